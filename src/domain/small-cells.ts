/** A figure of fewer cases than these is shown in no breakdown, nor can it be worked out from what is. */
export const fewest = 5;

/** Neighbours of a breakdown taken together: the places of the first and the last of them, and how many cases there are. */
export type Range = { first: number; last: number; cases: number };

/**
 * The cells of a breakdown that has an order, joined to their neighbours until each range has enough cases; none where that
 * leaves one range, for it is the total. Cells are joined from the first on, and what is left over to the last range, so that
 * where a range ends says no more of the cells in it than that they were few.
 */
export function ranges(cells: readonly number[]): Range[] {
  const joined: Range[] = [];
  let [first, cases] = [0, 0];
  for (const [place, cell] of cells.entries()) {
    cases += cell;
    if (cases < fewest) continue;
    joined.push({ first, last: place, cases });
    [first, cases] = [place + 1, 0];
  }
  const last = joined.pop();
  if (last) joined.push({ ...last, last: cells.length - 1, cases: last.cases + cases });
  return joined.length > 1 ? joined : [];
}

/** The cells of a breakdown without an order: all, or none where one of them has too few cases. */
export function allOrNone<Cell extends { cases: number }>(cells: readonly Cell[]): Cell[] {
  return cells.every(({ cases }) => cases >= fewest) ? [...cells] : [];
}
