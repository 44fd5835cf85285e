import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Readiness } from './readiness.js';

/** The server on PORT: health in every mode, and Slack's requests where Bolt's receiver is mounted on it. */
export function edgeServer(ready: Readiness, isStopping: () => boolean = () => false): Express {
  const server = bareServer();
  server.use(asLast(isStopping));
  server.get('/healthz', isAlive);
  server.get('/readyz', isReady(ready));
  return server;
}

/** A server that answers nothing yet, and says nothing of itself. */
export function bareServer(): Express {
  const server = express();
  server.disable('x-powered-by');
  server.disable('etag');
  server.enable('case sensitive routing');
  server.enable('strict routing');
  server.use((_request, response, next) => {
    response.set(forBrowsers);
    next();
  });
  return server;
}

/** Once this copy is to stop, each answer is the last on its connection, so that whoever kept it looks for another copy. */
export function asLast(isStopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (isStopping()) response.set('connection', 'close');
    next();
  };
}

/** Whether this process is alive: it is where it can answer at all, and a start anew would mend nothing else. */
export const isAlive: RequestHandler = (_request, response) => void response.json({ ok: true });

/** Whether requests may come, and if not why, in one word. */
export function isReady(ready: Readiness): RequestHandler {
  return async (_request, response) => {
    const code = await ready();
    if (code === null) return void response.json({ ok: true });
    response.status(503).json({ ok: false, code });
  };
}

/** Nobody should come here with a browser; if somebody does, it keeps, frames, runs and guesses nothing. */
const forBrowsers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * How long a request may take to come, in milliseconds: Slack itself waits three seconds for the whole of it. A connection is kept
 * for longer than proxies keep theirs, a minute as a rule, so that none is closed just as they use it again.
 */
const slowest = {
  ...{ headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 },
  keepAliveTimeout: 75_000,
};

/** Where to listen: a free port for 0, every address of the machine without a host. */
export type Place = { port: number; host?: string | undefined };

/** Listens there; rejects when the port is taken. Whatever is not known there is answered with a bare number. */
export function listen(app: Express, { port, host }: Place): Promise<{ server: Server; port: number }> {
  app.use((_request, response) => void response.status(404).end());
  app.use(bare);
  const server = createServer(slowest, app);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

/** Express would answer with the stack, and print it. It knows an error handler by its four parameters. */
const bare: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status } = error as { status?: unknown };
  response.status(status === 400 ? 400 : 500).end();
};

/** Takes no more requests and waits for those it has, at most two seconds once `done` says that all are answered. */
export async function close(server: Server, done: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await done();
  server.closeIdleConnections();
  const last = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(last);
}
