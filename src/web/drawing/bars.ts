import { barX, type PlotOptions, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { fontSize } from './drawn.js';

/** A bar and its number, with what it is called. */
export type Bar = { label: string; cases: number };

const small = fontSize - 2;
const numbered = { fontWeight: 600, fill: 'currentColor' };

/** Bars beneath each other, each with its name before it and its number behind it. */
export function bars(all: readonly Bar[]): PlotOptions {
  const labels = all.map(({ label }) => label);
  const margin = Math.max(...labels.map((label) => label.length)) * 7.5 + 10;
  const most = Math.max(...all.map(({ cases }) => cases));
  return {
    ...{ height: all.length * 30 + 8, marginLeft: margin, marginRight: 52, marginTop: 4, marginBottom: 4 },
    x: { axis: null, domain: [0, most] },
    y: { axis: null, domain: labels, padding: 0.25 },
    marks: [
      barX(all, { x: 'cases', y: 'label', fill: 'currentColor', className: 'bar' }),
      ruleX([0]),
      text(all, { x: 0, y: 'label', text: 'label', textAnchor: 'end', dx: -8 }),
      text(all, {
        x: 'cases',
        y: 'label',
        text: (bar: Bar) => `${bar.cases}`,
        textAnchor: 'start',
        dx: 6,
        ...numbered,
      }),
    ],
  };
}

/** Months taken together: the places of the first and the last, and how many cases there were in them. */
export type Span = { first: number; last: number; cases: number };

/** How high the highest of these columns is. */
export function heightOf(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map(({ first, last, cases }) => cases / (last + 1 - first)));
}

/**
 * Columns over the months of a year, of which only those named are over. Several months taken together are one column over all
 * of them, as high as it is on average, so that its area is true to its number. `most` is the top of the scale.
 */
export function columns(spans: readonly Span[], names: readonly string[], most: number): PlotOptions {
  const all = spans.map(({ first, last, cases }) => ({
    ...{ from: first, to: last + 1, middle: (first + last + 1) / 2 },
    ...{ height: cases / (last + 1 - first), cases: `${cases}` },
  }));
  const ticks = names.map((name, place) => ({ name, middle: place + 0.5 }));
  return {
    ...{ height: 190, marginLeft: 2, marginRight: 2, marginTop: 24, marginBottom: 22 },
    x: { axis: null, domain: [0, 12] },
    y: { axis: null, domain: [0, most] },
    marks: [
      rectY(all, {
        x1: 'from',
        x2: 'to',
        y: 'height',
        inset: 2,
        insetBottom: 0,
        fill: 'currentColor',
        className: 'bar',
      }),
      ruleY([0]),
      text(all, { x: 'middle', y: 'height', text: 'cases', dy: -9, ...numbered }),
      text(ticks, { x: 'middle', frameAnchor: 'bottom', dy: 15, text: 'name', fontSize: small }),
    ],
  };
}
