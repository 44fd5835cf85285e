import type { Case } from '../case.js';
import type { Happened } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { ChannelId, RoomId } from '../ids.js';
import { mediatorComes } from './mediator-comes.js';
import { closed } from './time-passed.js';

/** Slack has created the room that was asked for. */
export type RecordRoomCreated = Happened & { type: 'RecordRoomCreated'; room: RoomId; channel: ChannelId };
/** Slack has archived the room, or had done so before. */
export type RecordRoomArchived = Happened & { type: 'RecordRoomArchived'; room: RoomId };

export function recordRoomCreated(command: RecordRoomCreated, state: Case): Decision {
  const room = state.rooms.find((each) => each.id === command.room);
  if (room?.state !== 'asked') return refused('NothingToFill');
  const created: Event = { type: 'RoomCreated', room: room.id, channel: command.channel };
  return accepted('recorded', created, ...mediatorComes(fold(state, [created]), command.at));
}

export function recordRoomArchived(command: RecordRoomArchived, state: Case): Decision {
  const room = state.rooms.find((each) => each.id === command.room);
  if (!room || room.state === 'archived') return refused('NothingToFill');
  const archived: Event = { type: 'RoomArchived', room: room.id };
  const after = fold(state, [archived]);
  if (after.stage !== 'closing') return accepted('recorded', archived);
  const open = after.rooms.some((each) => each.kind !== 'direct' && (each.state === 'open' || each.state === 'asked'));
  return open ? accepted('recorded', archived) : accepted('recorded', archived, ...closed(after, command.at));
}
