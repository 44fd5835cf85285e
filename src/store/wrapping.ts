import { hkdfSync } from 'node:crypto';
import { failure } from './failure.js';
import { openIfWhole, seal } from './sealing.js';

/**
 * A key as its store has it. `salt` is drawn once and never written again: destroying it is the disposal. `wrapped` is the
 * key under the master key and that salt, and is written anew when the master key is exchanged.
 */
export type WrappedKey = { salt: Buffer; wrapped: Buffer };

/** The master key in force, and the one before it while keys may still be wrapped under that. */
export type MasterKeys = { masterKey: Buffer; formerMasterKey?: Buffer | null };

export const KEY_BYTES = 32;
export const SALT_BYTES = 32;

/** Wraps a key under a master key; what was wrapped under one name opens under no other. */
export function wrapKey(masterKey: Buffer, name: string, key: Buffer, salt: Buffer, nonce: Buffer): Buffer {
  return seal(wrapping(masterKey, salt), key, ['key', name], nonce);
}

/** The key, and which of the master keys opened it. Throws `SealBroken` if none does. */
export function unwrapKey(
  { masterKey, formerMasterKey }: MasterKeys,
  name: string,
  { salt, wrapped }: WrappedKey,
): { key: Buffer; under: Buffer } {
  for (const under of [masterKey, formerMasterKey]) {
    const key = under && openIfWhole(wrapping(under, salt), wrapped, ['key', name]);
    if (key) return { key, under };
  }
  throw failure('SealBroken');
}

function wrapping(masterKey: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, salt, 'caucus wrapping', KEY_BYTES));
}
