import type { Knex } from 'knex';
import type { WorkspaceId } from '../domain/ids.js';
import { counted, type EndedCase } from '../domain/yearly.js';

/**
 * Counts a case that ends in this transaction, unless it is out of HR's sight. To be called when everything else is written of
 * it: from then on nobody can hide it any more, for its row is held and has an end.
 */
export async function countEnded(
  trx: Knex,
  { workspace, reference }: { workspace: WorkspaceId; reference: string },
): Promise<void> {
  const ended: EndedCase | undefined = await trx('hr_cases')
    .where({ workspace_id: workspace, reference, hidden: false })
    .whereNotNull('ended_on')
    .first(
      trx.raw('cast(opened_on as text) as "openedOn"'),
      trx.raw('cast(begun_on as text) as "begunOn"'),
      trx.raw('cast(ended_on as text) as "endedOn"'),
      trx.raw(`ending = 'agreement reached' as agreed`),
      'sessions',
    );
  if (!ended) return;
  const counts = counted(ended);
  // Cases that end at once wait for each other's rows, and all of them take these in the same order of figures.
  await trx.raw(
    `insert into hr_figures (workspace_id, year, figure, bucket, shown_from, cases)
     select :workspace, year, figure, bucket, shown_from, 1
     from unnest(cast(:years as integer[]), cast(:figures as text[]), cast(:buckets as integer[]), cast(:shown as timestamptz[]))
       as counted (year, figure, bucket, shown_from)
     on conflict (workspace_id, year, figure, bucket, shown_from) do update set cases = hr_figures.cases + 1`,
    {
      workspace,
      years: counts.map(({ year }) => year),
      figures: counts.map(({ figure }) => figure),
      buckets: counts.map(({ bucket }) => bucket),
      shown: counts.map(({ shownFrom }) => new Date(shownFrom)),
    },
  );
}
