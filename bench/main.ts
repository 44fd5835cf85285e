import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import path from 'node:path';
import type { CaseId } from '../src/domain/ids.js';
import { caseInSession } from './cases.js';
import { agedCase, measureHistory } from './history.js';
import { benchHr } from './hr/main.js';
import { measureMemory } from './memory.js';
import { measurePassing } from './passing.js';
import { openPlace } from './place.js';
import { benchPlayground } from './playground/main.js';
import { aims, type Results, table } from './report.js';
import { countRoundTrips } from './round-trips.js';
import { benchScale } from './scale/main.js';
import { measureThroughput, type Throughput } from './throughput.js';

const root = path.resolve(import.meta.dirname, '..');
const brief = process.argv.includes('--brief');
const scale = brief
  ? { rounds: 2, seconds: 1, passes: 8, events: 3000, historyRounds: 6, starts: 1, restMs: 1000 }
  : { rounds: 5, seconds: 2, passes: 40, events: 10_000, historyRounds: 20, starts: 3, restMs: 3000 };

const say = (line: string) => process.stderr.write(`${line}\n`);

/**
 * `npm run bench -- hr` measures the log page at size, `-- scale` many workspaces and several copies, `-- playground` the playground in
 * a browser, and without a word everything else. `--built` measures what is built already.
 */
async function main(): Promise<void> {
  if (!process.argv.includes('--built')) {
    say('Building');
    execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'bench'], { cwd: root });
  }
  const asked = [
    ['hr', benchHr],
    ['scale', benchScale],
    ['playground', benchPlayground],
  ] as const;
  const found = asked.find(([word]) => process.argv.includes(word));
  await (found ? found[1]() : benchCaucus());
}

/** Measures everything in one run and prints a table and one line of JSON. `--brief` is quick and rough. */
async function benchCaucus(): Promise<void> {
  const place = await openPlace();
  try {
    const results = await measure(place);
    const load = loadavg().map((each) => Number(each.toFixed(1)));
    process.stdout.write(`${table(results)}\n`);
    process.stdout.write(`${JSON.stringify({ ...results, aims: aims(results), load, brief })}\n`);
  } finally {
    await place.stop();
  }
}

async function measure(place: Awaited<ReturnType<typeof openPlace>>): Promise<Results> {
  say('Idle memory');
  const memory = await measureMemory(place, scale.starts, scale.restMs);

  const load = await place.startTool('bench/load.js');
  const floor = await place.startFloor('insert');
  const caucus = await place.startCaucus();
  const all = { caucus, floor, load };

  say('Preparing 17 cases and one with a long history');
  const cases: CaseId[] = [];
  for (let n = 0; n < 17; n += 1) cases.push(await caseInSession(place));
  const [quiet, ...sixteen] = cases as [CaseId, ...CaseId[]];
  const young: CaseId[] = [];
  for (let n = 0; n < scale.historyRounds; n += 1) young.push(await caseInSession(place));
  await place.delivered();

  say('Pass to visible');
  const passing = await measurePassing(place, quiet, scale.passes);

  say('Ageing a case');
  const old = await agedCase(place, scale.events, say);
  await place.putAside();
  say('History');
  const history = await measureHistory(place, all, { few: young, many: old }, scale.historyRounds);

  const throughput: Throughput[] = [];
  for (const connections of [1, 16, 64]) {
    say(`Throughput at ${connections}`);
    throughput.push(await measureThroughput(place, all, sixteen, { ...scale, connections }));
  }
  say('Throughput at 16 on one case');
  const oneCase = await measureThroughput(place, all, sixteen.slice(0, 1), { ...scale, connections: 16 });

  const errors = { ...caucus.errors(), ...floor.errors() };
  if (Object.keys(errors).length > 0) say(`Errors while measuring: ${JSON.stringify(errors)}`);
  await caucus.stop();
  await floor.stop();
  say('Round trips');
  const roundTrips = await countRoundTrips(place, load, sixteen);
  await load.stop();
  return { throughput, oneCase, passing, roundTrips, history, memory };
}

await main();
