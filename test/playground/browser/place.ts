import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Playground, startPlayground } from '../../../src/playground/index.js';
import { person } from '../../../src/playground/people/index.js';
import { settingUp } from '../../../src/playground/scene/setting-up.js';
import { quietStage } from '../../../src/playground/scene/stage.js';
import { realClock as clock, realIds as ids } from '../../../src/real-chance.js';
import { jsonLog } from '../../../src/slack/logger.js';
import { buildPage, type PageBefore, pageBefore } from './page-before.js';

/** A playground with its page, and a browser before it. */
export type Place = PageBefore & {
  playground: Playground;
  /** Until Slack and the app have done all that follows from what was done. */
  settle(): Promise<void>;
};

/** Starts it with Caucus set up and nothing else; with the opening scene where `scene` says so. */
export async function startPlace({ scene = false } = {}): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-chairs-'));
  // Where the server's user could not enter, the cluster would move elsewhere, and stay there.
  await chmod(folder, 0o755);
  const built = buildPage(folder);
  const log = jsonLog(clock, () => undefined);
  const playground = await startPlayground({ port: 0, poolSize: 8, leaseSeconds: 15, folder, clock, ids, log });
  const { slack, team } = playground;
  const settle = async () => {
    await slack.settled();
    await playground.settle();
  };
  if (scene) await playground.playScene();
  else await settingUp(quietStage(slack, person, settle));
  const before = await pageBefore(slack, team, await built);

  return {
    ...{ ...before, playground, settle },
    async stop() {
      await before.stop();
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
