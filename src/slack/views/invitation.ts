import type { Button, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.js';
import type { TextId } from '../../domain/ids.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { exactWords } from '../text/exact-words.js';
import { button } from './buttons.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';

export const agreeAction = 'invitation.agree';
export const talkAction = 'invitation.talk';
export const noAction = 'invitation.no';
export const agreementAction = 'invitation.agreement';

/** The answers to an invitation. Whoever has asked to talk first is not offered that again. */
export function answerButtons(say: Phrasebook, state: Case, { talk }: { talk: boolean }): Button[] {
  const { buttons } = say.convening;
  const about = { case: state.id };
  return [
    { ...button(agreeAction, buttons.agree, about), style: 'primary' },
    ...(talk ? [button(talkAction, buttons.talk, about)] : []),
    button(noAction, buttons.no, about),
    button(agreementAction, buttons.agreement, about),
  ];
}

/** The texts that `agreementView` shows. */
export function agreementTexts({ conflict, settings }: Case): TextId[] {
  return [...(conflict === null ? [] : [conflict]), settings.agreement, settings.helpline];
}

/** The full agreement as it was when the case was opened, with what the mediator said and where help can be found. */
export function agreementView(say: Phrasebook, state: Case, texts: Map<TextId, Words>): ModalView {
  const { agreement } = say.convening;
  const shown = (id: TextId | null) => {
    const words = id === null ? '' : (texts.get(id)?.reveal() ?? '');
    return words === '' ? [] : [exactWords(words)];
  };
  const under = (title: string, id: TextId | null) => {
    const words = shown(id);
    return words.length === 0 ? [] : [{ type: 'header' as const, text: plainText(title) }, ...words];
  };
  return {
    type: 'modal',
    title: plainText(agreement.title),
    close: plainText(agreement.close),
    blocks: [
      plain(say.convening.invitation.title(state.code)),
      ...shown(state.settings.agreement),
      ...under(agreement.conflict, state.conflict),
      ...under(agreement.help, state.settings.helpline),
    ],
  };
}
