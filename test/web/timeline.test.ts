import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CoarsePhase } from '../../src/domain/process.js';
import type { HrSession } from '../../src/store/hr.js';
import { piecesOf } from '../../src/web/drawing/pieces.js';
import { Timeline } from '../../src/web/drawing/timeline.js';
import { phrasebook } from '../../src/words/phrasebook.js';

const berlin = 'Europe/Berlin';
const at = Date.parse;
const block = (phase: CoarsePhase, from: string, to: string) => ({ phase, startedAt: at(from), endedAt: at(to) });

function session(number: number, ...blocks: HrSession['blocks']): HrSession {
  return { number, startedAt: blocks[0]?.startedAt ?? 0, endedAt: blocks.at(-1)?.endedAt ?? 0, blocks };
}

const one = session(
  1,
  block('opening', '2026-11-24T09:00Z', '2026-11-24T09:30Z'),
  block('separate meetings', '2026-11-24T09:15Z', '2026-11-24T11:00Z'),
  block('break', '2026-11-24T11:00Z', '2026-11-24T11:15Z'),
  block('together', '2026-11-24T11:15Z', '2026-11-24T12:00Z'),
);
const overnight = session(2, block('together', '2026-11-24T21:00Z', '2026-11-25T00:30Z'));

const drawn = (sessions: HrSession[], language: 'en' | 'de' = 'en', zone = berlin) =>
  renderToStaticMarkup(createElement(Timeline, { say: phrasebook(language), sessions, zone }));
const labels = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*:[^<]*)</g)].map(([, text]) => text);
const rows = (html: string) => labels(html).filter((text) => /\D: /.test(text ?? '') || /\d: \d/.test(text ?? ''));

describe('the timeline of a case', () => {
  it('has a row for a session with its day and times, a texture for every phase, and the hours', () => {
    const html = drawn([one]);
    expect(rows(html)).toEqual(['Session 1: 24 Nov 2026, 10:00 to 13:00']);
    expect(labels(html)).toEqual(expect.arrayContaining(['10:00', '11:00', '12:00', '13:00', '14:00']));
    expect(html).toMatch(/fill="url\(#dots\)".*fill="currentColor".*fill="url\(#stripes\)".*stroke-dasharray/);
    for (const name of ['opening', 'together', 'separate meetings', 'break']) expect(html).toContain(`</svg> ${name}<`);
    expect(html).toContain('Berlin time');
  });

  it('has the viewer’s own clock and words', () => {
    expect(rows(drawn([one], 'de', 'America/New_York'))).toEqual(['Sitzung 1: 24.11.2026, 04:00 bis 07:00']);
  });

  it('is the same bytes each time, and brings no style', () => {
    const html = drawn([one, overnight]);
    expect(drawn([one, overnight])).toBe(html);
    expect(html).not.toMatch(/<style|\sstyle=|<script|aria-label="(rect|text|rule)"/);
  });

  it('goes on beneath where a session goes on over midnight', () => {
    expect(rows(drawn([overnight]))).toEqual([
      'Session 2: 24 Nov 2026, 22:00 to 00:00',
      'Session 2: 25 Nov 2026, 00:00 to 01:30',
    ]);
    expect(piecesOf([overnight], berlin).map(({ from, to }) => [from, to])).toEqual([
      [22, 24],
      [0, 1.5],
    ]);
  });

  it('draws a session of many days, and sixty of them, in pictures that fit on a page', () => {
    const sixty = Array.from({ length: 60 }, (_, n) => ({ ...one, number: n + 1 }));
    const html = drawn(sixty);
    expect(rows(html)).toHaveLength(60);
    expect(html.match(/role="img"/g)).toHaveLength(5);
    expect(html).toContain('aria-label="Sessions 49 to 60 by time of day. The table below says the same."');
    const week = session(1, block('separate meetings', '2026-11-24T09:00Z', '2026-12-01T09:00Z'));
    expect(rows(drawn([week]))).toHaveLength(8);
  });

  it('draws an empty frame for a session without blocks, and nothing where there is no session', () => {
    const html = drawn([{ ...one, blocks: [] }]);
    expect(rows(html)).toHaveLength(1);
    expect(drawn([one]).match(/<rect /g)?.length).toBe((html.match(/<rect /g)?.length ?? 0) + 4);
    expect(drawn([])).toBe('');
  });

  it('draws as long as a session was on days on which the clock is changed', () => {
    const spring = session(1, block('together', '2026-03-29T00:30Z', '2026-03-29T01:30Z'));
    const autumn = session(2, block('together', '2026-10-25T00:30Z', '2026-10-25T01:30Z'));
    expect(piecesOf([spring, autumn], berlin).map(({ from, to }) => [from, to])).toEqual([
      [1.5, 2.5],
      [2.5, 3.5],
    ]);
    const [label] = rows(drawn([spring]));
    expect(label).toBe('Session 1: 29 Mar 2026, 01:30 to 03:30');
  });
});

describe('the blocks of a session', () => {
  it('each have some width where all were in one quarter of an hour', () => {
    const quick = ['2026-11-24T09:00Z', '2026-11-24T09:15Z'] as const;
    const [piece] = piecesOf(
      [session(1, block('opening', ...quick), block('break', ...quick), block('together', ...quick))],
      berlin,
    );
    const widths = piece?.blocks.map(({ from, to }) => Math.round((to - from) * 60));
    expect(widths?.every((minutes) => minutes >= 4)).toBe(true);
    expect(widths?.reduce((sum, each) => sum + each, 0)).toBe(15);
  });

  it('lie side by side from the beginning of a session to its end, in their order, in any zone', () => {
    const quarter = 900_000;
    const parts = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.boolean()), { minLength: 1, maxLength: 12 });
    const zone = fc.constantFrom(berlin, 'UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland');
    fc.assert(
      fc.property(parts, zone, fc.nat({ max: 40_000 }), (lengths, where, start) => {
        let from = at('2026-01-01T00:00Z') + start * quarter;
        const blocks = lengths.map(([length, overlaps]) => {
          const startedAt = from;
          from += (length + 1) * quarter;
          const endedAt = from;
          if (overlaps) from -= quarter;
          return { phase: 'together' as const, startedAt, endedAt };
        });
        const pieces = piecesOf([session(1, ...blocks)], where);
        for (const piece of pieces) {
          expect(piece.blocks[0]?.from).toBeCloseTo(piece.from);
          expect(piece.blocks.at(-1)?.to).toBeCloseTo(piece.to);
          for (const [index, { from: left, to: right }] of piece.blocks.entries()) {
            expect(right).toBeGreaterThan(left);
            if (index > 0) expect(piece.blocks[index - 1]?.to).toBeCloseTo(left);
          }
        }
        const drawnHours = pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
        expect(drawnHours).toBeCloseTo(((blocks.at(-1)?.endedAt ?? 0) - (blocks[0]?.startedAt ?? 0)) / 3_600_000);
      }),
    );
  });
});
