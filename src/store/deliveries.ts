import type { CaseId, ChannelId, Instant, RoomId, WorkspaceId } from '../domain/ids.js';
import type { Ask } from '../domain/posts.js';
import { caseSeal } from './case-seal.js';
import { FINAL, type FinalStage, OPEN, type OpenStage } from './stages.js';
import type { Store } from './store.js';

/** A room that one worker has until its lease ends. A write that names an older fence changes nothing. */
export type Claim = {
  workspace: WorkspaceId;
  room: RoomId;
  caseId: CaseId;
  fence: number;
  leaseSeconds: number;
  /** It has waited for a turn and has it now. */
  turn: boolean;
};

/** Where a message of ours stands: its channel and Slack's timestamp. */
export type Standing = { channel: ChannelId; ts: string };

export type Delivery = {
  position: number;
  stage: OpenStage;
  ask: Ask;
  askedAt: Instant;
  /** How many cards were lost. */
  cards: number;
  standing: Standing | null;
};

/** What changes about a delivery: what is not given stays as it was. `code` is Slack's or one of ours, never anybody's words. */
export type DeliveryChange = { stage: OpenStage | FinalStage; cards?: number; standing?: Standing; code?: string };

/** What became of a delivery, saved with the command it brings. It counts only while the claim holds the room. */
export type DeliveryDone = { claim: Claim; position: number; change: DeliveryChange };

/** Takes one room that has something pending and is free, for this many seconds; null if there is none. */
export async function claimRoom(store: Store, leaseSeconds: number): Promise<Claim | null> {
  type Row = { workspace_id: WorkspaceId; room_id: RoomId; case_id: CaseId; fence: string; turn: boolean };
  const { rows } = await store.db
    .raw<{ rows: Row[] }>(
      `update rooms set fence = fence + 1, free_at = now() + make_interval(secs => :leaseSeconds)
     where (workspace_id, room_id) = (
       select workspace_id, room_id from rooms where pending > 0 and free_at <= now()
       order by free_at limit 1 for update skip locked
     )
     returning workspace_id, room_id, case_id, fence, turn`,
      { leaseSeconds },
    )
    .options({ name: 'claim room' });
  const row = rows[0];
  if (!row) return null;
  const { workspace_id: workspace, room_id: room, case_id: caseId } = row;
  return { workspace, room, caseId, fence: Number(row.fence), leaseSeconds, turn: row.turn };
}

/** Lengthens the lease from now; false if the claim no longer holds the room. */
export async function renew(store: Store, claim: Claim): Promise<boolean> {
  return freeIn(store, claim, claim.leaseSeconds);
}

/** Gives the room back, free at once or after this many seconds, and then with a `turn`. Does nothing if the claim no longer holds it. */
export async function release(
  store: Store,
  claim: Claim,
  { after, turn = false }: { after: number; turn?: boolean },
): Promise<void> {
  await freeIn(store, claim, after, turn);
}

/** Takes the room from whoever works on it, so that another may go on with it at once, and what the one before still does changes nothing. */
export async function giveUp(store: Store, { workspace, room, fence }: Claim): Promise<void> {
  await store.db
    .raw(
      `update rooms set free_at = now(), fence = fence + 1
     where workspace_id = :workspace and room_id = :room and fence = :fence`,
      { workspace, room, fence },
    )
    .options({ name: 'give up' });
}

/** The oldest delivery of the claimed room that is not over; null if all are. */
export async function nextDelivery(store: Store, claim: Claim): Promise<Delivery | null> {
  type Row = {
    position: string;
    stage: OpenStage;
    cards: number;
    created_at: Date;
    sealed: Buffer;
    standing: Buffer | null;
  };
  const row: Row | undefined = await store
    .db('deliveries')
    .where({ workspace_id: claim.workspace, room_id: claim.room })
    .whereRaw(`stage in ${OPEN}`)
    .orderBy('position')
    .first('position', 'stage', 'cards', 'created_at', 'sealed', 'standing')
    .options({ name: 'next delivery' });
  if (!row) return null;
  const position = Number(row.position);
  const sealer = await caseSeal(store, claim.workspace, claim.caseId);
  return {
    position,
    stage: row.stage,
    ask: sealer.openJson<Ask>(row.sealed, ['delivery', claim.room, position]),
    askedAt: row.created_at.getTime(),
    cards: row.cards,
    standing: row.standing && sealer.openJson<Standing>(row.standing, ['standing', claim.room, position]),
  };
}

