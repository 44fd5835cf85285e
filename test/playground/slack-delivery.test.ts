import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { WebSocket } from 'undici';
import { person } from '../../src/playground/people/index.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { startApp } from './slack-bolt-app.js';
import { caller, company, stillClock } from './slack-company.js';

describe('Slack sends what it sends', () => {
  let slack: Slack;
  let server: Server;
  let got: { headers: IncomingHttpHeaders; body: string }[];
  let answer: string;
  const clock = stillClock();

  beforeEach(async () => {
    [got, answer] = [[], ''];
    slack = await company({ clock });
    server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += String(part);
      got.push({ headers: request.headers, body });
      response.setHeader('content-type', 'application/json');
      response.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    slack.setRequestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  });
  afterEach(async () => {
    await slack.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const send = (line: string) => slack.chair('U_ANN').command(line, slack.chair('U_ANN').dm().id);
  const eventsOf = () => got.filter((one) => one.body.startsWith('{')).map((one) => JSON.parse(one.body));

  it('signs every request', async () => {
    await send('/caucus help');
    const { headers, body } = got[0] ?? { headers: {}, body: '' };
    const mac = createHmac('sha256', 'shhh').update(`v0:${headers['x-slack-request-timestamp']}:${body}`).digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${mac}`);
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      command: '/caucus',
      text: 'help',
      user_id: 'U_ANN',
      team_id: 'T1',
    });
  });

  it('tells of the channels that the bot is in, and of nothing else', async () => {
    const call = caller(slack);
    const { id } = (await call('conversations.create', { name: 'room', is_private: true })).body.channel;
    await call('conversations.invite', { channel: id, users: 'U_ANN' });
    const ann = slack.asHuman('U_ANN');
    ann.create('hers');
    ann.invite('hers', 'U_BEN');
    ann.invite('room', 'U_BEN');
    ann.kick('room', 'U_BEN');
    ann.rename('room', 'renamed');
    ann.share('renamed');
    ann.unshare('renamed');
    ann.archive('renamed');
    ann.unarchive('renamed');
    ann.invite('renamed', 'UCAUCUS');
    ann.kick('renamed', 'UCAUCUS');
    ann.leave('hers');
    await slack.settled();
    const types = slack.events.map((event) => event.type);
    expect(types).toEqual([
      'member_joined_channel',
      'member_joined_channel',
      'member_joined_channel',
      'member_left_channel',
      'group_rename',
      'channel_shared',
      'channel_unshared',
      'group_archive',
      'member_joined_channel',
      'group_left',
    ]);
    expect(eventsOf()[2]).toMatchObject({
      type: 'event_callback',
      team_id: 'T1',
      event: { user: 'U_BEN', inviter: 'U_ANN', channel: id, channel_type: 'G' },
      authorizations: [{ team_id: 'T1', user_id: 'UCAUCUS', is_bot: true }],
    });
    expect(new Set(eventsOf().map((event) => event.event_id)).size).toBe(types.length);
  });

  it('tells of a deleted channel, and of changed people where the app may read them', async () => {
    await caller(slack)('conversations.create', { name: 'room', is_private: true });
    slack.asHuman('U_ANN').deleteChannel('room');
    slack.setPerson('U_BEN', { deleted: true });
    slack.addPerson({ id: 'U_NEW', name: 'new', realName: 'New One' });
    slack.setScopes(['chat:write']);
    slack.setPerson('U_BEN', { deleted: false });
    expect(slack.events.map((event) => event.type)).toEqual([
      'member_joined_channel',
      'group_deleted',
      'user_change',
      'team_join',
    ]);
    slack.setEvents([]);
    slack.chair('U_ANN').openHome();
    expect(slack.events).toHaveLength(4);
  });

  it('sends an event again with the marks of a retry, and the same act twice', async () => {
    slack.chair('U_ANN').openHome();
    await slack.settled();
    const [event] = slack.events;
    await slack.redeliver(event?.eventId ?? '', { num: 2, reason: 'http_timeout' });
    expect(got.map((one) => one.headers['x-slack-retry-num'])).toEqual([undefined, '2']);
    expect(got[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
    expect(got[1]?.body).toBe(got[0]?.body);
    await send('/caucus help');
    await slack.repeat(slack.submissions.at(-1)?.n ?? 0);
    expect(got[3]?.body).toBe(got[2]?.body);
  });

  it('lets a test stand between: nothing is sent, or the same again under other ids', async () => {
    slack.relayThrough(async (delivery, send) => {
      if (delivery.kind === 'event') return { status: 200, body: '' };
      await send(slack.anew(delivery));
      return send(delivery);
    });
    slack.chair('U_ANN').openHome();
    await send('/caucus help');
    const [first, second, ...more] = got.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    expect(more).toEqual([]);
    expect(first?.trigger_id).not.toBe(second?.trigger_id);
    expect({ ...first, trigger_id: '' }).toEqual({ ...second, trigger_id: '' });
  });

  it('takes no connections while it is away', async () => {
    const call = caller(slack);
    await slack.refuseConnections();
    await expect(call('auth.test', {})).rejects.toThrow();
    await slack.listenAgain();
    expect((await call('auth.test', {})).ok).toBe(true);
  });

  it('answers a response URL five times in thirty minutes', async () => {
    await send('/caucus help');
    await send('/caucus help');
    const [first, second] = slack.submissions.map((one) => String(one.payload.response_url));
    const post = async (url: string | undefined, body: object) => {
      const response = await fetch(url ?? '', { method: 'POST', body: JSON.stringify(body) });
      return [response.status, await response.text()];
    };
    for (let i = 0; i < 5; i++) expect(await post(first, { text: `${i}` })).toEqual([200, 'ok']);
    expect(await post(first, { text: 'six' })).toEqual([404, '{"ok":false,"error":"used_url"}']);
    expect(await post(second, { blocks: [{ type: 'nonsense' }] })).toEqual([
      400,
      '{"ok":false,"error":"invalid_blocks"}',
    ]);
    clock.move(30 * 60_000 + 1);
    expect(await post(second, { text: 'late' })).toEqual([404, '{"ok":false,"error":"expired_url"}']);
    expect(
      slack
        .seen('U_ANN')
        .filter((entry) => entry.kind === 'ephemeral')
        .map((entry) => entry.text),
    ).toEqual(['0', '1', '2', '3', '4']);
  });

  it('shows everyone what was typed when a command is answered in the channel', async () => {
    const ann = slack.asHuman('U_ANN');
    ann.create('room');
    ann.invite('room', 'U_BEN');
    answer = JSON.stringify({ response_type: 'in_channel', text: 'For all' });
    await person(slack, 'U_ANN').command('/caucus help', { in: 'room' });
    expect(person(slack, 'U_BEN').reads('room')).toContain('Ann Lee: /caucus help\nCaucus: For all');
  });

  it('shows a failure when the ack of a command carries blocks that cannot be shown', async () => {
    answer = JSON.stringify({ blocks: [{ type: 'nonsense' }] });
    const { failure } = await person(slack, 'U_ANN').command('/caucus help');
    expect(failure).toBe('/caucus failed with the error "invalid_blocks"');
    expect(slack.problems).toHaveLength(1);
  });

  it('gives a token for a code, once, to who knows the secret', async () => {
    const asked = await fetch(
      `${slack.origin}/oauth/v2/authorize?client_id=1.1&scope=chat:write&state=s&redirect_uri=http://app.example/back`,
      { redirect: 'manual' },
    );
    const back = new URL(asked.headers.get('location') ?? '');
    const code = back.searchParams.get('code') ?? '';
    expect(back.searchParams.get('state')).toBe('s');
    const exchange = (secret: string) =>
      new WebClient(undefined, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } }).oauth.v2.access({
        client_id: '1.1',
        client_secret: secret,
        code,
        redirect_uri: 'http://app.example/back',
      });
    const stranger = await caller(slack, '')('oauth.v2.access', { client_id: '9.9', client_secret: 'x', code });
    expect(stranger.error).toBe('invalid_client_id');
    await expect(exchange('wrong')).rejects.toThrow('bad_client_secret');
    expect(await exchange('client-secret')).toMatchObject({
      access_token: slack.token(),
      bot_user_id: 'UCAUCUS',
      scope: 'chat:write',
      team: { id: 'T1' },
    });
    await expect(exchange('client-secret')).rejects.toThrow('invalid_code');
  });

  it('takes the forms and files that the official client sends', async () => {
    const client = new WebClient(slack.token(), { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
    const { channel } = await client.conversations.create({ name: 'room', is_private: true });
    const id = channel?.id ?? '';
    await client.conversations.invite({ channel: id, users: 'U_ANN' });
    const text = { type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text: 'Exact' }] };
    const posted = await client.chat.postMessage({
      channel: id,
      text: 'R&amp;D',
      blocks: [{ type: 'rich_text', elements: [text] }],
    });
    expect(posted.message).toMatchObject({ text: 'R&amp;D', blocks: [{ type: 'rich_text' }] });
    await client.filesUploadV2({
      channel_id: id,
      filename: 'record.txt',
      file: Buffer.from('the record'),
      title: 'Record',
    });
    expect(slack.seen('U_ANN').find((entry) => entry.kind === 'file')?.file).toMatchObject({
      content: 'the record',
      title: 'Record',
    });
    const tested = await client.auth.test();
    expect(tested.response_metadata?.scopes).toContain('groups:write');
    await expect(client.chat.postMessage({ channel: 'C_NONE', text: 'x' })).rejects.toThrow('channel_not_found');
  });
});

