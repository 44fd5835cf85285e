/**
 * Digits and consonants of a case code. Left out: vowels and Y, so that no word comes up, and what can be taken for another
 * when read or written by hand: 0 1 B G L S Z.
 */
export const codeAlphabet = '23456789CDFHJKMNPQRTVWX';

export const codeLength = 5;

const code = new RegExp(`^[${codeAlphabet}]{${codeLength}}$`);
/** The largest multiple of the alphabet's size in a byte: what lies above would make some symbols likelier than others. */
const fair = 256 - (256 % codeAlphabet.length);

/** Whether this is a case code as it is stored: five symbols, upper case. */
export function isCode(text: string): boolean {
  return code.test(text);
}

/** A code as a person typed it, as it is stored; null if it is none. */
export function normaliseCode(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return isCode(text) ? text : null;
}

/** A code out of random bytes, every code as likely as any other. Null if too few bytes could be used: sixteen do but once in a billion times. */
export function codeFrom(bytes: Uint8Array): string | null {
  const usable = [...bytes].filter((byte) => byte < fair).slice(0, codeLength);
  if (usable.length < codeLength) return null;
  return usable.map((byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}
