import { type Case, partyWith } from '../case.js';
import type { TermsEvent } from '../events.js';
import type { PartyId } from '../ids.js';
import { satisfies } from '../party.js';
import type { Terms, Voice } from '../terms.js';
import { unreachable } from '../unreachable.js';
import { agreedTo } from './settlement.js';

export function evolveTerms(state: Case, event: TermsEvent): Case {
  switch (event.type) {
    case 'TermsPut':
      return { ...state, terms: event.terms };
    case 'TermsAnswered':
      return state.terms ? { ...state, terms: withVoice(state, state.terms, event.voice) } : state;
    case 'TermsCounted':
      return state.terms ? { ...state, terms: { ...state.terms, voices: [], agreed: event.agreed } } : state;
    case 'TermsAgreed': {
      const { terms, parties } = state;
      const sides = parties.map(({ id }) => id);
      const told = withoutTerms(state);
      return terms ? agreedTo(told, { id: terms.id, text: event.text, sides, figure: null }) : told;
    }
    case 'TermsNotAgreed':
    case 'TermsStopped':
      return withoutTerms(state);
    default:
      return unreachable(event);
  }
}

/** Single answers, too, are gone with the terms. */
export function withoutTerms({ terms: _, ...state }: Case): Case {
  return state;
}

/** As with approvals: who is left says it again, so that nobody's going ever completes anything. */
export function withoutVoicesOf(terms: Terms, party: PartyId): Terms {
  return { ...terms, voices: terms.voices.filter((voice) => voice.party !== party) };
}

/** Whoever alone can say yes for their side speaks for it: their newest word stands in the place of all that was said there before. */
function withVoice(state: Case, terms: Terms, voice: Voice): Terms {
  const alone = satisfies(partyWith(state, voice.party), [voice.person]);
  const others = alone
    ? withoutVoicesOf(terms, voice.party).voices
    : terms.voices.filter(({ person }) => person !== voice.person);
  return { ...terms, voices: [...others, voice] };
}
