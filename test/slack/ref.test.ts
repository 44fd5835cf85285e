import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { id } from '../../src/domain/ids.js';
import { decodeRef, encodeRef, idIn, type Ref } from '../../src/slack/ref.js';

const uuid = fc.uuid();
const ours = <Id extends string>() => uuid.map((value) => id<Id>(value));
const refs: fc.Arbitrary<Ref> = fc.record(
  {
    ...{ case: ours(), room: ours(), envelope: ours(), answers: ours(), look: ours() },
    ...{ settlement: ours(), terms: ours(), figures: ours(), agreement: ours(), session: uuid },
    home: fc.constant(true as const),
    person: fc.stringMatching(/^U[A-Z0-9]{8,10}$/).map((value) => id(value)),
  },
  { requiredKeys: [] },
);

describe('what a button is about', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(refs, (ref) => expect(decodeRef(encodeRef(ref))).toEqual(ref)));
  });

  it('is written the same by every version, for Slack keeps it', () => {
    const [one, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    const ref: Ref = { plan: 'abc', home: true, person: id('U1'), room: id(other), case: id(one) };
    expect(encodeRef(ref)).toBe(`1;c=${one};r=${other};p=U1;x=abc;h=1`);
    expect(decodeRef(encodeRef(ref))).toEqual(ref);
  });

  it('fits into a button and a form', () => {
    const four = refs.map(({ case: ofCase, room, envelope, person }) => ({ case: ofCase, room, envelope, person }));
    fc.assert(fc.property(four, (ref) => expect(encodeRef(ref as Ref).length).toBeLessThan(250)));
  });

  it('names an id that nothing has where it names none', () => {
    expect(idIn('1;p=U1', 'person')).toBe('U1');
    expect(['1;p=U1', '', 'approve'].map((written) => idIn(written, 'envelope'))).toEqual(['', '', '']);
  });

  it('is not read when it is older, unknown, doubled or not ours', () => {
    const wrong = [
      '',
      '0;c=1',
      '2;c=1',
      '1;z=1',
      '1;x=a b',
      '1;c=',
      '1;h=2',
      '1;h=1;h=1',
      '1;c=1',
      '1;c=1;c=2',
      '1;c=a b',
      '1;',
      'approve',
      `1;c=${'a'.repeat(65)}`,
    ];
    expect(wrong.map(decodeRef)).toEqual(wrong.map(() => null));
  });
});
