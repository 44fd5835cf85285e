import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, person } from '../src/playground/people/index.js';
import { freePort } from '../src/playground/port.js';
import { passFrom, propose } from '../src/playground/scene/deeds.js';
import type { Slack } from '../src/playground/slack/index.js';
import { setup } from '../src/words/en/setup.js';
import type { Stage } from './support/app.js';
import { listening, logPageListening, main, type Run, runMain, webMain } from './support/built-main.js';
import { signingSecret, slackWithCompany, teamId } from './support/caucus.js';
import { setUp } from './support/convene.js';
import { type TestDatabase, testDatabase } from './support/database.js';
import { type Mediation, mediate, startSession } from './support/mediation.js';

let folder: string;
let database: TestDatabase;
let slack: Slack;
let stage: Stage;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  if (!existsSync(main)) throw new Error('Run "npm run build" first: this starts what it makes.');
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-apart-'));
  database = await testDatabase();
  slack = await slackWithCompany();
  const seated = new Map<string, Person>();
  stage = {
    slack,
    person(id) {
      const known = seated.get(id) ?? person(slack, id, teamId);
      seated.set(id, known);
      return known;
    },
    async settle() {
      await slack.settled();
      while (await pending()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await slack.stop();
  await database.stop();
  await rm(folder, { recursive: true });
});

async function pending(): Promise<boolean> {
  return (await database.db('rooms').where('pending', '>', 0).first('room_id')) !== undefined;
}

/** What every part needs; `LEASE_SECONDS` is as long as a copy that was killed keeps others waiting. */
const shared = () => ({
  ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.token(teamId), DATABASE_URL: database.appUrl },
  ...{ CAUCUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), CAUCUS_KEYSTORE: path.join(folder, 'keys') },
  ...{ POOL_SIZE: '4', PORT: '0', LEASE_SECONDS: '2' },
});

function run(words: string[], environment: Record<string, string>, program = main): Run {
  const made = runMain(folder, environment, program, [], words);
  running.add(made.child);
  void made.exit.then(() => running.delete(made.child));
  return made;
}

const app = () => run(['app'], { ...shared(), SLACK_SIGNING_SECRET: signingSecret });
/** It is told neither how requests are signed nor where HR reads. */
const delivery = () => run(['delivery'], shared());

const isWell = async (port: number) => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;

describe('Caucus in parts', () => {
  let mediation: Mediation;
  let delivering: Run;

  it('plays a mediation with requests in one process and deliveries in another, which takes no requests', async () => {
    const asked = app();
    const port = await listening(asked);
    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    delivering = delivery();
    const other = await listening(delivering);
    expect([await isWell(port), await isWell(other)]).toEqual([200, 200]);
    const answered = await fetch(`http://127.0.0.1:${other}/slack/events`, { method: 'POST', body: '{}' });
    expect(answered.status).toBe(404);

    await setUp(stage);
    mediation = await mediate(stage, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
    await startSession(stage, 'Each side separately');
    expect(slack.problems).toEqual([]);
    expect(asked.said() + asked.logged() + delivering.said() + delivering.logged()).not.toMatch(/U0BEN|xoxb|failed/);
  });

  it('loses nothing and does nothing twice when one of two delivery copies is killed in the middle', async () => {
    const texts = ['I kept the night shift.', 'I am sorry for what I wrote.', 'Let us take turns.'];
    const handOver = async (text: string) => {
      await propose(stage.person('U0BEN'), mediation.room('U0BEN'), { text, next: 'hand' });
      await stage.settle();
      await passFrom(stage.person('U0MIRA'), mediation.room('U0BEN'));
    };
    const [first = '', ...others] = texts;
    // The one that runs has the first in hand: Slack has done what it asked, and never answers.
    slack.faults.next({
      ...{ method: 'chat.update', kind: 'timeout_after' },
      match: ({ args }) => JSON.stringify(args).includes(first),
    });
    const handed = handOver(first);
    while (slack.faults.pending() > 0) await new Promise((resolve) => setImmediate(resolve));
    const copies = [delivery(), delivery()];
    delivering.child.kill('SIGKILL');
    expect(await delivering.exit).toBeNull();
    for (const each of copies) await listening(each);
    await handed;
    await stage.settle();
    for (const text of others) await handOver(text);
    await stage.settle();

    const read = stage.person('U0CARLA').messages(mediation.room('U0CARLA'));
    const having = (text: string) => read.filter(({ blocks }) => JSON.stringify(blocks).includes(text)).length;
    expect(texts.map(having)).toEqual([1, 1, 1]);
    for (const each of copies) {
      each.child.kill('SIGTERM');
      expect(await each.exit).toBe(0);
    }
    expect(slack.problems).toEqual([]);
  });

  it('opens no socket where it only delivers, though it is given the token for one', async () => {
    const made = run(['delivery'], { ...shared(), SLACK_APP_TOKEN: slack.appToken });
    await listening(made);
    expect(slack.calls.filter(({ method }) => method === 'apps.connections.open')).toEqual([]);
    made.child.kill('SIGTERM');
    expect(await made.exit).toBe(0);
  });

  it('shows the log page alone with three settings', async () => {
    const port = await freePort();
    const settings = {
      DATABASE_URL_HR: database.hrUrl,
      WEB_PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
    };
    const page = run([], settings, webMain);
    expect(await logPageListening(page)).toBe(port);
    expect(await isWell(port)).toBe(200);
    page.child.kill('SIGTERM');
    expect(await page.exit).toBe(0);
  });

  it.each([
    [['delivery'], { PORT: '0' }, setup.faults.partOfPlayground],
    [['everything'], {}, setup.unknownPart],
    [['app', 'delivery'], {}, setup.unknownPart],
  ])('refuses %j without what it needs, in a sentence', async (words, settings, sentence) => {
    const refused = run(words, settings);
    expect(await refused.exit).toBe(1);
    expect(refused.said()).toContain(sentence);
  });
});
