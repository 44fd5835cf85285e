import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import pg from 'pg';

/**
 * Loaded into a measured process before its own code. On request by IPC it says how much memory the process has and how much of it is in use, how many
 * statements it has sent to Postgres through pg's `Client.query`, and which of them each HTTP request has sent, in that order.
 */
type Sent = { at: number; text: string };

const requests: Sent[][] = [];
const current = new AsyncLocalStorage<Sent[]>();

type Emit = (event: string, ...rest: unknown[]) => boolean;
type Query = (config: string | { text?: string }, ...rest: unknown[]) => unknown;

const client = pg.Client.prototype as unknown as { query: Query };
const query = client.query;
let sentInAll = 0;
client.query = function (...call) {
  sentInAll += 1;
  return query.apply(this, call);
};

if (process.env.BENCH_COUNT_SQL) {
  const server = http.Server.prototype as { emit: Emit };
  const emit = server.emit;
  server.emit = function (event, ...rest) {
    if (event !== 'request') return emit.call(this, event, ...rest);
    const sent: Sent[] = [];
    requests.push(sent);
    return current.run(sent, () => emit.call(this, event, ...rest));
  };

  client.query = function (config, ...rest) {
    const text = typeof config === 'string' ? config : (config.text ?? '');
    current.getStore()?.push({ at: requests.length, text });
    return query.call(this, config, ...rest);
  };
}

process.on('message', (asked) => {
  if (asked === 'memory') {
    globalThis.gc?.();
    process.send?.({ memory: process.memoryUsage().rss });
  }
  if (asked === 'held') {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.({ held: heapUsed + external });
  }
  if (asked === 'rss') process.send?.({ rss: process.memoryUsage.rss() });
  if (asked === 'sent') process.send?.({ sent: sentInAll });
  if (asked === 'statements') {
    process.send?.({ statements: requests.splice(0).map((sent) => sent.map(({ text }) => text)) });
  }
});
// Whoever measures is gone: nothing is left behind.
process.on('disconnect', () => process.exit(0));
