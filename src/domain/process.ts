import { ceilQuarter, floorQuarter, localDay } from './calendar.js';
import { type Case, type Ending, isMediator, runningSession } from './case.js';
import type { Event } from './events.js';
import type { Figure } from './figures.js';
import type { Day, Instant, PersonId, TextId } from './ids.js';
import type { PhaseName } from './session.js';

/**
 * What HR may come to see, in HR's own numbering: no party, no mark, no text, no count.
 * `session` is written only after it has ended; its times are widened to the quarter hour and neighbours are merged.
 */
export type ProcessChange =
  /** `referral` is the number that HR gave it, if it did. */
  | { type: 'opened'; reference: string; referral?: string; hidden: boolean; mediator: string }
  /** Somebody else leads it. */
  | { type: 'mediator'; mediator: string }
  | { type: 'began'; on: Day }
  | { type: 'session'; number: number; startedAt: Instant; endedAt: Instant; blocks: Block[] }
  | { type: 'settled'; on: Day }
  /** The words of clauses that every party released: the only text HR ever sees. */
  | { type: 'released'; clauses: ReleasedClause[] }
  | { type: 'ended'; on: Day; ending: Ending; attendance: string[] };

/** A clause by its number in the settlement; `condition` is the other half of an offer on a condition. */
export type ReleasedClause = { number: number; text: TextId; condition: TextId | null; figure: Figure | null };

export type CoarsePhase = 'opening' | 'together' | 'separate meetings' | 'break';
export type Block = { phase: CoarsePhase; startedAt: Instant; endedAt: Instant };
/** A block of a session that runs; its time is widened once the session has ended. */
export type BlockStart = { phase: CoarsePhase; startedAt: Instant };

/** What these events bring to HR's tables. */
export function processChanges(before: Case | null, events: readonly Event[], after: Case): ProcessChange[] {
  return events.flatMap((event): ProcessChange[] => {
    switch (event.type) {
      case 'CaseOpened': {
        const { reference, referral, hiddenFromHr, mediators, people } = event.details;
        const mediator = leading({ mediators, people }) ?? '';
        return [
          { type: 'opened', reference, ...(referral !== undefined && { referral }), hidden: hiddenFromHr, mediator },
        ];
      }
      case 'MediatorCame':
      case 'MediatorLeft': {
        const lead = leading(after);
        return lead === null || (before && lead === leading(before)) ? [] : [{ type: 'mediator', mediator: lead }];
      }
      case 'MediationBegan':
        return [{ type: 'began', on: localDay(event.at, after.zone) }];
      case 'SessionEnded':
        return before ? sessionOf(before, event.at) : [];
      case 'SettlementSigned':
        return [{ type: 'settled', on: localDay(event.at, after.zone) }];
      case 'ClausesReleased':
        return [{ type: 'released', clauses: releasedClauses(after) }];
      case 'CaseEnded':
        return [
          ...(before ? sessionOf(before, sessionOver(before, event.at)) : []),
          { type: 'ended', on: localDay(event.at, after.zone), ending: event.ending, attendance: attendance(after) },
        ];
      default:
        return [];
    }
  });
}

/** The name of the mediator who leads it; null while nobody mediates. */
function leading({ mediators, people }: Pick<Case, 'mediators' | 'people'>): string | null {
  const lead = mediators.find((mediator) => mediator.lead);
  return lead ? (people[lead.person]?.name ?? '') : null;
}

/**
 * The blocks of a session once this phase begins. A phase that comes back within one quarter hour leaves one block, so the
 * list stays short; one that lasted no time leaves none.
 */
export function withBlock(blocks: readonly BlockStart[], phase: PhaseName, at: Instant): BlockStart[] {
  const coarse: CoarsePhase = phase === 'separately' ? 'separate meetings' : phase;
  if (blocks.at(-1)?.phase === coarse) return [...blocks];
  const kept = blocks
    .filter((block) => block.startedAt < at)
    .filter((block) => block.phase !== coarse || floorQuarter(block.startedAt) !== floorQuarter(at));
  return kept.at(-1)?.phase === coarse ? kept : [...kept, { phase: coarse, startedAt: at }];
}

/** When the session that runs as the case ends was over: from the moment an ending began, nobody met any more. */
function sessionOver(state: Case, at: Instant): Instant {
  if (state.stage !== 'ending' || !state.session) return at;
  return Math.max(state.since, state.session.phase.startedAt);
}

function sessionOf(state: Case, at: Instant): ProcessChange[] {
  const session = runningSession(state);
  if (!session) return [];
  const blocks = session.blocks.map(({ phase, startedAt }, index) => ({
    phase,
    startedAt: floorQuarter(startedAt),
    endedAt: ceilQuarter(session.blocks[index + 1]?.startedAt ?? at),
  }));
  const startedAt = floorQuarter(session.startedAt);
  return [{ type: 'session', number: session.number, startedAt, endedAt: ceilQuarter(at), blocks }];
}

function releasedClauses({ settlement }: Case): ReleasedClause[] {
  const { put, released } = settlement;
  return (put?.clauses ?? []).flatMap(({ agreement, text, condition, figure }, index) =>
    released.includes(agreement) ? [{ number: index + 1, text, condition, figure }] : [],
  );
}

function hasMediated(state: Case, person: PersonId): boolean {
  return isMediator(state, person) || state.former?.includes(person) === true;
}

/** Who attended any session, as the case's policy says. */
function attendance(state: Case): string[] {
  switch (state.settings.attendance) {
    case 'none':
      return [];
    case 'names':
      return state.attended.map((person) => state.people[person]?.name ?? '').sort();
    case 'roles':
      return [...new Set(state.attended.map((person) => (hasMediated(state, person) ? 'mediator' : 'party')))].sort();
  }
}
