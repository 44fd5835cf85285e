import type { Clock, Ids } from '../chance.js';
import type { Config } from '../config.js';
import type { PersonId, WorkspaceId } from '../domain/ids.js';
import type { Clients } from '../slack/calls/clients.js';
import { errorFields, type Log } from '../slack/logger.js';
import type { Link } from '../slack/receiving/link.js';
import type { Store } from '../store/store.js';
import type { Phrasebook } from '../words/phrasebook.js';
import { type Finding, worst } from './finding.js';
import { inShort, ofService } from './of-service.js';
import { ofWorkspace } from './of-slack.js';
import { tried } from './tried.js';

/** Who asks, in which language, and how their Home is shown to them. */
export type Asking = {
  say: Phrasebook;
  workspace: WorkspaceId;
  person: PersonId;
  showHome(): Promise<string | null>;
};

/** Looks at everything for an administrator who asks in Slack. Never rejects. */
export type Examine = (asking: Asking) => Promise<Finding[]>;

type Parts = {
  config: Config;
  store: { db: Store['db']; clock: Clock; ids: Ids };
  hrDb: Store['db'] | null;
  clients: Clients;
  link(): Link;
  log: Log;
};

/** The doctor of a copy that runs. */
export function examining({ config, store, hrDb, clients, link, log }: Parts): Examine {
  const { db, clock, ids } = store;
  const { mode, workspaces } = config.slack;
  const failed = (error: unknown) => log.error('check_failed', errorFields(error));
  return async ({ say, workspace, person, showHome }) => {
    const common = { say, clock, ids };
    const [ofIt, service] = await Promise.all([
      tried(say, failed, async () =>
        ofWorkspace({
          ...common,
          slack: await clients.background(workspace),
          appToken: mode.type === 'socket' ? mode.appToken : null,
          administrator: person,
          tryRoom: true,
          showHome,
        }),
      ),
      ofService({ ...common, config, db, hrDb, link: link() }, 'slack', failed),
    ]);
    return [...ofIt, ...(workspaces.type === 'many' ? [inShort(say, worst(service))] : service)];
  };
}
