import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signed } from '../../src/playground/slack/deliver.js';
import type { App } from './app.js';
import { signingSecret } from './caucus.js';

type Fields = { [key: string]: unknown };

/** What the app answered: in the acknowledgement, and to the response_url. */
export type Answered = { status: number; body: string; said: string };

/** The last thing of this kind that somebody did, as the gateway sent it. */
export function lastSent(app: App, person: string, kind: 'action' | 'submit' | 'command' | 'shortcut'): Fields {
  const found = app.slack.submissions.findLast((each) => each.person === person && each.kind === kind);
  if (!found) throw new Error(`${person} has done nothing of the kind`);
  return structuredClone(found.payload);
}

/** Sends, correctly signed, a click or form that nobody's screen allowed, and waits for the words that answer it. */
export async function forge(app: App, payload: Fields): Promise<Answered> {
  let told: (words: string) => void = () => undefined;
  const said = new Promise<string>((resolve) => {
    told = resolve;
  });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      told(Buffer.concat(parts).toString('utf8'));
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const responseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const forged = { ...payload, response_url: responseUrl, trigger_id: `forged.${randomUUID()}` };
    const body = new URLSearchParams({ payload: JSON.stringify(forged) }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...signed(signingSecret, body, app.clock.now()),
    };
    const answer = await fetch(app.requestUrl, { method: 'POST', headers, body });
    const text = await answer.text();
    return { status: answer.status, body: text, said: text === '' ? await said : text };
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
