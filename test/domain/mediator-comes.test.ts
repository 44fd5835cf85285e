import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { belongs, type Case, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { id, type TextId } from '../../src/domain/ids.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  day,
  direct,
  draft,
  envelope,
  given,
  happens,
  joint,
  mara,
  minute,
  now,
  party,
  passed,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
  withRooms,
} from './given.js';

import { account, names, nora, says, seeks, time, types, vacant, would } from './given-mediators.js';

const [birch, cedar] = [room('birch'), room('cedar')];
const comes = (state: Case) => given(state, seeks(ann), would(), says(ann), says(ben));

describe('whoever comes to mediate', () => {
  it('comes into fresh rooms, and those who mediated are out of them', () => {
    const state = given(vacant(), seeks(ann), would(), says(ann));
    const { after, asks, events } = when(state, says(ben));
    expect(types(events)).toEqual([
      'NamingVoiced',
      'MediatorCame',
      'RoomRenewed',
      'RoomRenewed',
      'PeopleAsked',
      'PeopleAsked',
    ]);
    expect(after.mediators).toEqual([{ person: nora, lead: true, since: now }]);
    expect(asks).toContainEqual({ room: birch, do: 'archive', channel: 'C-room-birch' });
    expect(belongs(after, roomWith(after, birch))).toEqual([nora, ann]);
    expect(may(after, mara, null, 'status')).toBe('NothingHere');
    expect(postsTo(asks, direct(nora))).toEqual([{ type: 'mediates now' }, { type: 'passing may go on' }]);
    expect(given(withRooms(after), { type: 'LetPassingGoOn', ...by(nora) }).paused).toBeNull();
  });

  it('is given no record of before, and no settlement that every side had signed', () => {
    const state = comes(vacant());
    expect(may(state, nora, null, 'record')).toBe('RecordFromBefore');
    const signed: Case = {
      ...state,
      settlement: { ...state.settlement, put: { ...({} as NonNullable<Case['settlement']['put']>), signedAt: now } },
    };
    expect(may(signed, nora, null, 'read settlement')).toBe('TextFromBefore');
    expect(may(signed, ann, null, 'read settlement')).toBeNull();
  });

  it('knows nothing of what was approved, shown or only drafted, and nothing of it is said yes to', () => {
    const before = given(
      underway(annAndBen),
      draft('ready', ann, 'birch', cedar, { approve: true }),
      draft('shown', ben, 'cedar', birch, { share: true }),
      { type: 'SaveWorksheet', ...by(ann), edits: null, text: id<TextId>('notes'), show: true },
    );
    const state = given(vacant(before), seeks(ann), would(), says(ann));
    const { after, asks } = when(state, says(ben));
    for (const { status, recipients } of after.envelopes) {
      expect(status).toEqual({ type: 'draft', approvals: [], shared: false });
      expect(recipients[0]?.people).toContain(nora);
      expect(recipients[0]?.people).not.toContain(mara);
    }
    expect(after.worksheets).toEqual([{ party: party('birch'), text: 'notes', shown: null }]);
    expect(roomsTold(asks, 'approvals cleared')).toEqual([]);
    expect(postsTo(asks, direct(ann))).toContainEqual({ type: 'ring' });
  });

  it('reads nothing of the words of an offer from before, when it is answered after', () => {
    const arrived = given(
      passed(underway(annAndBen), 'one', ann, 'birch', cedar),
      { type: 'BeginFilling', ...happens(), envelope: envelope('one'), room: cedar, present: [mara, ben] },
      { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar },
    );
    const quiet = { type: 'AnswerOffer', ...by(ben), envelope: envelope('one'), value: 'agree', told: false } as const;
    const state = withRooms(comes(vacant(given(arrived, quiet))));
    expect(state.envelopes[0]?.status).toMatchObject({ answers: [{ given: null }] });
    const goesOn = given(state, { type: 'LetPassingGoOn', ...by(nora) });
    const { asks } = when(goesOn, { ...quiet, at: now + minute });
    for (const where of [direct(nora), cedar])
      expect(postsTo(asks, where)).toMatchObject([{ words: { fromBefore: true } }]);
    const told = when(goesOn, { ...quiet, at: now + minute, told: true });
    const before = { words: { fromBefore: true } };
    expect(postsTo(told.asks, birch)).toMatchObject([{ type: 'answer told', ...before }, before]);
  });

  it('reads nothing of words that were on their way', () => {
    const state = passed(underway(annAndBen), 'one', ann, 'birch', cedar);
    const handed = given(state, names(true), would(), says(ann), says(ben));
    const present = { present: [mara, ben], envelope: envelope('one'), room: cedar };
    const filling = given(handed, { type: 'BeginFilling', ...happens(), ...present });
    const { asks } = when(filling, { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar });
    for (const where of [direct(nora), birch]) {
      expect(postsTo(asks, where)[0]).toMatchObject({ words: { fromBefore: true } });
    }
    const late = given(withRooms(handed));
    const stopped = when(late, { type: 'BeginFilling', ...happens(), ...present, present: [nora, ben] });
    expect(stopped.events).toMatchObject([{ type: 'PassingCancelled', reason: 'newcomer' }, { type: 'EnvelopeOver' }]);
    expect(postsTo(stopped.asks, direct(nora))).toMatchObject([{ words: { fromBefore: true } }]);
  });

  it('finds terms and a text that were before the sides over', () => {
    const terms = {
      type: 'PutTerms',
      ...by(mara),
      terms: id('t'),
      text: id<TextId>('t'),
      answerBy: now + day,
    } as Command;
    const state = given(underway(annAndBen), terms, names(false), would(), says(ann));
    const { after, asks } = when(state, says(ben));
    expect(after.terms).toBeUndefined();
    expect(roomsTold(asks, 'terms stopped')).toEqual(expect.arrayContaining([birch, cedar]));
  });
});