describe('Slack speaks over Socket Mode', () => {
  it('greets, sends commands, forms and events over the socket, and lets it reconnect', async () => {
    const slack = await company();
    const app = await startApp(slack, 'socket');
    const ann = person(slack, 'U_ANN');
    expect(slack.sockets()).toBe(1);
    expect((await ann.command('/caucus help')).answer).toBe('You wrote: help');
    await ann.command('/caucus form');
    await ann.fill('Your words', 'bad');
    await ann.fill('What is it', 'Offer');
    expect(await ann.submit()).toMatchObject({ outcome: 'errors', errors: { 'Your words': 'Kinder, please.' } });
    await ann.fill('Your words', 'good');
    expect(await ann.submit()).toMatchObject({ outcome: 'closed' });
    await ann.openHome();
    await slack.redeliver(slack.events.at(-1)?.eventId ?? '', { num: 1, reason: 'timeout' });
    expect(app.heard.events.map((event) => event.type)).toEqual(['app_home_opened', 'app_home_opened']);
    expect(slack.calls.map((call) => call.method)).toContain('apps.connections.open');
    const reconnected = slack.nextSocket();
    slack.disconnectSockets('refresh_requested');
    expect(slack.sockets()).toBe(0);
    await reconnected;
    expect((await ann.command('/caucus help')).answer).toBe('You wrote: help');
    await app.stop();
    await slack.stop();
  });

  it('refuses a connection without a ticket', async () => {
    const slack = await company();
    const socket = new WebSocket(`${slack.origin.replace('http', 'ws')}/link?ticket=made-up`);
    const failed = await new Promise((resolve) => {
      socket.addEventListener('error', () => resolve(true));
      socket.addEventListener('open', () => resolve(false));
    });
    expect(failed).toBe(true);
    await slack.stop();
  });
});
