import { describe, expect, it } from '@jest/globals';
import { type EnvelopeId, id, type TextId } from '../../src/domain/ids.js';
import { recordEntries } from '../../src/domain/record.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  draft,
  envelope,
  given,
  happens,
  mara,
  postsTo,
  room,
  underway,
  when,
} from './given.js';

const condition = id<TextId>('condition');
const other = id<TextId>('another condition');
const offer = draft('one', ann, 'birch', room('cedar'), { condition });
const again = { ...offer, envelope: envelope('two'), edits: envelope('one') };

describe('an offer on a condition', () => {
  it('is one envelope with both halves, which one yes approves and one press passes', () => {
    const state = given(
      underway(annAndBen),
      { ...offer, approve: true },
      { type: 'Pass', ...by(mara), envelope: envelope('one') },
    );
    expect(state.envelopes).toMatchObject([{ text: offer.text, condition, status: { type: 'passed' } }]);
  });

  it('shows both wherever it shows one', () => {
    const words = { text: offer.text, condition };
    const shared = when(underway(annAndBen), { ...offer, share: true });
    expect(postsTo(shared.asks, room('birch'))).toMatchObject([{ type: 'draft shared', words }]);
    const approved = when(underway(annAndBen), { ...offer, approve: true });
    expect(postsTo(approved.asks, room('birch'))).toMatchObject([{ type: 'approved', words }]);
    const passed = when(approved.after, { type: 'Pass', ...by(mara), envelope: envelope('one') });
    expect(postsTo(passed.asks, room('cedar'))).toMatchObject([{ type: 'words', words }]);
  });

  it('leaves and enters with both halves in one line of each record', () => {
    const before = given(
      underway(annAndBen),
      { ...offer, approve: true },
      { type: 'Pass', ...by(mara), envelope: envelope('one') },
      { type: 'BeginFilling', ...happens(), envelope: envelope('one'), room: room('cedar'), present: [mara] },
    );
    const { events, after } = when(before, {
      ...{ type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: room('cedar') },
    });
    expect(recordEntries(before, events, after)).toMatchObject([
      { room: room('birch'), way: 'left', text: offer.text, condition },
      { room: room('cedar'), way: 'entered', text: offer.text, condition },
    ]);
  });

  it('is answered as a whole: one answer, which names no half', () => {
    const state = given(appearing(underway(annAndBen), 'plain', ben, 'cedar', room('birch')));
    expect(state.envelopes[0]?.condition).toBeNull();
    const stands = given(
      underway(annAndBen),
      { ...offer, approve: true },
      { type: 'Pass', ...by(mara), envelope: envelope('one') },
      { type: 'BeginFilling', ...happens(), envelope: envelope('one'), room: room('cedar'), present: [mara] },
      { type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: room('cedar') },
    );
    const { asks } = when(stands, {
      ...{ type: 'AnswerOffer', ...by(ben), envelope: envelope('one'), value: 'agree', told: true },
    });
    const words = { text: offer.text, condition };
    expect(postsTo(asks, room('birch'))).toMatchObject([
      { type: 'answer told', value: 'agree', words },
      { type: 'agreed in principle', words },
    ]);
  });

  it('becomes a version without approvals when either half is changed, or the condition goes', () => {
    const state = given(underway(annAndBen), { ...offer, share: true });
    for (const changed of [{ condition: other }, { condition: null }, { text: id<TextId>('other words') }]) {
      const { after } = when(state, { ...again, ...changed });
      expect(after.envelopes).toMatchObject([{ version: 2, status: { type: 'draft', approvals: [] } }]);
    }
  });

  it("stays the mediator's wording only while both halves are the same", () => {
    const state = given(underway(annAndBen), { ...offer, ...by(mara), sayMediatorsWording: true });
    const wording = (more: object) => when(state, { ...again, ...more }).after.envelopes.at(-1)?.wording;
    expect(wording({ sayMediatorsWording: true })).toEqual({ by: 'mediator', said: true });
    expect(wording({ condition: other })).toEqual({ by: 'party' });
    expect(wording({ condition: null })).toEqual({ by: 'party' });
  });

  it.each(['message', 'question'] as const)('cannot be a %s', (kind) => {
    const { refused, events } = when(underway(annAndBen), { ...offer, kind });
    expect(refused).toBe('ConditionOnlyForOffers');
    expect(events).toEqual([]);
  });

  it('is nothing to whom it does not reach', () => {
    const guessed = { type: 'AnswerOffer', ...by(ben), envelope: id<EnvelopeId>('one'), value: 'agree' } as const;
    expect(when(given(underway(annAndBen), offer), { ...guessed, told: true }).refused).toBe('OlderVersion');
  });
});
