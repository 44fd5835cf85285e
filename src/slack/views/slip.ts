import type { KnownBlock } from '@slack/types';
import type { Words } from '../../domain/words.js';
import { slip } from '../../words/en/slip.js';
import { aside, plain } from './framed.js';
import { option, ticksInput } from './inputs.js';

export const knowingField = 'knowing';

/** The most that Slack lets one block hold; passages that do not fit stand in the words beneath anyway. */
const longest = 3000;

/**
 * The question above a form in which a mediator's wording slips; to them alone. They have been shown all of it before, so that it
 * tells them nothing new. Four blocks at most, for some forms are nearly full.
 */
export function slipBlocks(slips: readonly Words[]): KnownBlock[] {
  if (slips.length === 0) return [];
  return [
    plain(slip.question),
    plain(listed(slips)),
    aside(slip.nothingYet),
    ticksInput(knowingField, slip.label, {
      ...{ options: [option('knowing', slip.knowing)], ticked: [], optional: true },
    }),
  ];
}

function listed(slips: readonly Words[]): string {
  return slips
    .map((each) => each.reveal())
    .reduce((list, each) => (list.length + 1 + each.length > longest ? list : `${list}\n${each}`));
}
