import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock, Ids } from '../chance.js';
import type { GivenDatabase, WebConfig } from '../config.js';
import { entryPoints } from '../slack/entry-points.js';
import { scopes } from '../slack/installation/scopes.js';
import type { Log } from '../slack/logger.js';
import { type Running, start } from '../start.js';
import { company } from './company.js';
import { emptied } from './emptied-database.js';
import { databaseCalled, freshDatabase } from './fresh-database.js';
import { type Kept, keep, keysIn, readKept } from './kept.js';
import { openingScene } from './opening-scene.js';
import { freeFrom, freePort } from './port.js';
import { startPostgres } from './postgres/start.js';
import { type Slack, startSlack } from './slack/index.js';

export type PlaygroundOptions = {
  /** Where the app listens to the emulated Slack. */
  port: number;
  /** Where the log page is to listen, a free port for 0; without it there is none. */
  webPort?: number;
  poolSize: number;
  leaseSeconds: number;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** A Postgres in place of the embedded one. */
  database?: GivenDatabase | null;
  /** Where the embedded Postgres lives between playgrounds; `.caucus` in the working folder unless set. */
  folder?: string;
  /** Whether what happens in it is kept in the folder, and gone on with at the next start. Never with a database that was given. */
  keeps?: boolean;
};

export type Playground = Running & {
  slack: Slack;
  /** The workspace in it. */
  team: string;
  /** Whether this goes on with what an earlier playground has kept. */
  goesOn: boolean;
  /** What the log page is to be run with; null where there is none. */
  logPage: WebConfig | null;
  /** Plays the opening scene; false when it was broken off, because the playground was stopped or for a fault, which is logged. */
  playScene(): Promise<boolean>;
};

/** The emulated workspace. */
const teamId = 'T0HARBOUR';
const host = '127.0.0.1';

/** Starts the real app on an embedded Postgres, or a given one, and an emulated Slack with a company of people: anew, or where it was left. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, webPort, poolSize, leaseSeconds, clock, ids, log, folder = '.caucus' } = options;
  const open: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    const ground = await groundFor({ ...options, folder }, open);
    const { signingSecret, masterKey, keys, database, saved } = ground;
    // Whatever else runs on this machine does not know them.
    const secret = () => ids.bytes('playground', 16).toString('hex');
    const slack = await startSlack({
      workspaces: [
        { teamId, domain: 'harbour', name: 'Harbour Logistics', people: company, botToken: `xoxb-${secret()}` },
      ],
      app: {
        name: 'Caucus',
        signingSecret,
        appToken: `xapp-1-A00000001-1-${secret()}`,
        scopes: [...scopes],
        shortcuts: shortcuts(),
      },
      ...(saved ? { saved } : {}),
      clock,
    });
    open.push(slack.stop);
    let keeping: ReturnType<typeof keep> | null = null;
    const beginKeeping = () => {
      if (ground.keeps) keeping = keep(folder, slack, { database: database.name, signingSecret, masterKey });
    };
    if (saved) beginKeeping();
    // After the app has stopped, so that nothing is missing in it.
    open.push(async () => keeping?.stop());

    const logPage = webPort === undefined ? null : await logPageFor(database.urlHr, webPort);
    const workspaces = { type: 'one' as const, botToken: slack.token(teamId) };
    const config = {
      ...{ port, host, web: logPage, leaseSeconds },
      slack: { apiUrl: slack.apiUrl, workspaces, mode: { type: 'http' as const, signingSecret } },
      database: { url: database.url, urlHr: database.urlHr, poolSize },
      keys: { folder: keys, masterKey },
    };
    const running = await start({ config, clock, ids, log });
    open.push(running.stop);
    slack.setRequestUrl(`http://${host}:${running.port}/slack/events`);
    const scene = openingScene(slack, running, log);
    open.push(scene.stop);
    const playScene = async () => {
      const played = await scene.play();
      // A scene that was broken off is played anew.
      if (played) beginKeeping();
      return played;
    };
    return { ...running, slack, team: teamId, goesOn: saved !== null, logPage, playScene, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a playground stands on. */
type Ground = Omit<Kept, 'slack' | 'database'> & {
  database: { name: string; url: string; urlHr: string | null };
  keys: string;
  /** What stood in the Slack of the playground before. */
  saved: Kept['slack'] | null;
  keeps: boolean;
};

async function groundFor(
  { ids, folder, database: given, keeps = false }: PlaygroundOptions & { folder: string },
  open: (() => Promise<unknown>)[],
): Promise<Ground> {
  const name = ids.bytes('playground', 6).toString('hex');
  const fresh = () => ({
    signingSecret: ids.bytes('playground', 16).toString('hex'),
    masterKey: ids.bytes('playground', 32),
  });
  if (given) {
    const database = { name, ...(await emptied(given, { team: teamId, name })) };
    return { ...fresh(), database, keys: await passingKeys(open), saved: null, keeps: false };
  }
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
  open.push(postgres.stop);
  const kept = await readKept(folder);
  if (keeps && kept) {
    const database = await databaseCalled(postgres, kept.database);
    return {
      ...kept,
      masterKey: Buffer.from(kept.masterKey),
      database,
      keys: keysIn(folder),
      saved: kept.slack,
      keeps,
    };
  }
  const database = await freshDatabase(postgres, { name, kept: kept?.database ?? null });
  if (keeps) await rm(keysIn(folder), { recursive: true, force: true });
  return { ...fresh(), database, keys: keeps ? keysIn(folder) : await passingKeys(open), saved: null, keeps };
}

async function passingKeys(open: (() => Promise<unknown>)[]): Promise<string> {
  const keys = await mkdtemp(path.join(tmpdir(), 'caucus-playground-keys-'));
  open.push(() => rm(keys, { recursive: true, force: true }));
  return keys;
}

/** Its address is known before it listens, for Caucus makes links to it. */
async function logPageFor(databaseUrl: string | null, wanted: number): Promise<WebConfig | null> {
  if (databaseUrl === null) return null;
  const port = wanted === 0 ? await freePort() : await freeFrom(wanted);
  return { databaseUrl, port, host, url: `http://localhost:${port}` };
}

function shortcuts(): { name: string; callbackId: string }[] {
  const all = entryPoints.flatMap((entry) => Object.entries(entry.shortcuts ?? {}));
  return all.map(([callbackId, { name }]) => ({ name, callbackId }));
}
