import { type CaseDeed, may } from '../access.js';
import { addDays, day } from '../calendar.js';
import type { Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, type Refused, refused } from '../decision.js';
import {
  destroyedOnceAgreed,
  hasWish,
  isHeld,
  isWantedBy,
  isWantedByAll,
  longestHold,
  type Telling,
  tellAt,
  wantingWith,
} from '../disposal.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import { destroyedFrom } from '../follow-up.js';
import type { Instant, PersonId } from '../ids.js';
import { quietUntil } from '../quiet-hours.js';
import { zoneOf } from '../reminder.js';
import { unreachable } from '../unreachable.js';

/** A member for their side, or a mediator, wants the key to be destroyed before its day. */
export type AskDestruction = Asked & { type: 'AskDestruction' };
/** Their side, or the mediators, want it no longer: until everyone does, that can be said. */
export type TakeDestructionBack = Asked & { type: 'TakeDestructionBack' };
/** A mediator says that their own notes are destroyed. */
export type AttestNotes = Asked & { type: 'AttestNotes' };
/** A mediator holds the destruction for so many days from now, because someone who must be heeded asked for it. */
export type HoldDestruction = Asked & { type: 'HoldDestruction'; days: number };
/** A mediator ends the hold before its day. */
export type LiftHold = Asked & { type: 'LiftHold' };

export type Disposing = AskDestruction | TakeDestructionBack | AttestNotes | HoldDestruction | LiftHold;

/** What people decide about a mediation whose rooms are archived. */
export function dispose(command: Disposing, state: Case): Decision {
  switch (command.type) {
    case 'AskDestruction':
      return askDestruction(command, state);
    case 'TakeDestructionBack':
      return takeDestructionBack(command, state);
    case 'AttestNotes':
      return attestNotes(command, state);
    case 'HoldDestruction':
      return holdDestruction(command, state);
    case 'LiftHold':
      return liftHold(command, state);
    default:
      return unreachable(command);
  }
}

/** Once every side and the mediators want it, all hear at one moment, and the key is destroyed. Nobody is told before who does. */
function askDestruction({ by, at }: AskDestruction, state: Case): Decision {
  const closed = ifMay(state, by, 'ask destruction');
  if (closed.stage !== 'closed') return closed;
  const { wanting, agreed } = closed.disposal;
  if (!hasWish(closed, by)) return refused('NotYourVoice');
  if (isHeld(closed, at)) return refused('DestructionHeld');
  if (agreed || wanting.includes(by)) return refused('AlreadySaid');
  const all = [...wanting, by];
  const wanted: Event = { type: 'DestructionWanted', person: by, at };
  if (isWantedByAll(closed, all)) {
    const destroyAt = destroyedOnceAgreed(closed, at);
    return accepted('destruction agreed', wanted, { type: 'DestructionAgreed', destroyAt, at });
  }
  const outcome = isWantedBy(closed, by, all) ? 'destruction wanted' : 'destruction counted';
  return accepted(outcome, ...andTold(closed, wanted, at));
}

function takeDestructionBack({ by }: TakeDestructionBack, state: Case): Decision {
  const closed = ifMay(state, by, 'ask destruction');
  if (closed.stage !== 'closed') return closed;
  if (!hasWish(closed, by)) return refused('NotYourVoice');
  if (closed.disposal.agreed) return refused('DestructionAgreed');
  const people = wantingWith(closed, by);
  if (people.length === 0) return refused('NotSaidYet');
  return accepted('destruction not wanted', { type: 'DestructionNotWanted', people });
}

/** Those who were in the rooms are told; the log keeps that it was said, by whom and when, for as long as it is kept. */
function attestNotes({ by, at }: AttestNotes, state: Case): Decision {
  const closed = ifMay(state, by, 'attest notes');
  if (closed.stage !== 'closed') return closed;
  if (closed.disposal.withoutNotes.includes(by)) return refused('AlreadySaid');
  return accepted('notes attested', ...andTold(closed, { type: 'NotesDestroyed', person: by, at }, at));
}

/** Everyone is told until when, in the same words. No reason is asked or kept. */
function holdDestruction({ by, days, at }: HoldDestruction, state: Case): Decision {
  const closed = ifMay(state, by, 'hold destruction');
  if (closed.stage !== 'closed') return closed;
  if (!Number.isInteger(days) || days < 1 || days > longestHold) return refused('HoldOutOfRange');
  return accepted('destruction held', { type: 'DestructionHeld', until: addDays(at, days, closed.zone), at });
}

function liftHold({ by, at }: LiftHold, state: Case): Decision {
  const closed = ifMay(state, by, 'hold destruction');
  if (closed.stage !== 'closed') return closed;
  if (!isHeld(closed, at)) return refused('NotHeld');
  return accepted('hold lifted', { type: 'HoldLifted', destroyAt: Math.max(closed.destroyAt, at + day), at });
}

/** What has happened, and what those who are awake are told of it now. */
export function andTold(state: Case, event: Event, at: Instant): Event[] {
  const after = fold(state, [event]);
  return after.stage === 'closed' ? [event, ...disposalTold(after, at)] : [event];
}

/** What is told by now. Whoever sleeps is told in the morning, unless the key would be gone before. */
export function disposalTold(state: Case & { stage: 'closed' }, at: Instant): Event[] {
  const until = destroyedFrom(state);
  const due = state.disposal.telling.filter((each) => tellAt(each, until) <= at);
  if (due.length === 0) return [];
  const wakes = due.map((each) => ({ ...each, at: quietUntil(at, zoneOf(state, each.person)) ?? at }));
  const isLater = (each: Telling) => tellAt(each, until) > at;
  return [{ type: 'DisposalTold', told: wakes.filter((each) => !isLater(each)), later: wakes.filter(isLater), at }];
}

type Refusing = Refused & { stage?: never };

function ifMay(state: Case, person: PersonId, deed: CaseDeed): (Case & { stage: 'closed' }) | Refusing {
  const refusal = may(state, person, null, deed);
  if (refusal || state.stage !== 'closed') return refused(refusal ?? 'NothingHere');
  return state;
}
