import { type Case, isPassingPaused } from '../case.js';
import type { Answer, Copy, Envelope } from '../envelope.js';
import type { Envelopes } from '../events.js';
import type { EnvelopeId, PartyId, PersonId, RoomId } from '../ids.js';
import { unreachable } from '../unreachable.js';
import { withoutSettlingVoices } from './settlement.js';

export function evolveEnvelopes(state: Case, event: Envelopes): Case {
  switch (event.type) {
    case 'DraftSaved':
      return {
        ...state,
        envelopes: [...state.envelopes.filter((each) => !isDraftOf(each, event.envelope)), event.envelope],
      };
    case 'DraftShared':
      return draft(state, event.envelope, (status) => ({ ...status, shared: true }));
    case 'DraftDiscarded':
    case 'EnvelopeOver':
      return { ...state, envelopes: state.envelopes.filter((each) => each.id !== event.envelope) };
    case 'ApprovalGiven':
      return draft({ ...state, saidYes: [...new Set([...state.saidYes, event.person])] }, event.envelope, (status) => ({
        ...status,
        approvals: [...status.approvals, event.person],
      }));
    case 'EnvelopeApproved':
      return approved(state, event.envelope, event.at);
    case 'ApprovalTakenBack':
      return change(state, event.envelope, (each) => takenBack(each, event.person));
    case 'ApprovalsCleared':
      return {
        ...withoutSettlingVoices(state, event.party),
        envelopes: state.envelopes.map((each) =>
          each.party === event.party && each.status.type !== 'passed' ? unapproved(each) : each,
        ),
      };
    case 'EnvelopePassed': {
      const copies = event.rooms.map((room): Copy => ({ room, number: null, filledAt: null, state: 'waiting' }));
      return change(state, event.envelope, (each) => ({
        ...each,
        status: { type: 'passed', at: event.at, copies, answers: [], replied: [], offTable: false },
      }));
    }
    case 'FillingBegan':
      return copy(numbered(state, event.room, event.number), event.envelope, event.room, {
        state: 'filling',
        number: event.number,
        filledAt: event.at,
      });
    case 'WordsArrived':
      return copy(state, event.envelope, event.room, { state: 'filled' });
    case 'PassingUnconfirmed':
      return copy(state, event.envelope, event.room, { state: 'unconfirmed' });
    case 'PassingCancelled': {
      const after = event.rooms.reduce<Case>(
        (each, room) => copy(each, event.envelope, room, { state: 'cancelled' }),
        state,
      );
      return event.reason === 'taken back' || event.reason === 'restored'
        ? change(after, event.envelope, draftAgainIfNothingArrived)
        : after;
    }
    case 'AnswerVoiced':
      return answer(state, event.envelope, event.party, (each) => ({
        ...each,
        voices: [
          ...each.voices.filter((voice) => voice.person !== event.person),
          { person: event.person, value: event.value, told: event.told },
        ],
      }));
    case 'OfferAnswered': {
      const { value, told, held, at } = event;
      return answer(state, event.envelope, event.party, (each) => ({
        ...each,
        voices: [],
        given: { value, told, held, at },
      }));
    }
    case 'QuestionReplied':
      return change(state, event.envelope, (each) =>
        each.status.type === 'passed'
          ? { ...each, status: { ...each.status, replied: [...each.status.replied, event.party] } }
          : each,
      );
    case 'OfferTakenOffTable':
      return change(state, event.envelope, (each) =>
        each.status.type === 'passed' ? { ...each, status: { ...each.status, offTable: true } } : each,
      );
    default:
      return unreachable(event);
  }
}

/** Once passing goes on, answers that waited for it have been told. */
export function heldAnswersTold(state: Case): Case {
  if (isPassingPaused(state)) return state;
  return {
    ...state,
    envelopes: state.envelopes.map((each) => {
      if (each.status.type !== 'passed') return each;
      const answers = each.status.answers.map((one) =>
        one.given?.held ? { ...one, given: { ...one.given, held: false } } : one,
      );
      return { ...each, status: { ...each.status, answers } };
    }),
  };
}

