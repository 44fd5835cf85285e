import type { PlotOptions } from '@observablehq/plot';
import { drawn } from './drawn.js';

/** A plot within a page; `name` says what it is to whoever cannot see it. */
export function Drawing({ name, plot }: { name: string; plot: PlotOptions }) {
  // Plot writes the SVG and escapes its words, which are ours, days and numbers.
  return <div className="drawn" dangerouslySetInnerHTML={{ __html: drawn(name, plot) }} />;
}
