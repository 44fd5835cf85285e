import type { Case } from '../case.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant } from '../ids.js';
import { endingIfHopeless, mayStillAgree } from './answer-invitation.js';
import { enterRooms, mayBegin } from './entering.js';

/** What follows, before everyone has agreed, once the people are these: the mediation is saved, begins, or must end. */
export function whatFollows(after: Case, at: Instant): Event[] {
  if (after.stage === 'convening') {
    const entering = enterRooms(after);
    return mayBegin(after)
      ? [...entering, { type: 'MediationBegan', at }]
      : [...entering, ...endingIfHopeless(after, at)];
  }
  if (after.stage !== 'ending' || !after.hopeless) return [];
  if (!after.parties.every((party) => mayStillAgree(after, party.id))) return [];
  const saved: Event = { type: 'EndingUndone', at, party: null };
  const goesOn = fold(after, [saved]);
  return goesOn.stage === 'convening' ? [saved, ...whatFollows(goesOn, at)] : [saved];
}
