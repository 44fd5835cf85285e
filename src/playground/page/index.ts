import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tries } from '../port.js';
import type { Slack } from '../slack/index.js';
import { pageServer } from './server.js';

/** The page in the browser where one person can sit in every chair. */
export type Page = { url: string; port: number; stop(): Promise<void> };

export type PageOptions = {
  slack: Slack;
  team: string;
  built: string;
  port: number;
  /** A port that is meant for something else, which does not listen yet. */
  spares?: number | undefined;
};

/** Serves the page to this machine alone, on the wanted port or the next that is free; any free one for 0. */
export async function startPage({ port: wanted, spares, ...rest }: PageOptions): Promise<Page> {
  const app = pageServer(rest);
  for (let port = wanted; ; port++) {
    if (port !== 0 && port === spares) continue;
    const server = app.listen(port, '127.0.0.1');
    const failed = await listening(server);
    if (failed === null) return pageOn(server);
    if (failed !== 'EADDRINUSE' || wanted === 0 || port >= Math.min(wanted + tries, 65_535)) throw new Error(failed);
  }
}

function pageOn(server: Server): Page {
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // Browsers listen to the stream for as long as it is there.
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}`, port, stop };
}

/** The code of why it does not listen; null when it does. */
function listening(server: Server): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('listening', () => resolve(null));
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
  });
}
