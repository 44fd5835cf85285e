import { uninstall } from '../../administer.js';
import type { EntryPoint } from '../entry-point.js';

/** Slack says that Caucus was removed from the workspace, or that its token no longer holds. */
export const installation: EntryPoint = {
  events: {
    async app_uninstalled({ workspace, at }, { store, isGoodToken: isGood }) {
      await uninstall(store, workspace, { at, isGood, ofToken: false });
    },
    async tokens_revoked({ workspace, at, fields }, { store, isGoodToken: isGood }) {
      const { bot } = (fields.tokens ?? {}) as { bot?: unknown[] };
      if (bot?.length) await uninstall(store, workspace, { at, isGood, ofToken: true });
    },
  },
};
