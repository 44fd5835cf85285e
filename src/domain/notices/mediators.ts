import { candidateUntil, hasSaid, seekersOf } from '../candidate.js';
import { type Case, partyWith } from '../case.js';
import type { Event } from '../events.js';
import type { PersonId } from '../ids.js';
import type { Notice } from '../posts.js';
import { ring, toAllRooms, toPeople } from './addressing.js';

/** Who mediates is everyone's matter: all rooms read the same words, and no reason for anything. */
export function noticesOfMediators(event: Event, events: readonly Event[], before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'MediatorSought': {
      const { vacancy } = after;
      const open = vacancy && vacancy.seeking.length > 0;
      return open ? ring(after, event.party, seekersOf(vacancy, event.party, event.person)) : [];
    }
    case 'MediatorNamed': {
      const { person, instead } = event;
      const beside = after.vacancy || instead !== null ? [] : after.mediators.map((each) => each.person);
      return [
        ...toAllRooms(after, { type: 'mediator named', person, instead, beside }),
        ...toPeople(after, [person], { type: 'asked to mediate' }),
      ];
    }
    case 'NamingAnswered': {
      const { candidate } = after;
      if (!candidate) return [];
      const until = candidateUntil(candidate, after.zone);
      const { person } = candidate;
      return [
        ...toAllRooms(after, { type: 'would mediate', person, conflict: event.conflict, until }),
        ...toEachSide(after),
      ];
    }
    case 'NamingVoiced': {
      const { party, person } = event.voice;
      const { candidate } = after;
      if (!candidate) return [];
      const side = partyWith(after, party);
      const decided = hasSaid(candidate, side, 'aye') || hasSaid(candidate, side, 'nay');
      return decided ? [] : ring(after, party, [person]);
    }
    case 'NamingOver': {
      const person = before?.candidate?.person;
      if (person === undefined) return [];
      return [
        ...toAllRooms(after, { type: 'will not mediate', person }),
        ...(event.declined ? [] : notNeeded(after, person)),
      ];
    }
    case 'MediatorCame': {
      const gone = event.going.filter((person) => before?.candidate?.instead === person);
      return [
        ...toPeople(after, [event.person], { type: 'mediates now' }),
        ...toPeople(after, gone, { type: 'handed over', person: event.person }),
      ];
    }
    case 'MediatorLeft':
      return toAllRooms(after, { type: 'mediator left', person: event.person });
    case 'VacancyBegan':
      return [...toAllRooms(after, { type: 'no mediator left', until: event.until }), ...toEachSide(after)];
    case 'VacancyOver':
      return toAllRooms(after, { type: 'mediator back' });
    case 'CaseEnded':
      return before?.candidate && !events.some((each) => each.type === 'NamingOver')
        ? notNeeded(after, before.candidate.person)
        : [];
    default:
      return [];
  }
}

function notNeeded(state: Case, person: PersonId): Notice[] {
  return toPeople(state, [person], { type: 'invitation closed' });
}

function toEachSide(state: Case): Notice[] {
  return state.parties.flatMap((party) => ring(state, party.id, []));
}