/** Voices that were not yet enough for an answer, and answers that waited to be told, are gone: they may have been changed since. */
export function withoutUntoldAnswers(state: Case): Case {
  return {
    ...state,
    envelopes: state.envelopes.map((each) => {
      if (each.status.type !== 'passed') return each;
      const answers = each.status.answers.map(({ party, given }) => ({
        ...{ party, voices: [] },
        given: given?.held ? null : given,
      }));
      return { ...each, status: { ...each.status, answers } };
    }),
  };
}

/** The voices of one party that were not yet enough for an answer are gone. */
export function withoutVoices(envelope: Envelope, party: PartyId): Envelope {
  if (envelope.status.type !== 'passed') return envelope;
  const answers = envelope.status.answers.map((each) => (each.party === party ? { ...each, voices: [] } : each));
  return { ...envelope, status: { ...envelope.status, answers } };
}

function change(state: Case, envelope: EnvelopeId, how: (envelope: Envelope) => Envelope): Case {
  return { ...state, envelopes: state.envelopes.map((each) => (each.id === envelope ? how(each) : each)) };
}

function isDraftOf(envelope: Envelope, next: Envelope): boolean {
  return envelope.proposal === next.proposal && envelope.status.type === 'draft';
}

type Draft = Extract<Envelope['status'], { type: 'draft' }>;

function draft(state: Case, envelope: EnvelopeId, how: (status: Draft) => Draft): Case {
  return change(state, envelope, (each) =>
    each.status.type === 'draft' ? { ...each, status: how(each.status) } : each,
  );
}

/** Approving a version revokes unpassed earlier ones. */
function approved(state: Case, envelope: EnvelopeId, at: number): Case {
  const which = state.envelopes.find((each) => each.id === envelope);
  if (which?.status.type !== 'draft') return state;
  const { approvals } = which.status;
  const others = state.envelopes.filter(
    (each) => each.id === envelope || each.proposal !== which.proposal || each.status.type === 'passed',
  );
  return change({ ...state, envelopes: others }, envelope, (each) => ({
    ...each,
    status: { type: 'approved', at, approvals },
  }));
}

function unapproved(envelope: Envelope): Envelope {
  const shared = envelope.status.type === 'draft' ? envelope.status.shared : true;
  return { ...envelope, status: { type: 'draft', approvals: [], shared } };
}

/** In a draft one voice is gone; of an approved envelope the party's whole yes. */
function takenBack(envelope: Envelope, person: PersonId): Envelope {
  const { status } = envelope;
  if (status.type !== 'draft') return unapproved(envelope);
  return { ...envelope, status: { ...status, approvals: status.approvals.filter((each) => each !== person) } };
}

function draftAgainIfNothingArrived(envelope: Envelope): Envelope {
  if (envelope.status.type !== 'passed') return envelope;
  return envelope.status.copies.every((each) => each.state === 'cancelled') ? unapproved(envelope) : envelope;
}

function numbered(state: Case, room: RoomId, number: number): Case {
  return { ...state, rooms: state.rooms.map((each) => (each.id === room ? { ...each, arrived: number } : each)) };
}

function copy(state: Case, envelope: EnvelopeId, room: RoomId, changed: Partial<Copy>): Case {
  return change(state, envelope, (each) => {
    if (each.status.type !== 'passed') return each;
    const copies = each.status.copies.map((one) => (one.room === room ? { ...one, ...changed } : one));
    return { ...each, status: { ...each.status, copies } };
  });
}

function answer(state: Case, envelope: EnvelopeId, party: PartyId, how: (answer: Answer) => Answer): Case {
  return change(state, envelope, (each) => {
    if (each.status.type !== 'passed') return each;
    const before = each.status.answers.find((one) => one.party === party) ?? { party, voices: [], given: null };
    const others = each.status.answers.filter((one) => one.party !== party);
    return { ...each, status: { ...each.status, answers: [...others, how(before)] } };
  });
}
