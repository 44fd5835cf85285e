import type { SavedSlack } from './saved.js';

/** What stands in for the time; the gateway reads no other clock except for the 3 s an app has to answer. */
export type Clock = { now(): Date };

/** One account of a workspace. `foreignTeam` is the team id of a person from another organisation (Slack Connect). */
export type PersonSpec = {
  id: string;
  name: string;
  realName: string;
  title?: string;
  /** IANA name, default Europe/London. */
  tz?: string;
  /** The language and country in which this person uses Slack, default en-GB. */
  locale?: string;
  image?: string;
  isBot?: boolean;
  isAdmin?: boolean;
  isOwner?: boolean;
  deleted?: boolean;
  restricted?: boolean;
  ultraRestricted?: boolean;
  foreignTeam?: string;
};

/** Workspace preferences; the defaults are Slack's open ones. */
export type Policies = {
  /** May the app create private channels, else `restricted_action`. */
  create: boolean;
  kick: boolean;
  archive: boolean;
  pin: boolean;
  post: boolean;
  /** Minutes in which a message may be edited, `any` for ever, 0 for never; past it `edit_window_closed`. */
  editWindowMinutes: number | 'any';
  guestsInvitable: boolean;
  /** `block_mismatch` when a message with rich text is updated to blocks without. */
  richTextStaysRich: boolean;
  messagesTab: boolean;
  homeTab: boolean;
};

/** One workspace. `botToken` defaults to `xoxb-<teamId>`, `scopes` to the app's; `installed: false` waits for OAuth. */
export type WorkspaceSpec = {
  teamId: string;
  domain?: string;
  name?: string;
  people: PersonSpec[];
  botUserId?: string;
  botToken?: string;
  scopes?: string[];
  policies?: Partial<Policies>;
  installed?: boolean;
  /** The organisation that it belongs to, with others. */
  enterpriseId?: string;
};

/** The app as its owner configured it at Slack. */
export type AppSpec = {
  appId?: string;
  name?: string;
  signingSecret: string;
  appToken?: string;
  clientId?: string;
  clientSecret?: string;
  /** Whether its tokens end after twelve hours and are renewed. */
  rotatesTokens?: boolean;
  scopes: string[];
  /** Slash commands and whether mentions in them arrive as `<@U…>`; default `/caucus`, escaped. */
  commands?: { command: string; shouldEscape?: boolean }[];
  /** Message shortcuts by the name people read. */
  shortcuts?: { name: string; callbackId: string }[];
  /** Subscribed bot events; default all that the gateway can send. */
  events?: string[];
};

/** Rate limits; none unless set. They count by the gateway's clock. */
export type LimitSettings = {
  /** Calls per minute of each tier; Slack's own are 1, 20, 50 and 100. */
  perMinute?: { 1?: number; 2?: number; 3?: number; 4?: number };
  /** `chat.postMessage`: posts per second to one channel, after a first burst, and per minute in a whole workspace. */
  posts?: { perSecond: number; burst: number; perMinute?: number };
  /** How many times faster everything is counted than it is written here; 1 unless set. */
  faster?: number;
};

/** What `startSlack` needs. Port 0 (default) takes a free one. */
export type SlackOptions = {
  workspaces: WorkspaceSpec[];
  /** What stands there already, in place of empty workspaces: what `save()` of another Slack gave. */
  saved?: SavedSlack;
  app: AppSpec;
  clock?: Clock;
  limits?: LimitSettings;
  requestUrl?: string;
  eventsUrl?: string;
  port?: number;
  host?: string;
  /** Milliseconds of real time that the app has to answer a command or click; Slack's own is 3000. */
  answerWithinMs?: number;
};

/** Slack's own limits by tier, in calls per minute. */
export const slackTiers = { 1: 1, 2: 20, 3: 50, 4: 100 };

/** Preferences of a workspace that has changed none. */
export const openPolicies: Policies = {
  create: true,
  kick: true,
  archive: true,
  pin: true,
  post: true,
  editWindowMinutes: 'any',
  guestsInvitable: true,
  richTextStaysRich: true,
  messagesTab: true,
  homeTab: true,
};

/** Every event the gateway can send. */
export const allEvents = [
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
  'member_joined_channel',
  'member_left_channel',
  'group_archive',
  'group_unarchive',
  'group_rename',
  'group_deleted',
  'group_left',
  'channel_shared',
  'channel_unshared',
  'channel_id_changed',
  'user_change',
  'team_join',
];
