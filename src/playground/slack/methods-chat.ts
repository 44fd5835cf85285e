import { blockProblems, markdownLength } from './block-limits.js';
import { type Fields, flagIn, isFields, listOf, textIn } from './json.js';
import { directMessage } from './membership.js';
import { channelOf, type Method, type MethodCall } from './method.js';
import { edit, messageObject, post, remove } from './posting.js';
import { refusal } from './refusal.js';
import type { Block, Channel, Message } from './state.js';
import { type Parsing, parse } from './text.js';

const longestPost = 40_000;
const longestUpdate = 4_000;
const longestMarkdown = 12_000;

/** The blocks of a call, refused as Slack refuses them. */
function blocksIn(args: Fields): Block[] {
  if (args.blocks === undefined || args.blocks === '') return [];
  if (!Array.isArray(args.blocks)) throw refusal('invalid_blocks_format');
  const problems = blockProblems(args.blocks, 'message');
  if (problems.length > 0)
    throw refusal('invalid_blocks', { errors: problems, response_metadata: { messages: problems } });
  if (markdownLength(args.blocks) > longestMarkdown) throw refusal('msg_blocks_too_long');
  return args.blocks as Block[];
}

function textAndBlocks(call: MethodCall, byDefault: Parsing): { text: string; blocks: Block[] } {
  const { args, workspace } = call;
  const blocks = blocksIn(args);
  const markdown = textIn(args, 'markdown_text');
  if (markdown !== '' && (blocks.length > 0 || textIn(args, 'text') !== '')) throw refusal('markdown_text_conflict');
  if (listOf(args.attachments).length > 100) throw refusal('too_many_attachments');
  const raw = textIn(args, 'text') || markdown;
  if (raw === '' && blocks.length === 0) throw refusal('no_text');
  const asked = textIn(args, 'parse');
  const parsing: Parsing = asked === 'none' || asked === 'full' || asked === 'client' ? asked : byDefault;
  return { text: parse(workspace, raw, parsing, flagIn(args, 'link_names')), blocks };
}

/** Where a message goes: a channel by id, or a person by id, which opens the direct message. */
function destination(call: MethodCall): Channel {
  const { world, workspace, args } = call;
  const user = workspace.users.get(textIn(args, 'channel'));
  if (!user) return channelOf(call);
  if (user.deleted || user.isBot || user.id === workspace.botUserId) throw refusal('channel_not_found');
  return directMessage(world, workspace, user.id).channel;
}

function mayPost(call: MethodCall, channel: Channel): void {
  const { workspace } = call;
  if (channel.archived) throw refusal('is_archived');
  if (!channel.members.has(workspace.botUserId)) throw refusal('not_in_channel');
  if (channel.kind === 'im' && !workspace.policies.messagesTab) throw refusal('messages_tab_disabled');
  if (!workspace.policies.post) throw refusal('restricted_action');
}

function ownMessage(call: MethodCall, channel: Channel, notOwn: string): Message {
  const message = channel.messages.findLast((one) => one.ts === textIn(call.args, 'ts') && !one.only);
  if (!message) throw refusal('message_not_found');
  if (message.user !== call.workspace.botUserId || message.subtype) throw refusal(notOwn);
  return message;
}

const postMessage: Method = {
  scopes: () => ['chat:write'],
  tier: 'special',
  run: (call) => {
    const { world, workspace } = call;
    const channel = destination(call);
    mayPost(call, channel);
    const { text, blocks } = textAndBlocks(call, 'links');
    const author = { user: workspace.botUserId, botId: workspace.botId };
    const message = post(world, workspace, channel, { ...author, text: text.slice(0, longestPost), blocks });
    return { channel: channel.id, ts: message.ts, message: messageObject(world, workspace, message) };
  },
};

const postEphemeral: Method = {
  scopes: () => ['chat:write'],
  tier: 4,
  run: (call) => {
    const { world, workspace, args } = call;
    const channel = destination(call);
    mayPost(call, channel);
    const user = workspace.users.get(textIn(args, 'user'));
    if (!user || user.deleted || !channel.members.has(user.id)) throw refusal('user_not_in_channel');
    const { text, blocks } = textAndBlocks(call, 'links');
    if (text.length > longestUpdate) throw refusal('msg_too_long');
    // Delivery is not guaranteed: who is not there now never sees it, and the app is not told.
    if (!user.present) return { message_ts: `${Math.floor(world.clock.now().getTime() / 1000)}.000000` };
    const message = post(world, workspace, channel, {
      user: workspace.botUserId,
      botId: workspace.botId,
      text,
      blocks,
      only: user.id,
    });
    return { message_ts: message.ts };
  },
};

const hasRichText = (blocks: Block[]) => blocks.some((block) => block.type === 'rich_text');

function withinEditWindow(call: MethodCall, message: Message): boolean {
  const { editWindowMinutes } = call.workspace.policies;
  if (editWindowMinutes === 'any') return true;
  return call.world.clock.now().getTime() - Number(message.ts) * 1000 < editWindowMinutes * 60_000;
}

const update: Method = {
  scopes: () => ['chat:write'],
  tier: 3,
  run: (call) => {
    const { world, workspace, args } = call;
    const channel = channelOf(call);
    if (channel.archived) throw refusal('is_inactive');
    const message = ownMessage(call, channel, 'cant_update_message');
    if (!withinEditWindow(call, message)) throw refusal('edit_window_closed');
    if (textIn(args, 'text').length > longestUpdate) throw refusal('msg_too_long');
    const { text, blocks } = textAndBlocks(call, 'client');
    const losesRichText = hasRichText(message.blocks) && blocks.length > 0 && !hasRichText(blocks);
    if (losesRichText && workspace.policies.richTextStaysRich) throw refusal('block_mismatch');
    edit(world, workspace, channel, message, text, blocks);
    return {
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      message: messageObject(world, workspace, message),
    };
  },
};

const deletion: Method = {
  scopes: () => ['chat:write'],
  tier: 3,
  run: (call) => {
    const channel = channelOf(call);
    const message = ownMessage(call, channel, 'cant_delete_message');
    if (channel.archived) throw refusal('cant_delete_message');
    remove(call.world, call.workspace, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
};

const getPermalink: Method = {
  tier: 'special',
  run: (call) => {
    const channel = channelOf(call);
    const ts = textIn(call.args, 'message_ts');
    if (!channel.messages.some((one) => one.ts === ts && !one.only)) throw refusal('message_not_found');
    return {
      channel: channel.id,
      permalink: `https://${call.workspace.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`,
    };
  },
};

/** Messages: posting, changing, taking away. */
export const chatMethods: { [name: string]: Method } = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': deletion,
  'chat.getPermalink': getPermalink,
};

/** Says whether a value is a list of JSON objects. */
export function isBlocks(value: unknown): value is Block[] {
  return Array.isArray(value) && value.every(isFields);
}
