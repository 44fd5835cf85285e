import type { Config } from '../config.js';
import type { Store } from '../store/store.js';
import { buildApp } from './app.js';
import { type Clients, clientOptions } from './clients.js';
import { close, edgeServer, listen } from './edge.js';
import type { EntryPoint } from './entry-point.js';
import { inFlight } from './in-flight.js';
import { authorizeBy, type Installed } from './installed.js';
import { type Log, sdkLogger } from './logger.js';
import { slackPeople } from './people.js';
import { httpReceiver } from './receiver-http.js';
import { socketReceiver } from './receiver-socket.js';

/** The way on which Slack's requests come. */
export type Connection = {
  port: number;
  /** Resolves when every request that has come is answered. */
  settle(): Promise<void>;
  /** Takes no more requests and answers those that have come. */
  stop(): Promise<void>;
};

type Parts = {
  config: Config;
  store: Store;
  hrDb: Store['db'] | null;
  clients: Clients;
  installed: Installed;
  entryPoints: readonly EntryPoint[];
  /** Whether this copy may work with its database. */
  isOpen(): boolean;
  log: Log;
};

/** Opens the way for Slack's requests, over HTTP or Socket Mode, and the server that says whether this copy is well. */
export async function connectSlack({
  config,
  store,
  hrDb,
  clients,
  installed,
  entryPoints,
  isOpen,
  log,
}: Parts): Promise<Connection> {
  const { mode, apiUrl } = config.slack;
  const requests = inFlight();
  const socket = mode.type === 'socket' ? socketReceiver(mode.appToken, apiUrl, log) : null;
  const health = { stopping: false };
  const edge = edgeServer(
    () => !health.stopping && isOpen() && (!socket || socket.client.websocket?.isActive() === true),
  );
  const { clock } = store;
  const http = mode.type === 'http' ? { server: edge, signingSecret: mode.signingSecret, clock, log } : null;
  const receiver = http ? httpReceiver(http) : socket;
  // Nothing comes where requests are left to other copies.
  if (receiver) {
    buildApp({
      entryPoints,
      receiver,
      authorize: authorizeBy(installed),
      clientOptions: clientOptions(apiUrl, sdkLogger(log), 2000),
      services: {
        ...{ store, hrDb, logPageUrl: config.web?.url ?? null },
        ...{ slack: clients.answering, person: slackPeople(store.clock, clients.lookingUp) },
      },
      requests,
      log,
    });
  }

  const { server, port } = await listen(edge, config);
  const stop = async () => {
    health.stopping = true;
    await close(server, requests.settled);
    await socket?.client.disconnect();
  };
  try {
    await socket?.start();
  } catch (error) {
    await stop();
    throw error;
  }
  log.info('listening', { port, mode: mode.type });
  return { port, settle: requests.settled, stop };
}
