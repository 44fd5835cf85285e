import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { install } from '../../src/administer.js';
import type { Finding } from '../../src/doctor/finding.js';
import { examining } from '../../src/doctor/in-slack.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { openPolicies } from '../../src/playground/slack/settings.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { jsonLog } from '../../src/slack/logger.js';
import { openKeyStore } from '../../src/store/keys.js';
import { icon } from '../../src/web/stylesheet.js';
import { phrasebook } from '../../src/words/phrasebook.js';
import { type Run, runMain } from '../support/built-main.js';
import { clock, configFor, ids, signingSecret, slackWithCompany, teamId } from '../support/caucus.js';
import { certificateFor } from '../support/certificate.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const program = path.resolve('dist/src/doctor/main.js');
const masterKey = Buffer.alloc(32, 7);
const bot = 'caucus-check';
let folder: string;
let database: TestDatabase;
let slack: Slack;
/** How far Slack's clock is behind. */
let behind = 0;

beforeAll(async () => {
  if (!existsSync(program)) throw new Error('Run "npm run build" first: this starts what it makes.');
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-doctor-'));
  database = await testDatabase();
  slack = await slackWithCompany({ clock: { now: () => new Date(Date.now() - behind) } });
  const keys = await openKeyStore({ folder: path.join(folder, 'keys'), masterKey, ids, clock });
  await keys.stop();
});
afterAll(async () => {
  await slack.stop();
  await database.stop();
  await rm(folder, { recursive: true });
});
afterEach(() => {
  slack.setPolicies(openPolicies);
  slack.setScopes([...scopes]);
  slack.faults.clear();
  slack.clearRecords();
});

const settings = (more: Record<string, string> = {}): Record<string, string> => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: slack.token(teamId),
  SLACK_APP_TOKEN: slack.appToken,
  DATABASE_URL: database.appUrl,
  DATABASE_URL_HR: database.hrUrl,
  CAUCUS_MASTER_KEY: masterKey.toString('base64'),
  CAUCUS_KEYSTORE: path.join(folder, 'keys'),
  ...more,
});

/** Runs the built doctor with these arguments. */
function run(args: string[], environment = settings()): Run {
  return runMain(folder, environment, program, [], args);
}

async function json(args: string[], environment = settings()) {
  const ran = run(['--json', ...args], environment);
  const code = await ran.exit;
  const { findings, state } = JSON.parse(ran.logged()) as { findings: Finding[]; state: string };
  return { code, state, findings, names: findings.map(({ name, state }) => `${name} ${state}`) };
}

const rooms = () =>
  slack.calls
    .filter(({ method }) => method === 'conversations.create')
    .map(({ response }) => slack.channel((response.channel as { id: string }).id));

describe('npm run doctor', () => {
  it('finds a healthy Caucus well, changes nothing of it, and brings nobody into its room', async () => {
    const { code, names } = await json([]);
    expect(names.filter((name) => name.endsWith('broken'))).toEqual([]);
    expect(code).toBe(0);
    expect(names).toEqual(expect.arrayContaining(['slack.app well', 'slack.app_token well', 'room.archive well']));
    expect(names).toEqual(expect.arrayContaining(['database.rights well', 'hr.login well', 'keys.master well']));
    expect(names).toContain('room.invite look');
    expect(rooms()).toMatchObject([{ archived: true }]);
    expect(slack.calls.map(({ method }) => method)).not.toContain('conversations.invite');
    expect((await database.db('high_water').first())?.counter).toBe('0');
  });

  it('brings an administrator who is named into the room and takes them out again, and nobody else', async () => {
    expect((await json(['--administrator', 'U0ADA'])).names).toEqual(
      expect.arrayContaining(['room.invite well', 'room.remove well']),
    );
    slack.clearRecords();
    const { findings } = await json(['--administrator', 'U0MIRA']);
    expect(findings.find(({ name }) => name === 'room.invite')?.says).toMatch(/is no administrator/);
    expect(slack.calls.map(({ method }) => method)).not.toContain('conversations.invite');
  });

  it('makes no room if it is not to', async () => {
    const { names, code } = await json(['--no-room']);
    expect(names).toContain('room.tried look');
    expect(code).toBe(0);
    expect(rooms()).toEqual([]);
  });

  it('says for people what is broken and how to put it right, without any secret', async () => {
    slack.setScopes([...scopes, 'groups:history']);
    const ran = run([], settings({ CAUCUS_MASTER_KEY_OLD: Buffer.alloc(32, 9).toString('base64') }));
    expect(await ran.exit).toBe(1);
    const said = ran.logged();
    expect(said).toMatch(/^Broken {7}\S.*groups:history/m);
    expect(said).toMatch(/^ +What to do: Remove these scopes/m);
    expect(said).toMatch(/^Please look {2}CAUCUS_MASTER_KEY_OLD is still set/m);
    const secrets = [
      slack.token(teamId),
      slack.appToken,
      masterKey.toString('base64'),
      ...passwords(),
      folder,
      '127.0.0.1',
    ];
    for (const secret of secrets) expect(said + ran.said()).not.toContain(secret);
    // With such scopes nothing is tried.
    expect(rooms()).toEqual([]);
  });

  it('finds tokens of two apps', async () => {
    const { names, code } = await json(['--no-room'], settings({ SLACK_APP_TOKEN: 'xapp-1-A0OTHER-1-12345678' }));
    expect(names).toEqual(expect.arrayContaining(['slack.app broken', 'slack.app_token broken']));
    expect(code).toBe(1);
  });

  it.each<[what: string, change: Record<string, string>, names: string[]]>([
    ['no Slack', { SLACK_API_URL: 'http://127.0.0.1:1/api/' }, ['slack.token broken', 'clock.slack look']],
    ['a setting that is wrong', { POOL_SIZE: 'many' }, ['settings broken']],
    [
      'everything at once',
      {
        SLACK_BOT_TOKEN: 'xoxb-revoked-long-ago',
        DATABASE_URL: 'postgres://caucus_app:x@127.0.0.1:1/caucus',
        CAUCUS_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
        PUBLIC_URL: 'http://127.0.0.1:1',
      },
      ['slack.token broken', 'database.reached broken', 'keys.master broken', 'address.log broken'],
    ],
  ])('ends with 1 over %s', async (_, change, broken) => {
    const { names, code } = await json(['--no-room'], settings(change));
    expect(names).toEqual(expect.arrayContaining(broken));
    expect(names).not.toContain('failed look');
    expect(code).toBe(1);
  });

  it.each([
    [90, 0, 'well'],
    [5, 0, 'look'],
    [-0.5, 1, 'broken'],
  ])('holds a certificate that is good for %d days against the clock', async (days, code, state) => {
    const made = certificateFor(days);
    const trusted = path.join(folder, 'trusted.pem');
    await writeFile(trusted, made.cert);
    const server = createServer(made, (request, response) => {
      response.end(request.url === '/icon.svg' ? icon : '{"ok":true}');
    });
    await once(server.listen(0), 'listening');
    const url = `https://localhost:${(server.address() as AddressInfo).port}`;
    const found = await json(['--no-room'], settings({ PUBLIC_URL: url, NODE_EXTRA_CA_CERTS: trusted }));
    expect(found.names).toContain(`address.log ${state}`);
    expect(found.code).toBe(code);
    server.closeAllConnections();
    await once(server.close(), 'close');
  });

  it('ends with 2 where it cannot look: over what it does not know, and without credentials', async () => {
    expect(await run(['--verbose']).exit).toBe(2);
    expect((await json([], {})).code).toBe(2);
  });
});

