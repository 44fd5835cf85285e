import type { Ids } from '../chance.js';
import type { WebConfig } from '../config.js';
import { close, listen } from '../slack/edge.js';
import { errorFields, type Log } from '../slack/logger.js';
import { hasMark } from '../store/hr-session.js';
import { webApp } from './app.js';
import { connectAsPage } from './database.js';
import { type Limits, usualLimits } from './guards.js';

/** A running log page. */
export type RunningWeb = {
  port: number;
  /** Takes no more requests, answers those it has, and lets go of everything. */
  stop(): Promise<void>;
};

export type WebOptions = { config: WebConfig; ids: Ids; log: Log; limits?: Limits };

/** A download that nobody takes any more is given up, in milliseconds. */
const silence = 60_000;

/** Starts the log page; rejects when its port is taken. It starts without a database too, and says then that it cannot answer. */
export async function startWeb({ config, ids, log, limits = usualLimits }: WebOptions): Promise<RunningWeb> {
  const hrDb = connectAsPage(config.databaseUrl);
  const replica = config.replicaUrl === undefined ? null : connectAsPage(config.replicaUrl);
  const letGo = async () => {
    await hrDb.destroy();
    await replica?.destroy();
  };
  try {
    const { server, port } = await listen(webApp({ hrDb, replica, ids, log, limits, url: config.url }), config);
    server.setTimeout(silence);
    log.info('log_page_listening', { port });
    if (replica) void hasMark(replica, '', 'now').catch((error) => log.warn('replica_not_read', errorFields(error)));
    const stop = async () => {
      await close(server, async () => undefined);
      await letGo();
    };
    return { port, stop };
  } catch (error) {
    await letGo();
    throw error;
  }
}
