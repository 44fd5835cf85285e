import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock, Ids } from '../chance.js';
import { entryPoints } from '../slack/entry-points.js';
import type { Log } from '../slack/logger.js';
import { scopes } from '../slack/scopes.js';
import { type Running, start } from '../start.js';
import { company } from './company.js';
import { freshDatabase } from './fresh-database.js';
import { startPostgres } from './postgres/start.js';
import { type Slack, startSlack } from './slack/index.js';

export type PlaygroundOptions = {
  port: number;
  poolSize: number;
  leaseSeconds: number;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** Where the embedded Postgres lives between playgrounds; `.caucus` in the working folder unless set. */
  folder?: string;
};

export type Playground = Running & { slack: Slack };

/** The emulated workspace. */
const teamId = 'T0HARBOUR';

/** Starts the real app on an embedded Postgres and an emulated Slack with a company of people; each start begins anew. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, poolSize, leaseSeconds, clock, ids, log, folder = '.caucus' } = options;
  const open: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    const postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
    open.push(postgres.stop);
    const database = await freshDatabase(postgres, ids.bytes('playground', 6).toString('hex'));
    const keys = await mkdtemp(path.join(tmpdir(), 'caucus-playground-keys-'));
    open.push(() => rm(keys, { recursive: true, force: true }));

    const signingSecret = ids.bytes('playground', 16).toString('hex');
    const slack = await startSlack({
      workspaces: [{ teamId, domain: 'harbour', name: 'Harbour Logistics', people: company }],
      app: { name: 'Caucus', signingSecret, scopes: [...scopes], shortcuts: shortcuts() },
      clock,
    });
    open.push(slack.stop);

    const config = {
      port,
      slack: { apiUrl: slack.apiUrl, botToken: slack.token(teamId), mode: { type: 'http' as const, signingSecret } },
      database: { ...database, poolSize },
      keys: { folder: keys, masterKey: ids.bytes('playground', 32) },
      leaseSeconds,
    };
    const running = await start({ config, clock, ids, log });
    open.push(running.stop);
    slack.setRequestUrl(`http://127.0.0.1:${running.port}/slack/events`);
    return { ...running, slack, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function shortcuts(): { name: string; callbackId: string }[] {
  const all = entryPoints.flatMap((entry) => Object.entries(entry.shortcuts ?? {}));
  return all.map(([callbackId, { name }]) => ({ name, callbackId }));
}
