import { DELIVERIES_OF_A_COMMAND } from './deliveries.js';

/** No delivery is answered by this command. */
export const noDelivery = {
  answeredRoom: null,
  fence: null,
  answeredPosition: null,
  stage: null,
  standing: null,
  cards: null,
  code: null,
};

/**
 * Saves an accepted command in one round trip. The request's row comes first: without a fresh one nothing else is written.
 * `cast` stands for `::`, which knex would read as the start of a name. Rows say how much of each was written.
 */
export const SAVE_CASE = `
with given as materialized (
  select cast(:workspace as text) as workspace_id, cast(:caseId as uuid) as case_id, cast(:at as timestamptz) as at,
    cast(:request as bytea) as request, cast(:outcome as bytea) as outcome,
    cast(:before as bigint) as before, cast(:position as bigint) as position, cast(:head as bytea) as head,
    cast(:state as bytea) as state, cast(:due as timestamptz) as due_at, cast(:disposed as boolean) as key_due,
    cast(:answeredRoom as uuid) as answered_room, cast(:fence as bigint) as fence,
    cast(:answeredPosition as bigint) as answered_position, cast(:stage as text) as stage,
    cast(:standing as bytea) as standing, cast(:cards as integer) as cards, cast(:code as text) as code
), fresh as (
  insert into requests (workspace_id, request, case_id, sealed, at)
  select workspace_id, request, case_id, outcome, at from given where request is not null
  on conflict do nothing
  returning 1
), kept as (
  insert into cases (workspace_id, case_id, position, head, state, due_at, created_at, key_due)
  select workspace_id, case_id, position, head, state, due_at, at, key_due from given
  where request is null or exists (select from fresh)
  on conflict (workspace_id, case_id) do update
  set position = excluded.position, head = excluded.head, state = excluded.state, due_at = excluded.due_at,
    key_due = excluded.key_due
  where cases.position = (select before from given)
  returning workspace_id, case_id, (select at from given) as at, position
), logged as (
  insert into case_events (workspace_id, case_id, position, at, kind, sealed, beside, hash)
  select kept.workspace_id, kept.case_id, event.position, kept.at, event.kind, event.sealed, event.beside, event.hash
  from kept, unnest(cast(:positions as bigint[]), cast(:kinds as text[]), cast(:sealedEvents as bytea[]),
    cast(:besides as bytea[]), cast(:heads as bytea[])) as event (position, kind, sealed, beside, hash)
), written as (
  insert into texts (workspace_id, case_id, text_id, position, sealed)
  select kept.workspace_id, kept.case_id, typed.text_id, kept.position, typed.sealed
  from kept, unnest(cast(:textIds as uuid[]), cast(:sealedTexts as bytea[])) as typed (text_id, sealed)
), recorded as (
  insert into room_records (workspace_id, case_id, room_id, line, position, at, sealed, seal)
  select kept.workspace_id, kept.case_id, entry.room_id, entry.line, kept.position, kept.at, entry.sealed, entry.seal
  from kept, unnest(cast(:lineRooms as uuid[]), cast(:lineNumbers as bigint[]), cast(:sealedLines as bytea[]),
    cast(:lineSeals as bytea[])) as entry (room_id, line, sealed, seal)
), found as (
  insert into lookups (workspace_id, lookup, case_id, room_id)
  select kept.workspace_id, gained.lookup, kept.case_id, gained.room_id
  from kept, unnest(cast(:gained as bytea[]), cast(:gainedRooms as uuid[])) as gained (lookup, room_id)
  on conflict do nothing
), unfound as (
  delete from lookups using kept
  where lookups.workspace_id = kept.workspace_id and lookups.case_id = kept.case_id
    and lookups.lookup = any (cast(:lost as bytea[]))
), ${DELIVERIES_OF_A_COMMAND}
select (select count(*) from fresh) as fresh, (select count(*) from kept) as kept, (select count(*) from answered) as answered`;
