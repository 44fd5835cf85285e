import { deliver } from './deliver.js';
import type { Fields } from './json.js';
import type { SentEvent } from './record.js';
import { type Channel, nextId, type Workspace, type World } from './state.js';

const scopeOf: { [type: string]: string } = { user_change: 'users:read', team_join: 'users:read' };
const noScope = ['app_home_opened', 'app_uninstalled', 'tokens_revoked', 'channel_id_changed'];

/**
 * Sends an event if the app subscribed to it, may have it by its scopes, and, for what happens in a channel, is a member there.
 * It does not wait for the app.
 */
export function emit(world: World, workspace: Workspace, event: Fields, channel?: Channel): void {
  const type = String(event.type);
  if (!world.app.events.includes(type)) return;
  if (workspace.tokenState === 'not_installed') return;
  if (channel && !channel.members.has(workspace.botUserId) && type !== 'group_left') return;
  const needed = scopeOf[type] ?? (channel?.kind === 'public' ? 'channels:read' : 'groups:read');
  if (!noScope.includes(type) && !workspace.scopes.includes(needed)) return;
  const eventId = nextId(world, 'Ev');
  const payload: Fields = {
    token: 'verification',
    team_id: workspace.teamId,
    context_team_id: workspace.teamId,
    context_enterprise_id: workspace.enterpriseId ?? null,
    api_app_id: world.app.appId,
    event: { ...event, event_ts: `${momentOfIts(world) / 1000}` },
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(world.clock.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: workspace.enterpriseId ?? null,
        team_id: workspace.teamId,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.shared ?? false,
  };
  const sent: SentEvent = { eventId, workspace: workspace.teamId, type, payload, attempts: [] };
  world.events.push(sent);
  if (world.sockets.length === 0 && !world.requestUrl && !world.eventsUrl) return;
  void sendEvent(world, sent);
}

/** When it happened, in milliseconds: no two events have the same moment, for Slack tells them apart by it. */
function momentOfIts({ clock, counts }: World): number {
  const moment = Math.max(clock.now().getTime(), (counts.get('event moment') ?? 0) + 1);
  counts.set('event moment', moment);
  return moment;
}

/** Sends a recorded event (again); with `retry` it carries Slack's retry headers. */
export async function sendEvent(
  world: World,
  sent: SentEvent,
  retry?: { num: number; reason: string },
): Promise<number> {
  const ack = await deliver(world, { kind: 'event', teamId: sent.workspace, payload: sent.payload }, retry);
  sent.attempts.push({ status: ack.status });
  return ack.status;
}
