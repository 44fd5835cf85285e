import type { KnownBlock } from '@slack/types';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { aside, plain } from './framed.js';
import { option, ticksInput } from './inputs.js';

export const knowingField = 'knowing';

/** The most that Slack lets one block hold; passages that do not fit stand in the words beneath anyway. */
const longest = 3000;

/**
 * The question above a form in which a mediator's wording slips; to them alone. They have been shown all of it before, so that it
 * tells them nothing new. Four blocks at most, for some forms are nearly full.
 */
export function slipBlocks(say: Phrasebook, slips: readonly Words[]): KnownBlock[] {
  if (slips.length === 0) return [];
  return [
    plain(say.slip.question),
    plain(listed(slips)),
    aside(say.slip.nothingYet),
    ticksInput(knowingField, say.slip.label, {
      ...{ options: [option('knowing', say.slip.knowing)], ticked: [], optional: true },
    }),
  ];
}

function listed(slips: readonly Words[]): string {
  return slips
    .map((each) => each.reveal())
    .reduce((list, each) => (list.length + 1 + each.length > longest ? list : `${list}\n${each}`));
}
