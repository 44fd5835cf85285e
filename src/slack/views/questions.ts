import type { KnownBlock, PlainTextOption } from '@slack/types';
import type { Purpose } from '../../words/en/questions/purpose.js';
import { asking, questions } from '../../words/en/questions.js';
import { aside, plain } from './framed.js';
import { plainText } from './inputs.js';

export const questionsPurpose = 'questions.purpose';

type PurposeName = keyof typeof questions;

/** The names of the purposes, as they are typed after the verb. */
export const purposeNames = Object.keys(questions) as PurposeName[];

/** The purpose that goes by this name; null if none does. */
export function purposeNamed(word: string | undefined): PurposeName | null {
  return purposeNames.find((name) => name === word) ?? null;
}

/** What may be asked for this purpose, the caution before it; without one, the choice of purposes. */
export function questionsBlocks(name: PurposeName | null): KnownBlock[] {
  return [...(name === null ? [plain(asking.intro)] : purposeBlocks(questions[name])), choice()];
}

function purposeBlocks({ title, when, caution, ask, ofBoth }: Purpose): KnownBlock[] {
  return [
    { type: 'header', text: plainText(title) },
    aside(when),
    plain(asking.caution(caution)),
    plain(ask.map(asking.line).join('\n')),
    plain([asking.ofBoth, ...ofBoth.map(asking.line)].join('\n')),
  ];
}

function choice(): KnownBlock {
  const options = purposeNames.map((value): PlainTextOption => ({ text: plainText(questions[value].title), value }));
  return {
    type: 'actions',
    elements: [{ type: 'static_select', action_id: questionsPurpose, placeholder: plainText(asking.choose), options }],
  };
}
