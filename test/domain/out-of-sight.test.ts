import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { evolve } from '../../src/domain/evolve.js';
import { id, type PersonId, type ProposalId, type RoomId } from '../../src/domain/ids.js';
import { knownTo } from '../../src/domain/known.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  convening,
  day,
  direct,
  draft,
  envelope,
  given,
  happens,
  mara,
  now,
  person,
  postsTo,
  room,
  roomsTold,
  unconfirmed,
  underway,
  when,
  withRooms,
} from './given.js';

/** What one side does must not show in what another side is told, can do or is refused. */

const [amy, abe, bea, eve] = [person('amy'), person('abe'), person('bea'), person('eve')];
const cedar = room('cedar');
const three = { birch: { members: ['ann'] }, cedar: { members: ['ben'] }, elm: { members: ['eve'] } };
const says = (who: PersonId, answer: 'agreed' | 'talk' | 'no'): Command => {
  return { type: 'AnswerInvitation', ...by(who), answer };
};
const passes = (at: number): Command => ({ type: 'TimePassed', ...happens(at) });
const pass = (name: string): Command => ({ type: 'Pass', ...by(mara), envelope: envelope(name) });
const arrives = (name: string, where: RoomId): Command[] => [
  { type: 'BeginFilling', ...happens(), envelope: envelope(name), room: where, present: [] },
  { type: 'RecordArrived', ...happens(), envelope: envelope(name), room: where },
];
const answer = (who: PersonId, value: 'agree' | 'not this', told: boolean): Command => {
  return { type: 'AnswerOffer', ...by(who), envelope: envelope('one'), value, told };
};
const took = (state: Case, command: Command) => {
  const { refused, outcome } = when(state, command);
  return { refused, outcome };
};

describe('an offer whose last day to accept is over', () => {
  const offered = given(
    underway(annAndBen),
    draft('one', ann, 'birch', cedar, { approve: true, acceptBy: '2026-11-24' }),
    pass('one'),
    ...arrives('one', cedar),
  );

  it('is gone whether or not somebody has agreed to it before the mediator alone', () => {
    const secretly = given(offered, answer(ben, 'agree', false));
    expect(nextDue(secretly)).toBe(nextDue(offered));
    const after = (state: Case) => given(state, passes(now + 3 * day));
    expect(after(secretly).envelopes).toEqual(after(offered).envelopes);
  });

  it('stays while passing is paused, for a yes may be waiting for that to end', () => {
    const stranger = { room: cedar, person: person('eve'), stranger: null, since: now };
    const paused = given(offered, { type: 'RecordArrival', ...happens(), ...stranger });
    expect(paused.paused).toBe(now);
    const waiting = given(paused, answer(ben, 'agree', true));
    for (const state of [paused, waiting]) {
      expect(nextDue(state)).toBeNull();
      expect(when(state, passes(now + 3 * day)).events).toEqual([]);
    }
    const resumed = evolve(waiting, { type: 'PassingResumed', at: now + 3 * day });
    expect(given(resumed, passes(now + 3 * day)).envelopes).toHaveLength(1);
  });
});

describe('a question put to two sides', () => {
  const asked = given(
    underway(three),
    draft('one', ann, 'birch', cedar, { kind: 'question', recipients: [cedar, room('elm')], approve: true }),
    pass('one'),
    ...arrives('one', cedar),
    ...arrives('one', room('elm')),
  );
  const replies = (name: string, who: PersonId, from: string): Command[] => {
    const words = { kind: 'message' as const, answers: envelope('one'), approve: true };
    return [draft(name, who, from, room('birch'), words), pass(name), ...arrives(name, room('birch'))];
  };

  it('does not show a side that has answered it whether the other one has', () => {
    const once = given(asked, ...replies('from-ben', ben, 'cedar'));
    const both = given(once, ...replies('from-eve', eve, 'elm'));
    const again = draft('again', ben, 'cedar', room('birch'), { kind: 'message', answers: envelope('one') });
    expect(took(both, again)).toEqual(took(once, again));
    const stand: Command = { type: 'LetStand', ...by(ben), agreement: envelope('one') };
    expect(took(both, stand)).toEqual(took(once, stand));
  });
});

