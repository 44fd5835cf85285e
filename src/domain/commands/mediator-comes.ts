import { addDays } from '../calendar.js';
import { candidateUntil, goingFor, hasSaid, isVacant, vacancyDays } from '../candidate.js';
import type { Case } from '../case.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant } from '../ids.js';
import { cleared, fallen } from './clearing.js';
import { ended } from './close.js';
import { enterRooms, freshRooms, waitsForRoom } from './entering.js';
import { looksOver } from './look.js';
import { stopped } from './over.js';

/**
 * Once every side has said yes to them somebody new mediates, in fresh rooms: what was approved, put or shown for fewer eyes needs a
 * new yes, or is over. Where a room is just being made they come when it is there; until then nobody hears that every side has.
 */
export function mediatorComes(state: Case, at: Instant): Event[] {
  const { candidate } = state;
  if (!candidate || !state.parties.every((each) => hasSaid(candidate, each, 'aye'))) return [];
  const { person } = candidate;
  const came: Event = { type: 'MediatorCame', person, going: goingFor(state, candidate), at };
  const after = fold(state, [came]);
  if (waitsForRoom(after, person)) return [];
  const fresh = freshRooms(after, person);
  return [came, ...fresh, ...enterRooms(fold(after, fresh)), ...leftBehind(state, at)];
}

/** Nothing is left of what was for the eyes of those who mediated until now. */
function leftBehind(state: Case, at: Instant): Event[] {
  return [
    ...fallen(state, at),
    ...(state.terms ? [{ type: 'TermsStopped', why: 'new mediator', at } as const] : []),
    ...(state.figures ? [{ type: 'FiguresStopped', why: 'new mediator', at } as const] : []),
    ...state.parties.flatMap(({ id }) => cleared(state, id, { newMediator: true })),
    ...looksOver(state, at, true),
  ];
}

/** Nobody mediates any more, or somebody does again, whatever brought that about. */
export function vacancyNow(before: Case | null, events: readonly Event[], at: Instant): Event[] {
  const after = fold(before, events);
  if (after.stage === 'closing' || after.stage === 'closed') return [];
  const vacant = isVacant(after);
  if (vacant === (after.vacancy !== undefined)) return [];
  if (vacant) return [{ type: 'VacancyBegan', until: addDays(at, vacancyDays, after.zone), at }];
  const notNeeded: Event[] = after.candidate?.bySide ? [{ type: 'NamingOver', declined: false, at }] : [];
  return [...notNeeded, { type: 'VacancyOver', at }];
}

/** Whoever was named is asked no more if not everyone has said yes in time. */
export function namingDue({ candidate, zone }: Case, at: Instant): Event[] {
  const isOver = candidate !== undefined && candidateUntil(candidate, zone) <= at;
  return isOver ? [{ type: 'NamingOver', declined: false, at }] : [];
}

/** Nobody has come to mediate in time: it ends as any mediation does. */
export function vacancyDue(state: Case, at: Instant): Event[] {
  if (!state.vacancy || state.vacancy.until > at) return [];
  return [...stopped(state, at), ended(state, at)];
}
