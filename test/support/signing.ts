import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { signingSecret } from './caucus.js';

/** The headers of a request that Slack signed at this second. */
export function signedAt(body: string | Buffer, seconds = now(), secret = signingSecret): Record<string, string> {
  const mac = createHmac('sha256', secret).update(`v0:${seconds}:`).update(body).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${mac}` };
}

/** This second, of the clock that `startCaucus` runs on. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}

export const form = { 'content-type': 'application/x-www-form-urlencoded' };
export const json = { 'content-type': 'application/json' };

export type Answered = { status: number; text: string };

/** Sends a body with these headers and nothing else of ours. */
export async function post(url: string, body: string | Buffer, headers: Record<string, string>): Promise<Answered> {
  const answered = await fetch(url, { method: 'POST', headers, body: body as string });
  return { status: answered.status, text: await answered.text() };
}

/** Writes bytes to the port and gives all that comes back until the server ends the connection. */
export function wire(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (part) => parts.push(part));
    socket.on('close', () => resolve(Buffer.concat(parts).toString()));
    socket.on('error', reject);
  });
}

/** A request as it goes over the wire; headers may stand in it twice. The server is asked to end the connection after it. */
export function onTheWire(
  headers: readonly (readonly [string, string])[],
  body: string,
  start = 'POST /slack/events',
): string {
  const lines = [
    ...headers,
    ['host', 'caucus'],
    ['connection', 'close'],
    ['content-length', String(Buffer.byteLength(body))],
  ];
  return [`${start} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');
}
