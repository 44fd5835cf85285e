import { may } from '../access.js';
import { belongs, type Case } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { RoomId } from '../ids.js';
import { openTroubles, watched } from '../trouble.js';

/** The way round when a room cannot be put right: a fresh one in its place, for the same people, with the same record. */
export type RenewRoom = Asked & { type: 'RenewRoom'; room: RoomId };

export function renewRoom(command: RenewRoom, state: Case): Decision {
  const refusal = may(state, command.by, null, 'renew room');
  if (refusal) return refused(refusal);
  const room = watched(state, command.room);
  const needsIt = openTroubles(state).some(
    (each) =>
      (each.type === 'intruder' || each.type === 'lost' || each.type === 'shared') && each.room === command.room,
  );
  if (!room || !needsIt) return refused('RoomIsFine');
  const renewed: Event = { type: 'RoomRenewed', room: room.id };
  const people = belongs(fold(state, [renewed]), room);
  return accepted('fresh room asked', renewed, { type: 'PeopleAsked', room: room.id, people });
}
