import { may } from '../access.js';
import { localDay } from '../calendar.js';
import { type Case, isPassingPaused, partyOf, roomWith } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { AnswerValue, Envelope } from '../envelope.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { EnvelopeId } from '../ids.js';
import { cameAfter, decidersAbout } from '../newcomer.js';
import { mayApprove, satisfies } from '../party.js';
import { over, reachedParties } from './over.js';
import { ownEnvelopeWithVoice } from './own-envelope.js';

/** Answer an offer for one's party. `told` is whether the others who have the offer learn it now. */
export type AnswerOffer = Asked & { type: 'AnswerOffer'; envelope: EnvelopeId; value: AnswerValue; told: boolean };
/** Take one's own offer off the table. */
export type TakeOffTable = Asked & { type: 'TakeOffTable'; envelope: EnvelopeId };

export function answerOffer(command: AnswerOffer, state: Case): Decision {
  const party = partyOf(state, command.by);
  const refusal = may(state, command.by, party ? roomWith(state, party.room) : null, 'answer');
  if (refusal) return refused(refusal);
  const envelope = state.envelopes.find((each) => each.id === command.envelope);
  if (!party || envelope?.status.type !== 'passed' || envelope.kind !== 'offer') return refused('OlderVersion');
  if (!reachedParties(state, envelope).includes(party.id)) return refused('OlderVersion');
  if (envelope.status.offTable) return refused('OffTheTable');
  if (cameAfter(state, envelope, command.by)) return refused('WordsFromBefore');
  const deciding = decidersAbout(state, party, envelope);
  if (!mayApprove(deciding, command.by)) return refused('NotYourVoice');
  const { by, value, told, at } = command;
  const before = envelope.status.answers.find((each) => each.party === party.id);
  const given = before?.given;
  if (given?.told && !given.held && given.value !== 'not now') return refused('AlreadyTold');
  if (value === 'agree' && isAcceptDayOver(envelope, at, state.zone)) return refused('AcceptDayOver');

  const voiced: Event = { type: 'AnswerVoiced', envelope: envelope.id, party: party.id, person: by, value, told };
  const agreeing = (before?.voices ?? [])
    .filter((voice) => voice.person !== by && voice.value === value && voice.told === told)
    .map((voice) => voice.person);
  if (!satisfies(deciding, [...agreeing, by])) return accepted('answer counted', voiced);
  const held = told && isPassingPaused(state);
  const answered: Event = { type: 'OfferAnswered', envelope: envelope.id, party: party.id, value, told, held, at };
  const ending = held ? [] : over(fold(state, [voiced, answered]), envelope.id);
  return accepted(told ? 'answer told' : 'answer kept', voiced, answered, ...ending);
}

export function takeOffTable(command: TakeOffTable, state: Case): Decision {
  const own = ownEnvelopeWithVoice(state, command, 'off table');
  if (own.type !== 'own') return own;
  const { envelope } = own;
  const { at } = command;
  if (envelope.kind !== 'offer') return refused('NotAnOffer');
  if (envelope.status.type !== 'passed') return refused('NotApproved');
  if (envelope.status.offTable) return refused('OffTheTable');
  const yes = envelope.status.answers.some(({ given }) => given?.told && !given.held && given.value === 'agree');
  if (yes) return refused('YesWasTold');
  if (isPassingPaused(state)) return refused('PassingIsPaused');

  const waiting = envelope.status.copies.filter((copy) => copy.state === 'waiting').map((copy) => copy.room);
  const events: Event[] = [{ type: 'OfferTakenOffTable', envelope: envelope.id, at }];
  if (waiting.length > 0) {
    events.unshift({ type: 'PassingCancelled', envelope: envelope.id, rooms: waiting, reason: 'off the table', at });
  }
  return accepted('taken off the table', ...events, ...over(fold(state, events), envelope.id));
}

export function isAcceptDayOver(envelope: Envelope, at: number, zone: string): boolean {
  return envelope.acceptBy !== null && envelope.acceptBy < localDay(at, zone);
}
