import type { KnownBlock } from '@slack/types';
import { may } from '../../../domain/access.js';
import type { Case } from '../../../domain/case.js';
import type { PersonId } from '../../../domain/ids.js';
import { mayApprove } from '../../../domain/party.js';
import type { Room } from '../../../domain/room.js';
import { hasSigned } from '../../../domain/settlement.js';
import { settlement } from '../../../words/en/settlement.js';
import { datedTime } from '../../../words/en/times.js';
import { actions } from '../envelope-buttons.js';
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

const { matters: words, read } = settlement;

/** What waits for a member in their own private room: a text to read and sign, or what was signed. */
export function settlementMatters(state: Case, person: PersonId, room: Room | null): KnownBlock[] {
  const { put, releases, released } = state.settlement;
  if (!put || room?.kind !== 'private' || may(state, person, room, 'read settlement') !== null) return [];
  const about = { case: state.id, room: room.id };
  if (put.signedAt !== null) {
    const open = released.length === 0 && !state.hiddenFromHr && may(state, person, room, 'release') === null;
    const wanted = releases.some((each) => each.party === room.party);
    const release = open ? [wanted ? takeReleaseBackButton(about) : releaseButton(about)] : [];
    return [plain(read.signed(datedTime(put.signedAt, state.zone))), actions(...documentButtons(about), ...release)];
  }
  if (may(state, person, room, 'sign') !== null) return [];
  const signed = hasSigned(state, room.party);
  const side = state.parties.find((each) => each.id === room.party);
  const back = signed && side && mayApprove(side, person);
  const buttons = back
    ? [takeSignatureBackButton({ ...about, settlement: put.id }, put.version)]
    : signButtons({ ...about, settlement: put.id }, put.version);
  return [plain(signed ? settlement.own.signed(put.version) : words.toSign(put.version)), actions(...buttons)];
}

/** What a mediator can go on with, and which sides have signed; not in a party's room. */
export function mediatorsSettlementMatters(state: Case, person: PersonId, room: Room | null): KnownBlock[] {
  if (may(state, person, room, 'settle') !== null || (room !== null && room.kind !== 'direct')) return [];
  const { drafted, put } = state.settlement;
  if (put?.signedAt != null) return [plain(read.signed(datedTime(put.signedAt, state.zone)))];
  const signed = state.parties.filter((party) => hasSigned(state, party.id));
  const lines = [
    ...(put ? [words.put(put.version)] : []),
    ...signed.map((party) => settlement.mediator.signed(mediatorsLabelOf(state, party.id), put?.version ?? 0)),
    ...(drafted ? [words.drafted(drafted.version)] : []),
  ];
  if (lines.length === 0) return [];
  const about = { case: state.id };
  const buttons = [...(drafted ? [seeDraftButton(about)] : []), editSettlementButton(about)];
  return [plain(lines.join('\n')), actions(...buttons)];
}
