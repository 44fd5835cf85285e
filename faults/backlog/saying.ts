import { loadavg } from 'node:os';
import { percentile } from '../../bench/figures.js';
import { slackTiers } from '../../src/playground/slack/settings.js';
import type { Size } from './place.js';
import type { Times } from './sampling.js';
import type { Watching } from './watching.js';

/** What was aimed at. */
const aims = { share: 0.8, times: 2 };

type Counted = ReturnType<Watching['counted']>;

/** Says what was measured, and whether it is what was aimed at. Times are in seconds unless it says otherwise. */
export function saying(say: (line: string) => void, { workspaces, faster }: Size) {
  return {
    waited(deliveries: number, away: number): void {
      say(
        `  ${deliveries} deliveries in ${workspaces} workspaces waited for Slack, which failed, hung or cut off for ${away.toFixed(0)} s; its limits are ${faster} times faster here than in truth`,
      );
    },
    /** The update that puts words into a card is what Slack's limits are narrowest for. What hung when Slack came back is not counted. */
    drained(seconds: number, { calls, refused, updating }: Counted, closest: number): void {
      const updates = calls.get('chat.update') ?? 0;
      const share = updates / (((workspaces * slackTiers[3] * faster) / 60) * updating);
      const second = Math.round(1000 / faster);
      say(
        `  drained in ${seconds.toFixed(0)} s, of which ${updating.toFixed(0)} from the first update to the last: ${share.toFixed(2)} of what the limits allow (${verdict(share >= aims.share)}); ${updates} updates, ${calls.get('chat.postMessage')} posts, ${refused} calls refused for a limit; two posts in one channel never closer than ${closest} ms, where a second is ${second} ms; load ${loadavg()[0]?.toFixed(1)}`,
      );
    },
    opened(seconds: number): void {
      say(`  the rooms of a new mediation stood after ${seconds.toFixed(1)} s of it`);
    },
    memory(sizes: readonly number[]): void {
      const quarter = Math.ceil(sizes.length / 4);
      const [first, last] = [sizes.slice(0, quarter), sizes.slice(-quarter)].map((some) => percentile(some, 0.5));
      say(
        `  resident memory while it drained: ${first} MiB in the first quarter, ${last} MiB in the last, ${Math.max(...sizes)} MiB at most`,
      );
    },
    times({ before, away, draining, quiet }: Record<'before' | 'away' | 'draining' | 'quiet', Times>): void {
      const at = ({ took }: Times, share: number) => percentile(took, share);
      const shown = (times: Times) => `${at(times, 0.5).toFixed(1)} / ${at(times, 0.99).toFixed(1)}`;
      const [half, most] = [0.5, 0.99].map((share) => at(draining, share) / at(quiet, share)) as [number, number];
      const failed = [before, away, draining, quiet].flatMap((times) => times.failed);
      say(
        `  /caucus status, p50 / p99 in ms: ${shown(before)} before, ${shown(away)} while Slack was away, ${shown(draining)} while it drained, ${shown(quiet)} at that time of a Caucus with nothing to do: ${half.toFixed(1)} and ${most.toFixed(1)} times (${verdict(half <= aims.times && most <= aims.times)})`,
      );
      if (failed.length > 0) say(`  ${failed.length} times it was answered otherwise: ${failed[0]}`);
    },
  };
}

const verdict = (met: boolean) => (met ? 'aim met' : 'aim NOT met');
