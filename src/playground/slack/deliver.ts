import { createHmac } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import type { Fields } from './json.js';
import { sendEnvelope } from './sockets.js';
import type { Delivery, World } from './state.js';

/** What the app answered; `error` is Slack's word for no answer in time, or none that counts. */
export type Ack = { status: number; body: string; error?: 'operation_timeout' | 'dispatch_failed' };

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

function encoded(delivery: Delivery): { body: string; type: string } {
  if (delivery.kind === 'event') return { body: JSON.stringify(delivery.payload), type: 'application/json' };
  const form =
    delivery.kind === 'command'
      ? new URLSearchParams(
          Object.entries(delivery.payload).map(([key, value]): [string, string] => [key, String(value)]),
        )
      : new URLSearchParams({ payload: JSON.stringify(delivery.payload) });
  return { body: form.toString(), type: 'application/x-www-form-urlencoded' };
}

/** The headers with which Slack signs a request at this time; apps compare it with theirs. */
export function signed(signingSecret: string, body: string, at: Date): { [header: string]: string } {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const mac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${mac}` };
}

function overHttp(world: World, url: string, delivery: Delivery, headers: Fields, fresh = false): Promise<Ack> {
  const { body, type } = encoded(delivery);
  return new Promise((resolve) => {
    const sent = httpRequest(url, {
      method: 'POST',
      agent: fresh ? false : agent,
      headers: {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signed(world.app.signingSecret, body, world.clock.now()),
        ...(headers as { [name: string]: string }),
      },
    });
    const timer = setTimeout(() => {
      resolve({ status: 0, body: '', error: 'operation_timeout' });
      sent.destroy();
    }, world.answerWithinMs);
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        clearTimeout(timer);
        const status = response.statusCode ?? 0;
        const ok = status >= 200 && status < 300;
        resolve({
          status,
          body: Buffer.concat(parts).toString('utf8'),
          ...(ok ? {} : { error: 'dispatch_failed' as const }),
        });
      });
    });
    sent.on('error', () => {
      clearTimeout(timer);
      // A kept-alive connection may have died with the app's last process: that is no answer about this one.
      if (sent.reusedSocket && !fresh) resolve(overHttp(world, url, delivery, headers, true));
      else resolve({ status: 0, body: '', error: 'dispatch_failed' });
    });
    sent.end(body);
  });
}

type Retry = { num: number; reason: string };

/** Sends one thing to the app, over an open Socket Mode connection if there is one, else signed to its request URL. */
export function deliver(world: World, delivery: Delivery, retry?: Retry): Promise<Ack> {
  return underway(
    world,
    world.relay(delivery, (each) => underway(world, send(world, each, retry))),
  );
}

async function send(world: World, delivery: Delivery, retry?: Retry): Promise<Ack> {
  if (world.sockets.length > 0) return sendEnvelope(world, delivery, retry);
  const url = delivery.kind === 'event' ? (world.eventsUrl ?? world.requestUrl) : world.requestUrl;
  if (!url) return { status: 0, body: '', error: 'dispatch_failed' };
  const headers = retry ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason } : {};
  return overHttp(world, url, delivery, headers);
}

function underway(world: World, sent: Promise<Ack>): Promise<Ack> {
  world.underway.add(sent);
  const done = () => world.underway.delete(sent);
  sent.then(done, done);
  return sent;
}
