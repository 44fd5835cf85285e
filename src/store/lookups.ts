import { createHmac } from 'node:crypto';
import type { Case } from '../domain/case.js';
import type { ChannelId, PersonId, RoomId } from '../domain/ids.js';
import { side } from '../domain/party.js';

/** What a case can be found by, in clear; stored only as a keyed hash. */
export type Lookup = { by: string; room: RoomId | null };

export function byChannel(channel: ChannelId): string {
  return `channel:${channel}`;
}

export function byPerson(person: PersonId): string {
  return `person:${person}`;
}

/** Whether this lookup finds what a person takes part in. */
export function isPerson(by: string): boolean {
  return by.startsWith('person:');
}

export function byCode(code: string): string {
  return `code:${code}`;
}

/**
 * Everything this case can be found by: its code, the channels of its rooms, and everyone who takes part. A conversation
 * with one person is no room of the case: the same person may be in several.
 */
export function lookupsOf(state: Case): Lookup[] {
  const people = new Set([
    ...state.mediators.map((mediator) => mediator.person),
    ...state.invitations.map((invitation) => invitation.person),
    ...state.parties.flatMap(side),
  ]);
  return [
    { by: byCode(state.code), room: null },
    ...[...people].map((person) => ({ by: byPerson(person), room: null })),
    ...state.rooms.flatMap((room) =>
      room.channel === null || room.kind === 'direct' ? [] : [{ by: byChannel(room.channel), room: room.id }],
    ),
  ];
}

/** What the case can be found by now and could not before, and the other way round. */
export function lookupChanges(
  before: readonly Lookup[],
  after: readonly Lookup[],
): { gained: Lookup[]; lost: Lookup[] } {
  const had = new Set(before.map(({ by }) => by));
  const has = new Set(after.map(({ by }) => by));
  return { gained: after.filter(({ by }) => !had.has(by)), lost: before.filter(({ by }) => !has.has(by)) };
}

/** The stored form of a lookup: HMAC-SHA-256. */
export function hashUnder(key: Buffer, workspace: string, by: string): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([workspace, by]))
    .digest();
}
