import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonLog } from '../../../src/slack/logger.js';
import { close, edgeServer, listen } from '../../../src/slack/receiving/edge.js';
import { httpReceiver } from '../../../src/slack/receiving/receiver-http.js';
import * as de from '../../../src/words/de.js';
import * as en from '../../../src/words/en.js';
import { type Caucus, clock, signingSecret, startCaucus, teamId } from '../../support/caucus.js';

let caucus: Caucus;
beforeAll(async () => {
  caucus = await startCaucus();
});
afterAll(() => caucus.stop());

const command = new URLSearchParams({
  command: '/caucus',
  text: 'help',
  team_id: teamId,
  user_id: 'U0BEN',
  channel_id: 'C1',
  trigger_id: '1.1.a',
  response_url: 'http://127.0.0.1:9/none',
}).toString();

function signature(body: string, seconds: number, secret = signingSecret): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;
}

const now = () => Math.floor(Date.now() / 1000);

async function send(body: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const answered = await fetch(`http://127.0.0.1:${caucus.running.port}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
  return { status: answered.status, text: await answered.text() };
}

function signed(body: string, seconds = now(), secret = signingSecret) {
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': signature(body, seconds, secret) };
}

describe('a request over HTTP', () => {
  it('is answered when Slack has signed it', async () => {
    const { status, text } = await send(command, signed(command));
    expect(status).toBe(200);
    expect(text).toContain('/caucus help');
  });

  it.each([
    ['is not signed', () => ({})],
    ['is signed with nothing', () => ({ 'x-slack-request-timestamp': String(now()), 'x-slack-signature': '' })],
    ['is signed with another secret', () => signed(command, now(), 'another-secret-of-32-characters-')],
    ['is signed with an empty secret', () => signed(command, now(), '')],
    ['is signed for another body', () => signed(`${command}&x=1`)],
    ['is older than five minutes', () => signed(command, now() - 301)],
    ['has a time that is none', () => ({ ...signed(command), 'x-slack-request-timestamp': 'today' })],
  ])('is refused when it %s', async (_why, headers) => {
    expect(await send(command, headers())).toEqual({ status: 401, text: '' });
  });

  it('is refused when it smuggles a command or a payload behind ssl_check', async () => {
    const payload = JSON.stringify({
      type: 'block_actions',
      team: { id: teamId },
      user: { id: 'U0BEN' },
      actions: [{}],
    });
    for (const body of [`ssl_check=1&${command}`, `ssl_check=1&payload=${encodeURIComponent(payload)}`]) {
      expect(await send(body, {})).toEqual({ status: 401, text: '' });
    }
  });

  it('is refused when it is larger than Slack ever sends', async () => {
    const body = `${command}&x=${'x'.repeat(1_100_000)}`;
    expect((await send(body, signed(body))).status).toBe(413);
  });

  it('is answered in a sentence when it comes from a workspace where Caucus is not installed, in each language, for nobody knows who asks there', async () => {
    const foreign = command.replace(teamId, 'TELSEWHERE');
    const { status, text } = await send(foreign, signed(foreign));
    expect([status, JSON.parse(text).text]).toEqual([200, `${en.edge.notInstalled}\n${de.edge.notInstalled}`]);
    expect(caucus.logged()).toContain('"outcome":"refused","ms":');
  });

  it('is answered where it says and nowhere else, should somebody there point on', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const click = {
      ...{ type: 'block_actions', team: { id: teamId }, user: { id: 'U0BEN' }, channel: { id: 'C1' } },
      ...{ trigger_id: '1.1.b', response_url: `http://127.0.0.1:${port}/answer` },
      actions: [{ type: 'button', action_id: 'gone', value: '1' }],
    };
    const body = new URLSearchParams({ payload: JSON.stringify(click) }).toString();
    expect((await send(body, signed(body))).status).toBe(200);
    while (!caucus.logged().includes('"answer_failed"')) await new Promise((resolve) => setImmediate(resolve));
    server.close();
    expect(asked).toEqual(['/answer']);
  });

  it('leaves nothing of its body in the log', async () => {
    const body = command.replace('help', 'canary-4471');
    await send(body, {});
    await send(body, signed(body));
    expect(caucus.logged()).toContain('"event":"signature_refused"');
    expect(caucus.logged()).not.toMatch(/canary-4471|U0BEN|1\.1\.a|127\.0\.0\.1:9/);
  });
});

describe('the server', () => {
  it('says that it is well', async () => {
    const answered = await fetch(`http://127.0.0.1:${caucus.running.port}/healthz`);
    expect([answered.status, await answered.json()]).toEqual([200, { ok: true }]);
  });

  it('lets no browser run, frame, guess at or keep what it answers', async () => {
    const { port } = caucus.running;
    const asked = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: command });
    for (const { headers } of [await fetch(`http://127.0.0.1:${port}/healthz`), asked]) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('answers with a number and nothing else when something breaks', async () => {
    const broken = edgeServer(() => {
      throw new Error('canary');
    });
    const { server, port } = await listen(broken, { port: 0 });
    const answered = await fetch(`http://127.0.0.1:${port}/readyz`);
    const text = await answered.text();
    await close(server, async () => undefined);
    expect([answered.status, text]).toEqual([500, '']);
  });

  it('does not begin with an empty signing secret', () => {
    const log = jsonLog(clock, () => undefined);
    expect(() => httpReceiver({ server: edgeServer(async () => null), signingSecret: '', clock, log })).toThrow();
  });
});
