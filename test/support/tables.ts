import pg from 'pg';
import type { App } from './app.js';

/** Every row of every table, as its owner reads it, by table. */
export async function allRows({ ownerUrl }: Pick<App, 'ownerUrl'>): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'caucus tests' });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    if (tables.length === 0) throw new Error('There are no tables');
    const all: Record<string, string[]> = {};
    // Counts the minutes of whoever runs.
    for (const { name } of tables.filter((each) => each.name !== 'public.high_water')) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  } finally {
    await client.end();
  }
}
