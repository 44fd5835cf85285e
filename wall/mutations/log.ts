import type { Knex } from 'knex';
import type { KeyStore } from '../../src/store/keys.js';
import { verifyLog } from '../../src/store/verify.js';
import type { Chance } from './chance.js';
import { copyKinds } from './copies.js';
import { fieldKinds } from './fields.js';
import type { LogFinder } from './kind.js';
import type { LogKind } from './meddler.js';
import type { Played } from './played.js';
import { rehashedKinds } from './rehashed.js';
import { tables } from './rows.js';
import { rowKinds } from './whole-rows.js';
import { keyedKinds } from './with-keys.js';

/** What happened to one change: who found it first; null if it changed nothing. */
export type Tried = { expected: string; found: string };

/** Takes every lock off the tables that their owner can take off, and answers with all that can then be done to them. */
export async function logKinds(owner: Knex): Promise<LogKind[]> {
  for (const table of tables) {
    if (table !== 'cases') await owner.raw('alter table ?? disable trigger user', [table]);
    const { rows } = await owner.raw<{ rows: { name: string }[] }>(
      'select conname as name from pg_constraint where conrelid = cast(? as regclass) and contype <> ?',
      [table, 'n'],
    );
    for (const { name } of rows) await owner.raw('alter table ?? drop constraint ?? cascade', [table, name]);
    const columns = await owner(table).columnInfo();
    for (const column of Object.keys(columns)) {
      await owner.raw('alter table ?? alter column ?? drop not null', [table, column]);
    }
  }
  return [...(await fieldKinds(owner)), ...rowKinds, ...rehashedKinds, ...keyedKinds, ...copyKinds];
}

/** Makes one change to one case, has the real check look at the whole database, and undoes it. */
export async function tryOnLog(played: Played, kind: LogKind, chance: Chance): Promise<Tried | null> {
  const target = chance.one(played.cases);
  const others = played.cases.filter((each) => each !== target);
  const trx = await played.owner.transaction();
  try {
    const change = await kind.run({ trx, chance, target, others, keys: played.keys });
    if (!change) return null;
    const seals = change.seals ?? target.seals;
    const expected = (target.disposed && kind.disposed) || kind.finder;
    return { expected, found: await finderOf(trx, played.keys, seals) };
  } finally {
    await trx.rollback();
  }
}

/** The first of the finders that sees that something is wrong. */
export async function finderOf(db: Knex, keys: KeyStore, seals: readonly string[]): Promise<LogFinder> {
  if ((await verifyLog(db, null)).broken.length > 0) return 'verify-log';
  const found = await verifyLog(db, keys, seals);
  if (found.broken.length > 0) return 'verify-log with the keys';
  return found.seals.some(({ after }) => after === null) ? 'verify-log with a seal that someone kept' : 'nobody';
}
