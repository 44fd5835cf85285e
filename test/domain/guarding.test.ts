import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/domain/card.js';
import { roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { type ChannelId, id, type PersonId } from '../../src/domain/ids.js';
import type { Stranger } from '../../src/domain/trouble.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  convening,
  day,
  direct,
  envelope,
  given,
  happens,
  hour,
  mara,
  minute,
  now,
  passed,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
  withRooms,
} from './given.js';

const [birch, cedar] = [room('birch'), room('cedar')];
const eve = person('eve');
const stranger: Stranger = { name: 'Eve', kind: 'member' };

const comes = (who: PersonId = eve, where = birch, since = now): Command => ({
  ...{ type: 'RecordArrival', ...happens(now + minute), room: where, person: who, stranger, since },
});
const goes = (who: PersonId = eve, where = birch): Command => ({
  ...{ type: 'RecordDeparture', ...happens(now + 2 * minute), room: where, person: who },
});
const seen = (present: PersonId[], more: object = {}): Command => ({
  ...{
    type: 'RecordRoomSeen',
    ...happens(now + minute),
    room: birch,
    name: 'private-7k3qf-birch',
    shared: false,
    settled: true,
  },
  ...{ present, welcome: [mara, ann], strangers: {}, ...more },
});
const goOn: Command = { type: 'LetPassingGoOn', ...by(mara, now + hour) };
const types = (events: { type: string }[]) => events.map((event) => event.type);
const troublesTold = (asks: Parameters<typeof postsTo>[0], to: Parameters<typeof postsTo>[1]) =>
  postsTo(asks, to).flatMap((post) => (post.type === 'trouble' ? [post.trouble.type] : []));