describe('of many workspaces', () => {
  const many = () => {
    const { SLACK_BOT_TOKEN: _, SLACK_APP_TOKEN: __, ...rest } = settings();
    return {
      ...{ ...rest, SLACK_SIGNING_SECRET: signingSecret, APP_URL: 'http://localhost:1' },
      ...{ SLACK_CLIENT_ID: '123.456', SLACK_CLIENT_SECRET: 'a-client-secret-of-32-characters' },
    };
  };

  it('looks at none unless one is named, and then at that one with its own token', async () => {
    const keys = await openKeyStore({ folder: path.join(folder, 'keys'), masterKey, ids, clock });
    const store = { db: database.db, keys, clock, ids, wake: () => undefined };
    const installed = { botUser: id<PersonId>(slack.botUserId()), token: slack.token(teamId), scopes: [...scopes] };
    await install(store, id<WorkspaceId>(teamId), installed);
    await keys.stop();

    const { findings, names } = await json(['--no-room'], many());
    expect(findings.find(({ name }) => name === 'workspaces')?.says).toMatch(/installed: 1\. None was looked at/);
    expect(names.filter((name) => name.startsWith('slack.t'))).toEqual([]);
    expect((await json(['--no-room', '--workspace', teamId], many())).names).toContain('slack.scopes well');
    expect((await json(['--no-room', '--workspace', 'T0OTHER'], many())).names).toContain('workspaces broken');
  });

  it('tells administrators of one of them nothing of the service but whether it is well', async () => {
    const client = new WebClient(slack.token(teamId), { slackApiUrl: slack.apiUrl });
    const clients = { answering: async () => client, lookingUp: async () => client, background: async () => client };
    const workspaces = { type: 'many' as const, clientId: '1', clientSecret: '2', appUrl: 'http://127.0.0.1:1' };
    const config = configFor(slack, database.appUrl, path.join(folder, 'nowhere'));
    const examine = examining({
      config: { ...config, slack: { ...config.slack, workspaces } },
      ...{ store: { db: database.db, clock, ids }, hrDb: null, clients, log: jsonLog(clock, () => undefined) },
      link: () => ({ connectedSince: () => null, lastHeard: () => null, heardAnother: () => false }),
    });
    const asking = { say: phrasebook('en'), workspace: id<WorkspaceId>(teamId), person: id<PersonId>('U0ADA') };
    const found = await examine({ ...asking, showHome: async () => null });
    expect(found.map(({ name }) => name).filter((name) => !/^(slack|room)\./.test(name))).toEqual(['service']);
    expect(found.at(-1)).toMatchObject({ name: 'service', state: 'broken' });
  });
});

describe('a check that is killed', () => {
  it.each(['conversations.rename', 'conversations.kick'])(
    'at %s leaves a room that the next one of the same administrator archives',
    async (method) => {
      behind = 11 * 60_000;
      slack.faults.next({ method, kind: 'timeout_before' });
      const killed = run(['--administrator', 'U0ADA']);
      while (!slack.calls.some((call) => call.method === method))
        await new Promise((resolve) => setTimeout(resolve, 10));
      killed.child.kill('SIGKILL');
      await killed.exit;
      behind = 0;
      const [left] = rooms();
      expect(left).toMatchObject({ archived: false });
      expect(left?.name).toMatch(bot);
      slack.faults.clear();

      expect((await json(['--administrator', 'U0ADA'])).names).toContain('room.archive well');
      expect(rooms().map(({ archived }) => archived)).toEqual([true, true]);
    },
  );
});

function passwords(): string[] {
  return [database.appUrl, database.hrUrl].map((url) => new URL(url).password);
}
