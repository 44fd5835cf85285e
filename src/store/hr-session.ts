import type { Knex } from 'knex';
import { type Language, languages } from '../domain/language.js';

/** What HR's own login may do beside reading, each a function of the database that tells the viewer in Slack. */

/** Spends a link from Slack and begins the session of its viewer under this token; false, all alike, where it cannot be spent. */
export async function redeemLink(hrDb: Knex, link: string, token: string): Promise<boolean> {
  return said(hrDb, 'select redeem_link(:link, :token) as done', { link, token });
}

/** Says that the session is in use, so that it goes on; false if it has ended. */
export async function keepSession(hrDb: Knex, token: string): Promise<boolean> {
  return said(hrDb, 'select keep_session(:token) as done', { token });
}

/**
 * As `keepSession`, and leaves a mark in the database, which a replica has once it has everything that was done before; null if
 * the session has ended. As Postgres writes it, for a `Date` would lose its microseconds.
 */
export async function markSession(hrDb: Knex, token: string): Promise<string | null> {
  return written<string>(hrDb, 'select cast(mark_session(:token) as text) as done', { token });
}

/** Whether this replica has that mark. */
export async function hasMark(replica: Knex, token: string, mark: string): Promise<boolean> {
  return replica.transaction(
    async (trx) => {
      const sql = 'select has_mark(:token, cast(:mark as timestamptz)) as done';
      const { rows } = await trx.raw<{ rows: { done: boolean }[] }>(sql, { token, mark });
      return rows[0]?.done === true;
    },
    { readOnly: true },
  );
}

/** Ends the session at once; false if it had ended. */
export async function endSession(hrDb: Knex, token: string): Promise<boolean> {
  return said(hrDb, 'select end_session(:token) as done', { token });
}

/** Where the viewer of the live session reads: read in a transaction of `withHrToken`; null if the session has ended. */
export async function hrViewer(trx: Knex): Promise<{ zone: string; language: Language } | null> {
  const row: { zone: string; language: string } | undefined = await trx('hr_viewer').first('zone', 'language');
  return row ? { zone: row.zone, language: languages.find((each) => each === row.language) ?? 'en' } : null;
}

/** Whether the database answers this login. */
export async function answersHr(hrDb: Knex): Promise<boolean> {
  return hrDb.raw('select 1').then(
    () => true,
    () => false,
  );
}

async function said(hrDb: Knex, sql: string, given: Record<string, string>): Promise<boolean> {
  return (await written<boolean>(hrDb, sql, given)) === true;
}

/** Calls a function that writes: whatever else this login begins is read-only by default. */
async function written<Done>(hrDb: Knex, sql: string, given: Record<string, string>): Promise<Done | null> {
  return hrDb.transaction(async (trx) => {
    await trx.raw('set transaction read write');
    const { rows } = await trx.raw<{ rows: { done: Done | null }[] }>(sql, given);
    return rows[0]?.done ?? null;
  });
}
