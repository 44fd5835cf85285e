import type { Button } from '@slack/types';
import type { AgreementId, CaseId, RoomId, SettlementId } from '../../../domain/ids.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { button, sure } from '../buttons.js';

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

type InRoom = { case: CaseId; room: RoomId };

export function letStandButton(say: Phrasebook, about: InRoom & { agreement: AgreementId }): Button {
  return { ...button(letStandAction, say.settlement.buttons.letStand, about), style: 'primary' };
}

export function takeClauseBackButton(say: Phrasebook, about: InRoom & { agreement: AgreementId }): Button {
  const { buttons, confirm } = say.settlement;
  return sure(say, button(takeClauseBackAction, buttons.takeClauseBack, about), confirm.takeClauseBack);
}

export function editSettlementButton(say: Phrasebook, about: { case: CaseId }): Button {
  return button(editSettlementAction, say.settlement.buttons.edit, about);
}

export function seeDraftButton(say: Phrasebook, about: { case: CaseId }): Button {
  return { ...button(seeDraftAction, say.settlement.buttons.put, about), style: 'primary' };
}

/** Reading and signing, and asking for a change. */
export function signButtons(say: Phrasebook, about: InRoom & { settlement: SettlementId }, version: number): Button[] {
  const { buttons } = say.settlement;
  return [
    { ...button(readAction, buttons.read(version), about), style: 'primary' },
    button(askChangeAction, buttons.ask(version), about),
  ];
}

export function takeSignatureBackButton(
  say: Phrasebook,
  about: InRoom & { settlement: SettlementId },
  version: number,
): Button {
  const { buttons, confirm } = say.settlement;
  return sure(
    say,
    button(takeSignatureBackAction, buttons.takeSignatureBack(version), about),
    confirm.takeSignatureBack,
  );
}

export function documentButtons(say: Phrasebook, about: InRoom): Button[] {
  const { buttons } = say.settlement;
  return [button(htmlAction, buttons.html, about), button(pdfAction, buttons.pdf, about)];
}

export function releaseButton(say: Phrasebook, about: InRoom): Button {
  return button(releaseAction, say.settlement.buttons.release, about);
}

export function takeReleaseBackButton(say: Phrasebook, about: InRoom): Button {
  const { buttons, confirm } = say.settlement;
  return sure(say, button(takeReleaseBackAction, buttons.takeReleaseBack, about), confirm.takeReleaseBack);
}
