import type { Knex } from 'knex';
import type { Chance } from './chance.js';
import type { LogFinder } from './kind.js';
import { flipped, type LogKind } from './meddler.js';
import { type Table, tables } from './rows.js';

type Value = string | number | boolean | Date | Buffer | null;
/** `sql` computes the new value; `:column:` and `:table:` stand for the field's own, and `values` gives the rest. */
type Way = { what: string; sql: string; values?(old: Value, chance: Chance): { [name: string]: Value } };
type Place = { table: Table; column: string; type: string };

/** Columns that no chain covers: the first finder is another one than for all others. */
const uncovered: { [place: string]: { finder: LogFinder; disposed: LogFinder } } = {
  'cases.state': { finder: 'verify-log with the keys', disposed: 'nobody' },
  'cases.due_at': { finder: 'verify-log with the keys', disposed: 'nobody' },
  // When Slack was last asked about it, which is no part of what happened.
  'cases.looked_at': { finder: 'nobody', disposed: 'nobody' },
  'cases.key_due': { finder: 'verify-log with the keys', disposed: 'nobody' },
};

const emptied: Way = { what: 'emptied', sql: 'null' };
const another: Way = {
  what: 'replaced by that of another row',
  sql: `(select it.:column: from :table: it where it.:column: is distinct from :table:.:column:
         order by md5(it.ctid || :salt) limit 1)`,
  values: (_, chance) => ({ salt: String(chance.below(2 ** 32)) }),
};
const bytes = (what: string, change: (old: Buffer, chance: Chance) => Buffer): Way => ({
  ...{ what, sql: 'cast(:value as bytea)' },
  values: (old, chance) => ({ value: Buffer.isBuffer(old) && old.length > 0 ? change(old, chance) : old }),
});

/** What can be done to a value of each type of column. */
const ways: { [type: string]: Way[] } = {
  bytea: [
    bytes('changed by a bit', flipped),
    bytes('cut by a byte', (old) => old.subarray(0, -1)),
    bytes('longer by a byte', (old) => Buffer.concat([old, Buffer.of(0)])),
    ...[another, emptied],
  ],
  text: [{ what: 'longer by a space', sql: ":column: || ' '" }, another, emptied],
  uuid: [
    {
      ...{ what: 'another id', sql: 'cast(:id as uuid)' },
      values: (_, chance) => ({ id: chance.bytes(16).toString('hex') }),
    },
    ...[another, emptied],
  ],
  bigint: [
    { what: 'one more', sql: ':column: + 1' },
    { what: 'none', sql: '0' },
    { what: 'far more', sql: ':column: + 1000000000' },
    ...[another, emptied],
  ],
  'timestamp with time zone': [
    { what: 'later by a millisecond', sql: ":column: + interval '1 ms'" },
    { what: 'later by a microsecond', sql: ":column: + interval '1 us'" },
    { what: 'a year earlier', sql: ":column: - interval '1 year'" },
    ...[another, emptied],
  ],
  boolean: [{ what: 'the other one', sql: 'not :column:' }, emptied],
};

/** Every way to change one field, for every column that the tables have in this database. */
export async function fieldKinds(db: Knex): Promise<LogKind[]> {
  const { rows } = await db.raw<{ rows: Place[] }>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = current_schema() and table_name = any (:tables) order by 1, ordinal_position`,
    { tables: [...tables] },
  );
  return rows.flatMap((place) => {
    const known = ways[place.type];
    if (!known) throw new Error(`Nothing is known to be done to ${place.table}.${place.column}`);
    return known.map((way) => fieldKind(place, way));
  });
}

function fieldKind({ table, column }: Place, way: Way): LogKind {
  const seen: { finder: LogFinder; disposed?: LogFinder } = { finder: 'verify-log' };
  const mayBeEmpty = ['due_at', 'looked_at'].includes(column);
  const found = way === emptied && !mayBeEmpty ? seen : (uncovered[`${table}.${column}`] ?? seen);
  return {
    who: 'writes to the database',
    what: `${table}.${column}: ${way.what}`,
    ...found,
    async run({ trx, chance, target }) {
      const where = { workspace_id: target.name.workspace, case_id: target.name.caseId };
      const rows: { ctid: string; value: Value }[] = await trx(table).where(where).select('ctid', { value: column });
      if (rows.length === 0) return null;
      const { ctid, value } = chance.one(rows);
      const changed = await trx.raw<{ rowCount: number }>(
        `update :table: set :column: = ${way.sql} where ctid = :ctid and :column: is distinct from ${way.sql}`,
        { table, column, ctid, ...way.values?.(value, chance) },
      );
      return changed.rowCount === 1 ? {} : null;
    },
  };
}
