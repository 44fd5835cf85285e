import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { Case } from '../../src/domain/case.js';
import type { Envelope } from '../../src/domain/envelope.js';
import type { Event } from '../../src/domain/events.js';
import { type CaseId, id, type RoomId, type TextId } from '../../src/domain/ids.js';
import { sealText } from '../../src/domain/seal-text.js';
import { Words } from '../../src/domain/words.js';
import { connectForBackground } from '../../src/store/database.js';
import { destroyDueKeys } from '../../src/store/disposal.js';
import { type Verified, verifyLog } from '../../src/store/verify.js';
import { add, hashedAnew, putBack, renamed, rowsOf } from '../../wall/mutations/rows.js';
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
  const envelope = envelopeOf(state, text, to);
  const agreed = { type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at: 1 };
  const drafted: Event = { type: 'DraftSaved', envelope };
  await happen(store, state.id, [agreed, drafted], { texts: [{ id: text, words: new Words('Words.') }] });
  const line = { kind: envelope.kind, text, condition: null, at: 1 };
  await happen(store, state.id, carried(envelope, to), {
    record: [
      { ...line, room: from, way: 'left', other: 'Cedar' },
      { ...line, room: to, way: 'entered', other: 'Birch' },
    ],
  });
  return state.id;
}

function envelopeOf(state: Case, text: TextId, room: RoomId): Envelope {
  return {
    ...{ id: id(randomUUID()), proposal: id(randomUUID()), version: 1, kind: 'message', text, draftedBy: ada },
    ...{ party: state.parties[0]?.id ?? id(''), wording: { by: 'party' }, recipients: [{ room, people: [] }] },
    ...{ condition: null, passBy: null, acceptBy: null, answers: null, inPackage: false, subjectToRatification: false },
    status: { type: 'draft', approvals: [], shared: false },
  };
}

function carried({ id: envelope }: Envelope, room: RoomId): Event[] {
  return [
    { type: 'EnvelopePassed', envelope, rooms: [room], at: 1 },
    { type: 'WordsArrived', envelope, room, at: 1 },
  ];
}

