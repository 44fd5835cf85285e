import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Balancer, startBalancer } from '../faults/copies/balancer.js';
import { company } from '../src/playground/company.js';
import { type Person, person } from '../src/playground/people/index.js';
import { hour } from '../src/playground/scene/stage.js';
import { type PersonSpec, startSlack } from '../src/playground/slack/index.js';
import { entryPoints } from '../src/slack/entry-points.js';
import { scopes } from '../src/slack/installation/scopes.js';
import { witness } from '../story/evidence/witness.js';
import { movableClock } from '../story/sources.js';
import type { Theatre } from '../story/theatre.js';
import { createDatabase, dropDatabase, type TestCluster } from '../test/support/cluster.js';
import { patiently } from '../wall/two-worlds/patiently.js';
import { type Copy, startCopy } from './copies.js';

const run = promisify(execFile);
const teamId = 'T0HARBOUR';
const signingSecret = 'a-signing-secret-of-32-characters';
/** How far the clock moves at once, so that what is due happens near its time. */
const step = 12 * hour;

/** Beside the story's people: theirs is a mediation that has ended before anything is upgraded. */
export const others: PersonSpec[] = [
  { id: 'U0NIA', name: 'nia', realName: 'Nia Roth', title: 'Dispatch' },
  { id: 'U0OLE', name: 'ole', realName: 'Ole Berg', title: 'Dispatch' },
];

/** The folders of the modules of the release before, and of this one. */
export type Versions = { old: string; new: string };

/** A theatre whose Caucus runs in processes of its own, of the release before, of this one, or of both. */
export type Stand = Theatre & {
  ownerUrl: string;
  hrUrl: string;
  /** The settings with which a copy, or a script, is run. */
  settings: Record<string, string>;
  /** Has copies of these versions take the requests, by chance, and lets go of the others once they have finished. */
  serve(...versions: (keyof Versions)[]): Promise<void>;
  /** Runs while the acts of this beat are played. */
  during(beat: string, work: () => Promise<void>): void;
  /** Beats that never came, though something was to run during them. */
  missed(): string[];
  now(): number;
};

/** Opens one on an empty database. */
export async function openStand(cluster: TestCluster, versions: Versions, name: string, seed: number): Promise<Stand> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-upgrades-'));
  const database = `caucus_upgrades_${process.pid}_${name.replace(/\W/g, '_')}`;
  await createDatabase(cluster.adminUrl, database);
  const clock = movableClock();
  const shortcuts = entryPoints.flatMap((entry) =>
    Object.entries(entry.shortcuts ?? {}).map(([callbackId, one]) => ({ name: one.name, callbackId })),
  );
  const slack = await startSlack({
    workspaces: [{ teamId, domain: 'harbour', name: 'Harbour Logistics', people: [...company, ...others] }],
    app: { name: 'Caucus', signingSecret, scopes: [...scopes], shortcuts },
    clock,
  });
  const settings = {
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.token(teamId), SLACK_SIGNING_SECRET: signingSecret },
    ...{ DATABASE_URL: cluster.url('app', database), DATABASE_URL_HR: cluster.url('hr', database) },
    ...{ CAUCUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), CAUCUS_KEYSTORE: path.join(folder, 'keys') },
    ...{ POOL_SIZE: '10', PORT: '0', LEASE_SECONDS: '15' },
  };
  const running = new Map<keyof Versions, Copy>();
  const logs: Copy[] = [];
  let balancer: Balancer | null = null;
  const seated = new Map<string, Person>(slack.people().map(({ id }) => [id, person(slack, id)]));
  const atBeats = new Map<string, () => Promise<void>>();
  const now = () => clock.now().getTime();

  const each = async (what: 'tick' | 'settle') => {
    for (const copy of running.values()) await patiently(() => copy.ask(what, now()));
  };
  const settle = async () => {
    for (let twice = 0; twice < 2; twice += 1) {
      await slack.settled();
      await each('settle');
    }
  };
  return {
    ...{ slack, settings, witness: witness(slack), now },
    ...{ ownerUrl: cluster.url('owner', database), hrUrl: cluster.url('hr', database) },
    person(id) {
      const found = seated.get(id);
      if (!found) throw new Error(`Nobody has the id ${id}`);
      return found;
    },
    scene: () => undefined,
    note: () => undefined,
    async beat(what, acts) {
      const work = atBeats.get(what);
      atBeats.delete(what);
      await Promise.all([acts(), work?.()]).catch((error: Error) => {
        throw new Error(`${name}: ${what} ${error.message}`, { cause: error });
      });
      await settle();
    },
    async pass(_what, milliseconds) {
      for (let left = milliseconds; left > 0; left -= step) {
        clock.move(Math.min(left, step));
        await each('tick');
        await settle();
      }
    },
    logged: () => logs.map((copy) => copy.logged()).join(''),
    async serve(...wanted) {
      const former = [...running].filter(([version]) => !wanted.includes(version));
      for (const version of wanted) {
        if (running.has(version)) continue;
        const copy = await patiently(() => startCopy(versions[version], settings, now()), 3);
        running.set(version, copy);
        logs.push(copy);
      }
      const ports = wanted.flatMap((version) => running.get(version)?.port ?? []);
      balancer ??= await startBalancer(ports, (turn) => drawn(seed, turn));
      balancer.serve(ports);
      slack.setRequestUrl(balancer.url);
      for (const [version, copy] of former) {
        running.delete(version);
        await copy.stop(now());
      }
    },
    during: (beat, work) => void atBeats.set(beat, work),
    missed: () => [...atBeats.keys()],
    async stop() {
      for (const copy of running.values()) await copy.kill();
      await balancer?.stop();
      await slack.stop();
      await dropDatabase(cluster.adminUrl, database);
      await rm(folder, { recursive: true });
    },
  };
}

function drawn(seed: number, turn: number): number {
  return createHash('sha256').update(`${seed} ${turn}`).digest().readUInt32BE();
}

/** Runs a program of Node's with these settings, and gives what it said; throws with that if it ends badly. */
export async function runs(settings: Record<string, string>, ...typed: string[]): Promise<string> {
  try {
    // Whatever was to end by itself and does not is ended.
    return (await run(process.execPath, typed, { env: settings, timeout: 60_000 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${typed.join(' ')}: ${stdout}${stderr}`, { cause: error });
  }
}
