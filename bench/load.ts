import { connect, doJobs, type Refusals, timed } from './sending.js';
import { signed } from './signed.js';

/** One room to command in, and the words to type there, in turn. */
export type Target = { channel: string; person: string; words: readonly string[] };

/** What the load generator is to do: so many requests over so many connections, each kept alive and used without a pause. */
export type Job = {
  port: number;
  secret: string;
  team: string;
  targets: readonly Target[];
  connections: number;
  requests: number;
  /** What the answer to a command that was carried out contains. */
  expect: string;
};

/** Times in milliseconds, one per request that was carried out. */
export type Outcome = Refusals & { seconds: number; times: number[] };

async function run(job: Job): Promise<Outcome> {
  // Whole turns only: the next job begins with the first word again, which must not be the phase that runs.
  const queues = job.targets.map((target) => {
    const turns = Math.ceil(job.requests / job.targets.length / target.words.length);
    const count = turns * target.words.length;
    return Array.from({ length: count }, (_, n) => {
      const text = target.words[n % target.words.length] ?? '';
      return signed(job.secret, { ...target, team: job.team, text });
    });
  });
  const clients = Array.from({ length: job.connections }, () => connect(job.port));
  const outcome: Outcome = { seconds: 0, times: [], refused: 0, oddities: [] };

  const began = performance.now();
  await Promise.all(
    clients.map(async (client, index) => {
      const queue = queues[index % queues.length] ?? [];
      for (let next = queue.shift(); next; next = queue.shift()) {
        const took = await timed(client, next, job.expect, outcome);
        if (took !== null) outcome.times.push(took);
      }
    }),
  );
  outcome.seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  return outcome;
}

doJobs(run);
