import type { Ids } from '../chance.js';
import type { WebConfig } from '../config.js';
import { startMeasuring } from '../metrics/start.js';
import { errorFields, type Log } from '../slack/logger.js';
import { close, listen } from '../slack/receiving/edge.js';
import { readiness } from '../slack/receiving/readiness.js';
import { answers, connectionsOf } from '../store/database.js';
import { hasMark } from '../store/hr-session.js';
import { webApp } from './app.js';
import { connectAsPage, connectToReplica } from './database.js';
import { type Limits, usualLimits } from './guards.js';

/** A running log page. */
export type RunningWeb = {
  port: number;
  /** Where Prometheus reads; null where nothing is counted. */
  metricsPort: number | null;
  /** As of Caucus itself. */
  stop(how?: { noticed?: Promise<void> }): Promise<void>;
};

export type WebOptions = { config: WebConfig; ids: Ids; log: Log; limits?: Limits };

/** A download that nobody takes any more is given up, in milliseconds. */
const silence = 60_000;

/** Starts the log page; rejects when its port is taken. It starts without a database too, and says then that it cannot answer. */
export async function startWeb({ config, ids, log: given, limits = usualLimits }: WebOptions): Promise<RunningWeb> {
  const hrDb = connectAsPage(config.databaseUrl);
  const replica = config.replicaUrl === undefined ? null : connectToReplica(config.replicaUrl);
  const open: (() => Promise<void>)[] = [() => hrDb.destroy(), async () => replica?.destroy()];
  const stop = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    const measuring = await startMeasuring({ port: config.metricsPort ?? null, host: config.host }, given);
    open.push(measuring.stop);
    const { log, metrics } = measuring;
    let stopping = false;
    const isStopping = () => stopping;
    const ready = readiness({ isStopping, answers: () => answers(hrDb) });
    const app = webApp({ hrDb, replica, ids, log, metrics, limits, url: config.url, ready, isStopping });
    const { server, port } = await listen(app, config);
    open.push(() => close(server, async () => undefined));
    server.setTimeout(silence);
    measuring.show({ connections: () => connectionsOf(hrDb), ready: async () => (await ready()) === null });
    log.info('log_page_listening', { port });
    if (replica) void hasMark(replica, '', 'now').catch((error) => log.warn('replica_not_read', errorFields(error)));
    return {
      ...{ port, metricsPort: measuring.port },
      async stop({ noticed } = {}) {
        stopping = true;
        await noticed;
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
