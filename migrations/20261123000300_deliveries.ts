import type { Knex } from 'knex';

/** What Slack must do, room by room, and which workspaces must wait. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table rooms (
      workspace_id text not null,
      room_id uuid not null,
      case_id uuid not null,
      pending integer not null,
      free_at timestamptz not null,
      fence bigint not null default 0,
      primary key (workspace_id, room_id)
    );
    comment on table rooms is 'the queue: a worker claims one free room with something pending';
    comment on column rooms.free_at is 'end of the lease or of the wait; by the database''s clock';
    comment on column rooms.fence is 'raised by every claim; a write that names an older one changes nothing';
    create index rooms_free on rooms (free_at) where pending > 0;
    grant select, insert, update on rooms to caucus_app;

    create table deliveries (
      workspace_id text not null,
      room_id uuid not null,
      position bigint not null,
      case_id uuid not null,
      card boolean not null,
      stage text not null check (stage in
        ('pending', 'sending', 'card_posted', 'filling', 'done', 'cancelled', 'needs_mediator', 'unconfirmed')),
      cards integer not null default 0,
      standing bytea,
      code text,
      created_at timestamptz not null,
      done_at timestamptz,
      sealed bytea not null,
      primary key (workspace_id, room_id, position)
    );
    comment on column deliveries.position is 'position of the event it follows, times 1000, plus its place among that command''s';
    comment on column deliveries.card is 'a status card: at most one waits per room, for it shows the newest state';
    comment on column deliveries.standing is 'sealed: where its card stands in Slack';
    comment on column deliveries.code is 'Slack''s error code, or one of ours';
    create index deliveries_open on deliveries (workspace_id, room_id, position)
      where stage in ('pending', 'sending', 'card_posted', 'filling');
    create unique index deliveries_card on deliveries (workspace_id, room_id) where card and stage = 'pending';
    create index deliveries_standing on deliveries (workspace_id, room_id, position) where card and standing is not null;
    grant select, insert, update on deliveries to caucus_app;

    create table throttles (
      workspace_id text not null,
      method text not null,
      until timestamptz not null,
      primary key (workspace_id, method)
    );
    grant select, insert, update, delete on throttles to caucus_app;
  `);
}
