import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { type CaseId, id, type TextId, type WorkspaceId } from '../../src/domain/ids.js';
import { Words } from '../../src/domain/words.js';
import { connectForBackground } from '../../src/store/database.js';
import { saveProcess } from '../../src/store/process.js';
import { openToEveryone } from '../../src/store/public-rights.js';
import { connectAsPage } from '../../src/web/database.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HrConnection, hrConnection } from './hr-connection.js';
import { reachOfHr } from './hr-reach.js';
import { refusedCalls, refusedStatements } from './hr-refused.js';
import { stillSees } from './hr-still-sees.js';

/** Those that tell of single cases, and those that do not. */
const views = ['hr_attendance_list', 'hr_block_list', 'hr_case_list', 'hr_released_list', 'hr_session_list'];
const further = ['hr_viewer', 'hr_figure_list'];

const ofSessions = ['keep_session(text)', 'mark_session(text)', 'has_mark(text,timestamp with time zone)'];
const calls = [...ofSessions, 'redeem_link(text,text)', 'end_session(text)', 'version_standing(text[],text)'];
/** All that HR's login may. What is not here and yet in its reach is a hole. */
const allowed = [
  'connect on this database',
  ...['public', 'pg_catalog', 'information_schema'].map((schema) => `usage on schema ${schema}`),
  ...[...views, ...further].map((view) => `select on ${view}`),
  ...calls.map((name) => `execute on ${name}`),
];

/** Functions of Postgres that depend on their arguments, the time and the reader's own settings, and on nothing else. */
const plainFunctions = [
  /^(date|timestamp|timestamptz)_(eq|ne|lt|le|gt|ge)_(date|timestamp|timestamptz)$/,
  /^(timestamptz_(pl|mi)_interval|interval_pl_timestamptz)$/,
  /^jsonb?_(object_)?agg(_unique)?(_strict)?$/,
  /^(date|time|timetz|timestamp|timestamptz|money|numeric|regclass|xml)$/,
  /^(anytextcat|textanycat|ts_match_tq|ts_match_tt)$/,
  /^(concat|concat_ws|array_to_string|convert_to|to_char|to_json|json_build_object)$/,
  /^(now|date_part|date_trunc|extract|version|current_setting|set_config)$/,
];

const isAllowed = (reach: string) =>
  allowed.includes(reach) ||
  plainFunctions.some((each) => reach.startsWith('execute on ') && each.test(reach.replace('execute on ', '')));

let database: TestDatabase;
let hr: HrConnection;
let owner: Knex;
beforeAll(async () => {
  database = await testDatabase();
  hr = await hrConnection(database.hrUrl);
  owner = connectForBackground(database.ownerUrl, { max: 1 });
  await fill();
});
afterAll(async () => {
  await hr.stop();
  await owner.destroy();
  await database.stop();
});

const [ours, theirs, empty] = ['T0OURS', 'T0THEIRS', 'T0EMPTY'].map((name) => id<WorkspaceId>(name)) as [
  WorkspaceId,
  WorkspaceId,
  WorkspaceId,
];
const later = new Date('2100-01-01');

/** Each workspace has a case that HR may see, one that is out of its sight, and one that never began. */
const kinds = ['shown', 'hidden', 'unbegun'] as const;
const referenceIn = (workspace: WorkspaceId, n: number) =>
  `0000000${n}-0000-4000-a000-${workspace === ours ? 'aaaa' : 'bbbb'}00000000`;
const mark = (workspace: WorkspaceId, kind: string, of: string) => `${workspace}-${kind}-${of}`;
const others = [theirs, ours].flatMap((workspace) =>
  kinds.flatMap((kind, n) =>
    workspace === theirs || kind !== 'shown' ? [`${workspace}-${kind}`, referenceIn(workspace, n)] : [],
  ),
);

