import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.js';
import type { Plea } from '../../domain/commands/ask-mediator.js';
import type { PersonId, TextId } from '../../domain/ids.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { exactWords } from '../text/exact-words.js';
import { actions, button } from './buttons.js';
import { modalView } from './form.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';
import { prepareBlocks } from './prepare.js';

export const personalAction = 'personal';
export const pleaActions = {
  talk: 'personal.talk',
  'bring someone': 'personal.bring',
  'not safe': 'personal.not-safe',
} as const satisfies Record<Plea, string>;

const pleas = Object.keys(pleaActions) as Plea[];

/** Opens what anyone can ask for themself. */
export function personalButton(say: Phrasebook, ref: Ref): Button {
  return button(personalAction, say.personal.button, ref);
}

/** What anyone can ask for themself, and where they can turn to outside of the mediation. */
export function personalView(say: Phrasebook, state: Case, person: PersonId, texts: Map<TextId, Words>): ModalView {
  const words = say.personal;
  const asked = pleas.flatMap((plea): KnownBlock[] => {
    const { says, button: text } = words.pleas[plea];
    return [plain(says), actions(button(pleaActions[plea], text, { case: state.id }))];
  });
  return modalView(say, words.title, [
    ...[plain(words.intro), ...asked, plain(words.pause), plain(words.leave)],
    ...[...prepareBlocks(say, state, person), ...helpline(say, state, texts)],
  ]);
}

/** After it was asked; a repeated press reads the same. */
export function askedView(say: Phrasebook, state: Case, texts: Map<TextId, Words>, plea: Plea): ModalView {
  return modalView(say, say.personal.title, [plain(say.personal.thanks[plea]), ...helpline(say, state, texts)]);
}

/** Where people can turn to outside of the mediation, as it was set when it was opened. */
export function helpline(say: Phrasebook, state: Case, texts: Map<TextId, Words>): KnownBlock[] {
  const found = texts.get(state.settings.helpline)?.reveal() ?? '';
  return found === '' ? [] : [{ type: 'header', text: plainText(say.personal.turnTo) }, exactWords(found)];
}
