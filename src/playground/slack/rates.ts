import { type Fields, textIn } from './json.js';
import type { Method } from './method.js';
import type { World } from './state.js';

const windowMs = 60_000;

/** Notes a call and says how many seconds the app must wait before it, 0 when it may go on. Counts per workspace by the gateway's clock. */
export function secondsToWait(world: World, teamId: string, name: string, method: Method, args: Fields): number {
  const { limits } = world;
  const now = world.clock.now().getTime();
  const spanMs = windowMs / (limits.faster ?? 1);
  if (method.tier === 'special') {
    const posts = name === 'chat.postMessage' ? limits.posts : undefined;
    if (!posts) return 0;
    const perSecond = posts.perSecond * (limits.faster ?? 1);
    const inRoom = `${teamId}/post/${textIn(args, 'channel')}`;
    const ofRoom = within(world, inRoom, posts.burst, (posts.burst / perSecond) * 1000, now);
    return ofRoom || (posts.perMinute ? within(world, `${teamId}/post`, posts.perMinute, spanMs, now) : 0);
  }
  const allowed = limits.perMinute?.[method.tier];
  return allowed === undefined ? 0 : within(world, `${teamId}/${name}`, allowed, spanMs, now);
}

/** Slack says whole seconds, so one is the least, however much faster its limits are. */
function within(world: World, key: string, allowed: number, spanMs: number, now: number): number {
  const recent = (world.rates.get(key) ?? []).filter((at) => now - at < spanMs);
  world.rates.set(key, recent);
  const oldest = recent[recent.length - allowed];
  if (recent.length >= allowed && oldest !== undefined) return Math.max(1, Math.ceil((spanMs - (now - oldest)) / 1000));
  recent.push(now);
  return 0;
}
