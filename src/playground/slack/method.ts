import { type Fields, textIn } from './json.js';
import { refusal } from './refusal.js';
import type { Channel, User, Workspace, World } from './state.js';

/** One call of the app with its own workspace. */
export type MethodCall = { world: World; workspace: Workspace; args: Fields };

/** A Web API method: the scopes of which one is enough (none: no scope needed), its rate tier, and what it does. */
export type Method = {
  scopes?: (call: MethodCall) => string[];
  tier: 1 | 2 | 3 | 4 | 'special';
  run: (call: MethodCall) => Fields;
};

const scopePrefix = { private: 'groups', public: 'channels', im: 'im' } as const;

/** Scopes that depend on what kind of conversation the call names, e.g. `groups:write` for a private channel. */
export const conversationScope =
  (verb: 'read' | 'write', ...narrower: string[]) =>
  ({ workspace, args }: MethodCall): string[] => {
    const kind = workspace.channels.get(textIn(args, 'channel'))?.kind ?? 'private';
    const scope = kind === 'public' && verb === 'write' ? 'channels:manage' : `${scopePrefix[kind]}:${verb}`;
    return [scope, ...narrower.map((one) => `${scope}.${one}`)];
  };

/** The channel a call names, if the bot may know of it: a private channel it is not in is `channel_not_found`. */
export function channelOf({ workspace, args }: MethodCall, key = 'channel'): Channel {
  const channel = workspace.channels.get(textIn(args, key));
  if (!channel || channel.deleted) throw refusal('channel_not_found');
  const inside = channel.members.has(workspace.botUserId) || channel.botEjected;
  if (channel.kind !== 'public' && !inside) throw refusal('channel_not_found');
  return channel;
}

/** The channel a call names, in which the bot is a member now and which is not archived. */
export function liveChannelOf(call: MethodCall): Channel {
  const channel = channelOf(call);
  if (channel.archived) throw refusal('is_archived');
  if (!channel.members.has(call.workspace.botUserId)) throw refusal('not_in_channel');
  return channel;
}

/** The person a call names. */
export function userOf({ workspace, args }: MethodCall, key = 'user'): User {
  const user = workspace.users.get(textIn(args, key));
  if (!user) throw refusal('user_not_found');
  return user;
}

/** One page of a list, by Slack's cursors. */
export function paged<T>(items: T[], args: Fields): { items: T[]; response_metadata: { next_cursor: string } } {
  const cursor = textIn(args, 'cursor');
  const from = /^from:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1];
  if (cursor !== '' && from === undefined) throw refusal('invalid_cursor');
  const start = Number(from ?? 0);
  const limit = textIn(args, 'limit') === '' ? 100 : Number(textIn(args, 'limit'));
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw refusal('invalid_limit');
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`from:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), response_metadata: { next_cursor: next } };
}
