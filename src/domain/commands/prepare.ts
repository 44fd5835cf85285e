import { may } from '../access.js';
import { type Case, partyOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { TextId } from '../ids.js';
import { worksheetOf } from '../worksheet.js';
import { ownRoom } from './own-envelope.js';

/** Keep what a side prepares for itself. Nobody is told, unless it is shown to the mediators. */
export type SaveWorksheet = Asked & {
  type: 'SaveWorksheet';
  /** The version that was on the screen; null if there was none. */
  edits: TextId | null;
  /** The edited version's own id if the words are the same. */
  text: TextId;
  /** Let the mediators see this version. */
  show: boolean;
};

/** Put the side's worksheet away for good; a version that was shown is not to be seen any more either. */
export type DiscardWorksheet = Asked & { type: 'DiscardWorksheet'; text: TextId };

export function saveWorksheet({ by, edits, text, show }: SaveWorksheet, state: Case): Decision {
  const refusal = may(state, by, ownRoom(state, by), 'prepare');
  if (refusal) return refused(refusal);
  const party = partyOf(state, by);
  if (!party) return refused('MembersOnly');
  const before = worksheetOf(state, party.id);
  if ((before?.text ?? null) !== edits) return refused('OlderVersion');
  const saved: Event[] = text === edits ? [] : [{ type: 'WorksheetSaved', party: party.id, text }];
  if (!show) return accepted('worksheet saved', ...saved);
  const shown: Event[] = before?.shown === text ? [] : [{ type: 'WorksheetShown', party: party.id }];
  return accepted('worksheet shown', ...saved, ...shown);
}

export function discardWorksheet({ by, text }: DiscardWorksheet, state: Case): Decision {
  const refusal = may(state, by, ownRoom(state, by), 'prepare');
  if (refusal) return refused(refusal);
  const party = partyOf(state, by);
  if (!party || worksheetOf(state, party.id)?.text !== text) return refused('OlderVersion');
  return accepted('worksheet discarded', { type: 'WorksheetDiscarded', party: party.id });
}
