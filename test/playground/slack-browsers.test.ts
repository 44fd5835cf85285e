import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import type { Slack } from '../../src/playground/slack/index.js';
import { company } from './slack-company.js';

let slack: Slack;
beforeAll(async () => {
  slack = await company();
});
afterAll(() => slack.stop());

/** As a form of some page sends it, or an app; gives its status. */
async function call(method: string, token: string, headers: Record<string, string>): Promise<number | undefined> {
  const sent = request(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
  sent.end(`token=${token}`);
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

it.each([
  ['a page of another site', { origin: 'https://site.example' }],
  ['a page that hides where it comes from', { origin: 'null' }],
  ['what a page loads', { 'sec-fetch-site': 'cross-site' }],
  ['a name that was made to lead here', { host: 'site.example' }],
])('%s is refused, though it knows the token', async (_who, headers) => {
  slack.clearRecords();
  expect(await call('auth.test', slack.token(), headers)).toBe(403);
  expect(slack.calls).toEqual([]);
  expect(await call('auth.test', slack.token(), {})).toBe(200);
});

it('a page opens no connection of Socket Mode, though it has a ticket', async () => {
  const open = async (options: { origin?: string }) => {
    const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.appToken}` },
    });
    const { url } = (await answer.json()) as { url: string };
    const socket = new WebSocket(url, options);
    const how = await once(socket, 'open').then(
      () => 'open',
      () => 'refused',
    );
    socket.terminate();
    return how;
  };
  expect(await open({ origin: 'https://site.example' })).toBe('refused');
  expect(await open({})).toBe('open');
});
