/** The value below which this share of the values lies, from 0 to 1; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Rounded to three significant digits, for people and for the line of JSON alike. */
export function short(value: number): number {
  return Number(value.toPrecision(3));
}
