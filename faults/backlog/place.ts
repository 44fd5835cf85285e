import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cast, caseInSession } from '../../bench/cases.js';
import { administer, install } from '../../src/administer.js';
import { type CaseId, id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { type Slack, startSlack } from '../../src/playground/slack/index.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { connectForBackground } from '../../src/store/database.js';
import { pendingCount } from '../../src/store/deliveries.js';
import { openKeyStore } from '../../src/store/keys.js';
import type { Store } from '../../src/store/store.js';
import { listening, type Run, runMain } from '../../test/support/built-main.js';
import { clock, ids, signingSecret } from '../../test/support/caucus.js';
import { createDatabase, dropDatabase } from '../../test/support/cluster.js';
import { sharedCluster } from '../../test/support/shared-cluster.js';
import { eachOf } from '../../wall/two-worlds/at-once.js';

/** A case in its session, and who is in it. */
export type CaseThere = { caseId: CaseId; cast: Cast };

/** The built Caucus in many workspaces, with cases in each, and a store beside it through which commands come. */
export type Place = {
  slack: Slack;
  store: Store;
  cases: CaseThere[];
  /** Who can be in one more. */
  spare: Cast;
  run: Run;
  port: number;
  /** Until nothing waits for Slack any more; throws where nothing is delivered for a long time. */
  drained(): Promise<void>;
  stop(): Promise<void>;
};

/** So many workspaces, cases in each, and lines that each case tells its rooms; Slack's limits are so many times faster. */
export type Size = { workspaces: number; cases: number; rounds: number; faster: number };

const masterKey = Buffer.alloc(32, 7);
/** A call that hangs ends after two thirds of it: while Slack is away for minutes and not for an hour, that must not be ten seconds. */
const leaseSeconds = '3';
/** Nothing delivered for so long means that nothing ever will be. */
const patienceMs = 90_000;

/** As whoever runs it would, it is started until it answers: on a busy machine Postgres may not answer it in time. */
async function answering(start: () => Run, left = 10): Promise<{ run: Run; port: number }> {
  const run = start();
  try {
    return { run, port: await listening(run) };
  } catch (error) {
    if (left === 0) throw error;
    return answering(start, left - 1);
  }
}

/** Sets it up by the commands of people, and with Slack doing what it is asked to. */
export async function openPlace({ workspaces, cases: perWorkspace, faster }: Size): Promise<Place> {
  const { adminUrl, template, url } = sharedCluster();
  const database = `caucus_backlog_${process.pid}_${randomBytes(3).toString('hex')}`;
  await createDatabase(adminUrl, database, template);
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-backlog-'));
  const casts = Array.from({ length: workspaces }, (_, n) => castsOf(n, perWorkspace + 1));
  const slack = await startSlack({
    workspaces: casts.map((some) => ({ teamId: some[0]?.workspace ?? '', people: peopleOf(some) })),
    app: { name: 'Caucus', signingSecret, scopes: [...scopes] },
  });
  const keys = path.join(folder, 'keys');
  const db = connectForBackground(url('app', database), { max: 4 });
  const opened = await openKeyStore({ folder: keys, masterKey, ids, clock });
  const store: Store = { db, keys: opened, clock, ids, wake: () => undefined };
  for (const [first] of casts) if (first) await furnish(store, slack, first);

  const settings = {
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_SIGNING_SECRET: signingSecret },
    ...{ SLACK_BOT_TOKEN: slack.token(casts[0]?.[0]?.workspace), PACE: `${faster}` },
    ...{ DATABASE_URL: url('app', database), CAUCUS_MASTER_KEY: masterKey.toString('base64'), CAUCUS_KEYSTORE: keys },
    ...{ PORT: '0', LEASE_SECONDS: leaseSeconds },
  };
  const { run, port } = await answering(() => runMain(folder, settings));
  const cases: CaseThere[] = [];
  await eachOf(
    casts.flatMap((some) => some.slice(1)),
    6,
    async (cast) => {
      cases.push({ caseId: await caseInSession({ store }, cast), cast });
    },
  );

  const drained = async () => {
    let [left, since] = [Number.POSITIVE_INFINITY, performance.now()];
    for (;;) {
      const now = await pendingCount(store);
      if (now === 0) return;
      if (now < left) [left, since] = [now, performance.now()];
      if (performance.now() - since > patienceMs) throw new Error(`${now} deliveries wait, and none is done`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await drained();
  const spare = casts[0]?.[0];
  if (!spare) throw new Error('There is nobody');
  return {
    ...{ slack, store, cases, spare, run, port, drained },
    async stop() {
      run.child.kill('SIGTERM');
      await run.exit;
      await opened.stop();
      await db.destroy();
      await slack.stop();
      await dropDatabase(adminUrl, database);
      await rm(folder, { recursive: true });
    },
  };
}

function castsOf(n: number, cases: number): Cast[] {
  const workspace = id<WorkspaceId>(`T0BACKLOG${n}`);
  const someone = (name: string) => ({ id: id<PersonId>(`U0${name.toUpperCase()}`), name });
  // Some mediate many cases, as they do.
  return Array.from({ length: cases }, (_, each) => ({
    workspace,
    ...{ mediator: someone(`Mira${each % 5}`), one: someone(`Ann${each}`), other: someone(`Ben${each}`) },
  }));
}

function peopleOf(casts: readonly Cast[]) {
  const people = new Map(
    casts.flatMap(({ mediator, one, other }) => [mediator, one, other]).map((each) => [each.id, each]),
  );
  return [...people.values()].map(({ id: person, name }) => ({ id: person, name: name.toLowerCase(), realName: name }));
}

async function furnish(store: Store, slack: Slack, { workspace }: Cast): Promise<void> {
  const botUser = id<PersonId>(slack.botUserId(workspace));
  await install(store, workspace, { botUser, token: slack.token(workspace), scopes: [...scopes] });
  const mediators = [0, 1, 2, 3, 4].map((n) => id<PersonId>(`U0MIRA${n}`));
  const settings = { ...noSettings, mediators, runBy: 'Harbour Logistics', agreement: 'We talk in good faith.' };
  const done = await administer(store, { workspace, by: id<PersonId>('U0ADA'), at: Date.now(), settings });
  if (done.type !== 'saved') throw new Error(`The settings were refused: ${done.why}`);
}
