import type { Case } from '../case.js';
import type { Settling } from '../events.js';
import type { FiguresId, PartyId, TermsId } from '../ids.js';
import { type Agreement, covers, namedReaders, noSettlement, type Settlement, type Signature } from '../settlement.js';
import { unreachable } from '../unreachable.js';

export function evolveSettlement(state: Case, event: Settling): Case {
  const { settlement } = state;
  const now = (changed: Partial<Settlement>): Case => ({ ...state, settlement: { ...settlement, ...changed } });
  switch (event.type) {
    case 'ClauseVoiced': {
      const { agreement, party, person, readers } = event;
      const before = settlement.consents.find((each) => each.agreement === agreement && each.party === party);
      const voices = before && covers(state, before) ? before.voices : [];
      const consent = { agreement, party, voices: [...voices, person], given: false, readers };
      return now({ consents: [...settlement.consents.filter((each) => each !== before), consent] });
    }
    case 'ClauseAllowed':
      return now({
        consents: settlement.consents.map((each) =>
          each.agreement === event.agreement && each.party === event.party ? { ...each, given: true } : each,
        ),
      });
    case 'ClauseTakenBack': {
      const { agreement, party, person } = event;
      const consents = settlement.consents.flatMap((each) => {
        if (each.agreement !== agreement || each.party !== party) return [each];
        const voices = each.voices.filter((voice) => voice !== person);
        return each.given || voices.length === 0 ? [] : [{ ...each, voices }];
      });
      const drafted = settlement.drafted?.clauses.some((clause) => clause.agreement === agreement);
      return now({ consents, drafted: drafted ? null : settlement.drafted });
    }
    case 'SettlementDrafted':
      return now({ drafted: event.draft });
    case 'SettlementPut': {
      const { drafted } = settlement;
      if (!drafted) return state;
      return now({ drafted: null, put: { ...drafted, signatures: [], signedAt: null }, versions: drafted.version });
    }
    case 'SettlementFell':
      return now({ put: null });
    case 'SignatureVoiced':
      return signature(state, event.party, (each) => ({
        ...each,
        voices: [...each.voices, { person: event.person, at: event.at }],
      }));
    case 'PartySigned':
      return signature(state, event.party, (each) => ({ ...each, at: event.at }));
    case 'SignatureTakenBack':
      return signature(state, event.party, (each) => ({
        ...each,
        at: null,
        voices: each.at === null ? each.voices.filter((voice) => voice.person !== event.person) : [],
      }));
    case 'ChangeAsked':
      return state;
    case 'SettlementSigned':
      return now({
        ...{ consents: [], drafted: null },
        put: settlement.put && { ...settlement.put, signedAt: event.at },
      });
    case 'ReleaseVoiced': {
      const { party, person, clauses } = event;
      const before = settlement.releases.find((each) => each.party === party);
      const same = before && JSON.stringify(before.clauses) === JSON.stringify(clauses);
      const wanted = { party, clauses, voices: [...(same ? before.voices : []), person], given: false };
      return now({ releases: [...settlement.releases.filter((each) => each !== before), wanted] });
    }
    case 'ReleaseSuggested':
      return now({
        releases: settlement.releases.map((each) => (each.party === event.party ? { ...each, given: true } : each)),
      });
    case 'ReleaseTakenBack':
      return now({ releases: settlement.releases.filter((each) => each.party !== event.party) });
    case 'ClausesReleased':
      return now({ releases: [], released: event.clauses });
    default:
      return unreachable(event);
  }
}

/** What the mediator put to these sides may become a clause: all of them have agreed to it. */
export function agreedTo(
  state: Case,
  { id, text, sides, figure }: Pick<Agreement<TermsId | FiguresId>, 'id' | 'text' | 'sides' | 'figure'>,
): Case {
  const { settlement } = state;
  const recipients = [{ people: namedReaders(state) }];
  const agreement = {
    ...{ id, party: null, sides, text, condition: null, figure, recipients },
    ...{ inPackage: false, subjectToRatification: false },
  };
  return { ...state, settlement: { ...settlement, agreed: [...settlement.agreed, agreement] } };
}

/** Voices of this party that were not yet enough for anything are gone: who says yes for it is no longer the same. */
export function withoutSettlingVoices(state: Case, party: PartyId): Case {
  const { settlement } = state;
  const kept = <Each extends { party: PartyId }>(all: readonly Each[], counts: (each: Each) => boolean) =>
    all.filter((each) => each.party !== party || counts(each));
  return {
    ...state,
    settlement: {
      ...settlement,
      consents: kept(settlement.consents, (each) => each.given),
      releases: kept(settlement.releases, (each) => each.given),
      put: settlement.put && {
        ...settlement.put,
        signatures: kept(settlement.put.signatures, (each) => each.at !== null),
      },
    },
  };
}

/** Keeps only what every side has signed: anything else may have been taken back since a backup was made. */
export function onlySigned({ agreed, put, versions, released }: Settlement): Settlement {
  return { ...noSettlement, agreed, put: put?.signedAt != null ? put : null, versions, released };
}

function signature(state: Case, party: PartyId, how: (signature: Signature) => Signature): Case {
  const { settlement } = state;
  if (!settlement.put) return state;
  const before = settlement.put.signatures.find((each) => each.party === party) ?? { party, voices: [], at: null };
  const others = settlement.put.signatures.filter((each) => each.party !== party);
  const after = how(before);
  const signatures = after.voices.length === 0 ? others : [...others, after];
  return { ...state, settlement: { ...settlement, put: { ...settlement.put, signatures } } };
}
