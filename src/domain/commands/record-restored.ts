import { day, endOfNextWorkingDay } from '../calendar.js';
import type { Case } from '../case.js';
import type { Happened } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { EndingNow } from '../ending-note.js';
import type { Envelope } from '../envelope.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant, PartyId } from '../ids.js';
import { mayStillAgree } from './answer-invitation.js';
import { openDays } from './close.js';
import { over } from './over.js';

/**
 * The database may be a restored backup: nobody knows what was done after `upTo`. Of each restore, counted by `number`, a case is
 * told once. `since` is what became of its ending after the backup.
 */
export type RecordRestored = Happened & {
  type: 'RecordRestored';
  number: number;
  upTo: Instant;
  since: EndingNow | null;
};

/** What may have been passed or taken back since is neither passed nor approved any more, and what has ended since ends again. */
export function recordRestored({ number, upTo, since, at }: RecordRestored, state: Case): Decision {
  if ((state.restored ?? 0) >= number) return refused('NothingHere');
  const found: Event = { type: 'RestoreFound', number, upTo, at };
  const unsaid = since?.stage === 'ended' ? [] : [...cleared(state), ...withoutSealed(state, at)];
  const events: Event[] = [found, ...unsaid, ...stopped(state, at)];
  return accepted('recorded', ...events, ...endedSince(fold(state, events), since, at));
}

function cleared(state: Case): Event[] {
  return state.parties
    .filter((party) => state.envelopes.some((each) => waitsForMore(each, party.id)))
    .map((party) => ({ type: 'ApprovalsCleared', party: party.id, restored: true }));
}

/** What was said to terms, and figures that were given, may have been changed since, or told: they are over, whoever had said anything. */
function withoutSealed({ terms, figures }: Case, at: Instant): Event[] {
  return [
    ...(terms ? [{ type: 'TermsStopped', why: 'restored', at } as const] : []),
    ...(figures ? [{ type: 'FiguresStopped', why: 'restored', at } as const] : []),
  ];
}

/** Whether anyone of this party has said yes to something here that has not yet gone to the others. */
function waitsForMore({ party: from, status }: Envelope, party: PartyId): boolean {
  if (status.type !== 'passed') return from === party && status.approvals.length > 0;
  return status.answers.some((each) => each.party === party && (each.voices.length > 0 || each.given?.held === true));
}

/** Words that are on their way, or had begun to appear, may stand there or not: nothing more is done about them. */
function stopped(state: Case, at: Instant): Event[] {
  const events: Event[] = [];
  for (const { id, status } of state.envelopes) {
    if (status.type !== 'passed') continue;
    const moving = status.copies.filter((copy) => copy.state === 'waiting' || copy.state === 'filling');
    if (moving.length === 0) continue;
    const rooms = moving.map((copy) => copy.room);
    events.push({ type: 'PassingCancelled', envelope: id, rooms, reason: 'restored', at });
    if (hasEnded(state)) events.push({ type: 'EnvelopeOver', envelope: id });
    else events.push(...over(fold(state, events), id));
  }
  return events;
}

/** What became of the ending after the backup becomes of it again, in the way in which it does for any case. */
function endedSince(state: Case, since: EndingNow | null, at: Instant): Event[] {
  if (since === null || hasEnded(state)) return [];
  switch (since.stage) {
    case 'ended': {
      const archiveAt = Math.max(since.at + openDays * day, at);
      return [{ type: 'CaseEnded', at: since.at, ending: since.ending, archiveAt }];
    }
    case 'ending': {
      if (state.stage === 'ending') return [];
      return [{ type: 'EndingBegan', at, announceBy: endOfNextWorkingDay(at, state.zone), undo: null }];
    }
    case 'goes on': {
      if (state.stage !== 'ending') return [];
      const undone = state.undo.map((each): Event => ({ type: 'EndingUndone', at, party: each.party }));
      // Who was asked in the place of a no is not known any more: until someone is asked again, it is about to end.
      const saved = state.hopeless && state.parties.every((party) => mayStillAgree(state, party.id));
      return [...undone, ...(saved ? [{ type: 'EndingUndone', at, party: null } satisfies Event] : [])];
    }
  }
}

function hasEnded(state: Case): boolean {
  return state.stage === 'closing' || state.stage === 'closed';
}
