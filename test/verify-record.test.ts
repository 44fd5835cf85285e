import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { checkOffline, runOffline } from './support/offline-check.js';

const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();

/** The first 130 bits as a number in base 32. */
function inLetters(hash: Buffer): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = BigInt(`0x${hash.toString('hex')}`) >> 126n;
  const text = Array.from({ length: 26 }, (_, at) => letters[Number((bits >> BigInt(5 * (25 - at))) & 31n)]).join('');
  return [text.slice(0, 5), text.slice(5, 10), text.slice(10, 15), text.slice(15, 20), text.slice(20)].join('-');
}

type Said = { way: string; kind: string; other: string | null; at: string; words: string; condition?: string | null };
const said: Said[] = [
  { way: 'left', kind: 'message', other: 'Operations', at: '2026-11-23T09:00:00.000Z', words: 'We start at nine.' },
  {
    way: 'entered',
    kind: 'question',
    other: 'Operations',
    at: '2026-11-23T09:05:00.000Z',
    words: 'Und um zwölf?\n\n🙂',
  },
  { way: 'left', kind: 'offer', other: null, at: '2026-11-24T09:05:00.000Z', words: 'At one.', condition: 'You pay.' },
];

/** A record of one room as it is handed out, and the seal after each line. */
function recordOf(lines: readonly Said[], room = 'room-1') {
  let seal = sha256(`caucus room record 1 ${room}`);
  const start = seal.toString('hex');
  const seals = [inLetters(seal)];
  const written = lines.map(({ way, kind, other, at, words, condition = null }, index) => {
    const exact = JSON.stringify({ at, condition, kind, line: index + 1, other, room, salt: '00ff', way, words });
    seal = sha256(seal, exact);
    seals.push(inLetters(seal));
    return { way, kind, other, at, condition, words, exact, seal: seal.toString('hex') };
  });
  const recordSeal = seals.at(-1) ?? '';
  return { file: { title: 'A record', howToCheck: ['So.'], room, start, lines: written, recordSeal }, seals };
}

const { file, seals } = recordOf(said);
const whole = JSON.stringify(file, null, 2);
const [, , second = '', last = ''] = seals;

