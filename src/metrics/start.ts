import type { Server } from 'node:http';
import type { Log } from '../slack/logger.js';
import { bareServer, close, listen, type Place } from '../slack/receiving/edge.js';
import { type Metrics, noMetrics } from './metrics.js';
import { prometheus, type Readings } from './prometheus.js';

/** The counting of one copy. */
export type Measuring = {
  metrics: Metrics;
  /** The log, each line of which is counted too. */
  log: Log;
  /** Where Prometheus reads; null where nothing is counted. */
  port: number | null;
  /** Adds what is asked for whenever Prometheus reads. */
  show(readings: Readings): void;
  stop(): Promise<void>;
};

/** Counts, and listens for Prometheus on a port of its own, which nobody else should reach; without one, does nothing. */
export async function startMeasuring(
  { port: wanted, host }: { port: number | null; host?: string | undefined },
  log: Log,
): Promise<Measuring> {
  if (wanted === null) {
    return { metrics: noMetrics, log, port: null, show: () => undefined, stop: async () => undefined };
  }
  const { metrics, show, read, contentType } = prometheus();
  const server = bareServer();
  server.get('/metrics', async (_request, response) => {
    const text = await read();
    response.set('content-type', contentType).end(text);
  });
  const { server: listening, port } = await listen(server, { port: wanted, host } satisfies Place);
  log.info('metrics_listening', { port });
  return { metrics, log: counted(log, metrics), port, show, stop: () => closed(listening) };
}

function closed(server: Server): Promise<void> {
  return close(server, async () => undefined);
}

function counted(log: Log, { logged }: Metrics): Log {
  const also =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (event, fields) => {
      logged(level, event);
      log[level](event, fields);
    };
  return { info: also('info'), warn: also('warn'), error: also('error') };
}