describe('an envelope of another side', () => {
  const foreign = given(
    underway(three),
    draft('one', ann, 'birch', cedar, { approve: true }),
    pass('one'),
    ...arrives('one', cedar),
  );

  it('reads as one that is not there', () => {
    const none = underway(three);
    const one = { envelope: envelope('one') };
    const deeds: Command[] = [
      answer(eve, 'agree', true),
      { type: 'Approve', ...by(eve), ...one },
      { type: 'TakeBackApproval', ...by(eve), ...one },
      { type: 'TakeOffTable', ...by(eve), ...one },
      { type: 'ShareDraft', ...by(eve), ...one },
      { type: 'DiscardDraft', ...by(eve), ...one },
      draft('two', eve, 'elm', cedar, { edits: envelope('one') }),
      draft('two', eve, 'elm', cedar, { answers: envelope('one') }),
    ];
    for (const deed of deeds) expect(took(foreign, deed)).toEqual(took(none, deed));
  });

  it('reads so to a mediator too, while it is a draft that they have not been shown', () => {
    const secret = given(underway(three), draft('one', ann, 'birch', cedar));
    const edit = draft('two', mara, 'birch', cedar, { edits: envelope('one'), proposal: id<ProposalId>('one') });
    expect(took(secret, edit)).toEqual(took(underway(three), edit));
  });
});

describe('before a mediation has begun', () => {
  const pairs = { birch: { members: ['ann'] }, cedar: { members: ['ben', 'bea'] } };

  it('invitations are repeated, and lapse, although another side has said no', () => {
    const open = given(convening(pairs), says(ben, 'agreed'));
    const declined = given(open, says(ann, 'no'));
    expect(declined.stage).toBe('ending');
    const due = nextDue(open) ?? 0;
    const late = { ...declined, announceBy: now + 30 * day } as Case;
    expect(nextDue(late)).toBe(due);
    const toBea = (state: Case) => postsTo(when(state, passes(due)).asks, direct(bea));
    expect(toBea(late)).toEqual([{ type: 'invitation', reminder: true }]);
    expect(toBea(late)).toEqual(toBea(open));
    const lapsed = (state: Case) => took(given(state, passes(now + 10 * day)), says(bea, 'agreed'));
    expect(lapsed(late)).toEqual(lapsed(open));
  });

  it('someone who has gone from a larger side does not make those who are left known', () => {
    const state = given(convening({ ANN: { members: ['ann'] }, team: pairs.cedar }), says(ben, 'talk'));
    const left = given(state, { type: 'Leave', ...by(bea) });
    expect(knownTo(left, ann)).toEqual(knownTo(state, ann));
    expect(knownTo(left, ben)).toContain(ann);
  });
});

describe('whoever no longer belongs in a room is taken out of it', () => {
  const pairs = { birch: { members: ['ann'] }, cedar: { members: ['ben', 'bea', 'bob'] } };
  const talking = withRooms(given(convening(pairs), says(ben, 'agreed'), says(bea, 'talk')));
  const removals = (state: Case, command: Command) => when(state, command).asks.filter((ask) => ask.do === 'remove');
  const taken = [{ room: cedar, do: 'remove', people: [bea] }];

  it('after talking first and then saying no', () => {
    expect(removals(talking, says(bea, 'no'))).toEqual(taken);
    const begun = given(talking, says(ann, 'agreed'));
    expect(removals(begun, says(bea, 'no'))).toEqual(taken);
  });

  it('when their invitation lapses', () => {
    expect(removals(talking, passes(now + 10 * day))).toEqual(taken);
  });

  it('when they are no longer asked, before anything else is said there', () => {
    const removed = when(talking, { type: 'RemovePerson', ...by(mara), person: bea });
    expect(removed.asks.filter((ask) => ask.room === cedar)).toEqual(taken);
    const again: Command = {
      ...{ type: 'ReplacePerson', ...by(mara), person: person('bob'), next: bea, guests: false },
      described: {
        ...{
          name: 'Bea',
          title: '',
          zone: 'Europe/Berlin',
          bot: false,
          deactivated: false,
          guest: false,
          foreign: false,
        },
        direct: direct(bea),
      },
    };
    const back = when(given(removed.after, again), says(bea, 'agreed'));
    expect(back.asks).toContainEqual({ room: cedar, do: 'invite', people: [bea] });
  });
});

