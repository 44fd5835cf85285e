import type { ActionsBlock, Button, ConfirmationDialog } from '@slack/types';
import type { CaseId, EnvelopeId, RoomId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef } from '../ref.js';

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
  return button(proposeAction, say.envelopes.buttons.propose, encodeRef(about));
}

export function approveButton(say: Phrasebook, about: About): Button {
  return { ...button(approveAction, say.envelopes.buttons.approve, encodeRef(about)), style: 'primary' };
}

export function editButton(say: Phrasebook, about: About): Button {
  return button(editAction, say.envelopes.buttons.edit, encodeRef(about));
}

export function shareButton(say: Phrasebook, about: About): Button {
  return button(shareAction, say.envelopes.buttons.share, encodeRef(about));
}

export function discardButton(say: Phrasebook, about: About): Button {
  return {
    ...button(discardAction, say.envelopes.buttons.discard, encodeRef(about)),
    confirm: asked(say, say.envelopes.confirm.discard),
  };
}

export function takeBackButton(say: Phrasebook, about: About): Button {
  return {
    ...button(takeBackAction, say.envelopes.buttons.takeBack, encodeRef(about)),
    confirm: asked(say, say.envelopes.confirm.takeBack),
  };
}

export function passButton(say: Phrasebook, about: About): Button {
  return { ...button(passAction, say.envelopes.buttons.pass, encodeRef(about)), style: 'primary' };
}

export function readyButton(say: Phrasebook, about: { case: CaseId }): Button {
  return button(readyAction, say.envelopes.buttons.ready, encodeRef(about));
}

export function offTableButton(say: Phrasebook, about: About): Button {
  return {
    ...button(offTableAction, say.envelopes.buttons.offTable, encodeRef(about)),
    confirm: asked(say, say.envelopes.confirm.offTable),
  };
}

/** Opens the list of what is still undecided in a room. */
export function undecidedButton(say: Phrasebook, about: { case: CaseId; room: RoomId }): Button {
  return button(undecidedAction, say.envelopes.caucus.open, encodeRef(about));
}

/** The two ways to answer an offer; `number` is the one it has in the room where the reader sees it. */
export function offerButtons(say: Phrasebook, about: About, number: number | null): Button[] {
  const { buttons } = say.envelopes;
  return [
    { ...button(answerAction, buttons.answer(number), encodeRef(about)), style: 'primary' },
    button(suggestAction, buttons.suggest(number), answering(about)),
  ];
}

export function replyButton(say: Phrasebook, about: About, number: number | null): Button {
  return button(replyAction, say.envelopes.buttons.reply(number), answering(about));
}

export function actions(...elements: Button[]): ActionsBlock {
  return { type: 'actions', elements };
}

function answering({ case: caseId, room, envelope }: About): string {
  return encodeRef({ case: caseId, room, answers: envelope });
}

function button(action: string, text: string, value: string): Button {
  return { type: 'button', action_id: action, text: { type: 'plain_text', text }, value };
}

function asked(say: Phrasebook, text: string): ConfirmationDialog {
  const { confirm } = say.envelopes;
  return {
    title: { type: 'plain_text', text: confirm.title },
    text: { type: 'plain_text', text },
    confirm: { type: 'plain_text', text: confirm.yes },
    deny: { type: 'plain_text', text: confirm.no },
  };
}
