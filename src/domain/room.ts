import type { ChannelId, PartyId, PersonId, RoomId } from './ids.js';

/**
 * A place in Slack that Caucus writes to. `private` is a party's caucus; `alone` is a party's room without the mediator;
 * `together` is for everyone; `mediators` is for those who mediate, where several do; `direct` is the app's conversation with one
 * person.
 */
export type Room = {
  id: RoomId;
  /** `planned` has not been asked of Slack; `asked` waits for Slack's answer. */
  state: 'planned' | 'asked' | 'open' | 'archived';
  channel: ChannelId | null;
  /** How many numbered words have been passed into it: numbering starts anew in each room. */
  arrived: number;
  /** Whom we have asked Slack to put into it. */
  invited: PersonId[];
  /** How often a fresh channel has taken its place. */
  renewed?: number;
} & (
  | { kind: 'private' | 'alone'; party: PartyId }
  | { kind: 'together' }
  | { kind: 'mediators' }
  | { kind: 'direct'; person: PersonId }
);

/** Whether words are passed into it, so that what is said to everyone stands in it, too. */
export function isPassedInto({ kind }: Room): boolean {
  return kind === 'private' || kind === 'together';
}

/**
 * Whether this is neither one side's room nor everyone's: only there is a mediator shown what is of several sides. Null is
 * outside of all rooms.
 */
export function isNoSides(room: Room | null): room is null | Extract<Room, { kind: 'direct' | 'mediators' }> {
  return room === null || room.kind === 'direct' || room.kind === 'mediators';
}
