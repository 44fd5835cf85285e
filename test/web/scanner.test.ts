import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { began, happened, type LogPage, logPage, session, type Visitor } from './log-page.js';

let page: LogPage;
let visitor: Visitor;
let reference: string;
beforeAll(async () => {
  page = await logPage();
  reference = await happened(page, [began(), session()], { mediator: 'Canary Mediator' });
  visitor = await page.signIn();
});
afterAll(async () => {
  await page.stop();
});

/** What scanners ask for everywhere, and where something is here. */
const wellKnown = [
  ...[
    '/.env',
    '/.git/config',
    '/wp-login.php',
    '/admin',
    '/phpmyadmin/',
    '/server-status',
    '/actuator/env',
    '/api/v1/users',
  ],
  ...['/../../etc/passwd', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/package.json', '//evil.example/', '/src/main.ts'],
  ...[
    '/case',
    '/case/',
    '/case/1',
    '/case/%00',
    '/in/',
    '/in/%0d%0aset-cookie:x=1',
    '/out',
    '/cases.csv/',
    '/healthz/',
    '/page.css/..',
  ],
  ...[
    '/?from=%27%20or%201=1--',
    '/?reference=%24%7Bjndi:ldap://x%7D',
    '/?after[]=1',
    '/?__proto__[x]=1',
    '/?mediator={{7*7}}',
  ],
];
const methods = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'];
const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'text/xml',
  'multipart/form-data; boundary=x',
  '\u00ff',
];

const piece = fc.oneof(
  fc.constantFrom(...wellKnown),
  fc.webPath(),
  fc.webQueryParameters().map((query) => `/?${query}`),
  fc.string({ unit: 'binary' }).map((text) => `/${encodeURIComponent(text)}`),
  fc.stringMatching(/^[!-~]{0,60}$/).map((text) => `/case/${text}`),
  fc.stringMatching(/^[!-~]{0,60}$/).map((text) => `/?status=${text}`),
);
const scan = fc.record({
  path: piece.map((path) => (path.startsWith('/') ? path : `/${path}`)),
  method: fc.constantFrom(...methods),
  type: fc.constantFrom(...types),
  site: fc.constantFrom('same-origin', 'cross-site', 'none'),
  body: fc.string({ maxLength: 3000 }),
});

type Scan = { path: string; method: string; type: string; site: string; body: string };
const seen = new Map<number, number>();

async function answered({ path, method, type, site, body }: Scan): Promise<void> {
  const sends = !['GET', 'HEAD', 'OPTIONS'].includes(method);
  const sent = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
  const { status, headers, text } = await page.ask(path, {
    ...{ method, headers: { 'sec-fetch-site': site, ...(sends && sent) } },
    ...(sends && { body }),
  });
  seen.set(status, (seen.get(status) ?? 0) + 1);
  expect(statuses).toContain(status);
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(headers['set-cookie']?.join() ?? '').not.toMatch(/caucus-log=[^;]/);
  expect(text).not.toMatch(/Canary|node_modules|\/src\/|Error:|\bat \S+ \(/);
  expect(text).not.toContain(reference);
}

/** Every answer that a scanner may get, and why there are no others. */
const statuses = [200, 400, 401, 403, 404, 405, 413, 415];

it('a scanner gets plain pages of the right status, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scan, { minLength: 10, maxLength: 10 }), async (scans) => {
      await Promise.all(scans.map(answered));
    }),
    { numRuns: 250 },
  );
  expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 415]));
  expect(page.logged.filter((line) => line.includes('request_failed'))).toEqual([]);
  expect((await visitor.get(`/case/${reference}`)).status).toBe(200);
}, 240_000);
