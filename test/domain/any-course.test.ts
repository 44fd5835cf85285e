import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { hasSaid, isVacant } from '../../src/domain/candidate.js';
import { card } from '../../src/domain/card.js';
import { belongs, type Case, cameLate, hasAgreed, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import type { Event } from '../../src/domain/events.js';
import { evolve, fold } from '../../src/domain/evolve.js';
import type { PersonId } from '../../src/domain/ids.js';
import { canBeMet, hasRuleVoice, mayChangeRule } from '../../src/domain/saying-yes.js';
import { agreementWith, hasSigned, mayStand } from '../../src/domain/settlement.js';
import { isClean, isDeactivated, isSame } from '../../src/domain/trouble.js';
import { always } from './any-course.js';
import { happens, hour, now, party, when, withRooms } from './given.js';

const changesOfPeople: Command['type'][] = [
  ...(['Leave', 'RemovePerson', 'ReplacePerson', 'RecordArrival', 'RecordDeparture', 'RecordRoomSeen'] as const),
  ...(['RecordRoomLost', 'RecordMoved', 'RecordAccount', 'RenewRoom', 'ChangeRule'] as const),
  ...(['BringIn', 'LetJoin', 'AnswerInvitation', 'EndPart'] as const),
  ...(['NameMediator', 'SeekMediator', 'AnswerNaming', 'SayToMediator', 'StepDown'] as const),
];
const completions: Event['type'][] = [
  'ApprovalGiven',
  'EnvelopeApproved',
  'AnswerVoiced',
  'OfferAnswered',
  ...(['ClauseAllowed', 'PartySigned', 'SettlementSigned', 'ReleaseSuggested', 'ClausesReleased'] as const),
];

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

  it('a side that says yes in another way than before has said nothing that is not yet passed, answered or done', () => {
    always(({ events, after }) => {
      for (const event of events) {
        if (event.type !== 'RuleChanged') continue;
        const voices = after.envelopes.flatMap(({ party: from, status }): PersonId[] => {
          if (status.type !== 'passed') return from === event.party ? status.approvals : [];
          const own = status.answers.filter((each) => each.party === event.party);
          return own.flatMap((each) => each.voices.map((voice) => voice.person));
        });
        expect(voices).toEqual([]);
        expect(after.withdrawing.filter((each) => each.party === event.party)).toEqual([]);
        expect(after.ruleVoices.filter((each) => each.party === event.party)).toEqual([]);
      }
    });
  });

  it('no side is ever without a way to say yes in which it can', () => {
    always(({ after }) => {
      if (after.stage !== 'underway') return;
      for (const each of after.parties) {
        const able = each.members.filter((who) => hasRuleVoice(after, each, who));
        const someone = each.members.some((who) => hasAgreed(after, who) && !isDeactivated(after, who));
        expect(able.length > 0).toBe(someone);
        if (!someone) continue;
        expect(mayChangeRule(after, each, able)).toBe(true);
        expect(canBeMet(after, each, { ...each, rule: { type: 'anyone' } })).toBe(true);
      }
    });
  });

  it('nobody may read what is approved and not yet passed without being named in it', () => {
    always(({ after }) => {
      if (after.stage !== 'underway') return;
      for (const { status, recipients } of after.envelopes) {
        if (status.type !== 'approved') continue;
        for (const { room: where, people } of recipients) {
          expect(people).toEqual(expect.arrayContaining(belongs(after, roomWith(after, where))));
        }
      }
    });
  });

  it('nobody comes once it has begun into a room that has a past, nor is brought into one before a fresh one is asked for', () => {
    always(({ before, events, after }) => {
      for (const [index, event] of events.entries()) {
        if (event.type !== 'PeopleAsked') continue;
        const was = before.rooms.find((each) => each.id === event.room);
        const late = event.people.filter((who) => cameLate(after, who) && !was?.invited.includes(who));
        if (late.length === 0 || was?.state !== 'open') continue;
        const renewed = events.slice(0, index).some((each) => each.type === 'RoomRenewed' && each.room === event.room);
        const back = late.every((who) => before.troubles.some((each) => 'person' in each && each.person === who));
        expect(renewed || back).toBe(true);
      }
    });
  });

  it('somebody mediates only once they and every side have said so, and reads nothing that was not said since', () => {
    always(({ before, events, after }) => {
      for (const event of events) {
        if (event.type !== 'MediatorCame') continue;
        const { candidate } = before;
        expect(candidate?.person).toBe(event.person);
        expect(candidate?.statement).not.toBeNull();
        const lacking = before.parties.filter((each) => candidate && !hasSaid(candidate, each, 'aye'));
        expect(lacking.length).toBeLessThanOrEqual(1);
        for (const { status } of after.envelopes) {
          if (status.type !== 'passed') expect(status).toEqual({ type: 'draft', approvals: [], shared: false });
        }
        expect(after.worksheets.filter((each) => each.shown !== null)).toEqual([]);
        expect([after.terms, after.figures, after.looks]).toEqual([undefined, undefined, []]);
      }
    });
  });

  it('no wait for a mediator is without an end, and nothing passes before somebody mediates', () => {
    always(({ after }) => {
      if (after.stage === 'closing' || after.stage === 'closed') return expect(after.vacancy).toBeUndefined();
      expect(after.vacancy !== undefined).toBe(isVacant(after));
      if (!after.vacancy) return;
      expect(nextDue(after)).toBeLessThanOrEqual(after.vacancy.until);
      if (after.stage === 'underway') expect(after.paused).not.toBeNull();
    });
  });

  it('words begin to appear only where everyone who may read the room is named in them, or where nobody new reads', () => {
    always(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'FillingBegan') continue;
        const place = roomWith(before, event.room);
        const envelope = before.envelopes.find((each) => each.id === event.envelope);
        const named = envelope?.recipients.find((each) => each.room === event.room)?.people ?? [];
        if (place.state === 'open') expect(named).toEqual(expect.arrayContaining(belongs(before, place)));
      }
    });
  });

  it('nothing begins to appear while a room is not as it should be', () => {
    always(({ before, events, after }) => {
      if (after.stage === 'underway' && !isClean(after)) expect(after.paused).not.toBeNull();
      if (before.stage !== 'underway' || before.paused === null) return;
      expect(events.filter((event) => event.type === 'FillingBegan' || event.type === 'EnvelopePassed')).toEqual([]);
    });
  });

  it('what is found amiss is told once, until it is put right', () => {
    always(({ after }) => {
      for (const each of after.troubles) expect(after.troubles.filter((other) => isSame(each, other))).toEqual([each]);
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

  it('a side’s word about a settlement comes to count only when somebody of that side says it', () => {
    always(({ before, command, after }) => {
      const counting = ({ settlement: { consents, put, releases } }: Case) => [
        ...consents.flatMap((each) => (each.given ? [`${each.party} lets stand ${each.agreement}`] : [])),
        ...(put?.signatures ?? []).flatMap((each) => (each.at === null ? [] : [`${each.party} signs ${put?.id}`])),
        ...releases.flatMap((each) => (each.given ? [`${each.party} releases ${each.clauses.join()}`] : [])),
      ];
      const gained = counting(after).filter((each) => !counting(before).includes(each));
      if (gained.length === 0) return;
      expect(['LetStand', 'Sign', 'Release']).toContain(command.type);
      const by = (command as { by?: PersonId }).by;
      const side = before.parties.find((each) => each.members.some((member) => member === by));
      for (const each of gained) expect(each.startsWith(side?.id ?? 'nobody')).toBe(true);
    });
  });

  it('what is signed was put to every side, of clauses that each of them let stand, and stays as it was signed', () => {
    always(({ before, command, after }) => {
      const { put } = after.settlement;
      if (command.type === 'PutSettlement') {
        for (const { agreement: id } of put?.clauses ?? []) {
          const agreement = agreementWith(before, id);
          expect(agreement && mayStand(before, agreement)).toBe(true);
        }
      }
      if (put?.signedAt != null) for (const { id } of after.parties) expect(hasSigned(after, id)).toBe(true);
      const signed = before.settlement.put;
      if (signed?.signedAt != null && after.stage !== 'closed') expect(put).toEqual(signed);
    });
  });
});
