import type { Authorize } from '@slack/bolt';
import { id, type WorkspaceId } from '../domain/ids.js';
import { type Installation, installation } from '../store/installations.js';
import type { Store } from '../store/store.js';

/** Finds the installation of a workspace. */
export type Installed = (workspace: WorkspaceId) => Promise<Installation>;

const freshMs = 60_000;

/** Reads a workspace's installation, at most a minute old; throws where Caucus is not installed. */
export function installations(store: Store): Installed {
  const seen = new Map<WorkspaceId, { at: number; found: Installation }>();
  return async (workspace) => {
    const now = store.clock.now().getTime();
    const kept = seen.get(workspace);
    if (kept && now - kept.at < freshMs) return kept.found;
    seen.delete(workspace);
    const found = await installation(store, workspace);
    if (!found) throw new Error('Caucus is not installed in this workspace');
    seen.set(workspace, { at: now, found });
    return found;
  };
}

/** Tells Bolt who Caucus is in the workspace a request comes from; requests from anywhere else are refused. */
export function authorizeBy(installed: Installed): Authorize<boolean> {
  return async ({ teamId }) => {
    if (teamId === undefined) throw new Error('Caucus is installed in single workspaces only');
    const { token, botUser } = await installed(id(teamId));
    return { teamId, botToken: token, botUserId: botUser };
  };
}
