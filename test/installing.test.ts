import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'dotenv';
import pg from 'pg';
import { person } from '../src/playground/people/index.js';
import { freePort } from '../src/playground/port.js';
import type { Postgres } from '../src/playground/postgres/start.js';
import type { Slack } from '../src/playground/slack/index.js';
import { ask, clusters } from './playground/clusters.js';
import { listening, logPageListening, watched } from './support/built-main.js';
import { slackWithCompany, teamId } from './support/caucus.js';
import { openBetween, setUp } from './support/convene.js';
import { freshCheckout } from './support/fresh-checkout.js';
import { root } from './support/sources.js';

/** What stands on the page for what is drawn, typed or named by whoever installs. */
const onPage = { server: 'localhost:5432', password: 'PASSWORD', keys: '/var/lib/caucus-keys' };
const passwords: Record<string, string> = {
  caucus_owner: 'o-canary-word',
  caucus_app: 'a-canary-word',
  caucus_hr: 'h-canary-word',
};

const made = clusters();
let checkout: Awaited<ReturnType<typeof freshCheckout>>;
let server: Postgres;
let slack: Slack;
let page: string;
/** What the commands printed. */
let printed = '';
let masterKey = '';
/** What each login may do with the database before the first migration. */
let rightsBefore: unknown;
let running: ChildProcess | undefined;

beforeAll(async () => {
  page = await readFile(path.join(root, 'docs/installing.md'), 'utf8');
  checkout = await freshCheckout();
  slack = await slackWithCompany();
  server = await made.start({ folder: await made.folder() });
  // As it is where nobody has made anything for Caucus.
  await asSuperuser('drop database caucus');
  await asSuperuser('drop role caucus_owner, caucus_app, caucus_hr');
  await asSuperuser('grant connect, temporary on database postgres, template1 to public');
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await slack.stop();
  await made.end();
  await checkout.remove();
});

async function asSuperuser(sql: string, database = 'postgres'): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl(database) });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function databaseRights(): Promise<unknown> {
  return ask(server.adminUrl('caucus'), 'select datacl::text from pg_database where datname = current_database()');
}

/** With what is whoever installs Caucus's own. */
function own(text: string): string {
  const login = /caucus_\w+(?=:PASSWORD)/.exec(text)?.[0] ?? '';
  return text
    .replaceAll(onPage.server, `127.0.0.1:${server.port}`)
    .replaceAll(onPage.password, passwords[login] ?? '')
    .replaceAll(onPage.keys, path.join(checkout.folder, 'keys'));
}

function run(command: string): string {
  const env = { PATH: process.env.PATH };
  const ran = spawnSync('sh', ['-c', own(command)], { cwd: checkout.folder, env, encoding: 'utf8' });
  printed += ran.stdout + ran.stderr;
  if (ran.status !== 0) throw new Error(`${command}: ${ran.stderr}`);
  return ran.stdout;
}

/** As psql reads a file: one statement after the other where a database is made, and in another one after `\connect`. */
async function psqlFile(name: string): Promise<void> {
  const sql = await readFile(path.join(checkout.folder, name), 'utf8');
  const [before = '', database = '', there = ''] = sql.split(/^\\connect (.*)\n/m);
  for (const part of before.split(/^(create database .*;)$/m)) await asSuperuser(part);
  await asSuperuser(there, database);
}

/** In `.env`, the line of a setting with its value, with or without a # before it. */
async function settingsOfTable(): Promise<void> {
  const values: Record<string, string> = {
    SLACK_BOT_TOKEN: slack.token(teamId),
    SLACK_APP_TOKEN: slack.appToken,
    CAUCUS_MASTER_KEY: masterKey,
    PUBLIC_URL: 'https://caucus-log.example.com',
    // Not on the page: this Slack is emulated, and the usual ports may be in use.
    ...{ SLACK_API_URL: slack.apiUrl, PORT: '0', WEB_PORT: String(await freePort()) },
  };
  const file = path.join(checkout.folder, '.env');
  let text = await readFile(file, 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)];
  for (const [, name = '', told = ''] of rows) values[name] ??= own(/^`(.*)`$/.exec(told)?.[1] ?? '');
  for (const [name, value] of Object.entries(values)) {
    const line = new RegExp(`^(# )?${name}=.*$`, 'm');
    expect({ name, has: line.test(text), value }).toMatchObject({ has: true, value: expect.stringMatching(/./) });
    text = text.replace(line, `${name}=${value}`);
  }
  await writeFile(file, text);
  expect(Object.entries(parse(text)).filter(([, value]) => value === '')).toEqual([]);
}

