import { may } from '../access.js';
import { localDay } from '../calendar.js';
import { belongs, type Case, roomWith } from '../case.js';
import type { Asked, Happened } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import { copyOf, type Envelope, lastDayToPass } from '../envelope.js';
import type { CancelReason, Event } from '../events.js';
import { fold } from '../evolve.js';
import type { EnvelopeId, Instant, PersonId, RoomId } from '../ids.js';
import { type Stranger, watched } from '../trouble.js';
import { over } from './over.js';
import { found } from './record-arrival.js';
import { intruderFound } from './record-room-seen.js';

/** The mediator passes an approved envelope to everyone it names, and to nobody else. */
export type Pass = Asked & { type: 'Pass'; envelope: EnvelopeId };

/** Just before the words appear: `present` is who is in the room now, our bot left out. Everything that allowed the passing is checked again. */
export type BeginFilling = Happened & {
  type: 'BeginFilling';
  envelope: EnvelopeId;
  room: RoomId;
  present: PersonId[];
  /** Those of them who do not belong there, as Slack shows them. */
  strangers?: Record<PersonId, Stranger>;
};
/** Slack has confirmed that the words stand there, unchanged. */
export type RecordArrived = Happened & { type: 'RecordArrived'; envelope: EnvelopeId; room: RoomId };

export function pass(command: Pass, state: Case): Decision {
  const refusal = may(state, command.by, null, 'pass');
  if (refusal) return refused(refusal);
  const envelope = state.envelopes.find((each) => each.id === command.envelope);
  if (!envelope || envelope.status.type === 'draft') return refused('NotApproved');
  if (envelope.status.type === 'passed') return refused('AlreadyPassed');
  if (state.paused !== null) return refused('PassingIsPaused');
  if (isPassDayOver(envelope, command.at, state.zone)) return refused('PassDayOver');

  const rooms = envelope.recipients.map((recipient) => recipient.room);
  if (rooms.some((room) => roomWith(state, room).state !== 'open')) return refused('RoomNotOpen');
  return accepted('passed', { type: 'EnvelopePassed', envelope: envelope.id, rooms, at: command.at });
}

export function beginFilling(command: BeginFilling, state: Case): Decision {
  const { envelope: id, room, at, present } = command;
  const envelope = state.envelopes.find((each) => each.id === id);
  const copy = copyOf(state.envelopes, id, room);
  if (!envelope || !copy) return refused('NothingToFill');
  if (copy.state === 'filling') return accepted('recorded');
  if (copy.state !== 'waiting') return refused('NothingToFill');

  const strangers = strangersIn(command, state);
  // Everything on its way is then stopped, and this with it, for passing pauses.
  if (strangers.length > 0) return accepted('nothing passed', ...strangers);

  const reason = whyNot(state, envelope, room, present, at);
  if (reason !== null) {
    const cancelled: Event = { type: 'PassingCancelled', envelope: id, rooms: [room], reason, at };
    return accepted('nothing passed', cancelled, ...over(fold(state, [cancelled]), id));
  }
  return accepted('recorded', {
    type: 'FillingBegan',
    envelope: id,
    room,
    number: roomWith(state, room).arrived + 1,
    at,
  });
}

export function recordArrived(command: RecordArrived, state: Case): Decision {
  const { envelope, room, at } = command;
  if (copyOf(state.envelopes, envelope, room)?.state !== 'filling') return refused('NothingToFill');
  return accepted('recorded', ...wordsArrived(state, envelope, room, at));
}

/** The words stand there, with what follows for what they answer; `looked` says that a mediator saw them, not Slack. */
export function wordsArrived(state: Case, envelope: EnvelopeId, room: RoomId, at: Instant, looked = false): Event[] {
  const arrived: Event = { type: 'WordsArrived', envelope, room, at, ...(looked && { looked }) };
  const after = fold(state, [arrived]);
  const answered = replied(after, envelope, room);
  return [arrived, ...answered, ...over(after, envelope), ...answered.flatMap(toOver(after))];
}

export function isPassDayOver(envelope: Envelope, at: number, zone: string): boolean {
  const last = lastDayToPass(envelope);
  return last !== null && last < localDay(at, zone);
}

function whyNot(
  state: Case,
  envelope: Envelope,
  room: RoomId,
  present: readonly PersonId[],
  at: number,
): CancelReason | null {
  if (state.stage !== 'underway') return 'ending';
  if (state.paused !== null) return 'paused';
  if (isPassDayOver(envelope, at, state.zone)) return 'too late';
  const allowed = envelope.recipients.find((recipient) => recipient.room === room)?.people ?? [];
  // Until a fresh room is there, the words still go where only those are who were there before.
  const { state: place } = roomWith(state, room);
  const readers = place === 'open' ? [...present, ...belongs(state, roomWith(state, room))] : present;
  return readers.every((person) => allowed.includes(person)) ? null : 'newcomer';
}

/** Who is in the room and does not belong there, if nobody has told of them before. */
function strangersIn({ room: id, present, strangers = {}, at }: BeginFilling, state: Case): Event[] {
  const room = watched(state, id);
  if (state.stage !== 'underway' || !room) return [];
  const welcome = belongs(state, room);
  return present
    .filter((person) => !welcome.includes(person))
    .flatMap((person) => found(state, at, intruderFound(id, person, strangers[person] ?? null, at)));
}

/** Words that answer a question, once they have arrived with those who asked it. */
function replied(after: Case, envelope: EnvelopeId, room: RoomId): Event[] {
  const answer = after.envelopes.find((each) => each.id === envelope);
  const question = after.envelopes.find((each) => each.id === answer?.answers && each.kind === 'question');
  if (!answer || question?.status.type !== 'passed' || question.status.replied.includes(answer.party)) return [];
  const asker = after.parties.find((party) => party.id === question.party);
  const reaches = room === asker?.room || roomWith(after, room).kind === 'together';
  return reaches ? [{ type: 'QuestionReplied', envelope: question.id, party: answer.party }] : [];
}

function toOver(after: Case): (event: Event) => Event[] {
  return (event) => (event.type === 'QuestionReplied' ? over(fold(after, [event]), event.envelope) : []);
}
