import { ask } from '../../test/web/ask.js';
import { hrViewer, mediator, nameOf } from './cast.js';
import { yearPasses } from './other-cases.js';
import type { Observed } from './seen.js';
import { logPageUrl } from './side.js';
import type { World } from './world.js';

const headers = { host: new URL(logPageUrl).host, 'sec-fetch-site': 'same-origin' };
const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };

/** Everything by which the list can be narrowed, as far as it could tell something. */
const searches = [
  ...['status=running', 'status=ended', 'ending=ended', 'ending=agreement+reached', 'from=2026-11-24', 'to=2026-11-23'],
  `mediator=${encodeURIComponent(nameOf(mediator))}`,
];
const unknown = '00000000-0000-4000-8000-000000000000';

/** HR goes to the log page from Slack and reads its list, and each case in it. */
export async function glancesAtPage(world: World): Promise<void> {
  await visits(world, async ({ get, mark }) => {
    for (const path of casesIn(await get('/'))) await get(path);
    // Told before anything else happens, for it is told whenever Caucus next looks.
    await world.who(hrViewer).sees('dm', /session on the HR log page/, { after: mark });
  });
}

/**
 * HR goes to the log page and reads all there is: the list under every filter, each case, every year, the file; and what it may
 * not read. Nothing may come after it on HR's screen, for when Slack tells HR of the session is Caucus's own choice.
 */
export async function readsWholePage(world: World): Promise<void> {
  await yearPasses(world);
  await visits(world, async ({ get }) => {
    const cases = casesIn(await get('/'));
    for (const search of searches) await get(`/?${search}`);
    for (const path of cases) {
      const reference = path.replace('/case/', '');
      await get(path);
      await get(`/?reference=${reference.slice(0, 8)}`);
      await get(`/?after=2026-11-30_${reference}`);
    }
    for (const reference of [unknown, await referenceElsewhere(world)]) await get(`/case/${reference}`);
    const newest = await get('/year');
    const others = [...newest.matchAll(/href="(\/year\/\d+)">/g)].map(([, path]) => path ?? '');
    for (const path of [...others, '/cases.csv']) await get(path);
  });
}

/** Every answer in full, in the order in which it came, under what was asked. */
export function pagesOf({ pages }: World): Observed {
  const observed: Observed = new Map();
  for (const { asked, answer } of pages) {
    const place = `the log page, asked for ${asked}`;
    observed.set(place, [...(observed.get(place) ?? []), answer]);
  }
  return observed;
}

type Reading = { get(path: string): Promise<string>; mark: number };

/** Goes there and reads. That HR could not, as where the machine was too busy to answer in time, is compared like an answer. */
async function visits(world: World, reads: (reading: Reading) => Promise<void>): Promise<void> {
  try {
    await reads(await signsIn(world));
  } catch (error) {
    world.pages.push({ asked: 'what it would not show', answer: (error as Error).message, shown: false });
  }
}

/** Through a link from Slack, as there is no other way. */
async function signsIn(world: World): Promise<Reading> {
  const who = world.who(hrViewer);
  await who.command('/caucus log', { in: 'dm' });
  await who.press('Open the log page', { in: 'dm' });
  const { element } = who.find('Go to the log page', { in: 'dm' });
  const link = String(element.url).replace(`${logPageUrl}/in/`, '');
  const mark = who.mark();
  await asks(world, `/in/${link}`, { headers });
  const body = `${new URLSearchParams({ link })}`;
  const { headers: given } = await asks(world, '/in', { method: 'POST', headers: form, body });
  const cookie = given['set-cookie']?.[0]?.split(';')[0] ?? '';
  const get = async (path: string) => (await asks(world, path, { headers: { ...headers, cookie } })).text;
  return { get, mark };
}

/** The time is the machine's, and a session's token is random. */
async function asks(world: World, path: string, asking: Parameters<typeof ask>[2]) {
  const answer = await ask(world.side.pagePort, path, asking);
  const { date: _, 'set-cookie': cookies, ...others } = answer.headers;
  const given = cookies?.map((each) => each.replace(/=[\w-]{43};/, '=token;').replace(/Expires=[^;]+/, 'Expires'));
  const shown = answer.status === 200 && path !== '/' && !path.startsWith('/in');
  const whole = JSON.stringify({ status: answer.status, headers: others, given, text: answer.text });
  world.pages.push({ asked: path.replace(/^\/in\/.*/, '/in/…'), answer: whole, shown });
  return answer;
}

function casesIn(page: string): string[] {
  return [...page.matchAll(/href="(\/case\/[0-9a-f-]{36})"/g)].map(([, path]) => path ?? '');
}

/** A case of another workspace. */
async function referenceElsewhere({ side, team }: World): Promise<string> {
  const found = await side
    .owner('hr_cases')
    .whereNot({ workspace_id: team })
    .orderBy('workspace_id')
    .first('reference');
  return String(found?.reference);
}
