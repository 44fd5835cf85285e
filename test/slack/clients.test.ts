import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorCode } from '@slack/web-api';
import { type ChannelId, id, type WorkspaceId } from '../../src/domain/ids.js';
import type { FaultKind, Slack } from '../../src/playground/slack/index.js';
import { slackClients } from '../../src/slack/clients.js';
import { jsonLog, sdkLogger } from '../../src/slack/logger.js';
import { socketReceiver } from '../../src/slack/receiver-socket.js';
import { clock, slackWithCompany, teamId } from '../support/caucus.js';

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

describe('Socket Mode', () => {
  it('survives a message that has no inner event', async () => {
    const { client } = socketReceiver(slack.appToken, slack.apiUrl, log);
    client.emit('ws_message', JSON.stringify({ type: 'events_api', envelope_id: 'e1', payload: {} }), false);
    await new Promise((resolve) => setImmediate(resolve));
    expect(lines.join('')).toContain('"event":"socket_message_failed"');
  });
});
