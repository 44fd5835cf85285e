import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import { fold } from '../../src/domain/evolve.js';
import { jsonLog } from '../../src/slack/logger.js';
import { connect } from '../../src/store/database.js';
import { closedGate, type Gate } from '../../src/store/gate.js';
import { type HighWater, readReached } from '../../src/store/high-water.js';
import { casesOf, readCase, readEvents } from '../../src/store/reading.js';
import type { Store } from '../../src/store/store.js';
import { type DatabaseWatch, watchDatabase } from '../../src/watch-database.js';
import { ada, happen, opening, workspace } from './a-case.js';
import { run } from './a-key-store.js';
import { type TestStore, testStore } from './a-store.js';

/** A copy of Caucus as far as it watches the database: what it would work with, and what it has logged. */
type Copy = { watch: DatabaseWatch; gate: Gate; db: Store['db']; logged(): string };

let store: TestStore;
let cases: Case[];
const copies: Copy[] = [];

beforeEach(async () => {
  store = await testStore();
  cases = [await begun(), await begun()];
});
afterEach(async () => {
  for (const { watch, db } of copies.splice(0)) {
    await watch.stop();
    await db.destroy();
  }
  await store.stop();
});

/** A mediation of which nobody has to be told anything. */
async function begun(): Promise<Case> {
  const opened = opening(store);
  Object.assign(opened.details, { mediators: [], invitations: [] });
  await happen(store, opened.details.id, [opened], { outcome: 'opened' });
  return fold(null, [opened]);
}

function copy(keys: Partial<Store['keys']> = {}): Copy {
  const lines: string[] = [];
  const gate = closedGate();
  const own = { ...store, keys: { ...store.keys, ...keys } };
  const made = {
    watch: watchDatabase(
      own,
      gate,
      jsonLog(store.clock, (line) => lines.push(line)),
    ),
    ...{ gate, db: connect(store.database.appUrl, { max: 2 }, gate), logged: () => lines.join('') },
  };
  copies.push(made);
  return made;
}

async function running(): Promise<Copy> {
  const made = copy();
  await made.watch.look();
  return made;
}

/** How often each case was told of a restore. */
async function told(): Promise<number[]> {
  const events = await Promise.all(cases.map((each) => readEvents(store, workspace, each.id)));
  return events.map((each) => each.filter(({ type }) => type === 'RestoreFound').length);
}

const asks = (made: Copy) => made.db('cases').where({ workspace_id: workspace }).first('case_id');
const putBack = () => run(store.database.ownerUrl, 'update high_water set counter = counter - 1');
const kept = async () => (await store.keys.highWater()) as HighWater;

describe('a restore is assumed', () => {
  it('when the database is behind what is kept beside the key store', async () => {
    await running();
    await putBack();
    expect((await running()).logged()).toMatch(/restore_found.*restore_done/s);
    expect(await told()).toEqual([1, 1]);
  });

  it.each(['system', 'timeline', 'oid'] as const)('when its %s is another, however far it has come', async (what) => {
    const other = { ...(await readReached(store.db)), [what]: '7', counter: 0 };
    await store.keys.raise(other);
    await (await running()).watch.stop();
    expect(await told()).toEqual([1, 1]);
    expect(await kept()).toMatchObject({ [what]: (await readReached(store.db))[what] });
  });

  it('never because time has passed, nor because Caucus was killed between raising one and the other', async () => {
    await running();
    store.clock.move(400 * 86_400_000);
    await run(store.database.ownerUrl, 'update high_water set counter = counter + 1');
    expect((await running()).logged()).toBe('');
    expect(await told()).toEqual([0, 0]);
  });

  it('never because another copy raises both while this one looks', async () => {
    const other = await running();
    const made = copy({
      highWater: async () => {
        await other.watch.look();
        return store.keys.highWater();
      },
    });
    await made.watch.look();
    expect(made.logged()).toBe('');
    expect(await told()).toEqual([0, 0]);
  });

  it('not of a new installation, nor of one that was there before there was a counter', async () => {
    expect(await store.keys.highWater()).toBeNull();
    await running();
    expect(await told()).toEqual([0, 0]);
    expect((await kept()).counter).toBe(1);
  });
});

