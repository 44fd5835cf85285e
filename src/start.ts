import { WebClient } from '@slack/web-api';
import { install } from './administer.js';
import { atMostEvery } from './at-most-every.js';
import type { Clock, Ids } from './chance.js';
import type { Config } from './config.js';
import { startDelivering } from './delivery/start-delivering.js';
import type { WorkspaceId } from './domain/ids.js';
import { isSetUp } from './domain/settings.js';
import { unreachable } from './domain/unreachable.js';
import { type Measuring, startMeasuring } from './metrics/start.js';
import { clientOptions, slackClients } from './slack/calls/clients.js';
import { countedFetch } from './slack/calls/counted-fetch.js';
import { type Connection, connectSlack } from './slack/connection.js';
import type { EntryPoint } from './slack/entry-point.js';
import { entryPoints } from './slack/entry-points.js';
import { checkGranted, notRunnable } from './slack/installation/granted.js';
import { installations } from './slack/installation/installed.js';
import { slackOauth } from './slack/installation/oauth.js';
import { places } from './slack/installation/places.js';
import { type Log, sdkLogger } from './slack/logger.js';
import { connect, connectAsHr, connectForBackground, connectionsOf } from './store/database.js';
import { backlog } from './store/deliveries.js';
import { isSystemError } from './store/durable-files.js';
import { isKeyStoreFault } from './store/failure.js';
import { withoutDetail } from './store/fault.js';
import { isNotHrs, type Unfit, unfit } from './store/fitness.js';
import { closedGate, type Gate } from './store/gate.js';
import { refuseSameServer } from './store/key-database.js';
import { type KeyStore, openKeyStore } from './store/keys.js';
import { anythingSealed } from './store/reading.js';
import { leastVersion } from './store/server-state.js';
import type { Store } from './store/store.js';
import { readSettings } from './store/workspaces.js';
import { watchDatabase } from './watch-database.js';
import { setup } from './words/en/setup.js';

