import type { KnownBlock, PlainTextOption } from '@slack/types';
import type { Purpose } from '../../words/en/questions/purpose.js';
import { questions } from '../../words/en/questions.js';
import type { Phrasebook } from '../../words/phrasebook.js';
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
export function questionsBlocks(say: Phrasebook, name: PurposeName | null): KnownBlock[] {
  return [...(name === null ? [plain(say.asking.intro)] : purposeBlocks(say, say.questions[name])), choice(say)];
}

function purposeBlocks(say: Phrasebook, { title, when, caution, ask, ofBoth }: Purpose): KnownBlock[] {
  return [
    { type: 'header', text: plainText(title) },
    aside(when),
    plain(say.asking.caution(caution)),
    plain(ask.map(say.asking.line).join('\n')),
    plain([say.asking.ofBoth, ...ofBoth.map(say.asking.line)].join('\n')),
  ];
}

function choice(say: Phrasebook): KnownBlock {
  const options = purposeNames.map(
    (value): PlainTextOption => ({ text: plainText(say.questions[value].title), value }),
  );
  return {
    type: 'actions',
    elements: [
      { type: 'static_select', action_id: questionsPurpose, placeholder: plainText(say.asking.choose), options },
    ],
  };
}
