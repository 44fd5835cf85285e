import type { Case, Mediator } from '../case.js';
import type { Envelope } from '../envelope.js';
import type { EventOf, Mediators } from '../events.js';
import type { PersonId } from '../ids.js';
import { namedFor } from '../newcomer.js';
import { unreachable } from '../unreachable.js';
import { withConversation, withoutConsents } from './convening.js';
import { withAttended } from './sessions.js';

export function evolveMediators(state: Case, event: Mediators): Case {
  switch (event.type) {
    case 'MediatorSought': {
      const { party, by, person, name } = event;
      const { vacancy } = state;
      return vacancy
        ? { ...state, vacancy: { ...vacancy, seeking: [...vacancy.seeking, { party, by, person, name }] } }
        : state;
    }
    case 'MediatorNamed': {
      const { person, instead, bySide, at } = event;
      return {
        ...withConversation(state, event),
        candidate: { person, instead, bySide, namedAt: at, statement: null, voices: [] },
        ...(state.vacancy && { vacancy: { ...state.vacancy, seeking: [] } }),
      };
    }
    case 'NamingAnswered': {
      const { candidate } = state;
      return candidate ? { ...state, candidate: { ...candidate, statement: { conflict: event.conflict } } } : state;
    }
    case 'NamingVoiced': {
      const { candidate } = state;
      if (!candidate) return state;
      const others = candidate.voices.filter((each) => each.person !== event.voice.person);
      return { ...state, candidate: { ...candidate, voices: [...others, event.voice] } };
    }
    case 'NamingOver':
      return withoutCandidate(state);
    case 'MediatorCame':
      return came(state, event);
    case 'MediatorLeft':
      return without(state, [event.person]);
    case 'VacancyBegan':
      return { ...state, vacancy: { until: event.until, seeking: [] } };
    case 'VacancyOver':
      return withoutVacancy(state);
    default:
      return unreachable(event);
  }
}

export function withoutCandidate({ candidate: _, ...state }: Case): Case {
  return state;
}

export function withoutVacancy({ vacancy: _, ...state }: Case): Case {
  return state;
}

/** Forgets what members of this party have said of who should mediate: whoever decides for it now says it again. */
export function withoutNamingVoices(
  { candidate, vacancy, ...state }: Case,
  party: Case['parties'][number]['id'],
): Case {
  const others = <Each extends { party: string }>(all: Each[]) => all.filter((each) => each.party !== party);
  return {
    ...state,
    ...(candidate && { candidate: { ...candidate, voices: others(candidate.voices) } }),
    ...(vacancy && { vacancy: { ...vacancy, seeking: others(vacancy.seeking) } }),
  };
}

/**
 * Whoever comes learns nothing of what was said to those who mediated before. What is not yet passed is its side's own again, to be
 * approved for the new readers; what only the mediators were told or shown is told to nobody.
 */
function came(state: Case, { person, going, at }: EventOf<'MediatorCame'>): Case {
  const conflict = state.candidate?.statement?.conflict ?? null;
  const stayed = without(withoutVacancy(withoutCandidate(state)), going);
  const lead = stayed.mediators.length === 0;
  const after: Case = {
    ...stayed,
    mediators: [...stayed.mediators, { person, lead, since: at }],
    conflict: lead ? conflict : stayed.conflict,
    settlement: withoutConsents(stayed),
    worksheets: stayed.worksheets.map((each) => ({ ...each, shown: null })),
    wishes: [],
  };
  return { ...after, envelopes: after.envelopes.map((each) => unsaid(after, each)) };
}

function unsaid(state: Case, envelope: Envelope): Envelope {
  const { status } = envelope;
  if (status.type !== 'passed') {
    const recipients = envelope.recipients.map(({ room }) => namedFor(state, room));
    return { ...envelope, recipients, status: { type: 'draft', approvals: [], shared: false } };
  }
  const answers = status.answers.map((each) => (each.given?.told === false ? { ...each, given: null } : each));
  return { ...envelope, status: { ...status, answers } };
}

/** They mediate no longer; one of those who stay leads. */
function without(state: Case, going: readonly PersonId[]): Case {
  const staying = state.mediators.filter(({ person }) => !going.includes(person));
  const lead = staying.find((each) => each.lead) ?? staying[0];
  const mediators = staying.map((each): Mediator => ({ ...each, lead: each === lead }));
  return {
    ...withAttended(state, going),
    mediators,
    ...(going.length > 0 && { former: [...(state.former ?? []), ...going] }),
    hushed: state.hushed.filter((person) => !going.includes(person)),
    rings: state.rings.filter((ring) => !going.includes(ring.person)),
  };
}
