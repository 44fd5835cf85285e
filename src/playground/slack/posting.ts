import { showMessage } from './record.js';
import { render } from './render.js';
import {
  type Block,
  type Channel,
  type Message,
  namesIn,
  nextId,
  nextTs,
  nextTsFor,
  type SharedFile,
  type Workspace,
  type World,
} from './state.js';

/** What everyone in a channel sees, and what one person does, have ids of their own. */
function lineOf(workspace: Workspace, channel: Channel, only = ''): string {
  return `${workspace.teamId}/${channel.id}/${only}`;
}

/** The blocks with a block_id each, as Slack fills them in. */
export function withIds(world: World, blocks: Block[], line: string): Block[] {
  return blocks.map((block) => {
    const elements =
      Array.isArray(block.elements) && block.type === 'actions'
        ? { elements: actionIds(world, block.elements, line) }
        : {};
    const element = block.type === 'input' ? { element: actionIds(world, [block.element], line)[0] } : {};
    const accessory = block.accessory ? { accessory: actionIds(world, [block.accessory], line)[0] } : {};
    return { block_id: nextId(world, 'b', line), ...structuredClone(block), ...elements, ...element, ...accessory };
  });
}

function actionIds(world: World, elements: unknown[], line: string): unknown[] {
  return elements.map((one) => ({ action_id: nextId(world, 'a', line), ...(structuredClone(one) as object) }));
}

/** A post before it has its ts; an empty text is written from the blocks, as Slack does for notifications. */
export type Draft = {
  user: string;
  botId?: string;
  text: string;
  blocks?: Block[];
  subtype?: string;
  only?: string;
  files?: SharedFile[];
};

/** Puts a message into a channel and shows it to everyone who is in it (or to the one person it is for). */
export function post(world: World, workspace: Workspace, channel: Channel, draft: Draft): Message {
  const blocks = withIds(world, draft.blocks ?? [], lineOf(workspace, channel, draft.only));
  const message: Message = {
    ts: draft.only ? nextTsFor(world, workspace, channel, draft.only) : nextTs(world, channel),
    user: draft.user,
    text: draft.text || render(blocks, { name: namesIn(workspace) }).join('\n'),
    blocks,
    files: draft.files ?? [],
    ...(draft.botId ? { botId: draft.botId } : {}),
    ...(draft.subtype ? { subtype: draft.subtype } : {}),
    ...(draft.only ? { only: draft.only } : {}),
  };
  channel.messages.push(message);
  if (message.only) showMessage(world, workspace, channel, message, message.only, 'ephemeral');
  else for (const person of channel.members) showMessage(world, workspace, channel, message, person, 'message');
  return message;
}

/** Changes a message in place; everyone who can see it sees the change. */
export function edit(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: Message,
  text: string,
  blocks: Block[],
): void {
  message.blocks = withIds(world, blocks, lineOf(workspace, channel, message.only));
  message.text = text || render(message.blocks, { name: namesIn(workspace) }).join('\n');
  message.edited = true;
  for (const person of message.only ? [message.only] : channel.members) {
    showMessage(world, workspace, channel, message, person, message.only ? 'ephemeral' : 'update');
  }
}

/** Takes a message away. */
export function remove(world: World, workspace: Workspace, channel: Channel, message: Message): void {
  channel.messages.splice(channel.messages.indexOf(message), 1);
  for (const person of message.only ? [message.only] : channel.members) {
    showMessage(world, workspace, channel, message, person, 'deleted');
  }
}

/** The message as the Web API and interaction payloads show it. */
export function messageObject(world: World, workspace: Workspace, message: Message): { [key: string]: unknown } {
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: workspace.teamId,
    ...(message.botId ? { bot_id: message.botId, app_id: world.app.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: structuredClone(message.blocks) } : {}),
    ...(message.edited ? { edited: { user: message.user, ts: message.ts } } : {}),
    ...(message.files.length > 0
      ? { files: message.files.map((file) => ({ id: file.id, name: file.name, title: file.title })) }
      : {}),
  };
}
