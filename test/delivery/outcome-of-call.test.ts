import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { outcomeOf } from '../../src/slack/calls/outcome-of-call.js';

type Answer = { status?: number; headers?: Record<string, string>; body?: string } | 'hangs' | 'hangs up' | 'half';

let answer: Answer;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_request, response) => {
    if (answer === 'hangs') return;
    if (answer === 'hangs up') return void response.destroy();
    if (answer === 'half') return void response.writeHead(200, { 'content-length': '100' }).write('{"ok":');
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Jest runs tests in a realm of their own, where the SDK takes Node's errors for no errors and drops their cause. */
const fetchOfThisRealm: typeof fetch = (...asked) =>
  fetch(...asked).catch(({ message, cause }: Error) => {
    throw new TypeError(message, { cause });
  });

function call(slackApiUrl = url) {
  const slack = new WebClient('xoxb-1', {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
    fetch: fetchOfThisRealm,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      setName() {},
      getLevel: () => 'error' as never,
    },
  });
  return outcomeOf(() => slack.apiCall('chat.postMessage', { channel: 'C1', text: 'A card.' }));
}

async function answered(body: Record<string, unknown> | string, rest: Omit<Exclude<Answer, string>, 'body'> = {}) {
  answer = { ...rest, body: typeof body === 'string' ? body : JSON.stringify(body) };
  return call();
}

describe('what became of a call to Slack', () => {
  it('is done when Slack says ok', async () => {
    expect(await answered({ ok: true, ts: '1.2' })).toMatchObject({ type: 'done', value: { ts: '1.2' } });
  });

  it.each([
    'is_archived',
    'message_not_found',
    'edit_window_closed',
    'msg_too_long',
    'cant_invite',
    'a_code_of_tomorrow',
  ])('is a sure no for %s', async (code) => {
    expect(await answered({ ok: false, error: code })).toEqual({ type: 'refused', code });
  });

  it.each(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable', 'duplicate_message_not_found'])(
    'is not known for %s, which leaves open whether it was done',
    async (code) => {
      expect(await answered({ ok: false, error: code })).toEqual({ type: 'unknown' });
    },
  );

  it.each([500, 502, 503, 404, 302])('is not known after status %s', async (status) => {
    expect(await answered('Sorry', { status })).toEqual({ type: 'unknown' });
  });

  it('is not known when the answer is no JSON, and nothing of it is kept', async () => {
    expect(await answered('<html>Ahmed writes</html>')).toEqual({ type: 'unknown' });
  });

  it.each(['hangs', 'hangs up', 'half'] as const)('is not known when Slack %s', async (how) => {
    answer = how;
    expect(await call()).toEqual({ type: 'unknown' });
  });

  it('is surely not done when no connection was made', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await call(`http://127.0.0.1:${port}/api/`)).toEqual({ type: 'shut', code: 'econnrefused' });
  });

  it.each(['token_revoked', 'invalid_auth', 'missing_scope', 'team_added_to_org'])(
    'is surely not done, for a reason outside the request, for %s',
    async (code) => {
      expect(await answered({ ok: false, error: code })).toEqual({ type: 'shut', code });
    },
  );

  it('is refused where all that is missing is what Caucus must not have, for the channel is public', async () => {
    const missing = { ok: false, error: 'missing_scope', provided: 'chat:write,groups:read' };
    const [shut, refused] = ['shut', 'refused'].map((type) => ({ type, code: 'missing_scope' }));
    expect(await answered({ ...missing, needed: 'channels:read' })).toEqual(refused);
    expect(await answered({ ...missing, needed: 'channels:manage,channels:write.invites' })).toEqual(refused);
    expect(await answered({ ...missing, needed: 'groups:read' })).toEqual(shut);
    expect(await answered({ ...missing, needed: 'channels:read,groups:read,mpim:read,im:read' })).toEqual(shut);
    expect(await answered({ ...missing, needed: '' })).toEqual(shut);
  });

  it.each([
    ['12', 12],
    ['999999999', 3600],
    ['0', null],
    ['-3', null],
    ['soon', null],
  ])('waits after a 429 with Retry-After %s for %s seconds', async (header, after) => {
    expect(await answered('', { status: 429, headers: { 'retry-after': header } })).toEqual({
      type: 'throttled',
      after,
    });
  });

  it('is throttled without a number after a 429 that has no Retry-After', async () => {
    expect(await answered('', { status: 429 })).toEqual({ type: 'throttled', after: null });
  });

  it.each(['ratelimited', 'rate_limited'])('is throttled when %s comes in the body', async (error) => {
    expect(await answered({ ok: false, error }, { headers: { 'retry-after': '7' } })).toEqual({
      type: 'throttled',
      after: 7,
    });
    expect(await answered({ ok: false, error })).toEqual({ type: 'throttled', after: null });
  });
});
