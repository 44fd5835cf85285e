import type { App, SocketModeReceiver } from '@slack/bolt';
import type { Clock } from '../../chance.js';
import type { Instant, WorkspaceId } from '../../domain/ids.js';
import type { Log } from '../logger.js';
import { notReceivable } from './receivable.js';
import { toldFor } from './told-for.js';

/** How the way stands on which Slack's requests come to this copy. */
export type Link = {
  /** Since when Socket Mode is connected; null while it is not, and where requests come over HTTP. */
  connectedSince(): Instant | null;
  /** When something last came. */
  lastHeard(): Instant | null;
  /** Whether anything came from another Slack app than ours; nothing of that is taken. */
  heardAnother(): boolean;
};

/** The Slack app that is installed in a workspace; null where it is not known, or none is. */
export type Ours = (workspace: WorkspaceId) => Promise<string | null>;

/** Watches that way, and refuses what comes from another app than `ours`: its answers would go nowhere. */
export function watchLink(
  app: App,
  { socket, ours, clock, log }: { socket: SocketModeReceiver | null; ours: Ours; clock: Clock; log: Log },
): Link {
  let since: Instant | null = null;
  let heard: Instant | null = null;
  let another = false;
  const now = () => clock.now().getTime();
  socket?.client.on('connected', () => {
    since = now();
  });
  for (const event of ['reconnecting', 'disconnecting', 'disconnected']) {
    socket?.client.on(event, () => {
      since = null;
    });
  }
  const process = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    const workspace = toldFor(received.body);
    const expected = workspace && (await ours(workspace));
    const from: unknown = received.body?.api_app_id;
    if (expected !== null && typeof from === 'string' && from !== expected) {
      another = true;
      log.error('another_app');
      throw notReceivable;
    }
    heard = now();
    await process(received);
  };
  return { connectedSince: () => since, lastHeard: () => heard, heardAnother: () => another };
}
