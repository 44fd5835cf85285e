import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { open, paddedLength, seal } from '../../src/store/sealing.js';

const key = randomBytes(32);
const place = ['T1', 'case', 'text', 'a'] as const;
const bytes = fc.nat({ max: 40_000 }).map((length) => Buffer.alloc(length, length % 251));

function sealed(plaintext: Buffer, nonce = randomBytes(12)): Buffer {
  return seal(key, plaintext, place, nonce);
}

describe('sealed bytes', () => {
  it('open to what was sealed', () => {
    fc.assert(fc.property(bytes, (plaintext) => open(key, sealed(plaintext), place).equals(plaintext)));
  });

  it('open nowhere else', () => {
    const other = fc.tuple(fc.string(), fc.string(), fc.string(), fc.oneof(fc.string(), fc.nat()));
    fc.assert(
      fc.property(other, (elsewhere) => {
        fc.pre(JSON.stringify(elsewhere) !== JSON.stringify(place));
        expect(() => open(key, sealed(Buffer.from('words')), elsewhere)).toThrow('not what was sealed');
      }),
    );
  });

  it('do not open under another key', () => {
    expect(() => open(randomBytes(32), sealed(Buffer.from('words')), place)).toThrow('not what was sealed');
  });

  it('do not open once any of their bits was changed, or when cut short', () => {
    const whole = sealed(Buffer.from('words'));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(whole);
        changed.writeUInt8((whole[at] ?? 0) ^ (1 << bit), at);
        expect(() => open(key, changed, place)).toThrow('not what was sealed');
        expect(() => open(key, whole.subarray(0, at), place)).toThrow('not what was sealed');
      }),
    );
  });

  it('have one of a few lengths, whatever was sealed', () => {
    const overhead = 1 + 12 + 16;
    const steps = [256, 1024, 4096, 16_384];
    fc.assert(
      fc.property(bytes, (plaintext) => {
        const length = sealed(plaintext).length - overhead;
        expect(steps.includes(length) || length % 16_384 === 0).toBe(true);
        expect(length).toBe(paddedLength(plaintext.length + 4));
        expect(length).toBeGreaterThan(plaintext.length);
      }),
    );
  });

  it('are alike in length for a yes and a no', () => {
    expect(sealed(Buffer.from('yes')).length).toBe(sealed(Buffer.from('not this, and here is why')).length);
  });

  it('tell nothing in their error', () => {
    const attempt = () => open(key, Buffer.from('the secret words'), ['T1', 'the secret place']);
    expect(attempt).toThrow(expect.not.objectContaining({ message: expect.stringContaining('secret') }));
  });
});
