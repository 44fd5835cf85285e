import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { PersonId } from '../../src/domain/ids.js';
import type { Account, Stranger, Trouble } from '../../src/domain/trouble.js';
import {
  ann,
  annAndBen,
  by,
  direct,
  draft,
  envelope,
  given,
  happens,
  joint,
  mara,
  minute,
  now,
  person,
  postsTo,
  room,
  underway,
  when,
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
const account = (who: PersonId, is: Account): Command => ({
  ...{ type: 'RecordAccount', ...happens(now + minute), person: who, account: is },
});
const types = (events: { type: string }[]) => events.map((event) => event.type);
const troublesTold = (asks: Parameters<typeof postsTo>[0], to: Parameters<typeof postsTo>[1]) =>
  postsTo(asks, to).flatMap((post) => (post.type === 'trouble' ? [post.trouble.type] : []));

describe('somebody who goes out of a room by themself', () => {
  it('still takes part: they and the mediator are told, and nothing else changes', () => {
    const before = underway(annAndBen);
    const { after, asks, events } = when(before, goes(ann));
    expect(types(events)).toEqual(['TroubleFound']);
    expect(asks.map((ask) => ask.room)).toEqual([direct(ann), direct(mara)]);
    expect({ ...after, troubles: [] }).toEqual(before);
  });

  it('is found to be missing only once nobody is on their way into the room any more', () => {
    const state = underway(annAndBen);
    expect(when(state, seen([mara], { settled: false })).refused).toBe('NothingHere');
    expect(types(when(state, seen([mara])).events)).toEqual(['TroubleFound']);
  });

  it('is welcome back', () => {
    const gone = given(underway(annAndBen), goes(ann));
    const { after, asks } = when(gone, comes(ann));
    expect([after.troubles, asks]).toEqual([[], []]);
    expect(when(after, comes(ann)).refused).toBe('NothingHere');
  });
});

describe('an account', () => {
  const two = () =>
    underway({ birch: { members: ['ann', 'amy'], rule: { type: 'everyone' } }, cedar: { members: ['ben'] } });
  const halfway = () =>
    given(two(), draft('one', ann, 'birch', cedar), { type: 'Approve', ...by(ann), envelope: envelope('one') });

  it('that is deactivated takes nobody out of a mediation and completes nothing', () => {
    const before = halfway();
    const { after, asks, events } = when(before, account(person('amy'), 'deactivated'));
    expect(types(events)).toEqual(['TroubleFound']);
    expect({ ...after, troubles: [] }).toEqual(before);
    expect(asks.map((ask) => ask.room).toSorted()).toEqual([direct(mara), birch]);
    expect(when(after, account(person('amy'), 'deactivated')).refused).toBe('NothingHere');
  });

  it('that works again brings its person back into their rooms', () => {
    const { asks } = when(given(two(), account(person('amy'), 'deactivated')), account(person('amy'), 'member'));
    expect(asks).toContainEqual({ room: birch, do: 'invite', people: [person('amy')] });
  });

  it("that becomes a guest's is told to the mediator once", () => {
    const { after, asks } = when(two(), account(ann, 'guest'));
    expect(troublesTold(asks, direct(mara))).toEqual(['account']);
    expect(when(after, account(ann, 'guest')).refused).toBe('NothingHere');
  });

  it('of the last mediator that is deactivated is told in every room in the same words, for nobody else can act', () => {
    const { asks } = when(two(), account(mara, 'deactivated'));
    expect(postsTo(asks, direct(mara))).toEqual([]);
    for (const each of [birch, cedar])
      expect(postsTo(asks, each)).toMatchObject([{ type: 'no mediator left' }, { type: 'passing paused' }]);
  });

  it('of somebody who is not of the case is none of its matter', () => {
    expect(when(two(), account(eve, 'deactivated')).refused).toBe('NothingHere');
  });
});

describe('what Slack refuses', () => {
  const moved = (what: 'invite' | 'remove', who: PersonId, done: PersonId[] = []): Command => ({
    ...{
      type: 'RecordMoved',
      ...happens(),
      room: birch,
      what,
      done,
      refused: [{ person: who, code: 'restricted_action' }],
    },
  });
  const told = (state: Case, command: Command) =>
    postsTo(when(state, command).asks, direct(mara)).flatMap((post) =>
      post.type === 'trouble' ? [(post.trouble as Extract<Trouble, { type: 'refused' }>).what] : [],
    );

  it('is told to the mediators, and in the room if somebody cannot be taken out', () => {
    expect(told(underway(annAndBen), moved('invite', ann))).toEqual(['invite']);
    const intruded = given(underway(annAndBen), comes());
    expect(told(intruded, moved('remove', eve))).toEqual(['remove']);
    expect(troublesTold(when(intruded, moved('remove', eve)).asks, birch)).toEqual(['refused']);
  });

  it('is over once a person has done it, or Slack lets it after all', () => {
    const refused = given(underway(annAndBen), moved('invite', ann));
    expect(given(refused, comes(ann)).troubles).toEqual([]);
    expect(given(refused, seen([mara, ann])).troubles).toEqual([]);
    const stays = given(underway(annAndBen), comes(), moved('remove', eve));
    expect(given(stays, goes()).troubles).toEqual([]);
    expect(given(stays, seen([mara, ann])).troubles).toEqual([]);
    const renaming: Command = { type: 'RecordRefused', ...happens(), room: birch, what: 'rename', code: 'x' };
    const misnamed = given(underway(annAndBen), renaming);
    expect(when(misnamed, seen([mara, ann], { name: 'x' })).refused).toBe('NothingHere');
    expect(given(misnamed, seen([mara, ann])).troubles).toEqual([]);
  });

  it('is nothing by the time it no longer matters', () => {
    expect(when(underway(annAndBen), moved('invite', eve)).events).toEqual([]);
    expect(when(underway(annAndBen), moved('remove', ann)).events).toEqual([]);
  });

  it('is told once however often Slack is asked', () => {
    const refused: Command = { ...{ type: 'RecordRefused', ...happens(), room: joint, what: 'create', code: 'x' } };
    const once = given(underway(annAndBen), refused);
    expect(when(once, refused).events).toEqual([]);
  });

  it('and what it did are both heard: whoever was taken out is gone', () => {
    const intruded = given(underway(annAndBen), comes());
    const gone: Command = { type: 'RecordMoved', ...happens(), room: birch, what: 'remove', done: [eve], refused: [] };
    expect(types(when(intruded, gone).events)).toEqual(['TroubleOver']);
    expect(when(given(intruded, goes()), gone).events).toEqual([]);
  });
});