it('somebody who has agreed to nothing yet says nothing for their side', () => {
  const pairs = { birch: { members: ['ann'] }, cedar: { members: ['ben', 'bea'] } };
  const begun = withRooms(given(convening(pairs), says(ann, 'agreed'), says(ben, 'agreed'), says(bea, 'talk')));
  expect(begun.stage).toBe('underway');
  const offered = given(
    begun,
    draft('one', ann, 'birch', cedar, { approve: true }),
    pass('one'),
    ...arrives('one', cedar),
  );
  expect(when(offered, answer(bea, 'agree', true)).refused).toBe('StillTalking');
  expect(when(offered, draft('two', bea, 'cedar', room('birch'), { approve: true })).refused).toBe('StillTalking');
  expect(when(given(offered, says(bea, 'agreed')), answer(bea, 'agree', true)).refused).toBeNull();
});

it('a voice for withdrawing rings in a side whether or not another one has withdrawn', () => {
  const sides = {
    birch: { members: ['ann'] },
    cedar: { members: ['ben', 'bea'], rule: { type: 'everyone' } as const },
  };
  const rings = (state: Case) => roomsTold(when(state, { type: 'Withdraw', ...by(ben) }).asks, 'ring');
  expect(rings(underway(sides))).toEqual([direct(bea)]);
  expect(rings(given(underway(sides), { type: 'Withdraw', ...by(ann) }))).toEqual([direct(bea)]);
});

describe('when someone of a side leaves', () => {
  const sides = {
    birch: { members: ['ann', 'amy', 'abe'], rule: { type: 'k of n' as const, k: 2 } },
    cedar: { members: ['ben'] },
  };
  const leaves: Command = { type: 'Leave', ...by(abe) };
  const voted = (share: boolean) =>
    given(underway(sides), draft('one', ann, 'birch', cedar, { share }), {
      type: 'Approve',
      ...by(ann),
      envelope: envelope('one'),
    });

  it.each([
    ['that they have not been shown', false],
    ['that they have been shown', true],
  ])('the tally of a draft %s is cleared out of the mediator’s sight', (_which, share) => {
    const { asks, after } = when(voted(share), leaves);
    expect(after.envelopes[0]?.status).toMatchObject({ approvals: [] });
    expect(postsTo(asks, room('birch'))).toEqual([]);
    expect(roomsTold(asks, 'ring')).toEqual([ann, amy].map(direct));
  });

  it('that words ready to pass are no longer so is said in the room', () => {
    const approved = given(voted(true), { type: 'Approve', ...by(amy), envelope: envelope('one') });
    expect(roomsTold(when(approved, leaves).asks, 'approvals cleared')).toEqual([room('birch')]);
  });

  it('who is left says again how they answer', () => {
    const offered = given(
      underway(sides),
      draft('one', ben, 'cedar', room('birch'), { approve: true }),
      pass('one'),
      ...arrives('one', room('birch')),
      answer(ann, 'agree', true),
    );
    const { after } = when(offered, leaves);
    expect(took(after, answer(amy, 'agree', true)).outcome).toBe('answer counted');
  });
});

it('an answer that waits for passing to go on is told, although nothing more can be said to the offer', () => {
  const both = given(
    underway(three),
    draft('one', ann, 'birch', cedar, { recipients: [cedar, room('elm')], approve: true }),
    pass('one'),
    ...arrives('one', cedar),
    { type: 'BeginFilling', ...happens(), envelope: envelope('one'), room: room('elm'), present: [] },
  );
  const lost = unconfirmed(both, envelope('one'), room('elm'), { differs: true });
  const held = given(both, { type: 'Withdraw', ...by(ann) }, answer(ben, 'not this', true), lost);
  const { asks } = when(held, { type: 'UndoWithdrawal', ...by(ann) });
  expect(roomsTold(asks, 'answer told')).toEqual([room('birch')]);
});

it('an offer that is off the table says so where its words were just appearing', () => {
  const off = given(appearing(underway(annAndBen), 'one', ann, 'birch', cedar), {
    ...{ type: 'TakeOffTable', ...by(ann) },
    envelope: envelope('one'),
  });
  const { asks } = when(off, { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar });
  expect(postsTo(asks, cedar)).toMatchObject([{ type: 'offer off the table', own: false }]);
});

it('a place that is named twice is one place', () => {
  const twice = given(
    underway(annAndBen),
    draft('one', ann, 'birch', cedar, { recipients: [cedar, cedar], approve: true }),
  );
  expect(roomsTold(when(twice, pass('one')).asks, 'words')).toEqual([cedar]);
});
