import path from 'node:path';
import pg from 'pg';
import { type Postgres, startPostgres } from '../../src/playground/postgres/start.js';
import { migrate } from '../../src/store/migrations.js';
import type { Place } from './place.js';

/** A Postgres that logs everything it can, and someone who may do everything in it. */
export type LoudPostgres = {
  server: Postgres;
  admin: pg.Client;
  /** The server's data folder and its log, wherever they had to be put. */
  dataFolder: string;
  log: string;
  /** Writes out every table and what the server keeps of its sessions; `name` tells one time from another. */
  dump(name: string): Promise<void>;
  stop(): Promise<void>;
};

/** Set for the database, these count for more than what the embedded server is started with. */
const loud = {
  log_min_messages: 'debug2',
  log_min_error_statement: 'debug5',
  log_error_verbosity: 'verbose',
  log_statement: 'all',
  log_min_duration_statement: '0',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '-1',
  log_lock_waits: 'on',
  log_temp_files: '0',
  wal_compression: 'off',
};

/** Starts a server of its own and migrates its database; what the app does there from then on is logged to the last parameter. */
export async function startLoudPostgres(place: Place): Promise<LoudPostgres> {
  const server = await startPostgres({ folder: place.postgres });
  const admin = new pg.Client({ connectionString: server.adminUrl('caucus'), application_name: 'canaries' });
  try {
    await migrate(server.url('owner'));
    await admin.connect();
    for (const [name, value] of Object.entries(loud)) {
      await admin.query(`alter database caucus set ${name} = '${value}'`);
    }
  } catch (error) {
    await admin.end();
    await server.stop();
    throw error;
  }
  const log = path.join(path.dirname(server.dataFolder), 'server.log');
  return {
    ...{ server, admin, dataFolder: server.dataFolder, log },
    dump: (name) => dump(admin, path.join(place.dump, name)),
    async stop() {
      await admin.end();
      await server.stop();
    },
  };
}

/** In binary only what is ours, for some of the catalogue's types have no binary form. */
async function dump(admin: pg.Client, beginning: string): Promise<void> {
  await admin.query('analyze');
  const { rows } = await admin.query<{ name: string; ours: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as name, n.nspname not like 'pg\\_%' as ours
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm', 'S') and n.nspname <> 'information_schema'
       or c.relname in ('pg_stats', 'pg_stat_activity', 'pg_prepared_statements', 'pg_locks') order by 1`,
  );
  for (const { name, ours } of rows) {
    await admin.query(`copy (select * from ${name}) to '${beginning}.${name}.txt'`);
    if (ours) await admin.query(`copy (select * from ${name}) to '${beginning}.${name}.bin' with (format binary)`);
  }
}
