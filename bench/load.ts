import { Client } from 'undici';
import { type Signed, signed } from './signed.js';

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

/** Times in milliseconds, one per request that was carried out; `refused` counts the others. */
export type Outcome = { seconds: number; times: number[]; refused: number; oddities: string[] };

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
  const clients = Array.from(
    { length: job.connections },
    () => new Client(`http://127.0.0.1:${job.port}`, { pipelining: 1, keepAliveTimeout: 60_000 }),
  );
  const outcome: Outcome = { seconds: 0, times: [], refused: 0, oddities: [] };

  async function send(client: Client, { body, headers }: Signed): Promise<void> {
    const began = performance.now();
    const answer = await client.request({ method: 'POST', path: '/slack/events', headers, body });
    const text = await answer.body.text();
    const took = performance.now() - began;
    if (answer.statusCode === 200 && text.includes(job.expect)) {
      outcome.times.push(took);
      return;
    }
    outcome.refused += 1;
    if (!outcome.oddities.includes(text) && outcome.oddities.length < 5) outcome.oddities.push(text);
  }

  const began = performance.now();
  await Promise.all(
    clients.map(async (client, index) => {
      const queue = queues[index % queues.length] ?? [];
      for (let next = queue.shift(); next; next = queue.shift()) await send(client, next);
    }),
  );
  outcome.seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  return outcome;
}

process.on('message', (job: Job) => {
  run(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});
process.stdout.write('{"event":"listening","port":0}\n');
