import { type Case, directRoom, isMediator, isPassingPaused, partyWith, roomWith } from '../case.js';
import { reachedParties } from '../commands/over.js';
import { copyOf, type Envelope, standsIn } from '../envelope.js';
import type { Event, EventOf } from '../events.js';
import type { RoomId } from '../ids.js';
import { isFromBefore } from '../newcomer.js';
import type { Notice, PassedWords, Post } from '../posts.js';
import { post, ring, toMediators, toOwnRoom, toPeople } from './addressing.js';

export function noticesOfEnvelopes(event: Event, events: readonly Event[], before: Case | null, after: Case): Notice[] {
  if (event.type === 'DraftSaved') return draftSaved(event, events, after);
  if (event.type === 'ApprovalsCleared') return approvalsCleared(event, before, after);
  if (event.type === 'PassingResumed' || event.type === 'EndingUndone') return heldAnswers(before, after);
  if (!('envelope' in event)) return [];
  const envelope = find(after, event.envelope) ?? find(before, event.envelope);
  if (!envelope) return [];
  const words = wordsIn(after, envelope, partyWith(after, envelope.party).room);
  const own = (what: Parameters<typeof post>[1]) => toOwnRoom(after, envelope.party, what);
  switch (event.type) {
    case 'DraftShared':
      return [own(draftShared(envelope, false))];
    case 'EnvelopeApproved': {
      const to = envelope.recipients.map((recipient) => recipient.room);
      return [
        own({ type: 'approved', words, envelope: envelope.id, to, passBy: envelope.passBy }),
        ...toMediators(after, { type: 'ready to pass', envelope: envelope.id, party: envelope.party }),
      ];
    }
    case 'ApprovalTakenBack':
      return find(before, event.envelope)?.status.type === 'approved'
        ? [own({ type: 'approval taken back', words })]
        : [];
    case 'EnvelopePassed':
      return event.rooms.map((room) => post(room, { type: 'words', words: wordsOf(envelope) }));
    case 'WordsArrived':
      return arrived(event, envelope, after);
    case 'PassingCancelled': {
      if (event.reason === 'taken back') return [own({ type: 'approval taken back', words })];
      const cancelled = { type: 'not passed', words, to: event.rooms, reason: event.reason } as const;
      return [own(cancelled), ...toMediatorsOf(after, envelope, cancelled)];
    }
    case 'PassingUnconfirmed':
      return unconfirmed(event, envelope, before, after);
    case 'AnswerVoiced': {
      const complete = events.some((each) => each.type === 'OfferAnswered' && each.envelope === event.envelope);
      return complete ? [] : ring(after, event.party, [event.person]);
    }
    case 'OfferAnswered':
      return answered(event, envelope, after);
    case 'OfferTakenOffTable':
      return [
        own({ type: 'offer off the table', words, own: true }),
        ...standsIn(envelope).map((room) => {
          return post(room, { type: 'offer off the table', words: wordsIn(after, envelope, room), own: false });
        }),
      ];
    default:
      return [];
  }
}

/**
 * Said in the room if the mediator, who reads along there, knew of words ready to pass. Of a tally they never hear, not even on
 * a draft they were shown.
 */
function approvalsCleared(
  { party, restored, newcomer, newMediator }: EventOf<'ApprovalsCleared'>,
  before: Case | null,
  after: Case,
): Notice[] {
  const known = (before?.envelopes ?? []).some(({ party: from, status }) => {
    if (status.type !== 'passed') return from === party && status.type === 'approved';
    return status.answers.some((each) => each.party === party && each.given?.held === true) && restored === true;
  });
  const cleared: Post = { type: 'approvals cleared', ...(restored && { restored }), ...(newcomer && { newcomer }) };
  // Somebody who comes to mediate is to read nothing of what was approved before.
  return known && !newMediator ? [toOwnRoom(after, party, cleared)] : ring(after, party, []);
}

export function wordsOf(envelope: Envelope): PassedWords {
  const { party, kind, text, condition, acceptBy, wording, inPackage, subjectToRatification } = envelope;
  const mediatorsWording = wording.by === 'mediator' && wording.said;
  const particulars = { acceptBy, mediatorsWording, inPackage, subjectToRatification };
  return { envelope: envelope.id, party, kind, text, condition, ...particulars };
}

/** The words as this room reads them now: someone may have come there since they were passed. */
function wordsIn(state: Case, envelope: Envelope, room: RoomId): PassedWords {
  return { ...wordsOf(envelope), ...(isFromBefore(state, envelope, room) && { fromBefore: true }) };
}

/** Somebody who came to mediate since reads nothing of words from before. */
function toMediatorsOf(after: Case, envelope: Envelope, what: Extract<Post, { words: PassedWords }>): Notice[] {
  return after.mediators.flatMap(({ person }) => {
    return toPeople(after, [person], { ...what, words: wordsIn(after, envelope, directRoom(after, person).id) });
  });
}

