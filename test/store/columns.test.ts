import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChannelId, id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { askToTell, keepInstallCard } from '../../src/store/install-notices.js';
import { readCase, readEvents, readTexts } from '../../src/store/reading.js';
import { readRecord } from '../../src/store/record.js';
import { inTransaction } from '../../src/store/transaction.js';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { mediate } from '../support/mediation.js';
import { run } from './a-key-store.js';
import { columnsInClear, sealedColumns } from './columns.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  const m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  const offer = { text: 'A word that is passed.', next: 'hand' as const };
  await propose(app.person('U0BEN'), m.room('U0BEN'), offer);
  await app.settle();
  await passFrom(app.person('U0MIRA'), m.room('U0BEN'));
  await app.settle();
  await beingTold();
});
afterAll(() => app.stop());

/** As it stands while whoever installed the app is being told of it, which is soon over. */
async function beingTold(): Promise<void> {
  const workspace = id<WorkspaceId>('T0ELSEWHERE');
  const later = '2100-01-01 00:00:00+00';
  await inTransaction(app.store, async (trx) => {
    await askToTell(app.store, trx, workspace, 'first run', id<PersonId>('U0ADA'));
    const rows = trx('install_notices').where({ workspace_id: workspace });
    await rows.clone().update({ free_at: later });
    const notice = { workspace, kind: 'first run' as const, person: null, standing: null, tries: 1, lease: later };
    await keepInstallCard({ ...app.store, db: trx }, notice, { channel: id<ChannelId>('D0ADA'), ts: '1.1' });
    await rows.clone().update({ free_at: later });
  });
}

const sealed = Object.entries(sealedColumns).flatMap(([table, { columns }]) =>
  columns.map((column) => [table, column] as const),
);

/** What every row of this column holds. */
async function stored(table: string, column: string): Promise<Buffer[]> {
  const rows = await run(app.ownerUrl, `select ${column} as value from ${table} where ${column} is not null`);
  return rows.map(({ value }) => value as Buffer);
}

describe('every column of every table', () => {
  it('is sealed, or is listed here with the reason why it stands in clear', async () => {
    const rows = await run(
      app.ownerUrl,
      `select c.relname as table, a.attname as column from pg_attribute a
       join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'm', 'f')
         and c.relname not like 'knex\\_%' and a.attnum > 0 and not a.attisdropped`,
    );
    const there = rows.map(({ table, column }) => `${table}.${column}`).sort();
    const known = [
      ...sealed.map(([table, column]) => `${table}.${column}`),
      ...Object.entries(columnsInClear).flatMap(([table, columns]) =>
        Object.keys(columns).map((column) => `${table}.${column}`),
      ),
    ].sort();
    expect(there).toEqual(known);
  });

  it.each(sealed)('that is sealed has one of a few lengths in every row: %s.%s', async (table, column) => {
    const values = await stored(table, column);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      expect(value[0]).toBe(1);
      const length = value.length - 29;
      expect([256, 1024, 4096].includes(length) || length % 16_384 === 0).toBe(true);
    }
  });
});

describe('sealed bytes', () => {
  const swapped = (table: string, column: string, key: string) => `
    with pair as (select ${key} as key, ${column} as value, row_number() over (order by ${key}) as place
      from ${table} where ${column} is not null limit 2)
    update ${table} set ${column} = other.value from pair mine, pair other
    where ${table}.${key} = mine.key and mine.place <> other.place`;

  it.each([
    ['case_events', 'sealed', 'position'],
    ['texts', 'sealed', 'text_id'],
    ['room_records', 'sealed', 'room_id'],
  ])('of one row of %s do not open in another row of the same case', async (table, column, key) => {
    const { case_id: caseId, workspace_id: workspace } = (await run(app.ownerUrl, 'select * from cases'))[0] as never;
    const read = async () => {
      await readEvents(app.store, workspace, caseId);
      const texts = (await run(app.ownerUrl, 'select text_id from texts')).map(({ text_id }) => text_id as never);
      await readTexts(app.store, workspace, caseId, texts);
      const rooms = (await run(app.ownerUrl, 'select distinct room_id from room_records')) as { room_id: never }[];
      for (const { room_id: room } of rooms) await readRecord(app.store, workspace, caseId, room);
    };
    await read();
    const swap = `alter table ${table} disable trigger refuse_change; ${swapped(table, column, key)}; alter table ${table} enable trigger refuse_change`;
    await run(app.ownerUrl, swap);
    await expect(read()).rejects.toMatchObject({ name: 'SealBroken' });
    await run(app.ownerUrl, swap);
    await read();
  });

  it('of a case do not open at an earlier or later position of it', async () => {
    const { case_id: caseId, workspace_id: workspace } = (await run(app.ownerUrl, 'select * from cases'))[0] as never;
    await run(app.ownerUrl, 'update cases set position = position + 1');
    await expect(readCase(app.store, workspace, caseId)).rejects.toMatchObject({ name: 'SealBroken' });
    await run(app.ownerUrl, 'update cases set position = position - 1');
    expect(await readCase(app.store, workspace, caseId)).not.toBeNull();
  });
});
