import type { CaseId } from '../src/domain/ids.js';
import { outcomes } from '../src/words/en/outcomes.js';
import type { Child } from './child.js';
import { median } from './figures.js';
import type { Job, Outcome } from './load.js';
import { type Place, workspace } from './place.js';
import { targetsOf } from './throughput.js';

export type RoundTrips = { perCommand: number; statements: string[] };

/**
 * What one `/caucus phase` sends to Postgres, from finding who asks to COMMIT, counted at pg's `Client.query`: each call of
 * it is one message out and one answer back. What is delivered afterwards is not the command's.
 */
export async function countRoundTrips(place: Place, load: Child, cases: readonly CaseId[]): Promise<RoundTrips> {
  const caucus = await place.startCaucus({ BENCH_COUNT_SQL: 'yes' });
  await place.delivered();
  const [target] = await targetsOf(place, cases.slice(0, 1), 1);
  if (!target) throw new Error('There is no case');
  const counted: string[][] = [];
  for (let n = 0; n < 12; n += 1) {
    const word = target.words[n % target.words.length] ?? '';
    const job: Job = {
      ...{ port: caucus.port, secret: place.secret, team: workspace, connections: 1, requests: 1 },
      ...{ targets: [{ ...target, words: [word] }], expect: outcomes['phase changed'] },
    };
    const { times } = await load.ask<Outcome>(job, 'outcome');
    await place.delivered();
    const requests = await caucus.ask<string[][]>('statements', 'statements');
    const sent = requests.find((each) => each.some(isCommit)) ?? [];
    // Who asks and where Caucus is installed are asked anew each minute; the first command pays for that.
    if (times.length === 1 && n > 1) counted.push(sent.slice(0, sent.findIndex(isCommit) + 1));
  }
  await caucus.stop();
  const perCommand = median(counted.map((each) => each.length));
  const usual = counted.find((each) => each.length === perCommand) ?? [];
  return { perCommand, statements: usual.map(firstWords) };
}

function isCommit(statement: string): boolean {
  return /^commit/i.test(statement);
}

function firstWords(statement: string): string {
  return statement.replaceAll('"', '').trim().split(/\s+/).slice(0, 14).join(' ').slice(0, 100);
}
