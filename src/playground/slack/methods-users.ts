import { type Fields, flagIn, textIn } from './json.js';
import { type Method, paged, userOf } from './method.js';
import { channelObject } from './methods-conversations.js';
import { refusal } from './refusal.js';
import type { User, Workspace } from './state.js';

/** Seconds that a time zone is ahead of UTC at a moment. */
function offsetSeconds(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const written = parts.find((one) => one.type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(written);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}

/** The account as the Web API and `user_change` show it. */
export function userObject(workspace: Workspace, user: User, at: Date): Fields {
  const tz = user.tz ?? 'Europe/London';
  const image = user.image ?? `https://avatars.invalid/${user.id}`;
  const foreign = user.foreignTeam !== undefined && user.foreignTeam !== workspace.teamId;
  return {
    id: user.id,
    team_id: user.foreignTeam ?? workspace.teamId,
    name: user.name,
    deleted: user.deleted ?? false,
    real_name: user.realName,
    tz,
    tz_label: tz,
    tz_offset: offsetSeconds(tz, at),
    profile: {
      title: user.title ?? '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      image_48: `${image}_48.png`,
      image_72: `${image}_72.png`,
      image_192: `${image}_192.png`,
      team: user.foreignTeam ?? workspace.teamId,
    },
    is_admin: user.isAdmin ?? false,
    is_owner: user.isOwner ?? false,
    is_primary_owner: false,
    is_restricted: (user.restricted || user.ultraRestricted) ?? false,
    is_ultra_restricted: user.ultraRestricted ?? false,
    is_bot: user.isBot ?? false,
    is_app_user: false,
    ...(foreign ? { is_stranger: true } : {}),
    updated: Math.floor(at.getTime() / 1000),
  };
}

/** People, the bot, and the channels somebody is in. */
export const userMethods: { [name: string]: Method } = {
  'users.info': {
    scopes: () => ['users:read'],
    tier: 4,
    run: (call) => {
      const user = userOf(call);
      const locale = flagIn(call.args, 'include_locale') ? { locale: user.locale ?? 'en-GB' } : {};
      return { user: { ...userObject(call.workspace, user, call.world.clock.now()), ...locale } };
    },
  },
  'bots.info': {
    scopes: () => ['users:read'],
    tier: 3,
    run: ({ world, workspace, args }) => {
      if (textIn(args, 'bot') !== workspace.botId) throw refusal('bot_not_found');
      const { appId, name } = world.app;
      return { bot: { id: workspace.botId, app_id: appId, user_id: workspace.botUserId, name, deleted: false } };
    },
  },
  'users.list': {
    scopes: () => ['users:read'],
    tier: 2,
    run: ({ world, workspace, args }) => {
      const { items, response_metadata } = paged([...workspace.users.values()], args);
      return { members: items.map((user) => userObject(workspace, user, world.clock.now())), response_metadata };
    },
  },
  'users.conversations': {
    scopes: ({ args }) =>
      textIn(args, 'types').includes('private_channel') ? ['groups:read'] : ['channels:read', 'groups:read'],
    tier: 3,
    run: (call) => {
      const { workspace, args } = call;
      const who = textIn(args, 'user') || workspace.botUserId;
      const types = (textIn(args, 'types') || 'public_channel').split(',').map((type) => type.trim());
      const kinds = { private: 'private_channel', public: 'public_channel', im: 'im' };
      const found = [...workspace.channels.values()].filter(
        (one) =>
          one.members.has(who) &&
          // Somebody else's private channels are shown only where the bot is too.
          (one.kind === 'public' || one.members.has(workspace.botUserId)) &&
          !one.deleted &&
          types.includes(kinds[one.kind]) &&
          !(one.archived && flagIn(args, 'exclude_archived')),
      );
      const { items, response_metadata } = paged(found, args);
      return { channels: items.map((one) => channelObject(workspace, one)), response_metadata };
    },
  },
};
