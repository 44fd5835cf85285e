import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSeal, sealText } from '../../src/domain/seal-text.js';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const bitsOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');

describe('a seal as people see it', () => {
  it('is 26 symbols in five groups', () => {
    expect(sealText(new Uint8Array(32))).toBe('00000-00000-00000-00000-000000');
    expect(sealText(new Uint8Array(32).fill(255))).toBe('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ');
    expect(sealText(new Uint8Array(17).map((_, index) => index * 15))).toBe('007HW-B9W9D-D6JY4-7JTJV-9GYJW7');
  });

  it('spells the first 130 bits of the hash, each five of them', () => {
    fc.assert(
      fc.property(hash, (bytes) => {
        const symbols = sealText(bytes).replaceAll('-', '');
        const read = [...symbols].map((symbol) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(symbol));
        expect(read.map((value) => value.toString(2).padStart(5, '0')).join('')).toBe(bitsOf(bytes).slice(0, 130));
      }),
    );
  });

  it('needs 130 bits', () => {
    expect(() => sealText(new Uint8Array(16))).toThrow(RangeError);
    expect(sealText(new Uint8Array(17))).toHaveLength(30);
  });

  it('is read back whatever its case, hyphens and spaces', () => {
    fc.assert(
      fc.property(hash, fc.constantFrom('', '-', ' ', '–', '\n'), fc.boolean(), (bytes, between, lower) => {
        const seal = sealText(bytes);
        const typed = seal.replaceAll('-', between);
        expect(readSeal(` ${lower ? typed.toLowerCase() : typed}\n`)).toBe(seal);
      }),
    );
  });

  it('is read with O for 0 and with I or L for 1', () => {
    expect(readSeal('oO0iI-lL100-00000-00000-000000')).toBe('00011-11100-00000-00000-000000');
  });

  it('is not made of other signs or of another number of them', () => {
    const seal = sealText(new Uint8Array(32));
    for (const typed of ['', seal.slice(1), `${seal}0`, seal.replace('0', 'U'), seal.replace('0', '_')]) {
      expect(readSeal(typed)).toBeNull();
    }
  });
});
