import { createHash } from 'node:crypto';
import { sealText } from '../../../domain/seal-text.js';
import type { Words } from '../../../domain/words.js';

/** What people compare: the SHA-256 of the salt (hex) and the exact words after it, as a seal is written. */
export function fingerprint(salt: string, words: Words): string {
  return sealText(createHash('sha256').update(Buffer.from(salt, 'hex')).update(words.reveal()).digest());
}