/** Where the claimed room's newest status card stands; null if it has none yet. */
export async function standingCard(store: Store, claim: Claim): Promise<Standing | null> {
  const row: { position: string; standing: Buffer } | undefined = await store
    .db('deliveries')
    .where({ workspace_id: claim.workspace, room_id: claim.room, card: true })
    .whereNotNull('standing')
    .whereNotNull('done_at')
    .orderBy('position', 'desc')
    .first('position', 'standing')
    .options({ name: 'standing card' });
  if (!row) return null;
  const sealer = await caseSeal(store, claim.workspace, claim.caseId);
  return sealer.openJson<Standing>(row.standing, ['standing', claim.room, Number(row.position)]);
}

/**
 * Moves a delivery on, or ends it when it brings no command, and lengthens the lease; false if the claim no longer holds the
 * room, and then nothing has changed. A status card that goes back to `pending` while a newer one waits is cancelled instead.
 */
export async function advance(store: Store, claim: Claim, position: number, change: DeliveryChange): Promise<boolean> {
  const { workspace, room, fence, leaseSeconds } = claim;
  const { rows } = await store.db
    .raw<{ rows: { moved: string }[] }>(ADVANCE, {
      workspace,
      room,
      fence,
      leaseSeconds,
      position,
      stage: change.stage,
      cards: change.cards ?? null,
      standing: await sealedStanding(store, claim, position, change),
      code: change.code ?? null,
      at: store.clock.now(),
    })
    .options({ name: 'advance' });
  return rows[0]?.moved === '1';
}

/** The stored form of where a delivery's card stands; null if that does not change. */
export async function sealedStanding(
  store: Store,
  { workspace, room, caseId }: Claim,
  position: number,
  { standing }: DeliveryChange,
): Promise<Buffer | null> {
  if (!standing) return null;
  const sealer = await caseSeal(store, workspace, caseId);
  return sealer.sealJson(standing, ['standing', room, position]);
}

/** Seconds until the next room with something pending is free, if all are taken or wait; null if none has anything. */
export async function nextFree(store: Store): Promise<number | null> {
  const { rows } = await store.db
    .raw<{ rows: { seconds: number | null }[] }>(
      `select cast(extract(epoch from min(free_at) - now()) as double precision) as seconds from rooms where pending > 0`,
    )
    .options({ name: 'next free' });
  return rows[0]?.seconds ?? null;
}

/** How much is not over, in all workspaces, in how many rooms, and how long the oldest of it has waited, in seconds. */
export async function backlog(store: Store): Promise<{ deliveries: number; rooms: number; oldestSeconds: number }> {
  type Row = { deliveries: string; rooms: string; oldest: Date | null };
  const { rows } = await store.db
    .raw<{ rows: Row[] }>(
      `select coalesce(sum(rooms.pending), 0) as deliveries, count(*) as rooms, min(first.created_at) as oldest
     from rooms left join lateral (
       select created_at from deliveries
       where deliveries.workspace_id = rooms.workspace_id and deliveries.room_id = rooms.room_id
         and deliveries.stage in ${OPEN}
       order by position limit 1
     ) first on true
     where rooms.pending > 0`,
    )
    .options({ name: 'backlog' });
  const { deliveries = '0', rooms = '0', oldest = null } = rows[0] ?? {};
  const waited = oldest === null ? 0 : (store.clock.now().getTime() - oldest.getTime()) / 1000;
  return { deliveries: Number(deliveries), rooms: Number(rooms), oldestSeconds: Math.max(0, waited) };
}

/** How many deliveries are not over, in all workspaces. */
export async function pendingCount(store: Store): Promise<number> {
  const { rows } = await store.db.raw<{ rows: { pending: string }[] }>(
    'select coalesce(sum(pending), 0) as pending from rooms where pending > 0',
  );
  return Number(rows[0]?.pending);
}

/** Whether there is nothing left to deliver. */
export async function idle(store: Store): Promise<boolean> {
  return (await pendingCount(store)) === 0;
}

