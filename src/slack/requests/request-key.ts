import type { WorkspaceId } from '../../domain/ids.js';
import { unreachable } from '../../domain/unreachable.js';
import { requestName } from '../../store/requests.js';
import type { Store } from '../../store/store.js';
import type { Values } from '../entry-point.js';

/** What makes one request the same as another: Slack may send it twice. */
export type Sent =
  | { kind: 'trigger'; trigger: string }
  /** A form corrected after a refusal is another request, so what was filled in belongs to its name. */
  | { kind: 'form'; view: string; hash: string; values: Values }
  | { kind: 'event'; event: string };

/** The name under which a request is remembered for repeats: 32 bytes that tell nothing of what was typed. */
export function requestKey(store: Store, workspace: WorkspaceId, sent: Sent): Buffer {
  switch (sent.kind) {
    case 'trigger':
      return requestName(store, workspace, sent.kind, sent.trigger);
    case 'event':
      return requestName(store, workspace, sent.kind, sent.event);
    case 'form': {
      const values = Object.entries(sent.values).sort(([a], [b]) => (a < b ? -1 : 1));
      return requestName(store, workspace, sent.kind, sent.view, sent.hash, JSON.stringify(values));
    }
    default:
      return unreachable(sent);
  }
}
