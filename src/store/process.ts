import type { Knex } from 'knex';
import { decimal } from '../domain/amount.js';
import type { Case } from '../domain/case.js';
import type { CaseId, Instant, PersonId, TextId, WorkspaceId } from '../domain/ids.js';
import type { ProcessChange } from '../domain/process.js';
import { unreachable } from '../domain/unreachable.js';
import type { Words } from '../domain/words.js';
import { caseSealIfAny } from './case-seal.js';
import { countEnded } from './hr-counting.js';
import { holdLookupKey } from './lookup-keys.js';
import { byPerson, isPerson, type Lookup } from './lookups.js';
import type { Store } from './store.js';
import { holdSettings } from './workspaces.js';

type Referred = { workspace: WorkspaceId; reference: string };

/**
 * Whether anyone who has just come into a case is on HR's roster. Holds the roster still until the transaction ends, so that
 * a person who joins both at once is seen by one side or the other.
 */
export async function hrHas(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  gained: readonly Lookup[],
): Promise<boolean> {
  const people = new Set(gained.map(({ by }) => by).filter(isPerson));
  if (people.size === 0) return false;
  const { hrViewers } = await holdSettings(store, trx, workspace);
  return hrViewers.some((person) => people.has(byPerson(person)));
}

/** Writes what HR may come to see; `released` holds the words of released clauses. `hide` takes the case out of every list and figure for good. */
export async function saveProcess(
  trx: Knex,
  referred: Referred,
  at: Instant,
  changes: readonly ProcessChange[],
  hide: boolean,
  released: ReadonlyMap<TextId, Words> = new Map(),
): Promise<void> {
  for (const change of changes) await saveChange(trx, referred, at, change, released);
  if (hide) await row(trx, referred).update({ hidden: true });
  if (changes.some((change) => change.type === 'ended')) await countEnded(trx, referred);
}

/** Whether HR sees nothing of this case, for good. */
export async function isHiddenFromHr(
  { db }: Pick<Store, 'db'>,
  { workspace, reference }: Pick<Case, 'workspace' | 'reference'>,
): Promise<boolean> {
  const kept: { hidden: boolean } | undefined = await db('hr_cases')
    .where({ workspace_id: workspace, reference })
    .first('hidden');
  return kept?.hidden ?? false;
}

/** Takes every running case in which these people take part out of HR's lists, for good. */
export async function hideFromHr(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  people: readonly PersonId[],
): Promise<void> {
  if (people.length === 0) return;
  const hash = await holdLookupKey(store, trx, workspace);
  const { rows } = await trx.raw<{ rows: { case_id: CaseId; position: string; state: Buffer }[] }>(
    `select case_id, position, state from cases
     where workspace_id = :workspace and case_id in (
       select case_id from lookups where workspace_id = :workspace and lookup = any (cast(:people as bytea[]))
     )`,
    { workspace, people: people.map((person) => hash(byPerson(person))) },
  );
  const references = rows.map(async ({ case_id: caseId, position, state }) => {
    const sealer = await caseSealIfAny(store, workspace, caseId);
    return sealer ? [sealer.openJson<Case>(state, ['state', Number(position)]).reference] : [];
  });
  await trx('hr_cases')
    .where({ workspace_id: workspace, ended_on: null })
    .whereIn('reference', (await Promise.all(references)).flat())
    .update({ hidden: true });
}

async function saveChange(
  trx: Knex,
  referred: Referred,
  at: Instant,
  change: ProcessChange,
  released: ReadonlyMap<TextId, Words>,
): Promise<void> {
  const { workspace, reference } = referred;
  switch (change.type) {
    case 'opened':
      await trx('hr_cases').insert({
        ...{ workspace_id: workspace, reference, referral: change.referral ?? null, opened_on: dayOf(at) },
        ...{ mediator: change.mediator, hidden: change.hidden },
      });
      return;
    case 'mediator':
      await row(trx, referred).update({ mediator: change.mediator });
      return;
    case 'began':
      await row(trx, referred).update({ begun_on: change.on });
      return;
    case 'session': {
      const { number, startedAt, endedAt, blocks } = change;
      await trx.raw(
        `with held as (
           insert into hr_sessions (workspace_id, reference, number, started_at, ended_at)
           values (:workspace, :reference, :number, :startedAt, :endedAt)
         ), counted as (
           update hr_cases set sessions = sessions + 1, minutes = minutes + :minutes
           where workspace_id = :workspace and reference = :reference
         )
         insert into hr_blocks (workspace_id, reference, number, block, phase, started_at, ended_at)
         select :workspace, :reference, :number, block.ordinality, block.phase, block.started_at, block.ended_at
         from unnest(cast(:phases as text[]), cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
           with ordinality as block (phase, started_at, ended_at)`,
        {
          workspace,
          reference,
          number,
          startedAt: new Date(startedAt),
          endedAt: new Date(endedAt),
          minutes: (endedAt - startedAt) / 60_000,
          phases: blocks.map((block) => block.phase),
          starts: blocks.map((block) => new Date(block.startedAt)),
          ends: blocks.map((block) => new Date(block.endedAt)),
        },
      );
      return;
    }
    case 'settled':
      await row(trx, referred).update({ settled_on: change.on });
      return;
    case 'released':
      await trx('hr_released').insert(
        change.clauses.map(({ number, text, condition, figure }) => ({
          ...{ workspace_id: workspace, reference, clause: number },
          condition: condition === null ? null : wordsOf(released, condition),
          words: wordsOf(released, text),
          ...{ figure: figure && decimal(figure.amount), unit: figure?.unit ?? null },
        })),
      );
      return;
    case 'ended':
      await trx.raw(
        `with listed as (
           insert into hr_attendance (workspace_id, reference, line, attended)
           select :workspace, :reference, ordinality, attended
           from unnest(cast(:attendance as text[])) with ordinality as attended (attended, ordinality)
         )
         update hr_cases set ended_on = :on, ending = :ending, mediator = null
         where workspace_id = :workspace and reference = :reference`,
        { workspace, reference, on: change.on, ending: change.ending, attendance: change.attendance },
      );
      return;
    default:
      unreachable(change);
  }
}

function wordsOf(released: ReadonlyMap<TextId, Words>, text: TextId): string {
  const words = released.get(text);
  if (!words) throw new Error('A clause is released whose words are not there');
  return words.reveal();
}

function row(trx: Knex, { workspace, reference }: Referred) {
  return trx('hr_cases').where({ workspace_id: workspace, reference });
}

/** The day in UTC: it is only ever counted within a year. */
function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}
