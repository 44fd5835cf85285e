import type { Slack } from '../../src/playground/slack/index.js';

/** What goes wrong with Socket Mode at the moment at which somebody acts. */
export type Trouble = { name: string; copies?: number; begin(slack: Slack): void };

const rateLimited = JSON.stringify({
  envelope_id: 'E0RATE',
  type: 'events_api',
  payload: { type: 'app_rate_limited', team_id: 'T0WORLD000', minute_rate_limited: 1 },
});

export const troubles: readonly Trouble[] = [
  { name: 'a refresh just before', begin: (slack) => slack.disconnectSockets('refresh_requested') },
  { name: 'a refresh before the ack', begin: (slack) => slack.spoilSockets({ refreshAfter: 1 }) },
  { name: 'a refresh before the second ack', begin: (slack) => slack.spoilSockets({ refreshAfter: 2 }) },
  { name: 'a connection that has died silently', begin: (slack) => slack.fallSilent() },
  { name: 'an ack that is lost', begin: (slack) => slack.spoilSockets({ loseAcks: 1 }) },
  { name: 'every envelope twice', begin: (slack) => slack.spoilSockets({ sendTwice: 100 }) },
  { name: 'every envelope over two connections', copies: 2, begin: (slack) => slack.spoilSockets({ sendTwice: 100 }) },
  {
    name: 'events that are held back',
    begin(slack) {
      for (let minute = 0; minute < 3; minute += 1) slack.sendAsIs(rateLimited);
    },
  },
  {
    name: 'a reconnect that fails',
    begin(slack) {
      const open = { method: 'apps.connections.open' };
      slack.faults.next({ ...open, kind: 'http500' });
      slack.faults.next({ ...open, kind: 'http429' });
      slack.faults.next({ ...open, kind: { error: 'invalid_auth' } });
      slack.spoilSockets({ cutConnections: 1 });
      slack.disconnectSockets('refresh_requested');
    },
  },
  {
    name: 'a connection that Slack takes away for good',
    begin(slack) {
      slack.faults.next({ method: 'apps.connections.open', kind: 'malformed_retry_after' });
      slack.faults.next({ method: 'apps.connections.open', kind: { error: 'account_inactive' } });
      slack.disconnectSockets('link_disabled');
    },
  },
];
