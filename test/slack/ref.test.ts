import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CaseId, type EnvelopeId, id, type PersonId, type RoomId } from '../../src/domain/ids.js';
import { decodeRef, encodeRef, type Ref } from '../../src/slack/ref.js';

const uuid = fc.uuid();
const refs: fc.Arbitrary<Ref> = fc.record(
  {
    case: uuid.map((value) => id<CaseId>(value)),
    room: uuid.map((value) => id<RoomId>(value)),
    envelope: uuid.map((value) => id<EnvelopeId>(value)),
    answers: uuid.map((value) => id<EnvelopeId>(value)),
    session: uuid,
    home: fc.constant(true as const),
    person: fc.stringMatching(/^U[A-Z0-9]{8,10}$/).map((value) => id<PersonId>(value)),
  },
  { requiredKeys: [] },
);

describe('what a button is about', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(refs, (ref) => expect(decodeRef(encodeRef(ref))).toEqual(ref)));
  });

  it('fits into a button and a form', () => {
    fc.assert(fc.property(refs, (ref) => expect(encodeRef(ref).length).toBeLessThan(250)));
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
