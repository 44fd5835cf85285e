import { createHash } from 'node:crypto';
import pg from 'pg';
import type { App } from '../../test/support/app.js';
import type { Budget, Part, Result } from '../part.js';
import { askAll } from './asking.js';
import { allCells, type Cell } from './cells.js';
import { decideAll } from './deciding.js';
import { differences } from './doors.js';
import { imagined } from './imagined.js';
import { door } from './press.js';
import { barred, goesOn, type Limit, press } from './pressing.js';
import { stageAll } from './staged.js';
import { stages } from './stages.js';
import { tell, tellings } from './telling.js';

/** Who may do what: everybody at every door, at every stage of a mediation, by a table made from the product's page alone. */
export const cells: Part = { name: 'cells', run };

/** No more of what is found is told: the first cells say what is wrong. */
const most = 40;

/** By when, of its time, a short run has decided what it can without the app, and told the app of events. */
const [decidedBy, toldBy] = [0.3, 0.42];

async function run(budget: Budget): Promise<Result> {
  const started = Date.now();
  const limit = (part: number): Limit => ({
    until: budget.whole ? null : started + budget.seconds * 1000 * part,
    most: budget.first ? 1 : most,
  });
  const findings = await differences();
  const decided = await decideSome(budget, limit(decidedBy), findings);
  const pressed = goesOn(limit(1), findings) ? await pressSome(budget, limit, findings) : 0;
  return { figures: { cells: decided + pressed }, findings: findings.slice(0, most) };
}

/** Asks the domain, and what every entry point asks first, for everyone. */
async function decideSome({ seed, say }: Budget, limit: Limit, findings: string[]): Promise<number> {
  const done: string[] = [];
  let count = 0;
  for (const stage of shuffled(Object.keys(stages), seed)) {
    if (done.length > 0 && !goesOn(limit, findings)) break;
    const state = await imagined(stage);
    for (const { cells, findings: wrong } of [decideAll(stage, state), askAll(stage, state)]) {
      count += cells;
      findings.push(...wrong);
    }
    done.push(stage);
  }
  say(`  ${count} commands of everyone, and what every door asks first, were decided at the stages ${done.join(', ')}`);
  return count;
}

async function pressSome({ seed, whole, say }: Budget, limit: (part: number) => Limit, findings: string[]) {
  const everyStage = Object.keys(stages);
  const staged = await stageAll(everyStage);
  const opened = await door(staged.app);
  try {
    const events = shuffled(tellings(staged), seed);
    const heard = await tell(staged, opened, events, limit(toldBy), findings);

    const every = allCells(everyStage, staged.channels);
    const order = whole ? every : dealt(shuffled(every, seed));
    const kept = order.filter((cell) => cell.expected !== 'allowed');
    const free = order.filter((cell) => cell.expected === 'allowed');
    const now = Date.now();
    const { until } = limit(1);
    const share = until && now + ((until - now) * kept.length) / order.length;
    const refused = await press(staged, opened, kept, { ...limit(1), until: share }, findings);
    await bar(staged.app);
    const allowed = await press(staged, opened, free, limit(1), findings);
    say(
      `  pressed at every stage: ${refused} of ${kept.length} to refuse, ${allowed} of ${free.length} to allow; ` +
        `told of ${heard} of ${events.length} forged events; drawn by seed ${seed}`,
    );
    return refused + allowed + heard;
  } finally {
    await opened.shut();
    await staged.app.stop();
  }
}

/** From now on nothing can be written of any case or setting, and no link of the log page: whoever is let through is kept from changing anything. */
async function bar({ ownerUrl }: App): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      create function bar() returns trigger language plpgsql as $$
      begin raise exception 'barred' using errcode = '${barred}'; end $$;
      create trigger bar before insert on case_events execute function bar();
      create trigger bar before insert on hr_links execute function bar();
      create trigger bar before insert or update on workspaces execute function bar();`);
  } finally {
    await client.end();
  }
}

/** As many of each entry point, and of what must become of it, as of any other, for as long as there are. */
function dealt(list: readonly Cell[]): Cell[] {
  const counts = new Map<string, number>();
  const numbered = list.map((cell) => {
    const kind = `${cell.entry}: ${cell.expected}`;
    const number = counts.get(kind) ?? 0;
    counts.set(kind, number + 1);
    return { cell, number };
  });
  return numbered.sort((one, other) => one.number - other.number).map(({ cell }) => cell);
}

/** The same list in an order of the seed's. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const keyed = list.map((each, index) => ({
    each,
    key: createHash('sha256').update(`${seed}:${index}`).digest('hex'),
  }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ each }) => each);
}
