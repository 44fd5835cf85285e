import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One call of a copy's to Slack: its number, and its method. */
export type Call = { n: number; method: string };

/** What is waited for before a call reaches Slack, and before its answer comes back. */
export type Waits = { before(call: Call): Promise<void> | null; after(call: Call): Promise<void> | null };

/** The way of one copy to Slack. A call that has been sent arrives, however late, even if nobody waits for its answer any more. */
export type WayToSlack = { url: string; watch(waits: Waits): void; stop(): Promise<void> };

/** Opens it before the Slack at this address. */
export async function wayToSlack(apiUrl: string): Promise<WayToSlack> {
  let waits: Waits = { before: () => null, after: () => null };
  let n = 0;
  const server = createServer(async (asked, answer) => {
    const method = (asked.url ?? '').replace('/api/', '');
    const body = await buffer(asked);
    n += 1;
    const call = { n, method };
    await waits.before(call);
    const answered = await passed(apiUrl, method, asked, body);
    const whole = await buffer(answered);
    await waits.after(call);
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answer.end(whole);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    watch(watching) {
      waits = watching;
      n = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function passed(apiUrl: string, method: string, asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { 'transfer-encoding': _, ...headers } = asked.headers;
    const sent = request(new URL(method, apiUrl), {
      method: asked.method,
      headers: { ...headers, 'content-length': body.length },
    });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}
