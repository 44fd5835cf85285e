import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';

/** The server on PORT: health in every mode, and Slack's requests where Bolt's receiver is mounted on it. */
export function edgeServer(isHealthy: () => boolean): Express {
  const server = express();
  server.disable('x-powered-by');
  server.get('/healthz', (_request, response) => {
    const ok = isHealthy();
    response
      .status(ok ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ ok });
  });
  return server;
}

/** Listens on a port, a free one for 0; rejects when it is taken. */
export function listen(app: Express, port: number): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, (error) => {
      if (error) reject(error);
      else resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}

/** Takes no more requests and waits for those it has, at most two seconds once `done` says that all are answered. */
export async function close(server: Server, done: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await done();
  server.closeIdleConnections();
  const last = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(last);
}
