import type { Event } from './events.js';
import type { PersonId } from './ids.js';
import type { Outcome } from './outcome.js';
import type { Notice } from './posts.js';
import type { Refusal } from './refusal.js';

/** What became of a command: what happened, or why nothing did. */
export type Decision = Accepted | Refused;

/** `told` is what must be told and is in no event. */
export type Accepted = { type: 'accepted'; events: Event[]; outcome: Outcome; told?: Notice[] };

/** `about` names the person the sentence speaks of, if it speaks of one. */
export type Refused = { type: 'refused'; why: Refusal; about?: PersonId };

export function accepted(outcome: Outcome, ...events: Event[]): Accepted {
  return { type: 'accepted', events, outcome };
}

export function refused(why: Refusal, about?: PersonId): Refused {
  return about === undefined ? { type: 'refused', why } : { type: 'refused', why, about };
}