async function fill(): Promise<void> {
  for (const workspace of [ours, theirs, empty]) {
    await database.db('hr_tokens').insert({
      ...{ workspace_id: workspace, token_hash: createHash('sha256').update(`token of ${workspace}`).digest() },
      ...{ person: Buffer.from(workspace), expires_at: later },
    });
  }
  for (const workspace of [ours, theirs]) {
    for (const [n, kind] of kinds.entries()) {
      // The same ids in both workspaces: only the workspace tells them apart.
      const caseId = id<CaseId>(`00000000-0000-4000-a000-00000000000${n}`);
      const referred = { workspace, caseId, reference: referenceIn(workspace, n) };
      const [startedAt, endedAt] = [Date.parse('2026-11-24T09:00Z'), Date.parse('2026-11-24T10:00Z')];
      const mediator = mark(workspace, kind, 'mediator');
      const words = id<TextId>('words');
      const blocks = [{ phase: 'together' as const, startedAt, endedAt }];
      await saveProcess(
        database.db,
        referred,
        startedAt,
        [
          { type: 'opened', reference: referred.reference, hidden: kind === 'hidden', mediator },
          ...(kind === 'unbegun' ? [] : [{ type: 'began' as const, on: '2026-11-24' }]),
          { type: 'session', number: 1, startedAt, endedAt, blocks },
          { type: 'settled', on: '2026-11-24' },
          {
            type: 'released',
            clauses: [
              {
                number: 1,
                text: words,
                condition: null,
                figure: { amount: '000000000120050', unit: mark(workspace, kind, 'unit') },
              },
            ],
          },
          { type: 'ended', on: '2026-11-25', ending: 'ended', attendance: [mark(workspace, kind, 'attended')] },
        ],
        false,
        new Map([[words, new Words(mark(workspace, kind, 'words'))]]),
      );
      await database.db('hr_cases').where(referenceOf(referred)).update({ mediator });
    }
  }
}

function referenceOf({ workspace, reference }: { workspace: WorkspaceId; reference: string }) {
  return { workspace_id: workspace, reference };
}

const tokenOf = (workspace: WorkspaceId) => `token of ${workspace}`;
const seenOf = (text: string) => others.filter((each) => text.includes(each));

describe("the reach of HR's login", () => {
  it('is its views, and nothing else of all that is in the catalogue', async () => {
    const reach = await reachOfHr(database.db);
    expect(reach).toEqual(expect.arrayContaining(allowed));
    expect(reach.filter((each) => !isAllowed(each))).toEqual([]);
  });

  it('ends where nothing is left open to every login', async () => {
    expect(await openToEveryone(database.db)).toBe(0);
  });

  it.each([
    ['grant select on rooms to caucus_hr', 'select on rooms'],
    ['grant select (pending) on rooms to public', 'select on a column of rooms'],
    ['grant update (hidden) on hr_cases to caucus_hr', 'update on a column of hr_cases'],
    ['grant delete on hr_case_list to caucus_hr', 'delete on hr_case_list'],
    ['create sequence drafts; grant usage on drafts to caucus_hr', 'usage on sequence drafts'],
    [
      'create function drafts() returns bigint language sql return 1; grant execute on function drafts() to caucus_hr',
      'execute on drafts()',
    ],
    ['create materialized view m as select 1; grant select on m to caucus_hr', 'select on m'],
    ['create schema s; grant create on schema s to caucus_hr', 'create on schema s'],
    ['grant create on schema public to caucus_hr', 'create on schema public'],
    [
      "do $$ begin execute format('grant temporary on database %I to caucus_hr', current_database()); end $$",
      'temporary on this database',
    ],
  ])('is seen to grow: %s', async (grant, reach) => {
    const trx = await owner.transaction();
    await trx.raw(grant);
    const grown = (await reachOfHr(trx)).filter((each) => !isAllowed(each));
    await trx.rollback();
    expect(grown).toContain(reach);
  });
});

