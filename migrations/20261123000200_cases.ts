import type { Knex } from 'knex';

/** Cases with their log, texts and room records; what they are found by; and what tells a repeat from a new request. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table cases (
      workspace_id text not null,
      case_id uuid not null,
      position bigint not null,
      head bytea not null,
      state bytea not null,
      due_at timestamptz,
      created_at timestamptz not null,
      key_due boolean not null default false,
      primary key (workspace_id, case_id)
    );
    -- Sealed bytes do not compress, and every command writes this row anew: kept whole in its page, with room for the next
    -- version beside it, it costs neither a TOAST table nor an index entry.
    alter table cases set (toast_tuple_target = 8160, fillfactor = 40);
    alter table cases alter column state set storage external;
    comment on column cases.state is 'sealed: the fold of the case''s events';
    comment on column cases.head is 'hash of the last of its case_events';
    comment on column cases.key_due is 'its key is about to be destroyed';
    create index cases_due on cases (due_at) where due_at is not null;
    create index cases_key_due on cases (workspace_id, case_id) where key_due;
    grant select, insert, update on cases to caucus_app;

    create table case_events (
      workspace_id text not null,
      case_id uuid not null,
      position bigint not null,
      at timestamptz not null,
      kind text not null check (kind in ('convening', 'rooms', 'sessions', 'envelopes', 'endings')),
      sealed bytea not null,
      beside bytea not null,
      hash bytea not null,
      primary key (workspace_id, case_id, position)
    );
    comment on column case_events.beside is 'hash over the stored texts and record lines that came with it';
    comment on column case_events.hash is 'hash over the previous hash and this row';
    grant select, insert on case_events to caucus_app;

    create table texts (
      workspace_id text not null,
      case_id uuid not null,
      text_id uuid not null,
      position bigint not null,
      sealed bytea not null,
      primary key (workspace_id, case_id, text_id)
    );
    comment on column texts.position is 'of the event it came with';
    create index texts_position on texts (workspace_id, case_id, position);
    grant select, insert on texts to caucus_app;

    create table room_records (
      workspace_id text not null,
      case_id uuid not null,
      room_id uuid not null,
      line bigint not null,
      position bigint not null,
      at timestamptz not null,
      sealed bytea not null,
      seal bytea not null,
      primary key (workspace_id, case_id, room_id, line)
    );
    comment on column room_records.seal is 'hash over the room''s previous seal and this line''s exact words; depends on no other room';
    create index room_records_position on room_records (workspace_id, case_id, position);
    grant select, insert on room_records to caucus_app;

    create table lookups (
      workspace_id text not null,
      lookup bytea not null,
      case_id uuid not null,
      room_id uuid,
      primary key (workspace_id, lookup, case_id)
    );
    comment on table lookups is 'keyed hashes of channels, people and codes: none of them stands in clear';
    create index lookups_case on lookups (workspace_id, case_id);
    grant select, insert, delete on lookups to caucus_app;

    create table requests (
      workspace_id text not null,
      request bytea not null,
      outcome text not null,
      at timestamptz not null,
      primary key (workspace_id, request)
    );
    comment on table requests is 'accepted requests of the last 24 hours, for repeats';
    create index requests_at on requests (at);
    grant select, insert, delete on requests to caucus_app;

    create table inbound_events (
      workspace_id text not null,
      event_id text not null,
      at timestamptz not null,
      primary key (workspace_id, event_id)
    );
    comment on table inbound_events is 'ids of Slack''s events of the last 24 hours, for repeats';
    create index inbound_events_at on inbound_events (at);
    grant select, insert, delete on inbound_events to caucus_app;
  `);
  for (const table of ['case_events', 'texts', 'room_records']) {
    await knex.raw(`
      create trigger refuse_change before update or delete on ${table}
        for each row execute function refuse_change();
      create trigger refuse_truncate before truncate on ${table}
        for each statement execute function refuse_change();
    `);
  }
}
