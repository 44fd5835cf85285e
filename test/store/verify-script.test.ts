import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { connectForBackground } from '../../src/store/database.js';
import { openCase } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

/** Runs the script as whoever runs Caucus does, on this database and these keys. */
async function verifyScript(): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/verify-log.ts'], {
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-for-this-test',
      SLACK_SIGNING_SECRET: 'a-signing-secret-of-32-characters',
      DATABASE_URL: store.database.appUrl,
      CAUCUS_KEYSTORE: store.folder,
      CAUCUS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const [code] = await once(child, 'close');
  return { code, said };
}

it('the script ends well while every chain holds, and else names the first broken row', async () => {
  const state = await openCase(store);
  expect(await verifyScript()).toMatchObject({ code: 0, said: expect.stringContaining('Every chain holds.') });

  const owner = connectForBackground(store.database.ownerUrl, { max: 1 });
  await owner.raw('alter table case_events disable trigger refuse_change');
  await owner('case_events').update({ kind: 'endings' });
  await owner.destroy();
  const broken = await verifyScript();
  expect(broken.code).toBe(1);
  expect(broken.said).toContain(`case ${state.id}, row 1`);
});
