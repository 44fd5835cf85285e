import { type Case, partyOf } from '../case.js';
import type { Event } from '../events.js';
import type { Notice } from '../posts.js';
import { ring, toEverySide } from './addressing.js';

/** The same at the same moment for every side. An answer tells nobody anything: not even the others of its own side are rung. */
export function noticesOfTerms(event: Event, events: readonly Event[], before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'TermsPut': {
      const { id: terms, answerBy } = event.terms;
      const rung = after.parties.flatMap((party) => ring(after, party.id, []));
      return [...toEverySide(after, { type: 'terms put', terms, answerBy }), ...rung];
    }
    case 'TermsAgreed':
      return before?.terms
        ? toEverySide(after, { type: 'terms agreed', terms: before.terms.id, text: event.text })
        : [];
    case 'TermsNotAgreed':
      return toEverySide(after, { type: 'terms not agreed' });
    case 'TermsStopped':
      return toEverySide(after, { type: 'terms stopped', why: event.why });
    case 'PersonLeft': {
      // What that side had said counts no more; it is rung whether or not it had said anything.
      const party = before ? partyOf(before, event.person) : undefined;
      const rings = events.some((each) => each.type === 'ApprovalsCleared');
      return party && after.terms && !rings ? ring(after, party.id, []) : [];
    }
    default:
      return [];
  }
}
