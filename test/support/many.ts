import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { company } from '../../src/playground/company.js';
import { type Person, person } from '../../src/playground/people/index.js';
import { freePort } from '../../src/playground/port.js';
import { type Slack, type SlackOptions, startSlack } from '../../src/playground/slack/index.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { jsonLog } from '../../src/slack/logger.js';
import { type Running, start } from '../../src/start.js';
import { connectForBackground } from '../../src/store/database.js';
import { openKeyStore } from '../../src/store/keys.js';
import type { Store } from '../../src/store/store.js';
import { configFor, ids, signingSecret, teamId } from './caucus.js';
import { type TestDatabase, testDatabase } from './database.js';

/** A second workspace with the same people in it, by the same ids. */
export const otherTeam = 'T0QUAY';

/** A third, for what must not come to be installed. */
export const freshTeam = 'T0PIER';

const clientSecret = 'a-client-secret-of-some-length';

/** Caucus for many workspaces, none of which has installed it yet: some copies on one database, by one address. */
export type Many = {
  slack: Slack;
  database: TestDatabase;
  store: Store;
  /** The database as its owner, who may do what the app may not. */
  owner: Store['db'];
  copies: Running[];
  /** Where people reach the first copy. */
  appUrl: string;
  clock: { now(): Date; move(milliseconds: number): void };
  logged(): string;
  person(id: string, team?: string): Person;
  settle(): Promise<void>;
  stop(): Promise<void>;
};

export async function startMany({
  copies: count = 1,
  mode = 'http',
  rotatesTokens = false,
  ...more
}: { copies?: number; mode?: 'http' | 'socket'; rotatesTokens?: boolean } & Partial<SlackOptions> = {}): Promise<Many> {
  let now = Date.UTC(2026, 10, 23, 9, 0);
  const clock = {
    now: () => new Date(now),
    move: (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const [database, keys] = await Promise.all([testDatabase(), mkdtemp(path.join(tmpdir(), 'caucus-keys-'))]);
  const slack = await startSlack({
    workspaces: [
      { teamId, name: 'Harbour', people: company, installed: false },
      { teamId: freshTeam, name: 'Pier', people: company, installed: false },
      { teamId: otherTeam, name: 'Quay', people: company, installed: false, enterpriseId: 'E0DOCKS' },
    ],
    app: { name: 'Caucus', signingSecret, scopes: [...scopes], clientId: '12.34', clientSecret, rotatesTokens },
    clock,
    ...more,
  });
  const port = await freePort();
  const appUrl = `http://localhost:${port}`;
  const lines: string[] = [];
  const log = jsonLog(clock, (line) => lines.push(line));
  const config = configFor(slack, database.appUrl, keys, mode);
  const copies: Running[] = [];
  for (let each = 0; each < count; each += 1) {
    const workspaces = { type: 'many' as const, clientId: '12.34', clientSecret, appUrl };
    const own = { ...config, port: each === 0 ? port : 0, slack: { ...config.slack, workspaces } };
    copies.push(await start({ config: own, clock, ids, log }));
  }
  if (mode === 'http') slack.setRequestUrl(`${appUrl}/slack/events`);
  const store = {
    ...{ db: database.db, clock, ids, wake: () => undefined },
    keys: await openKeyStore({ ...config.keys, ids, clock }),
  };
  const owner = connectForBackground(database.ownerUrl, { max: 1 });
  const seated = new Map<string, Person>();
  return {
    ...{ slack, database, store, owner, copies, appUrl, clock, logged: () => lines.join('') },
    person(id, team = teamId) {
      const known = seated.get(`${team}/${id}`) ?? person(slack, id, team);
      seated.set(`${team}/${id}`, known);
      return known;
    },
    async settle() {
      await slack.settled();
      for (const copy of copies) await copy.settle();
    },
    async stop() {
      for (const copy of copies) await copy.stop();
      await slack.stop();
      await owner.destroy();
      await database.stop();
      await rm(keys, { recursive: true });
    },
  };
}

/** A page as a browser got it. */
export type Shown = { status: number; text: string; headers: Headers; url: string };

/** A browser that keeps its cookies, and follows nothing by itself. */
export function visitor() {
  let cookie = '';
  async function go(url: string): Promise<Shown> {
    const answer = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    const set = answer.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
    return { status: answer.status, text: await answer.text(), headers: answer.headers, url };
  }
  return {
    go,
    /** Opens the page that asks; gives where its link leads. */
    async begin(appUrl: string): Promise<string> {
      const { text } = await go(`${appUrl}/slack/install`);
      return /href="([^"]*oauth\/v2\/authorize[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    },
    /** Presses on Slack's page; gives where Slack sends the browser. */
    async atSlack(asking: string): Promise<string> {
      return (await go(asking)).headers.get('location') ?? '';
    },
    /** All of it. */
    async install(appUrl: string): Promise<Shown> {
      return go(await this.atSlack(await this.begin(appUrl)));
    },
  };
}
