import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWeb } from '../../src/web/start.js';
import { web } from '../../src/words/en/web.js';
import { unknownIn } from '../metrics/labels.js';
import { ids } from '../support/caucus.js';
import { ask } from './ask.js';
import { began, happened, type LogPage, logPage, session, type Visitor } from './log-page.js';

let page: LogPage;
let visitor: Visitor;
let reference: string;
beforeAll(async () => {
  page = await logPage({ url: 'https://log.example.com' });
  reference = await happened(page, [began(), session()]);
  visitor = await page.signIn();
});
afterAll(async () => {
  await page.stop();
});

const heading = (text: string) => /<h1>(.*?)<\/h1>/.exec(text)?.[1];
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const post = (path: string, body: string, headers: Record<string, string>) =>
  visitor.get(path, { method: 'POST', body, headers });

describe('every answer', () => {
  const answers: [string, number, () => Promise<{ status: number; headers: Record<string, unknown>; text: string }>][] =
    [
      ['the list', 200, () => visitor.get('/')],
      ['a case', 200, () => visitor.get(`/case/${reference}`)],
      ['the file', 200, () => visitor.get('/cases.csv')],
      ['the button', 200, () => page.ask(`/in/${'A'.repeat(43)}`)],
      ['the stylesheet', 200, () => page.ask('/page.css')],
      ['the icon', 200, () => page.ask('/icon.svg')],
      ['health', 200, () => page.ask('/healthz')],
      ['readiness', 200, () => page.ask('/readyz')],
      ['the way to the list', 303, async () => page.post('/in', { link: await page.link() })],
      ['a bad search', 400, () => visitor.get('/?from=yesterday')],
      ['a broken address', 400, () => visitor.get('/case/%ff')],
      ['no session', 401, () => page.ask('/')],
      ['a foreign form', 403, () => post('/out', '', { ...form, 'sec-fetch-site': 'cross-site' })],
      ['nothing there', 404, () => visitor.get('/.env')],
      ['no such case', 404, () => visitor.get('/case/00000000-0000-4000-8000-000000000000')],
      ['another method', 405, () => visitor.get('/', { method: 'DELETE' })],
      ['a trace', 405, () => visitor.get('/', { method: 'TRACE' })],
      ['a form too large', 413, () => post('/in', `link=${'x'.repeat(4000)}`, form)],
      ['too many fields', 413, () => post('/in', 'a=1&b=2&c=3&d=4&e=5', form)],
      ['no form', 415, () => post('/in', '{"link":"x"}', { ...form, 'content-type': 'application/json' })],
      ['a packed form', 415, () => post('/in', 'x', { ...form, 'content-encoding': 'gzip' })],
      ['another host', 421, () => page.ask('/', { headers: { host: 'evil.example' } })],
    ];

  it.each(answers)('of %s is kept by nobody, framed by nobody, and runs nothing', async (_, status, of) => {
    const { headers, ...answer } = await of();
    expect(answer.status).toBe(status);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none';style-src 'self';img-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('etag');
  });

  it('of a page says it in its own words, in the language of the browser', async () => {
    expect(heading((await page.ask('/')).text)).toBe(web.plain.ended.heading);
    const german = await page.ask('/', { headers: { 'accept-language': 'fr, de-AT;q=0.9, en;q=0.1' } });
    expect(german.text).toContain('<html lang="de">');
    expect((await page.ask('/', { headers: { 'accept-language': 'fr' } })).text).toContain('<html lang="en">');
  });

  it('that says no names what is taken', async () => {
    expect((await page.ask('/', { method: 'PUT' })).headers.allow).toBe('GET, HEAD');
    expect((await page.ask('/in')).headers.allow).toBe('POST');
  });

  it('has nothing of a style or script within it', async () => {
    for (const path of ['/', `/case/${reference}`, '/?from=x']) {
      expect((await visitor.get(path)).text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    }
  });
});

it('what is refused stands in the log by its status and the page that says so, and by nothing of whoever asked', async () => {
  page.logged.length = 0;
  await page.post('/in', { link: 'canary' });
  await page.ask('/case/canary?mediator=canary', { headers: { 'user-agent': 'canary' } });
  await post('/out', '', { ...form, 'sec-fetch-site': 'cross-site' });
  await visitor.get('/?from=canary');
  const refused = [
    [401, 'noLink'],
    [401, 'ended'],
    [403, 'foreign'],
    [400, undefined],
  ];
  expect(page.logged).toEqual(refused.map(([status, code]) => JSON.stringify({ event: 'page_refused', status, code })));
});

it('no promise of TLS is made where there is none', async () => {
  const plain = await logPage();
  expect((await plain.ask('/')).headers).not.toHaveProperty('strict-transport-security');
  await plain.stop();
});

it('an address may ask so often in a minute, and to sign in less often', async () => {
  const narrow = await logPage({ limits: { signingIn: 2, all: 5 } });
  const asked = async (path: string, count: number) => {
    const answers = [];
    for (let n = 0; n < count; n += 1) answers.push(await narrow.ask(path));
    return answers;
  };
  const [, , third] = await asked('/in/x', 3);
  expect([third?.status, third?.headers['retry-after'], heading(third?.text ?? '')]).toEqual([
    429,
    '60',
    web.plain.tooMany.heading,
  ]);
  expect((await asked('/page.css', 3)).map(({ status }) => status)).toEqual([200, 200, 429]);
  const other = await narrow.ask('/page.css', { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(other.status).toBe(200);
  for (const probe of ['/healthz', '/readyz']) expect((await narrow.ask(probe)).status).toBe(200);
  // Whoever stands nearest says for whom; what they were told themselves is anybody's word.
  const claimed = async (n: number) =>
    (await narrow.ask('/page.css', { headers: { 'x-forwarded-for': `198.51.100.${n}, 10.0.0.5` } })).status;
  expect([await claimed(1), await claimed(2), await claimed(3), await claimed(4), await claimed(5)]).toEqual(
    Array(5).fill(200),
  );
  expect(await claimed(6)).toBe(429);
  await narrow.stop();
});

it('without a database it says so plainly, and logs no more than what kind of fault it was', async () => {
  const lines: unknown[] = [];
  const log = (event: string, fields?: object) => void lines.push([event, fields]);
  const config = {
    databaseUrl: 'postgres://caucus_hr:canary@127.0.0.1:1/none',
    port: 0,
    url: 'http://localhost:1',
    metricsPort: 0,
  };
  const alone = await startWeb({ config, ids, log: { info: log, warn: log, error: log } });
  const headers = { host: 'localhost:1', cookie: visitor.cookie };
  const { status, text } = await ask(alone.port, '/?reference=abcdef0123', { headers });
  expect([status, heading(text)]).toEqual([500, web.plain.wentWrong.heading]);
  expect((await ask(alone.port, '/healthz')).status).toBe(200);
  const readiness = await ask(alone.port, '/readyz');
  expect([readiness.status, readiness.text]).toEqual([503, '{"ok":false,"code":"database"}']);
  expect(lines.slice(2)).toEqual([['request_failed', expect.anything()]]);
  const metrics = await (await fetch(`http://127.0.0.1:${alone.metricsPort}/metrics`)).text();
  expect(metrics).toContain('caucus_page_request_duration_seconds_count{outcome="failed"} 1');
  expect(unknownIn(metrics)).toEqual([]);
  expect(text + JSON.stringify(lines)).not.toMatch(/canary|abcdef|caucus_hr|\bat .*:\d+:\d+\)/);
  await alone.stop();
});
