import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { id, type PersonId } from '../../src/domain/ids.js';
import { endHrSession, endHrTokens } from '../../src/store/hr-tokens.js';
import { web } from '../../src/words/en/web.js';
import { began, elsewhere, happened, type LogPage, logPage, viewer, workspace } from './log-page.js';

let page: LogPage;
beforeAll(async () => {
  page = await logPage();
});
afterAll(async () => {
  await page.stop();
});

const heading = (text: string) => /<h1>(.*?)<\/h1>/.exec(text)?.[1];
const { noLink, ended } = web.plain;
const forged = 'A'.repeat(43);

/** Moves a moment of every link or session there is, as if time had gone by; the database's own clock is what counts. */
async function move(table: 'hr_links' | 'hr_tokens', column: string, to: string) {
  await page.owner(table).update({ [column]: page.owner.raw(`now() + interval '${to}'`) });
}

/** How many seconds are left of the link or session that lasts longest. */
async function left(table: 'hr_links' | 'hr_tokens', column: string): Promise<number> {
  const moments: Date[] = await page.owner(table).pluck(column);
  return (Math.max(...moments.map((each) => each.getTime())) - Date.now()) / 1000;
}

describe('a link from Slack', () => {
  it('opens a page with one button, the same for any link, and looking at it spends nothing', async () => {
    const link = await page.link();
    const [real, made] = [await page.ask(`/in/${link}`), await page.ask(`/in/${forged}`)];
    expect(real.status).toBe(200);
    expect(real.text.replaceAll(link, forged)).toBe(made.text);
    for (let n = 0; n < 3; n += 1) await page.ask(`/in/${link}`, { method: n === 0 ? 'HEAD' : 'GET' });
    expect((await page.post('/in', { link })).status).toBe(303);
  });

  it('begins a session with a cookie of this host alone, and leads to the list', async () => {
    const { status, headers } = await page.post('/in', { link: await page.link() });
    expect([status, headers.location]).toEqual([303, '/']);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-caucus-log=[\w-]{43};/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });

  it('opens one session, once', async () => {
    const link = await page.link();
    const both = await Promise.all([page.post('/in', { link }), page.post('/in', { link })]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 401]);
    const again = await page.post('/in', { link });
    expect([again.status, heading(again.text), again.headers['set-cookie']]).toEqual([401, noLink.heading, undefined]);
  });

  it.each([
    ['forged', forged],
    ['cut off', forged.slice(1)],
    ['empty', ''],
    ['something else', `' or 1=1 --`],
  ])('does nothing when it is %s', async (_, link) => {
    const { status, text, headers } = await page.post('/in', { link });
    expect([status, heading(text), headers['set-cookie']]).toEqual([401, noLink.heading, undefined]);
  });

  it('does nothing when it is older than two minutes', async () => {
    const link = await page.link();
    const seconds = await left('hr_links', 'expires_at');
    expect(seconds).toBeGreaterThan(110);
    expect(seconds).toBeLessThanOrEqual(121);
    await move('hr_links', 'expires_at', '-1 second');
    expect((await page.post('/in', { link })).status).toBe(401);
  });

  it('takes the place of the session that this browser had', async () => {
    const before = await page.signIn();
    await before.post('/in', { link: await page.link() });
    expect((await before.get('/')).status).toBe(401);
  });
});

