import type { KnownBlock } from '@slack/types';
import { may } from '../../../domain/access.js';
import type { Case } from '../../../domain/case.js';
import type { PersonId } from '../../../domain/ids.js';
import { mayApprove } from '../../../domain/party.js';
import { isNoSides, type Room } from '../../../domain/room.js';
import { hasSigned } from '../../../domain/settlement.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { plain } from '../framed.js';
import { mediatorsLabelOf } from '../people-words.js';
import {
  documentButtons,
  editSettlementButton,
  releaseButton,
  seeDraftButton,
  signButtons,
  takeReleaseBackButton,
  takeSignatureBackButton,
} from './buttons.js';

/** What waits for a member in their own private room: a text to read and sign, or what was signed. */
export function settlementMatters(say: Phrasebook, state: Case, person: PersonId, room: Room | null): KnownBlock[] {
  const { put, releases, released } = state.settlement;
  if (!put || room?.kind !== 'private' || may(state, person, room, 'read settlement') !== null) return [];
  const about = { case: state.id, room: room.id };
  if (put.signedAt !== null) {
    const open = released.length === 0 && !state.hiddenFromHr && may(state, person, room, 'release') === null;
    const wanted = releases.some((each) => each.party === room.party);
    const release = open ? [wanted ? takeReleaseBackButton(say, about) : releaseButton(say, about)] : [];
    return [
      plain(say.settlement.read.signed(say.datedTime(put.signedAt, state.zone))),
      actions(...documentButtons(say, about), ...release),
    ];
  }
  if (may(state, person, room, 'sign') !== null) return [];
  const signed = hasSigned(state, room.party);
  const side = state.parties.find((each) => each.id === room.party);
  const back = signed && side && mayApprove(side, person);
  const buttons = back
    ? [takeSignatureBackButton(say, { ...about, settlement: put.id }, put.version)]
    : signButtons(say, { ...about, settlement: put.id }, put.version);
  return [
    plain(signed ? say.settlement.own.signed(put.version) : say.settlement.matters.toSign(put.version)),
    actions(...buttons),
  ];
}

/** What a mediator can go on with, and which sides have signed; not in a party's room. */
export function mediatorsSettlementMatters(
  say: Phrasebook,
  state: Case,
  person: PersonId,
  room: Room | null,
): KnownBlock[] {
  const words = say.settlement.matters;
  if (may(state, person, room, 'settle') !== null || !isNoSides(room)) return [];
  const { drafted, put } = state.settlement;
  if (put?.signedAt != null) return [plain(say.settlement.read.signed(say.datedTime(put.signedAt, state.zone)))];
  const signed = state.parties.filter((party) => hasSigned(state, party.id));
  const lines = [
    ...(put ? [words.put(put.version)] : []),
    ...signed.map((party) => say.settlement.mediator.signed(mediatorsLabelOf(state, party.id), put?.version ?? 0)),
    ...(drafted ? [words.drafted(drafted.version)] : []),
  ];
  if (lines.length === 0) return [];
  const about = { case: state.id };
  const buttons = [...(drafted ? [seeDraftButton(say, about)] : []), editSettlementButton(say, about)];
  return [plain(lines.join('\n')), actions(...buttons)];
}
