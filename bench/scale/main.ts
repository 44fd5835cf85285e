import { cpus, loadavg } from 'node:os';
import { short } from '../figures.js';
import { askingIn } from './asks.js';
import { type Copies, measureCopies } from './copies.js';
import { openScalePlace, type ScalePlace } from './place.js';
import { type PlannedWorkspace, planned } from './plan.js';
import { type ScaleResults, scaleAims, scaleTable } from './report.js';
import { fewCases, measureSize, type Size } from './size.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** A round asks each person but once, and this many of them. */
const usualCommands = 1000;

/**
 * Many workspaces and several copies: `npm run bench -- scale`, with `--workspaces 50,500`, `--copies 1,2` and `--commands 200` for a shorter run. Prints a table
 * and one line of JSON.
 */
export async function benchScale(): Promise<void> {
  const began = performance.now();
  const sizes = numbersGiven('--workspaces', [50, 500, 5000]);
  const copies = numbersGiven('--copies', [1, 2, 4]);
  const [commands = usualCommands] = numbersGiven('--commands', [usualCommands]);
  // The few cases of every size come on top, and each is in a workspace of its own.
  const workspaces = planned(sizes, commands + fewCases);
  say('One case made by Caucus, and an emulated Slack with copies of it in all workspaces');
  const scale = await openScalePlace(workspaces);
  try {
    const results = await measure(scale, workspaces, { sizes, copies, commands });
    const load = loadavg().map((each) => Number(each.toFixed(1)));
    const minutes = short((performance.now() - began) / 60_000);
    process.stdout.write(`${scaleTable(results)}\n`);
    process.stdout.write(`${JSON.stringify({ scale: { ...results, aims: scaleAims(results), load, minutes } })}\n`);
  } finally {
    await scale.stop();
  }
}

async function measure(
  scale: ScalePlace,
  workspaces: readonly PlannedWorkspace[],
  { sizes, copies, commands }: { sizes: readonly number[]; copies: readonly number[]; commands: number },
): Promise<ScaleResults> {
  const { place } = scale;
  const tools = { load: await place.startTool('bench/scale/load.js'), floor: await place.startFloor('insert') };
  const asking = askingIn(scale.template);
  const measured: Size[] = [];
  for (const size of sizes) {
    say(`${size} workspaces: filling in`);
    await scale.fillUpTo(size);
    const looking = size === sizes.at(-1);
    const some = workspaces.slice(0, size);
    measured.push(await measureSize(scale, tools, asking, some, { commands, looking, say }));
  }
  await place.admin.query("update cases set looked_at = 'infinity'");
  const together: Copies[] = [];
  for (const many of copies) {
    say(`Copies: ${many}`);
    const wanted = { copies: many, rounds: 3, seconds: 3 };
    together.push(await measureCopies(scale, tools, asking, workspaces, wanted));
  }
  say('Commits');
  const committing = await place.startTool('bench/scale/commits.js', { DATABASE_URL: place.url });
  const commits = await committing.ask<number>(3, 'commits');
  for (const tool of [tools.load, tools.floor, committing]) await tool.stop();
  return { sizes: measured, copies: together, commits: short(commits), cores: cpus().length };
}

function numbersGiven(name: string, usual: readonly number[]): number[] {
  const at = process.argv.indexOf(name);
  if (at < 0) return [...usual];
  const given = (process.argv[at + 1] ?? '').split(',').map(Number);
  const fits = given.every((each) => Number.isInteger(each) && each >= 1);
  if (!fits) throw new Error(`${name} takes whole numbers with commas between them, such as ${usual.join(',')}.`);
  return [...new Set(given)].sort((one, other) => one - other);
}
