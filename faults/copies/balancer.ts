import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Hands each request to the next copy of the app in turn, as whatever stands before them does. */
export type Balancer = {
  url: string;
  /** From now on these. */
  serve(ports: readonly number[]): void;
  stop(): Promise<void>;
};

/** Starts it before the copies on these ports. A copy that takes no connection is passed over. `whose` may draw for each turn. */
export async function startBalancer(
  ports: readonly number[],
  whose: (turn: number) => number = (turn) => turn,
): Promise<Balancer> {
  let [serving, turn] = [ports, 0];
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked);
    turn += 1;
    const first = whose(turn) % serving.length;
    passOn(asked, body, answer, [...serving.slice(first), ...serving.slice(0, first)]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    serve(some) {
      serving = some;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function passOn(asked: IncomingMessage, body: Buffer, answer: ServerResponse, [port, ...others]: number[]): void {
  const { method, url: path, headers } = asked;
  // A connection of its own for each: one that is kept may be closed just as it is used.
  const passed = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
  });
  passed.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED' && others.length > 0) passOn(asked, body, answer, others);
    else answer.destroy();
  });
  passed.end(body);
}
