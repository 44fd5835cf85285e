import type { Knex } from 'knex';
import type { Case } from '../domain/case.js';
import type { Accepted, Decision } from '../domain/decision.js';
import { nextDue } from '../domain/due.js';
import { endingNow } from '../domain/ending-note.js';
import { textsIn } from '../domain/envelope.js';
import type { CaseId, Instant, TextId, WorkspaceId } from '../domain/ids.js';
import type { Outcome } from '../domain/outcome.js';
import type { Ask, Notice } from '../domain/posts.js';
import type { ProcessChange } from '../domain/process.js';
import type { RecordEntry } from '../domain/record.js';
import type { Words } from '../domain/words.js';
import { type CaseSeal, caseSeal, caseSealIfAny, eventPlace, type Place } from './case-seal.js';
import { besideHash, type ChainedText, firstHead, headAfter } from './chain.js';
import { type DeliveryDone, sealedStanding } from './deliveries.js';
import { kindOf } from './event-kinds.js';
import { failure } from './failure.js';
import { holdLookupKey } from './lookup-keys.js';
import { lookupChanges, lookupsOf } from './lookups.js';
import { hrHas, saveProcess } from './process.js';
import { textsWith } from './reading.js';
import { recordLines } from './record.js';
import { noDelivery, SAVE_CASE } from './save-case.js';
import { stopDeliveries } from './stopping.js';
import type { Store } from './store.js';

/** What is kept in the same transaction as a command's events. */
export type Beside = {
  /** The request's name for repeats. */
  request?: Buffer | undefined;
  /** What was typed. */
  texts?: readonly { id: TextId; words: Words }[];
  /** The delivery that this command answers. */
  delivery?: DeliveryDone;
  /** Which of the deliveries asked for before must not be done any more, whatever stage they are in. */
  stops?(ask: Ask): boolean;
};

/** Everything an accepted command brings about, beside the case itself. */
export type Effects = Beside & {
  at: Instant;
  notices: readonly Notice[];
  record: readonly RecordEntry[];
  process: readonly ProcessChange[];
};

/** A case whose row nobody else can change before this transaction ends. `position` is 0 and `state` null where there is none. */
export type Locked = { workspace: WorkspaceId; caseId: CaseId; state: Case | null; position: number; head: Buffer };

/** Deliveries are numbered within a room by the event they follow and their place among that command's. */
const NOTICES_PER_COMMAND = 1000;

/**
 * Takes the case's row for this transaction, waiting for whoever has it. A case whose key was destroyed is locked with a
 * state of null, as if it were not there.
 */
export async function lockCase(store: Store, trx: Knex, workspace: WorkspaceId, caseId: CaseId): Promise<Locked> {
  const { rows } = await trx
    .raw<{ rows: { position: string; head: Buffer; state: Buffer }[] }>(
      'select position, head, state from cases where workspace_id = :workspace and case_id = :caseId for update',
      { workspace, caseId },
    )
    .options({ name: 'lock case' });
  const row = rows[0];
  if (!row) return { workspace, caseId, state: null, position: 0, head: firstHead(workspace, caseId) };
  const position = Number(row.position);
  const sealer = await caseSealIfAny(store, workspace, caseId);
  const state = sealer ? sealer.openJson<Case>(row.state, ['state', position]) : null;
  return { workspace, caseId, state, position, head: row.head };
}

/** The first outcome of a request that was accepted before; null if it was not, or there is no request. */
export async function firstOutcome(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  request: Buffer | undefined,
): Promise<Accepted | null> {
  if (!request) return null;
  const row: { case_id: CaseId; sealed: Buffer } | undefined = await trx('requests')
    .where({ workspace_id: workspace, request })
    .first('case_id', 'sealed');
  const sealer = row && (await caseSealIfAny(store, workspace, row.case_id));
  if (!sealer) return null;
  store.repeats?.();
  return { type: 'accepted', events: [], outcome: sealer.openJson<Outcome>(row.sealed, outcomePlace(request)) };
}

/**
 * Saves what an accepted command brings about, all or nothing. A request that was accepted before changes nothing and gives
 * its first outcome. Throws `FencedOff` if the delivery it answers belongs to another worker by now.
 */
