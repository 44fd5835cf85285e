import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from '../../src/playground/postgres/postmaster.js';
import { type Asking, ask } from '../../test/web/ask.js';
import type { Place } from './place.js';
import type { Stage } from './stage.js';

type Sent = { path: string; asking?: Asking };

const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
/** Names of mediators are looked for as they are typed, so that field has words only from whoever has no session. */
const fields = ['from', 'to', 'status', 'ending', 'reference', 'referral', 'after', 'other'];

/**
 * HR reads all of the log page, and words are sent to it wherever a request has room for some: by HR, by whoever has no session,
 * and while the database is away. What it answers lies with what the app prints, to be looked through.
 */
export async function onLogPage(stage: Stage, place: Place, port: number): Promise<void> {
  const { admin } = stage.postgres;
  const answers: string[] = [];
  const asks = async ({ path: asked, asking = {} }: Sent) => {
    const headers = { host: `localhost:${port}`, ...asking.headers };
    const { status, headers: given, text } = await ask(port, asked, { ...asking, headers });
    // Into the fields of its form it puts back what was typed there.
    answers.push(JSON.stringify([status, given, text.replace(/ value="[^"]*"/g, '')]));
    return { status, text, cookie: given['set-cookie']?.[0]?.split(';')[0] ?? '' };
  };
  const all = async (when: string, cookie?: string) => {
    for (const each of withWords(stage, when, cookie)) await asks(each);
    if (cookie === undefined) await asks({ path: `/?mediator=${inUrl(wordsOf(stage, when, 'for a mediator'))}` });
  };

  const { cookie } = await asks({ path: '/in', asking: await redeeming(stage) });
  const get = (asked: string) => asks({ path: asked, asking: { headers: { cookie } } });
  const { text } = await get('/');
  const [, reference] = /href="(\/case\/[0-9a-f-]{36})"/.exec(text) ?? [];
  if (reference === undefined) throw new Error('HR sees no mediation on the log page');
  for (const asked of [reference, '/year', '/cases.csv']) await get(asked);
  await all('by HR', cookie);
  await all('by a stranger');

  await admin.query(`alter database caucus connection limit 0;
    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'caucus'`);
  const { status } = await get('/');
  if (status !== 500) throw new Error(`The log page answers ${status} without a database`);
  await all('while the database is away', cookie);
  await admin.query('alter database caucus connection limit -1');
  await until(60, 'The log page does not come back.', async () => (await get('/')).status === 200 || null);
  await stage.settle();
  await writeFile(path.join(place.printed, 'answers-of-the-log-page'), answers.join('\n'));
}

/** HR asks Slack for a link, and presses the button of the page that it opens. */
async function redeeming({ people: { hr } }: Stage): Promise<Asking> {
  await hr.command('/caucus log', { in: 'dm' });
  await hr.press('Open the log page', { in: 'dm' });
  const { element } = hr.find('Go to the log page', { in: 'dm' });
  const link = String(element.url).split('/in/')[1] ?? '';
  return { method: 'POST', headers: form, body: `${new URLSearchParams({ link })}` };
}

/** Requests with words in the query, the path, the cookie, the form and the headers. */
function withWords(stage: Stage, when: string, cookie?: string): Sent[] {
  const words = (where: string) => wordsOf(stage, when, where);
  const as = cookie === undefined ? undefined : { cookie };
  const posted = (to: string, body: string, more = {}): Sent => ({
    path: to,
    asking: { method: 'POST', headers: { ...form, ...as, ...more }, body },
  });
  const headed = (headers: Record<string, string>): Sent => ({ path: '/', asking: { headers: { ...as, ...headers } } });
  const header = (where: string) => words(where).split(' ')[0] ?? '';
  return [
    ...[
      ...fields.map((field) => `/?${field}=${inUrl(words(`for the field ${field}`))}`),
      ...['/case/', '/year/', '/in/', '/', '/case/x/'].map((at) => `${at}${inUrl(words(`in the path after ${at}`))}`),
      ...[`/cases.csv?from=${inUrl(words('for a file'))}`, `/case/%E0%A4%A${inUrl(words('in a path cut in two'))}`],
    ].map((asked): Sent => ({ path: asked, ...(as && { asking: { headers: as } }) })),
    posted('/in', `link=${inUrl(words('as a link'))}`),
    posted('/in', `${inUrl(words('as a name'))}=1`),
    posted('/in', `link=%E0%A4%A${inUrl(words('in a form cut in two'))}`),
    posted('/in', JSON.stringify({ link: words('in JSON') }), { 'content-type': 'application/json' }),
    posted('/in', `link=1&x=${inUrl(words('in a form too long')).repeat(40)}`),
    // Without the cookie, for it would end the session.
    posted('/out', `x=${inUrl(words('in signing out'))}`, { cookie: '', origin: header('as where it comes from') }),
    headed({ cookie: `__Host-caucus-log=${header('as a cookie')}` }),
    headed({ cookie: `__Host-caucus-log=${header('as one cookie')}; __Host-caucus-log=${header('as another')}` }),
    headed({ host: `${header('as a host')}.example` }),
    headed({ 'user-agent': words('as a browser'), referer: words('as a page before'), accept: words('as a type') }),
    headed({ 'accept-language': header('as a language'), 'x-forwarded-host': header('as a proxy’s host') }),
    headed({ 'x-forwarded-for': header('as an address'), 'x-forwarded-proto': header('as a protocol') }),
  ];
}

function wordsOf({ secrets }: Stage, when: string, where: string): string {
  return secrets.during(`a request of the log page ${when}, ${where}`, []);
}

const inUrl = encodeURIComponent;
