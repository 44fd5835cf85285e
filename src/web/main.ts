import { readWebConfig } from '../config.js';
import { ending, type Stop } from '../ending.js';
import { realClock, realIds } from '../real-chance.js';
import { errorFields, jsonLog } from '../slack/logger.js';
import { setup } from '../words/en/setup.js';
import { unfitForPage } from './database.js';
import { startWeb } from './start.js';

const wish = readWebConfig();
const { logLevel = 'info', drainSeconds = 0 } = wish.type === 'web' ? wish.config : {};
const log = jsonLog(realClock, (line) => process.stdout.write(line), logLevel);
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** An error's own message may quote what was sent, so only its class, code and place are printed. */
process.on('uncaughtException', (error) => {
  log.error('crashed', errorFields(error));
  process.exit(1);
});

const beside = process.connected;
const asked = ending({
  ...{ started: begin(), noticeMs: drainSeconds * 1000, log, exit: (code) => process.exit(code) },
  // Whoever started it says so already.
  say: beside ? () => {} : say,
});
process.on('SIGTERM', () => asked.end(true));
// A terminal sends this to Caucus as well, which then ends the page.
process.on('SIGINT', () => {
  if (!beside) asked.end(false);
});
// Whoever started it is no more, or waits for nobody.
process.once('disconnect', () => asked.endNow());

/** Starts the log page as the environment asks for it; null, with everything said, when it cannot. */
async function begin(): Promise<Stop | null> {
  if (wish.type === 'faults') {
    return cannot([setup.web.cannotStart, ...wish.faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
  try {
    const why = await unfitForPage(wish.config);
    if (why !== null) return cannot(why);
    const { port, stop } = await startWeb({ config: wish.config, ids: realIds, log });
    say(setup.web.listening(port, wish.config.url));
    process.send?.('listening');
    return stop;
  } catch (error) {
    log.error('could_not_start', errorFields(error));
    return cannot(setup.web.couldNotStart);
  }
}

function cannot(sentence: string): null {
  say(sentence);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
  return null;
}
