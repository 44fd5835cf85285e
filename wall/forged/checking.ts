import { shownTo } from '../../test/support/aside.js';
import { allRows } from '../../test/support/tables.js';
import { mark } from './mutation.js';
import type { Forged } from './request.js';
import { type Scene, stranger } from './scene.js';
import type { Answered } from './sending.js';

const everyone = ['U0BEN', 'U0CARLA', 'U0MIRA', 'U0ADA', 'U0HANA', 'U0TOMAS'];
/** An error's name with its message, a stack, a path of ours or a query. */
export const detail = /\bat .{1,200}:\d+:\d+|node_modules|\.[jt]s:\d|[A-Z]\w+Error\b|select .{1,200} from |<pre>/i;
/** All that a line of the log may hold. */
const fields = [
  'time',
  'level',
  'event',
  'code',
  'error',
  'at',
  'status',
  'retryAfterSeconds',
  'port',
  'mode',
  'kind',
  'outcome',
  'ms',
];

/** What can be said against one answer; null if nothing. */
export function faultOf({ what, refused, headers }: Forged, { status, text }: Answered): string | null {
  const said = `${what} (${headers['content-type']}) was answered with ${status}`;
  if (refused !== undefined && status !== refused) return `${said}, not ${refused}`;
  if (![200, 400, 401, 404, 413].includes(status)) return said;
  if (status !== 200 && text !== '') return `${said} and words`;
  if (detail.test(text)) return `${said} and tells of the inside`;
  return null;
}

/** Remembers how everything stands; asked again, says what is wrong: whatever has changed, where nothing may. */
export async function watch({ app, answers }: Scene, nothingMayChange: boolean) {
  const before = { rows: await rowsOf(app), shown: shownTo(app, everyone), logged: app.logged().length };
  const mine = app.person(stranger).mark();
  return async (): Promise<string[]> => {
    await app.settle();
    const rows = await rowsOf(app);
    const tables = Object.keys(rows).filter(
      (table) => JSON.stringify(rows[table]) !== JSON.stringify(before.rows[table]),
    );
    const shown = shownTo(app, everyone);
    const lines = app.logged().slice(before.logged).split('\n').filter(Boolean);
    const help = await app.person(stranger).command('/caucus help', { in: 'dm' });
    const changes = [
      ...tables.map((table) => `refused requests changed ${table}`),
      ...(shown.seen.length === before.shown.seen.length ? [] : ['somebody else was shown something']),
      ...(shown.calls.length === before.shown.calls.length ? [] : ['something was sent to a room']),
    ];
    return [
      ...(nothingMayChange ? changes : []),
      ...(app
        .person(stranger)
        .chair.seen()
        .slice(mine)
        .some(({ kind }) => kind === 'failure')
        ? ['a good request failed']
        : []),
      ...(help.answer?.includes('What you can do here') ? [] : ['a good request was not answered well']),
      ...(lines.some((line) => line.includes(mark)) ? ['the log holds what was sent'] : []),
      ...lines.filter(breaks).map((line) => `something broke: ${line.replace(/"time":"[^"]*",/, '')}`),
      ...lines.filter((line) => !isLogLine(line)).map(() => 'the log holds a line that is not ours'),
      ...(answers.splice(0).some((answer) => detail.test(answer)) ? ['an answer tells of the inside'] : []),
    ];
  };
}

/** All rows but those of events, which are remembered by their id whether or not anything came of them. */
export async function rowsOf(app: Scene['app']): Promise<Record<string, string[]>> {
  const { 'public.inbound_events': _, ...rows } = await allRows(app);
  return rows;
}

/**
 * Something threw. That Caucus is not installed where a request says it comes from is no break, nor that a busy database
 * had no connection left in time: both are said to whoever asked.
 */
export function breaks(line: string): boolean {
  const foreseen = /authorization_error|KnexTimeoutError|"code":"(POOL_TIMEOUT|55P03|57014)"/;
  return /"event":"(request_failed|request_refused|unexpected)"/.test(line) && !foreseen.test(line);
}

export function isLogLine(line: string): boolean {
  try {
    return Object.keys(JSON.parse(line) as object).every((name) => fields.includes(name));
  } catch {
    return false;
  }
}
