import type { WebConfig } from '../config.js';
import { notRunnable } from '../slack/installation/granted.js';
import { setup } from '../words/en/setup.js';
import { type PlaygroundOptions, startPlayground } from './index.js';
import { onlyOne } from './only-one.js';
import { builtPage } from './page/build.js';
import { startPage } from './page/index.js';

export type RunOptions = Omit<PlaygroundOptions, 'keeps' | 'folder'> & {
  /** Where the playground keeps what it goes on with. */
  folder: string;
  /** This process. */
  pid: number;
  /** Says a sentence to whoever started it. */
  say(sentence: string): void;
};

/**
 * The playground as `npm start` runs it: one alone in its folder, going on where it was left, with its page on the port or the next
 * that is free. Throws what `isNotRunnable` knows where another one runs.
 */
export async function runPlayground(
  options: RunOptions,
): Promise<{ logPage: WebConfig | null; stop(): Promise<void> }> {
  const { folder, pid, port, say } = options;
  const words = setup.playground;
  const one = await onlyOne(folder, pid);
  if ('url' in one) throw notRunnable(one.url === null ? words.starting : words.running(one.url));
  const open: (() => Promise<unknown>)[] = [one.stop];
  const stop = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    // First, for what builds it may not be installed.
    const built = await builtPage(folder, () => say(words.building));
    const playground = await startPlayground({ ...options, port: 0, keeps: true });
    open.push(playground.stop);
    const { slack, team, logPage } = playground;
    const page = await startPage({ slack, team, built, port, spares: logPage?.port });
    open.push(page.stop);
    await one.at(page.url);
    say(words.page(page.url));
    if (playground.goesOn) say(words.goesOn);
    else {
      say(setup.scene.begins);
      void playground.playScene().then((played) => say(played ? setup.scene.isSet : setup.scene.brokenOff));
    }
    return { logPage: playground.logPage, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