describe('a session', () => {
  it('shows its own workspace and no other', async () => {
    const [here, there] = [await happened(page, [began()]), await happened(page, [began()], { of: elsewhere })];
    const [one, other] = [await page.signIn(), await page.signIn(elsewhere)];
    const [ours, theirs] = [(await one.get('/')).text, (await other.get('/')).text];
    expect([ours.includes(here), ours.includes(there)]).toEqual([true, false]);
    expect([theirs.includes(here), theirs.includes(there)]).toEqual([false, true]);
  });

  it('is over at once when its viewer says in Slack that it was not theirs', async () => {
    const visitor = await page.signIn();
    const { session_id: session } = await page.store.db('hr_notices').orderBy('began_at', 'desc').first('session_id');
    expect((await visitor.get('/')).status).toBe(200);
    expect(await endHrSession(page.store, workspace, viewer, session)).toBe(true);
    expect((await visitor.get('/')).status).toBe(401);
  });

  it('is over at once when its viewer leaves the roster, and no other is', async () => {
    const leaver = id<PersonId>('U0LEAVER');
    const [leaving, staying] = [await page.signIn(workspace, leaver), await page.signIn()];
    const spare = await page.link(workspace, leaver);
    await endHrTokens(page.store, page.store.db, workspace, [leaver]);
    expect((await leaving.get('/')).status).toBe(401);
    expect((await page.post('/in', { link: spare })).status).toBe(401);
    expect((await staying.get('/')).status).toBe(200);
  });

  it('is over when nobody has used it for twenty minutes, and each page keeps it', async () => {
    const visitor = await page.signIn();
    await move('hr_tokens', 'idle_at', '1 minute');
    expect((await visitor.get('/')).status).toBe(200);
    expect(await left('hr_tokens', 'idle_at')).toBeGreaterThan(1190);
    await move('hr_tokens', 'idle_at', '-1 second');
    expect((await visitor.get('/')).status).toBe(401);
  });

  it('is over after eight hours, however much it was used', async () => {
    const visitor = await page.signIn();
    expect(Math.round((await left('hr_tokens', 'expires_at')) / 60)).toBe(480);
    await move('hr_tokens', 'expires_at', '-1 second');
    expect((await visitor.get('/')).status).toBe(401);
  });

  it('ends when one signs out, and the cookie goes', async () => {
    const visitor = await page.signIn();
    const { status, text, headers } = await visitor.post('/out', {});
    expect([status, heading(text)]).toEqual([200, web.plain.out.heading]);
    expect(headers['set-cookie']?.[0]).toMatch(/^__Host-caucus-log=;.*Expires=Thu, 01 Jan 1970/);
    // What a browser keeps of pages for its way back.
    expect(headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await visitor.get('/')).status).toBe(401);
    expect((await visitor.post('/out', {})).status).toBe(200);
  });

  it('stands in the log when it begins and when one signs out, without whose it is', async () => {
    page.logged.length = 0;
    const visitor = await page.signIn();
    await visitor.post('/out', {});
    await visitor.post('/out', {});
    expect(page.logged).toEqual(['{"event":"signed_in"}', '{"event":"signed_out"}']);
  });

  it('reads the same whether it has ended, never was, or is two at once', async () => {
    const visitor = await page.signIn();
    const cookies = [
      '',
      `__Host-caucus-log=${forged}`,
      '__Host-caucus-log=short',
      `${visitor.cookie}; ${visitor.cookie}`,
    ];
    const answers = await Promise.all(cookies.map((cookie) => page.ask('/', { headers: { cookie } })));
    await visitor.post('/out', {});
    const texts = [...answers, await visitor.get('/'), await visitor.get('/cases.csv')];
    expect(new Set(texts.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(heading(texts[0]?.text ?? '')).toBe(ended.heading);
  });
});

describe('a form', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister of this host', { 'sec-fetch-site': 'same-site' }],
    ['nowhere', { 'sec-fetch-site': 'none' }],
    ['another site, in an old browser', { origin: 'https://evil.example' }],
    ['a place that is not said', { origin: 'null' }],
    ['no browser', {}],
  ])('of %s is refused', async (_, from) => {
    const visitor = await page.signIn();
    const link = await page.link();
    const headers = { ...from, cookie: visitor.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    for (const [path, body] of [
      ['/in', `link=${link}`],
      ['/out', ''],
    ] as const) {
      const { status, text } = await page.ask(path, { method: 'POST', headers, body });
      expect([status, heading(text)]).toEqual([403, web.plain.foreign.heading]);
    }
    expect((await visitor.get('/')).status).toBe(200);
    expect((await page.post('/in', { link })).status).toBe(303);
  });
});
