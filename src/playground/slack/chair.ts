import type { ActResult } from './acting.js';
import { click, fill, type Place, put, shownAt, valuesAt } from './clicking.js';
import { openHome, sendCommand, sendShortcut } from './commands.js';
import { closeForm, type FormResult, submitForm } from './forms.js';
import type { Fields } from './json.js';
import { directMessage } from './membership.js';
import { stackOf } from './modals.js';
import type { Seen } from './record.js';
import {
  type Block,
  type Channel,
  channelNamed,
  type Message,
  namesIn,
  personKey,
  type User,
  type Values,
  type Workspace,
  type World,
} from './state.js';

/** A room as its members see it in their list. */
export type SeenRoom = { id: string; name: string; kind: Channel['kind']; topic: string; archived: boolean };

/** A message as one person can read it now. */
export type SeenMessage = {
  ts: string;
  channel: string;
  from: string;
  fromName: string;
  /** An app has written it. */
  byApp: boolean;
  text: string;
  blocks: Block[];
  values: Values;
  ephemeral: boolean;
  edited: boolean;
  pinned: boolean;
  subtype?: string;
  files: { id: string; name: string; title: string; content: string }[];
};

/** Where an element stands, as the driver names it. */
export type Where = 'modal' | 'home' | { channel: string; ts: string };

/** One person's seat: what they see now, and what their hands may do. Nothing here shows what they could not see. */
export type Chair = {
  person: { id: string; teamId: string; name: string; realName: string };
  /** Ids in words, as the client writes them. */
  nameOf(id: string): string;
  /** Everyone in the workspace, as a people picker lists them. */
  people(): { id: string; name: string; realName: string }[];
  rooms(): SeenRoom[];
  /** The direct message with the app. */
  dm(): SeenRoom;
  /** All that stands there, or only the newest so many that stand before a moment. */
  messages(channelId: string, only?: { newest: number; before?: string }): SeenMessage[];
  /** How many stand there that the person has not read, by others. */
  unread(channelId: string): number;
  /** The person has read until there. */
  read(channelId: string, ts: string): void;
  modal(): { view: Fields; values: Values; errors: { [blockId: string]: string } } | undefined;
  home(): { view: Fields; values: Values } | undefined;
  seen(): readonly Seen[];
  command(line: string, channelId: string): Promise<ActResult>;
  click(where: Where, blockId: string, actionId: string): Promise<ActResult>;
  fill(where: Where, blockId: string, actionId: string, value: Fields): Promise<ActResult> | undefined;
  /** Leaves something in a field without the app hearing of it. */
  type(where: Where, blockId: string, actionId: string, value: Fields): void;
  submit(): Promise<FormResult>;
  close(all?: boolean): Promise<void>;
  shortcut(name: string, channelId: string, ts: string): Promise<ActResult>;
  openHome(): string[];
};

function roomOf(channel: Channel): SeenRoom {
  const { id, name, kind, topic, archived } = channel;
  return { id, name: kind === 'im' ? 'dm' : name, kind, topic, archived };
}

function some(all: Message[], only?: { newest: number; before?: string }): Message[] {
  if (!only) return all;
  const { newest, before } = only;
  return all.filter((one) => before === undefined || one.ts < before).slice(-newest);
}

/** Takes a seat as one person. */
export function takeChair(world: World, workspace: Workspace, user: User): Chair {
  const id = user.id;
  const channelOf = (channelId: string): Channel => {
    const channel = channelNamed(workspace, channelId);
    if (!channel.members.has(id)) throw new Error(`${id} is not in ${channel.name || channelId}`);
    return channel;
  };
  const visible = (channel: Channel) => channel.messages.filter((one) => one.only === undefined || one.only === id);
  const placeOf = (where: Where): Place => {
    if (where === 'modal' || where === 'home') return { on: where };
    const channel = channelOf(where.channel);
    const message = visible(channel).find((one) => one.ts === where.ts);
    if (!message) throw new Error(`${id} sees no message ${where.ts}`);
    return { on: 'message', channel, message };
  };
  return {
    person: { id, teamId: workspace.teamId, name: user.name, realName: user.realName },
    nameOf: namesIn(workspace),
    people: () =>
      [...workspace.users.values()]
        .filter((one) => !one.deleted)
        .map(({ id, name, realName }) => ({ id, name, realName })),
    rooms: () => [...workspace.channels.values()].filter((one) => one.members.has(id)).map(roomOf),
    dm: () => roomOf(directMessage(world, workspace, id).channel),
    unread: (channelId) => {
      const channel = channelOf(channelId);
      const until = channel.readUntil?.[id] ?? '';
      return visible(channel).filter((one) => one.ts > until && one.user !== id).length;
    },
    read: (channelId, ts) => {
      const channel = channelOf(channelId);
      if (ts > (channel.readUntil?.[id] ?? '')) channel.readUntil = { ...channel.readUntil, [id]: ts };
    },
    messages: (channelId, only) => {
      const channel = channelOf(channelId);
      return some(visible(channel), only).map((message) => ({
        ts: message.ts,
        channel: channel.id,
        from: message.user,
        fromName: namesIn(workspace)(message.user),
        byApp: message.botId !== undefined,
        text: message.text,
        blocks: structuredClone(message.blocks),
        values: structuredClone(valuesAt(workspace, id, { on: 'message', channel, message })),
        ephemeral: message.only !== undefined,
        edited: message.edited ?? false,
        pinned: message.pinned ?? false,
        ...(message.subtype ? { subtype: message.subtype } : {}),
        files: message.files.map((file) => ({
          id: file.id,
          name: file.name,
          title: file.title,
          content: Buffer.from(file.content).toString('utf8'),
        })),
      }));
    },
    modal: () => structuredClone(stackOf(workspace, id).at(-1)),
    home: () => (workspace.homes.has(id) ? structuredClone(shownAt(workspace, id, 'home')) : undefined),
    seen: () => world.seen.get(personKey(workspace, id)) ?? [],
    command: (line, channelId) => sendCommand(world, workspace, id, line, channelNamed(workspace, channelId)),
    click: (where, blockId, actionId) => click(world, workspace, id, placeOf(where), blockId, actionId),
    fill: (where, blockId, actionId, value) => fill(world, workspace, id, placeOf(where), blockId, actionId, value),
    type: (where, blockId, actionId, value) => void put(workspace, id, placeOf(where), blockId, actionId, value),
    submit: () => submitForm(world, workspace, id),
    close: (all) => closeForm(world, workspace, id, all),
    shortcut: (name, channelId, ts) => sendShortcut(world, workspace, id, name, channelOf(channelId), ts),
    openHome: () => openHome(world, workspace, id),
  };
}
