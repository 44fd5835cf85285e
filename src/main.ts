import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig, type WebConfig } from './config.js';
import { ending, type Stop } from './ending.js';
import { partNamed } from './parts.js';
import { realClock, realIds } from './real-chance.js';
import { isNotRunnable, notRunnable } from './slack/installation/granted.js';
import { errorFields, jsonLog } from './slack/logger.js';
import { start } from './start.js';
import { startBeside } from './web/beside.js';
import { setup } from './words/en/setup.js';

const part = partNamed(process.argv.slice(2));
const wish = part && readConfig(undefined, part);
const settings: Pick<Config, 'logLevel' | 'drainSeconds'> =
  wish?.type === 'slack' ? wish.config : wish?.type === 'playground' ? { logLevel: wish.logLevel } : {};
const { logLevel, drainSeconds = 0 } = settings;
const log = jsonLog(realClock, (line) => process.stdout.write(line), logLevel);
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** An error's own message may quote what people wrote, so only its class, code and place are printed. */
process.on('uncaughtException', (error) => {
  log.error('crashed', errorFields(error));
  process.exit(1);
});

const asked = ending({
  ...{ started: begin(), noticeMs: drainSeconds * 1000, say, log },
  exit: (code) => process.exit(code),
});
process.on('SIGTERM', () => asked.end(true));
process.on('SIGINT', () => asked.end(false));

/** Starts what the environment asks for; null, with everything said, when it cannot. */
async function begin(): Promise<Stop | null> {
  if (wish === null) return cannot(setup.unknownPart);
  if (wish.type === 'faults')
    return cannot([setup.cannotStart, ...wish.faults.map((fault) => `  - ${fault}`)].join('\n'));
  try {
    if (wish.type === 'playground') {
      const { runPlayground } = await import('./playground/run.js').catch(notHere);
      const { pid } = process;
      const { logPage, stop } = await runPlayground({
        ...{ ...wish, folder: '.caucus', pid, say },
        ...{ clock: realClock, ids: realIds, log },
      }).catch(notHere);
      return withLogPage(logPage && { ...logPage, logLevel: wish.logLevel }, () => stop());
    }
    const { config } = wish;
    const running = await start({ config, clock: realClock, ids: realIds, log, delivers: part !== 'app' });
    say(setup.listening(running.port, setup.modes[config.slack.mode.type]));
    if (running.installAt !== null) say(setup.installAt(running.installAt));
    if (running.toSetUp) say(setup.firstRun);
    return withLogPage(part === 'all' ? logPageOf(config) : null, running.stop);
  } catch (error) {
    if (isNotRunnable(error)) return cannot(error.message);
    log.error('could_not_start', errorFields(error));
    return cannot(errorFields(error).code === 'EADDRINUSE' ? setup.portTaken : setup.couldNotStart);
  }
}

function logPageOf({ web, database: { urlHr } }: Config): WebConfig | null {
  return web && urlHr !== null ? { ...web, databaseUrl: urlHr } : null;
}

/** Starts the log page beside Caucus, if there is one; both end together. */
function withLogPage(config: WebConfig | null, stop: Stop): Stop {
  if (!config) return stop;
  const file = fileURLToPath(import.meta.url);
  const program = path.join(path.dirname(file), `web/main${path.extname(file)}`);
  const page = startBeside({ program, config, log });
  return async (how) => {
    await Promise.all([page.stop(how), stop(how)]);
  };
}

/** Where only Caucus is installed, there is no playground, as in its image, or nothing to build the page of one with. */
function notHere(error: { code?: unknown }): never {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  throw notRunnable(
    [setup.cannotStart, `  - ${setup.faults.noWayOfInstalling}`, setup.playground.notInstalled].join('\n'),
  );
}

function cannot(sentence: string): null {
  say(sentence);
  process.exitCode = 1;
  return null;
}
