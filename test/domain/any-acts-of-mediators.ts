import type { Case } from '../../src/domain/case.js';
import type { PersonId } from '../../src/domain/ids.js';
import type { Act } from './any-acts.js';
import { by, direct, happens, mara, person } from './given.js';
import { as, workspaceSettings } from './given-mediators.js';

const one = <Each>(list: readonly Each[], pick: number) => list[pick % Math.max(list.length, 1)];
const member = (state: Case, pick: number): PersonId => {
  return (
    one(
      state.parties.flatMap((party) => party.members),
      pick,
    ) ?? mara
  );
};
const mediator = (state: Case, pick: number): PersonId => one(state.mediators, pick)?.person ?? mara;
const candidate = (state: Case): PersonId => state.candidate?.person ?? person('nora');

/** Nora or Noel, as Slack shows them. */
function who(pick: number) {
  const name = pick % 2 ? 'NORA' : 'NOEL';
  return { person: person(name), described: { ...as, name, direct: direct(person(name)) }, workspaceSettings };
}

/** Who mediates changes, or is to. */
export const mediating: [number, Act][] = [
  [
    2,
    (state, picks, at) => ({
      ...{ type: 'NameMediator', ...by(mediator(state, picks.who), at), ...who(picks.to) },
      inMyPlace: picks.about % 2 === 0,
    }),
  ],
  [3, (state, picks, at) => ({ type: 'SeekMediator', ...by(member(state, picks.who), at), ...who(picks.to) })],
  [
    4,
    (state, picks, at) => {
      return { type: 'AnswerNaming', ...by(candidate(state), at), yes: picks.to < 9, conflict: null };
    },
  ],
  [
    20,
    (state, picks, at) => {
      const asked = by(member(state, picks.who), at);
      return { type: 'SayToMediator', ...asked, person: candidate(state), yes: picks.to < 9 };
    },
  ],
  [1, (state, picks, at) => ({ type: 'StepDown', ...by(mediator(state, picks.who), at) })],
  [
    2,
    (state, picks, at) => {
      const account = picks.to % 4 ? ('deactivated' as const) : ('member' as const);
      return { type: 'RecordAccount', ...happens(at), person: mediator(state, picks.who), account };
    },
  ],
  [2, (state, picks, at) => ({ type: 'LetPassingGoOn', ...by(mediator(state, picks.who), at) })],
];
