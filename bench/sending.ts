import { Client } from 'undici';
import type { Signed } from './signed.js';

/** How many requests were not carried out, and what the first few of them were answered. */
export type Refusals = { refused: number; oddities: string[] };

/** A connection that is kept alive. */
export function connect(port: number): Client {
  return new Client(`http://127.0.0.1:${port}`, { pipelining: 1, keepAliveTimeout: 60_000 });
}

/** Sends a request, of which the answer contains `expect` when it was carried out. Gives its milliseconds; null, and counts it, when it was not. */
export async function timed(
  client: Client,
  { body, headers }: Signed,
  expect: string,
  refusals: Refusals,
): Promise<number | null> {
  const began = performance.now();
  const answer = await client.request({ method: 'POST', path: '/slack/events', headers, body });
  const text = await answer.body.text();
  const took = performance.now() - began;
  if (answer.statusCode === 200 && text.includes(expect)) return took;
  refusals.refused += 1;
  if (!refusals.oddities.includes(text) && refusals.oddities.length < 5) refusals.oddities.push(text);
  return null;
}

/** Makes this process a load generator: it does each job that it is sent, and answers with the outcome. */
export function doJobs<Job>(run: (job: Job) => Promise<Refusals>): void {
  process.on('message', (job: Job) => {
    run(job).then(
      (outcome) => process.send?.({ outcome }),
      (error: Error) => process.send?.({ failed: error.message }),
    );
  });
  process.stdout.write('{"event":"listening","port":0}\n');
}
