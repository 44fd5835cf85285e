import type { Instant, PersonId, WorkspaceId } from './domain/ids.js';
import { type Settings, type SettingsFault, settingsFaults } from './domain/settings.js';
import { compareScopes } from './slack/scopes.js';
import { endAllHrTokens, endHrTokens } from './store/hr-tokens.js';
import { type Installation, removeInstallation, saveInstallation, saveScopes } from './store/installations.js';
import { hideFromHr } from './store/process.js';
import type { Store } from './store/store.js';
import { inTransaction } from './store/transaction.js';
import { lockWorkspace, saveSettings } from './store/workspaces.js';

/** What an administrator asks of a workspace. */
export type Administration = { workspace: WorkspaceId; by: PersonId; at: Instant; settings: Settings };

/** What became of it; faults say why nothing was changed. */
export type Administered = { type: 'saved' } | { type: 'refused'; why: SettingsFault[] };

/**
 * The one way a workspace changes: lock, decide, save, all or nothing. Whoever joins HR's roster takes the running cases in
 * which they take part out of HR's sight; whoever leaves it sees nothing from then on.
 */
export async function administer(store: Store, { workspace, by, at, settings }: Administration): Promise<Administered> {
  return inTransaction(store, async (trx): Promise<Administered> => {
    const locked = await lockWorkspace(store, trx, workspace);
    const why = settingsFaults(settings);
    if (why.length > 0) return { type: 'refused', why };

    const before = locked.settings.hrViewers;
    const after = settings.hrViewers;
    await saveSettings(store, trx, locked, settings, { by, at });
    await hideFromHr(
      store,
      trx,
      workspace,
      after.filter((person) => !before.includes(person)),
    );
    await endHrTokens(
      store,
      trx,
      workspace,
      before.filter((person) => !after.includes(person)),
    );
    return { type: 'saved' };
  });
}

/** After a restore nobody is on the rosters for anything new, until an administrator has looked at them and saved. */
export async function holdRosters(store: Store, workspace: WorkspaceId, at: Instant): Promise<void> {
  await inTransaction(store, async (trx) => {
    const locked = await lockWorkspace(store, trx, workspace);
    if (locked.settings.rostersWait) return;
    await saveSettings(store, trx, locked, { ...locked.settings, rostersWait: true }, { by: null, at });
  });
}

/** What became of an installation; refused where it may do more than Caucus may. */
export type Installing = { type: 'installed' } | { type: 'refused'; tooMany: string[] };

/**
 * Records that the app is installed in the workspace, in place of what was recorded before. Where Slack has granted more than
 * Caucus may have, only that is recorded: every copy then refuses to do anything there, until an installation is in order.
 */
export async function install(store: Store, workspace: WorkspaceId, installed: Installation): Promise<Installing> {
  const { tooMany } = compareScopes(installed.scopes);
  return inTransaction(store, async (trx): Promise<Installing> => {
    if (tooMany.length === 0) {
      await saveInstallation(store, trx, workspace, installed);
      return { type: 'installed' };
    }
    await saveScopes(trx, workspace, installed.scopes);
    return { type: 'refused', tooMany };
  });
}

/**
 * Records that the app was removed from the workspace: its token is forgotten and sessions of the log page end, unless it was installed anew after the second
 * that begins then.
 */
export async function uninstall(store: Store, workspace: WorkspaceId, then: Instant | null): Promise<void> {
  const until = then === null ? null : then + 999;
  await inTransaction(store, async (trx) => {
    const removed = await removeInstallation(store, trx, workspace, until);
    if (removed) await endAllHrTokens(trx, workspace);
  });
}
