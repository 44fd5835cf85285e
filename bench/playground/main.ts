import { loadavg } from 'node:os';
import { startChromium } from '../../test/web/browser/chromium.js';
import { measureEffect } from './effect.js';
import { measureLongRoom } from './long-room.js';
import { type PlaygroundResults, playgroundAims, playgroundTable } from './report.js';
import { measureStarts } from './starts.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

/**
 * The playground in a real browser: `npm run bench -- playground`, with `--brief` for a rough run. Prints a table and one line of
 * JSON.
 */
export async function benchPlayground(): Promise<void> {
  const brief = process.argv.includes('--brief');
  const browser = await startChromium();
  let results: PlaygroundResults;
  try {
    say('Starts: the first, and later ones');
    const starts = await measureStarts(browser, brief ? 1 : 3);
    say('From a click in one chair to its effect in another');
    const effect = await measureEffect(browser, brief ? 1 : 4, 10);
    say('A room of 2,000 messages');
    const longRoom = await measureLongRoom({ few: 20, many: 2000 }, brief ? 10 : 60);
    results = { starts, effect, longRoom };
  } finally {
    await browser.close();
  }
  const load = loadavg().map((each) => Number(each.toFixed(1)));
  process.stdout.write(`${playgroundTable(results)}\n`);
  process.stdout.write(
    `${JSON.stringify({ playground: { ...results, aims: playgroundAims(results), load, brief } })}\n`,
  );
}
