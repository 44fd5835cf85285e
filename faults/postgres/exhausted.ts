import type { Person } from '../../src/playground/people/index.js';
import { firstSeen } from '../../src/playground/people/waiting.js';
import type { Seen } from '../../src/playground/slack/index.js';
import { edge } from '../../src/words/en/edge.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import { started } from '../copies/together.js';
import type { Path } from '../crash/paths.js';
import { type Place, placeFrom } from '../crash/place.js';
import { amy, ann, ben, eve, mira } from '../crash/stages.js';
import type { Finding } from '../finding.js';

/** Slack itself waits three seconds. */
const patienceMs = 5000;

/** `reached` says that somebody found no connection free. */
export type Exhausted = { reached: boolean; found: Finding[] };

/** Whether somebody who does this waits in vain to be told that it did not work: it takes the app longer than Slack's own answer. */
async function isUntold(place: Place, id: string, does: (person: Person) => Promise<unknown>): Promise<boolean> {
  const person = place.who(id);
  const mark = person.mark();
  // What the step then misses, such as a form, is no matter here.
  await does(person).catch(() => {});
  const says = ({ text }: Seen) => text.includes(edge.wentWrong);
  return !(await firstSeen(place.slack, person.chair, mark, says, patienceMs));
}

/** More people than the app has connections ask for something while Postgres answers none: all must be told, and soon after all goes on. */
export async function tryExhausted(kept: Kept, path: Path): Promise<Exhausted> {
  const place = await placeFrom(kept);
  const found: Finding[] = [];
  try {
    const run = await started(place);
    await place.settled();
    const [step] = path.steps;
    if (!step) throw new Error('A path has a step');
    await step.ready?.(place);

    let open = () => {};
    const closed = new Promise<void>((resolve) => {
      open = resolve;
    });
    place.proxy.watch({ before: () => closed, after: () => 'pass' });
    const others = [ann, amy, ben, eve, mira].filter((id) => id !== step.who);
    const untold = await Promise.all([
      ...others.map((id) => isUntold(place, id, (person) => person.command('/caucus status', { in: 'dm' }))),
      isUntold(place, step.who, () => step.go(place)),
    ]);
    for (const _ of untold.filter(Boolean)) found.push({ kind: 'stuck', says: 'a person was told nothing' });
    open();
    place.proxy.watch({ before: () => 'pass', after: () => 'pass' });
    const modal = place.who(step.who).chair.modal();
    if (modal && !modal.view.submit) await place.who(step.who).close();
    await step.go(place);
    await place.settled();
    return { reached: run.logged().includes('KnexTimeoutError'), found };
  } catch (error) {
    found.push({ kind: 'stuck', says: (error as Error).message });
    return { reached: false, found };
  } finally {
    await place.stop();
  }
}
