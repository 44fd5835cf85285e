import { createHash } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Ack } from './deliver.js';
import type { Fields } from './json.js';
import type { AskedToInstall } from './oauth.js';
import type { Call, Seen, SentEvent, Submission } from './record.js';
import type { AppSpec, Clock, LimitSettings, PersonSpec, Policies } from './settings.js';
import type { SocketFaults } from './sockets.js';

/** A Block Kit block or element as the app sent it. */
export type Block = Fields & { type: string };

/** An account with its workspace. */
export type User = PersonSpec & { teamId: string; present: boolean };

/** A shared file; `content` is what was uploaded. */
export type SharedFile = {
  id: string;
  name: string;
  title: string;
  content: Buffer;
  uploaded: boolean;
  teamId: string;
};

/** A post. `only` is the one person who sees it (an ephemeral). */
export type Message = {
  ts: string;
  user: string;
  botId?: string;
  text: string;
  blocks: Block[];
  subtype?: string;
  only?: string;
  edited?: boolean;
  files: SharedFile[];
  pinned?: boolean;
};

export type Channel = {
  id: string;
  kind: 'private' | 'public' | 'im';
  name: string;
  creator: string;
  created: number;
  topic: string;
  /** Who set the topic last; nobody has in a channel as it was created. */
  topicBy?: string;
  purpose: string;
  members: Set<string>;
  archived: boolean;
  deleted: boolean;
  shared: boolean;
  /** The bot was a member when the channel was archived: it still knows the channel, and can do nothing in it. */
  botEjected: boolean;
  messages: Message[];
  lastTs: number;
  lastTsFor: { [person: string]: number };
  bookmarks: Fields[];
  /** Until where each member has read it. */
  readUntil?: { [person: string]: string };
};

/** Values people have put into the fields of one view or message, by block id and action id. */
export type Values = { [blockId: string]: { [actionId: string]: Fields } };

/** A modal or Home as one person has it in front of them; `errors` are shown under fields, by block id. */
export type ShownView = { view: Fields; values: Values; errors: { [blockId: string]: string } };

export type TokenState = 'live' | 'revoked' | 'inactive' | 'not_installed';

export type Workspace = {
  teamId: string;
  domain: string;
  name: string;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  botUserId: string;
  botId: string;
  enterpriseId?: string;
  token: string;
  tokenState: TokenState;
  /** Where tokens are rotated: when this one ends, what the next is given for, and the one before. */
  expires?: number | undefined;
  refreshToken?: string;
  former?: { token: string; expires: number | undefined };
  scopes: string[];
  policies: Policies;
  stacks: Map<string, ShownView[]>;
  homes: Map<string, ShownView>;
  /** Fields filled in messages, by person, channel and ts. */
  messageValues: Map<string, Values>;
};

export type Trigger = { id: string; teamId: string; userId: string; at: number; used: boolean; viewId?: string };

/** A response_url: five uses in thirty minutes. */
export type Hook = {
  teamId: string;
  userId: string;
  channelId: string;
  at: number;
  uses: number;
  ts?: string;
  only?: string;
  command?: string;
};

export type Delivery = { kind: 'command' | 'interactive' | 'event'; teamId: string; payload: Fields };

/** What a code stands for, until it is used. */
export type Granting = {
  teamId: string;
  scopes: string[];
  userId: string;
  organisation: boolean;
  redirectUri: string;
};

/** Stands between Slack and the app: sends what it likes of what is to be sent, and answers Slack. */
export type Relay = (delivery: Delivery, send: (delivery: Delivery) => Promise<Ack>) => Promise<Ack>;

