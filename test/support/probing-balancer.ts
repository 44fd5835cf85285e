import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Passes each request on to the next copy in turn that said so when it was last asked whether it may get any; tries nothing twice. */
export type ProbingBalancer = { url: string; stop(): Promise<void> };

/** How often a copy is asked, in milliseconds. */
const every = 100;

/** Keeps its connections to the copies, as load balancers do. */
export async function startProbingBalancer(ports: readonly number[]): Promise<ProbingBalancer> {
  const agent = new Agent({ keepAlive: true });
  let ready = [...ports];
  let turn = 0;
  const probing = setInterval(async () => {
    const answers = await Promise.all(
      ports.map((port) =>
        fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(1000) }).then(
          ({ status }) => status === 200,
          () => false,
        ),
      ),
    );
    ready = ports.filter((_, index) => answers[index]);
  }, every);
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked);
    turn += 1;
    const port = ready[turn % ready.length];
    if (port === undefined) return void answer.writeHead(503).end();
    const { method, url: path, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, { 'content-type': answered.headers['content-type'] ?? '' });
      answered.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    passed.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      clearInterval(probing);
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
