import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { config as readDotEnv } from 'dotenv';

/**
 * What the Slack CLI runs in this project (`.slack/hooks.json`): `get-hooks` says which hooks there are, `get-manifest` prints the
 * manifest, and `start`, which is `slack run`, starts Caucus in Socket Mode in a developer's own workspace. For the contract see
 * https://docs.slack.dev/tools/slack-cli/reference/hooks. Every command of the CLI asks for the hooks first, so that loads nothing.
 */
const hooks: Record<string, () => void | Promise<void>> = {
  'get-hooks': () => respond({ hooks: scripts, config, runtime: 'node' }),
  'get-manifest': async () => {
    const { entryPoints } = await import('../src/slack/entry-points.js');
    const { manifest } = await import('../src/slack/manifest.js');
    respond(manifest(entryPoints, { socket: true, url: null }));
  },
  start,
};

const scripts = {
  'get-manifest': 'node --import tsx scripts/slack-cli.ts get-manifest',
  start: 'node --import tsx scripts/slack-cli.ts start',
};
/** The app connects by itself; what is printed outside of the boundaries that the CLI names is not the answer. */
const config = { 'protocol-version': ['message-boundaries'], 'sdk-managed-connection-enabled': true };

function respond(answer: object): void {
  const { values } = parseArgs({ options: { boundary: { type: 'string', default: '' } }, strict: false });
  console.log(`${values.boundary}${JSON.stringify(answer)}${values.boundary}`);
}

/** What `slack run` needs beside Slack. Where any of these is set, all of them are whoever's who set it. */
const ours = ['DATABASE_URL', 'CAUCUS_MASTER_KEY', 'CAUCUS_KEYSTORE'];

async function start(): Promise<void> {
  readDotEnv({ quiet: true });
  const env = process.env;
  // The CLI names its tokens twice, and an older one only so.
  env.SLACK_BOT_TOKEN ??= env.SLACK_CLI_XOXB ?? '';
  env.SLACK_APP_TOKEN ??= env.SLACK_CLI_XAPP ?? '';
  if (ours.every((name) => env[name] === undefined))
    Object.assign(env, await fromNothing(path.resolve('.caucus/slack-run')));
  // It would take the hook's name for the part of Caucus to run.
  process.argv.splice(2);
  await import('../src/main.js');
}

/** A database and keys in this folder, which are found there again the next time; and with them the log page. */
async function fromNothing(folder: string): Promise<Record<string, string>> {
  const { startPostgres } = await import('../src/playground/postgres/start.js');
  const { migrate } = await import('../src/store/migrations.js');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
  process.on('exit', () => {
    // A fast shutdown. The one who started it ends it; whatever it did not finish is in its log.
    if (!postgres.reused) process.kill(postgres.pid, 'SIGINT');
  });
  await migrate(postgres.url('owner'));
  return {
    DATABASE_URL: postgres.url('app'),
    DATABASE_URL_HR: postgres.url('hr'),
    PUBLIC_URL: `http://localhost:${process.env.WEB_PORT ?? 3001}`,
    CAUCUS_KEYSTORE: path.join(folder, 'keys'),
    CAUCUS_MASTER_KEY: await keptKey(path.join(folder, 'master-key')),
  };
}

async function keptKey(file: string): Promise<string> {
  await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return readFile(file, 'utf8');
}

async function main(): Promise<void> {
  const hook = hooks[process.argv[2] ?? ''];
  if (!hook) throw new Error('The Slack CLI runs this, as get-hooks, get-manifest or start.');
  await hook();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The Slack CLI could not be answered.');
  process.exitCode = 1;
});
