import { spawnSync } from 'node:child_process';
import { createDecipheriv, randomUUID } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { Case } from '../../src/domain/case.js';
import { type CaseId, id, type TextId } from '../../src/domain/ids.js';
import { Words } from '../../src/domain/words.js';
import { connect, connectForBackground } from '../../src/store/database.js';
import { destroyDueKeys } from '../../src/store/disposal.js';
import { type KeyStore, openKeyStore } from '../../src/store/keys.js';
import { mendLookups } from '../../src/store/lookup-keys.js';
import { byChannel, byCode, byPerson, hashUnder } from '../../src/store/lookups.js';
import { migrate } from '../../src/store/migrations.js';
import { casesOf, findByCode, readCase, readEvents, readTexts } from '../../src/store/reading.js';
import { readRecord } from '../../src/store/record.js';
import type { Store } from '../../src/store/store.js';
import { verifyLog } from '../../src/store/verify.js';
import { unwrapKey } from '../../src/store/wrapping.js';
import { clusters } from '../playground/clusters.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { ada, channel, happen, openCase, phaseNotice, roomsOf, workspace } from './a-case.js';
import { inFolder, masterKey, type Shared } from './a-key-store.js';
import { testClock, testIds } from './a-store.js';

const words = 'Canary words that were to be gone for good';
const made = clusters();
let keys: Shared;
let disposed: Case;
let text: TextId;
let kept: Case;
/** The database after the disposal, and two copies of it from before: its folder with the log, and each of its tables. */
let after: Knex;
let fromFolder: Knex;
let fromTables: TestDatabase;
let copiedFolder: string;
/** What the key store held before, to know that this test could see something. */
let before: { folder: string; caseKey: Buffer; lookupKey: Buffer };

beforeAll(async () => {
  keys = await inFolder();
  const folder = await made.folder();
  const first = await made.start({ folder });
  await migrate(first.url('owner'));
  const db = connect(first.url('app'), { max: 4 });
  const store: Store = {
    ...{ db, clock: testClock(), ids: testIds(randomUUID()), wake: () => undefined },
    keys: await keys.open(),
  };
  await aMediation(store);
  const folderOfKeys = await made.folder();
  await cp(folderIn(keys), folderOfKeys, { recursive: true });
  const inForce = await db('lookup_keys').where({ workspace_id: workspace }).first('key_id');
  before = {
    folder: folderOfKeys,
    caseKey: await store.keys.key(workspace, disposed.id),
    lookupKey: await store.keys.key(workspace, inForce.key_id),
  };
  await db.destroy();

  const owner = connectForBackground(first.url('owner'), { max: 1 });
  fromTables = await testDatabase();
  await copyTables(owner, fromTables.ownerUrl);
  await owner.destroy();
  await first.stop();
  copiedFolder = await made.folder();
  const place = path.dirname(first.dataFolder);
  expect(spawnSync('cp', ['-a', `${place}/.`, copiedFolder]).status).toBe(0);

  const again = await made.start({ folder });
  after = connect(again.url('app'), { max: 4 });
  await happen({ ...store, db: after }, disposed.id, [{ type: 'KeyDestroyed', at: 9 }]);
  expect(await destroyDueKeys({ ...store, db: after })).toBe(1);
  fromFolder = connect((await made.start({ folder: copiedFolder })).url('app'), { max: 4 });
});
afterAll(async () => {
  await after.destroy();
  await fromFolder.destroy();
  await fromTables.stop();
  await made.end();
  await keys.stop();
});

function folderIn({ place }: Shared): string {
  if (!('folder' in place)) throw new Error('Not a folder');
  return place.folder;
}

/** One mediation of which everything is stored, and one that goes on. */
async function aMediation(store: Store): Promise<void> {
  kept = await openCase(store);
  disposed = await openCase(store);
  text = id<TextId>(randomUUID());
  const [room, other] = roomsOf(disposed);
  await happen(store, disposed.id, [{ type: 'RoomCreated', room, channel: channel('CANARY') }], {
    request: Buffer.alloc(32, 1),
    texts: [{ id: text, words: new Words(words) }],
    notices: [phaseNotice(room)],
    record: [
      { room, way: 'left', kind: 'message', text, condition: null, other: disposed.parties[0]?.id ?? other, at: 1 },
    ],
  });
}

/** As a dump of single tables would. */
async function copyTables(from: Knex, toUrl: string): Promise<void> {
  const to = connectForBackground(toUrl, { max: 1 });
  const tables: string[] = await from('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  for (const table of tables.filter((name) => !name.startsWith('knex_'))) {
    const rows: object[] = await from(table).select();
    if (rows.length > 0) await to(table).insert(rows);
  }
  await to.destroy();
}

const copies = [
  ['its folder with the log', () => fromFolder],
  ['every table', () => fromTables.db],
] as const;

/** Every key that the key store as it is now gives to whoever has the master key, and the master key. */
async function obtainable(): Promise<Buffer[]> {
  const vault = await keys.vault();
  const found: Buffer[] = [masterKey];
  for (const name of await vault.names()) {
    const entry = await vault.read(name);
    if (entry !== null && entry !== 'destroyed') found.push(unwrapKey({ masterKey }, name, entry).key);
  }
  const store = await keys.open();
  const purposes = ['hr viewers', 'requests', 'workspaces', 'installations', 'key names'] as const;
  return [...found, ...purposes.map((purpose) => store.derived(purpose))];
}