describe('a mediator', () => {
  it('can hand over: until everyone has said yes they mediate, and then are out', () => {
    const state = given(underway(annAndBen), names(true), would(), says(ann));
    expect(state.mediators.map((each) => each.person)).toEqual([mara]);
    const { after, asks } = when(state, says(ben));
    expect([after.mediators, after.former]).toEqual([[{ person: nora, lead: true, since: now }], [mara]]);
    expect(postsTo(asks, direct(mara))).toEqual([{ type: 'handed over', person: nora }]);
    expect(asks).toContainEqual({ room: birch, do: 'remove', people: [mara] });
    expect([after.paused, after.vacancy]).toEqual([null, undefined]);
  });

  it('can ask somebody to mediate beside them, who comes into fresh rooms too', () => {
    const { after } = when(given(underway(annAndBen), names(false), would(), says(ann)), says(ben));
    expect(after.mediators).toEqual([
      { person: mara, lead: true },
      { person: nora, lead: false, since: now },
    ]);
    expect([roomWith(after, birch).state, roomWith(after, cedar).state]).toEqual(['asked', 'asked']);
    expect(after.rooms.find((each) => each.id === joint)?.state).toBe('planned');
    expect(may(after, mara, null, 'record')).toBeNull();
    const left = given(withRooms(after), { type: 'StepDown', ...by(mara) });
    expect([left.mediators, left.vacancy]).toEqual([[{ person: nora, lead: true, since: now }], undefined]);
  });

  it('is not replaced by whom they named if they are gone before; then all of them go', () => {
    const gone = given(underway(annAndBen), names(false), would(), says(ann), account(mara, 'deactivated'));
    const { after } = when(gone, says(ben));
    expect([after.mediators.map((each) => each.person), after.vacancy]).toEqual([[nora], undefined]);
  });
});

describe('an ending that is not announced', () => {
  it('keeps nobody from saying what they could, and shows in nothing', () => {
    const withdrawn = given(vacant(), { type: 'Withdraw', ...by(ben) });
    const { asks, refused } = when(withdrawn, seeks(ann));
    expect([refused, asks]).toEqual([null, when(vacant(), seeks(ann)).asks]);
    const ended = given(withdrawn, time(withdrawn.stage === 'ending' ? withdrawn.announceBy : 0));
    expect(ended.stage).toBe('closing');
  });
});