describe('somebody who does not belong in a room', () => {
  it('is taken out; the room and the mediator are told who and when, the others only that passing is paused', () => {
    const { events, asks } = when(underway(annAndBen), comes());
    expect(types(events)).toEqual(['TroubleFound', 'PassingPaused']);
    expect(asks).toContainEqual({ room: birch, do: 'remove', people: [eve] });
    expect(troublesTold(asks, birch)).toEqual(['intruder']);
    expect(postsTo(asks, direct(mara))).toMatchObject([{ trouble: { person: eve, since: now, stranger } }]);
    expect(postsTo(asks, cedar)).toEqual([{ type: 'passing paused' }]);
  });

  it('stops what is on its way before everyone reads that passing is paused, as an ending does', () => {
    const moving = passed(underway(annAndBen), 'one', ann, 'birch', cedar);
    const { events, asks } = when(moving, comes(eve, cedar));
    expect(types(events)).toEqual(['TroubleFound', 'PassingCancelled', 'PassingPaused']);
    const ending = when(moving, { type: 'Withdraw', ...by(ben) });
    expect(postsTo(asks, birch)).toEqual(postsTo(ending.asks, birch));
  });

  it.each<[string, PersonId]>([
    ['a member of another side', ben],
    ['somebody who has nothing to do with it', eve],
  ])('may be %s', (_, who) => {
    expect(types(when(underway(annAndBen), comes(who)).events)).toContain('TroubleFound');
  });

  it('may be somebody who left, or has not answered yet, or the mediator in a room without mediators', () => {
    const three = underway({ birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } });
    const amy = person('amy');
    expect(types(when(given(three, { type: 'Leave', ...by(amy) }), comes(amy)).events)).toContain('TroubleFound');
    const asked = convening({ birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } });
    const open = withRooms(given(asked, { type: 'AnswerInvitation', ...by(ann), answer: 'talk' }));
    expect(types(when(open, comes(amy)).events)).toEqual(['TroubleFound']);
    expect(when(open, comes(mara)).refused).toBe('NothingHere');
  });

  it('is told of once, however often Slack tells', () => {
    expect(when(given(underway(annAndBen), comes()), comes()).refused).toBe('NothingHere');
  });

  it('is no stranger any more once they belong there', () => {
    const asked = convening({ birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } });
    const talking: Command = { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' };
    const open = withRooms(given(asked, talking));
    const agreed = withRooms(
      given(open, comes(person('amy')), { type: 'AnswerInvitation', ...by(person('amy')), answer: 'agreed' }),
    );
    const begun = withRooms(given(agreed, { type: 'AnswerInvitation', ...by(ben), answer: 'agreed' }));
    expect(begun).toMatchObject({ stage: 'underway', paused: null });
  });

  it('keeps passing paused from the first moment of a mediation that begins meanwhile', () => {
    const asked = convening(annAndBen);
    const open = given(withRooms(given(asked, { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' })), comes());
    expect(open.paused).toBeNull();
    const { after, asks } = when(open, { type: 'AnswerInvitation', ...by(ben), answer: 'agreed' });
    expect(after.paused).not.toBeNull();
    expect(postsTo(asks, birch).map((post) => post.type)).toEqual(['mediation began', 'passing paused']);
  });

  it('in a room without the mediators stops nothing from passing, for nothing passes there', () => {
    const two = underway({ birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } });
    const alone = { ...roomWith(two, birch), kind: 'alone' as const, id: room('alone') };
    const with_ = { ...two, rooms: [...two.rooms, alone as never] };
    const { events, asks } = when(with_, comes(mara, room('alone')));
    expect(types(events)).toEqual(['TroubleFound']);
    expect(roomsTold(asks, 'passing paused')).toEqual([]);
  });

  it('is still told of and taken out after the end, while the rooms are open', () => {
    const closing = given(underway(annAndBen), { type: 'Close', ...by(mara) });
    const { events, asks } = when(closing, comes());
    expect(types(events)).toEqual(['TroubleFound']);
    expect(asks).toContainEqual({ room: birch, do: 'remove', people: [eve] });
  });
});

describe('a check', () => {
  const checked = () => given(underway(annAndBen), comes());

  it('lasts while somebody is still in the room', () => {
    expect(when(checked(), goOn).refused).toBe('RoomNotClean');
    expect(nextDue(checked())).toBeNull();
  });

  it('is over when the mediator says so, once they are gone', () => {
    const { after, asks } = when(checked(), goes());
    expect(postsTo(asks, direct(mara)).map((post) => post.type)).toEqual(['trouble over', 'passing may go on']);
    expect(postsTo(asks, cedar)).toEqual([]);
    const resumed = when(after, goOn);
    expect(resumed.after.paused).toBeNull();
    for (const each of [birch, cedar]) expect(postsTo(resumed.asks, each)).toEqual([{ type: 'passing resumed' }]);
    expect(when(resumed.after, goOn).refused).toBe('NotPaused');
  });

  it("is nobody's to end but the mediators'", () => {
    const clean = given(checked(), goes());
    expect(when(clean, { ...goOn, ...by(ann) } as Command).refused).toBe('MediatorsOnly');
  });

  it('of a clean room ends by itself when an ending would be announced, and not before', () => {
    const clean = given(checked(), goes());
    const ending = given(underway(annAndBen), { type: 'Withdraw', ...by(ann, now + minute) });
    expect(ending.stage === 'ending' && ending.announceBy).toBe(nextDue(clean));
    const due = nextDue(clean) ?? 0;
    expect(when(clean, { type: 'TimePassed', ...happens(due - 1) }).events).toEqual([]);
    expect(types(when(clean, { type: 'TimePassed', ...happens(due) }).events)).toEqual(['PassingResumed']);
  });

  it('lets out what was answered meanwhile when it is over', () => {
    const offered = given(appearing(underway(annAndBen), 'one', ann, 'birch', cedar), {
      ...{ type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar },
    });
    const answer: Command = {
      ...{ type: 'AnswerOffer', ...by(ben), envelope: envelope('one'), value: 'agree', told: true },
    };
    const answered = when(given(offered, comes()), answer);
    expect(roomsTold(answered.asks, 'answer told')).toEqual([]);
    expect(roomsTold(when(given(answered.after, goes()), goOn).asks, 'answer told')).toEqual([birch]);
  });

  it('that an ending began meanwhile goes on when the ending is undone', () => {
    const ending = given(checked(), { type: 'Withdraw', ...by(ann, now + 2 * minute) });
    const undone = when(ending, { type: 'UndoWithdrawal', ...by(ann, now + 3 * minute) });
    expect(undone.after.paused).not.toBeNull();
    expect(roomsTold(undone.asks, 'passing resumed')).toEqual([]);
  });

  it('that begins while an ending is not yet announced is not told in the rooms a second time', () => {
    const ending = given(underway(annAndBen), { type: 'Withdraw', ...by(ann) });
    const { after, asks } = when(ending, comes());
    expect(roomsTold(asks, 'passing paused')).toEqual([]);
    expect(after.rooms.map((each) => card(after, each))).toEqual(ending.rooms.map((each) => card(ending, each)));
    expect(given(after, { type: 'UndoWithdrawal', ...by(ann) }).paused).not.toBeNull();
  });
});

describe('a room seen whole', () => {
  it('shows a stranger of whom nothing told, and who has gone', () => {
    const { after, events } = when(underway(annAndBen), seen([mara, eve]));
    expect(after.troubles.map((each) => [each.type, 'person' in each && each.person])).toEqual([
      ['intruder', eve],
      ['absent', ann],
    ]);
    expect(types(events)).toContain('PassingPaused');
    expect(given(after, seen([mara, ann])).troubles).toEqual([]);
  });

  it('shows them once: whoever was found and put out is not told of again when Slack tells late of their coming in', () => {
    const found = given(underway(annAndBen), seen([mara, ann, eve]));
    const out = given(found, seen([mara, ann], happens(now + 2 * minute)));
    expect(out.troubles).toEqual([]);
    expect(when(out, comes(eve, birch, now)).refused).toBe('NothingHere');
    expect(troublesTold(when(out, comes(eve, birch, now + 3 * minute)).asks, birch)).toEqual(['intruder']);
    expect(troublesTold(when(out, comes(eve, cedar, now)).asks, cedar)).toEqual(['intruder']);
  });

  it('as the case says changes nothing', () => {
    expect(when(underway(annAndBen), seen([mara, ann])).refused).toBe('NothingHere');
  });

  it('before the case changed makes nobody a stranger, and nobody gone', () => {
    expect(when(underway(annAndBen), seen([mara, ann, eve], { welcome: [mara, ann, eve] })).refused).toBe(
      'NothingHere',
    );
    expect(when(underway(annAndBen), seen([mara], { welcome: [mara] })).refused).toBe('NothingHere');
  });

  it('under another name is named back, and under the name that was free is left', () => {
    const renamed = when(underway(annAndBen), seen([mara, ann], { name: 'ben-against-ann' }));
    expect(renamed.asks).toEqual([{ room: birch, do: 'rename' }]);
    expect(when(underway(annAndBen), seen([mara, ann], { name: 'private-7k3qf-birch-0af3' })).refused).toBe(
      'NothingHere',
    );
  });

  it('shared with another organisation pauses passing until it no longer is', () => {
    const shared = when(underway(annAndBen), seen([mara, ann], { shared: true }));
    expect(troublesTold(shared.asks, birch)).toEqual(['shared']);
    expect(postsTo(shared.asks, cedar)).toEqual([{ type: 'passing paused' }]);
    expect(when(shared.after, goOn).refused).toBe('RoomNotClean');
    expect(when(given(shared.after, seen([mara, ann])), goOn).refused).toBeNull();
  });
});

describe('a room that Caucus cannot reach', () => {
  const lost = (how: 'archived' | 'deleted' | 'app removed'): Command => ({
    ...{ type: 'RecordRoomLost', ...happens(now + minute), room: birch, how },
  });

  it.each(['archived', 'deleted', 'app removed'] as const)(
    'as it was %s pauses passing; the mediator is told',
    (how) => {
      const { after, asks } = when(underway(annAndBen), lost(how));
      expect(after.paused).not.toBeNull();
      expect(troublesTold(asks, direct(mara))).toEqual(['lost']);
      expect(postsTo(asks, cedar)).toEqual([{ type: 'passing paused' }]);
    },
  );

  it('is reached again when Caucus is back in it', () => {
    const back = when(given(underway(annAndBen), lost('archived')), seen([mara, ann]));
    expect(postsTo(back.asks, direct(mara)).map((post) => post.type)).toEqual(['trouble over', 'passing may go on']);
  });

  it('can be given up for a fresh one with the same people, in which numbering and record go on', () => {
    const before = given(underway(annAndBen), lost('deleted'));
    const { after, asks } = when(before, { type: 'RenewRoom', ...by(mara), room: birch });
    expect(asks.filter((ask) => ask.room === birch).map((ask) => ask.do)).toEqual(
      expect.arrayContaining(['create', 'invite', 'card']),
    );
    const renewed = given(after, {
      ...{ type: 'RecordRoomCreated', ...happens(), room: birch, channel: id<ChannelId>('C-new') },
    });
    expect(roomWith(renewed, birch)).toMatchObject({ state: 'open', channel: 'C-new', invited: [mara, ann] });
    expect(when(renewed, goOn).refused).toBeNull();
    expect(when(renewed, seen([mara, ann], { name: 'private-7k3qf-birch-2' })).refused).toBe('NothingHere');
  });

  it('is given up by the mediators only, and never while it is as it should be', () => {
    const before = given(underway(annAndBen), lost('deleted'));
    expect(when(before, { type: 'RenewRoom', ...by(ann), room: birch }).refused).toBe('MediatorsOnly');
    expect(when(before, { type: 'RenewRoom', ...by(mara), room: cedar }).refused).toBe('RoomIsFine');
    expect(when(before, { type: 'RenewRoom', ...by(mara), room: direct(ann) }).refused).toBe('RoomIsFine');
  });

  it('is nothing that matters once the mediation has ended', () => {
    const closing = given(underway(annAndBen), { type: 'Close', ...by(mara) });
    expect(when(closing, lost('archived')).refused).toBe('NothingHere');
    const archiving = given(closing, { type: 'TimePassed', ...happens(now + 4 * day) });
    expect(when(archiving, comes()).refused).toBe('NothingHere');
  });
});
