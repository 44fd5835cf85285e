import fc from 'fast-check';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { Event } from '../../src/domain/events.js';
import type { PersonId } from '../../src/domain/ids.js';
import type { ApprovalRule } from '../../src/domain/party.js';
import { agrees, letsStand } from './agreeing.js';
import { acts, words } from './any-acts.js';
import {
  by,
  convening,
  draft,
  envelope,
  happens,
  mara,
  minute,
  now,
  person,
  room,
  type Side,
  when,
  withRooms,
} from './given.js';

/** Commands in any order by anyone, on cases of any shape: most are refused, and what is true of a case stays true. */

const names = ['ann', 'amy', 'abe', 'ben', 'bea', 'cem', 'cat'];

const rule: fc.Arbitrary<ApprovalRule> = fc.constantFrom<ApprovalRule>(
  { type: 'spokesperson' },
  { type: 'anyone' },
  { type: 'everyone' },
  { type: 'k of n', k: 1 },
  { type: 'k of n', k: 2 },
);

const sides: fc.Arbitrary<Record<string, Side>> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 2 }),
    fc.option(fc.integer({ min: 1, max: 2 })),
    rule,
    rule,
  )
  .map(([birch, cedar, elm, one, other]) => ({
    birch: { members: names.slice(0, birch), rule: fitting(one, birch), ...(birch > 1 && { standIn: 'amy' }) },
    cedar: { members: names.slice(3, 3 + cedar), rule: fitting(other, cedar) },
    ...(elm !== null && { elm: { members: names.slice(5, 5 + elm), rule: fitting(one, elm) } }),
  }));

function fitting(rule: ApprovalRule, members: number): ApprovalRule {
  return rule.type === 'k of n' ? { ...rule, k: Math.min(rule.k, members) } : rule;
}

const step = fc.record({
  act: fc.oneof(...acts.map(([weight, act]) => ({ weight, arbitrary: fc.constant(act) }))),
  picks: fc.record({ who: fc.nat(50), about: fc.nat(10), to: fc.nat(10), word: fc.constantFrom(...words) }),
  minutes: fc.integer({ min: 1, max: 30 }),
});

export type Moment = { before: Case; command: Command; events: Event[]; after: Case };

/** How far a mediation has come before anything is drawn, so that courses get beyond inviting, and to settling. */
const starts = ['inviting', 'agreed to mediate', 'agreed on something'] as const;

/** Everyone of these sides says it, one after the other. */
function everyoneOf(shape: Record<string, Side>, ...labels: string[]): PersonId[] {
  return labels.flatMap((label) => shape[label]?.members.map(person) ?? []);
}

/** An offer of birch's to cedar that both agree to, and let stand. */
function somethingAgreed(shape: Record<string, Side>): Command[] {
  const [words, where] = [envelope('agreed'), room('cedar')];
  const [birch, cedar] = [everyoneOf(shape, 'birch'), everyoneOf(shape, 'cedar')];
  return [
    draft('agreed', birch[0] ?? mara, 'birch', where),
    ...birch.map((who): Command => ({ type: 'Approve', ...by(who), envelope: words })),
    { type: 'Pass', ...by(mara), envelope: words },
    { type: 'BeginFilling', ...happens(), envelope: words, room: where, present: [] },
    { type: 'RecordArrived', ...happens(), envelope: words, room: where },
    ...cedar.map((who) => agrees('agreed', who)),
    ...[...birch, ...cedar].map((who) => letsStand('agreed', who)),
  ];
}

const course = fc
  .tuple(sides, fc.array(step, { minLength: 15, maxLength: 80, size: 'max' }), fc.constantFrom(...starts))
  .map(([shape, steps, start]): Moment[] => {
    let state = convening(shape);
    let at = now;
    const moments: Moment[] = [];
    const run = (command: Command) => {
      const { refused, events, after } = when(state, command);
      if (refused) return;
      const created = withRooms(after);
      moments.push({ before: state, command, events, after: created });
      state = created;
    };
    if (start !== 'inviting') {
      const everyone = everyoneOf(shape, ...Object.keys(shape));
      for (const each of everyone) run({ type: 'AnswerInvitation', ...by(each), answer: 'agreed' });
    }
    if (start === 'agreed on something') for (const command of somethingAgreed(shape)) run(command);
    for (const { act, picks, minutes } of steps) {
      at += minutes * minute;
      run(act(state, picks, at));
    }
    return moments;
  });

export function always(holds: (moment: Moment) => void): void {
  fc.assert(
    fc.property(course, (moments) => {
      for (const moment of moments) holds(moment);
    }),
    { numRuns: 200 },
  );
}