async function freeIn(
  store: Store,
  { workspace, room, fence }: Claim,
  seconds: number,
  turn = false,
): Promise<boolean> {
  const { rowCount } = await store.db
    .raw<{ rowCount: number }>(
      `update rooms set free_at = now() + make_interval(secs => :seconds), turn = :turn
     where workspace_id = :workspace and room_id = :room and fence = :fence`,
      { workspace, room, fence, seconds, turn },
    )
    .options({ name: 'free in' });
  return rowCount === 1;
}

const ADVANCE = `
with fenced as (
  select workspace_id, room_id from rooms
  where workspace_id = :workspace and room_id = :room and fence = :fence for update
), wanted as (
  select delivery.workspace_id, delivery.room_id, delivery.position, case
    when delivery.card and cast(:stage as text) = 'pending' and exists (
      select from deliveries newer
      where newer.workspace_id = delivery.workspace_id and newer.room_id = delivery.room_id
        and newer.card and newer.stage = 'pending' and newer.position <> delivery.position
    ) then 'cancelled' else cast(:stage as text) end as stage
  from deliveries delivery join fenced using (workspace_id, room_id)
  where delivery.position = :position and delivery.stage in ${OPEN}
), moved as (
  update deliveries
  set stage = wanted.stage, standing = coalesce(cast(:standing as bytea), deliveries.standing),
    cards = coalesce(cast(:cards as integer), deliveries.cards), code = cast(:code as text),
    done_at = case when wanted.stage in ${FINAL} then cast(:at as timestamptz) end
  from wanted
  where deliveries.workspace_id = wanted.workspace_id and deliveries.room_id = wanted.room_id
    and deliveries.position = wanted.position
  returning deliveries.workspace_id, deliveries.room_id, cast(deliveries.done_at is not null as integer) as over
), held as (
  update rooms
  set pending = rooms.pending - moved.over, free_at = now() + make_interval(secs => :leaseSeconds)
  from moved
  where rooms.workspace_id = moved.workspace_id and rooms.room_id = moved.room_id
)
select count(*) as moved from moved`;

/**
 * The part of saving a command that concerns deliveries, in the names of `SAVE_CASE`: what Slack must now do, and what became
 * of the delivery that brought the command. A room that was idle is free at once; a lease or a wait stays.
 */
export const DELIVERIES_OF_A_COMMAND = `
queued as (
  insert into deliveries (workspace_id, room_id, position, case_id, card, stage, created_at, sealed)
  select kept.workspace_id, asked.room_id, asked.position, kept.case_id, asked.card, 'pending', kept.at, asked.sealed
  from kept, unnest(cast(:queueRooms as uuid[]), cast(:queuePositions as bigint[]), cast(:queueCards as boolean[]),
    cast(:sealedAsks as bytea[])) as asked (room_id, position, card, sealed)
  on conflict (workspace_id, room_id) where card and stage = 'pending' do nothing
  returning room_id
), fenced as (
  select rooms.workspace_id, rooms.room_id from rooms, given
  where rooms.workspace_id = given.workspace_id and rooms.room_id = given.answered_room and rooms.fence = given.fence
  for update of rooms
), answered as (
  update deliveries
  set stage = given.stage, standing = coalesce(given.standing, deliveries.standing),
    cards = coalesce(given.cards, deliveries.cards), code = given.code,
    done_at = case when given.stage in ${FINAL} then given.at end
  from given, kept, fenced
  where deliveries.workspace_id = fenced.workspace_id and deliveries.room_id = fenced.room_id
    and deliveries.position = given.answered_position and deliveries.stage in ${OPEN}
  returning deliveries.room_id, deliveries.done_at is not null as over
), woken as (
  insert into rooms (workspace_id, room_id, case_id, pending, free_at)
  select kept.workspace_id, change.room_id, kept.case_id, sum(change.pending), now()
  from kept, (
    select room_id, 1 as pending from queued
    union all
    select room_id, -1 from answered where over
  ) change
  group by kept.workspace_id, change.room_id, kept.case_id
  on conflict (workspace_id, room_id) do update
  set pending = rooms.pending + excluded.pending,
    free_at = case when rooms.pending = 0 then least(rooms.free_at, now()) else rooms.free_at end
)`;
