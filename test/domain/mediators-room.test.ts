import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { card } from '../../src/domain/card.js';
import { belongs, type Case, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { accountable } from '../../src/domain/disposal.js';
import type { RoomId } from '../../src/domain/ids.js';
import { channelName } from '../../src/domain/room-name.js';
import {
  amongMediators,
  ann,
  annAndBen,
  type Became,
  ben,
  by,
  convening,
  day,
  direct,
  given,
  happens,
  inSession,
  joint,
  mara,
  now,
  passed,
  person,
  postsTo,
  room,
  underway,
  when,
  withRooms,
} from './given.js';
import { names, nora, says, time, types, would } from './given-mediators.js';

const [birch, cedar] = [room('birch'), room('cedar')];
const noel = person('noel');
const eve = person('eve');

const agrees = (who = ann): Command => ({ type: 'AnswerInvitation', ...by(who), answer: 'agreed' });
/** Mara and Noel mediate, and everyone has agreed. */
const two = () => underway(annAndBen, 'roles', ['noel']);
const place = (state: Case) => {
  const found = roomWith(state, amongMediators);
  if (found.kind !== 'mediators') throw new Error('It is not the mediators’ room');
  return found;
};
const comes = (state: Case, inMyPlace: boolean): Became => {
  return when(given(state, names(inMyPlace), would(), says(ann)), says(ben));
};
const stepsDown = (who = noel): Command => ({ type: 'StepDown', ...by(who) });
const arrives = (who = eve): Command => ({
  ...{ type: 'RecordArrival', ...happens(now), room: amongMediators, person: who, since: now },
  stranger: { name: 'Eve', kind: 'member' },
});
const asksOf = ({ asks }: Became, where: RoomId) => asks.filter((ask) => ask.room === where);
/** What is asked of Slack in what any side can see. */
const beforeSides = ({ asks }: Became) =>
  asks.filter((ask) => [birch, cedar, joint, direct(ann), direct(ben)].includes(ask.room));

describe('the mediators’ room', () => {
  it('opens with the first of the rooms, for those who mediate and nobody else', () => {
    const opened = convening(annAndBen, 'roles', ['noel']);
    expect(place(opened)).toMatchObject({ state: 'planned', invited: [] });
    const became = when(opened, agrees());
    expect(asksOf(became, amongMediators)).toEqual([
      { room: amongMediators, do: 'create' },
      { room: amongMediators, do: 'post', post: { type: 'first message' } },
      { room: amongMediators, do: 'invite', people: [mara, noel] },
    ]);
    expect(belongs(became.after, place(became.after))).toEqual([mara, noel]);
    expect(channelName(became.after, place(became.after))).toBe('mediators-7k3qf');
  });

  it('is not there while one person mediates', () => {
    expect(place(underway(annAndBen)).state).toBe('planned');
    expect(place(comes(underway(annAndBen), true).after).state).toBe('planned');
  });

  it('opens once somebody comes to mediate beside', () => {
    const became = comes(underway(annAndBen), false);
    expect(types(became.events)).not.toContainEqual({ type: 'RoomRenewed', room: amongMediators });
    expect(asksOf(became, amongMediators)).toContainEqual({
      ...{ room: amongMediators, do: 'invite', people: [mara, nora] },
    });
    expect(belongs(became.after, place(became.after))).toEqual([mara, nora]);
  });

  it('goes on in a fresh channel for whoever comes later, who reads nothing that was said there', () => {
    const became = comes(two(), false);
    expect(asksOf(became, amongMediators)).toEqual([
      { room: amongMediators, do: 'create' },
      { room: amongMediators, do: 'post', post: { type: 'first message' } },
      { room: amongMediators, do: 'post', post: { type: 'fresh room', newcomer: nora } },
      { room: amongMediators, do: 'card' },
      { room: amongMediators, do: 'archive', channel: `C-${amongMediators}` },
      { room: amongMediators, do: 'invite', people: [mara, noel, nora] },
    ]);
    expect(channelName(became.after, place(became.after))).toBe('mediators-7k3qf-2');
  });

  it('goes on in a fresh one without whoever is replaced', () => {
    const became = comes(two(), true);
    expect(asksOf(became, amongMediators)[0]).toEqual({ room: amongMediators, do: 'remove', people: [mara] });
    expect(asksOf(became, amongMediators)).toContainEqual({
      ...{ room: amongMediators, do: 'invite', people: [noel, nora] },
    });
  });

  it('stays with whoever is left, without those who have gone, and is fresh for whoever comes then', () => {
    const left = when(two(), stepsDown());
    expect(asksOf(left, amongMediators)).toEqual([{ room: amongMediators, do: 'remove', people: [noel] }]);
    expect([place(left.after).state, belongs(left.after, place(left.after))]).toEqual(['open', [mara]]);
    const replaced = comes(left.after, true);
    expect(asksOf(replaced, amongMediators)).toContainEqual({
      ...{ room: amongMediators, do: 'invite', people: [nora] },
    });
    expect(place(replaced.after)).toMatchObject({ renewed: 1, invited: [nora] });
  });

  it('is no side’s room: a mediator does there what they do in the direct message, and nothing is passed there', () => {
    const state = two();
    expect(may(state, noel, place(state), 'pass')).toBeNull();
    expect(may(state, noel, place(state), 'propose')).toBe('PrivateRoomOnly');
    expect(card(state, place(state))).toBeNull();
    const moving = passed(state, 'one', ann, 'birch', cedar);
    const steps = [
      when(convening(annAndBen, 'roles', ['noel']), agrees(ben)),
      when(given(convening(annAndBen, 'roles', ['noel']), agrees()), agrees(ben)),
      when(moving, { type: 'StartSession', ...by(mara), present: [mara], phase: 'together', hearBy: null }),
      when(inSession(state, 'separately'), { type: 'Adjourn', ...by(mara), until: now + day }),
      when(state, { type: 'Withdraw', ...by(ben) }),
      when(state, names(false)),
    ];
    for (const { asks, refused } of steps) {
      expect(refused).toBeNull();
      expect(postsTo(asks, amongMediators).filter(({ type }) => type !== 'first message')).toEqual([]);
    }
  });
});

describe('somebody who comes into the mediators’ room', () => {
  it.each([eve, ann])('is taken out, and the mediators alone are told; nothing is paused for any side', (who) => {
    const became = when(passed(two(), 'one', ann, 'birch', cedar), arrives(who));
    expect(types(became.events)).toEqual(['TroubleFound']);
    expect(asksOf(became, amongMediators)).toMatchObject([
      { do: 'remove', people: [who] },
      { do: 'post', post: { type: 'trouble' } },
    ]);
    for (const each of [mara, noel]) expect(postsTo(became.asks, direct(each))).toMatchObject([{ type: 'trouble' }]);
    expect(beforeSides(became)).toEqual([]);
  });

  it('is a reason for a fresh room where it is shared or lost, of which no side reads either', () => {
    const lost: Command = { type: 'RecordRoomLost', ...happens(), room: amongMediators, how: 'archived' };
    const gone = when(two(), lost);
    expect([gone.after.paused, beforeSides(gone)]).toEqual([null, []]);
    const renewed = when(gone.after, { type: 'RenewRoom', ...by(noel), room: amongMediators });
    expect(renewed.outcome).toBe('fresh room asked');
    expect([beforeSides(renewed), place(renewed.after).invited]).toEqual([[], [mara, noel]]);
  });
});

describe('the end of the mediators’ room', () => {
  const ends = () => when(withRooms(inSession(two(), 'together')), { type: 'Close', ...by(mara) });

  it('comes with that of the others: the same card, no record and no seal', () => {
    const { asks, after } = ends();
    expect(postsTo(asks, amongMediators)).toEqual(postsTo(asks, joint).filter(({ type }) => type === 'ended'));
    const archiving = when(after, time(now + 4 * day));
    expect(asksOf(archiving, amongMediators)).toEqual([{ room: amongMediators, do: 'archive' }]);
  });

  it('stands in the account of the mediators only', () => {
    const { after } = ends();
    const ids = (who: typeof ann) => accountable(after, who).map((each) => each.id);
    expect(ids(mara)).toEqual([birch, cedar, joint, amongMediators]);
    expect(ids(ann)).toEqual([birch, joint]);
  });
});
