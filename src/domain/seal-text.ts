/** Crockford's base 32: no I, L, O, U. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 26;
const bitsPerSymbol = 5;
const groups = /^(.{5})(.{5})(.{5})(.{5})(.{6})$/;

/**
 * A seal as people see and compare it: the first 130 bits of a hash as 26 symbols of Crockford's base 32, in groups.
 * Throws a RangeError if there are fewer bits.
 */
export function sealText(bytes: Uint8Array): string {
  if (bytes.length * 8 < length * bitsPerSymbol) throw new RangeError('A seal needs at least 17 bytes');
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= bitsPerSymbol && text.length < length) {
      held -= bitsPerSymbol;
      text += symbols[bits >> held];
      bits &= (1 << held) - 1;
    }
    if (text.length === length) break;
  }
  return grouped(text);
}

/** A seal that a person typed or pasted, in the form `sealText` gives: case, hyphens and spaces do not matter, O is read as 0, I and L as 1. Null if it is none. */
export function readSeal(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? grouped(text) : null;
}

/** 26 symbols in groups, as they are read aloud. */
function grouped(text: string): string {
  return text.replace(groups, '$1-$2-$3-$4-$5');
}
