import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import type { ProcessChange } from '../../src/domain/process.js';
import { freePort } from '../../src/playground/port.js';
import { connectForBackground } from '../../src/store/database.js';
import { openHrLink, type ViewerPlace } from '../../src/store/hr-tokens.js';
import { saveProcess } from '../../src/store/process.js';
import { inTransaction } from '../../src/store/transaction.js';
import type { Limits } from '../../src/web/guards.js';
import { startWeb } from '../../src/web/start.js';
import { type TestStore, testStore } from '../store/a-store.js';
import { ids } from '../support/caucus.js';
import type { TestDatabase } from '../support/database.js';
import { type Answer, type Asking, ask } from './ask.js';

export const workspace = id<WorkspaceId>('T0HARBOUR');
export const elsewhere = id<WorkspaceId>('T0ELSEWHERE');
export const viewer = id<PersonId>('U0VIEWER');

const berlin: ViewerPlace = { zone: 'Europe/Berlin', language: 'en' };
const formHeaders = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

/** The real log page on a real database, with the part of Caucus that makes links and cases. */
export type LogPage = {
  store: TestStore;
  /** The login that owns the tables, for what time would do to them. */
  owner: Knex;
  port: number;
  /** All that it logged. */
  logged: string[];
  /** Makes one request with the address as people have it. */
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Sends a form as a browser does from a page of the log. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
  /** A one-time link, as Slack gives one. */
  link(of?: WorkspaceId, person?: PersonId, place?: ViewerPlace): Promise<string>;
  /** Signs in through a link; a visitor with the cookie of that session. */
  signIn(of?: WorkspaceId, person?: PersonId, place?: ViewerPlace): Promise<Visitor>;
  stop(): Promise<void>;
};

/** A browser with a session. */
export type Visitor = {
  cookie: string;
  get(path: string, asking?: Asking): Promise<Answer>;
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
};

const noLimits: Limits = { signingIn: 1e6, all: 1e6 };

/** Starts it; call `stop` in `afterAll`. Where people reach it is its own port, unless a `url` is set. */
export async function logPage({
  url,
  limits = noLimits,
  on,
  replicaUrl,
}: {
  url?: string;
  limits?: Limits;
  on?: TestDatabase;
  replicaUrl?: string;
} = {}): Promise<LogPage> {
  const store = await testStore(on && { on });
  const owner = connectForBackground(store.database.ownerUrl, { max: 1 });
  const logged: string[] = [];
  const log = (event: string, fields: object = {}) => void logged.push(JSON.stringify({ event, ...fields }));
  const port = await freePort();
  const address = url ?? `http://localhost:${port}`;
  const running = await startWeb({
    ...{ ids, limits, log: { info: log, warn: log, error: log } },
    config: { databaseUrl: store.database.hrUrl, replicaUrl, port, url: address },
  });
  const host = new URL(address).host;
  const asked: LogPage['ask'] = (path, { headers, ...asking } = {}) =>
    ask(running.port, path, { ...asking, headers: { host, ...headers } });
  const posted: LogPage['post'] = (path, form, headers = {}) =>
    asked(path, { method: 'POST', body: `${new URLSearchParams(form)}`, headers: { ...formHeaders, ...headers } });
  const link: LogPage['link'] = (of = workspace, person = viewer, place = berlin) =>
    openHrLink(store, of, person, place);
  return {
    ...{ store, owner, port: running.port, logged, ask: asked, post: posted, link },
    async signIn(of, person, place) {
      const { headers } = await posted('/in', { link: await link(of, person, place) });
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      return {
        cookie,
        get: (path, asking = {}) => asked(path, { ...asking, headers: { cookie, ...asking.headers } }),
        post: (path, form, more = {}) => posted(path, form, { cookie, ...more }),
      };
    },
    async stop() {
      await running.stop();
      await owner.destroy();
      await store.stop();
    },
  };
}

/** Lets HR see a case of which these things happened; its reference. */
export async function happened(
  { store }: LogPage,
  changes: readonly ProcessChange[],
  { of = workspace, reference = `${randomUUID()}`, mediator = 'Mara Mediator', hidden = false, referral = '' } = {},
): Promise<string> {
  const opened: ProcessChange = { type: 'opened', reference, hidden, mediator, ...(referral && { referral }) };
  await inTransaction(store, (trx) =>
    saveProcess(trx, { workspace: of, reference }, store.clock.now().getTime(), [opened, ...changes], hidden),
  );
  return reference;
}

export const began = (on = '2026-11-23'): ProcessChange => ({ type: 'began', on });

/** A session on that day from nine to a quarter past ten, UTC. */
export function session(number = 1, day = '2026-11-24'): ProcessChange {
  const at = (time: string) => Date.parse(`${day}T${time}:00Z`);
  return {
    ...{ type: 'session', number, startedAt: at('09:00'), endedAt: at('10:15') },
    blocks: [
      { phase: 'opening', startedAt: at('09:00'), endedAt: at('09:30') },
      { phase: 'separate meetings', startedAt: at('09:30'), endedAt: at('10:15') },
    ],
  };
}

export function ended(
  ending: 'agreement reached' | 'ended' = 'ended',
  on = '2026-12-01',
  attendance = ['mediator', 'party'],
): ProcessChange {
  return { type: 'ended', on, ending, attendance };
}
