import { constants, inflateRawSync } from 'node:zlib';

/** A stream's beginning is tried on at most this much, and never gives more than `maxOutputLength`. */
const piece = 4 * 1024 * 1024;
const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };

/** RFC 1952: what says that a stream of gzip begins, and the flags that say what stands before the data. */
const gzip = Buffer.from([0x1f, 0x8b, 0x08]);
const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16 };
/** RFC 1950: the usual beginnings of a stream of zlib, by how well it was compressed. */
const zlib = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));

/**
 * What comes out of every compressed stream in these bytes: gzip and zlib wherever one begins, bare deflate at the start.
 * Checksums are left alone, for what was cut off, or stands among other things, counts too.
 */
export function* inflated(bytes: Buffer): Generator<Buffer> {
  yield* attempt(bytes, 0);
  for (const at of places(bytes, gzip)) yield* attempt(bytes, afterGzipHeader(bytes, at));
  for (const beginning of zlib) {
    for (const at of places(bytes, beginning)) yield* attempt(bytes, at + beginning.length);
  }
}

function* places(bytes: Buffer, beginning: Buffer): Generator<number> {
  for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) yield at;
}

function afterGzipHeader(bytes: Buffer, start: number): number {
  const set = bytes[start + 3] ?? 0;
  const afterText = (from: number) => bytes.indexOf(0, from) + 1 || bytes.length;
  let at = start + 10;
  if (set & flags.extra) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0);
  if (set & flags.name) at = afterText(at);
  if (set & flags.comment) at = afterText(at);
  return set & flags.headerChecksum ? at + 2 : at;
}

/** Nothing, when no stream begins there; of one that breaks off, what comes out of the longest part that is tried. */
function* attempt(bytes: Buffer, at: number): Generator<Buffer> {
  const all = inflate(bytes.subarray(at, at + piece));
  let out = all;
  for (let length = 128; all === null && length < piece; length *= 2) {
    const part = inflate(bytes.subarray(at, at + length));
    if (part === null) break;
    out = part;
  }
  if (out !== null && out.length > 0) yield out;
}

function inflate(bytes: Buffer): Buffer | null {
  try {
    return inflateRawSync(bytes, options);
  } catch {
    return null;
  }
}
