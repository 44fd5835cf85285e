import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { may } from '../../src/domain/access.js';
import { card } from '../../src/domain/card.js';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import type { Event } from '../../src/domain/events.js';
import { evolve, fold } from '../../src/domain/evolve.js';
import type { PersonId } from '../../src/domain/ids.js';
import type { ApprovalRule } from '../../src/domain/party.js';
import {
  by,
  convening,
  draft,
  envelope,
  happens,
  hour,
  mara,
  minute,
  now,
  party,
  person,
  room,
  type Side,
  when,
  withRooms,
} from './given.js';

/** Commands in any order by anyone, on cases of any shape: most are refused, and what is true of a case stays true. */

const names = ['ann', 'amy', 'abe', 'ben', 'bea', 'cem', 'cat'];
const newcomer = person('new');
const words = ['one', 'two', 'three'] as const;

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

const described = {
  name: 'New',
  title: '',
  zone: 'Europe/Berlin',
  bot: false,
  deactivated: false,
  guest: false,
  foreign: false,
};

/** Picks: which person, which envelope, which room, which word, out of those that the case then has. */
type Picks = { who: number; about: number; to: number; word: (typeof words)[number] };
type Act = (state: Case, picks: Picks, at: number) => Command;

const oneOf = <Each>(list: readonly Each[], pick: number) => list[pick % Math.max(list.length, 1)];

/** Somebody of a side, with their side; now and then nobody of the case. */
function asker(state: Case, pick: number): { who: PersonId; label: string } {
  const members = state.parties.flatMap((side) => side.members.map((who) => ({ who, label: side.label })));
  return pick % 17 === 16 ? { who: newcomer, label: 'birch' } : (oneOf(members, pick) ?? { who: mara, label: 'birch' });
}

const asked = (state: Case, picks: Picks, at: number) => by(asker(state, picks.who).who, at);
const about = (state: Case, picks: Picks) => ({
  envelope: oneOf(state.envelopes, picks.about)?.id ?? envelope('none'),
});

function drafting(state: Case, { who, to, word }: Picks, at: number, approve: boolean): Command {
  const { who: drafter, label } = asker(state, who);
  const others = state.parties.filter((side) => side.label !== label);
  const days = { passBy: to % 3 === 0 ? '2026-11-24' : null, acceptBy: to % 2 === 0 ? '2026-11-24' : null };
  return { ...draft(word, drafter, label, oneOf(others, to)?.room ?? room('birch'), { approve, ...days }), at };
}

/** The room that these words are on their way to. */
function copyOf(state: Case, picks: Picks) {
  const found = state.envelopes.find((each) => each.id === about(state, picks).envelope);
  const copies = found?.status.type === 'passed' ? found.status.copies : [];
  return { ...about(state, picks), room: oneOf(copies, picks.to)?.room ?? room('birch') };
}

const anyone = (state: Case, pick: number) => asker(state, pick).who;

/** How often each is tried; what ends a mediation is rare, so that most courses get far. */
const acts: [number, Act][] = [
  [6, (state, picks, at) => ({ type: 'AnswerInvitation', ...asked(state, picks, at), answer: 'agreed' })],
  [1, (state, picks, at) => ({ type: 'AnswerInvitation', ...asked(state, picks, at), answer: 'talk' })],
  [1, (state, picks, at) => ({ type: 'AnswerInvitation', ...asked(state, picks, at), answer: 'no' })],
  [1, (state, picks, at) => ({ type: 'RemovePerson', ...by(mara, at), person: anyone(state, picks.who) })],
  [
    1,
    (state, picks, at) => ({
      ...{ type: 'ReplacePerson', ...by(mara, at), person: anyone(state, picks.who), next: newcomer, guests: false },
      described: { ...described, direct: room('new') },
    }),
  ],
  [2, (_, __, at) => ({ type: 'StartSession', ...by(mara, at), present: [mara], phase: 'separately', hearBy: null })],
  [1, (_, __, at) => ({ type: 'ChangePhase', ...by(mara, at), phase: 'together', hearBy: null })],
  [1, (_, __, at) => ({ type: 'Adjourn', ...by(mara, at), until: null })],
  [3, (state, picks, at) => drafting(state, picks, at, false)],
  [5, (state, picks, at) => drafting(state, picks, at, true)],
  [6, (state, picks, at) => ({ type: 'Approve', ...asked(state, picks, at), ...about(state, picks) })],
  [1, (state, picks, at) => ({ type: 'TakeBackApproval', ...asked(state, picks, at), ...about(state, picks) })],
  [3, (state, picks, at) => ({ type: 'Pass', ...by(mara, at), ...about(state, picks) })],
  [6, (state, picks, at) => ({ type: 'BeginFilling', ...happens(at), ...copyOf(state, picks), present: [mara] })],
  [6, (state, picks, at) => ({ type: 'RecordArrived', ...happens(at), ...copyOf(state, picks) })],
  [
    6,
    (state, picks, at) => {
      const asks = { ...asked(state, picks, at), ...about(state, picks) };
      return { type: 'AnswerOffer', ...asks, value: 'agree', told: picks.to % 2 === 0 };
    },
  ],
  [1, (state, picks, at) => ({ type: 'Leave', ...asked(state, picks, at) })],
  [1, (state, picks, at) => ({ type: 'Withdraw', ...asked(state, picks, at) })],
  [2, (state, picks, at) => ({ type: 'UndoWithdrawal', ...asked(state, picks, at) })],
  [1, (_, __, at) => ({ type: 'TimePassed', ...happens(at) })],
];

