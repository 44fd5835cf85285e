import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caucus, startCaucus, teamId } from '../../support/caucus.js';
import { form, json, onTheWire, post, signedAt, wire } from '../../support/signing.js';

let caucus: Caucus;
let url: string;
beforeAll(async () => {
  caucus = await startCaucus();
  url = `http://127.0.0.1:${caucus.running.port}/slack/events`;
});
afterAll(() => caucus.stop());
afterEach(async () => {
  expect(caucus.logged()).not.toMatch(/U0BEN|canary|request_refused|unexpected/);
  expect(await send(typed(command))).toMatchObject({ status: 200, text: expect.stringContaining('/caucus help') });
});

const command = {
  command: '/caucus',
  text: 'help',
  team_id: teamId,
  user_id: 'U0BEN',
  channel_id: 'C1',
  trigger_id: '1.a',
};
const asked = { team: { id: teamId }, user: { id: 'U0BEN' }, trigger_id: '1.b' };
const state = { values: { b: { a: { type: 'plain_text_input', value: 'canary' } } } };
const view = { id: 'V1', type: 'modal', hash: 'h', callback_id: 'settings.form', private_metadata: '1', state };
const submission = { type: 'view_submission', ...asked, view };
const click = { type: 'block_actions', ...asked, view, actions: [{ type: 'button', action_id: 'x', value: '1' }] };
const event = { type: 'event_callback', event_id: 'Ev1', team_id: teamId, event: { type: 'app_uninstalled' } };

const typed = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const send = (body: string, headers: Record<string, string> = form) =>
  post(url, body, { ...headers, ...signedAt(body) });
const interact = (payload: unknown) => send(typed({ payload: JSON.stringify(payload) }));
const withField = (a: unknown) => ({ ...submission, view: { ...view, state: { values: { b: { a } } } } });
const refused = { status: 400, text: '' };

describe('a signed body', () => {
  it.each([
    ['a command as JSON', () => send(JSON.stringify(command), json)],
    ['a click as JSON', () => send(JSON.stringify(click), json)],
    ['an event in a form', () => interact(event)],
    ['a form under the type of JSON', () => send(typed(command), json)],
    ['JSON under the type of a form', () => send(JSON.stringify(event), form)],
    [
      'a form in another alphabet',
      () => send(typed(command), { 'content-type': `${form['content-type']}; charset=utf-7` }),
    ],
    [
      'JSON in another alphabet',
      () => send(JSON.stringify(event), { 'content-type': 'application/json; charset=utf-16' }),
    ],
    ['a form of several parts', () => send(typed(command), { 'content-type': 'multipart/form-data; boundary=x' })],
    ['plain text', () => send(JSON.stringify(event), { 'content-type': 'text/plain' })],
    ['no type', () => send(typed(command), { 'content-type': '' })],
    ['two types', () => send(typed(command), { 'content-type': `${form['content-type']}, application/json` })],
    ['what says that it is packed', () => send(typed(command), { ...form, 'content-encoding': 'gzip' })],
  ])('is refused when it is %s', async (_what, sent) => {
    expect(await sent()).toEqual(refused);
  });

  it('is taken with its alphabet named', async () => {
    const named = { 'content-type': `${form['content-type']}; charset=utf-8` };
    expect((await send(typed(command), named)).status).toBe(200);
  });

  it.each([
    ['nothing', '', form],
    ['half a JSON', '{"type":"event_callback",', json],
    ['JSON null', 'null', json],
    ['a number', '1', json],
    ['a list', '[{"type":"event_callback"}]', json],
    ['a word', '"event_callback"', json],
    ['half an escape', 'command=%2Fcaucus&text=%E', form],
    ['an escape that is no text', `${typed(command)}&x=%FF`, form],
    ['a payload twice', `payload=${encodeURIComponent(JSON.stringify(click))}&payload=%7B%7D`, form],
    ['a payload beside a command', `${typed(command)}&payload=${encodeURIComponent(JSON.stringify(click))}`, form],
    ['a payload of nothing', 'payload=null', form],
    ['a text twice', `${typed(command)}&text=settings`, form],
    ['a person twice', `${typed(command)}&user_id=U0ADA`, form],
    ['a person as a list', typed(command).replace('user_id=', 'user_id[]='), form],
    ['a person with a sign that Postgres refuses', typed({ ...command, user_id: 'U0\u0000' }), form],
    [
      'no workspace',
      typed({ command: '/caucus', text: 'help', user_id: 'U0BEN', channel_id: 'C1', trigger_id: '1' }),
      form,
    ],
    ['100,000 lists in each other', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, json],
  ])('is refused when it holds %s', async (_what, body, type) => {
    expect(await send(body, type)).toEqual(refused);
  });

  it.each([
    ['of no type', { ...click, type: undefined }],
    ['of an unknown type', { ...click, type: 'canary' }],
    ['from nobody', { ...click, user: null }],
    ['from a list of people', { ...click, user: [{ id: 'U0BEN' }] }],
    ['from a person who is an object', { ...click, user: { id: { $ne: '' } } }],
    ['of nothing pressed', { ...click, actions: [] }],
    ['of something without a name', { ...click, actions: [{ type: 'button', action_id: 7 }] }],
    ['in no channel', { ...click, channel: null }],
    ['that answers nowhere', { ...click, response_url: 'nowhere' }],
    ['that answers outside of Slack', { ...click, response_url: 'https://hooks.slack.com.example/actions/1' }],
    ['that answers where Slack would without TLS', { ...click, response_url: 'http://hooks.slack.com/actions/1' }],
    ['of a form without an id', { ...submission, view: { ...view, id: undefined } }],
    ['of a form that is a list', { ...submission, view: [view] }],
    ['of words that are a number', { ...submission, view: { ...view, state: { values: { b: { a: { value: 5 } } } } } }],
    [
      'of words that are a list',
      { ...submission, view: { ...view, state: { values: { b: { a: { value: ['x'] } } } } } },
    ],
    ['of a day that is none', withField({ selected_date: '2026-02-30' })],
    ['of a time that is none', withField({ selected_time: '24:61' })],
    [
      'of choices that are words',
      { ...submission, view: { ...view, state: { values: { b: { a: { selected_options: 'x' } } } } } },
    ],
  ])('is refused when it is an interaction %s', async (_what, payload) => {
    expect(await interact(payload)).toEqual(refused);
  });

  it.each([
    ['without an inner event', { ...event, event: undefined }],
    ['whose inner event is null', { ...event, event: null }],
    ['in a channel that is null', { ...event, event: { type: 'channel_rename', channel: null } }],
    ['about a thing that is a word', { ...event, event: { type: 'x', item: 'channel' } }],
    ['without an id', { ...event, event_id: undefined }],
  ])('is refused when it is an event %s', async (_what, body) => {
    expect(await send(JSON.stringify(body), json)).toEqual(refused);
  });

  it('is refused when an event would inherit what it holds', async () => {
    const inherited =
      '{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"x","__proto__":{"channel":null}}}';
    expect(await send(inherited, json)).toEqual(refused);
  });

  it('changes nothing for other objects by the names of its fields', async () => {
    const polluted = JSON.stringify(submission).replace('"b":{"a"', '"__proto__":{"canary"');
    await send(typed({ payload: polluted }));
    await send(`${typed(command)}&__proto__=canary&constructor=canary`);
    expect(({} as { canary?: unknown }).canary).toBeUndefined();
    expect(String({})).toBe('[object Object]');
  });

  it('is answered at once when nothing answers to it', async () => {
    expect(await send(typed({ ...command, command: '/canary' }))).toEqual({ status: 404, text: '' });
    expect(caucus.logged()).toContain('"event":"not_acknowledged"');
  });

  it('is heard when it says that we get too many', async () => {
    expect((await send(JSON.stringify({ type: 'app_rate_limited', team_id: teamId }), json)).status).toBe(200);
  });

  it('is answered with its challenge when Slack asks whether we are here', async () => {
    const { text } = await send('{"type":"url_verification","challenge":"abc"}', json);
    expect(JSON.parse(text)).toEqual({ challenge: 'abc' });
  });
});

