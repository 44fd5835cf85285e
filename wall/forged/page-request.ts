import fc from 'fast-check';
import { mark } from './mutation.js';
import { bigList, boundaries, ours } from './strings.js';

/** What is known of a log page: its host, the cookies of a session there and of another workspace's, and a case of the first. */
export type Page = { host: string; own: string; foreign: string; reference: string };

/** One request to it; `what` says in a word what is strange about it. */
export type Visit = { what: string; method: string; path: string; headers: Record<string, string>; body?: string };

const fields = ['from', 'to', 'status', 'ending', 'mediator', 'reference', 'referral', 'after', '__proto__', 'x'];
const methods = [
  ...Array<string>(8).fill('GET'),
  ...['HEAD', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'],
];
const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=x',
  `text/${mark}`,
];

/** Every byte of it escaped, for a path may hold anything but as itself. */
const escaped = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const naughty = fc.oneof(
  fc.constantFrom(...bigList, ...ours, ...boundaries(200).filter((text) => text.length < 4000)),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `${mark}${text}`),
);

/** What looks right, or nearly so. */
const nearly = ({ reference }: Page) =>
  fc.constantFrom(
    ...[reference, reference.slice(0, 8), reference.toUpperCase(), `${reference}0`, reference.replace(/.$/, 'g')],
    ...['2026-11-23', '2026-02-30', '0000-00-00', '9999-12-31', '2100-02-29', '10000-01-01', '-2026-01-01', '2026-1-1'],
    ...[`2026-11-30_${reference}`, `2026-11-31_${reference}`, `9999-12-31_${reference}`, `_${reference}`],
    ...['2026-11-30_', `2026-11-30_${mark}`, `2026-11-30_${reference}_`, `${mark}_${reference}`],
    ...[
      'running',
      'ended',
      'agreement reached',
      'HR-7',
      'hr-7',
      'Mira Halloran',
      '2025',
      '2026',
      '1999',
      '99999',
      '1e3',
    ],
  );

function paths(page: Page): fc.Arbitrary<string> {
  const value = fc.oneof(
    naughty.map(escaped),
    nearly(page).map(encodeURIComponent),
    fc.stringMatching(/^[!-"$->@-~]{0,60}$/),
  );
  const query = fc
    .array(fc.tuple(fc.constantFrom(...fields), fc.constantFrom('', '', '', '[]', '[x]', '.x'), value), {
      maxLength: 4,
    })
    .map((all) => all.map(([name, more, each]) => `${name}${more}=${each}`).join('&'));
  const one = fc.tuple(fc.constantFrom('/', '/cases.csv'), fc.constantFrom(...fields), value);
  return fc.oneof(
    one.map(([at, name, each]) => `${at}?${name}=${each}`),
    fc
      .tuple(fc.constantFrom('/', '/', '/cases.csv', '/year', '/healthz'), query)
      .map(([at, asked]) => `${at}?${asked}`),
    fc
      .tuple(fc.constantFrom('/case/', '/case/', '/year/', '/in/', '/', '/case/x/'), value)
      .map((both) => both.join('')),
    fc.constantFrom('/in', '/out', '/CASES.CSV', '/cases.csv/', '//', '/case', '/page.css', '/..%2f..%2fpackage.json'),
  );
}

function cookies({ own, foreign }: Page): fc.Arbitrary<string | undefined> {
  const name = '__Host-caucus-log';
  const likeOne = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/).map((token) => `${name}=${token}`);
  const other = fc.stringMatching(/^[ -~]{0,80}$/).map((text) => `${name}=${mark}${text}`);
  const strange = [
    `${own}; ${foreign}`,
    `${own}; ${own}`,
    `${own}x`,
    own.slice(0, -1),
    own.replace('__Host-', ''),
    name,
  ];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(own) },
    ...[fc.constant(foreign), fc.constant(undefined), likeOne, other],
    fc.constantFrom(...strange, `${name}=%00`, `${name}=${'x'.repeat(6000)}`, own.toLowerCase()),
  );
}

/** What a viewer's own browser asks for, where only the address is strange. */
function byViewer(page: Page): fc.Arbitrary<Visit> {
  const { host, own: cookie } = page;
  return paths(page).map((path) => ({ what: whatOf(cookie, page), method: 'GET', path, headers: { host, cookie } }));
}

/** Requests with forged cookies, hosts, methods and forms, and with huge and naughty values in every place. */
export function pageRequests(page: Page): fc.Arbitrary<Visit> {
  return fc.oneof(byViewer(page), byAnyone(page));
}

function byAnyone(page: Page): fc.Arbitrary<Visit> {
  const { host, own } = page;
  return fc
    .record({
      path: paths(page),
      method: fc.constantFrom(...methods),
      cookie: cookies(page),
      host: fc.constantFrom(
        ...[...Array<string>(16).fill(host), host.toUpperCase(), '', `${host}:443`, `${mark}.example`],
      ),
      site: fc.constantFrom('same-origin', 'same-origin', 'cross-site', 'none', mark),
      type: fc.constantFrom(...types),
      from: fc.constantFrom(undefined, undefined, mark, '203.0.113.7', '::1, 10.0.0.1', ''),
      body: fc.oneof(
        naughty.map((text) => `link=${escaped(text)}`),
        fc.stringMatching(/^[A-Za-z0-9_-]{43}$/).map((link) => `link=${link}`),
        fc.constantFrom('link[]=1', 'link=1&link=2', '%', `link=%ff&${'x=1&'.repeat(50)}`, '', 'x'.repeat(5000)),
      ),
    })
    .map(({ path, method, cookie, host: asked, site, type, from, body }) => {
      // That ends a session, as it should.
      const at = path.startsWith('/out') && cookie?.includes(own) ? '/in' : path;
      const sends = !['GET', 'HEAD', 'OPTIONS'].includes(method);
      const headers = {
        ...{ host: asked, 'sec-fetch-site': site },
        ...(cookie !== undefined && { cookie }),
        ...(from !== undefined && { 'x-forwarded-for': from }),
        ...(sends && { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }),
      };
      return { what: whatOf(cookie, page), method, path: at, headers, ...(sends && { body }) };
    });
}

function whatOf(cookie: string | undefined, { own, foreign }: Page): string {
  if (cookie === own) return 'with a session';
  return cookie === foreign ? 'with a session of another workspace' : 'without a session';
}
