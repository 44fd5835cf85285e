import { type Fields, flagIn, textIn } from './json.js';
import { join } from './membership.js';
import type { MethodCall } from './method.js';
import { refusal } from './refusal.js';
import type { Channel, Workspace } from './state.js';

const mostAtOnce = 100;

/** Why this one cannot be invited, in Slack's codes; undefined when they can. */
function obstacle(workspace: Workspace, channel: Channel, id: string): string | undefined {
  const user = workspace.users.get(id);
  if (id === workspace.botUserId) return 'cant_invite_self';
  if (!user) return 'user_not_found';
  if (channel.members.has(id)) return 'already_in_channel';
  if (user.deleted) return 'cant_invite';
  if (user.isBot) return 'app_cannot_join_channel';
  if (user.foreignTeam !== undefined && user.foreignTeam !== workspace.teamId) return 'no_external_invite_permission';
  const elsewhere = [...workspace.channels.values()].some(
    (one) => one.kind !== 'im' && one.members.has(id) && !one.archived,
  );
  if (user.ultraRestricted && elsewhere) return 'ura_max_channels';
  if ((user.restricted || user.ultraRestricted) && !workspace.policies.guestsInvitable) return 'user_is_restricted';
  return undefined;
}

/**
 * `conversations.invite`. When some of several cannot be invited, nobody is, unless `force` is set or the only obstacle is that
 * accounts are deactivated: then the others are in, and the answer is an error all the same.
 */
export function inviteAll(
  call: MethodCall,
  channel: Channel,
  show: (workspace: Workspace, channel: Channel) => Fields,
): Fields {
  const { world, workspace, args } = call;
  if (channel.kind === 'im') throw refusal('method_not_supported_for_channel_type');
  const ids = [
    ...new Set(
      textIn(args, 'users')
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ];
  if (ids.length === 0) throw refusal('no_user');
  if (ids.length > mostAtOnce) throw refusal('too_many_users');
  const errors = ids.flatMap((user) => {
    const error = obstacle(workspace, channel, user);
    return error === undefined ? [] : [{ user, ok: false, error }];
  });
  const first = errors[0];
  const othersGoIn = flagIn(args, 'force') || errors.every((one) => workspace.users.get(one.user)?.deleted);
  if (!first || othersGoIn) {
    for (const id of ids) {
      if (!errors.some((one) => one.user === id)) join(world, workspace, channel, id, workspace.botUserId);
    }
  }
  const allFailed = errors.length === ids.length;
  if (first && (allFailed || !flagIn(args, 'force'))) throw refusal(first.error, ids.length > 1 ? { errors } : {});
  return { channel: show(workspace, channel), ...(errors.length > 0 ? { errors } : {}) };
}
