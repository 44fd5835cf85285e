import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/playground/port.js';
import { until } from '../../src/playground/postgres/postmaster.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { signingSecret, teamId } from '../../test/support/caucus.js';
import type { LoudPostgres } from './loud-postgres.js';
import type { Place } from './place.js';

const main = path.resolve(import.meta.dirname, '../../src/main.ts');
const tsx = fileURLToPath(import.meta.resolve('tsx'));
const project = path.resolve(import.meta.dirname, '../..');
/** The log page is run from where the app runs, and must find there how it is compiled. */
const compiling = { extends: path.join(project, 'tsconfig.json'), include: [path.join(project, 'src')] };

/** The real app in a process of its own, asked for every kind of debugging. */
export type LoudApp = {
  /** Where it answers Slack. */
  url: string;
  /** Where the log page beside it listens, and what of the app's own environment that process knows and need not. */
  pagePort: number;
  knownToPage(): Promise<string[]>;
  /** Writes down what Prometheus would read now, of both processes. */
  printMetrics(): Promise<void>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
};

/** Every switch that Bolt and Node listen to. With DEBUG, the libraries', or NODE_DEBUG, Node's own, Caucus does not start. */
const debugging = {
  LOG_LEVEL: 'info',
  SLACK_LOG_LEVEL: 'debug',
  NODE_ENV: 'development',
  NODE_OPTIONS: '--trace-warnings --trace-uncaught',
};

/** How the app is started: what it loads before `main`, and how Slack reaches it. */
export type Beginning = { module: string; mode: 'http' | 'socket' };

/** Starts `main` with what it prints going into the place's files; settings of this process do not reach it. */
export async function startLoudApp(
  place: Place,
  { server }: LoudPostgres,
  slack: Slack,
  { module, mode }: Beginning,
): Promise<LoudApp> {
  const [out, err] = ['out', 'err'].map((name) => path.join(place.printed, name)) as [string, string];
  const [outFile, errFile] = [await open(out, 'a'), await open(err, 'a')];
  const pagePort = await freePort();
  const metricsPorts = [await freePort(), await freePort()] as const;
  const own = {
    ...debugging,
    ...{ PATH: process.env.PATH ?? '', HOME: place.home, TMPDIR: place.temporary },
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.token(teamId) },
    ...(mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: slack.appToken }),
    ...{ DATABASE_URL: server.url('app') },
    ...{ CAUCUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), CAUCUS_KEYSTORE: place.keys },
    ...{ PORT: '0', POOL_SIZE: '4', LEASE_SECONDS: '2', METRICS_PORT: `${metricsPorts[0]}` },
  };
  const shared = {
    ...{
      WEB_METRICS_PORT: `${metricsPorts[1]}`,
      DATABASE_URL_HR: server.url('hr'),
      WEB_PORT: String(pagePort),
      PUBLIC_URL: `http://localhost:${pagePort}`,
    },
  };
  await symlink(path.join(project, 'node_modules'), path.join(place.home, 'node_modules'));
  await writeFile(path.join(place.home, 'tsconfig.json'), JSON.stringify(compiling));
  const child = spawn(process.execPath, ['--import', tsx, '--import', module, main], {
    cwd: place.home,
    stdio: ['ignore', outFile.fd, errFile.fd],
    env: { ...own, ...shared },
  });
  const gone = once(child, 'exit');
  await outFile.close();
  await errFile.close();
  const port = await listening(out, () => child.exitCode !== null || child.signalCode !== null);
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    pagePort,
    knownToPage: async () => knownOf(own, await environmentOfPage(child.pid ?? 0)),
    async printMetrics() {
      for (const [index, port] of metricsPorts.entries()) {
        const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
        await writeFile(path.join(place.printed, `metrics-${index}`), metrics);
      }
    },
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await gone;
    },
  };
}

async function listening(out: string, ended: () => boolean): Promise<number> {
  return until(60, 'The app does not listen.', async () => {
    const said = /"event":"listening".*"port":(\d+)/.exec(await readFile(out, 'utf8'));
    if (!said && ended()) throw new Error('The app ended before it listened.');
    return said && Number(said[1]);
  });
}

/** The environment of the process that this one has begun for the log page. */
async function environmentOfPage(parent: number): Promise<string> {
  return until(60, 'The log page does not run.', async () => {
    const children = (await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8')).trim().split(' ');
    for (const pid of children.filter(Boolean)) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (/web\/main/.test(command)) return readFile(`/proc/${pid}/environ`, 'utf8');
    }
    return null;
  });
}

/** How a program behaves is no secret. */
const harmless = ['NODE_ENV', 'LOG_LEVEL'];

function knownOf(own: Record<string, string>, environment: string): string[] {
  const names = environment.split('\0').map((each) => each.split('=')[0] ?? '');
  return Object.entries(own)
    .filter(([name]) => !harmless.includes(name))
    .filter(([name, value]) => names.includes(name) || (value.length > 5 && environment.includes(`=${value}\0`)))
    .map(([name]) => `The process of the log page knows ${name}.`);
}