/** Everything the gateway knows. */
export type World = {
  clock: Clock;
  app: Required<Omit<AppSpec, 'appToken'>> & { appToken: string };
  origin: string;
  requestUrl: string | undefined;
  eventsUrl: string | undefined;
  answerWithinMs: number;
  relay: Relay;
  limits: LimitSettings;
  workspaces: Map<string, Workspace>;
  counts: Map<string, number>;
  triggers: Map<string, Trigger>;
  hooks: Map<string, Hook>;
  files: Map<string, SharedFile>;
  askedToInstall: AskedToInstall;
  codes: Map<string, Granting>;
  tickets: Set<string>;
  /** Socket Mode connections over which something can be sent, and all that are not gone yet. */
  sockets: WebSocket[];
  openSockets: Set<WebSocket>;
  awaitingSockets: (() => void)[];
  socketFaults: SocketFaults;
  acks: Map<string, (payload: unknown) => void>;
  rates: Map<string, number[]>;
  calls: Call[];
  submissions: Submission[];
  deliveries: Map<number, Delivery>;
  events: SentEvent[];
  problems: string[];
  seen: Map<string, Seen[]>;
  listeners: Set<(personId: string, teamId: string, entry: Seen) => void>;
  underway: Set<Promise<unknown>>;
};

/**
 * The next id of a kind, such as C00000001: counted, so that two runs with the same acts give the same ids. `line` names who or
 * what it is for: ids of one line, such as one person's forms, never depend on how many were given in another.
 */
export function nextId(world: World, prefix: string, line = ''): string {
  const key = `${prefix} ${line}`;
  const n = (world.counts.get(key) ?? 0) + 1;
  world.counts.set(key, n);
  if (line === '') return `${prefix}${String(n).padStart(8, '0')}`;
  return `${prefix}${hashOf(line)}${String(n).padStart(4, '0')}`;
}

/** The app's conversation with a person: the same in every workspace that has a person of this id, as nothing keeps ids from being. */
export function directId(personId: string): string {
  return `D${hashOf(personId)}0001`;
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 12).toUpperCase();
}

/** The next message timestamp of a channel: the clock in microseconds, always later than the one before. */
export function nextTs(world: World, channel: Channel): string {
  const micros = Math.max(world.clock.now().getTime() * 1000, channel.lastTs + 1);
  channel.lastTs = micros;
  return stamp(micros);
}

/**
 * As `nextTs`, for a message that only this person sees: it moves nobody else's, though a clock that stands still would
 * make it. The last half millisecond keeps it apart from what everyone sees, which begins at a whole one.
 */
export function nextTsFor(world: World, workspace: Workspace, channel: Channel, personId: string): string {
  const place = [...workspace.users.keys()].indexOf(personId);
  const from = world.clock.now().getTime() * 1000 + 500_500 + place * 1000;
  const micros = Math.max(from, (channel.lastTsFor[personId] ?? 0) + 1);
  channel.lastTsFor[personId] = micros;
  return stamp(micros);
}

/** Microseconds as Slack writes them. */
export function stamp(micros: number): string {
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

/** The workspace, or a plain error: only tests and the gateway itself name workspaces. */
export function workspaceOf(world: World, teamId: string): Workspace {
  const found = world.workspaces.get(teamId);
  if (!found) throw new Error(`no workspace ${teamId}`);
  return found;
}

/** The workspace an account belongs to; needs `teamId` when two workspaces use the same id. */
export function workspaceOfPerson(world: World, personId: string, teamId?: string): Workspace {
  const found = [...world.workspaces.values()].filter(
    (one) => one.users.has(personId) && (teamId === undefined || one.teamId === teamId),
  );
  if (found.length !== 1 || !found[0]) {
    throw new Error(
      found.length === 0 ? `no person ${personId}` : `${personId} exists in several workspaces: name one`,
    );
  }
  return found[0];
}

/** A channel of a workspace by id or by name, as tests name them. */
export function channelNamed(workspace: Workspace, idOrName: string): Channel {
  const found =
    workspace.channels.get(idOrName) ??
    [...workspace.channels.values()].find((one) => one.name === idOrName && one.name !== '' && !one.deleted);
  if (!found) throw new Error(`no channel ${idOrName}`);
  return found;
}

/** The names people read in place of ids: a person's real name, a channel's name. */
export function namesIn(workspace: Workspace): (id: string) => string {
  return (id) => workspace.users.get(id)?.realName ?? workspace.channels.get(id)?.name ?? id;
}

/** The person's own key in what is kept per person. */
export function personKey(workspace: Workspace, personId: string): string {
  return `${workspace.teamId}/${personId}`;
}
