import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isReferral, longestReferral, referralIn } from '../../src/domain/referral.js';

it('holds no word without a digit, and nothing that is not read aloud', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AZaz019-/. é\u200b\u202e<@\n'), maxLength: 24 }), (typed) => {
      const referral = referralIn(typed);
      if (!isReferral(referral)) return;
      expect(referral).toMatch(/^[A-Z0-9/.-]+$/);
      expect(referral).toMatch(/[0-9]/);
      expect(referral.length).toBeLessThanOrEqual(longestReferral);
      expect(referralIn(referral)).toBe(referral);
    }),
  );
});
