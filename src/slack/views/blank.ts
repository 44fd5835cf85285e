import type { Button } from '@slack/types';
import { type Case, togetherRoom } from '../../domain/case.js';
import type { Room } from '../../domain/room.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { exactWords } from '../text/exact-words.js';
import { button, sure } from './buttons.js';
import type { Rendered } from './rendered.js';

export const blankAction = 'blank';
export const blankJointAction = 'blank.joint';

/** The ways to have what Caucus posted blanked, as they stand in a side's own room; the joint one where there is a joint room. */
export function blankButtons(say: Phrasebook, state: Case, room: Room): Button[] {
  const words = say.endings.blank;
  const about = { case: state.id, room: room.id };
  const here = sure(say, button(blankAction, words.here, about), words.askHere, words);
  const joint = sure(say, button(blankJointAction, words.joint, about), words.askJoint, words);
  return togetherRoom(state).state === 'open' ? [here, joint] : [here];
}

/** What stands in the place of a blanked message. It is rich text, for Slack does not let a message that had some lose it. */
export function blankedLine(say: Phrasebook, { kind }: Room): Rendered {
  const words = say.endings.blank;
  const line = kind === 'together' ? words.together : words.private;
  return { text: line, blocks: [exactWords(line)] };
}
