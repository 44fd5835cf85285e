import type { Knex } from 'knex';
import type { Instant } from '../domain/ids.js';
import { OPEN } from './stages.js';

/** How far behind Caucus is: numbers over all workspaces, which name no room and no case. */
export type QueueState = {
  /** How many rooms have something that Slack is to do, and since when the oldest of it waits. */
  rooms: number;
  oldest: Instant | null;
  /** How many rooms have been free for two minutes with work that nobody took up. */
  stalled: number;
  /** For how many cases something was due ten minutes ago. */
  overdue: number;
  /** When a copy last said that it is at work, and whether cases are being told of a restore. */
  raisedAt: Instant;
  restoring: boolean;
};

const overdueAfter = 10 * 60_000;

/** Reads it. The app's login may ask. */
export async function readQueue(db: Knex, at: Instant): Promise<QueueState> {
  type Row = { rooms: number; oldest: Date | null; stalled: number; overdue: number; raised: Date; restoring: boolean };
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select (select count(*)::int from rooms where pending > 0) as rooms,
      (select min(d.created_at) from rooms r join deliveries d using (workspace_id, room_id)
       where r.pending > 0 and d.stage in ${OPEN}) as oldest,
      (select count(*)::int from rooms where pending > 0 and free_at < now() - interval '2 minutes') as stalled,
      (select count(*)::int from cases where due_at < :before) as overdue,
      raised_at as raised, restoring_since is not null as restoring
    from high_water`,
    { before: new Date(at - overdueAfter) },
  );
  const [row] = rows;
  if (!row) throw new Error('The database does not say how far it has come');
  const { oldest, raised, ...numbers } = row;
  return { ...numbers, oldest: oldest?.getTime() ?? null, raisedAt: raised.getTime() };
}

/** How many posts were left to mediators in all. Reads them all, so it takes its time in a large database. */
export async function leftToMediators(db: Knex): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    "select count(*)::int as count from deliveries where stage = 'needs_mediator'",
  );
  return rows[0]?.count ?? 0;
}