function find(state: Case | null, envelope: string): Envelope | undefined {
  return state?.envelopes.find((each) => each.id === envelope);
}

/** A draft the mediator may see stands in the room; any other is seen by its party only, who are rung. */
function draftSaved(event: EventOf<'DraftSaved'>, events: readonly Event[], after: Case): Notice[] {
  const { envelope } = event;
  if (events.some((each) => each.type === 'EnvelopeApproved')) return [];
  if (isMediator(after, envelope.draftedBy) || (envelope.status.type === 'draft' && envelope.status.shared)) {
    const byMediator = isMediator(after, envelope.draftedBy);
    const shown = toOwnRoom(after, envelope.party, draftShared(envelope, byMediator));
    return [shown, ...ring(after, envelope.party, [envelope.draftedBy])];
  }
  return ring(after, envelope.party, [envelope.draftedBy]);
}

function draftShared(envelope: Envelope, byMediator: boolean): Post {
  const to = envelope.recipients.map((recipient) => recipient.room);
  const { id, passBy } = envelope;
  return { type: 'draft shared', words: wordsOf(envelope), envelope: id, to, passBy, byMediator };
}

/** Those who are asked for an answer are rung; a card that stands in a room calls nobody. */
function arrived(event: EventOf<'WordsArrived'>, envelope: Envelope, after: Case): Notice[] {
  const words = wordsOf(envelope);
  const { room, at, looked } = event;
  const own = wordsIn(after, envelope, partyWith(after, envelope.party).room);
  const what = { words: own, to: room, at, ...(looked && { looked }) };
  const receipt = toOwnRoom(after, envelope.party, { type: 'receipt', ...what });
  const told = toMediatorsOf(after, envelope, { type: 'arrived', ...what });
  if (envelope.status.type === 'passed' && envelope.status.offTable) {
    return [receipt, ...told, post(room, { type: 'offer off the table', words, own: false })];
  }
  if (envelope.kind === 'message') return [receipt, ...told];
  const place = roomWith(after, room);
  const asked = after.parties.filter(
    (party) => party.id !== envelope.party && (place.kind === 'together' || party.room === room),
  );
  const elsewhere =
    place.kind === 'together' ? asked.map((party) => toOwnRoom(after, party.id, { type: 'answer here', words })) : [];
  return [receipt, ...told, ...elsewhere, ...asked.flatMap((party) => ring(after, party.id, []))];
}

/** The sender and the mediators; where they stand otherwise than approved, also those who read them. */
function unconfirmed(
  { room, differs }: EventOf<'PassingUnconfirmed'>,
  envelope: Envelope,
  before: Case | null,
  after: Case,
): Notice[] {
  const words = wordsIn(after, envelope, partyWith(after, envelope.party).room);
  const appeared = copyOf(before?.envelopes ?? [], envelope.id, room)?.state === 'filling';
  const told = { type: 'could not be confirmed', words, to: room, appeared, ...(differs && { differs }) } as const;
  return [
    toOwnRoom(after, envelope.party, told),
    ...(differs ? [post(room, { type: 'words differ', kind: words.kind, party: words.party })] : []),
    ...toMediatorsOf(after, envelope, told),
  ];
}

function answered(event: EventOf<'OfferAnswered'>, envelope: Envelope, after: Case): Notice[] {
  const words = wordsOf(envelope);
  const { party, value, told, held } = event;
  const here = wordsIn(after, envelope, partyWith(after, party).room);
  const receipt = toOwnRoom(after, party, { type: 'answer receipt', words: here, value, told, held });
  if (told && !held) return [receipt, ...tell(after, envelope, event)];
  return [receipt, ...toMediatorsOf(after, envelope, { type: 'offer answered', words, party, value, told })];
}

/** An answer is told to the side that made the offer and to everyone else who has it. */
function tell(after: Case, envelope: Envelope, answer: Pick<EventOf<'OfferAnswered'>, 'party' | 'value'>): Notice[] {
  const rooms: RoomId[] = [envelope.party, ...reachedParties(after, envelope)]
    .filter((party) => party !== answer.party)
    .map((party) => partyWith(after, party).room);
  const { party: from, value } = answer;
  return rooms.map((room) => post(room, { type: 'answer told', words: wordsIn(after, envelope, room), from, value }));
}

/** Side by side, so that nobody can tell from the order which of them answered first. */
function heldAnswers(before: Case | null, after: Case): Notice[] {
  if (isPassingPaused(after)) return [];
  return (before?.envelopes ?? []).flatMap((envelope) => {
    if (envelope.status.type !== 'passed') return [];
    const { answers } = envelope.status;
    return after.parties.flatMap(({ id: party }) => {
      const given = answers.find((each) => each.party === party)?.given;
      return given?.held ? tell(after, envelope, { party, value: given.value }) : [];
    });
  });
}
