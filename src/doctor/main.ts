import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { realClock, realIds } from '../real-chance.js';
import { phrasebook } from '../words/phrasebook.js';
import { type Finding, finding, worst } from './finding.js';
import { type FromOutside, fromOutside } from './from-outside.js';
import { asJson, asText } from './printed.js';

const say = phrasebook('en');

/** What a script reads: nothing broken, something broken, or nothing could be looked at. */
const codes = { well: 0, look: 0, broken: 1, unseen: 2 } as const;

const usage = `npm run doctor -- [--json] [--no-room] [--administrator <id>] [--workspace <id>]
  --json           for scripts: one object with all findings by name
  --no-room        does not try what the workspace allows in a room of its own
  --administrator  the Slack id of an administrator, whom Caucus brings into that room and takes out again, and writes to
  --workspace      which one to look at, where Caucus is installed in several`;

/** `npm run doctor` looks at everything that may keep Caucus from its work, beside copies that run, and changes nothing of theirs. */
async function main(): Promise<void> {
  const asked = read(process.argv.slice(2));
  if (!asked) return end(`${usage}\n`, codes.unseen);
  const wish = readConfig();
  if (wish.type === 'playground') {
    const { playground } = say.doctor.settings;
    return print(asked, [finding('settings', 'look', playground)], codes.unseen);
  }
  if (wish.type === 'faults') {
    const faults = wish.faults.map((fault) => finding('settings', 'broken', say.doctor.settings.fault(fault)));
    return print(asked, faults, codes.broken);
  }
  const found = [
    finding('settings', 'well', say.doctor.settings.well),
    ...(await fromOutside({ say, clock: realClock, ids: realIds, config: wish.config, ...asked })),
  ];
  print(asked, found, codes[worst(found)]);
}

type Asked = Pick<FromOutside, 'tryRoom' | 'administrator' | 'workspace'> & { json: boolean };

/** What was typed after the command; null for anything unknown. */
function read(args: string[]): Asked | null {
  const one = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: {
        ...{ json: { type: 'boolean' }, 'no-room': { type: 'boolean' } },
        ...{ administrator: one, workspace: one },
      },
    });
    const { administrator = null, workspace = null, json = false } = values;
    return { json, tryRoom: values['no-room'] !== true, administrator, workspace };
  } catch {
    return null;
  }
}

function print({ json }: Asked, found: readonly Finding[], code: number): void {
  end(json ? asJson(say, found) : asText(say, found), code);
}

function end(text: string, code: number): void {
  process.stdout.write(text);
  process.exitCode = code;
}

main().catch(() => end(`${say.doctor.failed.join(' ')}\n`, codes.unseen));
