import { may } from '../access.js';
import { type Case, isMediator } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { PersonId } from '../ids.js';
import { comingWith } from '../parting.js';
import { satisfies } from '../party.js';
import { sideWithVoice } from './own-envelope.js';

/**
 * End the part of an adviser or an interpreter, or of somebody who was named and has not come yet. A mediator does; or the party
 * they come with, once enough of its members have said so. Nobody is told which of the two, nor why.
 */
export type EndPart = Asked & { type: 'EndPart'; person: PersonId };

export function endPart(command: EndPart, state: Case): Decision {
  return isMediator(state, command.by) ? byMediator(command, state) : bySide(command, state);
}

function byMediator({ by, person }: EndPart, state: Case): Decision {
  const refusal = may(state, by, null, 'end part');
  if (refusal) return refused(refusal);
  // Before it has begun people are stopped being asked, and replaced, as members are.
  if (state.stage === 'ending' && state.from === 'convening') return refused('IsEnding');
  const party = state.parties.find(({ id }) => comingWith(state, id).includes(person));
  if (!party) return refused('NobodyToPartWith');
  return accepted('part ended', { type: 'PartEnded', party: party.id, person });
}

function bySide({ by, person }: EndPart, state: Case): Decision {
  const found = sideWithVoice(state, by, 'part with');
  if (found.type !== 'side') return found;
  const { party } = found;
  if (!comingWith(state, party.id).includes(person)) return refused('NobodyToPartWith');
  const before = state.partings.find((each) => each.party === party.id && each.person === person)?.voices ?? [];
  if (before.includes(by)) return refused('AlreadySaid');
  const voiced: Event = { type: 'PartingVoiced', party: party.id, by, person };
  if (!satisfies(party, [...before, by])) return accepted('parting counted', voiced);
  return accepted('part ended', voiced, { type: 'PartEnded', party: party.id, person });
}
