const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * How many characters a person sees in a text (extended grapheme clusters, UAX #29). Every segment that Intl hands out
 * carries a copy of what is segmented, so a long text is read through a window, for else the cost would be its square.
 */
export function graphemesIn(text: string): number {
  let count = 0;
  let from = 0;
  let width = 256;
  while (from < text.length) {
    const part = text.slice(from, from + width);
    const starts = Array.from(segmenter.segment(part), ({ index }) => index);
    const last = starts.at(-1) ?? 0;
    if (from + part.length === text.length) return count + starts.length;
    // The last may go on behind the window.
    count += starts.length - 1;
    from += last;
    width = last === 0 ? width * 2 : 256;
  }
  return count;
}
