import type { Knex } from 'knex';

/** Workspaces that install Caucus by OAuth: tokens that expire, who is told, and what a browser brings back from Slack. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table installations
      add column asked_at timestamptz not null default '-infinity',
      add column expires_at timestamptz,
      add column renewing_until timestamptz not null default '-infinity',
      add column lapsed boolean not null default false;
    comment on column installations.asked_at is 'when Slack was asked for it: of two that race the one asked for last is kept';
    comment on column installations.expires_at is 'when its token ends, where tokens are rotated';

    create table install_states (
      state_hash bytea not null primary key,
      expires_at timestamptz not null
    );
    comment on table install_states is 'of no workspace yet: what Slack must bring back, with the browser that was given it';
    grant select, insert, delete on install_states to caucus_app;

    create table install_notices (
      workspace_id text not null,
      kind text not null check (kind in ('first run', 'lapsed')),
      person bytea,
      standing bytea,
      tries int not null default 0,
      pending boolean not null default true,
      free_at timestamptz not null default now(),
      primary key (workspace_id, kind)
    );
    comment on column install_notices.person is 'sealed: who installed the app; null once they have been told';
    create index install_notices_pending on install_notices (free_at) where pending;
    grant select, insert, update, delete on install_notices to caucus_app;
  `);
}
