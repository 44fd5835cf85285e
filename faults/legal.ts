import type { Case } from '../src/domain/case.js';
import type { Copy, Envelope } from '../src/domain/envelope.js';
import type { CancelReason, Event } from '../src/domain/events.js';
import { evolve } from '../src/domain/evolve.js';
import { figureOf } from '../src/domain/figures.js';
import type { EnvelopeId, PersonId, RoomId } from '../src/domain/ids.js';
import { mayApprove, type Party, satisfies } from '../src/domain/party.js';
import { yesesOf } from '../src/domain/terms.js';

/**
 * What is against the rules in a case's log, by the log alone: its order must be one in which each thing was allowed when it
 * happened. This asks nothing of what decides about commands.
 */
export function illegal(events: readonly Event[]): string[] {
  const found: string[] = [];
  let state: Case | null = null;
  for (const [index, event] of events.entries()) {
    const why: string | null = state
      ? whyNot(state, event)
      : event.type === 'CaseOpened'
        ? null
        : 'the case is not open';
    if (why !== null) found.push(`event ${index + 1}, ${event.type}: ${why}`);
    state = evolve(state, event);
  }
  return found;
}

/** Why this could not happen just then; null if it could. */
export function whyNot(state: Case, event: Event): string | null {
  switch (event.type) {
    case 'CaseOpened':
      return 'the case is open';
    case 'ApprovalGiven': {
      const { envelope, party } = of(state, event.envelope);
      if (envelope?.status.type !== 'draft' || !party) return 'there is no such draft';
      if (envelope.status.approvals.includes(event.person)) return 'they had said yes';
      return mayApprove(party, event.person) ? null : 'their yes does not count';
    }
    case 'EnvelopeApproved': {
      const { envelope, party } = of(state, event.envelope);
      if (envelope?.status.type !== 'draft' || !party) return 'there is no such draft';
      return satisfies(party, envelope.status.approvals) ? null : 'its approvals were not enough';
    }
    case 'ApprovalTakenBack':
    case 'DraftDiscarded':
    case 'DraftShared': {
      const { envelope } = of(state, event.envelope);
      return envelope && envelope.status.type !== 'passed' ? null : 'it was passed, or is not there';
    }
    case 'EnvelopePassed': {
      const { envelope, party } = of(state, event.envelope);
      if (envelope?.status.type !== 'approved' || !party) return 'it was not approved, or was passed before';
      if (state.paused !== null) return 'passing was paused';
      return satisfies(party, envelope.status.approvals) ? null : 'its approvals did not stand';
    }
    case 'FillingBegan':
      if (state.stage !== 'underway' || state.paused !== null) return 'nothing was passing';
      return copyOf(state, event.envelope, event.room)?.state === 'waiting' ? null : 'it was not on its way there';
    case 'WordsArrived':
      return copyOf(state, event.envelope, event.room)?.state === 'filling' ? null : 'it had not begun to appear there';
    case 'PassingCancelled':
      // A restored backup does not know whether they have arrived since.
      return event.rooms.every((room) => stoppable(event.reason).includes(copyOf(state, event.envelope, room)?.state))
        ? null
        : 'it was not on its way there';
    case 'OfferAnswered':
    case 'AnswerVoiced': {
      const { envelope } = of(state, event.envelope);
      if (envelope?.status.type !== 'passed' || envelope.kind !== 'offer') return 'there is no such offer';
      return envelope.status.offTable ? 'it was off the table' : null;
    }
    case 'OfferTakenOffTable': {
      const { envelope } = of(state, event.envelope);
      if (envelope?.status.type !== 'passed') return 'it was not passed';
      return envelope.status.offTable ? 'it was off the table' : null;
    }
    case 'TermsPut':
      if (state.terms) return 'others stood';
      return state.stage === 'underway' && state.paused === null ? null : 'nothing was passing';
    case 'TermsAnswered':
      return state.terms ? null : 'there were none';
    case 'TermsCounted': {
      const { terms } = state;
      if (!terms || terms.agreed !== undefined) return 'there were none, or they were counted';
      const all = state.parties.every((party) => satisfies(party, yesesOf(terms, party)));
      return all === event.agreed ? null : 'the sides had said otherwise';
    }
    case 'TermsAgreed':
    case 'TermsNotAgreed': {
      const { terms } = state;
      if (terms?.agreed === undefined || terms.answerBy > event.at) return 'there were none, or they were not counted';
      if (state.stage !== 'underway' || state.paused !== null) return 'nothing was passing';
      return terms.agreed === (event.type === 'TermsAgreed') ? null : 'the sides had said otherwise';
    }
    case 'FiguresAsked':
      if (state.figures) return 'others were asked for';
      return state.stage === 'underway' && state.paused === null ? null : 'nothing was passing';
    case 'FigureGiven':
      return state.figures ? null : 'none were asked for';
    case 'FiguresCounted': {
      const { figures } = state;
      if (!figures || figures.result !== undefined) return 'none were asked for, or they were counted';
      const [asked, offered] = [figureOf(state, figures, figures.claimant), figureOf(state, figures, figures.payer)];
      const meet = asked !== null && offered !== null && BigInt(asked) <= BigInt(offered);
      return meet === (event.result !== null) ? null : 'the sides had given others';
    }
    case 'FiguresMet':
    case 'FiguresNotMet': {
      const { figures } = state;
      if (figures?.result === undefined || (figures.rounds[0] ?? 0) > event.at) return 'they were not counted';
      if (state.stage !== 'underway' || state.paused !== null) return 'nothing was passing';
      return (figures.result !== null) === (event.type === 'FiguresMet') ? null : 'the sides had given others';
    }
    case 'SettlementPut': {
      const { drafted, put } = state.settlement;
      if (put?.signedAt != null) return 'one was signed';
      if (state.stage !== 'underway' || state.paused !== null) return 'nothing was passing';
      return drafted?.id === event.settlement ? null : 'it was not drafted';
    }
    case 'SignatureVoiced':
    case 'PartySigned':
    case 'SettlementSigned': {
      const { put } = state.settlement;
      if (!put || put.signedAt !== null) return 'there was nothing to sign';
      if (event.type === 'SettlementSigned')
        return state.parties.every(signed(put)) ? null : 'not every side had signed';
      const said = put.signatures.find((each) => each.party === event.party);
      if (said?.at != null) return 'that side had signed';
      if (event.type === 'SignatureVoiced') return said?.voices.some(by(event.person)) ? 'they had signed' : null;
      const party = state.parties.find((each) => each.id === event.party);
      const people = said?.voices.map((each) => each.person) ?? [];
      return party && satisfies(party, people) ? null : 'its signatures were not enough';
    }
    case 'ClausesReleased': {
      const { put, released, releases } = state.settlement;
      if (put?.signedAt == null || released.length > 0) return 'nothing was signed, or clauses were released';
      const wanted = (party: Party) => releases.find((each) => each.party === party.id && each.given)?.clauses.join();
      return state.parties.every((party) => wanted(party) === event.clauses.join()) ? null : 'not every side wanted it';
    }
    case 'RoomCreated':
      return state.rooms.find((room) => room.id === event.room)?.state === 'open' ? 'the room was there' : null;
    case 'CaseEnded':
    case 'EndingBegan':
      return state.stage === 'closing' || state.stage === 'closed' ? 'it had ended' : null;
    case 'CaseClosed':
      return state.stage === 'closing' ? null : 'it had not ended, or was closed';
    default:
      return null;
  }
}

function signed({ signatures }: NonNullable<Case['settlement']['put']>): (party: Party) => boolean {
  return ({ id }) => signatures.some((each) => each.party === id && each.at !== null);
}

function by(person: PersonId): (voice: { person: PersonId }) => boolean {
  return (voice) => voice.person === person;
}

function of(state: Case, id: EnvelopeId) {
  const envelope = state.envelopes.find((each) => each.id === id);
  return { envelope, party: state.parties.find((each) => each.id === envelope?.party) };
}

function copyOf(state: Case, id: EnvelopeId, room: RoomId): Copy | undefined {
  const status: Envelope['status'] | undefined = of(state, id).envelope?.status;
  return status?.type === 'passed' ? status.copies.find((copy) => copy.room === room) : undefined;
}

function stoppable(reason: CancelReason): (Copy['state'] | undefined)[] {
  return reason === 'restored' ? ['waiting', 'filling'] : ['waiting'];
}
