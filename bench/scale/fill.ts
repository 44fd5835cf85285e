import { administer, install } from '../../src/administer.js';
import type { Case } from '../../src/domain/case.js';
import { fold } from '../../src/domain/evolve.js';
import { id, type PersonId } from '../../src/domain/ids.js';
import { type ProcessChange, processChanges } from '../../src/domain/process.js';
import { type RecordEntry, recordEntries } from '../../src/domain/record.js';
import { noSettings } from '../../src/domain/settings.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { caseSeal } from '../../src/store/case-seal.js';
import { lockCase, saveCase } from '../../src/store/cases.js';
import type { Store } from '../../src/store/store.js';
import { inTransaction } from '../../src/store/transaction.js';
import { casesIn, type PlannedCase, type PlannedWorkspace, peopleOf } from './plan.js';
import { renaming, type Template } from './template.js';

/** How many are filled in at once. */
const atOnce = 8;

/** Installs Caucus in these workspaces, as an administrator would have it, with copies of the template in each. */
export async function fill(store: Store, template: Template, workspaces: readonly PlannedWorkspace[]): Promise<void> {
  await allOf(workspaces, (each) => fillWorkspace(store, each));
  await allOf(casesIn(workspaces), (each) => fillCase(store, template, each));
}

/** The token of this workspace's bot in the emulated Slack. */
export function tokenOf(team: string): string {
  return `xoxb-${team}`;
}

async function fillWorkspace(store: Store, { team, cases }: PlannedWorkspace): Promise<void> {
  const installed = { botUser: id<PersonId>('UCAUCUS'), token: tokenOf(team), scopes: [...scopes] };
  await install(store, team, installed);
  const mediators = Array.from({ length: cases }, (_, slot) => peopleOf(slot).mediator);
  const settings = { ...noSettings, mediators, runBy: 'Harbour Logistics', agreement: 'We talk in good faith.' };
  await administer(store, { workspace: team, by: id<PersonId>('U0ADA'), at: Date.now(), settings });
}

/** A copy of the template under keys and a chain of its own, in one transaction. */
async function fillCase(store: Store, template: Template, planned: PlannedCase): Promise<void> {
  const renamed = renaming(template, planned);
  const [caseId, events] = [renamed(template.caseId), renamed(template.events)];
  let state: Case | null = null;
  const record: RecordEntry[] = [];
  const process: ProcessChange[] = [];
  for (const event of events) {
    const after: Case = fold(state, [event]);
    record.push(...recordEntries(state, [event], after));
    process.push(...processChanges(state, [event], after));
    state = after;
  }
  if (!state) throw new Error('The template is empty');
  const after = state;
  const texts = template.texts.map(({ id, words }) => ({ id: renamed(id), words }));
  const workspace = planned.team;
  await inTransaction(store, async (trx) => {
    const locked = await lockCase(store, trx, workspace, caseId);
    const effects = { at: Date.now(), notices: [], record, process, texts };
    await saveCase(store, trx, locked, after, { type: 'accepted', events, outcome: 'opened' }, effects);
    const sealer = await caseSeal(store, workspace, caseId);
    const delivered = renamed(template.delivered).map(({ room, position, card, cards, ask, standing }) => ({
      ...{ room, position, card, cards },
      sealed: sealer.sealJson(ask, ['delivery', room, position]),
      standing: standing ? sealer.sealJson(standing, ['standing', room, position]) : null,
    }));
    const of = (which: 'room' | 'position' | 'card' | 'cards' | 'sealed' | 'standing') =>
      delivered.map((each) => each[which]);
    await trx.raw(DELIVERED, {
      ...{ workspace, caseId, rooms: renamed(template.rooms), at: new Date() },
      ...{ deliveredIn: of('room'), positions: of('position'), areCards: of('card'), cards: of('cards') },
      ...{ sealed: of('sealed'), standing: of('standing') },
    });
  });
}

/** What Slack has done for the template it has done for each copy. */
const DELIVERED = `
with open as (
  insert into rooms (workspace_id, room_id, case_id, pending, free_at)
  select :workspace, room_id, :caseId, 0, :at from unnest(cast(:rooms as uuid[])) as opened (room_id)
)
insert into deliveries (workspace_id, room_id, position, case_id, card, stage, cards, standing, created_at, done_at, sealed)
select :workspace, room_id, position, :caseId, card, 'done', cards, standing, :at, :at, sealed
from unnest(cast(:deliveredIn as uuid[]), cast(:positions as bigint[]), cast(:areCards as boolean[]), cast(:cards as integer[]),
  cast(:sealed as bytea[]), cast(:standing as bytea[])) as delivered (room_id, position, card, cards, sealed, standing)`;

async function allOf<Each>(all: readonly Each[], run: (each: Each) => Promise<void>): Promise<void> {
  const left = all[Symbol.iterator]();
  const one = async () => {
    for (const each of left) await run(each);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
