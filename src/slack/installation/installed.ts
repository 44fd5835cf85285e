import type { Authorize } from '@slack/bolt';
import { install } from '../../administer.js';
import { id, type WorkspaceId } from '../../domain/ids.js';
import { briefCache } from '../../store/brief-cache.js';
import { type Installation, installation } from '../../store/installations.js';
import type { Store } from '../../store/store.js';
import type { Log } from '../logger.js';
import { notInstalled, shutIn } from './granted.js';
import type { Oauth } from './oauth.js';
import { type Renewing, tokenRenewing } from './renewing.js';
import { compareScopes } from './scopes.js';

/** Finds the installation of a workspace. */
export type Installed = (workspace: WorkspaceId) => Promise<Installation>;

export type Installations = {
  /** Reads a workspace's installation, at most a minute old; throws what `isNotRunnable` knows where Caucus is not installed. */
  installed: Installed;
  /** The bot's token there, which is good by the clock; throws what `isNotRunnable` knows where Caucus must not, or can no longer, run. */
  tokenOf(workspace: WorkspaceId): Promise<string>;
  /** Takes note of what Slack says to have granted. Where that is too much, this copy does nothing more at once, others within a minute. */
  hear(workspace: WorkspaceId, granted: readonly string[]): Promise<void>;
  /** Reads the workspace's installation anew when it is next asked for. */
  forget(workspace: WorkspaceId): void;
  /** Renews what ends soon, where tokens are rotated. */
  renewDue(): Promise<void>;
  /** Renews nothing more, and waits for what is being renewed. */
  stop(): Promise<void>;
};

/** The installations of this database's workspaces; without `oauth`, that of one alone. */
export function installations(store: Store, log: Log, oauth: Oauth | null = null): Installations {
  const seen = briefCache<Installation>(store.clock, { forMs: 60_000, atMost: 10_000 });
  const forget = (workspace: WorkspaceId) => seen.delete(workspace);
  const renewing: Renewing | null = oauth && tokenRenewing({ store, log, oauth, forget });
  const installed: Installed = async (workspace) => {
    const kept = seen.get(workspace);
    if (kept) return kept;
    const found = await installation(store, workspace);
    if (!found) throw notInstalled();
    seen.set(workspace, found);
    return found;
  };
  const hasEnded = ({ expiresAt }: Installation) => expiresAt !== undefined && expiresAt <= store.clock.now().getTime();

  async function goodToken(workspace: WorkspaceId): Promise<Installation> {
    const found = await installed(workspace);
    if (!hasEnded(found)) return found;
    await renewing?.now(workspace);
    forget(workspace);
    const renewed = await installed(workspace);
    if (!hasEnded(renewed)) return renewed;
    if (renewed.lapsed || !renewing) throw shutIn(({ edge }) => edge.lapsed);
    throw new Error('A token has ended and is not renewed yet');
  }

  return {
    installed,
    forget,
    renewDue: async () => renewing?.due(),
    stop: async () => renewing?.stop(),

    async tokenOf(workspace) {
      const { token, scopes } = await goodToken(workspace);
      const { tooMany } = compareScopes(scopes);
      if (tooMany.length > 0) throw shutIn(({ edge }) => edge.tooManyScopes(tooMany));
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

/**
 * Tells Bolt who Caucus is in the workspace a request comes from; requests from a whole organisation are refused. Where Caucus is
 * not installed, or the database does not answer, it is left open, for Bolt would answer nobody: whoever asks is told further on.
 * Bolt gets no token: it would keep it, and a client of 25 KiB, for each workspace and for ever, and nothing here uses that.
 */
export function authorizeBy(installed: Installed): Authorize<boolean> {
  return async ({ teamId }) => {
    if (teamId === undefined) throw new Error('Caucus is installed in single workspaces only');
    const found = await installed(id(teamId)).catch(() => null);
    return found ? { teamId, botUserId: found.botUser } : { teamId };
  };
}
