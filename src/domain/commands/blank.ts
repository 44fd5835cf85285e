import { may } from '../access.js';
import { type Case, partyOf, roomWith, togetherRoom } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import { mayApprove } from '../party.js';

/** After the end, put a neutral line in the place of what Caucus posted in the side's own room, or, if every side asks for it, in the joint room. */
export type Blank = Asked & { type: 'Blank'; where: 'own room' | 'joint room' };

/** A later wish is another round: an answer of Slack's that came late may have left a message behind. */
export function blank(command: Blank, state: Case): Decision {
  const party = partyOf(state, command.by);
  const own = party ? roomWith(state, party.room) : null;
  const refusal = may(state, command.by, own, 'blank');
  if (refusal || state.stage !== 'closing' || !party || !own) return refused(refusal ?? 'NothingHere');
  if (!mayApprove(party, command.by)) return refused('NotYourVoice');
  if (state.archiving) return refused('BeingArchived');

  const asked = { type: 'BlankAsked', party: party.id, at: command.at } as const;
  if (command.where === 'own room') return accepted('room being blanked', { ...asked, room: own.id });
  const joint = togetherRoom(state);
  if (joint.state !== 'open') return refused('NothingHere');
  if (state.blankJoint.includes(party.id)) return refused('AlreadySaid');
  return accepted('joint blanking wanted', { ...asked, room: joint.id });
}
