import type pg from 'pg';

/**
 * What HR may see stands unsealed by design: the mediator, who attended, and the phases, in words of our own; and so does the
 * name of the time zone in which a viewer reads.
 */
const named = [
  ...['hr_cases.mediator', 'hr_cases.ending', 'hr_attendance.attended', 'hr_blocks.phase'],
  ...['hr_tokens.zone', 'hr_links.zone'],
];

/** The shape of ids, codes and names from code; nobody's sentence has it. */
const shape = '^[A-Za-z0-9_.:,-]*$';

/**
 * Columns that hold more than ids and codes, each in a sentence: of a kind that can hold anything, or with a value that has
 * not their shape. Also when no delivery ever failed, for then nothing has been shown of what is kept of a failure.
 */
export async function looseColumns(admin: pg.Client): Promise<string[]> {
  const { rows: columns } = await admin.query<{ at: string; table: string; column: string; type: string }>(
    `select format('%s.%s', table_name, column_name) as at, table_name as table, column_name as column, data_type as type
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '^(knex_|control$)'`,
  );
  const found: string[] = [];
  for (const { at, table, column, type } of columns) {
    if (!known.includes(type)) found.push(`${at} is of a kind that can hold anything: ${type}.`);
    if (type !== 'text' || named.includes(at)) continue;
    const { rowCount } = await admin.query(`select from "${table}" where "${column}" !~ $1 limit 1`, [shape]);
    if (rowCount !== 0) found.push(`${at} holds more than ids and codes.`);
  }
  const { rowCount: failed } = await admin.query('select from deliveries where code is not null limit 1');
  return failed === 0 ? [...found, 'No delivery failed, so nothing shows what is kept of a failure.'] : found;
}

/** Bytes are under a seal or a hash, which the scan shows; the rest holds no words. */
const known = ['text', 'uuid', 'bytea', 'boolean', 'integer', 'bigint', 'numeric', 'date', 'timestamp with time zone'];
