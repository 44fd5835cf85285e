import type { Knex } from 'knex';
import { fromDecimal } from '../domain/amount.js';
import type { Ending } from '../domain/case.js';
import type { Figure } from '../domain/figures.js';
import type { Day, Instant } from '../domain/ids.js';
import type { Block } from '../domain/process.js';
import { Words } from '../domain/words.js';

/** A case as HR's list shows it. `mediator` is null once it has ended. */
export type HrCase = {
  reference: string;
  /** HR's own number for it, if HR gave one. */
  referral: string | null;
  begunOn: Day;
  endedOn: Day | null;
  /** When a settlement was signed. */
  settledOn: Day | null;
  ending: Ending | null;
  mediator: string | null;
  /** Those that have ended, and their length together in minutes, in quarter hours. */
  sessionCount: number;
  minutes: number;
};

/** Which cases of the list; what is left out leaves out none. Days are those on which it began, the first and the last. */
export type HrFilter = {
  from?: Day;
  to?: Day;
  status?: 'running' | 'ended';
  ending?: Ending;
  /** Of running cases, for nobody reads who mediated those that have ended. */
  mediator?: string;
  /** The beginning of a reference: at least eight hexadecimal digits, and its hyphens. */
  reference?: string;
  /** HR's own number for it, whole. */
  referral?: string;
};

/** A clause of the settlement that every party lets HR read, by its number there. */
export type HrClause = { clause: number; condition: Words | null; words: Words; figure: Figure | null };

export type HrSession = { number: number; startedAt: Instant; endedAt: Instant; blocks: Block[] };

/** Where a page begins: after the last case of the one before. */
export type HrPlace = Pick<HrCase, 'begunOn' | 'reference'>;

type Page = { limit: number; after?: HrPlace; filter?: HrFilter };

/**
 * Reads with HR's own login, for one transaction under this token. A token that is unknown, or over, reads nothing; no other
 * workspace's rows are ever there.
 */
export async function withHrToken<Result>(
  hrDb: Knex,
  token: string,
  read: (trx: Knex) => Promise<Result>,
): Promise<Result> {
  return hrDb.transaction(
    async (trx) => {
      await trx.raw("select set_config('caucus.hr_token', :token, true)", { token });
      return read(trx);
    },
    { readOnly: true },
  );
}

/** One page of HR's list, newest first. */
export async function hrList(hrDb: Knex, token: string, page: Page): Promise<HrCase[]> {
  return withHrToken(hrDb, token, (trx) => listed(trx, page));
}

const newestFirst = [
  { column: 'begun_on', order: 'desc' },
  { column: 'reference', order: 'desc' },
];

/** As `hrList`, in a transaction that has the token already. */
export async function listed(trx: Knex, { limit, after, filter = {} }: Page): Promise<HrCase[]> {
  const { from, to, status, ending, mediator, reference, referral } = filter;
  const running = status === 'running' || mediator !== undefined;
  const ended = status === 'ended' || ending !== undefined;
  if (running && ended) return [];
  // In the order of the view. Were one asked for here, Postgres would plan as if it had to read all of them.
  const query = trx('hr_case_list').limit(limit);
  if (after) query.whereRaw('(begun_on, reference) < (:begunOn, :reference)', after);
  if (from !== undefined) query.where('begun_on', '>=', from);
  if (to !== undefined) query.where('begun_on', '<=', to);
  if (running) query.whereNull('ended_on');
  if (ended) query.whereNotNull('ended_on');
  if (ending !== undefined) query.where({ ending });
  if (mediator !== undefined) query.where({ mediator });
  // These are few, so here it should plan so: else it may take them for many, and look for the first of them by their days.
  if (reference !== undefined) query.whereBetween('reference', between(reference)).orderBy(newestFirst);
  if (referral !== undefined) query.where({ referral });
  return query.select(caseColumns(trx));
}

/** The first and the last reference that begin so. */
function between(start: string): [string, string] {
  const filled = (digit: string) =>
    start + `${digit.repeat(8)}-${`${digit.repeat(4)}-`.repeat(3)}${digit.repeat(12)}`.slice(start.length);
  return [filled('0'), filled('f')];
}

/** A case with its sessions, who attended, and the clauses that every side released. */
export type HrCaseInFull = HrCase & { sessions: HrSession[]; attended: string[]; released: HrClause[] };

/** One case in full; null if the token may not see it. */
export async function hrCase(hrDb: Knex, token: string, reference: string): Promise<HrCaseInFull | null> {
  return withHrToken(hrDb, token, (trx) => caseInFull(trx, reference));
}

/** As `hrCase`, in a transaction that has the token already. */
export async function caseInFull(trx: Knex, reference: string): Promise<HrCaseInFull | null> {
  const shown: HrCase | undefined = await trx('hr_case_list').where({ reference }).first(caseColumns(trx));
  if (!shown) return null;
  const sessions: SessionRow[] = await trx('hr_session_list').where({ reference }).orderBy('number').select();
  const blocks: (SessionRow & Pick<Block, 'phase'>)[] = await trx('hr_block_list')
    .where({ reference })
    .orderBy(['number', 'block'])
    .select();
  const attended: string[] = await trx('hr_attendance_list').where({ reference }).orderBy('line').pluck('attended');
  const released: ReleasedRow[] = await trx('hr_released_list')
    .where({ reference })
    .orderBy('clause')
    .select('clause', 'condition', 'words', 'figure', 'unit');
  return {
    ...shown,
    attended,
    released: released.map(({ clause, condition, words, figure, unit }) => ({
      clause,
      condition: condition === null ? null : new Words(condition),
      words: new Words(words),
      figure: figure === null || unit === null ? null : { amount: fromDecimal(figure), unit },
    })),
    sessions: sessions.map((session) => ({
      number: session.number,
      ...span(session),
      blocks: blocks
        .filter((block) => block.number === session.number)
        .map((block) => ({ phase: block.phase, ...span(block) })),
    })),
  };
}

/** Postgres writes numerics in full, such as "1250.50". */
type ReleasedRow = {
  clause: number;
  condition: string | null;
  words: string;
  figure: string | null;
  unit: string | null;
};
type SessionRow = { number: number; started_at: Date; ended_at: Date };

function span(row: SessionRow): { startedAt: Instant; endedAt: Instant } {
  return { startedAt: row.started_at.getTime(), endedAt: row.ended_at.getTime() };
}

/** Days are read as text: as dates the driver would put them into the machine's time zone. */
function caseColumns(trx: Knex): Knex.Raw[] {
  return [
    trx.raw('reference'),
    trx.raw('referral'),
    trx.raw('cast(begun_on as text) as "begunOn"'),
    trx.raw('cast(ended_on as text) as "endedOn"'),
    trx.raw('cast(settled_on as text) as "settledOn"'),
    trx.raw('ending'),
    trx.raw('mediator'),
    trx.raw('sessions as "sessionCount"'),
    trx.raw('minutes'),
  ];
}
