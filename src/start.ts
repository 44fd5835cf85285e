import { WebClient } from '@slack/web-api';
import { install } from './administer.js';
import type { Clock, Ids } from './chance.js';
import type { Config } from './config.js';
import { startTelling } from './delivery/notices.js';
import { reconcile } from './delivery/reconcile.js';
import { startDelivery } from './delivery/start-delivery.js';
import { startTicking } from './delivery/tick.js';
import { lookAfterViewers } from './delivery/viewers.js';
import type { WorkspaceId } from './domain/ids.js';
import { type Clients, clientOptions, slackClients } from './slack/clients.js';
import { connectSlack } from './slack/connection.js';
import type { EntryPoint } from './slack/entry-point.js';
import { entryPoints } from './slack/entry-points.js';
import { checkGranted, notRunnable } from './slack/granted.js';
import { type Installed, installations } from './slack/installed.js';
import { type Log, sdkLogger } from './slack/logger.js';
import { slackPeople } from './slack/people.js';
import { renderCard } from './slack/views/card.js';
import { render } from './slack/views/message.js';
import { connect, connectForBackground } from './store/database.js';
import { isKeyStoreFault } from './store/failure.js';
import { closedGate, type Gate } from './store/gate.js';
import { refuseSameServer } from './store/key-database.js';
import { type KeyStore, openKeyStore } from './store/keys.js';
import { knownMigrations } from './store/migrations.js';
import { anyCase } from './store/reading.js';
import type { Store } from './store/store.js';
import { versionStanding } from './store/versions.js';
import { watchDatabase } from './watch-database.js';
import { setup } from './words/en/setup.js';

/** A running Caucus. */
export type Running = {
  /** Where health, and in HTTP mode Slack's requests, are answered. */
  port: number;
  /** Resolves when every request is answered and Slack has done all that it was asked to do. */
  settle(): Promise<void>;
  /** Does at once what is due by now, which is otherwise looked for every half minute. */
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
};

/**
 * Starts Caucus: database, Slack, delivery, server. Rejects, with nothing left open, when it cannot run or must not; what
 * `isNotRunnable` knows is then a sentence for whoever runs it.
 */
export async function start(options: StartOptions): Promise<Running> {
  const { config, log } = options;
  const open: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of open.splice(0).reverse()) await part.stop();
  };
  try {
    const store = await openStore(options, open);
    const hrDb = config.database.urlHr === null ? null : connect(config.database.urlHr, { max: 1 });
    if (hrDb) open.push({ stop: () => hrDb.destroy() });
    const { installed, clients } = await installIn(store, options);

    const botUser = async (workspace: WorkspaceId) => (await installed(workspace)).botUser;
    const delivery = startDelivery({
      ...{ store, log, leaseSeconds: config.leaseSeconds, pace: config.pace ?? 0, render, renderCard },
      // They mostly wait for Slack; half of the connections stay for people.
      roomsAtOnce: Math.max(4, Math.floor(config.database.poolSize / 2)),
      slack: clients.background,
      botUser,
    });
    store.wake = delivery.wake;
    const watching = {
      store,
      log,
      slack: clients.background,
      botUser,
      person: slackPeople(store.clock, clients.background),
    };
    const telling = startTelling({ ...watching, leaseSeconds: config.leaseSeconds });
    const ticking = startTicking(store, log, async () => {
      await lookAfterViewers(watching);
      await reconcile(watching);
    });
    open.push(delivery, telling, ticking);

    const connection = await connectSlack({
      ...{ entryPoints, ...options, store, hrDb, clients, installed },
      isOpen: store.gate.isOpen,
    });
    open.push(connection);
    const settle = async () => {
      await connection.settle();
      await delivery.settle();
      await telling.settle();
    };
    return { port: connection.port, settle, tick: ticking.now, stop };
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
  const standing = await versionStanding(behind, knownMigrations);
  if (standing !== 'runs') throw notRunnable(standing === 'behind' ? setup.notMigrated : setup.newerDatabase);

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
    return await openKeyStore({ ...config.keys, ids, clock, mayBegin: !(await anyCase(db)) });
  } catch (error) {
    throw isKeyStoreFault(error) ? notRunnable(setup.keyStore[error.name]) : error;
  }
}

/** Checks what Slack has granted, and keeps the one installation of single-workspace mode. */
async function installIn(
  store: Store,
  { config, log }: StartOptions,
): Promise<{ installed: Installed; clients: Clients }> {
  const { apiUrl, workspaces } = config.slack;
  const sdkLog = sdkLogger(log);
  if (workspaces.type === 'one') {
    const token = workspaces.botToken;
    const granted = await checkGranted(new WebClient(token, clientOptions(apiUrl, sdkLog, 10_000)));
    await install(store, granted.workspace, { ...granted, token });
  }
  const { installed, tokenOf, hear } = installations(store, log);
  // A call that outlives the lease of its room could be made twice.
  const backgroundMs = Math.min(10_000, Math.floor((config.leaseSeconds * 1000 * 2) / 3));
  return { installed, clients: slackClients(apiUrl, sdkLog, backgroundMs, tokenOf, hear) };
}
