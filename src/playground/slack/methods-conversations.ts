import { inviteAll } from './inviting.js';
import { type Fields, flagIn, textIn } from './json.js';
import { archive, createChannel, directMessage, leave, rename, setTopic } from './membership.js';
import { channelOf, conversationScope, liveChannelOf, type Method, type MethodCall, paged, userOf } from './method.js';
import { refusal } from './refusal.js';
import type { Channel, Workspace } from './state.js';
import { stored } from './text.js';

const longestName = 80;
const longestTopic = 250;

/** Refuses a channel name as Slack does; archived channels and unseen private ones keep theirs taken. */
export function checkName(workspace: Workspace, name: string): void {
  if (name === '') throw refusal('invalid_name_required');
  if (name.length > longestName) throw refusal('invalid_name_maxlength');
  if (/^[^\p{L}\p{N}]+$/u.test(name)) throw refusal('invalid_name_punctuation');
  if (/[^\p{Ll}\p{Lo}\p{N}_-]/u.test(name)) throw refusal('invalid_name_specials');
  if ([...workspace.channels.values()].some((one) => one.name === name && !one.deleted)) throw refusal('name_taken');
}

/** The channel as the Web API shows it. */
export function channelObject(workspace: Workspace, channel: Channel): Fields {
  const member = channel.members.has(workspace.botUserId);
  if (channel.kind === 'im') {
    const user = [...channel.members].find((id) => id !== workspace.botUserId);
    return { id: channel.id, created: channel.created, is_im: true, is_archived: false, user, is_open: true };
  }
  const line = (value: string, by = channel.creator) => ({
    value,
    creator: value === '' ? '' : by,
    last_set: value === '' ? 0 : channel.created,
  });
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: channel.archived,
    is_member: member,
    is_shared: channel.shared,
    is_ext_shared: channel.shared,
    is_general: false,
    created: channel.created,
    creator: channel.creator,
    context_team_id: workspace.teamId,
    topic: line(channel.topic, channel.topicBy),
    purpose: line(channel.purpose),
    num_members: channel.members.size,
  };
}

const create: Method = {
  scopes: ({ args }) => [flagIn(args, 'is_private') ? 'groups:write' : 'channels:manage'],
  tier: 2,
  run: ({ world, workspace, args }) => {
    if (!workspace.policies.create) throw refusal('restricted_action');
    const name = textIn(args, 'name');
    checkName(workspace, name);
    const kind = flagIn(args, 'is_private') ? 'private' : 'public';
    return { channel: channelObject(workspace, createChannel(world, workspace, workspace.botUserId, name, kind)) };
  },
};

const kick: Method = {
  scopes: conversationScope('write'),
  tier: 3,
  run: (call) => {
    const channel = liveChannelOf(call);
    const user = userOf(call);
    if (user.id === call.workspace.botUserId) throw refusal('cant_kick_self');
    if (!call.workspace.policies.kick) throw refusal('restricted_action');
    if (!channel.members.has(user.id)) throw refusal('not_in_channel');
    leave(call.world, call.workspace, channel, user.id, call.workspace.botUserId);
    return { errors: {} };
  },
};

const archiving: Method = {
  scopes: conversationScope('write'),
  tier: 2,
  run: (call) => {
    const channel = channelOf(call);
    if (channel.kind === 'im') throw refusal('method_not_supported_for_channel_type');
    if (channel.archived) throw refusal('already_archived');
    if (!channel.members.has(call.workspace.botUserId)) throw refusal('not_in_channel');
    if (!call.workspace.policies.archive) throw refusal('restricted_action');
    archive(call.world, call.workspace, channel, call.workspace.botUserId);
    return {};
  },
};

const unarchive: Method = {
  scopes: conversationScope('write'),
  tier: 2,
  run: (call) => {
    const channel = channelOf(call);
    // Archiving put the bot out, so it can never do this: Slack's undocumented answer.
    if (channel.archived) throw refusal('not_in_channel');
    throw refusal('not_archived');
  },
};

const setLine = (key: 'topic' | 'purpose'): Method => ({
  scopes: conversationScope('write', 'topic'),
  tier: 2,
  run: (call) => {
    const channel = liveChannelOf(call);
    const line = textIn(call.args, key);
    if (line.length > longestTopic) throw refusal('too_long');
    if (key === 'topic') setTopic(call.world, call.workspace, channel, call.workspace.botUserId, stored(line));
    else channel.purpose = stored(line);
    return { channel: channelObject(call.workspace, channel), [key]: channel[key] };
  },
});

const renaming: Method = {
  scopes: conversationScope('write'),
  tier: 2,
  run: (call) => {
    const channel = liveChannelOf(call);
    const name = textIn(call.args, 'name');
    if (name !== channel.name) checkName(call.workspace, name);
    rename(call.world, call.workspace, channel, call.workspace.botUserId, name);
    return { channel: channelObject(call.workspace, channel) };
  },
};

const members: Method = {
  scopes: conversationScope('read'),
  tier: 4,
  run: (call) => {
    const channel = channelOf(call);
    if (channel.botEjected && !channel.members.has(call.workspace.botUserId)) throw refusal('channel_not_found');
    const { items, response_metadata } = paged([...channel.members], call.args);
    return { members: items, response_metadata };
  },
};

const open: Method = {
  scopes: () => ['im:write'],
  tier: 3,
  run: (call) => {
    const { world, workspace, args } = call;
    if (textIn(args, 'channel') !== '') return { channel: channelObject(workspace, channelOf(call)) };
    const users = textIn(args, 'users').split(',').filter(Boolean);
    if (users.length === 0) throw refusal('users_list_not_supplied');
    if (users.length > 1) throw refusal('not_implemented');
    const user = workspace.users.get(users[0] ?? '');
    if (!user) throw refusal('user_not_found');
    if (user.deleted) throw refusal('user_disabled');
    if (user.isBot) throw refusal('cannot_dm_bot');
    const { channel, opened } = directMessage(world, workspace, user.id);
    const shown = flagIn(args, 'return_im') ? channelObject(workspace, channel) : { id: channel.id };
    return { channel: shown, ...(opened ? {} : { no_op: true, already_open: true }) };
  },
};

const leaving: Method = {
  scopes: conversationScope('write'),
  tier: 3,
  run: (call) => {
    const channel = channelOf(call);
    if (channel.archived) throw refusal('is_archived');
    if (!channel.members.has(call.workspace.botUserId)) return { not_in_channel: true };
    if (channel.members.size === 1) throw refusal('last_member');
    leave(call.world, call.workspace, channel, call.workspace.botUserId);
    return {};
  },
};

const info: Method = {
  scopes: conversationScope('read'),
  tier: 3,
  run: (call: MethodCall) => ({ channel: channelObject(call.workspace, channelOf(call)) }),
};

/** Channels: making, filling, naming, archiving. */
export const conversationMethods: { [name: string]: Method } = {
  'conversations.create': create,
  'conversations.invite': {
    scopes: conversationScope('write', 'invites'),
    tier: 3,
    run: (call) => inviteAll(call, liveChannelOf(call), channelObject),
  },
  'conversations.kick': kick,
  'conversations.archive': archiving,
  'conversations.unarchive': unarchive,
  'conversations.setTopic': setLine('topic'),
  'conversations.setPurpose': setLine('purpose'),
  'conversations.rename': renaming,
  'conversations.members': members,
  'conversations.info': info,
  'conversations.open': open,
  'conversations.leave': leaving,
};
