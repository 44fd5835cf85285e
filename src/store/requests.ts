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

/**
 * Does what an event asks, unless it has been done before. It is written down only once it is done, so that an event whose
 * handling failed is done when Slack sends it again; two that come at the same moment may both be done.
 */
export async function onceForEvent(
  store: Store,
  workspace: WorkspaceId,
  eventId: string,
  run: () => Promise<void>,
): Promise<'done' | 'duplicate'> {
  const event = { workspace_id: workspace, event_id: eventId };
  if (await store.db('inbound_events').where(event).first('event_id')) return 'duplicate';
  await run();
  await store
    .db('inbound_events')
    .insert({ ...event, at: store.clock.now() })
    .onConflict(['workspace_id', 'event_id'])
    .ignore();
  return 'done';
}

/**
 * Whether this request is the first of its name, also of several at the same moment: for what changes no case and yet must not be
 * done twice, not even after it failed.
 */
export async function isFirst(store: Store, workspace: WorkspaceId, request: Buffer): Promise<boolean> {
  const added: unknown[] = await store
    .db('inbound_events')
    .insert({ workspace_id: workspace, event_id: request.toString('hex'), at: store.clock.now() })
    .onConflict(['workspace_id', 'event_id'])
    .ignore()
    .returning('event_id');
  if (added.length === 0) store.repeats?.();
  return added.length > 0;
}

/** Forgets requests and events of more than 24 hours ago. */
export async function forgetOldRequests(store: Store): Promise<void> {
  const before = new Date(store.clock.now().getTime() - KEPT_FOR_MS);
  await store.db('requests').where('at', '<', before).delete();
  await store.db('inbound_events').where('at', '<', before).delete();
}
