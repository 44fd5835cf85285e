import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';

/** The server on PORT: health in every mode, and Slack's requests where Bolt's receiver is mounted on it. */
export function edgeServer(isHealthy: () => boolean): Express {
  const server = express();
  server.disable('x-powered-by');
  server.disable('etag');
  server.enable('case sensitive routing');
  server.enable('strict routing');
  server.use((_request, response, next) => {
    response.set(forBrowsers);
    next();
  });
  server.get('/healthz', (_request, response) => {
    const ok = isHealthy();
    response.status(ok ? 200 : 503).json({ ok });
  });
  return server;
}

/** Nobody should come here with a browser; if somebody does, it keeps, frames, runs and guesses nothing. */
const forBrowsers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** How long a request may take to come, in milliseconds. Slack itself waits three seconds for the whole of it. */
const slowest = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

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
