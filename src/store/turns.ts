import type { WorkspaceId } from '../domain/ids.js';
import type { Store } from './store.js';

/** How fast a method may be called: one call each so many seconds, after so many at once. */
export type Pace = { every: number; burst: number };

/** Seconds until this method may be called again for this workspace; null if it may now. Every copy respects it. */
export async function throttled(store: Store, workspace: WorkspaceId, method: string): Promise<number | null> {
  const { rows } = await store.db
    .raw<{ rows: { seconds: number }[] }>(
      `select cast(extract(epoch from until - now()) as double precision) as seconds from throttles
     where workspace_id = :workspace and method = :method and until > now()`,
      { workspace, method },
    )
    .options({ name: 'throttled' });
  return rows[0]?.seconds ?? null;
}

/** Keeps every copy from calling this method for this workspace for so many seconds; a longer wait already kept stays. */
export async function throttle(store: Store, workspace: WorkspaceId, method: string, seconds: number): Promise<void> {
  await store.db.raw(
    `insert into throttles (workspace_id, method, until)
     values (:workspace, :method, now() + make_interval(secs => :seconds))
     on conflict (workspace_id, method) do update set until = greatest(throttles.until, excluded.until)`,
    { workspace, method, seconds },
  );
}

/**
 * Takes a turn for so many calls of a method, or a place in the queue for one: null if they may be made now, else the seconds
 * until its turn, for which a room should wait and then ask with `kept`. Whoever has none stands behind those who wait.
 */
export async function takeTurn(
  store: Store,
  workspace: WorkspaceId,
  method: string,
  { every, burst }: Pace,
  { calls, kept }: { calls: number; kept: boolean },
): Promise<number | null> {
  const { rows } = await store.db
    .raw<{ rows: { seconds: number | null }[] }>(TAKE_TURN, {
      ...{ workspace, method, kept },
      ...{ ahead: every * (burst - 1), takes: every * calls },
    })
    .options({ name: 'take turn' });
  const seconds = rows[0]?.seconds ?? null;
  return seconds === null ? null : Math.max(0, seconds);
}

/** `spent` runs ahead of the clock by what was called at once; the calls are noted when they are made, so a late one costs no other. */
const TAKE_TURN = `
with asked as (
  select make_interval(secs => :ahead) as ahead, make_interval(secs => :takes) as takes
), known as (
  select until, spent, queued,
    until <= now() and spent <= now() + ahead and (cast(:kept as boolean) or queued <= now()) as free
  from throttles, asked where workspace_id = :workspace and method = :method for update of throttles
), moved as (
  insert into throttles (workspace_id, method, until, spent, queued)
  select :workspace, :method, coalesce(until, '-infinity'),
    case when free is false then spent else greatest(spent, now()) + takes end,
    case when free is false then greatest(queued, until, spent - ahead) + takes else coalesce(queued, '-infinity') end
  from asked left join known on true
  on conflict (workspace_id, method) do update set spent = excluded.spent, queued = excluded.queued
  returning queued
)
select case when free is false then cast(extract(epoch from moved.queued - takes - now()) as double precision) end as seconds
from moved, asked left join known on true`;
