import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ErrorCode } from '@slack/web-api';
import { type ChannelId, id, type WorkspaceId } from '../../../src/domain/ids.js';
import type { FaultKind, Slack } from '../../../src/playground/slack/index.js';
import { clientsKept, slackClients } from '../../../src/slack/calls/clients.js';
import { jsonLog, sdkLogger } from '../../../src/slack/logger.js';
import { notReceivable } from '../../../src/slack/receiving/receivable.js';
import { socketReceiver } from '../../../src/slack/receiving/receiver-socket.js';
import { clock, slackWithCompany, teamId } from '../../support/caucus.js';

let slack: Slack;
let room: ChannelId;
const lines: string[] = [];
const log = jsonLog(clock, (line) => lines.push(line));

beforeAll(async () => {
  slack = await slackWithCompany();
  room = id(slack.asHuman('U0BEN').create('a-room'));
  slack.asHuman('U0BEN').invite(room, 'UCAUCUS');
});
afterAll(() => slack.stop());

describe('a call to Slack', () => {
  it.each<[string, FaultKind, ErrorCode]>([
    ['is throttled', 'http429', ErrorCode.RateLimitedError],
    ['fails at Slack', 'http500', ErrorCode.HTTPError],
    ['gets no answer', 'cut_connection', ErrorCode.RequestError],
  ])('is made once, even when it %s', async (_why, kind, code) => {
    const clients = slackClients(slack.apiUrl, sdkLogger(log), 1000, async () => slack.token(teamId));
    const client = await clients.background(id<WorkspaceId>(teamId));
    slack.clearRecords();
    slack.faults.next({ method: 'chat.postMessage', kind });
    await expect(client.chat.postMessage({ channel: room, text: 'canary-6654' })).rejects.toMatchObject({ code });
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1);
    expect(lines.join('')).not.toContain('canary-6654');
  });

  it('is made with the token of now', async () => {
    let token = 'xoxb-of-yesterday';
    const clients = slackClients(slack.apiUrl, sdkLogger(log), 1000, async () => token);
    const call = async () => (await clients.answering(id<WorkspaceId>(teamId))).auth.test();
    await expect(call()).rejects.toThrow('invalid_auth');
    token = slack.token(teamId);
    expect(await call()).toMatchObject({ team_id: teamId });
  });
});

describe('a client', () => {
  it('is kept for its workspace, and given up where so many others were used since', async () => {
    const clients = slackClients(slack.apiUrl, sdkLogger(log), 1000, async (workspace) => `xoxb-${workspace}`);
    const of = (n: number) => clients.answering(id<WorkspaceId>(`T0W${n}`));
    const [first, second] = [await of(1), await of(2)];
    for (let n = 3; n <= clientsKept; n += 1) await of(n);
    expect(await of(1)).toBe(first);
    await of(clientsKept + 1);
    expect(await of(1)).toBe(first);
    expect(await of(2)).not.toBe(second);
  });

  it('is let go of, with its token, where Caucus may no longer use that', async () => {
    let may = true;
    const clients = slackClients(slack.apiUrl, sdkLogger(log), 1000, async () => {
      if (may) return 'xoxb-of-once';
      throw new Error('Caucus is not installed');
    });
    const ofHarbour = () => clients.answering(id<WorkspaceId>(teamId));
    const before = await ofHarbour();
    may = false;
    await expect(ofHarbour()).rejects.toThrow();
    may = true;
    expect(await ofHarbour()).not.toBe(before);
  });
});

describe('Socket Mode', () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  beforeAll(() => void process.on('unhandledRejection', note));
  afterAll(() => void process.off('unhandledRejection', note));
  beforeEach(() => {
    lines.length = 0;
    unhandled.length = 0;
  });
  const logged = (event: string) => lines.filter((line) => line.includes(`"event":"${event}"`)).length;
  const handled = () => new Promise((resolve) => setImmediate(resolve));

  it('survives a message that has no inner event', async () => {
    const { client } = socketReceiver(slack.appToken, slack.apiUrl, log);
    client.emit('ws_message', JSON.stringify({ type: 'events_api', envelope_id: 'e1', payload: {} }), false);
    await handled();
    expect(logged('socket_message_failed')).toBe(1);
    expect(unhandled).toEqual([]);
  });

  it('hears that events are held back, and acknowledges it', async () => {
    const { client } = socketReceiver(slack.appToken, slack.apiUrl, log);
    const sent: string[] = [];
    Object.assign(client, { websocket: { send: (data: string) => sent.push(data) } });
    const payload = { type: 'app_rate_limited', team_id: teamId, minute_rate_limited: 1 };
    client.emit('ws_message', JSON.stringify({ type: 'events_api', envelope_id: 'e1', payload }), false);
    await handled();
    expect([logged('events_rate_limited'), logged('socket_message_failed')]).toEqual([1, 0]);
    expect(sent.map((each) => JSON.parse(each))).toEqual([{ envelope_id: 'e1' }]);
  });

  it('survives that the connection is gone when what it refused is to be acknowledged', async () => {
    const receiver = socketReceiver(slack.appToken, slack.apiUrl, log);
    receiver.init({ processEvent: () => Promise.reject(notReceivable) } as never);
    const ack = () => Promise.reject(new Error('no active connection'));
    receiver.client.emit('slack_event', { ack, envelope_id: 'e1', type: 'interactive', body: {} });
    await handled();
    expect([logged('body_refused'), logged('socket_message_failed')]).toEqual([1, 1]);
    expect(unhandled).toEqual([]);
  });

  it('asks again where Slack refuses another connection as if for good', async () => {
    const { client } = socketReceiver(slack.appToken, slack.apiUrl, log);
    // Between two attempts it waits as long as it waits for an answer to its pings.
    Object.assign(client, { clientPingTimeoutMS: 500 });
    await client.start();
    for (const error of ['invalid_auth', 'account_inactive']) {
      slack.faults.next({ method: 'apps.connections.open', kind: { error } });
    }
    const again = new Promise((resolve) => void client.once('connected', resolve));
    slack.disconnectSockets('refresh_requested');
    await again;
    expect(logged('socket_not_reconnected')).toBe(2);
    expect(unhandled).toEqual([]);
    await client.disconnect();
  });
});
