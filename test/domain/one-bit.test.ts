import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/domain/card.js';
import { belongs, type Case, roomWith, togetherRoom } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import type { RoomId } from '../../src/domain/ids.js';
import { knownTo } from '../../src/domain/known.js';
import type { Notice } from '../../src/domain/posts.js';
import { processChanges } from '../../src/domain/process.js';
import { recordEntries } from '../../src/domain/record.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  convening,
  day,
  direct,
  draft,
  envelope,
  given,
  happens,
  hour,
  inSession,
  joint,
  mara,
  now,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
  withRooms,
} from './given.js';

/** A single bit is enough: an order, a day, a gap, a letter that is there in one case and not in the other. */

const three = { birch: { members: ['ann'] }, cedar: { members: ['ben'] }, elm: { members: ['eve'] } };
const [birch, cedar, elm] = [room('birch'), room('cedar'), room('elm')];
const says =
  (answer: 'agreed' | 'no') =>
  (name: string): Command => ({ type: 'AnswerInvitation', ...by(person(name)), answer });
const agrees = says('agreed');
const pass: Command = { type: 'Pass', ...by(mara), envelope: envelope('one') };
const begins = (where: RoomId) => {
  return { type: 'BeginFilling' as const, ...happens(), envelope: envelope('one'), room: where, present: [mara] };
};
const arrives = (where: RoomId): Command => {
  return { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: where };
};
const offered = (...to: RoomId[]) =>
  given(underway(three), draft('one', ann, 'birch', cedar, { approve: true, recipients: to }), pass);

