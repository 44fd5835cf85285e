import { WebClient } from '@slack/web-api';
import type { Config } from '../config.js';
import { id, type PersonId } from '../domain/ids.js';
import { clientOptions } from '../slack/calls/clients.js';
import { jsonLog, sdkLogger } from '../slack/logger.js';
import { connectForBackground } from '../store/database.js';
import { countInstalled, installation } from '../store/installations.js';
import { lookAtKeys } from '../store/key-look.js';
import { openKeyStore } from '../store/keys.js';
import { type Finding, finding } from './finding.js';
import type { ServiceGround } from './ground.js';
import { ofAppToken } from './of-requests.js';
import { ofService } from './of-service.js';
import { ofWorkspace } from './of-slack.js';
import { tried } from './tried.js';

export type FromOutside = Pick<ServiceGround, 'say' | 'clock' | 'ids' | 'config'> & {
  tryRoom: boolean;
  /** Slack's id of whoever may be brought into the room of the check. */
  administrator: string | null;
  /** Which workspace, where Caucus is installed in several. */
  workspace: string | null;
};

/** Looks at everything from outside of any copy that runs. Begins no key store, raises no counter, delivers nothing. */
export async function fromOutside(asked: FromOutside): Promise<Finding[]> {
  const { config, say, clock, ids } = asked;
  const { url, urlHr } = config.database;
  const db = connectForBackground(url, { max: 1 });
  const hrDb = urlHr === null ? null : connectForBackground(urlHr, { max: 1 });
  const quiet = sdkLogger(jsonLog(clock, () => undefined));
  const trying = (check: () => Promise<Finding[]>) => tried(say, () => undefined, check);
  try {
    const ground: ServiceGround = { say, clock, ids, config, db, hrDb, link: null };
    return [
      ...(await trying(() => ofToken(asked, ground, quiet))),
      ...(await trying(() => ofAppToken(ground, quiet))),
      ...(await ofService(ground, 'console', () => undefined)),
    ];
  } finally {
    await db.destroy();
    await hrDb?.destroy();
  }
}

type Logger = ReturnType<typeof sdkLogger>;

async function ofToken(asked: FromOutside, ground: ServiceGround, quiet: Logger): Promise<Finding[]> {
  const { config, say, clock, ids, tryRoom, administrator } = asked;
  const { mode, apiUrl } = config.slack;
  const found = await tokenFor(asked, ground);
  if (typeof found !== 'string') return [found];
  return ofWorkspace({
    ...{ say, clock, ids, tryRoom },
    slack: new WebClient(found, clientOptions(apiUrl, quiet, 10_000)),
    appToken: mode.type === 'socket' ? mode.appToken : null,
    administrator: administrator === null ? null : id<PersonId>(administrator),
    showHome: null,
  });
}

/** The token of the one workspace, or of the one that was named; otherwise what to say instead. */
async function tokenFor({ config, say, workspace, clock, ids }: FromOutside, { db }: ServiceGround) {
  const { workspaces } = config.slack;
  const says = say.doctor.workspaces;
  if (workspaces.type === 'one') return workspaces.botToken;
  if (workspace === null) return finding('workspaces', 'look', says.several(await countInstalled(db)));
  const unknown = finding('workspaces', 'broken', says.unknown);
  const keysThere: Config['keys'] | null = (await lookAtKeys(config.keys, ids)).opens === null ? null : config.keys;
  if (!keysThere) return unknown;
  const keys = await openKeyStore({ ...keysThere, clock, ids, mayBegin: false });
  try {
    const installed = await installation({ db, keys, clock, ids, wake: () => undefined }, id(workspace));
    return installed?.token ?? unknown;
  } finally {
    await keys.stop();
  }
}
