import { belongs, type Case } from '../case.js';
import type { Happened } from '../command.js';
import { type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import type { PersonId, RoomId } from '../ids.js';
import { ownNames } from '../room-name.js';
import { isDeactivated, type Lost, type Stranger, type Trouble, watched } from '../trouble.js';
import { unreachable } from '../unreachable.js';
import { changed, found, isRefusal, over } from './record-arrival.js';

/**
 * Slack shows a room whole. `welcome` is who belonged in it when Slack was asked, so that nobody is taken for a stranger, or
 * for someone who has gone, because the case changed in between; `strangers` describes those of the rest whom Slack names. While
 * Caucus is still bringing people in, it is not `settled`, and whoever is not there may be on their way.
 */
export type RecordRoomSeen = Happened & {
  type: 'RecordRoomSeen';
  room: RoomId;
  name: string;
  shared: boolean;
  present: PersonId[];
  welcome: PersonId[];
  settled: boolean;
  strangers: Record<PersonId, Stranger>;
};

/** Caucus can no longer reach the room, or it is public, in which Caucus can see nobody. */
export type RecordRoomLost = Happened & { type: 'RecordRoomLost'; room: RoomId; how: Lost | 'public' };

export function recordRoomSeen(command: RecordRoomSeen, state: Case): Decision {
  const room = watched(state, command.room);
  if (!room || room.kind === 'direct') return refused('NothingHere');
  const { present, welcome, settled, at } = command;
  const now = belongs(state, room);
  const strangers = present.filter((person) => !now.includes(person) && !welcome.includes(person));
  const gone = settled ? now.filter((person) => welcome.includes(person) && !present.includes(person)) : [];
  const misnamed = state.stage !== 'closing' && !ownNames(state, room).test(command.name);
  return changed([
    ...over(state, at, (each) => 'room' in each && each.room === room.id && isPutRight(each, command, misnamed)),
    ...strangers.flatMap((person) =>
      found(state, at, intruderFound(room.id, person, command.strangers[person] ?? null, at)),
    ),
    ...(command.shared ? found(state, at, { type: 'shared', room: room.id }) : []),
    ...gone
      .filter((person) => !isDeactivated(state, person))
      .flatMap((person) => found(state, at, { type: 'absent', room: room.id, person })),
    ...(misnamed && !state.troubles.some((each) => isRefusal(each, room.id, 'rename', null))
      ? [{ type: 'RoomRenamed', room: room.id } satisfies Event]
      : []),
  ]);
}

export function recordRoomLost(command: RecordRoomLost, state: Case): Decision {
  const { how, at } = command;
  const room = watched(state, command.room)?.id;
  if (room === undefined) return refused('NothingHere');
  const trouble: Trouble = how === 'public' ? { type: 'shared', room, everyone: true } : { type: 'lost', room, how };
  return changed(found(state, at, trouble));
}

/** Whether what is seen shows that this is so no longer. */
function isPutRight(trouble: Trouble, { present, shared }: RecordRoomSeen, misnamed: boolean): boolean {
  switch (trouble.type) {
    case 'lost':
      return true;
    case 'shared':
      return !shared;
    case 'intruder':
      return !present.includes(trouble.person);
    case 'absent':
      return present.includes(trouble.person);
    case 'refused':
      if (trouble.what === 'rename') return !misnamed;
      if (trouble.person === null) return false;
      return present.includes(trouble.person) === (trouble.what === 'invite');
    case 'account':
      return false;
    default:
      return unreachable(trouble);
  }
}

/** Nothing told that they came in: only that they are there. */
export function intruderFound(room: RoomId, person: PersonId, stranger: Stranger | null, at: number) {
  return { type: 'intruder', room, person, stranger, since: at, found: true } as const;
}
