import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fewest } from '../../src/domain/small-cells.js';
import { type YearlyCount, yearOf } from '../../src/domain/year.js';
import { daysFrom, sessionsFrom, type YearlyFigure } from '../../src/domain/yearly.js';
import { YearlyFigures } from '../../src/web/pages/year.js';
import { phrasebook } from '../../src/words/phrasebook.js';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const buckets: Record<YearlyFigure, number[]> = {
  ...{ begun: months, ended: months, days: daysFrom, sessions: sessionsFrom, agreed: [0, 1], unbegun: [0] },
};
const count = (figure: YearlyFigure, ...cases: number[]): YearlyCount[] =>
  cases.map((each, place) => ({ figure, bucket: buckets[figure][place] ?? 0, cases: each }));

const full = [
  ...count('begun', 12, 15, 9, 22, 18, 7, 6, 11, 19, 14, 10, 8),
  ...count('ended', 2, 1, 3, 4, 1, 9, 5, 2, 2, 21, 30, 4),
  ...count('days', 12, 24, 41, 53, 20, 8, 6),
  ...count('sessions', 5, 20, 25, 18, 9, 7),
  ...count('agreed', 34, 50),
  ...count('unbegun', 3),
];
const through = { year: 2026, month: 10 };

function page(counts: readonly YearlyCount[], year = 2025, language: 'en' | 'de' = 'en'): string {
  const shown = yearOf(year, counts, through);
  const props = { say: phrasebook(language), years: [2026, 2025], shown };
  return renderToStaticMarkup(createElement(YearlyFigures, props));
}

/** The section with this id. */
const part = (html: string, name: string) =>
  html.split('<section ').find((each) => each.startsWith(`aria-labelledby="${name}"`)) ?? '';
const textsOf = (html: string, tag: RegExp) =>
  [...html.matchAll(new RegExp(`<(?:${tag.source})[^>]*>([^<]*)<`, 'g'))].map(([, text]) => text);
const inTable = (section: string) => {
  const body = /<tbody>(.*)<\/tbody>/.exec(section)?.[1] ?? '';
  const [names, numbers] = [textsOf(body, /th/), textsOf(body, /td/)];
  return names.map((name, index) => `${name}: ${numbers[index]}`);
};
const inDrawing = (section: string) => textsOf(/<svg.*<\/svg>/.exec(section)?.[0] ?? '', /text/);

describe('the yearly page', () => {
  it('has each figure drawn, and the same in a table', () => {
    const html = page(full);
    expect(inTable(part(html, 'begun')).slice(0, 3)).toEqual(['January: 12', 'February: 15', 'March: 9']);
    expect(inTable(part(html, 'ended'))).toEqual([
      ...['January to March: 6', 'April to May: 5', 'June: 9', 'July: 5'],
      ...['August to October: 25', 'November to December: 34'],
    ]);
    expect(inTable(part(html, 'days'))[6]).toBe('181 days or more: 6');
    expect(inTable(part(html, 'sessions'))[0]).toBe('none: 5');
    expect(inTable(part(html, 'endings'))).toEqual(['Agreement reached: 50', 'Ended: 34']);
    for (const name of ['begun', 'ended', 'days', 'sessions', 'endings']) {
      const section = part(html, name);
      const numbers = textsOf(/<tbody>(.*)<\/tbody>/.exec(section)?.[1] ?? '', /td/);
      expect(inDrawing(section)).toEqual(expect.arrayContaining(numbers));
    }
    const [days, short] = [inDrawing(part(html, 'days')), inDrawing(part(html, 'ended'))];
    expect(days).toEqual(expect.arrayContaining(['up to 7 days', '8 to 14 days', '181 days or more']));
    expect(short).toEqual(expect.arrayContaining(phrasebook('en').yearly.shortMonths));
  });

  it('has in a drawing only the months that are over', () => {
    const names = phrasebook('en').yearly.shortMonths;
    const drawn = inDrawing(
      part(
        page(
          full.filter(({ figure }) => figure !== 'unbegun'),
          2026,
        ),
        'begun',
      ),
    );
    expect(drawn).toEqual(expect.arrayContaining(names.slice(0, 10)));
    expect(drawn).not.toContain('Nov');
  });

  it.each(['en', 'de'] as const)(
    'is the same bytes each time, and brings no style, no script and no name of Plot’s (%s)',
    (language) => {
      const html = page(full, 2025, language);
      expect(page(full, 2025, language)).toBe(html);
      expect(html).not.toMatch(/<style|\sstyle=|<script|\son\w+=|aria-label="(rect|bar|text|rule)"/);
      expect(html.match(/<svg /g)).toHaveLength(5);
      for (const [svg] of html.matchAll(/<svg [^>]*>/g)) expect(svg).toMatch(/(?=.* role="img").* aria-label="[^"]+"/);
    },
  );

  it('does not say what it waits for until the year is over', () => {
    const html = page(full, 2026);
    expect(part(html, 'days')).toContain('Shown once the year is over.');
    expect(part(html, 'totals')).toContain('Shown once the year is over.');
    expect(inTable(part(html, 'days'))).toEqual([]);
    expect(html).toContain('This page covers January to October.');
  });

  it('says the total where it is all that may be shown, and that there is none', () => {
    const few = page([...count('begun', 1, 2), ...count('agreed', 9, 4)]);
    expect(part(few, 'begun')).toContain('fewer than five. Total: 3.');
    expect(part(few, 'endings')).toContain('fewer than five. Total: 13.');
    expect(part(few, 'ended')).toContain('There are none.');
    expect(few).not.toContain('<svg');
  });

  it('has no number under five in any drawing or table, whatever there is', () => {
    const counts = fc.tuple(
      ...(Object.keys(buckets) as YearlyFigure[]).map((figure) => {
        const { length } = buckets[figure];
        return fc
          .array(fc.nat({ max: 9 }), { minLength: length, maxLength: length })
          .map((all) => count(figure, ...all));
      }),
    );
    fc.assert(
      fc.property(counts, (all) => {
        for (const section of page(all.flat()).split('<section ')) {
          const numbers = [...inTable(section).map((line) => Number(line?.split(': ')[1])), ...bold(section)];
          expect(numbers.filter((number) => !(number >= fewest))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** The numbers of a drawing. */
function bold(section: string): number[] {
  const groups = [...section.matchAll(/<g [^>]*font-weight="600".*?<\/g>/g)].map(([group]) => group);
  return groups.flatMap((group) => textsOf(group, /text/)).map(Number);
}
