import { type Case, partyWith } from './case.js';
import type { Room } from './room.js';

type ChannelRoom = Exclude<Room, { kind: 'direct' }>;

/** What the name of the room's channel begins with: it says of the room only who reads it, in its first word; a fresh room has a number. */
export function channelName(state: Case, room: ChannelRoom): string {
  const side = 'party' in room ? [partyWith(state, room.party).word] : [];
  return [room.kind, state.code, ...side, ...(room.renewed ? [room.renewed + 1] : [])].join('-').toLowerCase();
}

/** Names that Caucus itself gives the room: a side's with four digits more, another only where something has the plain one already. */
export function ownNames(state: Case, room: ChannelRoom): RegExp {
  return new RegExp(`^${channelName(state, room)}(-[0-9a-f]{4})?$`);
}