describe('another side cannot tell', () => {
  it('from an offer that is taken back that it was on its way to them as well', () => {
    const today = draft('one', ann, 'birch', cedar, { approve: true, recipients: [cedar, elm], passBy: '2026-11-23' });
    const standing = given(underway(three), today, pass, begins(cedar), arrives(cedar));
    const { after, events } = when(standing, { ...begins(elm), at: now + day });
    expect(events).toContainEqual(expect.objectContaining({ type: 'PassingCancelled', rooms: [elm] }));
    const { asks } = when(after, { type: 'TakeOffTable', ...by(ann, now + day), envelope: envelope('one') });
    expect(roomsTold(asks, 'offer off the table')).toEqual([birch, cedar]);
  });

  it('from its record that the words went to a third side too', () => {
    const entered = (state: Case) => {
      const { events, after } = when(given(state, begins(cedar)), arrives(cedar));
      return recordEntries(state, events, after).filter((line) => line.room === cedar);
    };
    expect(entered(offered(cedar, elm))).toEqual(entered(offered(cedar)));
    expect(entered(offered(cedar))).toHaveLength(1);
  });

  it('from the order in which people come into the joint room who agreed first', () => {
    const names = ['ann', 'ben', 'eve'];
    const inOrder = (order: string[]) => {
      const state = withRooms(given(convening(three), ...order.map(agrees)));
      const start: Command = {
        ...{ type: 'StartSession', ...by(mara), present: [mara], phase: 'together', hearBy: null },
      };
      return [belongs(state, togetherRoom(state)), invitesTo(joint, when(state, start).asks)];
    };
    expect(inOrder(names.toReversed())).toEqual(inOrder(names));
  });

  it('from those whom it may know of that yet another side has said no', () => {
    const invited = convening({
      ANN: { members: ['ann'] },
      BEN: { members: ['ben'] },
      team: { members: ['eve', 'eva'] },
    });
    const declined = given(invited, ...['eve', 'eva'].map(says('no')));
    expect(declined.stage).toBe('ending');
    expect(knownTo(declined, ben)).toEqual(knownTo(invited, ben));
    expect(knownTo(invited, ben)).toContain(ann);
  });

  it('from those whom it may know of that someone has left, until there is a joint room where all are seen', () => {
    const state = underway({ birch: { members: ['ann'] }, cedar: { members: ['ben', 'bea'] } });
    const left = given(state, { type: 'Leave', ...by(person('bea')) });
    expect(knownTo(left, ann)).toEqual(knownTo(state, ann));
    expect(knownTo(inSession(left, 'together'), ann)).not.toContain(person('bea'));
  });

  it('from when it is rung in the morning that the morning of another side has begun', () => {
    const state = underway({
      birch: { members: ['ann', 'abe'], rule: { type: 'everyone' } },
      cedar: { members: ['ben', 'bea'], rule: { type: 'everyone' } },
    });
    const inNewYork = {
      ...state,
      people: { ...state.people, BEA: { name: 'BEA', title: '', zone: 'America/New_York' } },
    };
    const night = now + 18 * hour;
    const drafted = given(
      inNewYork as Case,
      { ...draft('one', ann, 'birch', cedar), at: night },
      { ...draft('two', ben, 'cedar', birch), at: night },
    );
    const due = nextDue(drafted) ?? 0;
    const first = when(drafted, { type: 'TimePassed', ...happens(due) });
    expect(roomsTold(first.asks, 'ring')).toEqual([direct(person('abe'))]);
    const later = when(first.after, { type: 'TimePassed', ...happens(nextDue(first.after) ?? 0) });
    expect(roomsTold(later.asks, 'ring')).toEqual([direct(person('bea'))]);
  });

  it('from what follows the line that passing goes on whether a check is over or an ending was undone', () => {
    const standing = given(offered(cedar), begins(cedar), arrives(cedar));
    const answer: Command = {
      ...{ type: 'AnswerOffer', ...by(ben), envelope: envelope('one'), value: 'agree', told: true },
    };
    const stranger = { room: elm, person: person('zoe'), stranger: null, since: now };
    const checked = given(standing, { type: 'RecordArrival', ...happens(), ...stranger }, answer);
    const gone = given(checked, { type: 'RecordDeparture', ...happens(), room: elm, person: person('zoe') });
    const over = when(gone, { type: 'LetPassingGoOn', ...by(mara) });
    const withdrawn = given(standing, { type: 'Withdraw', ...by(person('eve')) }, answer);
    const undone = when(withdrawn, { type: 'UndoWithdrawal', ...by(person('eve')) });
    expect(postsTo(over.asks, birch).map((each) => each.type)).toEqual([
      ...['passing resumed', 'answer told', 'agreed in principle'],
    ]);
    expect(postsTo(undone.asks, birch)).toEqual(postsTo(over.asks, birch));
  });

  it('from the order in which held answers are told who gave theirs first', () => {
    const standing = given(offered(cedar, elm), ...[begins(cedar), arrives(cedar)], ...[begins(elm), arrives(elm)]);
    const stranger = { room: birch, person: person('zoe'), stranger: null, since: now };
    const told = (...first: (typeof ann)[]) => {
      const paused = given(standing, { type: 'RecordArrival', ...happens(), ...stranger });
      const answered = first.reduce(
        (state, who) =>
          given(state, { type: 'AnswerOffer', ...by(who), envelope: envelope('one'), value: 'agree', told: true }),
        paused,
      );
      const gone = given(answered, { type: 'RecordDeparture', ...happens(), room: birch, person: person('zoe') });
      return postsTo(when(gone, { type: 'LetPassingGoOn', ...by(mara) }).asks, birch);
    };
    const eve = person('eve');
    expect(told(eve, ben).filter((each) => each.type === 'answer told')).toHaveLength(2);
    expect(told(eve, ben)).toEqual(told(ben, eve));
  });

  it('from how everyone is told of the end whether a side withdrew before, nor when', () => {
    const at = now + 2 * hour;
    const told = (state: Case) => {
      const { asks, after } = when(state, { type: 'Close', ...by(mara, at) });
      const archiveAt = after.stage === 'closing' ? after.archiveAt : null;
      return [archiveAt, postsTo(asks, cedar), postsTo(asks, joint), postsTo(asks, direct(ben))];
    };
    const stranger = { room: birch, person: person('eve'), stranger: null, since: now };
    const check = given(underway(annAndBen), { type: 'RecordArrival', ...happens(), ...stranger });
    const withdrawn = given(underway(annAndBen), { type: 'Withdraw', ...by(ann) });
    expect(told(withdrawn)).toEqual(told(check));
    expect(told(withdrawn)[0]).toBe(at + 3 * day);
  });
});

describe('another side, or everyone, is told nothing', () => {
  it('when the mediator sets a mark after the time that was promised', () => {
    const start: Command = {
      ...{ type: 'StartSession', ...by(mara), present: [mara], phase: 'separately', hearBy: now + hour },
    };
    const marked = when(given(underway(three), start), {
      ...{ type: 'SetMark', ...by(mara, now + 2 * hour), mark: { type: 'impasse' } },
    });
    expect(marked.events).toHaveLength(1);
    expect(marked.asks).toEqual([]);
  });

  it('of what its own members have said towards a withdrawal, when somebody of another side leaves', () => {
    const state = underway({
      birch: { members: ['ann', 'abe'] },
      cedar: { members: ['ben', 'bea'], rule: { type: 'everyone' } },
    });
    const voiced = given(state, { type: 'Withdraw', ...by(ben) });
    const left = given(voiced, { type: 'Leave', ...by(ann) });
    const again: Command = { type: 'Withdraw', ...by(ben) };
    expect(when(left, again).refused).toBe(when(voiced, again).refused);
    expect(left.withdrawing).toEqual(voiced.withdrawing);
  });
});

