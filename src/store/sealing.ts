import { createCipheriv, createDecipheriv } from 'node:crypto';
import { failure, isFailure } from './failure.js';

/** Layout of sealed bytes: format (1), nonce (12), tag (16), then the ciphertext of length (4), plaintext, zeros. */
const FORMAT = 1;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;
const KIB = 1024;
const STEPS = [256, KIB, 4 * KIB, 16 * KIB];

/**
 * Seals bytes with AES-256-GCM, padded so that their length tells only one of a few sizes. `about` names the place they
 * belong to: moved anywhere else they do not open.
 */
export function seal(key: Buffer, plaintext: Buffer, about: readonly (string | number)[], nonce: Buffer): Buffer {
  const padded = Buffer.alloc(paddedLength(plaintext.length + LENGTH_BYTES));
  padded.writeUInt32BE(plaintext.length, 0);
  plaintext.copy(padded, LENGTH_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(placeOf(about));
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), encrypted]);
}

/** Opens what `seal` made for the same place; throws `SealBroken` for anything else. */
export function open(key: Buffer, sealed: Buffer, about: readonly (string | number)[]): Buffer {
  if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) throw failure('SealBroken');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(placeOf(about)).setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES));
  try {
    const padded = Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
    return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE(0));
  } catch {
    throw failure('SealBroken');
  }
}

/** The padded size of this many bytes: 256 B, 1 KiB, 4 KiB, then multiples of 16 KiB. */
export function paddedLength(bytes: number): number {
  return STEPS.find((step) => bytes <= step) ?? Math.ceil(bytes / (16 * KIB)) * 16 * KIB;
}

function placeOf(about: readonly (string | number)[]): Buffer {
  return Buffer.from(JSON.stringify(about));
}

/** As `open`; null for anything else. */
export function openIfWhole(key: Buffer, sealed: Buffer, about: readonly (string | number)[]): Buffer | null {
  try {
    return open(key, sealed, about);
  } catch (error) {
    if (isFailure(error, 'SealBroken')) return null;
    throw error;
  }
}
