import type { Button, ModalView } from '@slack/types';
import { type Case, runningSession } from '../../domain/case.js';
import { isSigned } from '../../domain/settlement.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { button } from './buttons.js';
import { formView } from './form.js';
import { plain } from './framed.js';

export const closeForm = 'close.form';
export const closeAction = 'close';

export function closeButton(say: Phrasebook, ref: Ref): Button {
  return button(closeAction, say.endings.close.button, ref);
}

/** Asks once more before everyone is told that the mediation has ended, and says what is still pending. */
export function closeView(say: Phrasebook, state: Case): ModalView {
  const words = say.endings.close;
  const everyones = phrasebook(state.language).endings;
  return formView(
    say,
    { form: closeForm, about: { case: state.id }, title: words.title, submit: words.submit },
    [words.now(isSigned(state) ? everyones.agreed : everyones.ended), ...pending(say, state), words.after].map(plain),
  );
}

/** Only what the mediator knows anyway: drafts that are not approved are their sides' own. */
function pending(say: Phrasebook, state: Case): string[] {
  const words = say.endings.close;
  const ready = state.envelopes.filter((each) => each.status.type === 'approved').length;
  const moving = state.envelopes.filter(
    ({ status }) =>
      status.type === 'passed' && status.copies.some((copy) => copy.state === 'waiting' || copy.state === 'filling'),
  ).length;
  const invited = state.invitations.filter((each) => each.answer === 'none').length;
  return [
    ...(runningSession(state) ? [words.session] : []),
    ...(ready > 0 ? [words.ready(ready)] : []),
    ...(moving > 0 ? [words.moving(moving)] : []),
    ...(invited > 0 ? [words.invited(invited)] : []),
  ];
}
