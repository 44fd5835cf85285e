import { belongs, type Case, isMediator, sideOf } from '../case.js';
import type { Happened } from '../command.js';
import { type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { PersonId } from '../ids.js';
import { type Account, isDeactivated, isSame } from '../trouble.js';
import { changed, over } from './record-arrival.js';

/**
 * Slack tells what a person's account now is. Nobody leaves a mediation by this, and no rule changes: a party of which
 * somebody cannot speak any more has said no more than before.
 */
export type RecordAccount = Happened & { type: 'RecordAccount'; person: PersonId; account: Account };

export function recordAccount({ person, account, at }: RecordAccount, state: Case): Decision {
  if (state.stage === 'closing' || state.stage === 'closed') return refused('NothingHere');
  if (!isMediator(state, person) && !sideOf(state, person)) return refused('NothingHere');
  const known = state.troubles.filter((each) => each.type === 'account' && each.person === person);
  if (account !== 'deactivated' && account !== 'guest') {
    return changed([...over(state, at, (each) => known.includes(each)), ...back(state, person)]);
  }
  const trouble = { type: 'account', person, account } as const;
  if (known.some((each) => isSame(each, trouble) && each.type === 'account' && each.account === account)) {
    return refused('NothingHere');
  }
  const other = over(state, at, (each) => known.includes(each));
  const again = account === 'guest' ? back(state, person) : [];
  return changed([...other, ...again, { type: 'TroubleFound', trouble, at }]);
}

/** Slack puts nobody back into private channels when their account works again. */
function back(state: Case, person: PersonId): Event[] {
  if (!isDeactivated(state, person)) return [];
  return state.rooms
    .filter((room) => room.kind !== 'direct' && room.state === 'open' && belongs(state, room).includes(person))
    .map((room) => ({ type: 'PeopleAsked', room: room.id, people: [person] }));
}
