import { type Removal, uninstall } from '../../administer.js';
import type { WorkspaceId } from '../../domain/ids.js';
import type { EntryPoint } from '../entry-point.js';
import type { Services } from '../services.js';

/** Slack says that Caucus was removed from the workspace, or that its token no longer holds. */
export const installation: EntryPoint = {
  events: {
    app_uninstalled: ({ workspace, at }, services) => removed(services, workspace, { at, ofToken: false }),
    async tokens_revoked({ workspace, at, fields }, services) {
      const { bot } = (fields.tokens ?? {}) as { bot?: unknown[] };
      if (bot?.length) await removed(services, workspace, { at, ofToken: true });
    },
  },
};

async function removed(
  { store, isGoodToken: isGood, forgetInstallation }: Services,
  workspace: WorkspaceId,
  said: Omit<Removal, 'isGood'>,
): Promise<void> {
  await uninstall(store, workspace, { ...said, isGood });
  forgetInstallation(workspace);
}
