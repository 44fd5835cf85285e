import type { Knex } from 'knex';
import { fromDecimal } from '../domain/amount.js';
import type { Figure } from '../domain/figures.js';
import type { Day, Instant } from '../domain/ids.js';
import type { Block } from '../domain/process.js';
import { Words } from '../domain/words.js';

/** A case as HR's list shows it. `mediator` is null once it has ended. */
export type HrCase = {
  reference: string;
  begunOn: Day;
  endedOn: Day | null;
  /** When a settlement was signed. */
  settledOn: Day | null;
  ending: 'agreement reached' | 'ended' | null;
  mediator: string | null;
};

/** A clause of the settlement that every party lets HR read, by its number there. */
export type HrClause = { clause: number; condition: Words | null; words: Words; figure: Figure | null };

export type HrSession = { number: number; startedAt: Instant; endedAt: Instant; blocks: Block[] };

type Page = { limit: number; after?: Pick<HrCase, 'begunOn' | 'reference'> };

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

/** One page of HR's list, newest first; `after` is the last case of the page before. */
export async function hrList(hrDb: Knex, token: string, { limit, after }: Page): Promise<HrCase[]> {
  return withHrToken(hrDb, token, async (trx) => {
    const query = trx('hr_case_list')
      .orderBy([{ column: 'begun_on', order: 'desc' }, { column: 'reference' }])
      .limit(limit);
    if (after) {
      query.where((rest) =>
        rest
          .where('begun_on', '<', after.begunOn)
          .orWhere((same) => same.where('begun_on', after.begunOn).where('reference', '>', after.reference)),
      );
    }
    return query.select(caseColumns(trx));
  });
}

/** One case with its sessions and who attended; null if the token may not see it. */
export async function hrCase(
  hrDb: Knex,
  token: string,
  reference: string,
): Promise<(HrCase & { sessions: HrSession[]; attended: string[]; released: HrClause[] }) | null> {
  return withHrToken(hrDb, token, async (trx) => {
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
  });
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
    trx.raw('cast(begun_on as text) as "begunOn"'),
    trx.raw('cast(ended_on as text) as "endedOn"'),
    trx.raw('cast(settled_on as text) as "settledOn"'),
    trx.raw('ending'),
    trx.raw('mediator'),
  ];
}
