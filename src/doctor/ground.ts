import type { WebClient } from '@slack/web-api';
import type { Clock, Ids } from '../chance.js';
import type { Config } from '../config.js';
import type { PersonId } from '../domain/ids.js';
import type { Link } from '../slack/receiving/link.js';
import type { Store } from '../store/store.js';
import type { Phrasebook } from '../words/phrasebook.js';

type Db = Store['db'];

/** What of the service itself can be looked at. */
export type ServiceGround = {
  say: Phrasebook;
  config: Config;
  clock: Clock;
  ids: Ids;
  db: Db;
  hrDb: Db | null;
  /** What only a copy that runs knows of the way on which requests come; null at the console. */
  link: Link | null;
};

/** What of one workspace can be looked at. */
export type WorkspaceGround = Pick<ServiceGround, 'say' | 'clock' | 'ids'> & {
  slack: WebClient;
  /** Null where requests come over HTTP. */
  appToken: string | null;
  /** Who asked, or was named: nobody else is ever brought into the room of a check. */
  administrator: PersonId | null;
  /** Whether what the workspace allows may be tried in a room. */
  tryRoom: boolean;
  /** Shows the administrator their Home and says why Slack would not have it, if it would not; null at the console. */
  showHome: (() => Promise<string | null>) | null;
};
