import { emit } from './events.js';
import { post } from './posting.js';
import { showMessage } from './record.js';
import { type Channel, directId, nextId, type Workspace, type World } from './state.js';

/** A new channel with its creator as the only member; the name is taken as given. */
export function createChannel(
  world: World,
  workspace: Workspace,
  creator: string,
  name: string,
  kind: Channel['kind'],
  line = name,
): Channel {
  const channel: Channel = {
    id: kind === 'im' ? directId(line) : nextId(world, 'C', `${workspace.teamId}/${line}`),
    kind,
    name,
    creator,
    created: Math.floor(world.clock.now().getTime() / 1000),
    topic: '',
    purpose: '',
    members: new Set(),
    archived: false,
    deleted: false,
    shared: false,
    botEjected: false,
    messages: [],
    lastTs: 0,
    lastTsFor: {},
    bookmarks: [],
  };
  workspace.channels.set(channel.id, channel);
  if (kind !== 'im') join(world, workspace, channel, creator);
  return channel;
}

/** The direct-message channel between the bot and a person, opened when it is missing. */
export function directMessage(
  world: World,
  workspace: Workspace,
  personId: string,
): { channel: Channel; opened: boolean } {
  const found = [...workspace.channels.values()].find((one) => one.kind === 'im' && one.members.has(personId));
  if (found) return { channel: found, opened: false };
  const channel = createChannel(world, workspace, workspace.botUserId, '', 'im', personId);
  channel.members.add(workspace.botUserId);
  channel.members.add(personId);
  return { channel, opened: true };
}

function say(world: World, workspace: Workspace, channel: Channel, user: string, subtype: string, text: string): void {
  post(world, workspace, channel, { user, subtype, text });
}

/** Makes someone a member: they see what was said before, the room reads that they came, and the app hears it. */
export function join(world: World, workspace: Workspace, channel: Channel, personId: string, inviter?: string): void {
  for (const message of channel.messages) {
    if (!message.only) showMessage(world, workspace, channel, message, personId, 'message', true);
  }
  channel.members.add(personId);
  const by = inviter ? ` by <@${inviter}>` : '';
  say(world, workspace, channel, personId, 'channel_join', `<@${personId}> joined${by ? `, added${by}` : ''}`);
  emit(
    world,
    workspace,
    {
      type: 'member_joined_channel',
      user: personId,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: workspace.teamId,
      ...(inviter ? { inviter } : {}),
    },
    channel,
  );
}

/** Ends a membership. When it is the bot's own, the app hears `group_left` and nothing of the channel after it. */
export function leave(world: World, workspace: Workspace, channel: Channel, personId: string, by?: string): void {
  const how = by ? `was removed by <@${by}>` : 'left';
  say(world, workspace, channel, personId, 'channel_leave', `<@${personId}> ${how}`);
  channel.members.delete(personId);
  const type = channel.kind === 'private' ? 'G' : 'C';
  if (personId === workspace.botUserId) {
    const left = channel.kind === 'private' ? 'group_left' : 'channel_left';
    emit(world, workspace, { type: left, channel: channel.id, actor_id: by ?? personId }, channel);
    return;
  }
  const event = {
    type: 'member_left_channel',
    user: personId,
    channel: channel.id,
    channel_type: type,
    team: workspace.teamId,
  };
  emit(world, workspace, event, channel);
}

/** Archives a channel: the app hears it, then the bot is no longer in it and cannot come back by itself. */
export function archive(world: World, workspace: Workspace, channel: Channel, by: string): void {
  say(world, workspace, channel, by, 'channel_archive', `<@${by}> archived this channel`);
  channel.archived = true;
  const type = channel.kind === 'private' ? 'group_archive' : 'channel_archive';
  emit(world, workspace, { type, channel: channel.id, user: by, is_moved: 0 }, channel);
  channel.botEjected = channel.members.delete(workspace.botUserId);
}

/** Gives a channel another name; everyone in it reads so. */
export function rename(world: World, workspace: Workspace, channel: Channel, by: string, name: string): void {
  say(
    world,
    workspace,
    channel,
    by,
    'channel_name',
    `<@${by}> renamed this channel from "${channel.name}" to "${name}"`,
  );
  channel.name = name;
  const type = channel.kind === 'private' ? 'group_rename' : 'channel_rename';
  emit(
    world,
    workspace,
    { type, channel: { id: channel.id, name, name_normalized: name, created: channel.created } },
    channel,
  );
}

/** Sets the line at a channel's head; everyone in it reads so. */
export function setTopic(world: World, workspace: Workspace, channel: Channel, by: string, topic: string): void {
  channel.topic = topic;
  channel.topicBy = by;
  say(world, workspace, channel, by, 'channel_topic', `<@${by}> set the topic: ${topic}`);
}
