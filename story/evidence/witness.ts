import type { Seen, Slack } from '../../src/playground/slack/index.js';

/** Knows, for everything anyone saw, which acts had been done before it appeared. */
export type Witness = { actsBefore(entry: Seen): number };

/** Begins to watch; what was seen before is taken as seen before any act. */
export function witness(slack: Slack): Witness {
  const before = new WeakMap<Seen, number>();
  slack.onSeen((_person, _team, entry) => void before.set(entry, slack.submissions.length));
  return { actsBefore: (entry) => before.get(entry) ?? 0 };
}
