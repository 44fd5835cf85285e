import type { Chair, SeenMessage, SeenRoom } from '../slack/index.js';

/** A chair's screen but for what stands in its rooms: nothing of it is shown in another chair. */
export type ChairScreen = {
  person: Chair['person'];
  rooms: (SeenRoom & { unread: number })[];
  modal: ReturnType<Chair['modal']> | null;
  home: ReturnType<Chair['home']> | null;
};

/** The newest messages of a room; `more` says whether older ones stand before them. */
export type RoomScreen = { messages: SeenMessage[]; more: boolean };

/** How many messages are shown until a person looks further up. */
const page = 100;

/** All that this chair shows now, but for the rooms' messages. */
export function chairScreen(chair: Chair): ChairScreen {
  const rooms = [chair.dm(), ...chair.rooms().filter(({ kind }) => kind !== 'im')];
  return {
    person: chair.person,
    rooms: rooms.map((room) => ({ ...room, unread: chair.unread(room.id) })),
    modal: chair.modal() ?? null,
    home: chair.home() ?? null,
  };
}

/** What this chair reads in a room, the newest at the end. Throws where the person is not in it. */
export function roomScreen(chair: Chair, channel: string, before?: string): RoomScreen {
  const found = chair.messages(channel, { newest: page + 1, ...(before === undefined ? {} : { before }) });
  return { messages: found.slice(-page), more: found.length > page };
}

/** The same, now that its person has the newest of it before them: nothing of it is unread any more. */
export function readRoom(chair: Chair, channel: string): RoomScreen {
  const read = roomScreen(chair, channel);
  // What only this person sees may stand before what is older.
  const [last] = read.messages
    .map(({ ts }) => ts)
    .sort()
    .reverse();
  if (last !== undefined) chair.read(channel, last);
  return read;
}

/** So few are looked through while others wait; what stands further up is seen when the room is next read. */
const few = 10;

/** One of the newest messages of a room, as this chair reads it; undefined where it does not stand there any more, or its person has gone. */
export function messageAt(chair: Chair, channel: string, ts: string): SeenMessage | undefined {
  const isIn = channel === chair.dm().id || chair.rooms().some(({ id }) => id === channel);
  if (!isIn) return undefined;
  return chair.messages(channel, { newest: few }).find((message) => message.ts === ts);
}
