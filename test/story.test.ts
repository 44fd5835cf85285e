import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyRecord } from '../story/verify-record.js';
import { imports, root, sourcesIn } from './support/sources.js';

type Told = { code: number | null; lines: string[] };

async function tell(...how: string[]): Promise<Told> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'story/main.ts', ...how], { cwd: root });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      told += chunk;
    });
  }
  const [code]: (number | null)[] = await once(child, 'close');
  return { code: code ?? null, lines: told.trimEnd().split('\n') };
}

const found = ({ lines }: Told) => lines.filter((line) => line.startsWith('Found: ')).join('\n');

describe('the story of a whole mediation', () => {
  let told: Told;
  let altered: Told;
  let leaked: Told;
  beforeAll(async () => {
    [told, altered, leaked] = await Promise.all([tell(), tell('--alter'), tell('--leak')]);
  }, 180_000);

  it('shows nobody anything from another room that was not approved for them, word for word', () => {
    expect(told.lines.at(-1)).toMatch(/^story: chairs=14 seen=\d\d passed=\d\d unapproved=0 altered=0 ok$/);
    expect(told.code).toBe(0);
  });

  it('says how few taps it takes', () => {
    expect(told.lines).toContainEqual(
      expect.stringMatching(/^from \/caucus open to a first private conversation: mediator \d+ taps \(at most 10\)/),
    );
    expect(told.lines).toContainEqual(expect.stringMatching(/^from a drafted sentence to its told answer .+ \d taps/));
  });

  it('finds words that were changed on their way, whether or not Caucus could notice', () => {
    expect(altered.lines.at(-1)).toMatch(/ unapproved=0 altered=2 not ok$/);
    expect(altered.code).toBe(1);
    expect(found(altered)).toMatch(
      /backdatex.+ but .+backdated.+ was approved\. Slack had told Caucus that all was well\./,
    );
    expect(found(altered)).toMatch(/Slack’s answer showed it, and Caucus told both sides\./);
  });

  it('finds words that nobody had approved in the room of another side', () => {
    expect(leaked.lines.at(-1)).toMatch(/ unapproved=1 altered=0 not ok$/);
    expect(leaked.code).toBe(1);
    expect(found(leaked)).toMatch(/Lena Fischer read .+ and nobody had approved it for them\./);
  });
});

describe('the story and the opening scene', () => {
  it('know nothing of Caucus but what people see', () => {
    const files = [...sourcesIn('story'), ...sourcesIn('src/playground/scene')];
    expect(files.length).toBeGreaterThan(20);
    const inside = files.flatMap((file) =>
      imports(file).filter(({ from }) => /^src\/(?!playground\/|chance\.ts$)/.test(from)),
    );
    expect(inside).toEqual([]);
  });
});

describe('a downloaded record', () => {
  const sha256 = (...parts: (string | Buffer)[]) => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  const start = sha256('caucus room record 1 room-1');
  const exact = ['We start at nine.', 'Und um zwölf?'].map((words, index) =>
    JSON.stringify({ line: index + 1, words }),
  );
  const [one = '', two = ''] = exact;
  const seals = [sha256(start, one), sha256(sha256(start, one), two)].map((seal) => seal.toString('hex'));
  const file = {
    ...{ room: 'room-1', start: start.toString('hex') },
    lines: exact.map((each, index) => ({ words: JSON.parse(each).words, exact: each, seal: seals[index] })),
    recordSeal: verifyRecord(JSON.stringify({ room: 'room-1', start: '', lines: linesOf(exact), recordSeal: '' })).seal,
  };
  const faultOf = (changed: object) => verifyRecord(JSON.stringify({ ...file, ...changed })).fault;

  it('verifies alone', () => {
    expect(verifyRecord(JSON.stringify(file))).toEqual({ seal: file.recordSeal, lines: 2, fault: null });
  });

  it('writes its seal in letters that cannot be mistaken, five bits each', () => {
    const bits = BigInt(`0x${seals[1]}`) >> 126n;
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const last = letters[Number(bits & 31n)];
    expect(file.recordSeal).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(file.recordSeal.at(-1)).toBe(last);
  });

  it.each<[string, object, RegExp]>([
    ['other words', { lines: file.lines.map((line) => ({ ...line, words: 'We start at ten.' })) }, /words of line 1/],
    ['a line that is missing', { lines: file.lines.slice(1) }, /seal of line 1/],
    ['a line at the end that is missing', { lines: file.lines.slice(0, 1) }, /record seal/],
    ['another room', { room: 'room-2' }, /begin with this room/],
    ['another seal', { recordSeal: file.recordSeal.replace(/^./, '') }, /record seal/],
  ])('does not verify with %s', (_what, changed, sentence) => {
    expect(faultOf(changed)).toMatch(sentence);
  });

  function linesOf(lines: string[]) {
    return lines.map((each) => ({ words: '', exact: each, seal: '' }));
  }
});
