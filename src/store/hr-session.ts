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

/** Ends the session at once; false if it had ended. */
export async function endSession(hrDb: Knex, token: string): Promise<boolean> {
  return said(hrDb, 'select end_session(:token) as done', { token });
}

/** Where the viewer of the live session reads: read in a transaction of `withHrToken`; null if the session has ended. */
export async function hrViewer(trx: Knex): Promise<{ zone: string; language: Language } | null> {
  const row: { zone: string; language: string } | undefined = await trx('hr_viewer').first('zone', 'language');
  return row ? { zone: row.zone, language: languages.find((each) => each === row.language) ?? 'en' } : null;
}

async function said(hrDb: Knex, sql: string, given: Record<string, string>): Promise<boolean> {
  // Whatever else this login begins is read-only by default.
  return hrDb.transaction(async (trx) => {
    await trx.raw('set transaction read write');
    const { rows } = await trx.raw<{ rows: { done: boolean }[] }>(sql, given);
    return rows[0]?.done === true;
  });
}