async function started(command: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(path.join(checkout.folder, 'package.json'), 'utf8'));
  const script = scripts[command.replace('npm ', '')];
  // What keeps it running on a host starts the same.
  expect(page).toContain(`\nExecStart=/usr/bin/${script}\n`);
  // Without npm and a shell before it, so that this test can end it.
  const env = { PATH: process.env.PATH };
  running = spawn('sh', ['-c', `exec ${script}`], { cwd: checkout.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const caucus = watched(running);
  await listening(caucus);
  await logPageListening(caucus);
  await firstMediation();
  running.kill('SIGTERM');
  expect(await caucus.exit).toBe(0);
  printed += caucus.said() + caucus.logged();
}

async function firstMediation(): Promise<void> {
  const app = {
    slack,
    person: (id: string) => person(slack, id),
    settle: async () => {
      for (const id of ['U0BEN', 'U0CARLA'])
        await person(slack, id).sees('dm', /Mediation [A-Z0-9]{5}/, { withinMs: 30_000 });
    },
  };
  await setUp(app);
  expect(await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz')).toMatch(/^[A-Z0-9]{5}$/);
}

/** How each command of the page is followed here; null where it cannot be. */
const follow: Record<string, ((command: string) => unknown) | null> = {
  'npm ci --omit=dev': null,
  'npm run --silent manifest -- --url https://caucus.example.com': (command) =>
    expect(run(command)).toContain('request_url: "https://caucus.example.com/slack/events"'),
  'npm run --silent migrate -- --logins > logins.sql': run,
  'psql "postgres://postgres@localhost:5432/postgres" --file logins.sql': async () => {
    await psqlFile('logins.sql');
    rightsBefore = await databaseRights();
  },
  ...Object.fromEntries(
    Object.entries(passwords).map(([login, password]) => [
      `psql "postgres://postgres@localhost:5432/postgres" --command '\\password ${login}'`,
      () => asSuperuser(`alter role ${login} password '${password}'`),
    ]),
  ),
  'openssl rand -base64 32': (command) => {
    const drawn = spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stdout;
    masterKey = drawn.trim();
  },
  // The user that runs Caucus is here whoever runs this test.
  'sudo install -d -m 700 -o caucus /var/lib/caucus-keys': (command) =>
    run(command.replace(/^sudo (.*) -o caucus /, `$1 -o ${userInfo().username} `)),
  'cp .env.example .env': run,
  'chmod 600 .env': async (command) => {
    run(command);
    await settingsOfTable();
  },
  "DATABASE_URL_OWNER='postgres://caucus_owner:PASSWORD@localhost:5432/caucus' npm run migrate": (command) =>
    expect(run(command)).toMatch(/Ran 2026\d+_/),
  // Tried in a test of its own, with what it finds.
  'npm run doctor': null,
  'npm start': started,
};

it('the page on installing leads from nothing to the first mediation', async () => {
  const blocks = [...page.matchAll(/^ *```sh\n([^`]*?)^ *```$/gm)].map(([, block = '']) => block);
  const commands = blocks.flatMap((block) => block.trim().split('\n')).map((line) => line.trim());
  expect(commands).toEqual(Object.keys(follow));
  for (const command of commands) await follow[command]?.(command);

  expect(await ask(server.adminUrl('caucus'), 'select count(*)::integer from cases')).toBe(1);
  // So a dump can be restored in place of the first migration: it brings none of these along.
  expect(rightsBefore).toBe(await databaseRights());
  expect((await stat(path.join(checkout.folder, '.env'))).mode & 0o777).toBe(0o600);
  const secrets = [...Object.values(passwords), masterKey, slack.token(teamId), slack.appToken];
  for (const secret of secrets) expect(printed).not.toContain(secret);
});
