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
    birch: { members: names.slice(0, birch), rule: one, ...(birch > 1 && { standIn: 'amy' }) },
    cedar: { members: names.slice(3, 3 + cedar), rule: other },
    ...(elm !== null && { elm: { members: names.slice(5, 5 + elm), rule: one } }),
  }));

const labels = ['birch', 'cedar', 'elm'];
const who = fc.constantFrom(mara, newcomer, ...names.map(person));
const word = fc.constantFrom(...words);
const described = { name: 'New', title: '', bot: false, deactivated: false, guest: false, foreign: false };

/** One command with the time it takes, in minutes, for the next to come. */
const step: fc.Arbitrary<(at: number) => Command> = fc
  .record({
    ...{ who, other: who, word, side: fc.constantFrom(...labels), to: fc.constantFrom(...labels) },
    kind: fc.integer({ min: 0, max: 19 }),
  })
  .map(({ who: asker, other, word: what, side, to, kind }) => (at): Command => {
    const asked = by(asker, at);
    const about = { envelope: envelope(what) };
    const commands: Command[] = [
      { type: 'AnswerInvitation', ...asked, answer: 'agreed' },
      { type: 'AnswerInvitation', ...asked, answer: kind % 2 ? 'no' : 'talk' },
      { type: 'RemovePerson', ...asked, person: other },
      {
        ...{ type: 'ReplacePerson', ...asked, person: other, next: newcomer, guests: false },
        described: { ...described, direct: room('new') },
      },
      { type: 'StartSession', ...asked, present: [mara], phase: 'separately', hearBy: null },
      { type: 'ChangePhase', ...asked, phase: 'together', hearBy: null },
      { type: 'Adjourn', ...asked, until: null },
      { ...draft(what, asker, side, room(to)), at },
      { ...draft(what, asker, side, room(to), { approve: true }), at },
      { type: 'Approve', ...asked, ...about },
      { type: 'Approve', ...asked, ...about },
      { type: 'TakeBackApproval', ...asked, ...about },
      { type: 'Pass', ...asked, by: mara, ...about },
      { type: 'BeginFilling', ...happens(at), ...about, room: room(to), present: [mara] },
      { type: 'RecordArrived', ...happens(at), ...about, room: room(to) },
      { type: 'AnswerOffer', ...asked, ...about, value: 'agree', told: true },
      { type: 'Leave', ...asked },
      { type: 'Withdraw', ...asked },
      { type: 'UndoWithdrawal', ...asked },
      { type: 'TimePassed', ...happens(at) },
    ];
    return commands[kind] as Command;
  });

type Moment = { before: Case; command: Command; events: Event[]; after: Case };

/** Everyone agrees in most courses, so that they get beyond inviting; half an hour or less lies between two commands. */
const course = fc
  .tuple(sides, fc.array(fc.tuple(step, fc.integer({ min: 1, max: 30 })), { maxLength: 60 }), fc.boolean())
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
    for (const [command, minutes] of steps) {
      at += minutes * minute;
      run(command(at));
    }
    return moments;
  });

function always(holds: (moment: Moment) => void): void {
  fc.assert(
    fc.property(course, (moments) => {
      for (const moment of moments) holds(moment);
    }),
    { numRuns: 120 },
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
