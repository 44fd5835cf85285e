import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { jsonLog } from '../../src/slack/logger.js';
import { openHrLink } from '../../src/store/hr-tokens.js';
import { startWeb } from '../../src/web/start.js';
import { teamId } from '../../test/support/caucus.js';
import { type Answer, ask } from '../../test/web/ask.js';
import type { Budget } from '../part.js';
import { detail, isLogLine, rowsOf } from './checking.js';
import { mark } from './mutation.js';
import { type Page, pageRequests, type Visit } from './page-request.js';
import type { Scene } from './scene.js';

const url = 'https://log.caucus.example';
const batch = 1000;
const atOnce = 8;
const noLimits = { signingIn: 1e6, all: 1e6 };
/** All that the log page answers to somebody who has no link to spend. */
const foreseen = [200, 400, 401, 403, 404, 405, 413, 415, 421];
const never = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Sends the log page what no browser would, as somebody with a session, with another workspace's, or with none. */
export async function sendToLogPage(scene: Scene, { seed, say }: Budget, until: number) {
  const { app } = scene;
  const lines: string[] = [];
  const log = jsonLog(app.clock, (line) => lines.push(line));
  const ids = { uuid: app.store.ids.uuid, bytes: (_stream: string, length: number) => randomBytes(length) };
  const page = await startWeb({
    config: { databaseUrl: app.hrUrl, port: 0, url },
    ...{ ids, log, limits: noLimits },
  });
  const findings: string[] = [];
  const statuses = new Map<number, number>();
  let sent = 0;
  try {
    const known = await signedIn(scene, page.port);
    const before = await rowsOf(app);
    while (sent === 0 || Date.now() < until) {
      const visits = fc.sample(pageRequests(known), { seed: seed + sent, numRuns: batch });
      for (let at = 0; at < visits.length; at += atOnce) {
        const some = visits.slice(at, at + atOnce);
        const answers = await Promise.all(some.map((visit) => ask(page.port, visit.path, visit)));
        for (const [n, answer] of answers.entries()) {
          const fault = some[n] && faultOfPage(known, some[n], answer);
          if (fault) findings.push(`${fault} (seed ${seed + sent}, request ${at + n})`);
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        }
      }
      sent += visits.length;
    }
    const after = await rowsOf(app);
    // That a session is in use is written down.
    const changed = Object.keys(after).filter(
      (table) => table !== 'public.hr_tokens' && JSON.stringify(before[table]) !== JSON.stringify(after[table]),
    );
    findings.push(...changed.map((table) => `requests to the log page changed ${table}`));
    if ((await ask(page.port, '/', { headers: { host: known.host, cookie: known.own } })).status !== 200) {
      findings.push('the log page did not answer a good request');
    }
  } finally {
    await page.stop();
  }
  const text = lines.join('');
  if (text.includes(mark)) findings.push('the log of the log page holds what was sent');
  if (text.includes('request_failed')) findings.push('something broke on the log page');
  if (!text.split('\n').filter(Boolean).every(isLogLine)) findings.push('the log page logs a line that is not ours');
  const counted = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} with ${status}`);
  say(`  ${sent} requests to the log page (seed ${seed}), answered: ${counted.join(', ')}`);
  return { sent, findings };
}

/** What can be said against one answer; null if nothing. */
function faultOfPage({ own, reference }: Page, visit: Visit, { status, headers, text }: Answer): string | null {
  const said = `${visit.method} of the log page (${visit.what}) was answered with ${status}`;
  if (!foreseen.includes(status)) return said;
  const shown = withoutForm(text);
  if (detail.test(shown)) return `${said} and tells of the inside`;
  if (visit.headers.cookie !== own && shown.includes(reference)) return `${said} and a case to whoever has no session`;
  if (/caucus-log=[^;]/.test(headers['set-cookie']?.join() ?? '')) return `${said} and a session`;
  if (!Object.entries(never).every(([name, value]) => headers[name] === value)) return `${said} and may be kept`;
  return null;
}

/** Into the fields of its form a page puts back what was typed there. */
const withoutForm = (text: string) => text.replace(/ value="[^"]*"/g, '');

/** A viewer's session, one of another workspace, and a case that the first may read. */
async function signedIn({ app }: Scene, port: number): Promise<Page> {
  const { store } = app;
  const host = new URL(url).host;
  const viewer = id<PersonId>('U0HANA');
  const link = await openHrLink(store, id<WorkspaceId>(teamId), viewer, { zone: 'Europe/London', language: 'en' });
  const { headers } = await ask(port, '/in', {
    method: 'POST',
    headers: { host, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: `link=${link}`,
  });
  const own = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  await app.settle();
  const token = randomBytes(32).toString('base64url');
  const later = new Date('2100-01-01');
  await store.db('hr_tokens').insert({
    ...{
      workspace_id: 'T0ELSEWHERE',
      token_hash: createHash('sha256').update(token).digest(),
      person: Buffer.from('x'),
    },
    ...{ session_id: store.ids.uuid('forged'), zone: 'UTC', language: 'en', expires_at: later, idle_at: later },
  });
  const { text } = await ask(port, '/', { headers: { host, cookie: own } });
  const [, reference] = /href="\/case\/([0-9a-f-]{36})"/.exec(text) ?? [];
  if (reference === undefined) throw new Error('HR sees no mediation on the log page');
  return { host, own, foreign: `__Host-caucus-log=${token}`, reference };
}
