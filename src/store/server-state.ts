import type { Knex } from 'knex';

/**
 * The oldest Postgres for Caucus. In 14 the schema `public` belongs to a superuser, so no migration can close it, and HR's login
 * could make tables there; 13 does not know the views of HR.
 */
export const leastVersion = 15;

/** A server of Postgres as one login sees it. */
export type ServerState = {
  /** The number before the point. */
  version: number;
  encoding: string;
  login: string;
  /** Whether nothing can be kept here: a replica, or one that is set to be read only. */
  readOnly: boolean;
  /** How many connections it has for everyone but superusers. */
  connections: number;
  /** The settings that let what was confirmed get lost. */
  notDurable: string[];
  now: Date;
  /** How much belongs to this login, in all databases. */
  owns: number;
};

type Row = Omit<ServerState, 'notDurable'> & { fsync: string; commits: string; pages: string };

/** Reads how the server is. Any login may ask. */
export async function readServer(db: Knex): Promise<ServerState> {
  const { rows } = await db.raw<{ rows: Row[] }>(`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
      session_user::text as login, pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as "readOnly",
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as connections,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
      current_setting('full_page_writes') as pages, clock_timestamp() as now,
      (select count(*)::int from pg_shdepend d join pg_roles r on r.oid = d.refobjid and r.rolname = session_user
       where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o') as owns`);
  const [row] = rows;
  if (!row) throw new Error('The server does not say how it is');
  const { fsync, commits, pages, ...state } = row;
  const settings = Object.entries({ fsync, synchronous_commit: commits, full_page_writes: pages });
  return { ...state, notDurable: settings.filter(([, value]) => value === 'off').map(([name]) => name) };
}

/**
 * The version and the login alone, which also a Postgres that is too old can tell. Who logged in counts: a role that was taken on
 * by `options` in an address is put down by one statement.
 */
export async function readVersion(db: Knex): Promise<{ version: number; login: string }> {
  const { rows } = await db.raw<{ rows: { version: number; login: string }[] }>(
    "select current_setting('server_version_num')::int / 10000 as version, session_user::text as login",
  );
  return rows[0] ?? { version: 0, login: '' };
}

/** As whom HR's address logs in, and what it sees without any session, which must be nothing. */
export async function readAsHr(hrDb: Knex): Promise<{ login: string; cases: number }> {
  const { rows } = await hrDb.raw<{ rows: { login: string; cases: number }[] }>(
    `select session_user::text as login,
       (select count(*)::int from (select from hr_case_list limit 1) seen) as cases`,
  );
  const [row] = rows;
  if (!row) throw new Error('The server does not say what HR sees');
  return row;
}

/**
 * Whether HR's login and the app's are in one database of one server. HR's may ask nothing about the server, so for one transaction
 * it goes by a name that is given to nobody else, and the app's looks for that.
 */
export async function meet(hrDb: Knex, db: Knex, name: string): Promise<boolean> {
  return hrDb.transaction(async (trx) => {
    await trx.raw("select set_config('application_name', :name, true)", { name });
    const { rows } = await db.raw<{ rows: { here: boolean }[] }>(
      `select exists (select from pg_stat_activity where application_name = :name and datname = current_catalog) as here`,
      { name },
    );
    return rows[0]?.here === true;
  });
}
