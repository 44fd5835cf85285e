import { addDays, endOfDay, endOfNextWorkingDay } from './calendar.js';
import { candidateUntil } from './candidate.js';
import { type Case, hasBegun, type Invitation, isPassingPaused } from './case.js';
import { tellAt } from './disposal.js';
import { type Envelope, lastDayToPass } from './envelope.js';
import { figuresDueAt } from './figures.js';
import { destroyedFrom } from './follow-up.js';
import type { Day, Instant } from './ids.js';
import { lookEndsAt } from './look.js';
import { termsDueAt } from './terms.js';
import { isClean } from './trouble.js';

/** Reminders go out after this many days. */
const reminderDays = [2, 5] as const;
/** So many days Slack is given to archive the rooms: more than one that refuses it for certain. */
const archivingDays = 7;
/** An invitation lapses after this many days. */
const lapseDays = 10;

export function nextReminderAt(invitation: Invitation, zone: string): Instant | null {
  const days = reminderDays[invitation.reminders];
  return days === undefined ? null : addDays(invitation.sentAt, days, zone);
}

export function inviteLapsesAt(invitation: Invitation, zone: string): Instant {
  return addDays(invitation.sentAt, lapseDays, zone);
}

/** When time alone will next change this case; null if it never will. */
export function nextDue(state: Case): Instant | null {
  switch (state.stage) {
    case 'convening':
      return earliest([...openInvitations(state), ...rings(state), ...looks(state), ...mediatorsDue(state)]);
    case 'underway':
      return earliest([
        ...[checkEndsAt(state), termsDueAt(state), figuresDueAt(state), ...openInvitations(state)],
        ...[...lastDays(state), ...rings(state), ...looks(state), ...adjournment(state), ...mediatorsDue(state)],
      ]);
    case 'ending':
      return earliest([
        ...[state.announceBy, termsDueAt(state), figuresDueAt(state), ...openInvitations(state), ...lastDays(state)],
        ...[...rings(state), ...looks(state), ...adjournment(state), ...mediatorsDue(state)],
      ]);
    case 'closing':
      return state.archiving ? archivedBy(state) : earliest([state.archiveAt, ...looks(state)]);
    case 'closed':
      return earliest([destroyedFrom(state), ...state.followUps.map(({ at }) => at), ...tellings(state)]);
  }
}

/**
 * When a check ends by itself, if the mediator has not ended it before: once every room is as it should be, and not before
 * the moment by which an ending would be announced, so that how long passing is paused tells nobody one from the other.
 */
export function checkEndsAt(state: Case): Instant | null {
  if (state.paused === null || !isClean(state)) return null;
  return endOfNextWorkingDay(state.paused, state.zone);
}

/**
 * When a case is closed although Slack has not archived every room: where Caucus was removed, or is shut out, nobody may ever let
 * it, and the key must be destroyed all the same.
 */
export function archivedBy({ archiveAt, zone }: Case & { stage: 'closing' }): Instant {
  return addDays(archiveAt, archivingDays, zone);
}

/** What single people are still told about the disposal. */
function tellings(state: Case & { stage: 'closed' }): Instant[] {
  return state.disposal.telling.map((each) => tellAt(each, destroyedFrom(state)));
}

function rings(state: Case): Instant[] {
  return state.rings.map((ring) => ring.at);
}

/** When whoever was named to mediate is asked no more, and when it ends because nobody mediates. */
function mediatorsDue({ candidate, vacancy, zone }: Case): Instant[] {
  return [...(candidate ? [candidateUntil(candidate, zone)] : []), ...(vacancy ? [vacancy.until] : [])];
}

/** The date to which it is adjourned, and those of its reminders. An ending that nobody was told of changes nothing about them. */
function adjournment({ adjourned }: Case): Instant[] {
  return adjourned ? [adjourned.until, ...adjourned.reminders.map(({ at }) => at)] : [];
}

function looks(state: Case): Instant[] {
  return state.looks.map(lookEndsAt);
}

/** When those who have not agreed are next reminded, or their invitations lapse; also while an ending is not yet announced. */
function openInvitations(state: Case): Instant[] {
  return [
    ...waitingInvitations(state).map((each) => nextReminderAt(each, state.zone) ?? inviteLapsesAt(each, state.zone)),
    ...namedInvitations(state).map((each) => inviteLapsesAt(each, state.zone)),
  ];
}

/** Those of people who were named to everyone and have not come: once these lapse everyone reads that they do not, whatever they said. */
export function namedInvitations(state: Case): Invitation[] {
  return state.invitations.filter(({ answer, late }) => late === true && answer !== 'agreed');
}

/** The invitations that time does something about: once it has begun, only those sent since. */
export function waitingInvitations(state: Case): Invitation[] {
  const begun = hasBegun(state);
  return state.invitations.filter(
    ({ answer, late }) => (answer === 'none' || answer === 'talk') && (!begun || late === true),
  );
}

/** When the last days of what waits are over. */
function lastDays(state: Case): Instant[] {
  return state.envelopes.flatMap((envelope) => {
    const last = lastDay(state, envelope);
    return last === null ? [] : [endOfDay(last, state.zone)];
  });
}

/** The day after which time alone takes this envelope away; null while, or once, it cannot. */
function lastDay(state: Case, envelope: Envelope): Day | null {
  if (envelope.status.type === 'approved') return lastDayToPass(envelope);
  return mayLapse(state, envelope) ? envelope.acceptBy : null;
}

/**
 * Whether passed words are gone once nobody can accept them any longer: none are on their way, and nobody has told the others
 * of a yes, nor waits to. A yes for the mediator alone keeps nothing, for the side that made the offer would see that it stays.
 */
export function mayLapse(state: Case, { status }: Envelope): boolean {
  if (status.type !== 'passed' || isPassingPaused(state)) return false;
  const moving = status.copies.some((copy) => copy.state === 'waiting' || copy.state === 'filling');
  return !moving && status.answers.every(({ given }) => !given?.told || given.value !== 'agree');
}

function earliest(times: readonly (Instant | null)[]): Instant | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
