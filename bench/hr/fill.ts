import type { Knex } from 'knex';
import { COUNT_ENDED } from '../../migrations/20261201000100_hr_figures.js';

export const workspace = 'T0HARBOUR';

/** The last day of the ten years that are filled; fixed, so that every run fills in the same rows. */
const lastDay = '2026-10-31';
const firstDay = '2016-11-01';

/** How many rows there are of each table, how many bytes on disk, indexes included, and how many seconds it took. */
export type Filled = { cases: number; rows: Record<string, number>; total: number; bytes: number; seconds: number };

/** Of 113 cases 100 are shown, 11 never began, and in two somebody of HR takes part. */
const drawn = 113;
const [neverBegan, hidden] = ['n % 113 between 100 and 110', 'n % 113 > 110'];
const tables = ['hr_cases', 'hr_sessions', 'hr_blocks', 'hr_attendance', 'hr_released', 'hr_figures'];

/** A number below `below` that depends on nothing but these. */
const drawnBy = (what: string, seed: number, below: number) =>
  `((hashint8extended(${what}, ${seed}) & 65535) % ${below})::integer`;
/** The length of a session in quarter hours: one of two hours, mostly. */
const quarters = (reference: string, number: string) =>
  `(4 + (uuid_hash_extended(${reference}, ${number}::bigint) & 7))::integer`;

/** Cases of ten years: they begin within two weeks, last for two to fifteen weeks, and one in a thousand goes on for ever. */
const fillCases = `
  insert into hr_cases (workspace_id, reference, opened_on, begun_on, ended_on, ending, mediator, hidden, settled_on, sessions, minutes, referral)
  select :workspace, reference, opened_on, begun_on, ended_on,
    case when ended_on is not null then ending end,
    case when ended_on is null then 'Mediator ' || ${drawnBy('n', 7, 65536)} % :mediators::integer end,
    hidden,
    case when ended_on is not null and begun_on is not null and ending = 'agreement reached' then ended_on - 2 end,
    coalesce(sessions, 0), coalesce(minutes, 0), case when n % 5 = 0 then 'HR-' || n end
  from (
    select n, md5(:workspace || ' ' || n)::uuid as reference, opened_on, ${hidden} as hidden,
      case when not (${neverBegan}) then opened_on + waited end as begun_on,
      case when ${neverBegan} then opened_on + 10
        when lasted > 0 and opened_on + waited + lasted <= :lastDay::date then opened_on + waited + lasted end as ended_on,
      case when not (${neverBegan}) and ${drawnBy('n', 5, 10)} < 6 then 'agreement reached' else 'ended' end as ending
    from (
      select n, :firstDay::date + (n * (:lastDay::date - :firstDay::date - 15) / :rows)::integer as opened_on,
        ${drawnBy('n', 1, 15)} as waited,
        case when ${drawnBy('n', 2, 1000)} = 0 then 0
          else 15 + ${drawnBy('n', 3, 64)} + ${drawnBy('n', 4, 32)} end as lasted
      from generate_series(1, :rows::bigint) n
    ) opened
  ) cases
  left join lateral (
    select count(*) as sessions, sum(15 * ${quarters('reference', 'number')}) as minutes
    from generate_series(1, 1 + ${drawnBy('n', 6, 3)}) number
    where begun_on + 7 * (number - 1) < coalesce(ended_on, :lastDay::date)
  ) held on begun_on is not null`;

const fillSessions = `
  insert into hr_sessions (workspace_id, reference, number, started_at, ended_at)
  select workspace_id, reference, number, started_at, started_at + ${quarters('reference', 'number')} * interval '15 minutes'
  from hr_cases, generate_series(1, sessions) number,
    lateral (select (begun_on + 7 * (number - 1)) + time '09:00' at time zone 'UTC' as started_at) at
  where workspace_id = :workspace`;

const fillBlocks = `
  insert into hr_blocks (workspace_id, reference, number, block, phase, started_at, ended_at)
  select workspace_id, reference, number, block,
    (array['opening', 'together', 'separate meetings', 'together'])[case when blocks = 1 then 2 else block end],
    started_at + (block - 1) * quarters / blocks * interval '15 minutes',
    started_at + block * quarters / blocks * interval '15 minutes'
  from (
    select *, ${quarters('reference', 'number')} as quarters,
      (1 + (uuid_hash_extended(reference, number::bigint + 100) & 3))::integer as blocks
    from hr_sessions where workspace_id = :workspace
  ) held, generate_series(1, blocks) block`;

const fillAttendance = `
  insert into hr_attendance (workspace_id, reference, line, attended)
  select workspace_id, reference, line, (array['mediator', 'party'])[line]
  from hr_cases, generate_series(1, 2) line
  where workspace_id = :workspace and ended_on is not null and begun_on is not null`;

const fillReleased = `
  insert into hr_released (workspace_id, reference, clause, words)
  select workspace_id, reference, 1, 'The rota is made known two weeks ahead.'
  from hr_cases where workspace_id = :workspace and settled_on is not null and (uuid_hash_extended(reference, 9) & 15) = 0`;

/** Fills in so many cases that HR may see, those that it may not see beside them, and three small workspaces; as the owner. */
export async function fill(
  owner: Knex,
  workspace: string,
  cases: number,
  say: (line: string) => void,
): Promise<Filled> {
  const began = performance.now();
  const others = [1, 2, 3].map((n) => ({ workspace: `T0OTHER${n}`, cases: Math.ceil(cases / 20) }));
  await owner.raw('set synchronous_commit = off');
  for (const { workspace: into, cases: many } of [{ workspace, cases }, ...others]) {
    const rows = Math.ceil((many * drawn) / 100);
    const given = { workspace: into, rows, firstDay, lastDay, mediators: Math.max(1, Math.round(many / 1600)) };
    for (const sql of [fillCases, fillSessions, fillBlocks, fillAttendance, fillReleased]) {
      const at = performance.now();
      await owner.raw(sql, given);
      if (many >= 100_000) say(`  ${sql.match(/hr_\w+/)?.[0]}: ${((performance.now() - at) / 1000).toFixed(0)} s`);
    }
  }
  await owner.raw(COUNT_ENDED);
  // As autovacuum does in time; what is measured then meets tables at rest.
  for (const table of tables) await owner.raw(`vacuum (analyze) ${table}`);
  const seconds = (performance.now() - began) / 1000;
  const rows: Record<string, number> = {};
  let bytes = 0;
  for (const table of tables) {
    const { rows: found } = await owner.raw<{ rows: { many: number; bytes: string }[] }>(
      `select count(*)::integer as many, pg_total_relation_size('${table}') as bytes from ${table}`,
    );
    rows[table] = found[0]?.many ?? 0;
    bytes += Number(found[0]?.bytes ?? 0);
  }
  const total = Object.values(rows).reduce((sum, each) => sum + each, 0);
  return { cases, rows, total, bytes, seconds };
}
