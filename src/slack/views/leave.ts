import type { Button, KnownBlock, ModalView } from '@slack/types';
import { type Case, hasBegun, hasEntered, partyOf, sideOf } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';
import { satisfies } from '../../domain/party.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { actions, button } from './buttons.js';
import { formView } from './form.js';
import { plain } from './framed.js';

export const leaveForm = 'leave.form';
export const withdrawForm = 'withdraw.form';
export const undoWithdrawalAction = 'withdraw.undo';

/** Asks once more before a person leaves for themself. */
export function leaveView(say: Phrasebook, state: Case, person: PersonId): ModalView {
  const words = say.endings;
  const { title, submit, note, clears, last } = words.leave;
  const isMember = partyOf(state, person) !== undefined;
  const isLast = isMember && hasEntered(state, person) && sideOf(state, person)?.members.length === 1;
  const what = isLast
    ? [last, words.withdraw.note, words.withdraw.undo]
    : isMember
      ? [note, clears]
      : [hasBegun(state) ? say.parting.leaving : note];
  return confirmation(say, state, leaveForm, title, submit, what);
}

/** Asks once more before a party withdraws. */
export function withdrawView(say: Phrasebook, state: Case, person: PersonId): ModalView {
  const { title, submit, note, undo, voices } = say.endings.withdraw;
  const party = partyOf(state, person);
  const alone = party !== undefined && satisfies(party, [person]);
  return confirmation(say, state, withdrawForm, title, submit, alone ? [note, undo] : [note, voices, undo]);
}

export function undoWithdrawalButton(say: Phrasebook, ref: Ref): Button {
  return button(undoWithdrawalAction, say.endings.withdraw.undoButton, ref);
}

/** What the person reads whose yes completed the withdrawal, with the way to undo it. */
export function withdrawnBlocks(say: Phrasebook, state: Case, text: string): KnownBlock[] {
  return [{ type: 'section', text: { type: 'mrkdwn', text } }, actions(undoWithdrawalButton(say, { case: state.id }))];
}

function confirmation(
  say: Phrasebook,
  state: Case,
  callback: string,
  title: string,
  submit: string,
  what: string[],
): ModalView {
  return formView(say, { form: callback, about: { case: state.id }, title, submit }, what.map(plain));
}
