import { outcomes } from '../../src/words/en/outcomes.js';
import type { Asked } from './load.js';
import { type PlannedCase, peopleOf } from './plan.js';
import { channelOfCopy, type Template } from './template.js';

/** Makes what people type in the copies of the template. */
export type Asking = {
  /** A side asks where things stand. */
  read(of: PlannedCase): Asked;
  /** The mediator changes the phase, of which everyone is told: each time to the one that does not run. */
  write(of: PlannedCase): Asked;
};

const phases = ['separately', 'together'];

export function askingIn(template: Template): Asking {
  const turns = new Map<string, number>();
  const here = (of: PlannedCase) => ({ team: of.team, channel: channelOfCopy(template, of) });
  return {
    read: (of) => ({ ...here(of), person: peopleOf(of.slot).one, text: 'status', kind: 'read', expect: '"blocks"' }),
    write(of) {
      const name = `${of.team}/${of.slot}`;
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      const text = `phase ${phases[turn % phases.length]}`;
      return {
        ...{ ...here(of), person: peopleOf(of.slot).mediator, text },
        ...{ kind: 'write', expect: outcomes['phase changed'] },
      };
    },
  };
}

/** Deals these out over so many queues. */
export function dealt<Each>(all: readonly Each[], queues: number): Each[][] {
  return Array.from({ length: queues }, (_, place) => all.filter((_, n) => n % queues === place));
}

/** The same in an order that looks like chance and is the same in every run. */
export function shuffled<Each>(all: readonly Each[]): Each[] {
  let drawn = 1;
  // Numerical Recipes' generator.
  const next = () => {
    drawn = (drawn * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return drawn;
  };
  return all
    .map((each) => ({ each, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each);
}
