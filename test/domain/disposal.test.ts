import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf } from '../../src/domain/calendar.js';
import type { Case } from '../../src/domain/case.js';
import { nextDue } from '../../src/domain/due.js';
import { destroyedFrom } from '../../src/domain/follow-up.js';
import type { Instant, PersonId } from '../../src/domain/ids.js';
import { processChanges } from '../../src/domain/process.js';
import {
  ann,
  ben,
  by,
  day,
  direct,
  given,
  happens,
  hour,
  mara,
  now,
  person,
  roomsTold,
  underway,
  when,
} from './given.js';

const amy = person('amy');
const advised = { person: person('ali'), as: 'adviser' as const };
const sides = { birch: { members: ['ann', 'amy'], advisers: [advised] }, cedar: { members: ['ben'] } };
const archived = now + 3 * day;
const later = archived + hour;
const asked = [ann, amy, ben, mara].map(direct);

const passes = (at: Instant) => ({ type: 'TimePassed', ...happens(at) }) as const;
const asks = (who: PersonId, at = later) => ({ type: 'AskDestruction', ...by(who, at) }) as const;
const takesBack = (who: PersonId, at = later) => ({ type: 'TakeDestructionBack', ...by(who, at) }) as const;
const attests = (who: PersonId, at = later) => ({ type: 'AttestNotes', ...by(who, at) }) as const;
const holds = (who: PersonId, days: number, at = later) => ({ type: 'HoldDestruction', ...by(who, at), days }) as const;
const lifts = (who: PersonId, at = later) => ({ type: 'LiftHold', ...by(who, at) }) as const;

function living(state: Case, who: PersonId, where: string): Case {
  return { ...state, people: { ...state.people, [who]: { name: who, title: '', zone: where } } };
}

/** Ended now, up to the last answer of Slack's about its rooms. */
function lastArchive(state: Case) {
  const over = given(state, { type: 'Close', ...by(mara) }, passes(archived));
  const rooms = over.rooms.filter((each) => each.kind !== 'direct' && each.state === 'open');
  const all = rooms.map(({ id }) => ({ type: 'RecordRoomArchived', ...happens(archived), room: id }) as const);
  const last = all.at(-1);
  if (!last) throw new Error('No rooms');
  return when(given(over, ...all.slice(0, -1)), last);
}

type Closed = Case & { stage: 'closed' };

function closed(state: Case = underway(sides)): Closed {
  const { after } = lastArchive(state);
  if (after.stage !== 'closed') throw new Error('Not closed');
  return after;
}

const everyone = (state: Case) => given(state, asks(ann), asks(ben), asks(mara));

describe('once the rooms are archived', () => {
  it('everyone who was in them for a side, and each mediator, gets an account, and nobody else', () => {
    expect(roomsTold(lastArchive(underway(sides)).asks, 'account').toSorted()).toEqual(asked.toSorted());
  });

  it('whoever sleeps gets it in the morning', () => {
    const far = lastArchive(living(underway(sides), ben, 'America/Los_Angeles'));
    expect(roomsTold(far.asks, 'account')).not.toContain(direct(ben));
    const morning = momentOf('2026-11-26', '08:00', 'America/Los_Angeles');
    expect(nextDue(far.after)).toBe(morning);
    expect(roomsTold(when(far.after, passes(morning)).asks, 'account')).toEqual([direct(ben)]);
  });

  it('the key is kept for a day at least, however short the retention, so that everyone is told before', () => {
    const state = underway(sides);
    const short = closed({ ...state, settings: { ...state.settings, retentionDays: 1 } });
    expect(destroyedFrom(short)).toBe(archived + day);
  });

  it('what people are to be told comes before the key is destroyed, also after Caucus was away', () => {
    const far = closed(living(underway(sides), ben, 'America/Los_Angeles'));
    const much = now + 60 * day + 6 * hour;
    const first = when(far, passes(much));
    expect(roomsTold(first.asks, 'account')).toEqual([direct(ben)]);
    expect(first.events.map(({ type }) => type)).not.toContain('KeyDestroyed');
    expect(when(first.after, passes(much)).events).toEqual([{ type: 'KeyDestroyed', at: much }]);
  });
});

