import { type Case, partyWith } from '../case.js';
import type { Event, EventOf } from '../events.js';
import type { AgreementId, PartyId } from '../ids.js';
import { isFromBefore } from '../newcomer.js';
import type { AgreedWords, Notice, Post } from '../posts.js';
import { type Agreement, agreementsOf, agreementWith, consentOf, hasSigned, mayStand } from '../settlement.js';
import { ring, toAllRooms, toEverySide, toMediators, toOwnRoom } from './addressing.js';

export function noticesOfSettlement(event: Event, before: Case | null, after: Case): Notice[] {
  const { put } = after.settlement;
  const everybody = (what: Post) => [...toAllRooms(after, what), ...toMediators(after, what)];
  const ownAndMediators = (what: Extract<Post, { type: 'party signed' | 'signature taken back' | 'change asked' }>) => [
    toOwnRoom(after, what.party, what),
    ...toMediators(after, what),
  ];
  switch (event.type) {
    case 'ClauseAllowed':
      return clauseAllowed(event, after);
    case 'ClauseTakenBack':
      return before ? clauseTakenBack(event, before, after) : [];
    case 'SettlementPut': {
      const { version = 0 } = put ?? {};
      const again = version > 1;
      const what = { type: 'settlement put', settlement: event.settlement, version, again } as const;
      return [...toAllRooms(after, what), ...after.parties.flatMap((party) => ring(after, party.id, []))];
    }
    case 'SettlementFell':
      return everybody({ type: 'settlement fell' });
    case 'RestoreFound':
      return before?.settlement.put && !put ? everybody({ type: 'settlement fell' }) : [];
    case 'SignatureVoiced':
      return before && !hasSigned(before, event.party) ? ring(after, event.party, [event.person]) : [];
    case 'PartySigned':
      return put
        ? ownAndMediators({ type: 'party signed', party: event.party, settlement: put.id, version: put.version })
        : [];
    case 'SignatureTakenBack':
      return before && put && hasSigned(before, event.party)
        ? ownAndMediators({ type: 'signature taken back', party: event.party, version: put.version })
        : [];
    case 'ChangeAsked': {
      const { party, version, text } = event;
      return ownAndMediators({ type: 'change asked', party, version, text });
    }
    case 'SettlementSigned': {
      if (!put) return [];
      const { text, salt, version } = put;
      return everybody({ type: 'settlement signed', text, salt, version, at: event.at });
    }
    case 'ReleaseSuggested':
      return toEverySide(after, {
        ...{ type: 'release suggested', party: event.party },
        clauses: numbersOf(after, event.clauses),
      });
    case 'ReleaseTakenBack': {
      const told = before?.settlement.releases.some((each) => each.party === event.party && each.given);
      return told ? toEverySide(after, { type: 'release taken back', party: event.party }) : [];
    }
    case 'ClausesReleased':
      return everybody({ type: 'clauses released', clauses: numbersOf(after, event.clauses) });
    default:
      return [];
  }
}

/** The offers that every side has now agreed to: their sides may let them stand. Side by side, whoever answered last. */
export function agreedInPrinciple(before: Case | null, after: Case): Notice[] {
  const known = before ? agreementsOf(before).map(({ id }) => id) : [];
  return agreementsOf(after)
    .filter(({ id, party }) => party !== null && !known.includes(id))
    .flatMap((agreement) =>
      agreement.sides.map((party) =>
        toOwnRoom(after, party, { type: 'agreed in principle', words: wordsFor(after, agreement, party) }),
      ),
    );
}

/** The own room learns of its own yes; the mediators only that all of them are there. */
function clauseAllowed({ agreement: id, party }: EventOf<'ClauseAllowed'>, after: Case): Notice[] {
  const agreement = agreementWith(after, id);
  if (!agreement) return [];
  const ready = { type: 'clause ready', words: wordsOf(agreement), ready: true } as const;
  const known = mayStand(after, agreement) ? toMediators(after, ready) : [];
  return [toOwnRoom(after, party, { type: 'clause may stand', words: wordsFor(after, agreement, party) }), ...known];
}

/** A voice that did not count yet is taken back without a word. */
function clauseTakenBack({ agreement: id, party }: EventOf<'ClauseTakenBack'>, before: Case, after: Case): Notice[] {
  const agreement = agreementWith(after, id);
  if (!agreement || !consentOf(before, id, party)?.given) return [];
  const notReady = { type: 'clause ready', words: wordsOf(agreement), ready: false } as const;
  const known = mayStand(before, agreement) ? toMediators(after, notReady) : [];
  return [toOwnRoom(after, party, { type: 'clause taken back', words: wordsFor(after, agreement, party) }), ...known];
}

function wordsOf({ id, text, condition, figure }: Agreement): AgreedWords {
  return { agreement: id, text, condition, figure };
}

/** Whoever came in later than it was agreed to does not read it in their room; the side that said it does. */
function wordsFor(state: Case, agreement: Agreement, party: PartyId): AgreedWords {
  const { room } = partyWith(state, party);
  return { ...wordsOf(agreement), ...(isFromBefore(state, agreement, room) && { fromBefore: true }) };
}

/** Clauses by their numbers in the text, counted from 1. */
function numbersOf({ settlement }: Case, clauses: readonly AgreementId[]): number[] {
  return (settlement.put?.clauses ?? []).flatMap((each, index) =>
    clauses.includes(each.agreement) ? [index + 1] : [],
  );
}
