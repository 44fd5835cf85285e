import type { WebClient } from '@slack/web-api';
import { type ChannelId, type Instant, id, type PersonId } from '../domain/ids.js';
import { type Called, outcomeOf } from './calls/outcome-of-call.js';

/** Slack's most for one page of a list. */
const page = 200;

/** Creates a private channel, in which only the bot is. `refused` with `name_taken` also when nobody can see the other one. */
export async function createRoom(slack: WebClient, name: string): Promise<Called<ChannelId>> {
  const created = await outcomeOf(() => slack.conversations.create({ name, is_private: true }));
  if (created.type !== 'done') return created;
  const channel = created.value.channel?.id;
  return channel === undefined ? { type: 'unknown' } : { type: 'done', value: id<ChannelId>(channel) };
}

/** A private channel that the bot created. Its topic is empty unless the bot itself has set it. */
export type OwnRoom = { channel: ChannelId; name: string; created: Instant; topic: string };

/** All living private channels that this bot itself created. People may have renamed them. */
export async function ownRooms(slack: WebClient, bot: PersonId): Promise<Called<OwnRoom[]>> {
  const rooms: OwnRoom[] = [];
  let cursor = '';
  do {
    const after = cursor;
    const found = await outcomeOf(() =>
      slack.users.conversations({
        types: 'private_channel',
        exclude_archived: true,
        limit: page,
        ...(after === '' ? {} : { cursor: after }),
      }),
    );
    if (found.type !== 'done') return found;
    for (const { id: channel, name = '', creator, created = 0, topic } of found.value.channels ?? []) {
      if (channel === undefined || creator !== bot) continue;
      const ours = topic?.creator === bot ? (topic.value ?? '') : '';
      rooms.push({ channel: id<ChannelId>(channel), name, created: created * 1000, topic: ours });
    }
    cursor = found.value.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return { type: 'done', value: rooms };
}

/** Says above the room who reads it; at most 250 characters. May be repeated. */
export async function setTopic(slack: WebClient, channel: ChannelId, topic: string): Promise<Called<null>> {
  return nothing(await outcomeOf(() => slack.conversations.setTopic({ channel, topic })));
}

/** Gives the room a name. May be repeated. */
export async function nameRoom(slack: WebClient, channel: ChannelId, name: string): Promise<Called<null>> {
  return nothing(await outcomeOf(() => slack.conversations.rename({ channel, name })));
}

/** Brings one person in; someone who is there already counts as brought in. May be repeated. */
export async function bringIn(slack: WebClient, channel: ChannelId, person: PersonId): Promise<Called<null>> {
  const invited = await outcomeOf(() => slack.conversations.invite({ channel, users: person }));
  return nothing(invited, 'already_in_channel');
}

/** Takes one person out; someone who is not there counts as taken out. May be repeated. */
export async function takeOut(slack: WebClient, channel: ChannelId, person: PersonId): Promise<Called<null>> {
  return nothing(await outcomeOf(() => slack.conversations.kick({ channel, user: person })), 'not_in_channel');
}

/** Archives the room for good: a bot cannot open it again. May be repeated. */
export async function archive(slack: WebClient, channel: ChannelId): Promise<Called<null>> {
  return nothing(await outcomeOf(() => slack.conversations.archive({ channel })), 'already_archived');
}

/** Everyone in the room but the bot. */
export async function membersOf(slack: WebClient, channel: ChannelId, bot: PersonId): Promise<Called<PersonId[]>> {
  const members: PersonId[] = [];
  let cursor = '';
  do {
    const after = cursor;
    const found = await outcomeOf(() =>
      slack.conversations.members({ channel, limit: page, ...(after === '' ? {} : { cursor: after }) }),
    );
    if (found.type !== 'done') return found;
    members.push(...(found.value.members ?? []).map((each) => id<PersonId>(each)));
    cursor = found.value.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return { type: 'done', value: members.filter((each) => each !== bot) };
}

/** A room as Slack shows it to someone who is in it. `archived` and `inside` are what a bot that is out of it is told. */
export type RoomInSlack = { name: string; shared: boolean; archived: boolean; inside: boolean };

/** What Slack says of the room itself. */
export async function describeRoom(slack: WebClient, channel: ChannelId): Promise<Called<RoomInSlack>> {
  const found = await outcomeOf(() => slack.conversations.info({ channel }));
  if (found.type !== 'done') return found;
  const { name = '', is_archived, is_member, is_ext_shared, is_pending_ext_shared } = found.value.channel ?? {};
  const shared = is_ext_shared === true || is_pending_ext_shared === true;
  return { type: 'done', value: { name, shared, archived: is_archived === true, inside: is_member !== false } };
}

/** Leaves only whether it was done; `asGood` is a refusal that means it already had been. */
function nothing(outcome: Called<unknown>, asGood?: string): Called<null> {
  if (outcome.type === 'done') return { type: 'done', value: null };
  return outcome.type === 'refused' && outcome.code === asGood ? { type: 'done', value: null } : outcome;
}
