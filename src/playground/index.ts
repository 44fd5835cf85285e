import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock, Ids } from '../chance.js';
import type { GivenDatabase, WebConfig } from '../config.js';
import type { Place } from '../slack/edge.js';
import { entryPoints } from '../slack/entry-points.js';
import { errorFields, type Log } from '../slack/logger.js';
import { scopes } from '../slack/scopes.js';
import { type Running, start } from '../start.js';
import { company } from './company.js';
import { emptied } from './emptied-database.js';
import { freshDatabase } from './fresh-database.js';
import { person } from './people/index.js';
import { startPostgres } from './postgres/start.js';
import { playOpening } from './scene/index.js';
import { quietStage } from './scene/stage.js';
import { type Slack, startSlack } from './slack/index.js';

export type PlaygroundOptions = {
  port: number;
  /** The address to listen on; every one of the machine's where it is left out. */
  host?: string | undefined;
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
};

export type Playground = Running & {
  slack: Slack;
  /** What the log page is to be run with; null where there is none. */
  logPage: WebConfig | null;
  /** Plays the opening scene; false when it was broken off, because the playground was stopped or for a fault, which is logged. */
  playScene(): Promise<boolean>;
};

/** The emulated workspace. */
const teamId = 'T0HARBOUR';

/** Starts the real app on an embedded Postgres, or a given one, and an emulated Slack with a company of people; each start begins anew. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, host, webPort, poolSize, leaseSeconds, clock, ids, log, database: given, folder = '.caucus' } = options;
  const open: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    const name = ids.bytes('playground', 6).toString('hex');
    const database = given ? await emptied(given, { team: teamId, name }) : await embedded(folder, name, open);
    const keys = await mkdtemp(path.join(tmpdir(), 'caucus-playground-keys-'));
    open.push(() => rm(keys, { recursive: true, force: true }));

    const signingSecret = ids.bytes('playground', 16).toString('hex');
    const slack = await startSlack({
      workspaces: [{ teamId, domain: 'harbour', name: 'Harbour Logistics', people: company }],
      app: { name: 'Caucus', signingSecret, scopes: [...scopes], shortcuts: shortcuts() },
      clock,
    });
    open.push(slack.stop);

    const logPage = webPort === undefined ? null : await logPageFor(database.urlHr, { port: webPort, host });
    const config = {
      port,
      host,
      web: logPage,
      slack: {
        apiUrl: slack.apiUrl,
        workspaces: { type: 'one' as const, botToken: slack.token(teamId) },
        mode: { type: 'http' as const, signingSecret },
      },
      database: { ...database, poolSize },
      keys: { folder: keys, masterKey: ids.bytes('playground', 32) },
      leaseSeconds,
    };
    const running = await start({ config, clock, ids, log });
    open.push(running.stop);
    slack.setRequestUrl(`http://127.0.0.1:${running.port}/slack/events`);
    const scene = openingScene(slack, running, log);
    open.push(scene.stop);
    return { ...running, slack, logPage, playScene: scene.play, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Its address is known before it listens, for Caucus makes links to it. */
async function logPageFor(databaseUrl: string | null, wanted: Place): Promise<WebConfig | null> {
  if (databaseUrl === null) return null;
  const port = wanted.port === 0 ? await freePort() : wanted.port;
  return { databaseUrl, port, host: wanted.host, url: `http://localhost:${port}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function embedded(folder: string, name: string, open: (() => Promise<unknown>)[]) {
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
  open.push(postgres.stop);
  return freshDatabase(postgres, name);
}

/** The opening scene, which is broken off after the act in hand once it is to stop. */
function openingScene(slack: Slack, running: Running, log: Log) {
  let stopping = false;
  let playing: Promise<boolean> = Promise.resolve(false);
  const settle = async () => {
    await slack.settled();
    await running.settle();
    if (stopping) throw new Error('The playground is being stopped');
  };
  async function play(): Promise<boolean> {
    try {
      await playOpening(quietStage(slack, person, settle));
      return true;
    } catch (error) {
      if (!stopping) log.error('scene_broken_off', errorFields(error));
      return false;
    }
  }
  return {
    play() {
      playing = play();
      return playing;
    },
    async stop() {
      stopping = true;
      await playing;
    },
  };
}

function shortcuts(): { name: string; callbackId: string }[] {
  const all = entryPoints.flatMap((entry) => Object.entries(entry.shortcuts ?? {}));
  return all.map(([callbackId, { name }]) => ({ name, callbackId }));
}
