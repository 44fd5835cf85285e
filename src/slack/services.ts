import type { WebClient } from '@slack/web-api';
import type { Examine } from '../doctor/in-slack.js';
import type { PersonId, WorkspaceId } from '../domain/ids.js';
import type { Store } from '../store/store.js';
import type { SlackPerson } from './calls/people.js';

/** What a listener may use: the store through `handle`, and Slack only to answer the person who asked or to look people up. */
export type Services = {
  store: Store;
  /** HR's own login, which sees HR's views and nothing else; null where none is set. */
  hrDb: Store['db'] | null;
  /** Where people reach the log page, with no slash at its end; null where there is none. */
  logPageUrl: string | null;
  /** The client for answering people; background work has another. */
  slack(workspace: WorkspaceId): Promise<WebClient>;
  /** Where Caucus is installed again, if Slack gives it no further access to this workspace; null where it does. */
  installAgainAt(workspace: WorkspaceId): Promise<string | null>;
  /** Whether Slack takes this token; throws where Slack cannot be asked. */
  isGoodToken(token: string): Promise<boolean>;
  /** Lets go of what this copy remembers of the workspace's installation. */
  forgetInstallation(workspace: WorkspaceId): void;
  /** Who somebody is in Slack, at most a minute old; null if Slack does not know them. Throws when Slack cannot be asked. */
  person(workspace: WorkspaceId, person: PersonId): Promise<SlackPerson | null>;
  /** Looks at everything that may keep Caucus from its work. */
  examine: Examine;
};