describe('in a room that all or others read, nobody can tell', () => {
  const named = (name: string, to: RoomId, who = ann, from = 'birch') => [
    draft(name, who, from, to, { approve: true, kind: 'message' }),
    { type: 'Pass' as const, ...by(mara), envelope: envelope(name) },
  ];
  const numberOf = (state: Case, name: string, to: RoomId) => {
    const { events } = when(state, { ...begins(to), envelope: envelope(name) });
    return events.flatMap((event) => (event.type === 'FillingBegan' ? [event.number] : []));
  };

  it('from the number of words how many have arrived in other rooms', () => {
    const meeting = inSession(underway(three), 'together');
    const more = given(meeting, ...named('first', cedar), ...named('second', cedar));
    const arrived = given(
      more,
      ...['first', 'second'].flatMap((name): Command[] => [
        { ...begins(cedar), envelope: envelope(name) },
        { type: 'RecordArrived', ...happens(), envelope: envelope(name), room: cedar },
      ]),
    );
    expect(numberOf(given(arrived, ...named('all', joint)), 'all', joint)).toEqual([1]);
  });

  it('from the number of words that others were stopped before their card was posted', () => {
    const stopped = given(offered(cedar), { type: 'TakeOffTable', ...by(ann), envelope: envelope('one') });
    expect(numberOf(given(stopped, ...named('next', cedar)), 'next', cedar)).toEqual([1]);
  });

  it('from the card whether a check or an ending pauses passing, whatever was promised', () => {
    const start: Command = {
      ...{ type: 'StartSession', ...by(mara), present: [mara], phase: 'separately', hearBy: now + hour },
    };
    const promised = given(underway(three), start);
    const stranger = { room: birch, person: person('zoe'), stranger: null, since: now };
    const check = given(promised, { type: 'RecordArrival', ...happens(), ...stranger });
    const ending = given(promised, { type: 'Withdraw', ...by(ann) });
    for (const where of [cedar, elm]) {
      expect(card(ending, roomWith(ending, where))).toEqual(card(check, roomWith(check, where)));
    }
    expect(card(check, roomWith(check, cedar))).toMatchObject({ session: { hearBy: now + hour } });
  });
});

describe('HR cannot tell', () => {
  const pair = { birch: { members: ['ann', 'abe'] }, cedar: { members: ['ben'] } };
  const seen = (attendance: 'names' | 'roles', leaves: boolean) => {
    const start: Command = {
      ...{ type: 'StartSession', ...by(mara), present: [mara, ann, person('abe'), ben] },
      ...{ phase: 'together', hearBy: null },
    };
    const state = given(underway(pair, attendance), start);
    const left = leaves ? given(state, { type: 'Leave', ...by(ann, now + hour) }) : state;
    const { events, after } = when(left, { type: 'Close', ...by(mara, now + 2 * hour) });
    return processChanges(left, events, after);
  };

  it('from the list of who attended that somebody left', () => {
    expect(seen('names', true)).toEqual(seen('names', false));
    expect(seen('roles', true)).toEqual(seen('roles', false));
  });

  it('from the list of roles whether one side came or several', () => {
    const came = (...present: (typeof ann)[]) => {
      const start: Command = { type: 'StartSession', ...by(mara), present, phase: 'together', hearBy: null };
      const state = given(underway(pair), start);
      const { events, after } = when(state, { type: 'Close', ...by(mara, now + hour) });
      return processChanges(state, events, after);
    };
    expect(came(mara, ann, ben)).toEqual(came(mara, ann));
  });

  it('from the day of the end that a side withdrew on an earlier one', () => {
    const withdrawn = given(underway(annAndBen), { type: 'Withdraw', ...by(ann) });
    const { events, after } = when(withdrawn, { type: 'TimePassed', ...happens(now + 2 * day) });
    expect(processChanges(withdrawn, events, after)).toContainEqual(
      expect.objectContaining({ type: 'ended', on: '2026-11-25' }),
    );
  });
});

function invitesTo(where: RoomId, asks: readonly Notice[]) {
  return asks.flatMap((ask) => (ask.room === where && ask.do === 'invite' ? [ask.people] : []));
}
