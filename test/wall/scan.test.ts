import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finder, windowsOf } from '../../wall/canaries/finder.js';
import { scan } from '../../wall/canaries/scan.js';
import { canary } from '../../wall/canaries/secrets.js';

const start = canary(1, 'test', 'start');
const end = canary(1, 'test', 'end');
const wanted = finder(new Map([['a secret', [start, end]]]));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-scan-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The windows found in a file that holds these bytes among others. */
async function foundIn(name: string, bytes: Buffer | string): Promise<Set<string>> {
  const file = path.join(folder, name);
  await writeFile(file, Buffer.concat([randomBytes(4099), Buffer.from(bytes as string), randomBytes(517)]));
  return new Set((await scan([file], wanted)).found.map((hit) => hit.window));
}

const escaped = (of: (code: number) => string) => [...start].map((each) => of(each.charCodeAt(0))).join('');
const hex = (code: number) => code.toString(16).padStart(2, '0');

const forms: [form: string, bytes: Buffer | string][] = [
  ['as it was typed', start],
  ['in capitals', start.toUpperCase()],
  ['in mixed case', [...start].map((each, at) => (at % 2 ? each : each.toUpperCase())).join('')],
  ['in base64', Buffer.from(start).toString('base64')],
  ['in base64, one byte later', Buffer.from(`x${start}`).toString('base64')],
  ['in base64, two bytes later', Buffer.from(`xy${start}`).toString('base64')],
  ['in base64 for urls', Buffer.from(`x${start.toUpperCase()}`).toString('base64url')],
  ['in hex', Buffer.from(start).toString('hex').toUpperCase()],
  ['in a printed buffer', escaped((code) => `${hex(code)} `)],
  ['in a buffer as JSON', JSON.stringify(Buffer.from(start))],
  ['in url escapes', escaped((code) => `%${hex(code)}`)],
  ['in url escapes of url escapes', encodeURIComponent(escaped((code) => `%${hex(code)}`))],
  ['in JSON escapes', escaped((code) => `\\u${hex(code).padStart(4, '0')}`)],
  ['in HTML escapes', escaped((code) => `&#x${hex(code)};`)],
  ['in UTF-16, little end first', Buffer.from(start, 'utf16le')],
  ['in UTF-16, big end first', Buffer.from(start, 'utf16le').swap16()],
  ['in gzip', gzipSync(`Some words before ${start}`)],
  ['in a gzip stream that was cut off', gzipSync(`${start}${randomBytes(9999).toString('hex')}`).subarray(0, 2000)],
  ['in zlib', deflateSync(`Some words before ${start}`, { level: 1 })],
  ['in gzip in gzip', gzipSync(gzipSync(JSON.stringify({ text: start })))],
  ['in base64 in gzip', gzipSync(Buffer.from(JSON.stringify({ text: start })).toString('base64'))],
];

describe('the scan', () => {
  it.each(forms)('finds every window of a canary %s', async (form, bytes) => {
    expect(await foundIn(form, bytes)).toEqual(new Set(windowsOf(start)));
  });

  it('finds it in a file of bare deflate', async () => {
    const file = path.join(folder, 'deflated');
    await writeFile(file, deflateRawSync(`Some words before ${start}`));
    expect(new Set((await scan([file], wanted)).found.map((hit) => hit.window))).toEqual(new Set(windowsOf(start)));
  });

  it.each(windowsOf(end))('finds one window alone, at the very beginning or end of a file: %s', async (window) => {
    for (const bytes of [`${window}${'.'.repeat(9)}`, `${'.'.repeat(9)}${window}`, window]) {
      const file = path.join(folder, 'edge');
      await writeFile(file, bytes);
      expect((await scan([file], wanted)).found).toEqual([
        expect.objectContaining({ secret: 'a secret', window, form: 'plain', offset: bytes.indexOf(window) }),
      ]);
    }
  });

  it('finds it in the name of a file, and in folders of folders', async () => {
    const place = path.join(folder, 'one', 'two');
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, `${start}.txt`), 'nothing');
    expect((await scan([path.join(folder, 'one')], wanted)).found.length).toBe(windowsOf(start).length);
  });

  it('finds nothing in seven letters, in other canaries, in bytes of chance, or in what has a key', async () => {
    const nothing = Buffer.concat([
      Buffer.from(`${start.slice(0, 7)} ${canary(2, 'test', 'start')}`),
      randomBytes(3_000_000),
      Buffer.from(randomBytes(300_000).toString('base64')),
      gzipSync(randomBytes(100_000)),
    ]);
    expect(await foundIn('nothing', nothing)).toEqual(new Set());
  });

  it('does not know every compression: brotli has no beginning to be known by', async () => {
    expect(await foundIn('brotli', brotliCompressSync(`Some words before ${start}`.repeat(3)))).toEqual(new Set());
  });
});

describe('a canary', () => {
  it('has 128 bits in 28 letters, and another one for every seed, secret and end', () => {
    expect(start).toMatch(/^[a-z]{28}$/);
    const drawn = [start, end, canary(2, 'test', 'start'), canary(1, 'another', 'start')];
    expect(new Set(drawn.flatMap(windowsOf)).size).toBe(4 * 21);
  });
});
