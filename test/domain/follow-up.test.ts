import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf } from '../../src/domain/calendar.js';
import type { Case } from '../../src/domain/case.js';
import { decide } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { type FollowUp, followUpFrom } from '../../src/domain/follow-up.js';
import type { Instant, PersonId } from '../../src/domain/ids.js';
import { processChanges } from '../../src/domain/process.js';
import { quietUntil } from '../../src/domain/quiet-hours.js';
import {
  ann,
  ben,
  by,
  convening,
  day,
  direct,
  given,
  happens,
  hour,
  mara,
  now,
  party,
  person,
  roomsTold,
  underway,
  when,
  withRooms,
  zone,
} from './given.js';

const amy = person('amy');
const advised = { person: person('ali'), as: 'adviser' as const };
const sides = { birch: { members: ['ann', 'amy'], advisers: [advised] }, cedar: { members: ['ben'] } };
const passes = (at: Instant) => ({ type: 'TimePassed', ...happens(at) }) as const;
const answers = (who: PersonId, says: FollowUp, at = now + 22 * day) => {
  return { type: 'AnswerFollowUp', ...by(who, at), says } as const;
};

function kept(state: Case, retentionDays: number): Case {
  return { ...state, settings: { ...state.settings, retentionDays } };
}

function living(state: Case, who: PersonId, where: string): Case {
  return { ...state, people: { ...state.people, [who]: { name: who, title: '', zone: where } } };
}

/** Ended now, with its rooms archived after three days. */
function closed(state: Case): Case {
  const over = given(state, { type: 'Close', ...by(mara) }, passes(now + 3 * day));
  const rooms = over.rooms.filter((each) => each.kind !== 'direct' && each.state === 'open');
  return rooms.reduce((each, { id: room }) => {
    return given(each, { type: 'RecordRoomArchived', ...happens(now + 3 * day), room });
  }, over);
}

const over = closed(underway(sides));

describe('some weeks after the end', () => {
  it('everyone who took part is asked once, in private: not advisers, not mediators', () => {
    expect(over.stage).toBe('closed');
    expect(nextDue(over)).toBe(now + 21 * day);
    const { after, asks } = when(over, passes(now + 21 * day));
    expect(roomsTold(asks, 'follow-up')).toEqual([ann, amy, ben].map(direct));
    expect(asks).toHaveLength(3);
    expect(nextDue(after)).toBe(now + 27 * day);
    expect(when(after, passes(now + 21 * day)).events).toEqual([]);
  });

  it('nobody is asked who left, or asked to talk first and never agreed', () => {
    const left = closed(given(underway(sides), { type: 'Leave', ...by(amy) }));
    expect(roomsTold(when(left, passes(now + 21 * day)).asks, 'follow-up')).toEqual([ann, ben].map(direct));
    const talking = given(
      convening(sides),
      { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' },
      { type: 'AnswerInvitation', ...by(amy), answer: 'talk' },
      { type: 'AnswerInvitation', ...by(ben), answer: 'agreed' },
    );
    const ended = closed(withRooms(talking));
    expect(ended.stage === 'closed' && ended.followUps.map((each) => each.person)).toEqual([ann, ben]);
    expect(when(ended, answers(amy, 'holds')).refused).toBe('NothingHere');
  });

  it('nobody is asked where the mediation never began', () => {
    const agreed = given(convening(sides), { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' });
    const never = closed(withRooms(agreed));
    expect(never.stage === 'closed' && never.followUps).toEqual([]);
  });

  it('it is asked a week before the key is destroyed at the latest, and not at all where that is too soon', () => {
    const asked = (days: number) => {
      const state = closed(kept(underway(sides), days));
      return state.stage === 'closed' ? [...new Set(state.followUps.map(({ at }) => at - now))] : null;
    };
    expect(asked(3650)).toEqual([21 * day]);
    expect(asked(20)).toEqual([13 * day]);
    expect(asked(11)).toEqual([4 * day]);
    expect(asked(10)).toEqual([]);
    expect(asked(1)).toEqual([]);
  });

  it('each is asked by their own clock, and never at night', () => {
    const far = closed(living(underway(sides), ben, 'America/Los_Angeles'));
    const due = now + 21 * day;
    const first = when(far, passes(due));
    expect(roomsTold(first.asks, 'follow-up')).toEqual([ann, amy].map(direct));
    const morning = momentOf('2026-12-14', '08:00', 'America/Los_Angeles');
    expect(nextDue(first.after)).toBe(morning);
    expect(roomsTold(when(first.after, passes(morning)).asks, 'follow-up')).toEqual([direct(ben)]);
  });

  it('whoever sleeps when Caucus comes back from being away is asked in the morning', () => {
    const night = momentOf('2026-12-15', '22:00', zone);
    const late = when(over, passes(night));
    expect(roomsTold(late.asks, 'follow-up')).toEqual([]);
    expect(nextDue(late.after)).toBe(momentOf('2026-12-16', '08:00', zone));
  });

  it('in any zone, everyone is asked once, awake, and with days left to answer', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    fc.assert(
      fc.property(zones, zones, fc.integer({ min: 1, max: 60 }), (one, other, days) => {
        let state = closed(kept(living(living(underway(sides), ann, one), ben, other), days));
        const asked: string[] = [];
        for (let at = nextDue(state); at !== null; at = nextDue(state)) {
          const { after, asks, events } = when(state, passes(at));
          for (const who of roomsTold(asks, 'follow-up')) asked.push(who);
          for (const who of [ann, amy, ben]) {
            if (!roomsTold(asks, 'follow-up').includes(direct(who))) continue;
            expect(quietUntil(at, after.people[who]?.zone ?? zone)).toBeNull();
            expect(after.stage === 'closed' && after.destroyAt - at).toBeGreaterThan(6 * day);
          }
          state = after;
          if (events.some((event) => event.type === 'KeyDestroyed')) break;
        }
        const all = followUpFrom(state as Case & { stage: 'closed' }) === null ? [] : [ann, amy, ben].map(direct);
        expect(asked.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

describe('an answer that the mediator may know', () => {
  it('is told to the mediators, and to nobody else', () => {
    const decision = decide(answers(ann, 'partly'), over);
    expect(decision).toMatchObject({
      outcome: 'follow-up told',
      told: [
        {
          room: direct(mara),
          do: 'post',
          post: { type: 'follow-up answered', person: ann, party: party('birch'), says: 'partly' },
        },
      ],
    });
    expect(when(over, answers(ann, 'partly')).asks).toEqual([]);
  });

  it('is in no event: neither who nor what', () => {
    const one = when(over, answers(ann, 'partly')).events;
    expect(when(over, answers(ben, 'talk')).events).toEqual(one);
  });

  it('is nothing to HR', () => {
    const { events, after } = when(over, answers(ann, 'does not hold'));
    expect(processChanges(over, events, after)).toEqual([]);
    const asked = when(over, passes(now + 21 * day));
    expect(processChanges(over, asked.events, asked.after)).toEqual([]);
  });

  it('can be given while the key is kept, by those who took part', () => {
    for (const who of [mara, advised.person, person('zoe')]) {
      expect(when(over, answers(who, 'holds')).refused).toBe('NothingHere');
    }
    const running = underway(sides);
    expect(when(running, answers(ann, 'holds')).refused).toBe('NotEnded');
    expect(when(given(running, { type: 'Close', ...by(mara) }), answers(ann, 'holds', now + hour)).refused).toBe(
      'HasEnded',
    );
  });
});
