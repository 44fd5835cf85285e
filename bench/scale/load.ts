import { connect, doJobs, type Refusals, timed } from '../sending.js';
import { signed, type Typed } from '../signed.js';

/** A command, whether it only reads, and what the answer to it contains when it was carried out. */
export type Asked = Typed & { kind: 'read' | 'write'; expect: string };

/**
 * What the load generator is to do: each queue over a connection of its own, which is kept alive and used without a pause. With more than one port
 * every queue takes them in turn, as a load balancer does.
 */
export type Job = { ports: readonly number[]; secret: string; queues: readonly (readonly Asked[])[] };

/** Times in milliseconds, one per request that was carried out; the processor's seconds of this process. */
export type Outcome = Refusals & { seconds: number; cpu: number; times: Record<Asked['kind'], number[]> };

async function run({ ports, secret, queues }: Job): Promise<Outcome> {
  const all = queues.map((queue) => queue.map((asked) => ({ asked, ...signed(secret, asked) })));
  const outcome: Outcome = { seconds: 0, cpu: 0, times: { read: [], write: [] }, refused: 0, oddities: [] };

  const connected = all.map((queue) => ({ queue, clients: ports.map(connect) }));
  const [began, spent] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    connected.map(async ({ queue, clients }, index) => {
      for (const [n, each] of queue.entries()) {
        const client = clients[(index + n) % clients.length];
        if (!client) continue;
        const took = await timed(client, each, each.asked.expect, outcome);
        if (took !== null) outcome.times[each.asked.kind].push(took);
      }
    }),
  );
  outcome.seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(spent);
  outcome.cpu = (user + system) / 1e6;
  await Promise.all(connected.flatMap(({ clients }) => clients.map((client) => client.close())));
  return outcome;
}

doJobs(run);
