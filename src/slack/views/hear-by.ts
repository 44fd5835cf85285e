import { endOfNextWorkingDay } from '../../domain/calendar.js';
import type { Case } from '../../domain/case.js';
import { inviteLapsesAt } from '../../domain/due.js';
import type { PersonId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';

/**
 * The day by which this person hears whether the mediation begins: the working day after their own invitation would lapse.
 * It depends on nobody's answer. Null if they have no invitation.
 */
export function hearByOf(say: Phrasebook, state: Case, person: PersonId): string | null {
  const lapse = lapseOf(state, person);
  return lapse === null ? null : say.dayAt(endOfNextWorkingDay(lapse, state.zone), state.zone);
}

/** The moment until which this person can answer, in words; null if they have no invitation. */
export function answerByOf(say: Phrasebook, state: Case, person: PersonId): string | null {
  const lapse = lapseOf(state, person);
  return lapse === null ? null : say.dayAndTime(lapse, state.zone);
}

function lapseOf(state: Case, person: PersonId) {
  const invitation = state.invitations.find((each) => each.person === person);
  return invitation ? inviteLapsesAt(invitation, state.zone) : null;
}
