import { daysFrom, sessionsFrom, type YearlyFigure } from '../../src/domain/yearly.js';
import type { Side } from './side.js';
import type { World } from './world.js';

/** Over by any clock: the worlds lie in the last weeks of 2026, by clocks of their own. */
const yearThatIsOver = 2025;
const over = new Date(Date.UTC(yearThatIsOver + 1, 0, 2));
const months = Array.from({ length: 12 }, (_, index) => index + 1);
/** One more than must be in every cell that the yearly page shows. */
const each = 6;

const cells: Record<YearlyFigure, readonly number[]> = {
  ...{ begun: months, ended: months, days: daysFrom, sessions: sessionsFrom },
  ...{ agreed: [0, 1], unbegun: [0] },
};

/** Of a year long over a workspace has had so many other cases that none of its figures are hidden. */
export async function hadOtherCases({ owner }: Side, team: string): Promise<void> {
  const rows = Object.entries(cells).flatMap(([figure, buckets]) =>
    buckets.map((bucket) => ({ figure, bucket, year: yearThatIsOver, cases: each, shown_from: over })),
  );
  await owner('hr_figures').insert(rows.map((row) => ({ workspace_id: team, ...row })));
}

/**
 * What has been counted of this world's own case is moved into that year: the database shows only what is over by its real
 * clock, so the yearly page would have nothing to tell of it yet, and its figures would be compared with each other for nothing.
 */
export async function yearPasses({ side, team }: World): Promise<void> {
  // A moment after the others, whose rows they would otherwise be.
  const shown_from = new Date(over.getTime() + 1000);
  await side
    .owner('hr_figures')
    .where({ workspace_id: team })
    .where('year', '>', yearThatIsOver)
    .update({ year: yearThatIsOver, shown_from });
}
