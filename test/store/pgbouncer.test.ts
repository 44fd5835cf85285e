import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { connect } from '../../src/store/database.js';
import { withoutDetail } from '../../src/store/fault.js';
import { closedGate, type Gate } from '../../src/store/gate.js';
import { readReached } from '../../src/store/high-water.js';
import { withHrToken } from '../../src/store/hr.js';
import { meet } from '../../src/store/server-state.js';
import type { Store } from '../../src/store/store.js';
import { createDatabase, dropDatabase } from '../support/cluster.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type PgBouncer, startPgBouncer } from '../support/pgbouncer.js';
import { sharedCluster } from '../support/shared-cluster.js';
import { run } from './a-key-store.js';

/** Fewer connections to the server than clients. */
const servers = 2;
const limits = `select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
  current_setting('idle_in_transaction_session_timeout') as idle`;
const ours = [{ lock: '1s', statement: '1500ms', idle: '3s' }];

let database: TestDatabase;
let pgbouncer: PgBouncer;
let gate: Gate;
let db: Store['db'];

beforeAll(async () => {
  database = await testDatabase();
  await run(database.ownerUrl, 'create table notes (id int primary key, text text)');
  await run(database.ownerUrl, 'grant select, insert, update on notes to caucus_app');
  pgbouncer = await startPgBouncer([database.appUrl, database.hrUrl], servers);
});
afterAll(async () => {
  await pgbouncer.stop();
  await database.stop();
});
beforeEach(async () => {
  gate = closedGate();
  gate.open(await readReached(database.db));
  db = connect(pgbouncer.through(database.appUrl), { max: 6 }, gate);
});
afterEach(() => db.destroy());

const faultOf = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => {
      throw new Error('It did not fail');
    },
    (error: unknown) => withoutDetail(error),
  );