describe('undoing it', () => {
  it('goes on where it was, if it is cut off in the middle, and nothing works before', async () => {
    await running();
    await putBack();
    let asked = 0;
    const failing = copy({
      endingOf: (...of) => {
        asked += 1;
        return asked === 2 ? Promise.reject(new Error('The key store is away')) : store.keys.endingOf(...of);
      },
    });
    await expect(failing.watch.look()).rejects.toThrow('away');
    expect((await told()).sort()).toEqual([0, 1]);
    await expect(asks(failing)).rejects.toMatchObject({ code: 'RESTORED' });

    const next = await running();
    expect(await told()).toEqual([1, 1]);
    expect(await asks(next)).toBeDefined();
    expect((await running()).logged()).toBe('');
  });

  it('is taken up again wherever it was cut off: before any of its statements', async () => {
    await running();
    for (let statements = 0, done = false; !done; statements += 1) {
      const { counter } = await kept();
      await store.keys.raise({ ...(await kept()), timeline: '0000000F', counter: counter + 1 });
      done = await looksUntil(statements);
      await running();
      expect(await told()).toEqual([statements + 1, statements + 1]);
      expect(await readReached(store.db)).toMatchObject({ restoring: false, counter: (await kept()).counter });
    }
  });

  it('is shared by copies that find it at the same moment', async () => {
    await running();
    await putBack();
    const all = [copy(), copy(), copy()];
    await Promise.all(all.map(({ watch }) => watch.look()));
    expect(await told()).toEqual([1, 1]);
    for (const each of all) expect(await asks(each)).toBeDefined();
  });

  it('leaves a case that cannot be opened as it is, and tells the others', async () => {
    await running();
    await putBack();
    await store
      .db('cases')
      .where({ workspace_id: workspace, case_id: cases[0]?.id })
      .update({ state: Buffer.alloc(64) });
    expect((await running()).logged()).toMatch(/case_not_told/);
    expect(await told()).toEqual([0, 1]);
  });

  it('ends again only what ended after the backup, not what was to end and was never kept', async () => {
    const [ended, goesOn] = cases as [Case, Case];
    const note = { stage: 'ended', at: 5, ending: 'ended' } as const;
    await running();
    await store.keys.noteEnding(workspace, ended.id, { ...note, position: 2 });
    await store.keys.noteEnding(workspace, goesOn.id, { ...note, position: 1 });
    await putBack();
    await running();
    expect((await readCase(store, workspace, ended.id))?.stage).toBe('closing');
    expect((await readCase(store, workspace, goesOn.id))?.stage).toBe('convening');
  });

  it('lets go of what was disposed of since', async () => {
    const { id: gone } = cases[0] as Case;
    await running();
    await store.keys.destroy(workspace, gone);
    await store
      .db('cases')
      .where({ workspace_id: workspace, case_id: gone })
      .update({ due_at: new Date(0) });
    await putBack();
    await running();
    expect(await readCase(store, workspace, gone)).toBeNull();
    expect((await casesOf(store, workspace, ada)).map((each) => each.id)).toEqual([cases[1]?.id]);
    expect(await store.db('cases').where({ workspace_id: workspace, case_id: gone }).first()).toMatchObject({
      ...{ due_at: null, key_due: false },
    });
  });
});

describe('under a copy that runs', () => {
  it('a database that was put back gets no statement from a new connection, until its cases were told', async () => {
    const made = await running();
    await asks(made);
    await putBack();
    await reconnect(made);
    await expect(asks(made)).rejects.toMatchObject({ code: 'RESTORED' });
    expect(made.gate.isOpen()).toBe(false);
    await made.watch.look();
    expect(await asks(made)).toBeDefined();
    expect(await told()).toEqual([1, 1]);
  });

  it('is found within a minute also where connections have stayed', async () => {
    const made = await running();
    await asks(made);
    await putBack();
    await made.watch.look();
    expect(await told()).toEqual([1, 1]);
    expect(await asks(made)).toBeDefined();
  });

  it('a database whose cases another copy still has to tell gets no statement from a new connection either', async () => {
    const made = await running();
    await asks(made);
    await run(store.database.ownerUrl, 'update high_water set restoring_since = now(), restores = 1');
    await reconnect(made);
    await expect(asks(made)).rejects.toMatchObject({ code: 'RESTORED' });
    await made.watch.look();
    expect(await told()).toEqual([1, 1]);
  });

  it('stops a transaction that is under way, of which nothing is kept', async () => {
    const made = await running();
    const cut = made.db.transaction(async (trx) => {
      await trx('cases')
        .where({ workspace_id: workspace })
        .update({ looked_at: new Date(0) });
      made.gate.close();
    });
    await expect(cut).rejects.toMatchObject({ code: 'RESTORED', answered: true });
    await made.watch.look();
    expect(await store.db('cases').where({ workspace_id: workspace }).pluck('looked_at')).toEqual([null, null]);
    expect(await asks(made)).toBeDefined();
  });

  it('another copy that began with another database shuts it, and neither tells anybody', async () => {
    const made = await running();
    await store.keys.raise({ ...(await kept()), oid: '7', counter: 99 });
    await made.watch.look();
    expect(made.logged()).toMatch(/another_database/);
    await expect(asks(made)).rejects.toMatchObject({ code: 'RESTORED' });
    expect(await told()).toEqual([0, 0]);
  });
});

/** Whether a copy that is killed after so many statements has found and undone everything. */
async function looksUntil(statements: number): Promise<boolean> {
  let left = statements;
  const killing = { ...closedGate(), admits: () => true, isOpen: () => left-- > 0 };
  const db = connect(store.database.appUrl, { max: 1 }, killing);
  const watch = watchDatabase(
    { ...store, db },
    closedGate(),
    jsonLog(store.clock, () => undefined),
  );
  const done = await watch.look().then(
    () => true,
    () => false,
  );
  await db.destroy();
  return done;
}

/** Its connections have broken, as they do when the server is stopped. */
async function reconnect(made: Copy): Promise<void> {
  await made.db.destroy();
  made.db = connect(store.database.appUrl, { max: 2 }, made.gate);
}
