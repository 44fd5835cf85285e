import type { Knex } from 'knex';

/** What an administrator has set, who changed it, and where the app is installed. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table workspaces (
      workspace_id text primary key,
      version bigint not null,
      settings bytea not null
    );
    comment on column workspaces.settings is 'sealed: rosters name people';
    grant select, insert, update on workspaces to caucus_app;

    create table workspace_events (
      workspace_id text not null,
      version bigint not null,
      at timestamptz not null,
      sealed bytea not null,
      primary key (workspace_id, version)
    );
    comment on table workspace_events is 'who changed which settings, and when; append-only';
    grant select, insert on workspace_events to caucus_app;
    create trigger refuse_change before update or delete on workspace_events
      for each row execute function refuse_change();
    create trigger refuse_truncate before truncate on workspace_events
      for each statement execute function refuse_change();

    create table installations (
      workspace_id text primary key,
      sealed bytea,
      scopes text not null,
      installed_at timestamptz not null,
      removed_at timestamptz
    );
    comment on column installations.sealed is 'the bot''s token and user id; null once the app was removed from the workspace';
    grant select, insert, update on installations to caucus_app;
  `);
}