export async function saveCase(
  store: Store,
  trx: Knex,
  locked: Locked,
  after: Case,
  decided: Accepted,
  effects: Effects,
): Promise<Decision> {
  const { workspace, caseId } = locked;
  if (locked.position === 0) await store.keys.create(workspace, caseId);
  const sealer = await caseSeal(store, workspace, caseId);
  const { chain, texts, lines } = await chainOf(store, trx, sealer, locked, decided, effects);
  const last = chain.at(-1) ?? locked;
  const disposed = decided.events.some((event) => event.type === 'KeyDestroyed');
  const lookups = lookupChanges(locked.state ? lookupsOf(locked.state) : [], disposed ? [] : lookupsOf(after));
  const joined = await hrHas(store, trx, workspace, lookups.gained);
  const { gained, lost } = await hashed(store, trx, workspace, lookups);
  const queue = queueOf(sealer, effects.notices, last.position);
  const due = disposed ? null : nextDue(after);
  const ending = endingNow(locked.state, after);
  if (ending) await store.keys.noteEnding(workspace, caseId, { ...ending, position: last.position });
  if (effects.stops) await stopDeliveries(trx, sealer, { workspace, caseId, at: effects.at }, effects.stops);

  const { rows } = await trx
    .raw<{ rows: { fresh: string; kept: string; answered: string }[] }>(SAVE_CASE, {
      ...{ workspace, caseId, before: locked.position, position: last.position, head: last.head, disposed },
      at: new Date(effects.at),
      request: effects.request ?? null,
      outcome: effects.request ? sealer.sealJson(decided.outcome, outcomePlace(effects.request)) : null,
      state: sealer.sealJson(after, ['state', last.position]),
      due: due === null ? null : new Date(due),
      ...columns(chain, { positions: 'position', kinds: 'kind', sealedEvents: 'sealed' }),
      ...columns(chain, { besides: 'beside', heads: 'head' }),
      ...columns(texts, { textIds: 'textId', sealedTexts: 'sealed' }),
      ...columns(lines, { lineRooms: 'roomId', lineNumbers: 'line', sealedLines: 'sealed', lineSeals: 'seal' }),
      gained,
      gainedRooms: lookups.gained.map(({ room }) => room),
      lost,
      ...columns(queue, { queueRooms: 'room', queuePositions: 'position', queueCards: 'card', sealedAsks: 'sealed' }),
      ...(effects.delivery ? await answerOf(store, effects.delivery) : noDelivery),
    })
    .options({ name: 'save case' });

  const done = rows[0];
  if (effects.request && done?.fresh !== '1') {
    const first = await firstOutcome(store, trx, workspace, effects.request);
    if (first) return first;
  }
  if (done?.kept !== '1') throw new Error('The case is not as it was locked');
  if (effects.delivery && done.answered !== '1') throw failure('FencedOff');
  const released = await textsWith(trx, sealer, locked, effects.process.flatMap(releasedTexts));
  await saveProcess(trx, { workspace, reference: after.reference }, effects.at, effects.process, joined, released);
  return decided;
}

/** Rows as the statement takes them: for each of its names, what all of them have there. */
function columns<Row>(rows: readonly Row[], names: Record<string, keyof Row>): Record<string, Row[keyof Row][]> {
  return Object.fromEntries(Object.entries(names).map(([name, part]) => [name, rows.map((row) => row[part])]));
}

/** What the case can be found by from now on and no more, as it is stored. */
async function hashed(
  store: Store,
  trx: Knex,
  workspace: WorkspaceId,
  { gained, lost }: ReturnType<typeof lookupChanges>,
): Promise<{ gained: Buffer[]; lost: Buffer[] }> {
  if (gained.length + lost.length === 0) return { gained: [], lost: [] };
  const hash = await holdLookupKey(store, trx, workspace);
  return { gained: gained.map(({ by }) => hash(by)), lost: lost.map(({ by }) => hash(by)) };
}

function releasedTexts(change: ProcessChange): TextId[] {
  return change.type === 'released' ? change.clauses.flatMap(textsIn) : [];
}

function outcomePlace(request: Buffer): Place {
  return ['outcome', request.toString('hex')];
}

type Link = { position: number; kind: string; sealed: Buffer; beside: Buffer; head: Buffer };

/** The events as links of the case's chain; the last of them covers the texts and record lines stored with it. */
async function chainOf(
  store: Store,
  trx: Knex,
  sealer: CaseSeal,
  locked: Locked,
  decided: Accepted,
  effects: Effects,
): Promise<{ chain: Link[]; texts: ChainedText[]; lines: Awaited<ReturnType<typeof recordLines>> }> {
  const { workspace, caseId, position } = locked;
  const typed = effects.texts ?? [];
  if (decided.events.length === 0) {
    if (typed.length + effects.notices.length + effects.record.length > 0) throw new Error('Nothing happened');
    return { chain: [], texts: [], lines: [] };
  }
  const texts = typed.map(({ id, words }) => ({
    textId: id,
    sealed: sealer.seal(Buffer.from(words.reveal()), ['text', id]),
  }));
  const known = new Map(typed.map(({ id, words }) => [id, words]));
  const lines = await recordLines(store, trx, sealer, { workspace, caseId }, effects.record, known);

  const chain: Link[] = [];
  for (const [index, event] of decided.events.entries()) {
    const isLast = index === decided.events.length - 1;
    const link = {
      position: position + index + 1,
      at: effects.at,
      kind: kindOf(event),
      sealed: sealer.sealJson(event, eventPlace({ position: position + index + 1, at: new Date(effects.at) })),
      beside: isLast ? besideHash(texts, lines) : besideHash([], []),
    };
    chain.push({ ...link, head: headAfter(chain.at(-1)?.head ?? locked.head, workspace, caseId, link) });
  }
  return { chain, texts, lines };
}

function queueOf(sealer: CaseSeal, notices: readonly Notice[], after: number) {
  if (notices.length > NOTICES_PER_COMMAND) throw new Error('One command asks too much of Slack');
  return notices.map((notice, index) => {
    const position = after * NOTICES_PER_COMMAND + index;
    const sealed = sealer.sealJson(notice, ['delivery', notice.room, position]);
    return { room: notice.room, position, card: notice.do === 'card', sealed };
  });
}

async function answerOf(store: Store, { claim, position, change }: DeliveryDone) {
  return {
    answeredRoom: claim.room,
    fence: claim.fence,
    answeredPosition: position,
    stage: change.stage,
    standing: await sealedStanding(store, claim, position, change),
    cards: change.cards ?? null,
    code: change.code ?? null,
  };
}
