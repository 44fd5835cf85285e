import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roomWith } from '../../../src/domain/case.js';
import { id, type TextId } from '../../../src/domain/ids.js';
import { wordsOf } from '../../../src/domain/notices/envelopes.js';
import type { Post } from '../../../src/domain/posts.js';
import { Words } from '../../../src/domain/words.js';
import { sentLength } from '../../../src/slack/text/exact-words.js';
import { answerView } from '../../../src/slack/views/answer.js';
import { exactBlock, exactOf, exactText } from '../../../src/slack/views/exact.js';
import { render } from '../../../src/slack/views/message.js';
import { passView } from '../../../src/slack/views/pass.js';
import { wordsLimit } from '../../../src/slack/views/words-limit.js';
import * as en from '../../../src/words/en.js';
import { ann, ben, direct, draft, given, mara, party, room, underway } from '../../domain/given.js';

const condition = id<TextId>('condition');
const offer = draft('one', ann, 'birch', room('cedar'), { condition, approve: true });
const sides = { birch: { members: ['ann'] }, cedar: { members: ['ben'] }, elm: { members: ['eve'] } };
const state = given(underway(sides), offer);
const [envelope] = state.envelopes;
if (!envelope) throw new Error('nothing was put together');
const halves = (one: string, two: string) =>
  new Map([
    [condition, new Words(one)],
    [offer.text, new Words(two)],
  ]);

describe('an offer on a condition', () => {
  const texts = halves('You stop at six.', 'We start at nine.');

  it('is shown as two labelled halves, of which neither binds alone, in one block', () => {
    const { blocks } = render(
      state,
      roomWith(state, room('cedar')),
      { type: 'words', words: wordsOf(envelope) },
      texts,
    );
    const bold = (text: string) => ({
      type: 'rich_text_section',
      elements: [{ type: 'text', text, style: { bold: true } }],
    });
    const quote = (text: string) => ({ type: 'rich_text_quote', elements: [{ type: 'text', text }] });
    expect(blocks.filter(({ type }) => type === 'rich_text')).toEqual([
      {
        type: 'rich_text',
        elements: [
          bold('If:'),
          quote('You stop at six.'),
          bold('Then:'),
          quote('We start at nine.'),
          bold('Neither half binds alone.'),
        ],
      },
    ]);
  });

  it('reads the same to a screen reader, the frame first', () => {
    const { text } = render(state, roomWith(state, room('cedar')), { type: 'words', words: wordsOf(envelope) }, texts);
    expect(text).toMatch(
      /^Offer\nFrom birch\.\n[\s\S]*\n\nIf:\nYou stop at six\.\n\nThen:\nWe start at nine\.\n\nNeither half binds alone\.$/,
    );
  });

  it('stands whole before the mediator who passes it, and before those who answer it', () => {
    const exact = exactOf(envelope, texts);
    const shown = [passView(en, state, envelope, exact), answerView(en, state, party('cedar'), ben, envelope, exact)];
    for (const { blocks } of shown) expect(blocks).toContainEqual(exactBlock(en, exact ?? never()));
    expect(JSON.stringify(shown[1])).toContain('To both halves together.');
    const plain = answerView(en, state, party('cedar'), ben, { ...envelope, condition: null }, exact);
    expect(JSON.stringify(plain)).not.toContain('To both halves');
  });

  it('shows what was approved, though its side has put another condition together since', () => {
    const later = id<TextId>('later');
    const changed = draft('two', ann, 'birch', room('cedar'), { condition: later });
    const words = wordsOf(envelope);
    const shown = (after: typeof state) =>
      render(
        after,
        roomWith(after, room('cedar')),
        { type: 'words', words },
        new Map([...texts, [later, new Words('Not you.')]]),
      );
    expect(shown(given(state, changed))).toEqual(shown(state));
  });

  it('is not shown at all where one of its halves is not there', () => {
    for (const gone of [condition, offer.text]) {
      const some = new Map([...texts].filter(([text]) => text !== gone));
      expect(exactOf(envelope, some)).toBeUndefined();
    }
  });

  it('cannot be imitated: what people typed is never bold, and stands in quotes', () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(typed, typed, (one, two) => {
        const { elements } = exactBlock(en, { condition: new Words(one), words: new Words(two) });
        const quotes = elements.filter(({ type }) => type === 'rich_text_quote');
        expect(quotes.map((each) => each.elements.map((piece) => 'text' in piece && piece.text).join(''))).toEqual([
          one,
          two,
        ]);
        expect(JSON.stringify(quotes)).not.toContain('"bold"');
        expect(elements).toHaveLength(5);
      }),
    );
  });
});

describe('the longest halves that the form takes', () => {
  it('fit into every message that may hold them', () => {
    const most = wordsLimit(state, party('birch'), true);
    expect(most).toBe(
      wordsLimit(state, party('birch'), false) -
        exactText(en, { condition: new Words(''), words: new Words('') }).length,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: most - 1 }), (one) => {
        const texts = halves('x'.repeat(one), 'y'.repeat(most - one));
        const words = wordsOf({ ...envelope, acceptBy: '2026-09-30', inPackage: true, subjectToRatification: true });
        const posts: [string, Post][] = [
          [room('cedar'), { type: 'words', words }],
          [
            room('birch'),
            { type: 'approved', words, envelope: envelope.id, to: [room('cedar')], passBy: '2026-09-30' },
          ],
          [room('birch'), { type: 'receipt', words, to: room('cedar'), at: 0 }],
          [room('birch'), { type: 'could not be confirmed', words, to: room('cedar'), appeared: true, differs: true }],
          [direct(mara), { type: 'not passed', words, to: [room('cedar')], reason: 'newcomer' }],
          [room('birch'), { type: 'answer told', words, from: party('cedar'), value: 'agree' }],
          [room('cedar'), { type: 'answer receipt', words, value: 'agree', told: false, held: false }],
        ];
        for (const [where, post] of posts) {
          const { text } = render(state, roomWith(state, id(where)), post, texts);
          expect(sentLength(text)).toBeLessThanOrEqual(3900);
          expect(text).toContain('y'.repeat(most - one));
        }
      }),
      { numRuns: 20 },
    );
  });
});

function never(): never {
  throw new Error('nothing is shown');
}