describe('through PgBouncer with transaction pooling', () => {
  it('limits are in force, in transactions and outside, and nothing of them stays with a server connection', async () => {
    expect((await db.raw(limits)).rows).toEqual(ours);
    await db.transaction(async (trx) => expect((await trx.raw(limits)).rows).toEqual(ours));
    const hr = connect(pgbouncer.through(database.hrUrl), { max: 1 });
    await withHrToken(hr, 'x'.repeat(43), async (trx) => expect((await trx.raw(limits)).rows).toEqual(ours));
    await hr.destroy();

    const plain = new pg.Client({ connectionString: pgbouncer.through(database.appUrl) });
    await plain.connect();
    for (let n = 0; n < servers * 2; n += 1) {
      expect((await plain.query(limits)).rows).toEqual([{ lock: '0', statement: '0', idle: '0' }]);
    }
    await plain.end();
  });

  it('the doctor sees that HR’s login and the app’s share a server, whichever of them goes through it', async () => {
    const hr = connect(pgbouncer.through(database.hrUrl), { max: 1 });
    const straight = connect(database.hrUrl, { max: 1 });
    for (const hrDb of [hr, straight]) {
      expect([await meet(hrDb, db, 'caucus a'), await meet(hrDb, database.db, 'caucus b')]).toEqual([true, true]);
      await hrDb.destroy();
    }
    expect(await database.db('pg_stat_activity').where('application_name', 'like', 'caucus _').first('pid')).toBe(
      undefined,
    );
  });

  it('a statement that is too slow, and a row that is kept, are given up by the server', async () => {
    expect(await faultOf(db.raw('select pg_sleep(5)'))).toMatchObject({ code: '57014', answered: true });
    await db('notes').insert({ id: 1, text: 'kept' });
    const holder = await db.transaction();
    await holder.raw('select from notes where id = 1 for update');
    const waiting = db.raw('select from notes where id = 1 for update');
    expect(await faultOf(waiting)).toMatchObject({ code: '55P03', answered: true });
    await holder.rollback();
  });

  it('more clients than server connections, with statements that direct connections keep under a name', async () => {
    const named = (on: Store['db'], n: number) =>
      on.raw<{ rows: { n: number }[] }>('select cast(? as int) + 1 as n', [n]).options({ name: 'one more' });
    const asked = (n: number) => (n % 2 ? named(db, n) : db.transaction((trx) => named(trx, n)));
    const found = await Promise.all(Array.from({ length: 40 }, (_, n) => asked(n)));
    expect(found.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    const app = (await pgbouncer.connections()).filter(({ login }) => login === 'caucus_app');
    expect(app.some(({ clients }) => clients > servers)).toBe(true);
    expect(app.every(({ servers: to }) => to <= servers)).toBe(true);
  });

  it('what fails outside of a transaction is undone, and leaves the connection in order', async () => {
    await db('notes').insert({ id: 2, text: 'first' });
    expect(await faultOf(db('notes').insert({ id: 2, text: 'second' }))).toMatchObject({
      code: '23505',
      answered: true,
    });
    expect(await db('notes').where({ id: 2 }).pluck('text')).toEqual(['first']);
  });

  it('a transaction whose server connection is lost proves nothing, whatever a pooler calls the error', async () => {
    const trx = await db.transaction();
    const { rows } = await trx.raw('select pg_backend_pid() as pid');
    await run(sharedCluster().adminUrl, `select pg_terminate_backend(${rows[0].pid})`);
    const fault = await faultOf(trx.raw('select 1'));
    expect(fault.answered).toBe(false);
    expect(withoutDetail({ severity: 'ERROR', code: '08P01' }).answered).toBe(false);
    await trx.rollback().catch(() => undefined);
    expect((await db.raw('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('is set up as docs/operations.md says', async () => {
    const [, lines = ''] = /```\n\[pgbouncer\]\n([\s\S]*?)```/.exec(await readFile('docs/operations.md', 'utf8')) ?? [];
    const told = lines
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('default_pool_size'));
    expect(told).toHaveLength(3);
    expect(pgbouncer.settings).toEqual(expect.arrayContaining(told));
  });

  it('goes on when PgBouncer crashed', async () => {
    await db.raw('select 1');
    await pgbouncer.crash();
    await db.raw('select 1').catch(() => undefined);
    expect((await db.raw('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('the gate behind a pooler', () => {
  it.each([
    ['in a transaction', () => db.transaction((trx) => trx('notes').insert({ id: 7 }))],
    ['outside of one', () => db('notes').insert({ id: 8 })],
  ])('is asked again %s, when the database was put back under a connection that stays', async (_, write) => {
    await db.raw('select 1');
    await run(database.ownerUrl, 'update high_water set counter = counter - 1');
    expect(await faultOf(write())).toMatchObject({ code: 'RESTORED', answered: true });
    expect(gate.isOpen()).toBe(false);
    expect(await database.db('notes').whereIn('id', [7, 8]).pluck('id')).toEqual([]);
    await run(database.ownerUrl, 'update high_water set counter = counter + 1');
  });

  it('closes when another database is there all of a sudden, and nothing is written into it', async () => {
    const { adminUrl, template, url } = sharedCluster();
    const other = `${template}_other`;
    await createDatabase(adminUrl, other, template);
    await run(url('owner', other), 'create table notes (id int primary key, text text)');
    await run(url('owner', other), 'grant select, insert on notes to caucus_app');
    await db.raw('select 1');
    await pgbouncer.leadTo(url('app', other));
    expect(await faultOf(db('notes').insert({ id: 9 }))).toMatchObject({ code: 'RESTORED', answered: true });
    expect(gate.isOpen()).toBe(false);
    await pgbouncer.leadTo(database.appUrl);
    const there = connect(url('app', other), { max: 1 });
    expect(await there('notes').pluck('id')).toEqual([]);
    await there.destroy();
    await dropDatabase(adminUrl, other);
  });

  it('stays open while the counter rises', async () => {
    const [before, after] = [await readReached(database.db), { ...(await readReached(database.db)), counter: 1e6 }];
    const rising = closedGate();
    rising.open(before);
    const known = rising.known();
    rising.open(after);
    expect(rising.admits(before, known)).toBe(true);
    const asking = Array.from({ length: 20 }, () => db.raw('select 1'));
    for (let n = 0; n < 5; n += 1) {
      await run(database.ownerUrl, 'update high_water set counter = counter + 1');
      gate.open(await readReached(database.db));
      asking.push(db.raw('select 1'));
    }
    await Promise.all(asking);
    expect(gate.isOpen()).toBe(true);
  });
});
