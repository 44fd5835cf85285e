import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { id, type WorkspaceId } from '../../src/domain/ids.js';
import { answerOffer, passFrom, propose } from '../../src/playground/scene/deeds.js';
import { connect } from '../../src/store/database.js';
import { beginRestore, endRestore } from '../../src/store/high-water.js';
import { hrCase, hrList, withHrToken } from '../../src/store/hr.js';
import { hrYear } from '../../src/store/hr-figures.js';
import { hrMediators } from '../../src/store/hr-mediators.js';
import { endSession, keepSession, redeemLink } from '../../src/store/hr-session.js';
import { takeTurn } from '../../src/store/turns.js';
import { type App, startApp } from '../support/app.js';
import { teamId } from '../support/caucus.js';
import { setUp } from '../support/convene.js';
import { mediate, startSession } from '../support/mediation.js';
import { insertsWithin, untied } from '../support/sharding.js';
import { listenToSql } from '../support/spoken.js';

/** What is kept whole: how far the database has come, which migrations and versions it has, and who was sent to Slack to install. */
const kept = ['high_water', 'install_states', 'knex_migrations', 'knex_migrations_lock', 'oldest_version'];

/** Statements about no single workspace, by how they begin; docs/citus.md says for each name what would become of it. */
const across: Record<string, RegExp> = {
  allInstallersTold: /^select "kind" from "install_notices" where "pending"/,
  allTold: /^select "session_id" from "hr_notices" where "pending"/,
  anythingSealed: /^select "workspace_id" from "(cases|workspaces|installations)" (where "sealed" is not null )?limit/,
  beginRestore: /^delete from "hr_(links|tokens)"$|^delete from "hr_notices" where "standing" is null$/,
  claimCasesToLookAt: /^with waiting as \( select workspace_id, case_id, row_number/,
  claimInstallNotice: /^update install_notices set free_at = .* for update skip locked/,
  claimNotice: /^update hr_notices set free_at = .* for update skip locked/,
  claimRoom: /^update rooms set fence = fence \+ 1.* for update skip locked/,
  destroyDueKeys: /^select "workspace_id", "case_id" from "cases" where "key_due"/,
  dueCases: /^select .* from "cases" where "due_at" <=/,
  endSessionsOver: /^with over as \( delete from hr_tokens|^update hr_notices notice set ended_at = now\(\)/,
  forgetOldNotices: /^delete from "hr_(notices" where began_at|links" where expires_at) </,
  forgetOldRequests: /^delete from "(requests|inbound_events)" where "at" </,
  nextFree: /^select cast\(extract\(epoch from min\(free_at\)/,
  pendingCount: /^select coalesce\(sum\(pending\), 0\)/,
  workspacesWithSessions: /^select distinct "workspace_id" from "hr_tokens"/,
};

/** Statements of one workspace that insert in a `with` part, which Citus's planner for one server refuses. */
const written: Record<string, RegExp> = {
  saveCase: /^with given as materialized/,
  saveProcess: /^with (held as \( insert into hr_sessions|listed as \( insert into hr_attendance)/,
  takeTurn: /^with asked as \( select make_interval/,
};

const day = 86_400_000;
const page = 'https://log.example';
let app: App;
let tables: { name: string; unique: string[][] }[];
/** Views, functions and triggers. */
let others: string[];
let statements: string[];

beforeAll(async () => {
  const heard = listenToSql();
  app = await startApp({ logPage: page });
  try {
    await course();
    await app.stop();
  } finally {
    heard.stop();
  }
  statements = [...heard.statements];
});

async function course(): Promise<void> {
  await setUp(app);
  const m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  const [mira, ben, carla, hana] = ['U0MIRA', 'U0BEN', 'U0CARLA', 'U0HANA'].map((each) => app.person(each));
  if (!mira || !ben || !carla || !hana) throw new Error('Nobody is there');
  await startSession(app, 'Each side separately');
  await propose(ben, m.room('U0BEN'), { text: 'Every second night.', kind: 'offer', next: 'hand' });
  await app.settle();
  await passFrom(mira, m.room('U0BEN'));
  await app.settle();
  await answerOffer(carla, m.room('U0CARLA'), 'Answer offer 1', 'Agree in principle', 'Tell them now');
  await ben.command('/caucus record', { in: m.room('U0BEN') });
  await ben.command('/caucus status', { in: m.room('U0BEN') });
  await ben.openHome();
  await readAsHr(hana);
  await mira.command('/caucus close', { in: 'dm' });
  await mira.submit();
  await mira.close(true);
  await app.settle();
  for (let days = 0; days < 40; days += 5) {
    app.clock.move(5 * day);
    await app.lookAround();
    await app.settle();
  }
  // No emulated Slack has a pace of its own.
  await takeTurn(app.store, id<WorkspaceId>(teamId), 'chat.update', { every: 1, burst: 1 }, { calls: 1, kept: false });
  await beginRestore(app.store);
  await endRestore(app.store);
  const { rows } = await app.store.db.raw(
    `select c.relname as name, coalesce(json_agg(json_build_array(
       (select string_agg(a.attname, ',' order by k.n) from unnest(i.indkey) with ordinality as k (att, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.att))) filter (where i.indisunique), '[]') as "unique"
     from pg_class c left join pg_index i on i.indrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname order by 1`,
  );
  tables = rows.map((row: { name: string; unique: string[][] }) => ({
    name: row.name,
    unique: row.unique.map(([all = '']) => all.split(',')),
  }));
  const { rows: further } = await app.store.db.raw(
    `select viewname as name from pg_views where schemaname = 'public'
     union select proname from pg_proc where pronamespace = 'public'::regnamespace
     union select tgname from pg_trigger where not tgisinternal order by 1`,
  );
  others = further.map(({ name }: { name: string }) => name);
}

/** Opens the log page's session and reads all there is. */
async function readAsHr(hana: ReturnType<App['person']>): Promise<void> {
  await hana.command('/caucus log', { in: 'dm' });
  await hana.press('Open the log page', { in: 'dm' });
  const { element } = hana.find('Go to the log page', { in: 'dm' });
  const token = randomUUID().padEnd(43, '-');
  const hrDb = connect(app.hrUrl, { max: 1 });
  await redeemLink(hrDb, String(element.url).replace(`${page}/in/`, ''), token);
  await keepSession(hrDb, token);
  const [first] = await hrList(hrDb, token, { limit: 5 });
  await hrCase(hrDb, token, first?.reference ?? '');
  await withHrToken(hrDb, token, (trx) => hrYear(trx, null));
  await withHrToken(hrDb, token, hrMediators);
  await endSession(hrDb, token);
  await hrDb.destroy();
  await app.settle();
}

const nameOf = (list: Record<string, RegExp>, statement: string) =>
  Object.keys(list).find((name) => list[name]?.test(statement));
const spread = () => new Set(tables.map(({ name }) => name).filter((name) => !kept.includes(name)));

describe('spread over servers by workspace', () => {
  it('every table can be: each key, and each unique constraint, begins with the workspace', () => {
    const offences = tables
      .filter(({ name }) => !kept.includes(name))
      .filter(({ unique }) => unique.length === 0 || unique.some(([first]) => first !== 'workspace_id'));
    expect(offences).toEqual([]);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(kept));
  });

  it('every statement is tied to one workspace, but for those that docs/citus.md names', async () => {
    expect(statements.length).toBeGreaterThan(60);
    const loose: [string, string | undefined][] = [];
    for (const statement of statements) {
      const found = await untied(statement, spread());
      if (found.length > 0) loose.push([`${found.join(', ')}: ${statement}`, nameOf(across, statement)]);
    }
    expect(loose.filter(([, name]) => name === undefined)).toEqual([]);
    expect([...new Set(loose.map(([, name]) => name))].sort()).toEqual(Object.keys(across));
  });

  it('no statement inserts in a part of it, but for those that docs/citus.md names', async () => {
    const inserting: (string | undefined)[] = [];
    for (const statement of statements)
      if (await insertsWithin(statement)) inserting.push(nameOf(written, statement) ?? statement);
    expect([...new Set(inserting)].sort()).toEqual(Object.keys(written));
  });

  it('docs/citus.md says what becomes of each table, view, function and trigger, and of each statement that is not tied', async () => {
    const text = await readFile('docs/citus.md', 'utf8');
    const names = [...tables.map(({ name }) => name), ...others, ...Object.keys(across), ...Object.keys(written)];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it.each([
    ['select 1 from cases where case_id = $1', ['cases']],
    ['select 1 from cases where workspace_id = $1 or case_id = $2', ['cases']],
    ['select 1 from cases c join rooms r on r.case_id = c.case_id where c.workspace_id = $1', ['rooms']],
    ['select 1 from cases c join rooms r using (workspace_id, case_id) where r.workspace_id = $1', []],
    ['select 1 from cases where workspace_id = $1 and exists (select from rooms where pending > 0)', ['rooms']],
    [
      'with due as (select workspace_id from cases) delete from rooms using due where rooms.workspace_id = due.workspace_id',
      ['cases'],
    ],
    [
      'update rooms set pending = 0 where (workspace_id, room_id) in (select $1, room_id from rooms where workspace_id = $1)',
      [],
    ],
    ['insert into rooms (room_id) values ($1)', ['rooms']],
  ])('would see %s', async (statement, expected) => {
    expect(await untied(statement, spread())).toEqual(expected);
  });
});