/** A running Caucus. */
export type Running = {
  /** Where health, and in HTTP mode Slack's requests, are answered. */
  port: number;
  /** Where Prometheus reads; null where nothing is counted. */
  metricsPort: number | null;
  /** Where workspaces install Caucus themselves; null where it is run for one. */
  installAt: string | null;
  /** The one workspace for which it is run has not been set up yet. */
  toSetUp: boolean;
  /** Resolves when every request is answered and Slack has done all that it was asked to do, where this copy delivers. */
  settle(): Promise<void>;
  /** Does at once what is due by now, which is otherwise looked for every half minute; nothing where others deliver. */
  tick(): Promise<void>;
  /**
   * Takes nothing new, finishes what has begun, and lets go of everything. Until it is `noticed` that no more requests should come,
   * which is said at once, those that come all the same are answered.
   */
  stop(how?: { noticed?: Promise<void> }): Promise<void>;
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
export async function start(given: StartOptions): Promise<Running> {
  const { config, delivers = true } = given;
  const open: Part[] = [];
  const stop = async () => {
    for (const part of open.splice(0).reverse()) await part.stop();
  };
  try {
    const measuring = await startMeasuring({ port: config.metricsPort ?? null, host: config.host }, given.log);
    open.push(measuring);
    const { metrics, log } = measuring;
    const options = { ...given, log };
    const store = await openStore(options, open);
    const hears = config.slack.mode.type !== 'none';
    const hrDb = hears ? await hrDbOf(config) : null;
    if (hrDb) open.push({ stop: () => hrDb.destroy() });
    const { clients, ours, installing, toSetUp, ...kept } = await installIn(
      store,
      options,
      countedFetch({ clock: store.clock, metrics }),
    );

    const { installed, forget, renewDue } = kept;
    const botUser = async (workspace: WorkspaceId) => (await installed(workspace)).botUser;
    const installAt = installing && `${installing.appUrl}${places.install}`;
    // They end together, for each may have to wait for Slack.
    const working: Part[] = [kept];
    open.push({ stop: async () => void (await Promise.all(working.map((part) => part.stop()))) });
    const delivering = delivers
      ? startDelivering({
          ...{ store, log, metrics, config, hears, installAt, renewDue },
          ...{ slack: clients.background, botUser },
        })
      : null;
    if (delivering) {
      store.wake = delivering.wake;
      working.push(delivering);
    }

    const connection = await connectSlack({
      ...{ entryPoints, ...options, metrics, store, hrDb, clients, installed, forget, installing, ours },
      isOpen: store.gate.isOpen,
    });
    working.push(connection);
    showIn(measuring, store, connection);
    const settle = async () => {
      await connection.settle();
      await delivering?.settle();
    };
    return {
      ...{ port: connection.port, metricsPort: measuring.port, installAt, toSetUp, settle },
      tick: async () => delivering?.tick(),
      async stop({ noticed } = {}) {
        connection.leave();
        await noticed;
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Part = { stop(): Promise<void> };

/** How often the database is asked at most what waits, in milliseconds, however often Prometheus reads. */
const backlogEvery = 5_000;

function showIn(measuring: Measuring, store: Store, { ready, socketConnected }: Connection): void {
  measuring.show({
    queue: atMostEvery(backlogEvery, () => backlog(store).catch(() => null)),
    connections: () => connectionsOf(store.db),
    ready: async () => (await ready()) === null,
    ...(socketConnected ? { socketConnected } : {}),
  });
}

/** `patient` is the same for what nobody waits for: a busy database must not keep a copy from starting. */
type Opened = Store & { gate: Gate; patient: Store };

async function openStore(options: StartOptions, open: Part[]): Promise<Opened> {
  const { config, clock, ids, log } = options;
  const { url, urlHr, poolSize } = config.database;
  const behind = connectForBackground(url, { max: 1 });
  open.push({ stop: () => behind.destroy() });
  const why = await unfit(behind).catch((error) => {
    throw unreached('DATABASE_URL', error);
  });
  if (why) throw notRunnable(sentence(why));

  const keys = await keysBeside(behind, { config, clock, ids });
  open.push(keys);
  const common = { keys, clock, ids, wake: () => undefined };
  const gate = closedGate();
  const patient = { ...common, db: behind };
  const watch = watchDatabase(patient, gate, log);
  open.push(watch);
  // Before anything is delivered and anyone is heard.
  await watch.look();
  watch.begin();

  const others = 1 + (urlHr === null ? 0 : 1) + ('url' in config.keys ? 1 : 0);
  const db = connect(url, { max: poolSize - others }, gate);
  open.push({ stop: () => db.destroy() });
  return { ...common, db, gate, patient };
}

async function hrDbOf({ database: { urlHr } }: Config): Promise<Store['db'] | null> {
  if (urlHr === null) return null;
  if (await isNotHrs(urlHr)) throw notRunnable(setup.faults.databaseUrlHr);
  return connectAsHr(urlHr, { max: 1 });
}

function sentence(why: Unfit): string {
  switch (why.type) {
    case 'too old':
      return setup.database.tooOld(why.version, leastVersion);
    case 'other login':
      return setup.database.otherLogin;
    case 'not migrated':
      return setup.notMigrated;
    case 'newer':
      return setup.newerDatabase;
    case 'logins':
      return why.faults.join(' ');
    case 'lacks rights':
      return setup.database.lacksRights(why.count);
    default:
      return unreachable(why);
  }
}

/** The key store, if it is fit for this database; otherwise a sentence that says why not. */
async function keysBeside(db: Store['db'], { config, clock, ids }: Omit<StartOptions, 'log'>): Promise<KeyStore> {
  const mayBegin = !(await anythingSealed(db));
  try {
    if ('url' in config.keys) await refuseSameServer(db, config.keys.url);
    return await openKeyStore({ ...config.keys, ids, clock, mayBegin });
  } catch (error) {
    if (isKeyStoreFault(error)) throw notRunnable(setup.keyStore[error.name]);
    if (isSystemError(error)) throw notRunnable(setup.keyFolder(error.code));
    throw unreached('CAUCUS_KEYSTORE', error);
  }
}

/** Where a database does not answer, a sentence that says which setting leads there; otherwise the error as it is. */
function unreached(setting: string, error: unknown): unknown {
  const { answered, code } = withoutDetail(error);
  return answered || code === 'UNKNOWN' ? error : notRunnable(setup.database.away(setting, code));
}

/** Checks what Slack has granted to the one installation of single-workspace mode, and keeps it. */
async function installIn(store: Opened, { config, log, clock }: StartOptions, ask: typeof fetch) {
  const { apiUrl, workspaces, mode } = config.slack;
  const sdkLog = sdkLogger(log);
  let theApp: string | null = null;
  let toSetUp = false;
  if (workspaces.type === 'one') {
    const token = workspaces.botToken;
    const client = new WebClient(token, clientOptions(apiUrl, sdkLog, 10_000));
    const { workspace, app, ...granted } = await checkGranted(client, mode.type === 'socket' ? mode.appToken : null);
    theApp = app;
    await install(store.patient, workspace, { ...granted, token });
    toSetUp = !isSetUp(await readSettings(store.patient, workspace));
  }
  const oauth = workspaces.type === 'many' ? slackOauth({ ...workspaces, apiUrl, clock, logger: sdkLog }) : null;
  const { tokenOf, hear, ...kept } = installations(store, log, oauth);
  // A call that outlives the lease of its room could be made twice.
  const backgroundMs = Math.min(10_000, Math.floor((config.leaseSeconds * 1000 * 2) / 3));
  const clients = slackClients(apiUrl, sdkLog, backgroundMs, tokenOf, hear, ask);
  const installing = oauth && workspaces.type === 'many' ? { oauth, appUrl: workspaces.appUrl } : null;
  const ours = async (workspace: WorkspaceId) =>
    oauth ? ((await kept.installed(workspace).catch(() => null))?.app ?? null) : theApp;
  return { ...kept, clients, ours, installing, toSetUp };
}
