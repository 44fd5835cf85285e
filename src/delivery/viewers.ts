import { isViewer } from '../domain/access.js';
import { errorFields } from '../slack/logger.js';
import { endHrTokensNow, withSession, workspacesWithSessions } from '../store/hr-tokens.js';
import { readSettings } from '../store/workspaces.js';
import type { Watching } from './reconcile.js';

/**
 * Ends the sessions of the log page of whoever may not have one any more, such as after their account was deactivated and Slack's
 * word of it was lost. There are few, and each is asked for once a minute at most, so every copy may.
 */
export async function lookAfterViewers(watching: Watching): Promise<void> {
  const { store } = watching;
  for (const workspace of await workspacesWithSessions(store)) {
    await trying(watching, async () => {
      const settings = await readSettings(store, workspace);
      for (const viewer of await withSession(store, workspace, settings.hrViewers)) {
        await trying(watching, async () => {
          const known = await watching.person(workspace, viewer);
          if (!isViewer(settings, viewer, known?.kind)) await endHrTokensNow(store, workspace, [viewer]);
        });
      }
    });
  }
}

/** What fails for one viewer, or one workspace, keeps no other waiting. */
async function trying({ log }: Watching, look: () => Promise<void>): Promise<void> {
  await look().catch((error) => log.error('look_failed', errorFields(error)));
}
