import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTicking, tick } from '../../src/delivery/tick.js';
import { type CaseId, id, type LookupKeyId, type WorkspaceId } from '../../src/domain/ids.js';
import { jsonLog } from '../../src/slack/logger.js';
import { claimCasesToLookAt } from '../../src/store/watching.js';
import { newScene, openCase, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await newScene();
});
afterAll(() => scene.stop());

const log = () => jsonLog(scene.store.clock, (line) => scene.log.push(line));
const team = (n: number) => id<WorkspaceId>(`T0W${n}`);
const minute = 60_000;

it('a tick with nothing due asks nothing for each workspace', async () => {
  const { store } = scene;
  for (let n = 0; n < 3; n += 1) {
    const key = id<LookupKeyId>(randomUUID());
    await store.keys.create(team(n), key);
    await store.db('lookup_keys').insert({ workspace_id: team(n), key_id: key });
  }
  const sent: string[] = [];
  const hear = ({ sql }: { sql: string }) => void sent.push(sql);
  store.db.on('query', hear);
  await tick(store, log());
  store.db.off('query', hear);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((sql) => /lookup_keys|installations|workspaces/.test(sql))).toEqual([]);
});

it('ticks, and whatever else follows them, go on while one thing that does waits for Slack, or fails', async () => {
  const one = await openCase(scene);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let [begun, beside] = [0, 0];
  const also = [
    () => {
      begun += 1;
      return held;
    },
    () => Promise.reject(new Error('Slack is away')),
    async () => {
      beside += 1;
    },
  ];
  const ticking = startTicking(scene.store, log(), also, undefined, 20);
  while (begun === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  scene.store.clock.move(2 * 24 * 60 * minute + 1000);
  while (!(await one.events()).includes('InvitationsReminded')) await new Promise((resolve) => setTimeout(resolve, 20));
  while (beside < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).toBe(1);
  letGo();
  await ticking.stop();
});

it('copies share the cases to compare with Slack, those that wait longest first', async () => {
  const { db, clock } = scene.store;
  await db('cases').update({ looked_at: 'infinity' });
  const at = clock.now().getTime();
  const row = (n: number, minutesAgo: number) => ({
    ...{ workspace_id: team(n), case_id: id<CaseId>(randomUUID()), position: 1, head: Buffer.of(), state: Buffer.of() },
    created_at: new Date(at - minutesAgo * minute),
  });
  await db('cases').insert([row(1, 50), row(1, 45), row(1, 40), row(2, 30), row(3, 20), row(4, 15), row(5, 5)]);
  const claim = async () => {
    const claimed = await claimCasesToLookAt(scene.store, { at, before: at - 10 * minute, most: 2, inAll: 3 });
    return claimed.map(({ workspace }) => workspace).sort();
  };
  expect(await claim()).toEqual([team(1), team(1), team(2)]);
  expect(await claim()).toEqual([team(1), team(3), team(4)]);
  expect(await claim()).toEqual([]);
});
