import type { WorkspaceId } from '../domain/ids.js';
import type { Calling } from '../slack/calls/look.js';
import type { Store } from '../store/store.js';
import { throttle, throttled } from '../store/turns.js';

/** When Slack says that it is too much without saying for how long. */
const pauseSeconds = 60;

/** Respects what any copy was told of a method's rate, and tells the others of what it is told itself. */
export function unlessThrottled(store: Store, workspace: WorkspaceId): Calling {
  return async (method, call) => {
    const pause = await throttled(store, workspace, method);
    if (pause !== null) return { type: 'throttled', after: pause };
    const called = await call();
    if (called.type === 'throttled') await throttle(store, workspace, method, called.after ?? pauseSeconds);
    return called;
  };
}