const step = fc.record({
  act: fc.oneof(...acts.map(([weight, act]) => ({ weight, arbitrary: fc.constant(act) }))),
  picks: fc.record({ who: fc.nat(50), about: fc.nat(10), to: fc.nat(10), word: fc.constantFrom(...words) }),
  minutes: fc.integer({ min: 1, max: 30 }),
});

type Moment = { before: Case; command: Command; events: Event[]; after: Case };

/** In half of the courses everyone has agreed at the start, so that they get beyond inviting. */
const course = fc
  .tuple(sides, fc.array(step, { minLength: 15, maxLength: 80, size: 'max' }), fc.boolean())
  .map(([shape, steps, agreed]): Moment[] => {
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
    if (agreed) {
      const everyone = Object.values(shape).flatMap((side) => side.members.map(person));
      for (const each of everyone) run({ type: 'AnswerInvitation', ...by(each), answer: 'agreed' });
    }
    for (const { act, picks, minutes } of steps) {
      at += minutes * minute;
      run(act(state, picks, at));
    }
    return moments;
  });

function always(holds: (moment: Moment) => void): void {
  fc.assert(
    fc.property(course, (moments) => {
      for (const moment of moments) holds(moment);
    }),
    { numRuns: 200 },
  );
}

const changesOfPeople: Command['type'][] = ['Leave', 'RemovePerson', 'ReplacePerson'];
const completions: Event['type'][] = ['ApprovalGiven', 'EnvelopeApproved', 'AnswerVoiced', 'OfferAnswered'];

describe('in any course of events', () => {
  it('nobody is on two sides, nor on a side and a mediator', () => {
    always(({ after }) => {
      const people = [
        ...after.mediators.map((mediator) => mediator.person),
        ...after.parties.flatMap((each) => [...each.members, ...each.advisers.map((adviser) => adviser.person)]),
      ];
      expect(people).toHaveLength(new Set(people).size);
    });
  });

  it('no change of people completes an approval, an answer or a withdrawal', () => {
    always(({ before, command, events, after }) => {
      if (!changesOfPeople.includes(command.type)) return;
      expect(events.filter((event) => completions.includes(event.type))).toEqual([]);
      const approved = (state: Case) => state.envelopes.filter((each) => each.status.type === 'approved').length;
      expect(approved(after)).toBeLessThanOrEqual(approved(before));
      // Leaving as the last of a side is that person's own withdrawal.
      const last = before.parties.some(
        (each) => each.members.length === 1 && each.members[0] === (command as { by?: PersonId }).by,
      );
      if (!last) expect(events.filter((event) => event.type === 'EndingBegan' && event.undo !== null)).toEqual([]);
    });
  });

  it('a side from which someone left has nothing approved that is not passed', () => {
    always(({ before, command, events, after }) => {
      if (command.type !== 'Leave' || !events.some((event) => event.type === 'PersonLeft')) return;
      const side = before.parties.find((each) => each.members.includes(command.by))?.id;
      const approvals = after.envelopes
        .filter((each) => each.party === side)
        .flatMap(({ status }) =>
          status.type === 'approved' ? ['approved'] : status.type === 'draft' ? status.approvals : [],
        );
      expect(approvals).toEqual([]);
    });
  });

  it('every room shows the same card', () => {
    always(({ after }) => {
      const cards = after.rooms.map((each) => card(after, each)).filter((each) => each !== null);
      expect(new Set(cards.map((each) => JSON.stringify(each))).size).toBeLessThanOrEqual(1);
    });
  });

  it('each side always has someone who can say yes for it', () => {
    always(({ after }) => {
      for (const each of after.parties) {
        expect(each.members).toContain(each.spokesperson);
        if (each.rule.type === 'k of n') expect(each.rule.k).toBeLessThanOrEqual(each.members.length);
      }
    });
  });

  it('a mediation before everyone has agreed waits for an answer, or for nothing', () => {
    always(({ after }) => {
      if (after.stage === 'convening') expect(nextDue(after)).not.toBeNull();
    });
  });

  it('what time alone does is done once', () => {
    always(({ after }) => {
      const due = nextDue(after);
      if (due === null) return;
      const passes = { type: 'TimePassed', ...happens(due) } as const;
      const next = when(after, passes);
      expect(next.events.length).toBeGreaterThan(0);
      expect(when(next.after, passes).events).toEqual([]);
    });
  });

  it('nobody but the mediators can tell from card or deeds that another side has withdrawn', () => {
    const deeds = ['status', 'who', 'record', 'propose', 'approve', 'take back', 'answer', 'off table'] as const;
    const more = ['leave caucus', 'pause', 'leave', 'withdraw', 'undo withdrawal', 'answer invitation'] as const;
    always(({ after }) => {
      if (after.stage !== 'underway') return;
      const [first, ...others] = after.parties;
      const undo = { party: first?.id ?? party('birch'), until: now + hour };
      const ending = evolve(after, { type: 'EndingBegan', at: now, announceBy: now + hour, undo });
      const check = evolve(after, { type: 'PassingPaused', at: now });
      expect(after.rooms.map((each) => card(ending, each))).toEqual(after.rooms.map((each) => card(check, each)));
      for (const who of others.flatMap((each) => each.members)) {
        for (const where of after.rooms) {
          const can = (state: Case) => [...deeds, ...more].map((deed) => may(state, who, where, deed));
          expect(can(ending)).toEqual(can(check));
        }
      }
    });
  });

  it('the case is the fold of its events', () => {
    always(({ before, events, after }) => {
      expect(withRooms(fold(before, events))).toEqual(after);
      expect(JSON.parse(JSON.stringify(after))).toEqual(after);
    });
  });
});
