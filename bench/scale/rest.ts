import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../child.js';
import { short } from '../figures.js';
import { type ScalePlace, spentBy } from './place.js';

/** What a copy does in a minute in which nobody asks anything; `rows` are those of our tables that Postgres has looked at. */
export type Rest = {
  statements: number;
  rows: number;
  copyCpuMs: number;
  postgresCpuMs: number;
  calls: number;
  looked: number;
};

/** Postgres counts what a session did, at the latest, when that has been idle for ten seconds. */
const countedAfterMs = 10_500;
/** A copy ticks every half minute. */
const tickMs = 30_000;

/** What the server has counted of this database since it was made. */
export type Counted = { rows: number; buffers: number; commits: number };

export async function counted({ place }: ScalePlace): Promise<Counted> {
  await pause(countedAfterMs);
  const { rows } = await place.admin.query<Record<keyof Counted, string>>(
    `select (select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables) as rows, blks_hit + blks_read as buffers, xact_commit as commits
     from pg_stat_database where datname = current_database()`,
  );
  const [row] = rows;
  return { rows: Number(row?.rows), buffers: Number(row?.buffers), commits: Number(row?.commits) };
}

/**
 * From one tick to the next. With `looking`, as if Caucus had run for long: every ten minutes each case is compared with
 * what Slack shows, and so a twentieth of them in each tick.
 */
export async function measureRest(scale: ScalePlace, copy: Child, { looking }: { looking: boolean }): Promise<Rest> {
  const { place, slack } = scale;
  if (looking) await place.admin.query("update cases set looked_at = now() - random() * interval '10 minutes'");
  const state = async () => ({
    ...{ counted: await counted(scale), spent: spentBy(place, [copy]) },
    ...{ sent: await copy.ask<number>('sent', 'sent'), calls: slack.calls.length },
  });
  slack.clearRecords();
  const before = await state();
  const {
    rows: [{ now } = { now: new Date() }],
  } = await place.admin.query<{ now: Date }>('select now()');
  await pause(tickMs - countedAfterMs);
  const after = await state();
  const { rows } = await place.admin.query(
    'select count(*) as looked from cases where looked_at > $1 and isfinite(looked_at)',
    [now],
  );
  const perMinute = (some: number) => short((some * 60_000) / tickMs);
  return {
    statements: perMinute(after.sent - before.sent),
    rows: perMinute(after.counted.rows - before.counted.rows),
    copyCpuMs: perMinute((after.spent.copies - before.spent.copies) * 1000),
    postgresCpuMs: perMinute((after.spent.postgres - before.spent.postgres) * 1000),
    calls: perMinute(after.calls - before.calls),
    looked: perMinute(Number(rows[0]?.looked)),
  };
}
