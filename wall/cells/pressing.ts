import { createHash } from 'node:crypto';
import type { App } from '../../test/support/app.js';
import { allRows } from '../../test/support/tables.js';
import { type Cell, told as named, pressOf } from './cells.js';
import { judge, type Sameness, wentWrong } from './judge.js';
import type { Door, Told } from './press.js';
import type { Staged } from './staged.js';
import { secretOf, type WordsName, words } from './stages.js';

/** How many presses are made at a time, and how many before every table is compared. */
const [abreast, batch] = [4, 500];
/** What Postgres calls a write that the bar kept back. */
export const barred = 'CXBAR';
/** Why a press may fail: it was kept from writing, or this machine has been too slow to answer it. */
const explained = new RegExp(`${barred}|KnexTimeoutError|TimeoutError|57014|55P03`);
/** How often a press is made that the app had no time for. */
const tries = 8;

/** How long to go on: until a moment, if any, or until so much is found. */
export type Limit = { until: number | null; most: number };

/** Whether to go on. */
export function goesOn({ until, most }: Limit, findings: readonly string[]): boolean {
  return (until === null || Date.now() < until) && findings.length < most;
}

/** Makes these presses, in batches; gives how many. No table may change, and nobody else be told. */
export async function press(
  staged: Staged,
  at: Door,
  list: readonly Cell[],
  limit: Limit,
  findings: string[],
): Promise<number> {
  const same: Sameness = new Map();
  const { app } = staged;
  let done = 0;
  let before = digest(await allRows(app));
  while (done < list.length && goesOn(limit, findings)) {
    app.slack.clearRecords();
    const logged = app.logged().length;
    const wrong = await pressAll(staged, at, list.slice(done, done + batch), limit, same);
    const some = list.slice(done, done + wrong.pressed);
    findings.push(...wrong.findings);
    // A Home is shown anew after the press is answered.
    await app.settle();
    findings.push(...wrongHomes(staged, some));
    const [after, calls] = [digest(await allRows(app)), strayCalls(app)];
    if (after !== before || calls.length > 0) findings.push(...(await whichOf(staged, at, some, limit, calls)));
    const lines = app.logged().slice(logged).split('\n');
    const failed = lines.filter((line) => line.includes('"request_failed"') && !explained.test(line));
    if (failed.length > 0) findings.push(`${failed.length} presses failed, one of them so: ${failed[0]}`);
    before = after;
    done += some.length;
  }
  return done;
}

async function pressAll(staged: Staged, at: Door, some: readonly Cell[], limit: Limit, same: Sameness) {
  const findings: string[] = [];
  const waiting = [...some];
  const presses = async () => {
    while (goesOn(limit, findings)) {
      const cell = waiting.shift();
      if (!cell) return;
      const told = await pressOne(staged, at, cell);
      const unknown = cell.expected === 'unseen' ? await pressOne(staged, at, { ...cell, about: 'unknown' }) : null;
      const wrong = judge(cell, told, unknown, same);
      if (wrong) findings.push(`${named(cell)}, but ${wrong.slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: abreast }, presses));
  return { findings, pressed: some.length - waiting.length };
}

/** Whoever may do it may find that nothing can be written; everyone else is answered, sooner or later. */
async function pressOne({ channels, rosters }: Staged, at: Door, cell: Cell): Promise<Told> {
  for (let left = tries; ; left -= 1) {
    const told = await at.press(pressOf(cell, channels, rosters));
    if (left === 1 || cell.expected === 'allowed' || !wentWrong(told)) return told;
  }
}

/** Presses again, one after the other, to find which of them changed something or told somebody else. */
async function whichOf(
  staged: Staged,
  at: Door,
  some: readonly Cell[],
  { most }: Limit,
  calls: readonly string[],
): Promise<string[]> {
  const { app } = staged;
  const found: string[] = [];
  let before = digest(await allRows(app));
  for (const cell of some) {
    app.slack.clearRecords();
    await pressOne(staged, at, cell);
    await app.settle();
    const after = digest(await allRows(app));
    const stray = strayCalls(app);
    if (after !== before || stray.length > 0) {
      found.push(
        `${named(cell)}, but ${after !== before ? 'a table changed' : `Slack was asked to ${stray.join(', ')}`}`,
      );
    }
    before = after;
    if (found.length >= most) break;
  }
  return found.length > 0 ? found : [`Something changed, or was told, that changed once only: ${calls.join(', ')}`];
}

/** What Slack was asked to do that is neither a look at who asks nor the answer to them. */
function strayCalls(app: App): string[] {
  const own = /^(users\.info|views\.(open|push|update|publish))$/;
  return app.slack.calls.flatMap(({ method }) => (own.test(method) || shown.test(method) ? [] : [method]));
}

/** Homes shown to somebody who has pressed nothing, or with the words of any side. */
function wrongHomes({ app, channels, rosters }: Staged, some: readonly Cell[]): string[] {
  const pressed = new Set(some.map((cell) => pressOf(cell, channels, rosters).person));
  return app.slack.calls.flatMap(({ method, args }) => {
    if (method !== 'views.publish') return [];
    const shown = JSON.stringify(args.view);
    const secret = Object.entries(words).find(([name, side]) => shown.includes(secretOf(side, name as WordsName)));
    if (secret) return [`a Home shows the words of ${secret[1]}: ${secret[0]}`];
    return pressed.has(String(args.user_id)) ? [] : [`a Home was shown to ${args.user_id}, who pressed nothing`];
  });
}

/** What whoever may ask is shown: who is in the room, and their own record as a file. */
const shown = /^(conversations\.(members|open)|files\.|auth\.test)/;

/** But for the names of presses that must not be done twice: they say nothing of what was pressed. */
function digest(rows: Record<string, string[]>): string {
  const { 'public.inbound_events': _, ...others } = rows;
  return createHash('sha256').update(JSON.stringify(others)).digest('hex');
}
