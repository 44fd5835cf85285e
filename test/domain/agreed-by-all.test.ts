import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { type AgreementId, type FiguresId, id, type PersonId, type TextId } from '../../src/domain/ids.js';
import { agreementsOf, type Clause, clausesReady } from '../../src/domain/settlement.js';
import { drafts, puts, signs } from './agreeing.js';
import {
  ann,
  ben,
  by,
  direct,
  given,
  happens,
  hour,
  mara,
  now,
  party,
  person,
  postsTo,
  room,
  underway,
  when,
} from './given.js';
import { due, passes, put, says, terms, three } from './given-terms.js';

const [birch, cedar, elm] = [room('birch'), room('cedar'), room('elm')];
const eve = person('eve');
const figures = id<FiguresId>('figures');
const figure = { amount: '000000000045000', unit: 'EUR' };

/** Terms that all three sides said yes to. */
const agreedTerms = () => given(underway(three), put(), says(ann, true), says(ben, true), says(eve, true), passes(due));

/** Figures of birch and cedar that met. */
const metFigures = (): Case => {
  const asked = { text: id<TextId>('text-figures'), unit: 'EUR', rounds: [now + hour] };
  const sides = { claimant: party('birch'), payer: party('cedar') };
  const gives = (who: PersonId, amount: string): Command => ({ type: 'GiveFigure', ...by(who), figures, amount });
  return given(
    underway(three),
    { type: 'AskFigures', ...by(mara), figures, ...asked, ...sides, rule: 'midpoint' },
    gives(ann, '000000000040000'),
    gives(ben, '000000000050000'),
    { type: 'TimePassed', ...happens(now + hour) },
  );
};

const letsStand = (agreement: AgreementId, who: PersonId): Command => ({ type: 'LetStand', ...by(who), agreement });
const clause = (agreement: AgreementId, text: string, more: Partial<Clause> = {}): Clause => ({
  ...{ agreement, text: id<TextId>(text), condition: null, figure: null, mediatorsWording: false, by: null, due: null },
  ...more,
});

describe('terms that every side agreed to', () => {
  it('may become a clause once every side lets them stand, as an offer may', () => {
    const state = given(agreedTerms(), letsStand(terms, ann), letsStand(terms, ben));
    expect(clausesReady(state)).toEqual([]);
    const { asks, after } = when(state, letsStand(terms, eve));
    const words = { agreement: terms, text: 'text-terms', condition: null, figure: null };
    expect(postsTo(asks, elm)).toEqual([{ type: 'clause may stand', words }]);
    expect(postsTo(asks, direct(mara))).toEqual([{ type: 'clause ready', words, ready: true }]);
    expect([...postsTo(asks, birch), ...postsTo(asks, cedar)]).toEqual([]);

    const drafted = drafts(after, 'a', [clause(terms, 'text-terms')]);
    const through = given(after, drafted, puts('a'));
    expect(given(through, ...[ann, ben, eve].map((who) => signs('a', who))).settlement.put?.signedAt).not.toBeNull();
  });

  it('stay ready to be let stand through a restore, and what was said of it is said again', () => {
    const state = given(agreedTerms(), letsStand(terms, ann));
    const after = given(state, { type: 'RecordRestored', ...happens(due), number: 1, upTo: due, since: null });
    expect(agreementsOf(after)).toHaveLength(1);
    expect(after.settlement.consents).toEqual([]);
  });

  it('that not every side agreed to are none', () => {
    const state = given(underway(three), put(), says(ann, true), says(ben, true), passes(due));
    expect(agreementsOf(state)).toEqual([]);
    expect(when(state, letsStand(terms, ann)).refused).toBe('OlderVersion');
  });

  it('can be taken back from the settlement, which then no longer stands', () => {
    const ready = given(agreedTerms(), ...[ann, ben, eve].map((who) => letsStand(terms, who)));
    const before = given(ready, drafts(ready, 'a', [clause(terms, 'text-terms')]), puts('a'));
    const { after } = when(before, { type: 'TakeClauseBack', ...by(eve), agreement: terms });
    expect(after.settlement.put).toBeNull();
  });
});

describe('a figure on which two sides met', () => {
  it('is theirs alone to let stand', () => {
    const state = metFigures();
    expect(when(state, letsStand(figures, eve)).refused).toBe('OlderVersion');
    const both = given(state, letsStand(figures, ann), letsStand(figures, ben));
    expect(clausesReady(both)).toMatchObject([{ id: figures, figure, sides: [party('birch'), party('cedar')] }]);
  });

  it('stands in the settlement as it met, also in the mediator’s words', () => {
    const state = given(metFigures(), letsStand(figures, ann), letsStand(figures, ben));
    const refusal = (more: Partial<Clause>) => {
      return when(state, drafts(state, 'a', [clause(figures, 'text-figures', more)])).refused;
    };
    const more = { amount: '000000000045100', unit: 'EUR' };
    expect(refusal({ figure })).toBeNull();
    expect(refusal({ figure: null })).toBe('ClauseNotReady');
    expect(refusal({ figure: more })).toBe('ClauseNotReady');
    expect(refusal({ figure: { ...figure, unit: 'USD' } })).toBe('ClauseNotReady');
    const worded = { text: id<TextId>('other'), mediatorsWording: true };
    expect(refusal({ ...worded, figure })).toBeNull();
    expect(refusal({ ...worded, figure: null })).toBe('ClauseNotReady');
  });
});