describe('a body that is too large', () => {
  it('is refused whether or not it says so, and dropped while it comes', async () => {
    const chunk = Buffer.alloc(256 * 1024, 'x');
    const answered = await new Promise<number>((resolve, reject) => {
      const sent = request(url, { method: 'POST', headers: { ...form, ...signedAt('') } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      for (let count = 0; count < 5; count += 1) sent.write(chunk);
    });
    expect(answered).toBe(413);
  });
});

describe('anything else on the port', () => {
  const at = (path: string, method = 'GET') => fetch(new URL(path, url), { method });
  it.each([
    ['/', 'GET'],
    ['/canary', 'GET'],
    ['/slack/events', 'GET'],
    ['/slack/events', 'PUT'],
    ['/slack/events/', 'POST'],
    ['/SLACK/EVENTS', 'POST'],
    ['/slack/install', 'GET'],
    ['/slack/oauth_redirect?code=canary', 'GET'],
    ['/healthz', 'POST'],
    ['/%', 'GET'],
    ['/slack/events/%2e%2e/healthz', 'GET'],
  ])('%s by %s is a bare 404', async (path, method) => {
    const answered = await at(path, method);
    expect([answered.status, await answered.text()]).toEqual([404, '']);
    expect([...answered.headers.keys()].sort()).toEqual([
      ...['cache-control', 'connection', 'content-length', 'content-security-policy', 'date', 'keep-alive'],
      ...['referrer-policy', 'x-content-type-options'],
    ]);
  });

  it.each([
    ['lengths that differ', [['content-length', '3']]],
    ['a length and chunks', [['transfer-encoding', 'chunked']]],
    ['chunks spelt in another way', [['transfer-encoding', 'xchunked']]],
    ['a name with a space', [['x canary', '1']]],
  ] as const)('a request with %s is refused, and what follows it is not read as another', async (_what, more) => {
    const smuggled = 'GET /healthz HTTP/1.1\r\nhost: caucus\r\n\r\n';
    const answered = await wire(
      url,
      `${onTheWire([...more.map(([name, value]) => [name, value] as const)], 'x=1')}${smuggled}`,
    );
    expect(answered).toMatch(/^HTTP\/1\.1 400 /);
    expect(answered.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(answered).not.toContain('"ok"');
  });

  it('a request that comes a byte at a time is given up', async () => {
    const answered = await wire(url, 'POST /slack/events HTTP/1.1\r\nhost: caucus\r\ncontent-length: 9\r\n\r\nx');
    expect(answered).toMatch(/^HTTP\/1\.1 408 /);
  });
});
