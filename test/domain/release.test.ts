import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../src/domain/decide.js';
import type { PersonId } from '../../src/domain/ids.js';
import { processChanges } from '../../src/domain/process.js';
import { clauseOf, drafts, put, puts, ready, signed } from './agreeing.js';
import { ann, annAndBen, ben, by, direct, envelope, given, mara, now, person, room, roomsTold, when } from './given.js';

const [birch, cedar] = [room('birch'), room('cedar')];

const releases = (who: PersonId, ...names: string[]): Command => ({
  ...{ type: 'Release', ...by(who), clauses: names.map(envelope) },
});

/** Two clauses, signed by both. */
function twoSigned() {
  const state = ready(['one', 'two']);
  return signed(given(state, drafts(state, 'a', [clauseOf('two'), clauseOf('one')]), puts('a')));
}

describe('releasing clauses to HR', () => {
  it('needs every side to want exactly the same ones; HR then gets their words, numbered as in the settlement', () => {
    const one = when(twoSigned(), releases(ann, 'one'));
    expect(roomsTold(one.asks, 'release suggested')).toEqual([birch, cedar, direct(mara)]);
    expect(processChanges(twoSigned(), one.events, one.after)).toEqual([]);
    const other = when(one.after, releases(ben, 'one', 'two'));
    expect(other.outcome).toBe('release suggested');
    const same = when(other.after, releases(ann, 'two', 'one'));
    expect(same.outcome).toBe('clauses released');
    expect(processChanges(other.after, same.events, same.after)).toEqual([
      {
        type: 'released',
        clauses: [
          { number: 1, text: 'text-two', condition: null, figure: null },
          { number: 2, text: 'text-one', condition: null, figure: null },
        ],
      },
    ]);
    expect(when(same.after, releases(ben, 'one')).refused).toBe('AlreadyReleased');
  });

  it('can be taken back until then, and the others are told', () => {
    const one = given(twoSigned(), releases(ann, 'one'));
    const back = when(one, { type: 'TakeReleaseBack', ...by(ann) });
    expect(roomsTold(back.asks, 'release taken back')).toEqual([birch, cedar, direct(mara)]);
    expect(when(back.after, releases(ben, 'one')).outcome).toBe('release suggested');
    expect(when(twoSigned(), { type: 'TakeReleaseBack', ...by(ann) }).refused).toBe('NotSaidYet');
  });

  it('follows the rule of the side', () => {
    const sides = { ...annAndBen, birch: { members: ['ann', 'amy'] } };
    const state = signed(put(ready(['one'], sides)));
    const rule = { type: 'everyone' } as const;
    const strict = {
      ...state,
      parties: state.parties.map((each) => (each.members.includes(ann) ? { ...each, rule } : each)),
    };
    const one = when(strict, releases(ann, 'one'));
    expect([one.outcome, one.asks]).toEqual(['release counted', []]);
    expect(when(one.after, releases(person('amy'), 'one')).outcome).toBe('release suggested');
  });

  it('is possible only of what is signed, only where HR sees the mediation, and after the end too', () => {
    expect(when(put(), releases(ann, 'one')).refused).toBe('NotSigned');
    expect(when({ ...signed(), hiddenFromHr: true }, releases(ann, 'one')).refused).toBe('NotShownToHr');
    expect(when(signed(), releases(ann)).refused).toBe('NoClauses');
    expect(when(signed(), releases(ann, 'three')).refused).toBe('NoClauses');
    expect(when({ ...signed(), paused: now }, releases(ann, 'one')).refused).toBe('PassingIsPaused');
    expect(when(signed(), releases(mara, 'one')).refused).toBe('MembersOnly');
    const ended = given(signed(), { type: 'Close', ...by(mara) });
    expect(given(ended, releases(ann, 'one'), releases(ben, 'one')).settlement.released).toEqual([envelope('one')]);
  });
});
