import { createHash, randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import type { Knex } from 'knex';
import { startChild } from '../child.js';
import { workspace } from './fill.js';
import type { Filling } from './place.js';

/** The log page as a process of its own, signed in to as a browser is. */
export type LogPage = {
  /** Reads a page to its end; `line` hears how many lines there are so far. Throws unless it is there. */
  get(at: string, line?: (lines: number) => void): Promise<void>;
  /** In bytes: resident memory with the garbage collected, what of it is in use, or resident memory as it is. */
  memory(which: 'memory' | 'held' | 'rss'): Promise<number>;
  stop(): Promise<void>;
};

/** Where people would reach it; the requests come straight to its port and only say so. */
const url = 'http://localhost:3001';

/** Starts the built page on this database and signs in by a one-time link. */
export async function openLogPage({ hrUrl, owner }: Filling): Promise<LogPage> {
  const child = await startChild({
    file: 'src/web/main.js',
    cwd: path.parse(process.cwd()).root,
    environment: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL_HR: hrUrl,
      WEB_PORT: '0',
      PUBLIC_URL: url,
      NODE_ENV: 'production',
    },
    listening: 'log_page_listening',
  });
  const agent = new http.Agent({ keepAlive: true });
  let asked = 0;
  let cookie = '';

  function ask(method: string, at: string, body?: string): Promise<http.IncomingMessage> {
    asked += 1;
    const headers = {
      host: new URL(url).host,
      cookie,
      // No address may ask as often as a bench does.
      'x-forwarded-for': `203.0.${Math.floor(asked / 250) % 250}.${asked % 250}`,
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: url }),
    };
    return new Promise((resolve, reject) => {
      const request = http.request({ agent, host: '127.0.0.1', port: child.port, method, path: at, headers }, resolve);
      request.once('error', reject);
      request.end(body);
    });
  }

  const link = await newLink(owner);
  const signedIn = await ask('POST', '/in', new URLSearchParams({ link }).toString());
  signedIn.resume();
  cookie = (signedIn.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');
  if (signedIn.statusCode !== 303 || cookie === '') throw new Error(`Signing in got ${signedIn.statusCode}`);

  return {
    async get(at, line) {
      const response = await ask('GET', at);
      let lines = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        if (!line) continue;
        for (const byte of chunk) if (byte === 10) lines += 1;
        line(lines);
      }
      if (response.statusCode !== 200) throw new Error(`${at} got ${response.statusCode}`);
    },
    memory: (which) => child.ask<number>(which, which),
    async stop() {
      agent.destroy();
      await child.stop();
    },
  };
}

async function newLink(owner: Knex): Promise<string> {
  const link = randomBytes(32).toString('base64url');
  await owner('hr_links').insert({
    ...{ workspace_id: workspace, link_hash: createHash('sha256').update(link).digest(), session_id: randomUUID() },
    ...{ person: Buffer.from('viewer'), viewer: Buffer.from('viewer'), zone: 'Europe/London', language: 'en' },
    expires_at: owner.raw("now() + interval '2 minutes'"),
  });
  return link;
}