describe('destroying the key early', () => {
  it('happens once every side and a mediator want it, and all are told first, in the same words', () => {
    const state = given(closed(), asks(ann), asks(ben));
    const { asks: told, after, outcome } = when(state, asks(mara));
    expect(outcome).toBe('destruction agreed');
    const posts = told.filter((each) => each.do === 'post');
    expect(posts.map((each) => each.room).toSorted()).toEqual(asked.toSorted());
    const destroyAt = later + hour;
    for (const each of posts) expect(each).toMatchObject({ post: { type: 'destruction agreed', destroyAt } });
    expect(destroyedFrom(after as Closed)).toBe(destroyAt);
    const events = [...when(after, passes(later)).events, ...when(after, passes(destroyAt - 1)).events];
    expect(events.map(({ type }) => type)).not.toContain('KeyDestroyed');
    const told2 = given(after, passes(later));
    expect(when(told2, passes(destroyAt)).events).toEqual([{ type: 'KeyDestroyed', at: destroyAt }]);
  });

  it('is nothing that anybody hears of before', () => {
    for (const who of [ben, mara, ann]) {
      const { asks: told, after, outcome } = when(closed(), asks(who));
      expect(outcome).toBe('destruction wanted');
      expect(told).toEqual([]);
      expect(nextDue(after)).toBe(nextDue(closed()));
    }
  });

  it('does not happen while any side, or the mediator, does not want it; in whatever order they ask and take back', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(ann, ben, mara), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (drawn) => {
        let state: Case = closed();
        const wanting = new Set<PersonId>();
        for (const [who, wants] of drawn) {
          const { refused, after, asks: told } = when(state, wants ? asks(who) : takesBack(who));
          expect(refused !== null).toBe(wanting.has(who) === wants);
          if (refused === null && wants) wanting.add(who);
          if (refused === null && !wants) wanting.delete(who);
          state = after;
          expect(told.length > 0).toBe(wanting.size === 3);
          expect(state.stage === 'closed' && state.disposal.agreed).toBe(wanting.size === 3);
          if (wanting.size === 3) return;
        }
      }),
    );
  });

  it('answers each the same and brings nothing forward, whatever the others have asked for, before all have', () => {
    for (const before of [[asks(ben)], [asks(mara)]]) {
      const { outcome, after } = when(given(closed(), ...before), asks(ann));
      expect(outcome).toBe(when(closed(), asks(ann)).outcome);
      expect(nextDue(after)).toBe(nextDue(closed()));
      expect(destroyedFrom(after as Closed)).toBe(destroyedFrom(closed()));
    }
  });

  it('asks a side by its own rule, and tells the others of that side alone', () => {
    const both = underway({ birch: { ...sides.birch, rule: { type: 'everyone' } }, cedar: { members: ['ben'] } });
    const first = when(closed(both), asks(ann));
    expect(first.outcome).toBe('destruction counted');
    expect(first.asks).toEqual([{ room: direct(amy), do: 'post', post: { type: 'destruction wanted' } }]);
    const others = given(first.after, asks(ben), asks(mara));
    expect(others.stage === 'closed' && others.disposal.agreed).toBe(false);
    const second = when(others, asks(amy));
    expect(second.outcome).toBe('destruction agreed');
  });

  it('is for those whose yes counts, and for mediators: not for advisers, strangers, or before the rooms are archived', () => {
    const state = closed(underway({ ...sides, birch: { ...sides.birch, rule: { type: 'spokesperson' } } }));
    expect(when(state, asks(amy)).refused).toBe('NotYourVoice');
    expect(when(state, takesBack(amy)).refused).toBe('NotYourVoice');
    for (const who of [advised.person, person('zoe')]) expect(when(state, asks(who)).refused).toBe('NothingHere');
    const running = underway(sides);
    expect(when(running, asks(ann)).refused).toBe('NotEnded');
    const closing = given(running, { type: 'Close', ...by(mara) });
    expect(when(closing, asks(ann, now + hour)).refused).toBe('HasEnded');
  });

  it('cannot be taken back once everyone was told, nor where nothing was said', () => {
    expect(when(everyone(closed()), takesBack(ben)).refused).toBe('DestructionAgreed');
    expect(when(everyone(closed()), asks(ben)).refused).toBe('AlreadySaid');
    expect(when(closed(), takesBack(ben)).refused).toBe('NotSaidYet');
    expect(when(given(closed(), asks(ann)), takesBack(ben)).refused).toBe('NotSaidYet');
  });

  it('wakes those whose account still waits for the morning, rather than leaving it out', () => {
    const far = closed(living(underway(sides), ben, 'America/Los_Angeles'));
    const agreed = everyone(far);
    expect(nextDue(agreed)).toBe(later);
    expect(roomsTold(when(agreed, passes(later)).asks, 'account')).toEqual([direct(ben)]);
  });

  it('starts anew after a restore, for wishes may have been taken back since', () => {
    const two = given(closed(), asks(ann), asks(ben));
    const restored = given(two, { type: 'RecordRestored', ...happens(later), number: 1, upTo: now, since: null });
    expect(when(restored, asks(mara)).outcome).toBe('destruction wanted');
  });

  it('is nothing to HR, and neither is a hold or what a mediator says of their notes', () => {
    for (const command of [asks(ann), attests(mara), holds(mara, 9)]) {
      const { events, after } = when(closed(), command);
      expect(processChanges(closed(), events, after)).toEqual([]);
    }
  });
});

