import { Client } from 'undici';
import { signed, type Typed } from '../signed.js';

/** A command, whether it only reads, and what the answer to it contains when it was carried out. */
export type Asked = Typed & { kind: 'read' | 'write'; expect: string };

/**
 * What the load generator is to do: each queue over a connection of its own, which is kept alive and used without a pause. With more than one port
 * every queue takes them in turn, as a load balancer does.
 */
export type Job = { ports: readonly number[]; secret: string; queues: readonly (readonly Asked[])[] };

/** Times in milliseconds, one per request that was carried out; `refused` counts the others; the processor's seconds of this process. */
export type Outcome = {
  seconds: number;
  cpu: number;
  times: Record<Asked['kind'], number[]>;
  refused: number;
  oddities: string[];
};

async function run({ ports, secret, queues }: Job): Promise<Outcome> {
  const all = queues.map((queue) => queue.map((asked) => ({ asked, ...signed(secret, asked) })));
  const outcome: Outcome = { seconds: 0, cpu: 0, times: { read: [], write: [] }, refused: 0, oddities: [] };

  async function send(client: Client, { asked, body, headers }: (typeof all)[number][number]): Promise<void> {
    const began = performance.now();
    const answer = await client.request({ method: 'POST', path: '/slack/events', headers, body });
    const text = await answer.body.text();
    const took = performance.now() - began;
    if (answer.statusCode === 200 && text.includes(asked.expect)) {
      outcome.times[asked.kind].push(took);
      return;
    }
    outcome.refused += 1;
    if (!outcome.oddities.includes(text) && outcome.oddities.length < 5) outcome.oddities.push(text);
  }

  const connected = all.map((queue) => ({ queue, clients: ports.map(connect) }));
  const [began, spent] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    connected.map(async ({ queue, clients }, index) => {
      for (const [n, each] of queue.entries()) {
        const client = clients[(index + n) % clients.length];
        if (client) await send(client, each);
      }
    }),
  );
  outcome.seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(spent);
  outcome.cpu = (user + system) / 1e6;
  await Promise.all(connected.flatMap(({ clients }) => clients.map((client) => client.close())));
  return outcome;
}

function connect(port: number): Client {
  return new Client(`http://127.0.0.1:${port}`, { pipelining: 1, keepAliveTimeout: 60_000 });
}

process.on('message', (job: Job) => {
  run(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});
process.stdout.write('{"event":"listening","port":0}\n');
