import { type Case, hasBegun, type Invitation, togetherRoom } from '../case.js';
import type { Happened } from '../command.js';
import { accepted, type Decision } from '../decision.js';
import { destroyedAfter, firstTellings } from '../disposal.js';
import {
  archivedBy,
  checkEndsAt,
  inviteLapsesAt,
  mayLapse,
  namedInvitations,
  nextReminderAt,
  waitingInvitations,
} from '../due.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import { figuresTold } from '../figures.js';
import { destroyedFrom, followUps } from '../follow-up.js';
import { termsTold } from '../terms.js';
import { adjournmentDue } from './adjourn.js';
import { followUpsDue } from './answer-follow-up.js';
import { endingIfHopeless } from './answer-invitation.js';
import { isAcceptDayOver } from './answer-offer.js';
import { ended } from './close.js';
import { andTold, disposalTold } from './dispose.js';
import { checkOver } from './let-passing-go-on.js';
import { looksOver } from './look.js';
import { namingDue, vacancyDue } from './mediator-comes.js';
import { isPassDayOver } from './pass.js';

/** Time has passed: whatever is due by now happens. Jobs only bring this; what is due is decided here. */
export type TimePassed = Happened & { type: 'TimePassed' };

export function timePassed(command: TimePassed, state: Case): Decision {
  const { at } = command;
  const unmediated = vacancyDue(state, at);
  if (unmediated.length > 0) return accepted('recorded', ...unmediated);
  const looked = looksOver(state, at);
  const after = fold(state, looked);
  switch (state.stage) {
    case 'convening':
      return accepted('recorded', ...rung(state, at), ...looked, ...invitationsDue(after, at));
    case 'underway':
      return accepted(
        'recorded',
        ...rung(state, at),
        ...adjournmentDue(state, at),
        ...looked,
        ...invitationsDue(after, at),
        ...namingDue(state, at),
        ...checkedAndTold(after, at),
      );
    case 'ending':
      if (state.announceBy <= at) return accepted('recorded', ...looked, ended(state, at));
      return accepted(
        'recorded',
        ...rung(state, at),
        ...adjournmentDue(state, at),
        ...looked,
        ...invitationsDue(after, at),
        ...(hasBegun(after) ? daysOver(after, at) : []),
        ...namingDue(state, at),
      );
    case 'closing':
      if (state.archiving) return accepted('recorded', ...(archivedBy(state) <= at ? closed(state, at) : []));
      if (state.archiveAt > at) return accepted('recorded', ...looked);
      return accepted(
        'recorded',
        ...looksOver(state, at, true),
        { type: 'ArchivingBegan', at },
        ...closedIfNoRooms(state, at),
      );
    case 'closed':
      return accepted('recorded', ...whatEndsIt(state, at));
  }
}

/** People are told what they are to know before the key is destroyed, even where both are due; to ask for notes is then too late. */
function whatEndsIt(state: Case & { stage: 'closed' }, at: number): Event[] {
  const waits = state.disposal.telling.some(({ post }) => post.type !== 'notes asked');
  if (!waits && destroyedFrom(state) <= at) return [{ type: 'KeyDestroyed', at }];
  return [...followUpsDue(state, at), ...disposalTold(state, at)];
}

/** People are told what became of terms and figures, as soon as passing goes on. */
function checkedAndTold(state: Case, at: number): Event[] {
  const events = checkedAndOver(state, at);
  const after = fold(state, events);
  return [...events, ...termsTold(after, at), ...figuresTold(after, at)];
}

/** A check that nobody needs any more ends by itself; then whatever can no longer be decided about is over. */
function checkedAndOver(state: Case, at: number): Event[] {
  const ends = checkEndsAt(state);
  if (ends === null || ends > at) return daysOver(state, at);
  const events = checkOver(state, at);
  return [...events, ...daysOver(fold(state, events), at)];
}

/** Those whose quiet hours are over. */
function rung(state: Case, at: number): Event[] {
  const people = state.rings.filter((ring) => ring.at <= at).map((ring) => ring.person);
  return people.length === 0 ? [] : [{ type: 'Rung', people }];
}

function invitationsDue(state: Case, at: number): Event[] {
  const waiting = waitingInvitations(state);
  const isOver = (each: Invitation) => inviteLapsesAt(each, state.zone) <= at;
  const lapsed = waiting.filter(isOver).map((each) => each.person);
  const unnamed = namedInvitations(state)
    .filter(isOver)
    .map(({ party, person }): Event => ({ type: 'PartEnded', party, person }));
  if (lapsed.length > 0) {
    const event: Event = { type: 'InvitationsLapsed', people: lapsed, at };
    return [event, ...unnamed, ...endingIfHopeless(fold(state, [event]), at)];
  }
  if (unnamed.length > 0) return unnamed;
  const reminded = waiting
    .filter((each) => {
      const next = nextReminderAt(each, state.zone);
      return next !== null && next <= at;
    })
    .map((each) => each.person);
  return reminded.length > 0 ? [{ type: 'InvitationsReminded', people: reminded, at }] : [];
}

/** Approved words whose last day to pass is over are cancelled; offers nobody can accept any longer are over. */
function daysOver(state: Case, at: number): Event[] {
  return state.envelopes.flatMap((envelope): Event[] => {
    if (envelope.status.type === 'approved' && isPassDayOver(envelope, at, state.zone)) {
      const rooms = envelope.recipients.map((recipient) => recipient.room);
      return [
        { type: 'PassingCancelled', envelope: envelope.id, rooms, reason: 'too late', at },
        { type: 'EnvelopeOver', envelope: envelope.id },
      ];
    }
    const isOver = isAcceptDayOver(envelope, at, state.zone) && mayLapse(state, envelope);
    return isOver ? [{ type: 'EnvelopeOver', envelope: envelope.id }] : [];
  });
}

/** A mediation that ended before any room was opened has nothing to archive. */
function closedIfNoRooms(state: Case & { stage: 'closing' }, at: number): Event[] {
  const none = state.rooms.every(
    (room) => room.kind === 'direct' || room.state === 'planned' || room.state === 'archived',
  );
  return none && togetherRoom(state).state !== 'asked' ? closed(state, at) : [];
}

/** The rooms are archived; the key is destroyed once retention, counted from the end, is over. */
export function closed(state: Case & { stage: 'closing' }, at: number): Event[] {
  const destroyAt = Math.max(destroyedAfter(at, at), destroyedFrom(state));
  const told = { followUps: followUps(state), telling: firstTellings(state, at, destroyAt) };
  return andTold(state, { type: 'CaseClosed', at, destroyAt, ...told }, at);
}
