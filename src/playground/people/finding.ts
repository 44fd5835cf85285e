import type { Chair, SeenMessage, SeenRoom } from '../slack/index.js';
import { type Candidate, inHome, inMessage, inModal } from './candidates.js';

/** A label, exactly or by pattern. */
export type Label = string | RegExp;

/** Where to look: a room (name, id, pattern, 'dm' or 'home'), one message there (its ts, itself, or words in it), words beside it. */
export type Looking = { in?: Label; message?: SeenMessage | Label; near?: Label };

/** Says whether a text is, or for a pattern contains, what is looked for. */
const matches = (text: string, label: Label): boolean =>
  typeof label === 'string' ? text.trim() === label.trim() : label.test(text);

/** Says whether a text contains what is looked for. */
export const contains = (text: string, label: Label): boolean =>
  typeof label === 'string' ? text.includes(label) : label.test(text);

/** The rooms a person is in, the direct message with the app among them, by name, id or pattern. */
export function roomNamed(chair: Chair, name: Label): SeenRoom | undefined {
  if (name === 'dm') return chair.dm();
  const rooms = chair.rooms();
  const exact = rooms.filter((room) => room.id === name || matches(room.name, name));
  if (exact.length > 1)
    throw new Error(
      `${chair.person.realName} is in several rooms like ${name}: ${exact.map((one) => one.name).join(', ')}`,
    );
  return exact[0];
}

/** The room, or an error that lists the rooms a person is in. */
export function roomOf(chair: Chair, name: Label): SeenRoom {
  const room = roomNamed(chair, name);
  if (room) return room;
  const names = chair.rooms().map((one) => one.name);
  throw new Error(`${chair.person.realName} sees no room ${name}; she is in: ${names.join(', ') || 'none'}`);
}

/** One message that a person can see in a room, the newest that fits. */
export function messageIn(chair: Chair, roomId: string, which: SeenMessage | Label): SeenMessage {
  const messages = chair.messages(roomId);
  const found = messages.findLast((message) => {
    if (typeof which === 'object' && 'ts' in which) return message.ts === which.ts;
    return message.ts === which || contains(`${message.text}\n${JSON.stringify(message.blocks)}`, which);
  });
  if (!found)
    throw new Error(
      `${chair.person.realName} sees no such message: ${typeof which === 'object' && 'ts' in which ? which.ts : which}`,
    );
  return found;
}

type Wanted = { label: Label; kinds: Candidate['kind'][]; near?: Label };

function fitting(candidates: Candidate[], wanted: Wanted): Candidate[] {
  return candidates.filter(
    (one) =>
      wanted.kinds.includes(one.kind) &&
      one.labels.some((label) => matches(label, wanted.label)) &&
      (wanted.near === undefined || contains(one.near, wanted.near)),
  );
}

/** The matches of the newest message in a room that has any. */
function newestIn(chair: Chair, roomId: string, wanted: Wanted): Candidate[] {
  for (const message of chair.messages(roomId).reverse()) {
    const found = fitting(inMessage(chair, message), wanted);
    if (found.length > 0) return found;
  }
  return [];
}

function everywhere(chair: Chair, here: string | undefined, wanted: Wanted): Candidate[] {
  const first = here === 'home' ? fitting(inHome(chair), wanted) : here ? newestIn(chair, here, wanted) : [];
  if (first.length > 0) return first;
  const inRooms = chair.rooms().map((room) => newestIn(chair, room.id, wanted));
  return [...inRooms.flat(), ...fitting(inHome(chair), wanted)];
}

function candidatesOn(chair: Chair, looking: Looking): Candidate[] {
  if (chair.modal()) return inModal(chair);
  if (looking.in === 'home') return inHome(chair);
  const rooms = looking.in === undefined ? chair.rooms() : [roomOf(chair, looking.in)];
  return rooms.flatMap((room) => chair.messages(room.id).flatMap((message) => inMessage(chair, message)));
}

/** The one thing with this label on a person's screen; throws with the labels that are there when there is none, or more than one. */
export function findOne(
  chair: Chair,
  here: string | undefined,
  label: Label,
  kinds: Candidate['kind'][],
  looking: Looking,
): Candidate {
  const wanted: Wanted = { label, kinds, ...(looking.near === undefined ? {} : { near: looking.near }) };
  const search = (): Candidate[] => {
    if (chair.modal()) return fitting(inModal(chair), wanted);
    if (looking.in === 'home') return fitting(inHome(chair), wanted);
    if (looking.message !== undefined) {
      const place =
        looking.in ??
        (typeof looking.message === 'object' && 'channel' in looking.message ? looking.message.channel : here);
      if (place === undefined) throw new Error('name the room of that message');
      return fitting(inMessage(chair, messageIn(chair, roomOf(chair, place).id, looking.message)), wanted);
    }
    if (looking.in !== undefined) return newestIn(chair, roomOf(chair, looking.in).id, wanted);
    return everywhere(chair, here, wanted);
  };
  const found = search();
  const [only] = found;
  if (found.length === 1 && only) return only;
  const there = candidatesOn(chair, looking)
    .filter((one) => kinds.includes(one.kind))
    .map((one) => `"${one.labels.join('" / "')}"`);
  const who = chair.person.realName;
  const front = chair.modal() ? ' (a form stands in front)' : '';
  const what =
    found.length === 0 ? `has no "${label}" on the screen` : `has "${label}" ${found.length} times on the screen`;
  throw new Error(`${who} ${what}${front}; there is: ${[...new Set(there)].join(', ') || 'nothing'}`);
}
