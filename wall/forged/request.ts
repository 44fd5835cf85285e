import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { signingSecret } from '../../test/support/caucus.js';
import { junk, mutated } from './mutation.js';
import type { Fields, Recorded } from './scene.js';

/** A generated request. `refused` says that it must be answered with this and nothing else. */
export type Forged = {
  what: string;
  method: string;
  path: string;
  headers: { [name: string]: string };
  body: Buffer;
  refused?: number;
};

const events = '/slack/events';
const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

/** A recorded request as it goes over the wire. */
function onTheWire({ kind, fields }: Recorded): { type: string; text: string } {
  if (kind === 'event') return { type: json, text: JSON.stringify(fields) };
  const entries: [string, unknown][] = kind === 'command' ? Object.entries(fields) : [['payload', fields]];
  // What stands in the place of a text may be anything, also what has no text of its own.
  const texts = entries.map(([name, value]): [string, string] => {
    return [name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')];
  });
  return { type: form, text: new URLSearchParams(texts).toString() };
}

function mac(body: Buffer, time: string, secret: string = signingSecret, version = 'v0'): string {
  return `${version}=${createHmac('sha256', secret).update(`${version}:${time}:`).update(body).digest('hex')}`;
}

type Signing = (body: Buffer, seconds: number, chance: number) => { [name: string]: string };

const headers = (time: string, signature: string) => ({
  'x-slack-request-timestamp': time,
  'x-slack-signature': signature,
});

const well: Signing = (body, seconds) => headers(String(seconds), mac(body, String(seconds)));

const badly: { [what: string]: Signing } = {
  'no signature': () => ({}),
  'an empty signature': (_body, seconds) => headers(String(seconds), ''),
  'no time': (body, seconds) => ({ 'x-slack-signature': mac(body, String(seconds)) }),
  'another secret': (body, seconds, n) => headers(String(seconds), mac(body, String(seconds), `secret-${n}`)),
  'an empty secret': (body, seconds) => headers(String(seconds), mac(body, String(seconds), '')),
  'an old signature': (body, seconds, n) => headers(String(seconds - 301 - n), mac(body, String(seconds - 301 - n))),
  'a future signature': (body, seconds, n) => headers(String(seconds + 301 + n), mac(body, String(seconds + 301 + n))),
  'a signature over another body': (body, seconds, n) =>
    headers(String(seconds), mac(Buffer.concat([body, Buffer.from(String(n))]), String(seconds))),
  'a signature over another time': (body, seconds, n) =>
    headers(String(seconds), mac(body, String(seconds - 1 - (n % 99)))),
  'another version': (body, seconds) => headers(String(seconds), mac(body, String(seconds), signingSecret, 'v1')),
  'a signature with one digit changed': (body, seconds, n) => {
    const [good, at] = [mac(body, String(seconds)), 3 + (n % 64)];
    const digit = ((Number.parseInt(good.charAt(at), 16) + 1 + (n % 15)) % 16).toString(16);
    return headers(String(seconds), `${good.slice(0, at)}${digit}${good.slice(at + 1)}`);
  },
  'a signature cut short': (body, seconds, n) => headers(String(seconds), mac(body, String(seconds)).slice(0, n % 67)),
  'two signatures': (body, seconds) => headers(String(seconds), `${mac(body, String(seconds))}, ${mac(body, '1')}`),
  'two times': (body, seconds) => headers(`${seconds}, ${seconds}`, mac(body, String(seconds))),
  'a time spelt otherwise': (body, seconds, n) => {
    const spelt =
      [`${seconds}.0`, `0${seconds}`, `+${seconds}`, `${seconds}e0`, `0x${seconds.toString(16)}`][n % 5] ?? '';
    return headers(spelt, mac(body, n % 2 ? spelt : String(seconds)));
  },
};

const chance = fc.nat({ max: 1_000_000 });

/** Well-formed requests that Slack did not sign, or not now, or not so. */
function badlySigned(recorded: readonly Recorded[], seconds: number): fc.Arbitrary<Forged> {
  const smuggled = fc.constantFrom('', '', '&ssl_check=1', '&type=url_verification');
  return fc
    .tuple(fc.constantFrom(...recorded), fc.constantFrom(...Object.entries(badly)), chance, smuggled)
    .map(([one, [what, sign], n, more]) => {
      const { type, text } = onTheWire(one);
      const body = Buffer.from(type === form ? `${more.slice(1)}${more && '&'}${text}` : text);
      return {
        what,
        method: 'POST',
        path: events,
        headers: { 'content-type': type, ...sign(body, seconds, n) },
        body,
        refused: 401,
      };
    });
}

const otherTypes = [
  'text/plain',
  'multipart/form-data; boundary=x',
  `${form}; charset=utf-16`,
  `${json}; charset=utf-7`,
  `${form},${json}`,
  `${form} ${json}`,
  'application/jsonp',
  'application/x-ndjson',
  '',
];

/** Signed bodies that say nothing, or say it in a way in which Slack never does. */
function unreadable(recorded: readonly Recorded[], seconds: number): fc.Arbitrary<Forged> {
  const one = fc.constantFrom(...recorded).map(onTheWire);
  const confused = fc.tuple(one, fc.constantFrom(...otherTypes)).map(([{ text }, type]) => ({ type, text }));
  const crossed = one.map(({ type, text }) => ({ type: type === form ? json : form, text }));
  const twice = one.map(({ type, text }) => ({ type, text: type === form ? `${text}&${text}` : `${text}${text}` }));
  const noise = fc.tuple(fc.constantFrom(form, json), fc.oneof(fc.string(), fc.json(), fc.base64String()));
  const deep = fc
    .tuple(fc.integer({ min: 100, max: 20_000 }), fc.constantFrom(['[', ']'] as const, ['{"a":', '}'] as const))
    .map(([depth, [open, end]]) => ({ type: json, text: `${open.repeat(depth)}1${end.repeat(depth)}` }));
  const written = fc.oneof(
    ...[confused, crossed, twice, deep],
    noise.map(([type, text]) => ({ type, text })),
  );
  return written.map(({ type, text }) => {
    const body = Buffer.from(text);
    const headers = { 'content-type': type, ...well(body, seconds, 0) };
    return { what: 'a signed body that cannot be read', method: 'POST', path: events, headers, body, refused: 400 };
  });
}

/** Signed bodies cut off, or with some of their bytes changed: they may mean something, but nothing that a stranger may do. */
function damaged(recorded: readonly Recorded[], seconds: number): fc.Arbitrary<Forged> {
  return fc
    .tuple(fc.constantFrom(...recorded), fc.array(fc.tuple(chance, fc.nat(255)), { maxLength: 4 }), chance)
    .map(([one, bytes, cut]) => {
      const { type, text } = onTheWire(one);
      const whole = Buffer.from(text);
      for (const [at, byte] of bytes) whole[at % whole.length] = byte;
      const body = cut % 2 ? whole.subarray(0, cut % whole.length) : whole;
      const headers = { 'content-type': type, ...well(body, seconds, 0) };
      return { what: 'a signed and damaged body', method: 'POST', path: events, headers, body };
    });
}

/** Signed and well written, with values of a stranger’s choice in place of some of what Slack sent. */
export function strange(recorded: readonly Recorded[], seconds: number): fc.Arbitrary<Forged> {
  return fc
    .tuple(fc.constantFrom(...recorded), fc.array(fc.tuple(chance, junk), { minLength: 1, maxLength: 4 }))
    .map(([{ kind, fields }, changes]) => {
      const changed = changes.reduce<Fields>((so, [at, value]) => mutated(so, at, value), fields);
      const { type, text } = onTheWire({ kind, fields: changed });
      const body = Buffer.from(text);
      const headers = { 'content-type': type, ...well(body, seconds, 0) };
      return { what: `a strange ${kind}`, method: 'POST', path: events, headers, body };
    });
}

const paths = [
  '/',
  '/slack',
  '/slack/events/',
  '/SLACK/EVENTS',
  '/slack/install',
  '/slack/oauth_redirect',
  '/healthz/x',
];

function elsewhere(recorded: readonly Recorded[], seconds: number): fc.Arbitrary<Forged> {
  const path = fc.oneof(
    fc.constantFrom(...paths),
    fc.webPath().map((each) => `/x${each}`),
  );
  const asked = fc.oneof(
    fc.tuple(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'), path),
    fc.tuple(fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'), fc.constant(events)),
  );
  return fc.tuple(fc.constantFrom(...recorded), asked).map(([one, [method, where]]) => {
    const { type, text } = onTheWire(one);
    const body = method === 'GET' ? Buffer.alloc(0) : Buffer.from(text);
    const headers = { 'content-type': type, ...well(body, seconds, 0) };
    return { what: `${method} elsewhere`, method, path: where, headers, body, refused: 404 };
  });
}

/** Everything that is sent: forged, malformed, strange and misdirected, made from what Slack really sent. */
export function forgedRequests(recorded: readonly Recorded[], seconds: number): fc.Arbitrary<Forged> {
  return fc.oneof(
    { weight: 4, arbitrary: badlySigned(recorded, seconds) },
    { weight: 2, arbitrary: unreadable(recorded, seconds) },
    { weight: 2, arbitrary: damaged(recorded, seconds) },
    { weight: 4, arbitrary: strange(recorded, seconds) },
    { weight: 1, arbitrary: elsewhere(recorded, seconds) },
  );
}
