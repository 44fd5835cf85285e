import pg from 'pg';
import type { GivenDatabase } from '../config.js';
import { notRunnable } from '../slack/installation/granted.js';
import { loginNames } from '../store/logins.js';
import { migrate } from '../store/migrations.js';
import { setup } from '../words/en/setup.js';

/** How a playground marks the schema that it made and may remove again. */
const mark = 'made by a playground of Caucus';

/**
 * Empties and migrates a database that the playground was given: the emulated Slack forgets everything when it stops. Throws
 * a sentence, and changes nothing, if anything in it may be somebody's.
 */
export async function emptied(
  given: GivenDatabase,
  { team, name }: { team: string; name: string },
): Promise<{ url: string; urlHr: string | null }> {
  const { url, urlOwner, urlHr } = given;
  await connected(urlOwner, (owner) => makeAnew(owner, team, name));
  await migrate(urlOwner);
  const seen = await connected(url, markOf);
  if (seen !== `${mark} ${name}`) throw notRunnable(setup.playground.twoDatabases);
  return { url, urlHr };
}

async function makeAnew(owner: pg.Client, team: string, name: string): Promise<void> {
  const { rows } = await owner.query<{ tables: number; inUse: boolean; migrated: boolean }>(
    `select (select count(*)::int from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')) as tables,
       exists (select from pg_stat_activity where datname = current_database() and usename = $1) as "inUse",
       to_regclass('public.installations') is not null as migrated`,
    [loginNames.app],
  );
  const { tables = 0, inUse = true, migrated = false } = rows[0] ?? {};
  if (inUse) throw notRunnable(setup.playground.inUse);
  if (tables > 0 && !(migrated && (await servesOnly(owner, team)))) throw notRunnable(setup.playground.notItsOwn);
  if ((await markOf(owner))?.startsWith(mark)) await owner.query('drop schema public cascade; create schema public');
  await owner.query(`comment on schema public is ${owner.escapeLiteral(`${mark} ${name}`)}`);
}

/** Whether no workspace but the emulated one was ever served from it. */
async function servesOnly(owner: pg.Client, team: string): Promise<boolean> {
  const { rowCount } = await owner.query('select from installations where workspace_id <> $1 limit 1', [team]);
  return rowCount === 0;
}

async function markOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `select obj_description('public'::regnamespace, 'pg_namespace') as mark`,
  );
  return rows[0]?.mark ?? null;
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'caucus playground' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
