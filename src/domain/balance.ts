import { hour } from './calendar.js';
import { type Case, isMediator, roomWith, runningSession } from './case.js';
import type { Envelope } from './envelope.js';
import type { Event, EventOf } from './events.js';
import type { EnvelopeId, Instant, PartyId, RoomId } from './ids.js';
import { phaseRows } from './phase-log.js';

/**
 * What attention one side has had from the mediators, as far as they can know: drafts and voices that a side has not shown do not
 * count. Durations are in milliseconds.
 */
export type Attention = {
  party: PartyId;
  /** How often a mediator put wording of their own to it. */
  suggested: number;
  /** How long phases were marked as a talk with it. */
  marked: number;
  /** How many words of its own were passed on, and how many came in to it. */
  passed: number;
  arrived: number;
  /** The median time its words waited between its yes and their passing; null if none were passed. */
  turnaround: number | null;
  /** Since when its words wait to be passed. */
  waitsSince: Instant | null;
  /** How many words that came in wait for its answer. */
  toAnswer: number;
};

/** The attention each side has had until `now`, in the order of the sides, from everything that has happened in the case. */
export function attention(state: Case, events: readonly Event[], now: Instant): Attention[] {
  const from = new Map(
    events.flatMap((event) =>
      event.type === 'DraftSaved' ? [[event.envelope.id, event.envelope.party] as const] : [],
    ),
  );
  return state.parties.map(({ id: party, room }) => {
    const own = (envelope: Envelope) => envelope.party === party;
    const passings = waits(events, (envelope) => from.get(envelope) === party);
    const waiting = state.envelopes
      .filter(own)
      .flatMap(({ status }) => (status.type === 'approved' ? [status.at] : []));
    return {
      party,
      suggested: events.filter(
        (event) => event.type === 'DraftSaved' && own(event.envelope) && byMediator(state, event),
      ).length,
      marked: markedFor(events, party, now),
      passed: passings.length,
      arrived: events.filter(
        (event) =>
          event.type === 'WordsArrived' && reads(state, event, { party, room, from: from.get(event.envelope) }),
      ).length,
      turnaround: middle(passings),
      waitsSince: waiting.length === 0 ? null : Math.min(...waiting),
      toAnswer: state.envelopes.filter((each) => !own(each) && waitsFor(state, each, party, room)).length,
    };
  });
}

/** What a mediator may want to be reminded of. */
export type Reminder = { type: 'has waited'; party: PartyId } | { type: 'long apart'; since: Instant };

const waitedLong = 24 * hour;
const apartLong = 3 * hour;

/** For this mediator, unless they have silenced reminders: who has waited for a day, and that the sides have been apart for hours. */
export function reminders(state: Case, mediator: string, now: Instant): Reminder[] {
  if (state.hushed.some((person) => person === mediator)) return [];
  const waiting = state.parties.flatMap(({ id: party }): Reminder[] => {
    const long = state.envelopes.some(
      (each) => each.party === party && each.status.type === 'approved' && now - each.status.at >= waitedLong,
    );
    return long ? [{ type: 'has waited', party }] : [];
  });
  const phase = runningSession(state)?.phase;
  const apart = phase?.name === 'separately' && now - phase.startedAt >= apartLong;
  return [...waiting, ...(apart ? [{ type: 'long apart', since: phase.startedAt } as const] : [])];
}

function byMediator(state: Case, event: EventOf<'DraftSaved'>): boolean {
  return event.envelope.wording.by === 'mediator' && isMediator(state, event.envelope.draftedBy);
}

function markedFor(events: readonly Event[], party: PartyId, now: Instant): number {
  const rows = phaseRows(events).filter(({ mark }) => mark?.type === 'caucus' && mark.party === party);
  return rows.reduce((sum, row) => sum + ((row.endedAt ?? now) - row.startedAt), 0);
}

/** How long each of its envelopes waited from its yes until it was passed. */
function waits(events: readonly Event[], isOwn: (envelope: EnvelopeId) => boolean): number[] {
  const approved = new Map<EnvelopeId, Instant>();
  return events.flatMap((event) => {
    if (event.type === 'EnvelopeApproved' && isOwn(event.envelope)) approved.set(event.envelope, event.at);
    const since = event.type === 'EnvelopePassed' ? approved.get(event.envelope) : undefined;
    return event.type === 'EnvelopePassed' && since !== undefined ? [event.at - since] : [];
  });
}

type Reader = { party: PartyId; room: RoomId; from: PartyId | undefined };

/** Whether these words came in to this side: into its own room, or from another side into the joint one. */
function reads(state: Case, event: EventOf<'WordsArrived'>, { party, room, from }: Reader): boolean {
  return event.room === room || (from !== party && roomWith(state, event.room).kind === 'together');
}

function waitsFor(state: Case, { kind, status }: Envelope, party: PartyId, room: string): boolean {
  if (kind === 'message' || status.type !== 'passed' || status.offTable) return false;
  const there = status.copies.some(
    (copy) => copy.state === 'filled' && (copy.room === room || roomWith(state, copy.room).kind === 'together'),
  );
  if (!there) return false;
  if (kind === 'question') return !status.replied.includes(party);
  return !status.answers.some((each) => each.party === party && each.given !== null);
}

function middle(durations: readonly number[]): number | null {
  return durations.toSorted((one, other) => one - other)[Math.floor(durations.length / 2)] ?? null;
}
