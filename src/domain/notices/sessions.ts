import { type Case, runningSession } from '../case.js';
import type { Event, EventOf } from '../events.js';
import type { Notice } from '../posts.js';
import { ring, toAllRooms, toMediators, toPeople } from './addressing.js';

export function noticesOfSessions(event: Event, before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'PhaseBegan':
      return phaseBegan(event, before, after);
    case 'PauseAsked':
      return toMediators(after, { type: 'pause asked', party: event.party });
    case 'SessionEnded':
      return [
        ...toAllRooms(after, { type: 'session ended', until: event.until }),
        ...toMediators(after, { type: 'log seal' }),
        ...undecided(before, after),
      ];
    case 'SessionReminded':
      return before?.adjourned ? toPeople(after, event.people, { type: 'goes on', until: before.adjourned.until }) : [];
    default:
      return [];
  }
}

/** Everyone reads the same line at the same time; a finer mark alone is the mediators' own and is told to nobody. */
function phaseBegan(event: EventOf<'PhaseBegan'>, before: Case | null, after: Case): Notice[] {
  const was = before ? runningSession(before)?.phase : undefined;
  if (was?.name === event.name && was.hearBy === event.hearBy) return [];
  const line = toAllRooms(after, { type: 'phase', name: event.name, hearBy: event.hearBy });
  return was?.name === 'separately' && event.name !== 'separately' ? [...line, ...undecided(before, after)] : line;
}

/** When work in separate rooms ends, each party with something undecided is asked to look at it; nobody else is told. */
function undecided(before: Case | null, after: Case): Notice[] {
  if (!before || runningSession(before)?.phase.name !== 'separately') return [];
  return after.parties
    .filter((party) => after.envelopes.some((each) => each.party === party.id && each.status.type === 'draft'))
    .flatMap((party) => ring(after, party.id, []));
}
