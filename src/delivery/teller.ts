import type { WebClient } from '@slack/web-api';
import type { PersonId, WorkspaceId } from '../domain/ids.js';
import type { Failed } from '../slack/calls/outcome-of-call.js';
import type { SlackPerson } from '../slack/calls/people.js';
import type { Log } from '../slack/logger.js';
import type { Store } from '../store/store.js';
import type { Failures } from './back-off.js';

export type TellingOptions = {
  store: Store;
  log: Log;
  /** A client for background work: no retries, rate limits rejected, a timeout well below the lease. */
  slack(workspace: WorkspaceId): Promise<WebClient>;
  /** Who somebody is in Slack; throws when Slack does not say. */
  person(workspace: WorkspaceId, person: PersonId): Promise<SlackPerson | null>;
  /** Where Caucus is installed by OAuth; null, and where it is left out, where it is not. */
  installAt?: string | null;
  /** How long a copy that died keeps a notice from the others. */
  leaseSeconds: number;
  /** Seconds to wait after the nth failure in a row; doubling from one second to a minute unless set. */
  backOff?: (failures: number) => number;
};

/** What tells somebody something outside of a mediation. */
export type Teller = TellingOptions & { failures: Failures };

/** Who is to be told, as Slack knows them; null where they are known no more, or cannot be told any more. */
export async function whoIsTold(
  teller: Teller,
  workspace: WorkspaceId,
  person: PersonId | null,
): Promise<SlackPerson | null> {
  const known = person && (await teller.person(workspace, person));
  return known?.kind === 'member' || known?.kind === 'guest' ? known : null;
}

/** How many seconds to wait after a call that came to nothing: as Slack asks, or longer with each failure in a row. */
export function waitAfter({ log, failures }: Teller, name: string, called: Failed): number {
  if (called.type === 'shut') log.warn('slack_shut', { code: called.code });
  const asked = called.type === 'throttled' ? called.after : null;
  return asked ?? failures.next(name);
}
