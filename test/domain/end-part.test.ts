import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { belongs, type Case, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import type { Instant, PersonId } from '../../src/domain/ids.js';
import { knownTo } from '../../src/domain/known.js';
import {
  ann,
  ben,
  by,
  convening,
  day,
  direct,
  draft,
  given,
  happens,
  inSession,
  joint,
  mara,
  now,
  party,
  partyNamed,
  person,
  postsTo,
  room,
  roomsTold,
  type Side,
  underway,
  when,
  withRooms,
} from './given.js';

const [cem, eve, nia, ali] = [person('cem'), person('eve'), person('nia'), person('ali')];
const [birch, cedar, elm] = [room('birch'), room('cedar'), room('elm')];
const advisers: Side['advisers'] = [{ person: ali, as: 'adviser' }];
const three = (more: Partial<Side> = {}) => {
  return underway({
    birch: { members: ['ann'] },
    cedar: { members: ['ben', 'cem'], advisers: advisers ?? [], ...more },
    elm: { members: ['eve'] },
  });
};
const shown = {
  ...{ name: 'NIA', title: 'Works council', zone: 'Europe/Berlin', direct: direct(nia) },
  ...{ bot: false, deactivated: false, guest: false, foreign: false },
};
const asked = (state: Case = three()) => {
  const who = { person: nia, described: shown, guests: false } as const;
  const bring: Command = { type: 'BringIn', ...by(ben), ...who, as: 'adviser' };
  return given(state, bring, { type: 'LetJoin', ...by(mara), ...who, party: party('cedar'), yes: true });
};
const says = (answer: 'agreed' | 'talk' | 'no'): Command => ({ type: 'AnswerInvitation', ...by(nia), answer });
const joined = () => withRooms(given(inSession(asked(), 'together'), says('agreed')));
const ends = (who: PersonId, whom = nia, at: Instant = now): Command => ({
  type: 'EndPart',
  ...by(who, at),
  person: whom,
});
const everyone = { rule: { type: 'everyone' as const } };
const line = { type: 'part ended', person: nia, party: party('cedar') };

describe('ending the part of somebody who comes with a side', () => {
  it('is for that side to say, under its own rule, of which only its members are rung', () => {
    const first = when(joined(), ends(cem));
    expect(first.outcome).toBe('part ended');
    const counted = when(three(everyone), ends(ben, ali));
    expect(counted.outcome).toBe('parting counted');
    expect(counted.asks.map((ask) => ask.room)).toEqual([direct(cem)]);
    expect(when(counted.after, ends(ben, ali)).refused).toBe('AlreadySaid');
    expect(when(counted.after, ends(cem, ali)).outcome).toBe('part ended');
  });

  it.each([
    ['someone whose yes does not count', cem, ali, 'NotYourVoice'],
    ['the adviser', ali, ali, 'MembersOnly'],
    ['another side', ann, ali, 'NobodyToPartWith'],
    ['a side, of a member', ben, cem, 'NobodyToPartWith'],
    ['a side, of the mediator', ben, mara, 'NobodyToPartWith'],
    ['a mediator, of a member', mara, cem, 'NobodyToPartWith'],
  ])('is not for %s', (_who, who, whom, refused) => {
    expect(when(three({ rule: { type: 'spokesperson' } }), ends(who, whom)).refused).toBe(refused);
  });

  it('takes them out of their rooms, and says so in neutral words to whoever was told that they come', () => {
    const { asks, after } = when(joined(), ends(ben));
    for (const where of [cedar, joint]) {
      expect(asks).toContainEqual({ room: where, do: 'remove', people: [nia] });
      expect(belongs(after, roomWith(after, where))).not.toContain(nia);
    }
    for (const where of [birch, cedar, elm, joint, direct(mara)]) expect(postsTo(asks, where)).toEqual([line]);
    expect(postsTo(asks, direct(nia))).toEqual([{ type: 'your part ended' }]);
    expect(asks.slice(0, 2).map((ask) => ask.do)).toEqual(['remove', 'remove']);
    expect(may(after, nia, null, 'status')).toBe('NothingHere');
    for (const who of [ann, ben]) expect(knownTo(after, who)).not.toContain(nia);
  });

  it('says so to their side and the mediator only where others were never told of them', () => {
    const { asks, after } = when(three(), ends(ben, ali));
    expect(roomsTold(asks, 'part ended')).toEqual([cedar, direct(mara)]);
    expect(knownTo(after, ann)).toEqual(knownTo(three(), ann));
  });

  it('leaves what is approved and passed as it is', () => {
    const sent = given(joined(), draft('one', ann, 'birch', cedar, { approve: true }));
    expect(given(sent, ends(ben)).envelopes).toEqual(sent.envelopes);
  });

  it('is said anew by whoever decides, once someone has left the side', () => {
    const said = given(three({ ...everyone, members: ['ben', 'cem', 'cat'] }), ends(ben, ali), ends(cem, ali));
    const left = given(said, { type: 'Leave', ...by(person('cat')) });
    expect(left.partings).toEqual([]);
    expect(partyNamed(left, 'cedar').advisers).toHaveLength(1);
  });

  it('is forgotten once a backup was restored, or everything has ended', () => {
    const said = given(three(everyone), ends(ben, ali));
    const restored: Command = { type: 'RecordRestored', ...happens(), number: 1, upTo: 0, since: null };
    for (const command of [restored, { type: 'Close', ...by(mara) } as const]) {
      expect(given(said, command).partings).toEqual([]);
    }
  });

  it('does not bring back who has gone', () => {
    const gone = given(joined(), ends(mara));
    const who = { person: nia, described: shown, guests: false } as const;
    const wished = given(gone, { type: 'BringIn', ...by(ben), ...who, as: 'adviser' });
    const lets: Command = { type: 'LetJoin', ...by(mara), ...who, party: party('cedar'), yes: true };
    expect(when(wished, lets).refused).toBe('AskedBefore');
  });

  it('is not for a mediation that has not begun', () => {
    const invited = convening({ birch: { members: ['ann'] }, cedar: { members: ['ben'], advisers: advisers ?? [] } });
    expect(when(invited, ends(mara, ali)).refused).toBe('NotBegun');
    const hopeless = given(invited, { type: 'AnswerInvitation', ...by(ann), answer: 'no' });
    expect(when(hopeless, ends(mara, ali)).refused).toBe('IsEnding');
  });

  it('is possible while an ending is not yet announced', () => {
    const ending = given(joined(), { type: 'Withdraw', ...by(ann) });
    for (const who of [ben, mara]) expect(when(ending, ends(who)).outcome).toBe('part ended');
  });
});

describe('somebody who was named and has not come', () => {
  it.each(['none', 'talk', 'no'] as const)(
    'is asked no more once a mediator says so, having answered: %s',
    (answer) => {
      const state = answer === 'none' ? asked() : given(asked(), says(answer));
      const { asks, after } = when(state, ends(mara));
      expect(roomsTold(asks, 'part ended')).toEqual([birch, cedar, elm, direct(mara)]);
      expect(postsTo(asks, direct(nia))).toEqual(answer === 'no' ? [] : [{ type: 'invitation closed' }]);
      expect(when(after, says('agreed')).refused).toBe('NothingHere');
      expect(knownTo(after, ann)).not.toContain(nia);
    },
  );

  it.each(['none', 'talk', 'no'] as const)('lapses after ten days, which everyone reads alike: %s', (answer) => {
    let state = answer === 'none' ? asked() : given(asked(), says(answer));
    for (const days of [2, 5]) state = given(state, { type: 'TimePassed', ...happens(now + days * day) });
    const due = nextDue(state);
    expect(due).toBe(now + 10 * day);
    const { asks, after } = when(state, { type: 'TimePassed', ...happens(due ?? 0) });
    for (const where of [birch, cedar, elm]) expect(postsTo(asks, where)).toEqual([line]);
    expect(nextDue(after)).toBeNull();
    expect(when(after, says('agreed')).refused).toBe('NothingHere');
  });
});

it('whoever ended it, and whether they had come or said no, the others read the same at once', () => {
  const leaves: Command = { type: 'Leave', ...by(nia) };
  const told = (state: Case, command: Command) => {
    const { asks, after } = when(state, command);
    const others = [birch, elm, direct(ann), direct(eve)];
    return [asks.filter((ask) => others.includes(ask.room)), [ann, eve].map((who) => knownTo(after, who))];
  };
  const here = withRooms(given(asked(), says('agreed')));
  const way = told(here, ends(ben));
  for (const command of [ends(mara), leaves]) expect(told(here, command)).toEqual(way);
  for (const answer of ['talk', 'no'] as const) {
    const not = given(asked(), says(answer));
    for (const command of [ends(ben), ends(mara), leaves]) expect(told(not, command)).toEqual(way);
    expect(told(not, { type: 'TimePassed', ...happens(now + 10 * day) })).toEqual(way);
  }
  // Nor do the side and the mediators read who of them it was.
  const own = (command: Command) => [cedar, direct(mara)].map((where) => postsTo(when(here, command).asks, where));
  expect(own(ends(ben))).toEqual(own(leaves));
  expect(own(ends(mara))).toEqual(own(leaves));
});

it('an adviser from the beginning leaves for themself, which their side reads as if it had been ended', () => {
  const leaves: Command = { type: 'Leave', ...by(ali) };
  const { outcome, asks } = when(three(), leaves);
  expect(outcome).toBe('left');
  expect(asks.filter((ask) => ask.room === cedar)).toEqual(
    when(three(), ends(ben, ali)).asks.filter((ask) => ask.room === cedar),
  );
  expect(asks.map((ask) => ask.room)).toEqual([cedar, cedar, direct(mara)]);
  expect(postsTo(asks, direct(ali))).toEqual([]);
});