/** Does what only somebody with the owner's password can do, looks, and undoes it. */
async function meddled(
  sql: string,
  bindings: Record<string, string | number | Buffer>,
  keys = true,
  seals: string[] = [],
): Promise<Verified> {
  const trx = await owner.transaction();
  try {
    for (const table of ['case_events', 'texts', 'room_records']) {
      await trx.raw(`alter table ${table} disable trigger refuse_change`);
    }
    await trx.raw(sql, bindings);
    return await verifyLog(trx, keys ? store.keys : null, seals);
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
    const { broken } = await meddled(sql, { workspace, caseId });
    expect(broken).toContainEqual(expect.objectContaining({ workspace: 'T2', caseId, row: 1 }));
    expect(broken).toContainEqual({ workspace, caseId, row: 1, why: 'the case is missing' });
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

it.each([
  ['is there twice', 'alter table cases drop constraint cases_pkey', `insert into cases select * from cases ${where}`],
  ['has lost its state', 'alter table cases alter state drop not null', `update cases set state = null ${where}`],
  [
    'has lost a row’s bytes',
    'alter table case_events alter sealed drop not null',
    `update case_events set sealed = null ${where} and position = 1`,
  ],
  [
    'was made at another time than its first row',
    'select 1',
    `update cases set created_at = created_at + interval '1 microsecond' ${where}`,
  ],
  ['has a line of another time than its row', 'select 1', `update room_records set at = at + interval '1 ms' ${where}`],
])('a case that %s is broken, whatever its owner took off the tables before', async (_, before, sql) => {
  const caseId = await logged();
  const trx = await owner.transaction();
  await trx.raw(before);
  for (const table of ['case_events', 'room_records'])
    await trx.raw(`alter table ${table} disable trigger refuse_change`);
  await trx.raw(sql, { workspace, caseId });
  expect((await verifyLog(trx, null)).broken).toContainEqual(expect.objectContaining({ caseId }));
  await trx.rollback();
});

describe('with its keys, a log', () => {
  const rehashed = async (caseId: CaseId, sql: string, keys = true) => {
    const trx = await owner.transaction();
    try {
      for (const table of ['case_events', 'texts', 'room_records'])
        await trx.raw(`alter table ${table} disable trigger refuse_change`);
      await trx.raw(sql, { workspace, caseId });
      const rows = await rowsOf(trx, { workspace, caseId });
      await putBack(trx, { workspace, caseId }, hashedAnew(rows));
      return (await verifyLog(trx, keys ? store.keys : null)).broken;
    } finally {
      await trx.rollback();
    }
  };

  it.each([
    ['a row’s time', `update case_events set at = at + interval '1 minute' ${where} and position = 3`, 3],
    ['a row’s kind', `update case_events set kind = 'rooms' ${where} and position = 3`, 3],
    ['a row’s bytes', `update case_events set sealed = set_byte(sealed, 40, 0) ${where} and position = 4`, 4],
    ['a text’s bytes', `update texts set sealed = set_byte(sealed, 40, 0) ${where}`, 3],
    ['a record, of which the last lines are gone', `delete from room_records ${where}`, 5],
    ['its end', `with cut as (delete from case_events ${where} and position = 5) delete from room_records ${where}`, 4],
  ])('that was hashed anew is broken by another value for %s', async (_, sql, row) => {
    const caseId = await logged();
    expect(await rehashed(caseId, sql, false)).toEqual([]);
    expect(await rehashed(caseId, sql)).toMatchObject([{ caseId, row }]);
  });

  it('is broken when its case is kept otherwise than it leads to, or waits for another time', async () => {
    const caseId = await logged();
    for (const change of [
      'state = set_byte(state, 40, 0)',
      `due_at = due_at + interval '1 microsecond'`,
      'key_due = true',
    ]) {
      expect((await meddled(`update cases set ${change} ${where}`, { workspace, caseId }, false)).broken).toEqual([]);
      const { broken } = await meddled(`update cases set ${change} ${where}`, { workspace, caseId });
      expect(broken).toMatchObject([{ caseId, row: 5 }]);
    }
  });

  it('of a case that never had a key is broken', async () => {
    const caseId = await logged();
    const made = randomUUID();
    const trx = await owner.transaction();
    const rows = await rowsOf(trx, { workspace, caseId });
    await add(trx, hashedAnew(renamed(rows, { workspace_id: workspace, case_id: id(made) })));
    expect((await verifyLog(trx, null)).broken).toEqual([]);
    expect((await verifyLog(trx, store.keys)).broken).toMatchObject([{ caseId: made, row: 1 }]);
    await trx.rollback();
  });
});

describe('a seal that someone kept', () => {
  it('is found after the row or the line after which it was given', async () => {
    const caseId = await logged();
    const rows = await rowsOf(owner, { workspace, caseId });
    const [event, line] = [rows.events[3], rows.lines[0]];
    const seals = [event?.hash, line?.seal].map((hash) => sealText(hash ?? Buffer.alloc(0)));
    expect((await verifyLog(store.db, null, seals)).seals).toEqual([
      { seal: seals[0], after: { workspace, caseId, row: 4 } },
      { seal: seals[1], after: { workspace, caseId, room: line?.room_id, row: 1 } },
    ]);
  });

  it('stands nowhere once its case is cut short or gone, though every chain holds', async () => {
    const caseId = await logged();
    const { head } = await owner('cases').where({ case_id: caseId }).first('head');
    const gone = `with a as (delete from cases ${where}), b as (delete from case_events ${where}),
      c as (delete from texts ${where}) delete from room_records ${where}`;
    const found = await meddled(gone, { workspace, caseId }, true, [sealText(head)]);
    expect(found).toMatchObject({ broken: [], seals: [{ seal: sealText(head), after: null }] });
  });

  it('is refused if it is none', async () => {
    await expect(verifyLog(store.db, null, ['hello'])).rejects.toThrow('This is not a seal');
  });
});