describe("HR's login, trying", () => {
  it('reads no table, view or sequence but its own, in any schema', async () => {
    const { rows } = await database.db.raw<{ rows: { name: string }[] }>(
      `select oid::regclass::text as name from pg_class where relkind in ('r', 'v', 'm', 'p', 'f', 't', 'S')`,
    );
    const names = rows.map(({ name }) => name).filter((name) => ![...views, ...further].includes(name));
    expect(names.length).toBeGreaterThan(200);
    const read: string[] = [];
    for (const name of names) {
      const { code } = await hr.attempt([`select * from ${name} limit 1`], tokenOf(ours));
      if (code !== '42501') read.push(`${name} ${code}`);
    }
    expect(read).toEqual([]);
  });

  it('becomes nobody else', async () => {
    const logins: string[] = await database.db('pg_roles').whereNot({ rolname: 'caucus_hr' }).pluck('rolname');
    const ways = logins.flatMap((login) => [
      `set role ${login}`,
      `set session authorization ${login}`,
      `select set_config('role', '${login}', false)`,
      `select set_config('session_authorization', '${login}', false)`,
      `grant ${login} to caucus_hr`,
    ]);
    expect(logins).toContain('caucus_app');
    const done: string[] = [];
    for (const way of ways) {
      const { code } = await hr.attempt([way]);
      // 0A000: nobody at all can be made a member of pg_database_owner.
      if (!['42501', '0A000'].includes(code ?? '')) done.push(way);
    }
    expect(done).toEqual([]);
  });

  it.each(refusedCalls)('is refused %s', async (call) => {
    expect((await hr.attempt([`select ${call}`], tokenOf(ours))).code).toBe('42501');
  });

  it.each(refusedStatements)('is refused: %s', async (statement) => {
    const { code } = await hr.attempt([statement], tokenOf(ours));
    expect(['42501', '42809']).toContain(code);
  });

  it.each(['vacuum', 'analyze', 'vacuum verbose cases', 'analyze verbose hr_cases'])(
    'is told no count by %s',
    async (statement) => {
      const { text } = await hr.attempt(['commit', statement, 'begin']);
      expect(text).not.toMatch(/\d+ (live|dead|pages|rows|tuples)|tuples:|pages:/);
    },
  );

  it('reads exactly what the token of a workspace shows, through the pool of the log page itself', async () => {
    const pool = connectAsPage(database.hrUrl);
    const read = (token: string) =>
      pool.transaction(async (trx) => {
        await trx.raw("select set_config('caucus.hr_token', ?, true)", [token]);
        const found = [];
        for (const view of views) found.push(...(await trx(view).select()));
        return found;
      });
    const [mine, nothing, none, again] = [
      await read(tokenOf(ours)),
      await read(tokenOf(empty)),
      await read(''),
      await pool('hr_case_list').select(),
    ];
    await pool.destroy();
    expect(mine.map((row) => row.reference)).toEqual(Array(views.length).fill(referenceIn(ours, 0)));
    expect(mine[0]).toMatchObject({ attended: mark(ours, 'shown', 'attended') });
    expect([nothing, none, again]).toEqual([[], [], []]);
  });
});

/** Ways in which Postgres may be told to go through the rows. */
const plans: string[][] = [
  [],
  ['set local enable_indexscan = off', 'set local enable_bitmapscan = off'],
  ['set local enable_seqscan = off', 'set local enable_nestloop = off'],
  ['set local enable_hashjoin = off', 'set local enable_mergejoin = off', 'set local debug_parallel_query = on'],
  ['set local join_collapse_limit = 1', 'set local enable_memoize = off', 'set local jit = off'],
];

/** Conditions that fail, telling a value, on whatever row they are asked about. */
const tellTales = (column: string) => [
  `cast(cast(${column} as text) as pg_lsn) is null`,
  `cast(cast(${column} as text) as json) is null`,
  `cast(cast(${column} as text) as regclass) is null`,
  `1 / (length(cast(${column} as text)) - length(cast(${column} as text))) = 1`,
  `current_setting(concat('none.', ${column})) = 'x'`,
];

describe('a condition of HR’s own', () => {
  const columns: [string, string[]][] = [
    ['hr_case_list', ['reference', 'mediator', 'ending', 'begun_on', 'minutes']],
    ['hr_attendance_list', ['reference', 'attended', 'line']],
    ['hr_released_list', ['reference', 'clause', 'words', 'figure', 'unit']],
    ['hr_session_list', ['reference', 'number', 'started_at']],
    ['hr_block_list', ['reference', 'phase', 'ended_at']],
    ['hr_figure_list', ['year', 'figure', 'bucket', 'cases']],
  ];

  it.each(columns)('is asked of no row of %s that it may not see, whatever the plan', async (view, names) => {
    for (const plan of plans) {
      for (const condition of names.flatMap(tellTales)) {
        const asked = [
          `select * from ${view} where ${condition}`,
          `select count(*) from ${view} group by ${condition}`,
        ];
        for (const statement of asked) {
          const blind = await hr.attempt([...plan, statement], tokenOf(empty));
          expect([statement, blind.code, blind.rows]).toEqual([statement, null, 0]);
          const { text } = await hr.attempt([...plan, statement], tokenOf(ours));
          expect([statement, seenOf(text)]).toEqual([statement, []]);
        }
      }
    }
  });

  it('would tell, for a row that it may see', async () => {
    const told = await hr.attempt(['select * from hr_case_list where cast(mediator as json) is null'], tokenOf(ours));
    expect(told.text).toContain(mark(ours, 'shown', 'mediator').slice(0, 6));
  });
});

describe('what Postgres cannot hide', () => {
  it.each(stillSees)('$what', async ({ tried, shown }) => {
    const { code, text } = await hr.attempt(tried, tokenOf(ours));
    expect(code).toBeNull();
    expect(text).toMatch(shown);
    expect(seenOf(text)).toEqual([]);
  });
});
