import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { type CaseId, id, type PartyId, type TextId } from '../../src/domain/ids.js';
import { Words } from '../../src/domain/words.js';
import { connectForBackground } from '../../src/store/database.js';
import { destroyDueKeys } from '../../src/store/disposal.js';
import { type Verified, verifyLog } from '../../src/store/verify.js';
import { ada, happen, openCase, roomsOf, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
let owner: Knex;
beforeAll(async () => {
  store = await testStore();
  owner = connectForBackground(store.database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.destroy();
  await store.stop();
});

/** A case of five events; the third has a text, the fifth a line in two rooms. */
async function logged(): Promise<CaseId> {
  const state = await openCase(store);
  const [from, to] = roomsOf(state);
  const text = id<TextId>(randomUUID());
  const agreed = { type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at: 1 };
  const line = { kind: 'message' as const, text, from: id<PartyId>('p'), to, at: 1 };
  await happen(store, state.id, [agreed, agreed], { texts: [{ id: text, words: new Words('Words.') }] });
  await happen(store, state.id, [agreed, agreed], {
    record: [
      { ...line, room: from, way: 'left' },
      { ...line, room: to, way: 'entered' },
    ],
  });
  return state.id;
}

/** Does what only somebody with the owner's password can do, looks, and undoes it. */
async function meddled(
  sql: string,
  bindings: Record<string, string | number | Buffer>,
  keys = true,
): Promise<Verified> {
  const trx = await owner.transaction();
  try {
    for (const table of ['case_events', 'texts', 'room_records']) {
      await trx.raw(`alter table ${table} disable trigger refuse_change`);
    }
    await trx.raw(sql, bindings);
    return await verifyLog(trx, keys ? store.keys : null);
  } finally {
    await trx.rollback();
  }
}

const where = 'where workspace_id = :workspace and case_id = :caseId';
const swap = (column: string) =>
  `update case_events set ${column} = (select ${column} from case_events other
     where other.workspace_id = :workspace and other.case_id = :caseId and other.position = :row + 1)
   ${where} and position = :row`;

describe('the log of a case', () => {
  it('holds when nobody has changed it, with keys and without', async () => {
    await logged();
    const found = await verifyLog(store.db, store.keys);
    expect(found).toMatchObject({ broken: [], unopened: 0 });
    expect(found.events).toBe(found.cases * 5);
    expect(await verifyLog(store.db, null)).toMatchObject({ broken: [], unopened: found.cases });
  });

  it('still holds when the key of its case is destroyed', async () => {
    const caseId = await logged();
    await happen(store, caseId, [{ type: 'KeyDestroyed', at: 1 }]);
    await destroyDueKeys(store);
    expect(await verifyLog(store.db, store.keys)).toMatchObject({ broken: [], unopened: 1 });
  });

  it.each([
    ['a later time', `update case_events set at = at + interval '1 millisecond' ${where} and position = :row`],
    [
      'a time finer than is written',
      `update case_events set at = at + interval '1 microsecond' ${where} and position = :row`,
    ],
    ['another kind', `update case_events set kind = 'endings' ${where} and position = :row`],
    [
      'other bytes',
      `update case_events set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) ${where} and position = :row`,
    ],
    ['the bytes of another row', swap('sealed')],
    ['another hash', `update case_events set hash = sha256(hash) ${where} and position = :row`],
    ['the hash of another row', swap('hash')],
    ['nothing at all', `delete from case_events ${where} and position = :row`],
  ])('is broken at the first row that has %s', async (_, sql) => {
    const caseId = await logged();
    for (const row of [1, 3, 4]) {
      const { broken } = await meddled(sql, { workspace, caseId, row });
      expect(broken).toMatchObject([{ caseId, row }]);
    }
  });

  it('is broken where its end was cut off, or something was added', async () => {
    const caseId = await logged();
    const cut = await meddled(`delete from case_events ${where} and position = 5`, { workspace, caseId });
    expect(cut.broken).toMatchObject([{ caseId, row: 5 }]);
    const added = await meddled(
      `insert into case_events select workspace_id, case_id, 6, at, kind, sealed, beside, hash from case_events ${where} and position = 5`,
      { workspace, caseId },
    );
    expect(added.broken).toMatchObject([{ caseId, row: 6 }]);
  });

  it('says so when a row is missing', async () => {
    const caseId = await logged();
    const { broken } = await meddled(`delete from case_events ${where} and position = 2`, { workspace, caseId });
    expect(broken).toMatchObject([{ caseId, row: 2, why: 'a row is missing' }]);
  });

  it('is broken when its case names another head, or is gone', async () => {
    const caseId = await logged();
    const other = await meddled(`update cases set head = sha256(head) ${where}`, { workspace, caseId });
    expect(other.broken).toMatchObject([{ caseId, row: 5 }]);
    const gone = await meddled(`delete from cases ${where}`, { workspace, caseId });
    expect(gone.broken).toMatchObject([{ caseId, row: 1, why: 'the case is missing' }]);
  });

  it('moved to another workspace is broken', async () => {
    const caseId = await logged();
    const sql = `with moved as (update cases set workspace_id = 'T2' ${where})
      update case_events set workspace_id = 'T2' ${where}`;
    expect((await meddled(sql, { workspace, caseId })).broken).toMatchObject([{ workspace: 'T2', caseId, row: 1 }]);
  });
});

describe('what is stored beside the log', () => {
  it.each([
    ['a text changed', `update texts set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) ${where}`, 3],
    ['a text removed', `delete from texts ${where}`, 3],
    [
      'a text added',
      `insert into texts select workspace_id, case_id, gen_random_uuid(), 2, sealed from texts ${where}`,
      2,
    ],
    [
      'a text added after the end',
      `insert into texts select workspace_id, case_id, gen_random_uuid(), 9, sealed from texts ${where}`,
      6,
    ],
    ['a record line removed', `delete from room_records ${where}`, 5],
    ['a seal changed', `update room_records set seal = sha256(seal) ${where}`, 5],
    ['a line renumbered', `update room_records set line = 2 ${where}`, 5],
  ])('is known to be broken by %s, without any key', async (_, sql, row) => {
    const caseId = await logged();
    for (const keys of [true, false]) {
      expect((await meddled(sql, { workspace, caseId }, keys)).broken).toMatchObject([{ caseId, row }]);
    }
  });
});
