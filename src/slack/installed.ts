import type { Authorize } from '@slack/bolt';
import { install } from '../administer.js';
import { id, type WorkspaceId } from '../domain/ids.js';
import { briefCache } from '../store/brief-cache.js';
import { type Installation, installation } from '../store/installations.js';
import type { Store } from '../store/store.js';
import { setup } from '../words/en/setup.js';
import { notRunnable } from './granted.js';
import type { Log } from './logger.js';
import { compareScopes } from './scopes.js';

/** Finds the installation of a workspace. */
export type Installed = (workspace: WorkspaceId) => Promise<Installation>;

export type Installations = {
  /** Reads a workspace's installation, at most a minute old; throws where Caucus is not installed. */
  installed: Installed;
  /** The bot's token there; throws what `isNotRunnable` knows where Slack has granted more than Caucus may have. */
  tokenOf(workspace: WorkspaceId): Promise<string>;
  /** Takes note of what Slack says to have granted. Where that is too much, this copy does nothing more at once, others within a minute. */
  hear(workspace: WorkspaceId, granted: readonly string[]): Promise<void>;
};

/** The installations of this database's workspaces. */
export function installations(store: Store, log: Log): Installations {
  const seen = briefCache<Installation>(store.clock, { forMs: 60_000, atMost: 10_000 });
  const installed: Installed = async (workspace) => {
    const kept = seen.get(workspace);
    if (kept) return kept;
    const found = await installation(store, workspace);
    if (!found) throw notInstalled();
    seen.set(workspace, found);
    return found;
  };
  return {
    installed,

    async tokenOf(workspace) {
      const { token, scopes } = await installed(workspace);
      const { tooMany } = compareScopes(scopes);
      if (tooMany.length > 0) throw notRunnable(setup.slack.tooManyScopes(tooMany));
      return token;
    },

    async hear(workspace, granted) {
      const { tooMany } = compareScopes(granted);
      if (tooMany.length === 0) return;
      for (const scope of tooMany) log.error('too_many_scopes', { code: scope });
      const found = { ...(await installed(workspace)), scopes: [...granted] };
      seen.set(workspace, found);
      // The call was made and its answer counts; a copy that is not told hears of it from Slack.
      await install(store, workspace, found).catch(() => undefined);
    },
  };
}

function notInstalled(): Error {
  return Object.assign(new Error('Caucus is not installed in this workspace'), { name: 'NotInstalled' });
}

/**
 * Tells Bolt who Caucus is in the workspace a request comes from; requests from anywhere else are refused. Where the database
 * does not answer it is left open, for Bolt would answer nobody: whoever asks is told further on, as of anything that fails there.
 * Bolt gets no token: it would keep it, and a client of 25 KiB, for each workspace and for ever, and nothing here uses that.
 */
export function authorizeBy(installed: Installed): Authorize<boolean> {
  return async ({ teamId }) => {
    if (teamId === undefined) throw new Error('Caucus is installed in single workspaces only');
    const found = await installed(id(teamId)).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'NotInstalled') throw error;
      return null;
    });
    return found ? { teamId, botUserId: found.botUser } : { teamId };
  };
}
