import { type Case, partyWith, sideOf } from '../../domain/case.js';
import { reachedParties } from '../../domain/commands/over.js';
import { type Envelope, type Kind, textsIn } from '../../domain/envelope.js';
import { type EnvelopeId, id, type PartyId, type RoomId } from '../../domain/ids.js';
import { cameAfter } from '../../domain/newcomer.js';
import { Words } from '../../domain/words.js';
import { readTexts } from '../../store/reading.js';
import type { Reader, Values } from '../entry-point.js';
import { textIn } from '../forms/filled-in.js';
import { decodeRef } from '../ref.js';
import type { Services } from '../services.js';
import { type Exact, exactOf } from '../views/exact.js';
import { fields, type Next, type Option, type ProposeForm } from '../views/propose.js';

/** Something new: a message, to the other side where there is one only. */
export function blank(reader: Reader): ProposeForm {
  const { state, room, person } = reader;
  if (!state || (room?.kind !== 'private' && room?.kind !== 'alone')) throw new Error('Asked outside a private room');
  const { party } = room;
  return {
    ...{ state, party, reader: person, edits: null, answers: null, answered: null },
    ...{
      to: otherSide(state, party),
      kind: 'message',
      text: null,
      condition: null,
      passBy: null,
      acceptBy: null,
      options: [],
      more: false,
      slips: [],
    },
  };
}

function otherSide(state: Case, party: PartyId): RoomId[] {
  const others = state.parties.filter((each) => each.id !== party);
  return others.length === 1 ? others.map((each) => each.room) : [];
}

/** The envelope of this room's side that this person may change; to a mediator, a draft that was not shared is none. */
export function editable(reader: Reader, envelope: EnvelopeId | null): Envelope | undefined {
  const { state, party } = blank(reader);
  const found = state.envelopes.find((each) => each.id === envelope && each.party === party);
  const unshared = found?.status.type === 'draft' && !found.status.shared;
  return unshared && !sideOf(state, reader.person) ? undefined : found;
}

/** The exact words of an envelope that is this room's side's own, or has reached it; null if it is neither. */
export async function wordsOf(reader: Reader, envelope: EnvelopeId | null, { store }: Services): Promise<Exact | null> {
  const { state, party } = blank(reader);
  const found = state.envelopes.find((each) => each.id === envelope);
  if (!found || (found.party !== party && !reachedParties(state, found).includes(party))) return null;
  if (cameAfter(state, found, reader.person)) return null;
  return exactOf(found, await readTexts(store, reader.workspace, state.id, textsIn(found))) ?? null;
}

/** What stands in the form. With one place to go there is no field for it, and it is read from the case again. */
export function read(reader: Reader, metadata: string, values: Values) {
  const ref = decodeRef(metadata);
  const edits = ref?.envelope ?? null;
  const answers = ref?.answers ?? null;
  const state = reader.state as Case;
  const answered = state.envelopes.find((each) => each.id === answers);
  const edited = editable(reader, edits);
  const preset = edited
    ? edited.recipients.map((recipient) => recipient.room)
    : answered
      ? [partyWith(state, answered.party).room]
      : blank(reader).to;
  const ticked = values[fields.to];
  return {
    edits,
    answers,
    next: values[fields.next] as Next | null,
    chosen: {
      to: Array.isArray(ticked) ? ticked.map((each) => id<RoomId>(each)) : preset,
      kind: (values[fields.kind] ?? 'message') as Kind,
      text: typed(textIn(values, fields.text)),
      condition: typed(textIn(values, fields.condition)),
      passBy: dayIn(values, fields.passBy, edited?.passBy),
      acceptBy: dayIn(values, fields.acceptBy, edited?.acceptBy),
      options: (values[fields.options] ?? []) as Option[],
      more: fields.passBy in values,
    },
  };
}

/** Nothing typed is nothing in the form. */
export function typed(text: string): Words | null {
  return text === '' ? null : new Words(text);
}

/** The day in a field, or none if it was emptied; where the form does not show it, it stays as it was. */
function dayIn(values: Values, field: string, before: string | null | undefined): string | null {
  const value = values[field];
  return value === undefined ? (before ?? null) : typeof value === 'string' ? value : null;
}
