import type { Knex } from 'knex';
import type { LogFinder } from './kind.js';
import type { Change, LogKind, Meddler } from './meddler.js';
import type { Finished } from './played.js';
import type { Name, Table } from './rows.js';

const by = { who: 'writes to the database', finder: 'verify-log' satisfies LogFinder } as const;
const called = { case_events: 'row of the log', texts: 'text', room_records: 'line of a record' } as const;
type List = keyof typeof called;
type Row = { ctid: string; sealed: Buffer };

/** What makes a copy of a row look like one of its own. */
const ownPlace = {
  case_events: ['position', 'position + 1'],
  texts: ['text_id', 'cast(md5(cast(text_id as text)) as uuid)'],
  room_records: ['line', 'line + 1'],
} as const satisfies Record<List, [string, string]>;

/** Changes of whole rows that leave every hash as it was. */
export const rowKinds: LogKind[] = [
  ...(Object.keys(called) as List[]).flatMap(kindsOf),
  {
    ...by,
    what: 'two rows of the log in each other’s place',
    async run(meddler) {
      const [one, other] = await two(meddler, 'case_events');
      return one && other ? swap(meddler.trx, 'case_events', 'position', one, other) : null;
    },
  },
  {
    ...by,
    what: 'the tail of the log cut off',
    async run({ trx, target, chance }) {
      const length = await trx('case_events').where(of(target.name)).count({ count: '*' }).first();
      const keep = chance.below(Number(length?.count));
      return done(await trx('case_events').where(of(target.name)).where('position', '>', keep).delete());
    },
  },
  {
    ...by,
    what: 'a case taken out of the list of cases',
    run: async ({ trx, target }) => done(await trx('cases').where(of(target.name)).delete()),
  },
  {
    ...by,
    what: 'a case twice in the list of cases',
    run: async ({ trx, target }) => done(await copied(trx, 'cases', target.name)),
  },
  {
    ...by,
    what: 'the state of two cases swapped',
    ...{ finder: 'verify-log with the keys', disposed: 'nobody' },
    async run({ trx, target, others, chance }) {
      const row = await trx('cases')
        .where(of(chance.one(others).name))
        .first('state');
      return done(await trx('cases').where(of(target.name)).update({ state: row?.state }));
    },
  },
];

function kindsOf(table: List): LogKind[] {
  const name = called[table];
  const swapped = (which: string, others: (meddler: Meddler) => readonly Finished[]): LogKind => ({
    ...by,
    what: `the sealed bytes of a ${name} and of one of ${which} swapped`,
    async run(meddler) {
      const { trx, chance, target } = meddler;
      const from = others(meddler);
      if (from.length === 0) return null;
      const one = await rows(trx, table, target.name);
      const other = await rows(trx, table, chance.one(from).name);
      return swap(trx, table, 'sealed', chance.one(one), chance.one(other));
    },
  });
  const within = (meddler: Meddler, workspace: boolean) =>
    meddler.others.filter(({ name }) => (name.workspace === meddler.target.name.workspace) === workspace);
  return [
    {
      ...by,
      what: `a ${name} taken away`,
      run: async (meddler) =>
        done(
          await meddler
            .trx(table)
            .where({ ctid: (await any(meddler, table)).ctid })
            .delete(),
        ),
    },
    {
      ...by,
      what: `a ${name} there twice`,
      run: async (meddler) =>
        done(await copied(meddler.trx, table, meddler.target.name, (await any(meddler, table)).ctid)),
    },
    {
      ...by,
      what: `a ${name} added`,
      async run(meddler) {
        const { ctid } = await any(meddler, table);
        await copied(meddler.trx, table, meddler.target.name, ctid);
        const [column, value] = ownPlace[table];
        return done(await meddler.trx(table).where({ ctid }).update(column, meddler.trx.raw(value)));
      },
    },
    {
      ...by,
      what: `a ${name} moved to another case`,
      async run(meddler) {
        const { ctid } = await any(meddler, table);
        const to = of(meddler.chance.one(meddler.others).name);
        return done(await meddler.trx(table).where({ ctid }).update(to));
      },
    },
    swapped('the same case', ({ target }) => [target]),
    swapped('another case', (meddler) => within(meddler, true)),
    swapped('another workspace', (meddler) => within(meddler, false)),
  ];
}

const of = ({ workspace, caseId }: Name) => ({ workspace_id: workspace, case_id: caseId });
const done = (rows: number): Change | null => (rows > 0 ? {} : null);

async function rows(trx: Knex, table: List, name: Name): Promise<Row[]> {
  return trx(table).where(of(name)).select('ctid', 'sealed');
}

async function any({ trx, chance, target }: Meddler, table: List): Promise<Row> {
  return chance.one(await rows(trx, table, target.name));
}

async function two(meddler: Meddler, table: List): Promise<Row[]> {
  const one = await any(meddler, table);
  const others = (await rows(meddler.trx, table, meddler.target.name)).filter((row) => row.ctid !== one.ctid);
  return [one, meddler.chance.one(others)];
}

/** Puts each one's value in the place of the other's; null if they are the same row. */
async function swap(trx: Knex, table: Table, column: string, one: Row, other: Row): Promise<Change | null> {
  if (one.ctid === other.ctid) return null;
  await trx.raw(
    `update :table: set :column: = (select it.:column: from :table: it
       where it.ctid = case when :table:.ctid = :one then cast(:other as tid) else cast(:one as tid) end)
     where ctid in (:one, :other)`,
    { table, column, one: one.ctid, other: other.ctid },
  );
  return {};
}

async function copied(trx: Knex, table: Table, name: Name, ctid?: string): Promise<number> {
  const found = await trx(table)
    .where(of(name))
    .where(ctid === undefined ? {} : { ctid });
  await trx(table).insert(found);
  return found.length;
}
