import type { Instant, PersonId, WorkspaceId } from './domain/ids.js';
import { isSetUp, type Settings, type SettingsFault, settingsFaults } from './domain/settings.js';
import { compareScopes } from './slack/installation/scopes.js';
import { endAllHrTokens, endHrTokens } from './store/hr-tokens.js';
import { askToTell, tellNoMore } from './store/install-notices.js';
import {
  type Installation,
  type KeptInstallation,
  keptInstallation,
  removeInstallation,
  saveInstallation,
  saveScopes,
} from './store/installations.js';
import { hideFromHr } from './store/process.js';
import { keepLapsed, type Renewal } from './store/renewals.js';
import type { Store } from './store/store.js';
import { inTransaction } from './store/transaction.js';
import { lockWorkspace, readSettings, saveSettings } from './store/workspaces.js';

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

/** What became of an installation; refused where it may do more than Caucus may, overtaken where Slack was asked for a newer one. */
export type Installing =
  | { type: 'installed'; setUp: boolean }
  | { type: 'overtaken' }
  | { type: 'refused'; tooMany: string[] };

/**
 * Records that the app is installed in the workspace, in place of what was recorded before. Where Slack has granted more than
 * Caucus may have, only that is recorded: every copy then refuses to do anything there, until an installation is in order.
 * Whoever has installed it is told what to do first, where that is still to be done. `askedAt` is as in `saveInstallation`.
 */
export async function install(
  store: Store,
  workspace: WorkspaceId,
  installed: Installation,
  askedAt?: string,
): Promise<Installing> {
  const { tooMany } = compareScopes(installed.scopes);
  return inTransaction(store, async (trx): Promise<Installing> => {
    if (tooMany.length > 0) {
      await saveScopes(trx, workspace, installed.scopes);
      return { type: 'refused', tooMany };
    }
    if (!(await saveInstallation(store, trx, workspace, installed, askedAt))) return { type: 'overtaken' };
    await tellNoMore(trx, workspace, 'lapsed');
    const setUp = isSetUp(await readSettings({ ...store, db: trx }, workspace));
    const { installer } = installed;
    if (installer !== undefined && !setUp) await askToTell(store, trx, workspace, 'first run', installer);
    return { type: 'installed', setUp };
  });
}

/** Slack gives no further token for this installation: whoever installed the app is told so, while the last one is good. */
export async function lapse(store: Store, renewal: Renewal): Promise<void> {
  const { workspace, installed } = renewal;
  await inTransaction(store, async (trx) => {
    if (!(await keepLapsed(trx, renewal)) || installed.installer === undefined) return;
    await askToTell(store, trx, workspace, 'lapsed', installed.installer);
  });
}

/** Slack's word that the app was removed, or its token revoked, with the time of it. */
export type Removal = {
  at: Instant | null;
  /** Says whether the token that is kept is good; throws where Slack does not say. */
  isGood(token: string): Promise<boolean>;
  /** Tokens also end by being renewed, so the token itself is asked for. */
  ofToken: boolean;
};

/** Two clocks that differ by more than a minute would be noticed first elsewhere: Slack refuses what is signed so late. */
const aboutThen = 60_000;

/**
 * Records that the app was removed from the workspace: its tokens are forgotten and sessions of the log page end. Slack's word
 * may come late, after the app was installed anew; where the times alone do not tell, the token that is kept does. Without
 * such a word it is simply removed.
 */
export async function uninstall(store: Store, workspace: WorkspaceId, removal: Removal | null): Promise<void> {
  const kept = await keptInstallation(store, workspace);
  if (!kept || (removal && (await outlives(kept, removal, store.clock.now().getTime())))) return;
  const removed = await inTransaction(store, async (trx) => {
    if (!(await removeInstallation(store, trx, workspace, kept))) return false;
    await endAllHrTokens(trx, workspace);
    await tellNoMore(trx, workspace);
    return true;
  });
  // What Slack was asked about is not what stands there by now.
  if (!removed) await uninstall(store, workspace, removal);
}

async function outlives(kept: KeptInstallation, { at, isGood, ofToken }: Removal, now: Instant): Promise<boolean> {
  const later = at === null ? Number.NEGATIVE_INFINITY : kept.installedAt - at;
  if (later > aboutThen) return true;
  const unsure = later > -aboutThen || (ofToken && kept.expiresAt !== undefined);
  if (!unsure || kept.token === '') return false;
  if (await isGood(kept.token)) return true;
  // The token has ended as tokens do, or the next is on its way: only that one tells, and the event comes again.
  if (kept.expiresAt !== undefined && !kept.lapsed && (kept.isRenewing || kept.expiresAt <= now))
    throw new Error('A token is not renewed yet');
  return false;
}
