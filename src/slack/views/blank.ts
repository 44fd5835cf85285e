import type { Button } from '@slack/types';
import { type Case, togetherRoom } from '../../domain/case.js';
import type { Room } from '../../domain/room.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef } from '../ref.js';
import { exactWords } from '../text.js';
import { plainText } from './inputs.js';
import type { Rendered } from './rendered.js';

export const blankAction = 'blank';
export const blankJointAction = 'blank.joint';

/** The ways to have what Caucus posted blanked, as they stand in a side's own room; the joint one where there is a joint room. */
export function blankButtons(say: Phrasebook, state: Case, room: Room): Button[] {
  const words = say.endings.blank;
  const value = encodeRef({ case: state.id, room: room.id });
  const button = (action: string, text: string, ask: string): Button => ({
    type: 'button',
    action_id: action,
    text: plainText(text),
    value,
    confirm: {
      title: plainText(words.title),
      text: plainText(ask),
      confirm: plainText(words.yes),
      deny: plainText(words.no),
    },
  });
  const here = button(blankAction, words.here, words.askHere);
  const joint = togetherRoom(state).state === 'open';
  return joint ? [here, button(blankJointAction, words.joint, words.askJoint)] : [here];
}

/** What stands in the place of a blanked message. It is rich text, for Slack does not let a message that had some lose it. */
export function blankedLine(say: Phrasebook, { kind }: Room): Rendered {
  const words = say.endings.blank;
  const line = kind === 'together' ? words.together : words.private;
  return { text: line, blocks: [exactWords(line)] };
}
