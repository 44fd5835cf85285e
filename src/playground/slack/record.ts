import type { Fields } from './json.js';
import { renderView } from './render.js';
import {
  type Block,
  type Channel,
  type Message,
  namesIn,
  personKey,
  type SharedFile,
  type ShownView,
  type Workspace,
  type World,
} from './state.js';

/** One raw call of the app, as it came and as it was answered. `answered` is false when a fault kept the answer back. */
export type Call = {
  n: number;
  at: string;
  workspace: string | undefined;
  method: string;
  args: Fields;
  rawBody: string;
  response: Fields;
  status: number;
  answered: boolean;
  tokenKind: 'bot' | 'app' | 'none' | 'unknown';
  fault?: string;
};

export type SeenKind =
  | 'message'
  | 'update'
  | 'ephemeral'
  | 'modal'
  | 'modal_update'
  | 'home'
  | 'notification'
  | 'deleted'
  | 'file'
  | 'failure';

/**
 * One thing a person could see, at the moment it appeared. `text` is the top-level text of a message (what screen readers read),
 * or the whole rendered modal or Home; `history` marks what a newcomer found in the room; `rings` a notification that sounds.
 */
export type Seen = {
  n: number;
  at: string;
  kind: SeenKind;
  text: string;
  blocks: Block[];
  channel?: string;
  channelName?: string;
  ts?: string;
  from?: string;
  subtype?: string;
  history?: true;
  rings?: boolean;
  title?: string;
  viewId?: string;
  errors?: { [blockId: string]: string };
  file?: { id: string; name: string; title: string; content: string };
};

/** What a person had in front of them when they acted; `words` is all of it as readable lines. */
export type Screen = {
  kind: 'modal' | 'home' | 'message' | 'ephemeral' | 'channel';
  words: string;
  text: string;
  blocks: Block[];
  title?: string;
  viewId?: string;
  hash?: string;
  channel?: string;
  ts?: string;
  confirm?: Fields;
};

/** One act of a person, with the screen it was done on. `ack` is what the app answered. */
export type Submission = {
  n: number;
  at: string;
  workspace: string;
  person: string;
  kind: 'command' | 'action' | 'submit' | 'close' | 'shortcut' | 'home';
  screen: Screen;
  command?: string;
  text?: string;
  channel?: string;
  action?: Fields;
  values?: Fields;
  callbackId?: string;
  payload: Fields;
  ack?: { status: number; body: string; error?: string };
};

/** An event sent (or not, when nobody listened) to the app. */
export type SentEvent = {
  eventId: string;
  workspace: string;
  type: string;
  payload: Fields;
  attempts: { status: number }[];
};

/** Adds to what one person could see and tells whoever waits for it. */
export function show(world: World, workspace: Workspace, personId: string, entry: Omit<Seen, 'n' | 'at'>): void {
  const user = workspace.users.get(personId);
  if (!user || user.isBot || user.deleted) return;
  const key = personKey(workspace, personId);
  const list = world.seen.get(key) ?? [];
  world.seen.set(key, list);
  const seen: Seen = { n: list.length + 1, at: world.clock.now().toISOString(), ...entry };
  list.push(seen);
  for (const listener of [...world.listeners]) listener(personId, workspace.teamId, seen);
}

function fileEntry(file: SharedFile): NonNullable<Seen['file']> {
  return { id: file.id, name: file.name, title: file.title, content: Buffer.from(file.content).toString('utf8') };
}

/** What one person sees of one message. */
export function showMessage(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: Message,
  personId: string,
  kind: SeenKind,
  history?: true,
): void {
  if (workspace.users.get(personId)?.isBot) return;
  const entry = {
    text: message.text,
    // An edit puts other blocks in their place and changes none, so the record may keep these.
    blocks: message.blocks,
    channel: channel.id,
    channelName: channel.name,
    ts: message.ts,
    from: message.user,
    ...(message.subtype ? { subtype: message.subtype } : {}),
    ...(history ? { history } : {}),
  };
  show(world, workspace, personId, { kind, ...entry });
  if (kind === 'message' || kind === 'ephemeral') {
    for (const file of message.files)
      show(world, workspace, personId, { ...entry, kind: 'file', file: fileEntry(file) });
  }
  if (kind === 'message' && !history && !message.subtype && message.user !== personId) {
    const rings =
      channel.kind === 'im' || message.text.includes(`<@${personId}>`) || /<!(channel|here)/.test(message.text);
    show(world, workspace, personId, { ...entry, kind: 'notification', blocks: [], text: message.text, rings });
  }
}

/** What a person sees of a modal or Home. */
export function showView(world: World, workspace: Workspace, personId: string, shown: ShownView, kind: SeenKind): void {
  const { view, errors } = shown;
  show(world, workspace, personId, {
    kind,
    text: renderView(view, { values: shown.values, errors, name: namesIn(workspace) }).join('\n'),
    blocks: structuredClone(view.blocks as Block[]),
    viewId: String(view.id),
    ...(view.type === 'modal' ? { title: String((view.title as Fields).text) } : {}),
    ...(Object.keys(errors).length > 0 ? { errors: { ...errors } } : {}),
  });
}
