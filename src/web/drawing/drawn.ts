import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What is used of an element. TypeScript is told of no browser here. */
type Drawn = {
  outerHTML: string;
  querySelectorAll(selector: string): Iterable<Drawn>;
  getAttributeNames(): string[];
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
};

/** All drawings are laid out in this width and grow and shrink as a whole, so that their words can be read on a phone. */
const width = 380;
export const fontSize = 13;

const { document } = parseHTML('<!doctype html><html></html>');

/**
 * A plot as inline SVG, the same bytes for the same data. It is one picture to a screen reader, with this name. What Plot brings
 * of style stands in the stylesheet (`drawingStyles`), for the page allows none within it.
 */
export function drawn(name: string, options: PlotOptions): string {
  const made = plot({ width, ...options, className: 'drawing', document });
  const svg = made as unknown as Drawn;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const each of svg.querySelectorAll('*')) {
    each.removeAttribute('aria-label');
    for (const attribute of each.getAttributeNames()) {
      each.setAttribute(attribute, rounded(each.getAttribute(attribute) ?? ''));
    }
  }
  for (const [attribute, value] of [
    ['role', 'img'],
    ['aria-label', name],
    ['font-size', `${fontSize}`],
    // Of the page, not of Plot.
    ['font-family', 'inherit'],
  ] as const) {
    svg.setAttribute(attribute, value);
  }
  return svg.outerHTML;
}

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d{3,}/g, (number) => `${Math.round(Number(number) * 100) / 100}`);
}
