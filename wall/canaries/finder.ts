import { guises, windowLength } from './guises.js';

/** A window of a secret's canary, and where in the bytes it begins. */
export type Hit = { secret: string; window: string; form: string; offset: number };

/** Finds every window of every canary in bytes, and says how many windows it looks for. */
export type Finder = { windows: number; find(bytes: Uint8Array, found: (hit: Hit) => void): void };

type Wanted = { secret: string; window: string; form: string; bytes: Buffer; exact: boolean };

/** Every form begins with as many bytes as a window has letters: that many are kept in two numbers and looked up at once. */
const half = 32 / 8;
/** Bits of the table that tells, for almost every place, that nothing begins there. */
const tableBits = 24;

const fold = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));

/** Looks for the canaries of these secrets, in any form and any case, in one pass over the bytes. */
export function finder(canaries: ReadonlyMap<string, readonly string[]>): Finder {
  const wanted = new Map<number, Wanted[]>();
  const table = new Uint8Array(2 ** (tableBits - 3));
  let windows = 0;
  for (const [secret, each] of canaries) {
    for (const window of each.flatMap(windowsOf)) {
      windows += 1;
      for (const guise of guises(window)) {
        const key = keyAt(guise.bytes, 0);
        wanted.set(key, [...(wanted.get(key) ?? []), { secret, window, ...guise }]);
        const bit = key >>> (32 - tableBits);
        table[bit >>> 3] = (table[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
    }
  }
  return { windows, find: (bytes, found) => find(bytes, wanted, table, found) };
}

/** Every part of a canary that is as long as a window, in lower case. */
export function windowsOf(canary: string): string[] {
  const letters = canary.toLowerCase();
  return Array.from({ length: letters.length - windowLength + 1 }, (_, at) => letters.slice(at, at + windowLength));
}

function find(bytes: Uint8Array, wanted: Map<number, Wanted[]>, table: Uint8Array, found: (hit: Hit) => void) {
  let first = 0;
  let second = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    first = (first << 8) | (second >>> 24);
    second = (second << 8) | (fold[bytes[at] as number] as number);
    const key = mix(first, second);
    const bit = key >>> (32 - tableBits);
    if (((table[bit >>> 3] as number) & (1 << (bit & 7))) === 0) continue;
    const offset = at - windowLength + 1;
    for (const { bytes: form, exact, ...hit } of wanted.get(key) ?? []) {
      if (stands(form, exact, bytes, offset)) found({ secret: hit.secret, window: hit.window, form: hit.form, offset });
    }
  }
}

function stands(form: Uint8Array, exact: boolean, bytes: Uint8Array, offset: number): boolean {
  if (offset < 0 || offset + form.length > bytes.length) return false;
  return form.every((byte, at) => {
    const there = bytes[offset + at] as number;
    return byte === there || (!exact && fold[byte] === fold[there]);
  });
}

function keyAt(bytes: Uint8Array, offset: number): number {
  const number = (from: number) =>
    bytes.subarray(from, from + half).reduce((sum, byte) => (sum << 8) | (fold[byte] as number), 0);
  return mix(number(offset), number(offset + half));
}

function mix(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> 0;
}
