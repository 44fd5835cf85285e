import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { id, type TextId } from '../../src/domain/ids.js';
import { recordEntries } from '../../src/domain/record.js';
import { type Clause, clausesReady, hasSigned, isSigned } from '../../src/domain/settlement.js';
import {
  agrees,
  clauseOf,
  drafts,
  letsStand,
  offered,
  put,
  puts,
  ready,
  settlement,
  signed,
  signs,
} from './agreeing.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  convening,
  day,
  direct,
  envelope,
  given,
  happens,
  joint,
  mara,
  now,
  party,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const [birch, cedar] = [room('birch'), room('cedar')];
const amy = person('amy');

/** Everyone on Amy's side must say yes from now on. */
function ofAll(state: Case): Case {
  const rule = { type: 'everyone' } as const;
  return { ...state, parties: state.parties.map((each) => (each.members.includes(amy) ? { ...each, rule } : each)) };
}

describe('an offer', () => {
  it('can stand in a settlement once every side has told the others yes', () => {
    const { asks, after } = when(offered(underway(annAndBen), 'one'), agrees('one'));
    expect(roomsTold(asks, 'agreed in principle')).toEqual([birch, cedar]);
    expect(when(after, letsStand('one', ann)).outcome).toBe('clause may stand');
  });

  it('that only the mediator was told a yes to shows nothing to anybody', () => {
    const state = offered(underway(annAndBen), 'one');
    const { asks, after } = when(state, agrees('one', ben, false));
    expect(roomsTold(asks, 'agreed in principle')).toEqual([]);
    expect(when(after, letsStand('one', ann))).toMatchObject({ refused: 'NotAgreedByAll' });
    expect(when(state, letsStand('one', ann))).toMatchObject({ refused: 'NotAgreedByAll' });
  });

  it('whose yes is held during a check is agreed when passing goes on', () => {
    const stranger = { name: 'Eve', kind: 'member' } as const;
    const check = given(
      offered(underway(annAndBen), 'one'),
      { type: 'RecordArrival', ...happens(), room: birch, person: person('eve'), stranger, since: now },
      { type: 'RecordDeparture', ...happens(), room: birch, person: person('eve') },
    );
    const held = when(check, agrees('one'));
    expect(roomsTold(held.asks, 'agreed in principle')).toEqual([]);
    const goesOn = when(held.after, { type: 'LetPassingGoOn', ...by(mara) });
    expect(roomsTold(goesOn.asks, 'agreed in principle')).toEqual([birch, cedar]);
  });

  it('becomes a clause when each side lets it stand, and no side hears of the other', () => {
    const agreed = given(offered(underway(annAndBen), 'one'), agrees('one'));
    const one = when(agreed, letsStand('one', ann));
    expect(one.asks.map((ask) => ask.room)).toEqual([birch]);
    expect(clausesReady(one.after)).toEqual([]);
    const both = when(one.after, letsStand('one', ben));
    expect(both.asks.map((ask) => ask.room)).toEqual([cedar, direct(mara)]);
    expect(clausesReady(both.after).map((each) => each.id)).toEqual([envelope('one')]);
    expect(when(both.after, letsStand('one', ben)).refused).toBe('AlreadySaid');
  });

  it('follows the rule of each side, and nobody’s going completes it', () => {
    const agreed = given(offered(underway({ ...annAndBen, birch: { members: ['ann', 'amy'] } }), 'one'), agrees('one'));
    expect(when(agreed, letsStand('one', amy)).outcome).toBe('clause may stand');
    const half = given(ofAll(agreed), letsStand('one', ann), letsStand('one', ben));
    expect(clausesReady(half)).toEqual([]);
    const gone = given(half, { type: 'Leave', ...by(amy) });
    expect(clausesReady(gone)).toEqual([]);
    expect(clausesReady(given(gone, letsStand('one', ann)))).toHaveLength(1);
  });

  it('is of no use to a side that it was never put to', () => {
    const three = { ...annAndBen, elm: { members: ['eda'] } };
    const agreed = given(offered(underway(three), 'one'), agrees('one'));
    expect(when(agreed, letsStand('one', person('eda'))).refused).toBe('OlderVersion');
  });

  it('does not stand for the eyes of somebody who came later', () => {
    const state = ready();
    const newcomer = person('nia');
    const more = {
      ...state,
      parties: state.parties.map((each) => (each.members.includes(ann) ? { ...each, members: [ann, newcomer] } : each)),
      invitations: [
        ...state.invitations,
        { person: newcomer, party: party('birch'), sentAt: now, answer: 'agreed' as const, reminders: 0 },
      ],
    };
    expect(clausesReady(more)).toEqual([]);
    expect(when(more, drafts(more, 'a')).refused).toBe('ClauseNotReady');
    const again = given(more, letsStand('one', ann), letsStand('one', ben));
    expect(clausesReady(again)).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('is the mediator’s alone until it is put before every side, and then each reads it', () => {
    const state = ready();
    const drafted = when(state, drafts(state, 'a'));
    expect(drafted.asks).toEqual([]);
    const shown = when(drafted.after, puts('a'));
    expect(roomsTold(shown.asks, 'settlement put')).toEqual([birch, cedar]);
    expect(
      recordEntries(drafted.after, shown.events, shown.after).map(({ room: where, kind }) => [where, kind]),
    ).toEqual([
      [birch, 'settlement'],
      [cedar, 'settlement'],
    ]);
  });

  it('takes only clauses that may stand, each once, in the words of the offer or the mediator’s', () => {
    const state = ready(['one', 'two']);
    const refusal = (...clauses: ReturnType<typeof clauseOf>[]) => when(state, drafts(state, 'a', clauses)).refused;
    expect(refusal()).toBe('NoClauses');
    expect(refusal(clauseOf('three'))).toBe('ClauseNotReady');
    expect(refusal(clauseOf('one'), clauseOf('one'))).toBe('ClauseNotReady');
    expect(refusal(clauseOf('one', { text: id<TextId>('other') }))).toBe('ClauseNotReady');
    expect(refusal(clauseOf('one', { due: '2026-11-22' }))).toBe('DayPassed');
    expect(refusal(clauseOf('one', { by: party('nobody') }))).toBe('NothingHere');
    expect(refusal(clauseOf('two', { text: id<TextId>('other'), mediatorsWording: true }), clauseOf('one'))).toBeNull();
  });

  it('takes both halves of an offer on a condition, or the mediator’s words in the place of both', () => {
    const condition = id<TextId>('half');
    const state = given(
      offered(underway(annAndBen), 'one', { condition }),
      ...[agrees('one'), letsStand('one', ann), letsStand('one', ben)],
    );
    const refusal = (more: Partial<Clause>) => when(state, drafts(state, 'a', [clauseOf('one', more)])).refused;
    expect(refusal({})).toBe('ClauseNotReady');
    expect(refusal({ condition })).toBeNull();
    expect(refusal({ condition, text: id<TextId>('other'), mediatorsWording: true })).toBe('ClauseNotReady');
    expect(refusal({ text: id<TextId>('other'), mediatorsWording: true })).toBeNull();
  });

  it('takes a package as a whole or not at all', () => {
    const packed = ['one', 'two'].reduce(
      (state, name) => offered(state, name, { inPackage: true }),
      underway(annAndBen),
    );
    const one = given(packed, agrees('one'), letsStand('one', ann), letsStand('one', ben));
    expect(when(one, drafts(one, 'a')).refused).toBe('PackageSplit');
    const both = given(one, agrees('two'), letsStand('two', ann), letsStand('two', ben));
    expect(when(both, drafts(both, 'a')).refused).toBe('PackageSplit');
    expect(when(both, drafts(both, 'a', [clauseOf('one'), clauseOf('two')])).refused).toBeNull();
  });

  it('is subject to ratification for a side that made a clause of it so', () => {
    const state = given(
      offered(underway(annAndBen), 'one', { subjectToRatification: true }),
      ...[agrees('one'), letsStand('one', ann), letsStand('one', ben)],
    );
    const { after } = when(state, drafts(state, 'a', [clauseOf('one')], { ratification: [party('cedar')] }));
    expect(after.settlement.drafted?.ratification).toEqual([party('birch'), party('cedar')]);
  });

  it('is changed only from its newest version, and by mediators', () => {
    const state = ready();
    const a = given(state, drafts(state, 'a'));
    expect(when(a, drafts(a, 'b', undefined, { edits: null })).refused).toBe('OlderVersion');
    expect(when(a, drafts(a, 'b', undefined, { version: 2 })).refused).toBe('OlderVersion');
    expect(when(a, { ...drafts(a, 'b'), by: ann }).refused).toBe('MediatorsOnly');
    expect(when(given(a, drafts(a, 'b')), puts('a')).refused).toBe('OlderVersion');
    expect(when(convening(annAndBen), drafts(state, 'a')).refused).toBe('NotBegun');
  });

  it('no longer stands once a side takes a clause of it back, and nobody is told which', () => {
    const half = given(put(), signs('a', ann));
    const { asks, after } = when(half, { type: 'TakeClauseBack', ...by(ben), agreement: envelope('one') });
    expect(roomsTold(asks, 'settlement fell')).toEqual([birch, cedar, direct(mara)]);
    expect(after.settlement.put).toBeNull();
    expect(when(after, signs('a', ben)).refused).toBe('SettlementChanged');
    expect(when(after, { type: 'TakeClauseBack', ...by(ben), agreement: envelope('one') }).refused).toBe('NotSaidYet');
    const again = given(after, letsStand('one', ben));
    expect(again.settlement.versions).toBe(1);
    expect(given(again, drafts(again, 'b'), puts('b')).settlement.put?.version).toBe(2);
  });
});

describe('signing', () => {
  it('by every side makes the settlement; until then no side hears of the other', () => {
    const one = when(put(), signs('a', ann));
    expect(one.asks.map((ask) => ask.room)).toEqual([birch, direct(mara)]);
    const both = when(one.after, signs('a', ben));
    expect(roomsTold(both.asks, 'settlement signed')).toEqual([birch, cedar, direct(mara)]);
    expect(isSigned(both.after)).toBe(true);
    expect(given(both.after, { type: 'Close', ...by(mara) })).toMatchObject({ ending: 'agreement reached' });
    expect(given(one.after, { type: 'Close', ...by(mara) })).toMatchObject({ ending: 'ended' });
  });

  it('is of one version: an edit voids it, and a stale one is refused', () => {
    const half = given(put(), signs('a', ann));
    const edited = given(half, drafts(half, 'b'));
    expect(hasSigned(edited, party('birch'))).toBe(true);
    const shown = when(edited, puts('b'));
    expect(postsTo(shown.asks, cedar)).toMatchObject([{ type: 'settlement put', version: 2, again: true }]);
    expect(hasSigned(shown.after, party('birch'))).toBe(false);
    expect(when(shown.after, signs('a', ben)).refused).toBe('SettlementChanged');
  });

  it('says that a version is replaced whether or not anybody had signed', () => {
    const [unsigned, half] = [put(), given(put(), signs('a', ann))];
    const [one, other] = [unsigned, half].map((state) => when(given(state, drafts(state, 'b')), puts('b')).asks);
    expect(one).toEqual(other);
  });

  it('follows the rule of the side, each voice with its time; nobody’s going completes it', () => {
    const together = ofAll(put(ready(['one'], { ...annAndBen, birch: { members: ['ann', 'amy'] } })));
    const one = when(given(together, signs('a', ben)), signs('a', ann));
    expect(one.outcome).toBe('signature counted');
    expect(one.asks.map((ask) => ask.room)).toEqual([direct(amy)]);
    expect(isSigned(given(one.after, { type: 'Leave', ...by(amy) }))).toBe(false);
    const both = given(one.after, { ...signs('a', amy), at: now + day } as Command);
    expect(both.settlement.put?.signatures.find((each) => each.party === party('birch'))).toEqual({
      ...{ party: party('birch'), at: now + day },
      voices: [
        { person: ann, at: now },
        { person: amy, at: now + day },
      ],
    });
  });

  it('can be taken back until every side has signed', () => {
    const half = given(put(), signs('a', ann));
    const back = when(half, { type: 'TakeSignatureBack', ...by(ann), settlement: settlement('a') });
    expect(back.asks.map((ask) => ask.room)).toEqual([birch, direct(mara)]);
    expect(hasSigned(back.after, party('birch'))).toBe(false);
    expect(isSigned(given(back.after, signs('a', ben)))).toBe(false);
    expect(when(signed(), { type: 'TakeSignatureBack', ...by(ann), settlement: settlement('a') }).refused).toBe(
      'AlreadySigned',
    );
  });

  it('waits while passing is paused', () => {
    const paused = { ...put(), paused: now };
    expect(when(paused, signs('a', ann)).refused).toBe('PassingIsPaused');
    expect(when({ ...ready(), paused: now }, puts('a')).refused).toBe('OlderVersion');
    const drafted = given(ready(), drafts(ready(), 'a'));
    expect(when({ ...drafted, paused: now }, puts('a')).refused).toBe('PassingIsPaused');
  });

  it('is not a mediator’s, nor a stranger’s', () => {
    expect(when(put(), signs('a', mara)).refused).toBe('MembersOnly');
    expect(when(put(), signs('a', person('eve'))).refused).toBe('NothingHere');
  });

  it('is never settled by time alone', () => {
    expect(nextDue(put())).toBe(nextDue(ready()));
    expect(when(put(), { type: 'TimePassed', ...happens(now + 400 * day) }).after.settlement).toEqual(put().settlement);
  });

  it('outlives a restored backup once every side has, and otherwise does not', () => {
    const restored = { type: 'RecordRestored', ...happens(), number: 1, upTo: now, since: null } as const;
    expect(isSigned(given(signed(), restored))).toBe(true);
    const half = when(given(put(), signs('a', ann)), restored);
    expect(half.after.settlement).toMatchObject({ consents: [], drafted: null, put: null, versions: 1 });
    expect(roomsTold(half.asks, 'settlement fell')).toEqual([birch, cedar, direct(mara)]);
  });
});

describe('a change that is asked for', () => {
  it('stays in the room of those who ask; the mediator is told that there is one', () => {
    const asked = when(put(), {
      ...{ type: 'AskChange', ...by(ann), settlement: settlement('a'), text: id<TextId>('wish') },
    });
    expect(asked.asks.map((ask) => ask.room)).toEqual([birch, direct(mara)]);
    expect(asked.after).toEqual(put());
    expect(asked.asks.some((ask) => ask.room === joint)).toBe(false);
  });
});
