import type { Button } from '@slack/types';
import type { CaseId, EnvelopeId, RoomId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { button, sure } from './buttons.js';

export const proposeAction = 'propose';
export const editAction = 'propose.edit';
export const replyAction = 'propose.reply';
export const suggestAction = 'propose.suggest';
export const approveAction = 'approve';
export const takeBackAction = 'approve.take-back';
export const shareAction = 'propose.share';
export const discardAction = 'propose.discard';
export const passAction = 'pass';
export const readyAction = 'pass.ready';
export const answerAction = 'answer';
export const undecidedAction = 'caucus';
export const offTableAction = 'answer.off-table';

/** What a button is about: which case, the room it stands in, and which words. */
export type About = { case: CaseId; room: RoomId; envelope: EnvelopeId };

/** Writing something new to the other side; `about` is the room it is written in. */
export function proposeButton(say: Phrasebook, about: { case: CaseId; room: RoomId }): Button {
  return button(proposeAction, say.envelopes.buttons.propose, about);
}

export function approveButton(say: Phrasebook, about: About): Button {
  return { ...button(approveAction, say.envelopes.buttons.approve, about), style: 'primary' };
}

export function editButton(say: Phrasebook, about: About): Button {
  return button(editAction, say.envelopes.buttons.edit, about);
}

export function shareButton(say: Phrasebook, about: About): Button {
  return button(shareAction, say.envelopes.buttons.share, about);
}

export function discardButton(say: Phrasebook, about: About): Button {
  return sure(say, button(discardAction, say.envelopes.buttons.discard, about), say.envelopes.confirm.discard);
}

export function takeBackButton(say: Phrasebook, about: About): Button {
  return sure(say, button(takeBackAction, say.envelopes.buttons.takeBack, about), say.envelopes.confirm.takeBack);
}

export function passButton(say: Phrasebook, about: About): Button {
  return { ...button(passAction, say.envelopes.buttons.pass, about), style: 'primary' };
}

export function readyButton(say: Phrasebook, about: { case: CaseId }): Button {
  return button(readyAction, say.envelopes.buttons.ready, about);
}

export function offTableButton(say: Phrasebook, about: About): Button {
  return sure(say, button(offTableAction, say.envelopes.buttons.offTable, about), say.envelopes.confirm.offTable);
}

/** Opens the list of what is still undecided in a room. */
export function undecidedButton(say: Phrasebook, about: { case: CaseId; room: RoomId }): Button {
  return button(undecidedAction, say.envelopes.caucus.open, about);
}

/** The two ways to answer an offer; `number` is the one it has in the room where the reader sees it. */
export function offerButtons(say: Phrasebook, about: About, number: number | null): Button[] {
  const { buttons } = say.envelopes;
  return [
    { ...button(answerAction, buttons.answer(number), about), style: 'primary' },
    button(suggestAction, buttons.suggest(number), answering(about)),
  ];
}

export function replyButton(say: Phrasebook, about: About, number: number | null): Button {
  return button(replyAction, say.envelopes.buttons.reply(number), answering(about));
}

function answering({ case: caseId, room, envelope }: About): Ref {
  return { case: caseId, room, answers: envelope };
}
