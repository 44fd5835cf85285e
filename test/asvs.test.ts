import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const page = readFileSync('docs/asvs.md', 'utf8');

type Item = { id: string; count: number; verdict: 'pass' | 'n/a' | 'fail' };

/** A row may stand for several items in a row, such as `6.2.1-12`. */
const items: Item[] = [...page.matchAll(/^\| (\d+\.\d+\.)(\d+)(?:-(\d+))? \| [^|]* \| (\S+) \| (\S+) \| /gm)].map(
  ([, section = '', first = '', last = first, ...verdicts]) => ({
    id: `${section}${first}`,
    count: Number(last) - Number(first) + 1,
    verdict: verdicts.includes('fail') ? 'fail' : verdicts.includes('pass') ? 'pass' : 'n/a',
  }),
);

it('the items are all of levels 1 and 2, and three of level 3, and are counted as they stand', () => {
  const countOf = (chapter: string) =>
    (['pass', 'n/a', 'fail'] as const).map((verdict) =>
      items
        .filter((item) => item.verdict === verdict && (chapter === '' || item.id.startsWith(`${chapter}.`)))
        .reduce((sum, { count }) => sum + count, 0),
    );
  const told = [...page.matchAll(/^\| (\d+) [A-Z][^|]*\| (\d+) \| (\d+) \| (\d+) \|$/gm)];
  expect(told).toHaveLength(17);
  for (const [, chapter = '', ...counts] of told)
    expect([chapter, ...countOf(chapter)]).toEqual([chapter, ...counts.map(Number)]);
  const [, ...all] = /^\| \*\*all 256\*\* \| \*\*(\d+)\*\* \| \*\*(\d+)\*\* \| \*\*(\d+)\*\* \|$/m.exec(page) ?? [];
  expect(countOf('')).toEqual(all.map(Number));
  expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(256);
});

it('what fails is listed, and every file that is named is there', () => {
  const listed = [...page.matchAll(/^\| \[(\d+\.\d+\.\d+)\]/gm)].map(([, id]) => id);
  expect(listed).toEqual(items.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id));
  const named = [...page.matchAll(/`((?:src|test|docs|migrations)\/[\w./-]+|[\w.-]+\.(?:md|json))`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
  expect(named.length).toBeGreaterThan(100);
});
