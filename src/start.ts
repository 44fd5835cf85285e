import { WebClient } from '@slack/web-api';
import { install } from './administer.js';
import type { Clock, Ids } from './chance.js';
import type { Config } from './config.js';
import { startDelivering } from './delivery/start-delivering.js';
import type { WorkspaceId } from './domain/ids.js';
import { type Clients, clientOptions, slackClients } from './slack/clients.js';
import { connectSlack } from './slack/connection.js';
import type { EntryPoint } from './slack/entry-point.js';
import { entryPoints } from './slack/entry-points.js';
import { checkGranted, notRunnable } from './slack/granted.js';
import { type Installed, installations } from './slack/installed.js';
import { type Log, sdkLogger } from './slack/logger.js';
import { refuseOtherApp } from './slack/one-app.js';
import { connect, connectForBackground } from './store/database.js';
import { isKeyStoreFault } from './store/failure.js';
import { closedGate, type Gate } from './store/gate.js';
import { refuseSameServer } from './store/key-database.js';
import { type KeyStore, openKeyStore } from './store/keys.js';
import { migrationState } from './store/migrations.js';
import { anythingSealed } from './store/reading.js';
import type { Store } from './store/store.js';
import { watchDatabase } from './watch-database.js';
import { setup } from './words/en/setup.js';

/** A running Caucus. */
export type Running = {
  /** Where health, and in HTTP mode Slack's requests, are answered. */
  port: number;
  /** Resolves when every request is answered and Slack has done all that it was asked to do, where this copy delivers. */
  settle(): Promise<void>;
  /** Does at once what is due by now, which is otherwise looked for every half minute; nothing where others deliver. */
  tick(): Promise<void>;
  /** Takes nothing new, finishes what has begun, and lets go of everything. */
  stop(): Promise<void>;
};

export type StartOptions = {
  config: Config;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** What can reach Caucus; the whole list unless set. */
  entryPoints?: readonly EntryPoint[];
  /** Whether this copy does what Slack must do and what time brings, as it does unless others are left to. */
  delivers?: boolean;
};

/**
 * Starts Caucus: database, Slack, delivery, server. Rejects, with nothing left open, when it cannot run or must not; what
 * `isNotRunnable` knows is then a sentence for whoever runs it.
 */
export async function start(options: StartOptions): Promise<Running> {
  const { config, log, delivers = true } = options;
  const open: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of open.splice(0).reverse()) await part.stop();
  };
  try {
    const store = await openStore(options, open);
    const hears = config.slack.mode.type !== 'none';
    const hrDb = config.database.urlHr === null || !hears ? null : connect(config.database.urlHr, { max: 1 });
    if (hrDb) open.push({ stop: () => hrDb.destroy() });
    const { installed, clients } = await installIn(store, options);

    const botUser = async (workspace: WorkspaceId) => (await installed(workspace)).botUser;
    const delivering = delivers
      ? startDelivering({ store, log, config, hears, slack: clients.background, botUser })
      : null;
    if (delivering) {
      store.wake = delivering.wake;
      open.push(delivering);
    }

    const connection = await connectSlack({
      ...{ entryPoints, ...options, store, hrDb, clients, installed },
      isOpen: store.gate.isOpen,
    });
    open.push(connection);
    const settle = async () => {
      await connection.settle();
      await delivering?.settle();
    };
    return { port: connection.port, settle, tick: async () => delivering?.tick(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openStore(options: StartOptions, open: { stop(): Promise<void> }[]): Promise<Store & { gate: Gate }> {
  const { config, clock, ids, log } = options;
  const { url, urlHr, poolSize } = config.database;
  const behind = connectForBackground(url, { max: 1 });
  open.push({ stop: () => behind.destroy() });
  const { missing } = await migrationState(behind);
  if (missing.length > 0) throw notRunnable(setup.notMigrated);

  const keys = await keysBeside(behind, { config, clock, ids });
  open.push(keys);
  const common = { keys, clock, ids, wake: () => undefined };
  const gate = closedGate();
  const watch = watchDatabase({ ...common, db: behind }, gate, log);
  open.push(watch);
  // Before anything is delivered and anyone is heard.
  await watch.look();
  watch.begin();

  const others = 1 + (urlHr === null ? 0 : 1) + ('url' in config.keys ? 1 : 0);
  const db = connect(url, { max: poolSize - others }, gate);
  open.push({ stop: () => db.destroy() });
  return { ...common, db, gate };
}

/** The key store, if it is fit for this database; otherwise a sentence that says why not. */
async function keysBeside(db: Store['db'], { config, clock, ids }: Omit<StartOptions, 'log'>): Promise<KeyStore> {
  try {
    if ('url' in config.keys) await refuseSameServer(db, config.keys.url);
    return await openKeyStore({ ...config.keys, ids, clock, mayBegin: !(await anythingSealed(db)) });
  } catch (error) {
    throw isKeyStoreFault(error) ? notRunnable(setup.keyStore[error.name]) : error;
  }
}

/** Checks what Slack has granted, and keeps the one installation of single-workspace mode. */
async function installIn(
  store: Store,
  { config, log }: StartOptions,
): Promise<{ installed: Installed; clients: Clients }> {
  const { apiUrl, workspaces, mode } = config.slack;
  const sdkLog = sdkLogger(log);
  if (workspaces.type === 'one') {
    const token = workspaces.botToken;
    const bot = new WebClient(token, clientOptions(apiUrl, sdkLog, 10_000));
    const granted = await checkGranted(bot);
    if (mode.type === 'socket') await refuseOtherApp(bot, mode.appToken);
    await install(store, granted.workspace, { ...granted, token });
  }
  const { installed, tokenOf, hear } = installations(store, log);
  // A call that outlives the lease of its room could be made twice.
  const backgroundMs = Math.min(10_000, Math.floor((config.leaseSeconds * 1000 * 2) / 3));
  return { installed, clients: slackClients(apiUrl, sdkLog, backgroundMs, tokenOf, hear) };
}