describe('the program that checks a record', () => {
  it('reads a whole record out, says what it checked, and gives its seal to compare', async () => {
    const { code, said: answer } = await checkOffline(whole);
    expect(code).toBe(0);
    expect(answer).toContain(
      '1. A message left this room for Operations, 2026-11-23T09:00:00.000Z:\n     We start at nine.',
    );
    expect(answer).toContain('2. A question came into this room from Operations');
    expect(answer).toContain('     Und um zwölf?\n     \n     🙂');
    expect(answer).toMatch(
      /3\. An offer left this room for everyone, in the joint room, [^\n]*\n {3}If:\n {5}You pay\.\n {3}Then:\n {5}At one\.\n {3}Neither half binds alone\./,
    );
    expect(answer).toMatch(
      /WHOLE\. Checked: the start, 3 line\(s\) with room, number, way, kind, other side, time, condition and words/,
    );
    expect(answer).toContain('Not sealed, so not checked: its title and explanations.');
    expect(answer).toContain(`Its seal: ${last}\nCompare it`);
  });

  it.each([
    ['as it is posted', last],
    ['in small letters without groups', last.toLowerCase().replaceAll('-', '')],
    ['with O for 0 and I for 1', last.replaceAll('0', 'O').replaceAll('1', 'I')],
  ])('knows its seal %s', async (_, typed) => {
    const { code, said: answer } = await checkOffline(whole, typed);
    expect(answer).toContain('The seal you typed is the seal of this record');
    expect(code).toBe(0);
  });

  it('knows its seal when it was typed with spaces', async () => {
    expect((await checkOffline(whole, ...last.split('-'))).code).toBe(0);
  });

  it('says that a seal is another one, an earlier one, or none', async () => {
    const other = await checkOffline(whole, recordOf(said, 'room-2').seals.at(-1) ?? '');
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining('is ANOTHER one') });
    const earlier = await checkOffline(whole, second);
    expect(earlier).toMatchObject({ code: 1, said: expect.stringContaining('was given after line 2') });
    const none = await checkOffline(whole, 'hello');
    expect(none).toMatchObject({ code: 1, said: expect.stringContaining('What you typed is not a seal') });
  });

  it('checks a record of nothing', async () => {
    const empty = recordOf([]);
    const { code, said: answer } = await checkOffline(JSON.stringify(empty.file, null, 2), empty.seals[0] ?? '');
    expect(code).toBe(0);
    expect(answer).toContain('0 line(s)');
  });

  it('reads a file that an editor has saved with other line ends, a mark at its start, or a line more at its end', async () => {
    for (const saved of [whole.replaceAll('\n', '\r\n'), `\ufeff${whole}`, `${whole}\n`])
      expect((await checkOffline(saved, last)).code).toBe(0);
  });

  const [one, two] = file.lines;
  it.each<[string, object, RegExp]>([
    [
      'other words beside the sealed ones',
      { lines: [{ ...one, words: 'At ten.' }, ...file.lines.slice(1)] },
      /Line 1: "words" is not/,
    ],
    [
      'another condition beside the sealed one',
      { lines: [...file.lines.slice(0, 2), { ...file.lines[2], condition: null }] },
      /Line 3: "condition" is not/,
    ],
    [
      'another side beside the sealed one',
      { lines: [{ ...one, other: 'Staff' }, ...file.lines.slice(1)] },
      /Line 1: "other" is not/,
    ],
    [
      'other sealed words',
      { lines: [{ ...one, exact: one?.exact.replace('nine', 'ten!') }, ...file.lines.slice(1)] },
      /Line 1 does not lead to/,
    ],
    ['a line missing', { lines: file.lines.slice(1) }, /Line 1 does not lead to/],
    ['its last line missing', { lines: file.lines.slice(0, 2) }, /do not lead to the record seal/],
    ['two lines swapped', { lines: [two, one, file.lines[2]] }, /Line 1 does not lead to/],
    ['another room', { room: 'room-2' }, /does not begin with the room/],
    ['another seal', { recordSeal: second }, /do not lead to the record seal/],
    ['something added', { note: 'Agreed.' }, /something was added/],
  ])('finds %s', async (_, changed, sentence) => {
    const { code, said: answer } = await checkOffline(JSON.stringify({ ...file, ...changed }, null, 2), last);
    expect(code).toBe(1);
    expect(answer).toMatch(/^The record is NOT WHOLE\. /);
    expect(answer).toMatch(sentence);
  });

  it('finds words that stand there twice, of which another one would be read by eye', async () => {
    const { code } = await checkOffline(whole.replace('"words": ', '"words": "No.",\n      "words": '));
    expect(code).toBe(1);
  });

  it('finds a record that was made up under seals that fit, once it has the posted seal', async () => {
    const forged = recordOf(said.map((line) => ({ ...line, words: 'No.' }))).file;
    expect((await checkOffline(JSON.stringify(forged, null, 2))).code).toBe(0);
    expect((await checkOffline(JSON.stringify(forged, null, 2), last)).code).toBe(1);
  });

  it.each<[string, object, RegExp]>([
    ['of another number', { line: 7 }, /Line 1 was another line when it was sealed/],
    ['of another room', { room: 'room-2' }, /Line 1 belongs to another room/],
    ['that is no offer, on a condition', { condition: 'You pay.' }, /This is not a record/],
  ])('finds a line %s under seals that fit', async (_, other, sentence) => {
    const exact = JSON.stringify({ ...JSON.parse(one?.exact ?? ''), ...other });
    const seal = sha256(Buffer.from(file.start, 'hex'), exact);
    const forged = { ...file, lines: [{ ...one, exact, seal: seal.toString('hex') }], recordSeal: inLetters(seal) };
    const { code, said: answer } = await checkOffline(JSON.stringify(forged, null, 2));
    expect(code).toBe(1);
    expect(answer).toMatch(sentence);
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['JSON cut short', whole.slice(0, 400)],
    ['null', 'null'],
    ['a list', '[]'],
    ['lines that are none', JSON.stringify({ ...file, lines: [null, 1] }, null, 2)],
    ['sealed bytes that are no JSON', JSON.stringify({ ...file, lines: [{ ...one, exact: '{' }] }, null, 2)],
    ['sealed bytes that hold null', JSON.stringify({ ...file, lines: [{ ...one, exact: 'null' }] }, null, 2)],
    ['brackets without end', '['.repeat(300_000)],
    ['brackets in brackets', `${'['.repeat(300_000)}${']'.repeat(300_000)}`],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])('answers %s with one plain sentence', async (_, content) => {
    const { code, said: answer } = await checkOffline(content);
    expect([1, 2]).toContain(code);
    expect(answer).toMatch(/^[A-Z][^\n]+\.\n$/);
    expect(answer).not.toMatch(/Error| at /);
  });

  it('says what it needs when it is given no file, one that is not there, or a folder', async () => {
    expect(await runOffline(tmpdir())).toMatchObject({ code: 2, said: expect.stringContaining('which file') });
    for (const path of ['not-there.json', '.'])
      expect(await runOffline(tmpdir(), path)).toMatchObject({
        code: 2,
        said: expect.stringContaining('cannot be read'),
      });
  });

  it('shows signs that would steer a terminal or turn the order of words by their numbers', async () => {
    const hostile = recordOf([{ ...(said[0] as Said), words: 'a\u001b[2Jb\u202ec', other: 'x\r\ny' }]);
    const { said: answer } = await checkOffline(JSON.stringify(hostile.file, null, 2));
    expect(answer).toContain('a[U+001B][2Jb[U+202E]c');
    expect(answer).toContain('x[U+000D][U+000A]y');
    expect([...answer].every((sign) => sign === '\n' || sign >= ' ')).toBe(true);
  });

  it('is one short file that takes nothing but what Node brings', async () => {
    const text = await readFile('docs/verify-record.mjs', 'utf8');
    expect(text.split('\n').length).toBeLessThan(151);
    const imported = [...text.matchAll(/^import .* from '(.+)';$/gm)].map(([, name]) => name);
    expect(text).not.toMatch(/import\(|require\(/);
    expect(imported.sort()).toEqual(['node:crypto', 'node:fs']);
  });
});
