import { inspect } from 'node:util';
import { startProxy } from '../../faults/crash/proxy.js';
import { connect, connectForBackground } from '../../src/store/database.js';
import { withoutDetail } from '../../src/store/fault.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
const canary = 'canary-9b21';

beforeAll(async () => {
  database = await testDatabase();
  const owner = connectForBackground(database.ownerUrl, { max: 1 });
  await owner.raw('create table notes (id text primary key, number int)');
  await owner.raw('create trigger kept before update or delete or truncate on notes execute function refuse_change()');
  await owner.raw('grant select, insert, update, delete, truncate on notes to caucus_app');
  await owner.raw('create table unshared (id int)');
  await owner.raw("create function unshared_words() returns text language sql return 'x'");
  await owner.destroy();
});
afterAll(() => database.stop());

async function faultOf(work: PromiseLike<unknown>) {
  const thrown = await Promise.resolve(work).then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).not.toBeNull();
  expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain(canary);
  return thrown as Record<string, unknown>;
}

describe('connections', () => {
  it('are short of patience when a person waits, and have no limits in the background', async () => {
    const limits = "select current_setting('lock_timeout') l, current_setting('statement_timeout') s";
    expect((await database.db.raw(limits)).rows).toEqual([{ l: '1s', s: '1500ms' }]);
    const background = connectForBackground(database.appUrl, { max: 1 });
    expect((await background.raw(limits)).rows).toEqual([{ l: '0', s: '0' }]);
    await background.destroy();
  });

  it('are known to the server as caucus, logged in as the app', async () => {
    const { rows } = await database.db.raw(
      "select current_user::text as who, current_setting('application_name') as name",
    );
    expect(rows).toEqual([{ who: 'caucus_app', name: 'caucus' }]);
  });

  it('are not waited for without end', async () => {
    const db = connect(database.appUrl, { max: 1 });
    const holder = await db.transaction();
    const fault = withoutDetail(await faultOf(db.transaction(async () => undefined)));
    expect([fault.code, fault.answered]).toEqual(['POOL_TIMEOUT', false]);
    await holder.rollback();
    await db.destroy();
  });

  it('give up on a row that someone else keeps locked', async () => {
    await database.db('notes').insert({ id: 'locked' });
    const holder = await database.db.transaction();
    await holder.raw("select from notes where id = 'locked' for update");
    const fault = await faultOf(database.db.raw("select from notes where id = 'locked' for update"));
    expect([fault.code, fault.answered]).toEqual(['55P03', true]);
    await holder.rollback();
  });
});

describe('a connection that the server has cut', () => {
  it('is not used again', async () => {
    const db = connect(database.appUrl, { max: 1 });
    await faultOf(db.raw('select pg_terminate_backend(pg_backend_pid())'));
    expect((await db.raw('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });
});

describe('a server that has stopped answering', () => {
  it('is not waited for without end', async () => {
    const { hostname, port } = new URL(database.appUrl);
    const proxy = await startProxy({ host: hostname, port: Number(port) });
    const proxied = new URL(database.appUrl);
    proxied.port = `${proxy.port}`;
    const db = connect(proxied.href, { max: 1 });
    const answersNothing = new Promise<void>(() => undefined);
    proxy.watch({ before: ({ what }) => (what.includes('lost') ? answersNothing : 'pass'), after: () => 'pass' });
    const fault = await faultOf(db.raw("select 'lost'"));
    expect(fault).toMatchObject({ code: 'CONNECTION_LOST', answered: false });
    expect((await db.raw('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await db.destroy();
    await proxy.stop();
  });
});

describe('errors', () => {
  it('name the constraint and the table, and no value that anyone wrote', async () => {
    await database.db('notes').insert({ id: canary });
    const fault = await faultOf(database.db('notes').insert({ id: canary }));
    expect(fault).toMatchObject({ code: '23505', constraint: 'notes_pkey', table: 'notes', answered: true });
  });

  it('name no value that the server itself quotes', async () => {
    const fault = await faultOf(database.db('notes').where({ number: canary }));
    expect(fault).toMatchObject({ code: '22P02', answered: true });
  });

  it('name no value in place of a question mark of the statement', async () => {
    const fault = await faultOf(database.db.raw(`select ?::int where '{}'::jsonb \\? 'x'`, [canary]));
    expect(fault).toMatchObject({ code: '22P02', answered: true });
  });

  it('name no value inside a transaction either', async () => {
    const fault = await faultOf(
      database.db.transaction(async (trx) => {
        await trx('notes').insert({ id: `${canary} twice` });
        await trx('notes').insert({ id: `${canary} twice` });
      }),
    );
    expect(fault).toMatchObject({ code: '23505', answered: true });
  });

  it('say whether the server answered, for a lost answer to a COMMIT proves nothing', async () => {
    const fault = await faultOf(database.db.raw('select pg_terminate_backend(pg_backend_pid())'));
    expect(fault).toMatchObject({ name: 'DatabaseFault', answered: false });
  });

  it('keep nothing of what they were made from', async () => {
    const original = Object.assign(new Error(canary), {
      severity: 'ERROR',
      code: '23514',
      detail: canary,
      where: canary,
    });
    const fault = await faultOf(
      Promise.reject(withoutDetail({ ...original, table: `notes ${canary}`, constraint: 'ok' })),
    );
    expect(fault).toMatchObject({ code: '23514', constraint: 'ok' });
    expect(fault).not.toHaveProperty('table');
  });
});

describe('what nobody granted', () => {
  it('is closed to the app', async () => {
    expect(await faultOf(database.db('unshared'))).toMatchObject({ code: '42501' });
    expect(await faultOf(database.db.raw('select unshared_words()'))).toMatchObject({ code: '42501' });
    expect(await faultOf(database.db.raw('create table mine (id int)'))).toMatchObject({ code: '42501' });
    expect(await faultOf(database.db.raw('create temporary table mine (id int)'))).toMatchObject({ code: '42501' });
  });

  it('is closed to HR, who may not even read what the app may read', async () => {
    const hr = connect(database.hrUrl, { max: 1 });
    expect(await faultOf(hr('notes'))).toMatchObject({ code: '42501' });
    expect(await faultOf(hr('knex_migrations'))).toMatchObject({ code: '42501' });
    expect(await faultOf(hr.raw('set role caucus_app'))).toMatchObject({ code: '42501' });
    await hr.destroy();
  });

  it.each(['update notes set number = 1', 'delete from notes', 'truncate notes'])(
    'is refused by the table that only grows, even where a grant would allow it: %s',
    async (statement) => {
      expect(await faultOf(database.db.raw(statement))).toMatchObject({ code: '23001', table: 'notes' });
    },
  );
});

describe('the database of a test file', () => {
  it('is one of its own', async () => {
    const other = await testDatabase();
    const name = 'select current_database() as name';
    expect((await other.db.raw(name)).rows).not.toEqual((await database.db.raw(name)).rows);
    await other.stop();
  });

  it('fails the file that leaves a pool open', async () => {
    const other = await testDatabase();
    const left = connect(other.hrUrl, { max: 1 });
    await left.raw('select 1');
    await expect(other.stop()).rejects.toThrow('A connection was left open by caucus_hr (caucus).');
    await left.destroy();
  });
});
