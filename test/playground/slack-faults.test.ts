import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FaultKind, Slack } from '../../src/playground/slack/index.js';
import { caller, company, stillClock } from './slack-company.js';

describe('Slack fails when a test says so, and limits when it is told to', () => {
  let slack: Slack;
  let call: ReturnType<typeof caller>;
  let channel: string;
  const clock = stillClock();

  beforeEach(async () => {
    slack = await company({ clock });
    call = caller(slack);
    channel = (await call('conversations.create', { name: 'room', is_private: true })).body.channel.id;
    await call('conversations.create', { name: 'elsewhere', is_private: true });
    await call('conversations.invite', { channel, users: 'U_ANN' });
  });
  afterEach(() => slack.stop());
  const post = (text = 'Exact words.') => call('chat.postMessage', { channel, text });
  const posted = () =>
    slack
      .seen('U_ANN')
      .filter((entry) => entry.kind === 'message' && !entry.subtype)
      .map((entry) => entry.text);

  it.each<[FaultKind, number, string | undefined, string | null]>([
    ['http429', 429, 'ratelimited', '7'],
    ['ratelimited_no_header', 429, 'ratelimited', null],
    ['malformed_retry_after', 429, 'ratelimited', 'soon'],
    ['in_body_rate_limited', 200, 'rate_limited', null],
    ['http500', 500, 'internal_error', null],
    ['http503', 503, 'service_unavailable', null],
    ['internal_error', 200, 'internal_error', null],
    ['fatal_error', 200, 'fatal_error', null],
    [{ error: 'channel_not_found' }, 200, 'channel_not_found', null],
  ])('answers %p and does nothing', async (kind, status, error, retryAfter) => {
    slack.faults.next({ method: 'chat.postMessage', kind, retryAfter: 7 });
    const answer = await post();
    expect([answer.status, answer.error, answer.header('retry-after')]).toEqual([status, error, retryAfter]);
    expect(posted()).toEqual([]);
    expect((await post()).ok).toBe(true);
  });

  it.each<[FaultKind, string[]]>([
    ['timeout_before', []],
    ['cut_before', []],
    ['timeout_after', ['Exact words.']],
    ['cut_connection', ['Exact words.']],
    ['truncated_body', ['Exact words.']],
  ])('gives no good answer with %p', async (kind, seen) => {
    const patience = new AbortController();
    const match = () => {
      setTimeout(() => patience.abort(), 30);
      return true;
    };
    slack.faults.next({ method: 'chat.postMessage', kind, match });
    const sent = fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.token()}` },
      body: JSON.stringify({ channel, text: 'Exact words.' }),
      signal: patience.signal,
    });
    await expect(sent.then((response) => response.json())).rejects.toThrow();
    expect(posted()).toEqual(seen);
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', answered: false, fault: kind });
  });

  it('does an ambiguous call when told that it was done', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: 'fatal_error', done: true });
    expect([(await post()).error, posted()]).toEqual(['fatal_error', ['Exact words.']]);
  });

  it('says yes without a ts', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: 'ok_without_ts' });
    const { ok, body } = await post();
    expect([ok, 'ts' in body, posted()]).toEqual([true, false, ['Exact words.']]);
  });

  it('stores other words than were sent, openly or silently', async () => {
    slack.faults.next({ method: 'chat.postMessage', kind: 'altered_text' });
    expect((await post()).body.message.text).toBe('Exact wordx.');
    slack.faults.next({ method: 'chat.postMessage', kind: 'altered_text', silently: true });
    expect((await post()).body.message.text).toBe('Exact words.');
    expect(posted()).toEqual(['Exact wordx.', 'Exact wordx.']);
  });

  it('copies a message into another room', async () => {
    slack.asHuman('U_ANN').create('third');
    slack.faults.next({ method: 'chat.postMessage', kind: 'leak', to: 'third' });
    await post();
    expect(
      slack
        .seen('U_ANN')
        .filter((entry) => entry.text === 'Exact words.' && entry.kind === 'message')
        .map((entry) => entry.channelName),
    ).toEqual(['room', 'third']);
  });

  it('hits only the calls that are meant, as often as meant, and counts them', async () => {
    slack.faults.next({
      method: '*',
      kind: 'http500',
      times: 2,
      workspace: 'T1',
      match: ({ args }) => args.text === 'this',
    });
    expect((await post('that')).ok).toBe(true);
    expect([(await post('this')).status, (await post('this')).status, (await post('this')).status]).toEqual([
      500, 500, 200,
    ]);
    expect([
      slack.faults.reached(),
      slack.faults.reached('http500'),
      slack.faults.reached('http429'),
      slack.faults.pending(),
    ]).toEqual([2, 2, 0, 0]);
  });

  it('limits methods by the minute of its own clock', async () => {
    slack.setLimits({ perMinute: { 3: 2 } });
    const info = () => call('conversations.info', { channel });
    expect([(await info()).ok, (await info()).ok]).toEqual([true, true]);
    clock.move(10_000);
    const limited = await info();
    expect([limited.status, limited.error, limited.header('retry-after')]).toEqual([429, 'ratelimited', '50']);
    clock.move(50_000);
    expect((await info()).ok).toBe(true);
  });

  it('limits posts to one channel by the second, after a burst', async () => {
    slack.setLimits({ posts: { perSecond: 1, burst: 2 } });
    expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([200, 200, 429]);
    expect((await call('chat.postMessage', { channel: 'U_ANN', text: 'x' })).status).toBe(200);
    clock.move(2000);
    expect((await post()).status).toBe(200);
  });

  it('limits posts to one workspace by the minute, and counts as much faster as it is told', async () => {
    slack.setLimits({ posts: { perSecond: 100, burst: 100, perMinute: 2 }, faster: 60 });
    clock.move(60_000);
    expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([200, 200, 429]);
    expect((await call('chat.postMessage', { channel: 'U_ANN', text: 'x' })).status).toBe(429);
    clock.move(1000);
    expect((await post()).status).toBe(200);
  });

  it('records every raw call with its answer', async () => {
    await caller(slack, '')('auth.test', { extra: 1 });
    expect(slack.calls.at(-1)).toMatchObject({
      method: 'auth.test',
      tokenKind: 'none',
      rawBody: '{"extra":1}',
      args: { extra: 1 },
      response: { error: 'not_authed' },
      answered: true,
    });
    await post();
    expect(slack.calls.at(-1)).toMatchObject({
      workspace: 'T1',
      tokenKind: 'bot',
      status: 200,
      at: clock.now().toISOString(),
    });
  });
});
