import { createHmac } from 'node:crypto';
import type { WorkspaceId } from '../domain/ids.js';
import type { Store } from './store.js';

const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/** The name under which a request is remembered: a keyed hash, so that nothing of what was sent can be guessed from it. */
export function requestName(store: Store, workspace: WorkspaceId, ...parts: string[]): Buffer {
  return createHmac('sha256', store.keys.derived('requests'))
    .update(JSON.stringify([workspace, ...parts]))
    .digest();
}

/** Whether Slack has sent this event before; from now on it has. */
export async function seenBefore(store: Store, workspace: WorkspaceId, eventId: string): Promise<boolean> {
  const inserted = await store
    .db('inbound_events')
    .insert({ workspace_id: workspace, event_id: eventId, at: store.clock.now() })
    .onConflict(['workspace_id', 'event_id'])
    .ignore()
    .returning('event_id');
  return inserted.length === 0;
}

/** Forgets requests and events of more than 24 hours ago. */
export async function forgetOldRequests(store: Store): Promise<void> {
  const before = new Date(store.clock.now().getTime() - KEPT_FOR_MS);
  await store.db('requests').where('at', '<', before).delete();
  await store.db('inbound_events').where('at', '<', before).delete();
}
