import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock, Ids } from './chance.js';
import { type Config, readConfig, type WebConfig } from './config.js';
import { partNamed } from './parts.js';
import { isNotRunnable } from './slack/granted.js';
import { errorFields, jsonLog } from './slack/logger.js';
import { start } from './start.js';
import { startBeside } from './web/beside.js';
import { setup } from './words/en/setup.js';

const realClock: Clock = { now: () => new Date() };

const realIds: Ids = {
  uuid: () => randomUUID(),
  bytes: (_stream, length) => randomBytes(length),
};

const log = jsonLog(realClock, (line) => process.stdout.write(line));
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** An error's own message may quote what people wrote, so only its class, code and place are printed. */
process.on('uncaughtException', (error) => {
  log.error('crashed', errorFields(error));
  process.exit(1);
});

const started = begin();
let asked = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (asked) process.exit(1);
    asked = true;
    say(setup.stopping);
    // Asked while it starts, it stops once it has.
    void started.then((stop) => stop?.()).then(() => process.exit());
  });
}

/** Starts what the environment asks for; null, with everything said, when it cannot. */
async function begin(): Promise<(() => Promise<void>) | null> {
  const part = partNamed(process.argv.slice(2));
  if (part === null) return cannot(setup.unknownPart);
  const wish = readConfig(undefined, part);
  if (wish.type === 'faults')
    return cannot([setup.cannotStart, ...wish.faults.map((fault) => `  - ${fault}`)].join('\n'));
  try {
    if (wish.type === 'playground') {
      const { runPlayground } = await import('./playground/run.js');
      const { pid } = process;
      const { logPage, stop } = await runPlayground({
        ...{ ...wish, folder: '.caucus', pid, say },
        ...{ clock: realClock, ids: realIds, log },
      });
      return withLogPage(logPage, stop);
    }
    const { config } = wish;
    const running = await start({ config, clock: realClock, ids: realIds, log, delivers: part !== 'app' });
    say(setup.listening(running.port, setup.modes[config.slack.mode.type]));
    return withLogPage(part === 'all' ? logPageOf(config) : null, running.stop);
  } catch (error) {
    log.error('could_not_start', errorFields(error));
    return cannot(isNotRunnable(error) ? error.message : setup.couldNotStart);
  }
}

function logPageOf({ web, database: { urlHr } }: Config): WebConfig | null {
  return web && urlHr !== null ? { ...web, databaseUrl: urlHr } : null;
}

/** Starts the log page beside Caucus, if there is one; it ends before Caucus does. */
function withLogPage(config: WebConfig | null, stop: () => Promise<void>): () => Promise<void> {
  if (!config) return stop;
  const file = fileURLToPath(import.meta.url);
  const program = path.join(path.dirname(file), `web/main${path.extname(file)}`);
  const page = startBeside({ program, config, log });
  return async () => {
    await page.stop();
    await stop();
  };
}

function cannot(sentence: string): null {
  say(sentence);
  process.exitCode = 1;
  return null;
}
