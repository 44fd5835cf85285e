import type { Part } from '../part.js';
import { type Chance, chanceFrom } from './chance.js';
import { finderOf, logKinds, type Tried, tryOnLog } from './log.js';
import { type Offline, startOffline } from './offline.js';
import { type Played, play } from './played.js';
import { isWhole, recordKinds, tryOnRecord } from './record.js';
import { newTally } from './tally.js';

/** So many changes are made when nothing is sampled, and every kind of them. */
const WHOLE = 10_000;

type Trial = { of: string; who: string; what: string; run(): Promise<Tried | null> };

/**
 * Finished logs and downloaded records, changed in every kind of way, and who is the first to find it: `verify-log`, it with the
 * keys, it with a seal that someone kept, the program that people check their records with, it with the posted seal, or nobody.
 */
export const mutations: Part = {
  name: 'tampering',
  async run({ seed, seconds, whole, say }) {
    const until = performance.now() + seconds * 1000;
    const tally = newTally();
    const goesOn = () => performance.now() < until || (whole && tally.tried() < WHOLE);
    const played = await play();
    const offline = await startOffline();
    try {
      const findings = await untouched(played, offline);
      const trials = await trialsOf(played, offline, chanceFrom(seed));
      let made = 0;
      for (; goesOn(); made += 1) {
        const trial = trials[made % trials.length];
        const tried = await trial?.run();
        if (trial && tried) tally.add(trial, tried);
      }
      const reached = Math.min(made, trials.length);
      say(
        `  ${reached} of ${trials.length} kinds of change made, ${tally.tried()} changes in all. Who is the first to find them:`,
      );
      for (const line of tally.table()) say(line);
      return { figures: { mutations: tally.tried() }, findings: [...findings, ...tally.findings()] };
    } finally {
      await offline.stop();
      await played.stop();
    }
  },
};

/** Every kind of change, in an order that the seed chooses. */
async function trialsOf(played: Played, offline: Offline, chance: Chance): Promise<Trial[]> {
  const onLog = (await logKinds(played.owner)).map(
    (kind): Trial => ({ of: 'log', ...kind, run: () => tryOnLog(played, kind, chance) }),
  );
  const onRecord = recordKinds.map(
    (kind): Trial => ({ of: 'record', ...kind, run: () => tryOnRecord(played.cases, offline, kind, chance) }),
  );
  const keyed = [...onLog, ...onRecord].map((trial) => ({ trial, key: chance.below(2 ** 32) }));
  return keyed.sort((one, other) => one.key - other.key).map(({ trial }) => trial);
}

/** What is found in logs and records that nobody has touched: nothing, or all the rest means nothing. */
async function untouched({ owner, keys, cases }: Played, offline: Offline): Promise<string[]> {
  const seals = cases.flatMap((each) => each.seals);
  const found = await finderOf(owner, keys, seals);
  const findings = found === 'nobody' ? [] : [`${found} finds something in logs that nobody has touched`];
  for (const each of cases) {
    if (!(await isWhole(offline, each))) findings.push('A record that nobody has touched does not verify');
  }
  return findings;
}
