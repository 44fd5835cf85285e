import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answers, connectionFor } from '../../src/store/database.js';
import { endSession, keepSession, redeemLink } from '../../src/store/hr-session.js';
import { connectAsPage } from '../../src/web/database.js';
import type { HrDb } from '../../src/web/desk.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
let hrDb: HrDb;
beforeAll(async () => {
  database = await testDatabase();
  hrDb = connectAsPage(database.hrUrl);
});
afterAll(async () => {
  await hrDb.destroy();
  await database.stop();
});

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: { code?: string }) => error.code,
  );
const shown = async (name: string) => (await hrDb.raw(`show ${name}`)).rows[0][name];

describe('the connection of the log page', () => {
  it('is one of HR’s login, with the limits of what a person waits for', async () => {
    const { rows } = await hrDb.raw('select session_user, current_user');
    expect(rows).toEqual([{ session_user: 'caucus_hr', current_user: 'caucus_hr' }]);
    const { lock_timeout, statement_timeout, idle_in_transaction_session_timeout } = connectionFor(database.hrUrl);
    expect([lock_timeout, statement_timeout, idle_in_transaction_session_timeout]).toEqual([1000, 1500, 3000]);
    expect(await shown('statement_timeout')).toBe('1500ms');
    expect(await shown('lock_timeout')).toBe('1s');
    expect(await shown('idle_in_transaction_session_timeout')).toBe('3s');
  });

  it('is refused to every other login, also one that was away when it was first asked who it is', async () => {
    for (const url of [database.appUrl, database.ownerUrl]) {
      const other = connectAsPage(url);
      expect(await codeOf(other.raw('select 1'))).toBe('OTHER_LOGIN');
      expect(await answers(other)).toBe(false);
      await other.destroy();
    }
    expect(await answers(hrDb)).toBe(true);
  });

  it('is waited for in a busy moment, longer than a request of Slack could wait', async () => {
    const { client } = hrDb;
    const held = await Promise.all(Array.from({ length: client.pool.max }, () => client.acquireConnection()));
    const asked = codeOf(hrDb.raw('select 1'));
    // Past the half second after which whoever Slack waits for is told that it did not work.
    await pause(700);
    for (const connection of held) await client.releaseConnection(connection);
    expect(await asked).toBeNull();
  });

  it('only reads, before and after what the page calls to write', async () => {
    const writes = () => codeOf(hrDb.raw("select end_session('unknown')"));
    expect(await writes()).toBe('25006');
    const called = [redeemLink(hrDb, 'unknown', 'unknown'), keepSession(hrDb, 'unknown'), endSession(hrDb, 'unknown')];
    expect(await Promise.all(called)).toEqual([false, false, false]);
    expect(await writes()).toBe('25006');
    expect(await shown('default_transaction_read_only')).toBe('on');
  });

  it('writes nothing but by those functions, in a transaction that may', async () => {
    for (const statement of [
      'delete from hr_tokens',
      'update hr_cases set hidden = false',
      'delete from hr_case_list',
    ]) {
      const tried = hrDb.transaction(async (trx) => {
        await trx.raw('set transaction read write');
        await trx.raw(statement);
      });
      expect([statement, await codeOf(tried)]).toEqual([statement, '42501']);
    }
  });
});
