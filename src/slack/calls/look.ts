import type { WebClient } from '@slack/web-api';
import { belongs, type Case } from '../../domain/case.js';
import type { Command } from '../../domain/decide.js';
import type { ChannelId, Instant, PersonId } from '../../domain/ids.js';
import type { Room } from '../../domain/room.js';
import type { Lost, Stranger } from '../../domain/trouble.js';
import { describeRoom, membersOf } from '../rooms.js';
import { type Called, type Failed, madePublic } from './outcome-of-call.js';
import type { SlackPerson } from './people.js';

/** A room as it is in Slack at this moment, or why Caucus cannot see it. */
type Look = { name: string; shared: boolean; present: PersonId[] } | { lost: Lost | 'public' };

/** How one call is made: background work asks first whether the method is throttled. */
export type Calling = <T>(method: string, call: () => Promise<Called<T>>) => Promise<Called<T>>;

/** What Slack tells a bot of a private channel that it is not, or no longer, in. */
const outside: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel', 'is_archived']);

/** Why Caucus cannot see a room of which Slack gives this answer; null where it says nothing of that. */
export function lostBy(code: string): Lost | 'public' | null {
  if (code === madePublic) return 'public';
  return outside.has(code) ? 'app removed' : null;
}

/**
 * Looks into a room and says what the case must hear of it; null if Slack does not answer now. `who` says who a stranger is;
 * when it cannot, they are told of without a name. `settled` says that Slack had nothing more to do there before it was asked.
 */
export async function look(
  slack: WebClient,
  state: Case,
  room: Room & { channel: ChannelId },
  { bot, at, who, calling, settled }: { bot: PersonId; at: Instant; who: Who; calling: Calling; settled: boolean },
): Promise<Command | null> {
  const about = { workspace: state.workspace, caseId: state.id, at, room: room.id };
  const found = await lookInto(slack, room.channel, bot, calling);
  if (found === null) return null;
  if ('lost' in found) return { type: 'RecordRoomLost', ...about, how: found.lost };
  const welcome = belongs(state, room);
  const strangers = await described(
    found.present.filter((person) => !welcome.includes(person)),
    who,
  );
  return { type: 'RecordRoomSeen', ...about, ...found, welcome, strangers, settled };
}

export type Who = (person: PersonId) => Promise<SlackPerson | null>;

/** Those of these people whom Slack can name now. */
export async function described(people: readonly PersonId[], who: Who): Promise<Record<PersonId, Stranger>> {
  const known = await Promise.all(people.map(async (person) => [person, await strangerFor(person, who)] as const));
  return Object.fromEntries(known.flatMap(([person, stranger]) => (stranger ? [[person, stranger] as const] : [])));
}

/** Somebody as Slack shows them; null if it does not, for whoever they are, that they came in must be told. */
export async function strangerFor(person: PersonId, who: Who): Promise<Stranger | null> {
  const found = await who(person).catch(() => null);
  return found && { name: found.name, kind: found.kind };
}

async function lookInto(slack: WebClient, channel: ChannelId, bot: PersonId, calling: Calling): Promise<Look | null> {
  const room = await calling('conversations.info', () => describeRoom(slack, channel));
  if (room.type !== 'done') return unseen(room);
  if (room.value.archived) return { lost: 'archived' };
  if (!room.value.inside) return { lost: 'app removed' };
  const members = await calling('conversations.members', () => membersOf(slack, channel, bot));
  if (members.type !== 'done') return unseen(members);
  return { name: room.value.name, shared: room.value.shared, present: members.value };
}

function unseen(answer: Failed): Look | null {
  const lost = answer.type === 'refused' ? lostBy(answer.code) : null;
  return lost && { lost };
}
