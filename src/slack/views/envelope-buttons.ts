import type { ActionsBlock, Button, ConfirmationDialog } from '@slack/types';
import type { CaseId, EnvelopeId, RoomId } from '../../domain/ids.js';
import { envelopes } from '../../words/en/envelopes.js';
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

const { buttons, confirm } = envelopes;

/** Writing something new to the other side; `about` is the room it is written in. */
export function proposeButton(about: { case: CaseId; room: RoomId }): Button {
  return button(proposeAction, buttons.propose, encodeRef(about));
}

export function approveButton(about: About): Button {
  return { ...button(approveAction, buttons.approve, encodeRef(about)), style: 'primary' };
}

export function editButton(about: About): Button {
  return button(editAction, buttons.edit, encodeRef(about));
}

export function shareButton(about: About): Button {
  return button(shareAction, buttons.share, encodeRef(about));
}

export function discardButton(about: About): Button {
  return { ...button(discardAction, buttons.discard, encodeRef(about)), confirm: asked(confirm.discard) };
}

export function takeBackButton(about: About): Button {
  return { ...button(takeBackAction, buttons.takeBack, encodeRef(about)), confirm: asked(confirm.takeBack) };
}

export function passButton(about: About): Button {
  return { ...button(passAction, buttons.pass, encodeRef(about)), style: 'primary' };
}

export function readyButton(about: { case: CaseId }): Button {
  return button(readyAction, buttons.ready, encodeRef(about));
}

export function offTableButton(about: About): Button {
  return { ...button(offTableAction, buttons.offTable, encodeRef(about)), confirm: asked(confirm.offTable) };
}

/** Opens the list of what is still undecided in a room. */
export function undecidedButton(about: { case: CaseId; room: RoomId }): Button {
  return button(undecidedAction, envelopes.caucus.open, encodeRef(about));
}

/** The two ways to answer an offer; `number` is the one it has in the room where the reader sees it. */
export function offerButtons(about: About, number: number | null): Button[] {
  return [
    { ...button(answerAction, buttons.answer(number), encodeRef(about)), style: 'primary' },
    button(suggestAction, buttons.suggest(number), answering(about)),
  ];
}

export function replyButton(about: About, number: number | null): Button {
  return button(replyAction, buttons.reply(number), answering(about));
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

function asked(text: string): ConfirmationDialog {
  return {
    title: { type: 'plain_text', text: confirm.title },
    text: { type: 'plain_text', text },
    confirm: { type: 'plain_text', text: confirm.yes },
    deny: { type: 'plain_text', text: confirm.no },
  };
}
