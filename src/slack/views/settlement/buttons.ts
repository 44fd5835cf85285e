import type { Button, ConfirmationDialog } from '@slack/types';
import type { AgreementId, CaseId, RoomId, SettlementId } from '../../../domain/ids.js';
import { envelopes } from '../../../words/en/envelopes.js';
import { settlement } from '../../../words/en/settlement.js';
import { encodeRef, type Ref } from '../../ref.js';
import { plainText } from '../inputs.js';

export const letStandAction = 'settlement.let-stand';
export const takeClauseBackAction = 'settlement.take-clause-back';
export const editSettlementAction = 'settlement.edit';
export const seeDraftAction = 'settlement.see-draft';
export const readAction = 'settlement.read';
export const askChangeAction = 'settlement.ask-change';
export const takeSignatureBackAction = 'settlement.take-signature-back';
export const htmlAction = 'settlement.html';
export const pdfAction = 'settlement.pdf';
export const releaseAction = 'settlement.release';
export const takeReleaseBackAction = 'settlement.take-release-back';

const { buttons, confirm } = settlement;

type InRoom = { case: CaseId; room: RoomId };

export function letStandButton(about: InRoom & { agreement: AgreementId }): Button {
  return { ...button(letStandAction, buttons.letStand, about), style: 'primary' };
}

export function takeClauseBackButton(about: InRoom & { agreement: AgreementId }): Button {
  return { ...button(takeClauseBackAction, buttons.takeClauseBack, about), confirm: asked(confirm.takeClauseBack) };
}

export function editSettlementButton(about: { case: CaseId }): Button {
  return button(editSettlementAction, buttons.edit, about);
}

export function seeDraftButton(about: { case: CaseId }): Button {
  return { ...button(seeDraftAction, buttons.put, about), style: 'primary' };
}

/** Reading and signing, and asking for a change. */
export function signButtons(about: InRoom & { settlement: SettlementId }, version: number): Button[] {
  return [
    { ...button(readAction, buttons.read(version), about), style: 'primary' },
    button(askChangeAction, buttons.ask(version), about),
  ];
}

export function takeSignatureBackButton(about: InRoom & { settlement: SettlementId }, version: number): Button {
  return {
    ...button(takeSignatureBackAction, buttons.takeSignatureBack(version), about),
    confirm: asked(confirm.takeSignatureBack),
  };
}

export function documentButtons(about: InRoom): Button[] {
  return [button(htmlAction, buttons.html, about), button(pdfAction, buttons.pdf, about)];
}

export function releaseButton(about: InRoom): Button {
  return button(releaseAction, buttons.release, about);
}

export function takeReleaseBackButton(about: InRoom): Button {
  return { ...button(takeReleaseBackAction, buttons.takeReleaseBack, about), confirm: asked(confirm.takeReleaseBack) };
}

function button(action: string, text: string, about: Ref): Button {
  return { type: 'button', action_id: action, text: plainText(text), value: encodeRef(about) };
}

function asked(text: string): ConfirmationDialog {
  const { title, yes, no } = envelopes.confirm;
  return { title: plainText(title), text: plainText(text), confirm: plainText(yes), deny: plainText(no) };
}
