import { randomBytes, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Asked } from './copies.js';

/**
 * One copy of a release, in a process of its own: its settings from the environment, and its time from whoever started it.
 * Started with the folder of its modules.
 */
async function main(): Promise<void> {
  const [, , dist = '', began = ''] = process.argv;
  const of = (file: string) => import(pathToFileURL(`${dist}/src/${file}`).href);
  const { readConfig } = (await of('config.js')) as typeof import('../src/config.js');
  const { jsonLog } = (await of('slack/logger.js')) as typeof import('../src/slack/logger.js');
  const { start } = (await of('start.js')) as typeof import('../src/start.js');

  let now = Number(began);
  const clock = { now: () => new Date(now) };
  const ids = { uuid: () => randomUUID(), bytes: (_: string, length: number) => randomBytes(length) };
  const wish = readConfig();
  if (wish.type !== 'slack') throw new Error(wish.type === 'faults' ? wish.faults.join('\n') : 'No Slack is set.');
  const log = jsonLog(clock, (line) => process.stdout.write(line));
  const running = await start({ config: wish.config, clock, ids, log });
  const does: Record<Asked['ask'], () => Promise<void>> = {
    tick: running.tick,
    settle: running.settle,
    stop: running.stop,
  };
  process.on('message', ({ n, ask, at }: Asked) => {
    now = at;
    void does[ask]().then(
      () => process.send?.({ n }),
      (error: Error) => process.send?.({ n, fault: error.message }),
    );
  });
  // Whoever started it is no more.
  process.once('disconnect', () => process.exit());
  process.send?.({ port: running.port });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'It could not start.');
  process.exit(1);
});
