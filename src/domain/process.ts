import { ceilQuarter, floorQuarter, localDay } from './calendar.js';
import { type Case, partyOf } from './case.js';
import type { Event } from './events.js';
import type { Day, Instant, PersonId } from './ids.js';
import type { PhaseName } from './session.js';

/**
 * What HR may come to see, in HR's own numbering: no party, no mark, no text, no count.
 * `session` is written only after it has ended; its times are widened to the quarter hour and neighbours are merged.
 */
export type ProcessChange =
  | { type: 'opened'; reference: string; hidden: boolean; mediator: string }
  | { type: 'began'; on: Day }
  | { type: 'session'; number: number; startedAt: Instant; endedAt: Instant; blocks: Block[] }
  | { type: 'ended'; on: Day; ending: 'agreement reached' | 'ended'; attendance: string[] };

export type CoarsePhase = 'opening' | 'together' | 'separate meetings' | 'break';
export type Block = { phase: CoarsePhase; startedAt: Instant; endedAt: Instant };
export type BlockStart = { phase: CoarsePhase; startedAt: Instant };

/** What these events bring to HR's tables. */
export function processChanges(before: Case | null, events: readonly Event[], after: Case): ProcessChange[] {
  return events.flatMap((event): ProcessChange[] => {
    switch (event.type) {
      case 'CaseOpened': {
        const { reference, hiddenFromHr, mediators, people } = event.details;
        const lead = mediators.find((mediator) => mediator.lead);
        return [
          { type: 'opened', reference, hidden: hiddenFromHr, mediator: lead ? (people[lead.person]?.name ?? '') : '' },
        ];
      }
      case 'MediationBegan':
        return [{ type: 'began', on: localDay(event.at, after.zone) }];
      case 'SessionEnded':
        return before ? sessionOf(before, event.at) : [];
      case 'CaseEnded':
        return [
          ...(before ? sessionOf(before, event.at) : []),
          { type: 'ended', on: localDay(event.at, after.zone), ending: event.ending, attendance: attendance(after) },
        ];
      default:
        return [];
    }
  });
}

/** The blocks of a session once this phase begins. A phase that comes back within one quarter hour leaves one block, so the list stays short. */
export function withBlock(blocks: readonly BlockStart[], phase: PhaseName, at: Instant): BlockStart[] {
  const coarse: CoarsePhase = phase === 'separately' ? 'separate meetings' : phase;
  const startedAt = floorQuarter(at);
  if (blocks.at(-1)?.phase === coarse) return [...blocks];
  return [
    ...blocks.filter((block) => block.phase !== coarse || block.startedAt !== startedAt),
    { phase: coarse, startedAt },
  ];
}

function sessionOf(state: Case, at: Instant): ProcessChange[] {
  if (state.stage !== 'underway' && state.stage !== 'ending') return [];
  const { session } = state;
  if (!session) return [];
  const endedAt = ceilQuarter(at);
  const blocks = session.blocks.map((block, index) => ({
    ...block,
    endedAt: index + 1 < session.blocks.length ? ceilQuarter(session.blocks[index + 1]?.startedAt ?? at) : endedAt,
  }));
  return [{ type: 'session', number: session.number, startedAt: floorQuarter(session.startedAt), endedAt, blocks }];
}

/** Who attended any session, as the case's policy says; advisers are never listed. */
function attendance(state: Case): string[] {
  const present = state.attended.filter((person) => partyOf(state, person) || isMediatorOf(state, person));
  switch (state.settings.attendance) {
    case 'none':
      return [];
    case 'names':
      return present.map((person) => state.people[person]?.name ?? '').sort();
    case 'roles':
      return [...new Set(present.map((person) => (isMediatorOf(state, person) ? 'mediator' : 'party')))].sort();
  }
}

function isMediatorOf(state: Case, person: PersonId): boolean {
  return state.mediators.some((mediator) => mediator.person === person);
}
