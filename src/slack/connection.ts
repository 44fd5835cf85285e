import type { Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Express } from 'express';
import type { Config } from '../config.js';
import { examining } from '../doctor/in-slack.js';
import type { WorkspaceId } from '../domain/ids.js';
import { inFlight } from '../in-flight.js';
import type { Metrics } from '../metrics/metrics.js';
import { answers } from '../store/database.js';
import type { Store } from '../store/store.js';
import { within } from '../within.js';
import { buildApp } from './app.js';
import { type Clients, clientOptions, tokenTaker } from './calls/clients.js';
import { slackPeople } from './calls/people.js';
import type { EntryPoint } from './entry-point.js';
import { authorizeBy, type Installed } from './installation/installed.js';
import type { Oauth } from './installation/oauth.js';
import { places } from './installation/places.js';
import { type Log, sdkLogger } from './logger.js';
import { close, edgeServer, listen } from './receiving/edge.js';
import { type Link, type Ours, watchLink } from './receiving/link.js';
import { type Readiness, readiness } from './receiving/readiness.js';
import { httpReceiver } from './receiving/receiver-http.js';
import { socketReceiver } from './receiving/receiver-socket.js';
import { observer } from './requests/observe.js';
import type { Services } from './services.js';

/** The way on which Slack's requests come. */
export type Connection = {
  port: number;
  ready: Readiness;
  /** Whether Socket Mode is connected; null where requests come over HTTP. */
  socketConnected: (() => boolean) | null;
  /** Resolves when every request that has come is answered. */
  settle(): Promise<void>;
  /** Takes requests as before, and says that no more should come. */
  leave(): void;
  /** Takes no more requests and answers those that have come. */
  stop(): Promise<void>;
};

type Parts = {
  config: Config;
  store: Store;
  hrDb: Store['db'] | null;
  clients: Clients;
  installed: Installed;
  /** Reads a workspace's installation anew when it is next asked for. */
  forget(workspace: WorkspaceId): void;
  ours: Ours;
  /** Where workspaces install Caucus themselves; null where it is run for one. */
  installing: { oauth: Oauth; appUrl: string } | null;
  entryPoints: readonly EntryPoint[];
  /** Whether this copy may work with its database. */
  isOpen(): boolean;
  log: Log;
  metrics: Metrics;
};

/** How long requests that have come may take once it is to stop: longer than they may by themselves, in milliseconds. */
const patience = 5_000;
/** How long to wait for Slack's end of a connection that is closed, in milliseconds. */
const farewell = 2_000;

/** Opens the way for Slack's requests, over HTTP or Socket Mode, and the server that says whether this copy is well. */
export async function connectSlack(parts: Parts): Promise<Connection> {
  const { config, store, isOpen, log, metrics } = parts;
  const { mode, apiUrl } = config.slack;
  const requests = inFlight();
  let stopping = false;
  const isStopping = () => stopping;
  const socket = mode.type === 'socket' ? socketReceiver(mode.appToken, apiUrl, log) : null;
  const socketConnected = socket && (() => socket.client.websocket?.isActive() === true);
  socket?.client.on('connected', metrics.socketConnected);
  const ready = readiness({
    ...{ isStopping, isOpen, answers: () => answers(store.db) },
    ...(socketConnected ? { isConnected: socketConnected } : {}),
  });
  const edge = edgeServer(ready, isStopping);
  const http =
    mode.type === 'http' ? { server: edge, signingSecret: mode.signingSecret, clock: store.clock, log } : null;
  const receiver = http ? httpReceiver(http) : socket;
  // Nothing comes where requests are left to other copies.
  if (receiver) await take(parts, { edge, receiver, socket, requests });

  const { server, port } = await listen(edge, config);
  const leave = () => {
    stopping = true;
  };
  const stop = async () => {
    leave();
    if (socket) await endSocket(socket, requests);
    await close(server, async () => void (await within(patience, requests.settled())));
  };
  try {
    await socket?.start();
  } catch (error) {
    await stop();
    throw error;
  }
  log.info('listening', { port, mode: mode.type });
  return { port, ready, socketConnected, settle: requests.settled, leave, stop };
}

type Way = {
  edge: Express;
  receiver: Receiver;
  socket: SocketModeReceiver | null;
  requests: ReturnType<typeof inFlight>;
};

/** Has all answered that comes this way: what people do in Slack, and whoever installs Caucus. */
async function take(parts: Parts, { edge, receiver, socket, requests }: Way): Promise<void> {
  const { config, store, installed, forget, ours, installing, entryPoints, log, metrics } = parts;
  const { clock } = store;
  const app = buildApp({
    ...{ entryPoints, receiver, requests, log },
    authorize: authorizeBy(installed),
    clientOptions: clientOptions(config.slack.apiUrl, sdkLogger(log), 2000),
    services: servicesOf(parts, () => link),
    observe: observer({ clock, log, metrics }),
  });
  const link = watchLink(app, { socket, ours, clock, log });
  if (!installing) return;
  const { serveInstalling } = await import('./installation/routes.js');
  serveInstalling(edge, { ...installing, forget, store, log });
}

function servicesOf(parts: Parts, link: () => Link): Services {
  const { config, store, hrDb, clients, installed, forget, installing, log } = parts;
  return {
    ...{ store, hrDb, logPageUrl: config.web?.url ?? null },
    ...{ slack: clients.answering, person: slackPeople(store.clock, clients.lookingUp) },
    examine: examining({ config, store, hrDb, clients, link, log }),
    ...{ isGoodToken: tokenTaker(config.slack.apiUrl, sdkLogger(log)), forgetInstallation: forget },
    async installAgainAt(workspace) {
      if (!installing || !(await installed(workspace)).lapsed) return null;
      return `${installing.appUrl}${places.install}`;
    },
  };
}

/** What has come over the socket can be answered over it alone, so it is closed in a moment when all is answered. */
async function endSocket({ client }: SocketModeReceiver, requests: Way['requests']): Promise<void> {
  await within(patience, requests.quiet());
  await within(farewell, client.disconnect());
}