/** What these sealed bytes would say under this key, wherever they belong: without checking that they are whole. */
function deciphered(key: Buffer, sealed: Buffer): Buffer {
  return createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13)).update(sealed.subarray(29));
}

/** Every sealed value of that case. */
async function sealedOf(db: Knex, caseId: CaseId): Promise<Buffer[]> {
  const columns = [
    ...[['cases', 'state'] as const, ['case_events', 'sealed'] as const, ['texts', 'sealed'] as const],
    ...[['room_records', 'sealed'] as const, ['deliveries', 'sealed'] as const, ['requests', 'sealed'] as const],
  ];
  const found = await Promise.all(
    columns.map(([table, column]) => db(table).where({ workspace_id: workspace, case_id: caseId }).pluck(column)),
  );
  for (const values of found) expect(values.length).toBeGreaterThan(0);
  return found.flat();
}

const looksLikeJson = (bytes: Buffer) => /^[[{"]/.test(bytes.subarray(4, 5).toString('latin1'));
const secrets = () => [words, ada, disposed.code, 'Ada Namecanary', channel('CANARY')];

describe.each(copies)('a copy from before a disposal, of %s', (_, copy) => {
  const store = async (): Promise<Store> => ({
    ...{ db: copy(), keys: await keys.open(), clock: testClock(), ids: testIds(randomUUID()), wake: () => undefined },
  });

  it('gives whoever has the master key nothing of that case', async () => {
    const sealed = await sealedOf(copy(), disposed.id);
    for (const key of await obtainable()) {
      for (const each of sealed) {
        const plain = deciphered(key, each);
        for (const secret of secrets()) expect(plain.includes(secret)).toBe(false);
      }
    }
    const control = sealed.map((each) => deciphered(before.caseKey, each));
    for (const secret of secrets()) expect(control.some((plain) => plain.includes(secret))).toBe(true);
    expect(control.filter(looksLikeJson).length).toBeGreaterThan(3);
  });

  it('does not even say who took part, to someone who names them', async () => {
    const asked = [byPerson(ada), byChannel(channel('CANARY')), byCode(disposed.code)];
    const lookups: Buffer[] = await copy()('lookups').pluck('lookup');
    const has = (key: Buffer, by: string) => lookups.some((each) => each.equals(hashUnder(key, workspace, by)));
    for (const key of await obtainable()) for (const by of asked) expect(has(key, by)).toBe(false);
    for (const by of asked) expect(has(before.lookupKey, by)).toBe(true);
  });

  it('is read by Caucus as if that case had never been', async () => {
    const restored = await store();
    await expect(readEvents(restored, workspace, disposed.id)).rejects.toMatchObject({ name: 'KeyDestroyed' });
    expect(await readCase(restored, workspace, disposed.id)).toBeNull();
    expect((await readTexts(restored, workspace, disposed.id, [text])).size).toBe(0);
    expect(await readRecord(restored, workspace, disposed.id, roomsOf(disposed)[0])).toEqual([]);
    expect(await findByCode(restored, workspace, disposed.code)).toBeNull();
  });

  it('has chains that hold', async () => {
    expect(await verifyLog(copy(), await keys.open())).toMatchObject({ cases: 2, unopened: 1, broken: [] });
    expect(await verifyLog(copy(), null)).toMatchObject({ cases: 2, unopened: 2, broken: [] });
  });

  it('serves the cases that go on: what they are found by is hashed anew', async () => {
    const restored = await store();
    await mendLookups(restored);
    expect((await casesOf(restored, workspace, ada)).map((each) => each.id)).toEqual([kept.id]);
    expect(await findByCode(restored, workspace, kept.code)).toMatchObject({ id: kept.id });
  });
});

it('the database itself goes on, with chains that hold', async () => {
  const store = { db: after, keys: await keys.open(), clock: testClock(), ids: testIds('x'), wake: () => undefined };
  expect((await casesOf(store, workspace, ada)).map((each) => each.id)).toEqual([kept.id]);
  expect(await verifyLog(after, store.keys)).toMatchObject({ cases: 2, unopened: 1, broken: [] });
});

it('no file of the copied folder holds a word, a name or a key in clear, its log neither', async () => {
  const found: string[] = [];
  const canaries = [...secrets().map((each) => Buffer.from(each)), masterKey, before.caseKey, before.lookupKey];
  const utf16 = secrets().map((each) => Buffer.from(each, 'utf16le'));
  let log = 0;
  for (const entry of await readdir(copiedFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => Buffer.of());
    if (entry.parentPath.endsWith('pg_wal')) log += bytes.length;
    if ([...canaries, ...utf16].some((canary) => bytes.includes(canary))) found.push(entry.name);
  }
  expect(log).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

describe('a copy of the key store from before the disposal', () => {
  const opened = (under: Buffer): Promise<KeyStore> =>
    openKeyStore({ folder: before.folder, masterKey: under, clock: testClock(), ids: testIds('x') });

  it('would bring the case back with the master key of that time, so it must not be kept; without it, it opens nothing', async () => {
    expect(await (await opened(masterKey)).key(workspace, disposed.id)).toEqual(before.caseKey);
    await expect(opened(Buffer.alloc(32, 8))).rejects.toMatchObject({ name: 'MasterKeyWrong' });
  });
});
