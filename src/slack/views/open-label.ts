import type { KnownBlock } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import { textInput } from './inputs.js';

/** The longest name of a side. */
export const longestLabel = 60;

/** The name of one larger side's field; sides are counted from 0. */
export function detailField(index: number, what: 'label' | 'speaks' | 'standIn' | 'rule' | 'k' | 'alone'): string {
  return `open.${index}.${what}`;
}

/** A larger side's name stands in a field of every later step, where it can still be changed. */
export function labelInput(say: Phrasebook, index: number, label: string): KnownBlock {
  const words = say.open;
  return textInput(detailField(index, 'label'), words.label, {
    ...{ value: label, max: longestLabel, lines: false, hint: words.labelHint },
  });
}
