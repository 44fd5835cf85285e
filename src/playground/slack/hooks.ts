import { blockProblems } from './block-limits.js';
import { type Fields, flagIn, textIn } from './json.js';
import { isBlocks } from './methods-chat.js';
import { edit, post, remove } from './posting.js';
import { type Channel, type Hook, nextId, type Workspace, type World, workspaceOf } from './state.js';
import { parse } from './text.js';

const mostUses = 5;
const livesMs = 30 * 60_000;

/** A fresh response_url for something a person did; `ts` is the message it may replace, `command` what was typed. */
export function newHook(world: World, workspace: Workspace, hook: Omit<Hook, 'teamId' | 'at' | 'uses'>): string {
  const id = nextId(world, 'hook', `${workspace.teamId}/${hook.userId}`);
  world.hooks.set(id, { ...hook, teamId: workspace.teamId, at: world.clock.now().getTime(), uses: 0 });
  return `${world.origin}/response/${id}`;
}

/** Answers a POST to a response_url: 200, or Slack's own 404 when it is used up or too old. */
export function answerHook(world: World, id: string, body: Fields): { status: number; body: Fields | 'ok' } {
  const hook = world.hooks.get(id);
  if (!hook || world.clock.now().getTime() - hook.at > livesMs)
    return { status: 404, body: { ok: false, error: 'expired_url' } };
  if (hook.uses >= mostUses) return { status: 404, body: { ok: false, error: 'used_url' } };
  hook.uses += 1;
  const problem = applyResponse(world, hook, body);
  return problem === undefined ? { status: 200, body: 'ok' } : { status: 400, body: { ok: false, error: problem } };
}

/** Does what the body of a response (by URL, or in the ack of a command) says; gives Slack's error code when it cannot. */
export function applyResponse(world: World, hook: Hook, body: Fields): string | undefined {
  const workspace = workspaceOf(world, hook.teamId);
  const channel = workspace.channels.get(hook.channelId);
  if (!channel) return 'channel_not_found';
  const source = channel.messages.find((one) => one.ts === hook.ts);
  if (flagIn(body, 'delete_original')) {
    if (source) remove(world, workspace, channel, source);
    return undefined;
  }
  const blocks = body.blocks === undefined ? [] : body.blocks;
  if (!isBlocks(blocks) || blockProblems(blocks, 'message').length > 0) return 'invalid_blocks';
  const text = parse(workspace, textIn(body, 'text'), 'links', false);
  if (text === '' && blocks.length === 0) return 'no_text';
  if (flagIn(body, 'replace_original') && source) {
    edit(world, workspace, channel, source, text, blocks);
    return undefined;
  }
  say(world, workspace, channel, hook, text, blocks, body.response_type === 'in_channel');
  return undefined;
}

function say(
  world: World,
  workspace: Workspace,
  channel: Channel,
  hook: Hook,
  text: string,
  blocks: Parameters<typeof edit>[5],
  toAll: boolean,
): void {
  const bot = { user: workspace.botUserId, botId: workspace.botId };
  // Slack shows everyone what was typed when the answer goes to everyone.
  if (toAll && hook.command) post(world, workspace, channel, { user: hook.userId, text: hook.command });
  post(world, workspace, channel, { ...bot, text, blocks, ...(toAll ? {} : { only: hook.userId }) });
}