describe('a mediator’s notes', () => {
  it('are asked for three days before the key is destroyed, unless they are said to be destroyed', () => {
    const state = given(closed(), passes(now + 21 * day));
    expect(roomsTold(when(state, passes(now + 27 * day)).asks, 'notes asked')).toEqual([direct(mara)]);
    const attested = given(state, attests(mara, now + 22 * day));
    expect(nextDue(attested)).toBe(now + 30 * day);
  });

  it('are asked for at once when it is to be destroyed early', () => {
    const { asks: told } = when(everyone(closed()), passes(later));
    expect(roomsTold(told, 'notes asked')).toEqual([direct(mara)]);
  });

  it('are said to be destroyed once, by a mediator, to everyone who was in the rooms for a side', () => {
    const { asks: told, after, events } = when(closed(), attests(mara));
    const post = { type: 'notes destroyed', person: mara, at: later };
    expect(told).toEqual([ann, amy, ben].map((who) => ({ room: direct(who), do: 'post', post })));
    expect(events[0]).toEqual({ type: 'NotesDestroyed', person: mara, at: later });
    expect(when(after, attests(mara)).refused).toBe('AlreadySaid');
    for (const who of [ann, advised.person]) expect(when(closed(), attests(who)).refused).toBe('NothingHere');
  });

  it('wake nobody', () => {
    const night = momentOf('2026-11-27', '22:30', 'Europe/Berlin');
    const { asks: told, after } = when(closed(), attests(mara, night));
    expect(told).toEqual([]);
    const morning = momentOf('2026-11-28', '08:00', 'Europe/Berlin');
    expect(roomsTold(when(after, passes(morning)).asks, 'notes destroyed')).toEqual([ann, amy, ben].map(direct));
  });
});

describe('a hold', () => {
  it('is told to all in the same words, and keeps the key until its day, beyond retention', () => {
    const { asks: told, after } = when(closed(), holds(mara, 60));
    const until = destroyedFrom(after as Closed);
    expect(until).toBe(later + 60 * day);
    expect(told.map((each) => each.room).toSorted()).toEqual(asked.toSorted());
    for (const each of told) expect(each).toMatchObject({ post: { type: 'destruction held', until } });
    const last = given(after, passes(until - 2 * hour));
    expect(when(last, passes(until - hour)).events).toEqual([]);
    expect(when(last, passes(until)).events).toEqual([{ type: 'KeyDestroyed', at: until }]);
  });

  it('lets nobody have it destroyed early, and undoes what was asked for before', () => {
    const held = given(closed(), asks(ann), asks(ben), holds(mara, 5));
    expect(when(held, asks(mara)).refused).toBe('DestructionHeld');
    expect(when(held, asks(mara, later + 6 * day)).outcome).toBe('destruction wanted');
    const stopped = given(everyone(closed()), holds(mara, 5));
    expect(when(stopped, passes(later + hour)).events.map(({ type }) => type)).not.toContain('KeyDestroyed');
  });

  it('can be held again from then on, and ended, which leaves a day at least', () => {
    const held = given(closed(), holds(mara, 60));
    expect(destroyedFrom(given(held, holds(mara, 90, later + day)) as Closed)).toBe(later + 91 * day);
    expect(destroyedFrom(given(held, lifts(mara)) as Closed)).toBe(now + 30 * day);
    const long = later + 50 * day;
    const lifted = when(held, lifts(mara, long));
    expect(destroyedFrom(lifted.after as Closed)).toBe(long + day);
    expect(roomsTold(lifted.asks, 'hold lifted').toSorted()).toEqual(asked.toSorted());
  });

  it('is for mediators, in whole days from 1 to 365, and ends once', () => {
    for (const days of [0, -1, 366, 1.5, Number.NaN]) {
      expect(when(closed(), holds(mara, days)).refused).toBe('HoldOutOfRange');
    }
    for (const who of [ann, ben, advised.person]) {
      expect(when(closed(), holds(who, 9)).refused).toBe('NothingHere');
      expect(when(given(closed(), holds(mara, 9)), lifts(who)).refused).toBe('NothingHere');
    }
    expect(when(closed(), lifts(mara)).refused).toBe('NotHeld');
    expect(when(given(closed(), holds(mara, 9)), lifts(mara, later + 10 * day)).refused).toBe('NotHeld');
  });
});
