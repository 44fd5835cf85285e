import { day, hour } from './calendar.js';
import { type Case, hasAgreed, hasEntered, isMediator, partyOf } from './case.js';
import type { Instant, PersonId, RoomId } from './ids.js';
import { mayApprove, satisfies } from './party.js';
import type { Post } from './posts.js';
import { quietUntil } from './quiet-hours.js';
import { type Reminder, zoneOf } from './reminder.js';
import type { Room } from './room.js';

type Closed = Case & { stage: 'closed' };

/** What leads from the archived rooms to the destruction of the key. */
export type Disposal = {
  /** What single people are still to be told, and when: outside their quiet hours. */
  telling: Telling[];
  /** Members and mediators who want the key to be destroyed before its day. */
  wanting: PersonId[];
  /** Every side and the mediators wanted it: it is destroyed within the hour. */
  agreed: boolean;
  /** Until when a mediator holds the destruction. */
  heldUntil: Instant | null;
  /** Mediators who have said that their notes are destroyed. */
  withoutNotes: PersonId[];
};

export type Telling = Reminder & {
  post: Extract<Post, { type: 'account' | 'notes asked' | 'notes destroyed' | 'destruction wanted' }>;
};

/** What Slack answered about one room: our messages that it confirmed, those of them that are blanked or gone, and the archiving. */
export type RoomAccount = { room: RoomId; messages: number; blanked: number; archived: boolean };

/** How long before the key is destroyed mediators are asked for their notes, and everyone has been told what they are to know. */
const [notesBefore, toldBefore] = [3 * day, hour];
/** How long a mediator may hold the destruction at once, in days. */
export const longestHold = 365;

/** The earliest the key is destroyed: not within a day of the archiving, by which time those who slept have been told, too. */
export function destroyedAfter(archived: Instant, retainedUntil: Instant): Instant {
  return Math.max(archived + day, retainedUntil);
}

/** The moment at which it is destroyed once everyone agrees: they are all told first. */
export function destroyedOnceAgreed(state: Closed, at: Instant): Instant {
  return Math.min(state.destroyAt, at + toldBefore);
}

/**
 * Once the rooms are archived, all who were in them for a side, and the mediators, are told what Slack was asked; mediators are
 * asked for their notes.
 */
export function firstTellings(state: Case, at: Instant, destroyAt: Instant): Telling[] {
  const mediators = state.mediators.map(({ person }) => person);
  const asked = destroyAt - notesBefore;
  return [
    ...[...entered(state), ...mediators].map((person) => telling(state, person, at, { type: 'account' })),
    ...(asked > at ? mediators.map((person) => telling(state, person, asked, { type: 'notes asked' })) : []),
  ];
}

/** The rooms of which this person is given an account: those that were opened, and that they could read. */
export function accountable(state: Case, person: PersonId): Room[] {
  const party = partyOf(state, person)?.id;
  return state.rooms.filter((room) => {
    if (room.state === 'planned' || room.kind === 'direct') return false;
    if (isMediator(state, person)) return room.kind !== 'alone';
    return room.kind === 'together' ? hasAgreed(state, person) : 'party' in room && room.party === party;
  });
}

/** Members who were in the room of their side. */
export function entered(state: Case): PersonId[] {
  return state.parties.flatMap(({ members }) => members.filter((person) => hasEntered(state, person)));
}

export function telling(state: Case, person: PersonId, at: Instant, post: Telling['post']): Telling {
  return { person, at: quietUntil(at, zoneOf(state, person)) ?? at, post };
}

/** When this is told: before the key is destroyed, also to those who sleep until then. */
export function tellAt({ at }: Reminder, destroyedFrom: Instant): Instant {
  return Math.min(at, destroyedFrom - toldBefore);
}

/** Whether this person can say for their side, or as a mediator, that the key should be destroyed early. */
export function hasWish(state: Case, person: PersonId): boolean {
  const party = partyOf(state, person);
  return party ? mayApprove(party, person) : isMediator(state, person);
}

/** Those of the same side, or the other mediators, who have said it with this person. */
export function wantingWith(state: Closed, person: PersonId): PersonId[] {
  const party = partyOf(state, person);
  return state.disposal.wanting.filter((each) => (party ? party.members.includes(each) : isMediator(state, each)));
}

/** The first of a side who wants it: the others whose yes counts hear of it, and nobody else. */
export function wishTold(state: Closed, person: PersonId, at: Instant): Telling[] {
  const party = partyOf(state, person);
  if (!party || wantingWith(state, person).length > 0 || satisfies(party, [person])) return [];
  const others = party.members.filter((each) => each !== person && hasAgreed(state, each) && mayApprove(party, each));
  return others.map((each) => telling(state, each, at, { type: 'destruction wanted' }));
}

/** Whether these people are enough for this person's side, or for the mediators. */
export function isWantedBy(state: Case, person: PersonId, wanting: readonly PersonId[]): boolean {
  const party = partyOf(state, person);
  return party ? satisfies(party, wanting) : wanting.some((each) => isMediator(state, each));
}

/** Whether every side by its own rule, and a mediator, want it. */
export function isWantedByAll(state: Case, wanting: readonly PersonId[]): boolean {
  return (
    state.parties.every((party) => satisfies(party, wanting)) && wanting.some((person) => isMediator(state, person))
  );
}

export function isHeld({ disposal: { heldUntil } }: Closed, at: Instant): boolean {
  return heldUntil !== null && heldUntil > at;
}
