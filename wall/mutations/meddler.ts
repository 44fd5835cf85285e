import type { Knex } from 'knex';
import type { KeyStore } from '../../src/store/keys.js';
import type { Chance } from './chance.js';
import type { Kind, LogFinder } from './kind.js';
import type { Finished } from './played.js';
import { add, type Name, type Rows, rowsOf, takeAway } from './rows.js';

/** Somebody with the owner's login, in a transaction that is rolled back, and the case that is theirs to change. */
export type Meddler = {
  trx: Knex;
  chance: Chance;
  target: Finished;
  others: readonly Finished[];
  keys: KeyStore;
};

/** What was done. `seals` are those that people hold after it, where these were changed as well. */
export type Change = { seals?: readonly string[] };

/** Does it; null if there is nothing here to do it to, or it would change nothing. */
export type LogKind = Kind<(meddler: Meddler) => Promise<Change | null>, LogFinder>;

/** Replaces the rows of the case by what becomes of them. */
export async function remade(
  { trx, target }: Meddler,
  change: (rows: Rows) => Rows | null | Promise<Rows | null>,
): Promise<Change | null> {
  return remadeOf(trx, target.name, change);
}

async function remadeOf(
  trx: Knex,
  name: Name,
  change: (rows: Rows) => Rows | null | Promise<Rows | null>,
): Promise<Change | null> {
  const changed = await change(await rowsOf(trx, name));
  if (!changed) return null;
  await takeAway(trx, name);
  await add(trx, changed);
  return {};
}

/** The bytes with one bit turned over. */
export function flipped(bytes: Buffer, chance: Chance): Buffer {
  const changed = Buffer.from(bytes);
  const at = chance.below(bytes.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
  return changed;
}

/** The list without the one at this place. */
export function without<Each>(list: readonly Each[], at: number): Each[] {
  return list.filter((_, index) => index !== at);
}

/** The list with something done to the one at this place. */
export function changedAt<Each>(list: readonly Each[], at: number, change: (each: Each) => Each): Each[] {
  return list.map((each, index) => (index === at ? change(each) : each));
}
