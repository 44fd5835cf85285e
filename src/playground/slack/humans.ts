import { emit } from './events.js';
import { archive, createChannel, join, leave, rename, setTopic } from './membership.js';
import { checkName } from './methods-conversations.js';
import { post, remove } from './posting.js';
import { type Channel, channelNamed, type Workspace, type World } from './state.js';
import { stored } from './text.js';

/** What a person does in Slack without the app; channels by id or name. Each throws when Slack would not let them. */
export type Human = {
  /** Posts in a channel; `@name` becomes a mention. Gives the ts. */
  say(channel: string, text: string): string;
  create(name: string, kind?: 'private' | 'public'): string;
  invite(channel: string, personId: string): void;
  kick(channel: string, personId: string): void;
  leave(channel: string): void;
  rename(channel: string, name: string): void;
  setTopic(channel: string, topic: string): void;
  archive(channel: string): void;
  /** Brings a channel back; the bot is not in it. */
  unarchive(channel: string): void;
  /** Takes a message away, anybody's, as an administrator may. */
  deleteMessage(channel: string, ts: string): void;
  /** Deletes a channel, as an administrator may. */
  deleteChannel(channel: string): void;
  /** Shares a channel with another organisation. */
  share(channel: string): void;
  unshare(channel: string): void;
  /** Lets everyone in the workspace read a channel, as an owner may; apps that do not read messages are not told. */
  makePublic(channel: string): void;
  makePrivate(channel: string): void;
};

/** The hands of one person. */
export function humanHands(world: World, workspace: Workspace, personId: string): Human {
  const inside = (idOrName: string): Channel => {
    const channel = channelNamed(workspace, idOrName);
    if (!channel.members.has(personId)) throw new Error(`${personId} is not in ${idOrName}`);
    return channel;
  };
  const live = (idOrName: string): Channel => {
    const channel = inside(idOrName);
    if (channel.archived) throw new Error(`${idOrName} is archived`);
    return channel;
  };
  return {
    say: (channel, text) => {
      const mentioned = text.replace(/(^|\s)@([a-z0-9._-]+)/gi, (all, before: string, name: string) => {
        const user = [...workspace.users.values()].find((one) => one.name === name.toLowerCase());
        return user ? `${before}<@${user.id}>` : all;
      });
      return post(world, workspace, live(channel), { user: personId, text: stored(mentioned) }).ts;
    },
    create: (name, kind = 'private') => {
      checkName(workspace, name);
      return createChannel(world, workspace, personId, name, kind).id;
    },
    invite: (channel, id) => {
      if (!workspace.users.has(id)) throw new Error(`no person ${id}`);
      if (!inside(channel).members.has(id)) join(world, workspace, live(channel), id, personId);
    },
    kick: (channel, id) => leave(world, workspace, live(channel), id, personId),
    leave: (channel) => leave(world, workspace, live(channel), personId),
    rename: (channel, name) => rename(world, workspace, live(channel), personId, name),
    setTopic: (channel, topic) => setTopic(world, workspace, live(channel), personId, topic),
    archive: (channel) => archive(world, workspace, live(channel), personId),
    unarchive: (idOrName) => {
      const channel = channelNamed(workspace, idOrName);
      channel.archived = false;
      channel.botEjected = false;
      emit(world, workspace, { type: 'group_unarchive', channel: channel.id, user: personId }, channel);
    },
    deleteMessage: (idOrName, ts) => {
      const channel = channelNamed(workspace, idOrName);
      const message = channel.messages.find((one) => one.ts === ts);
      if (!message) throw new Error(`no message ${ts}`);
      remove(world, workspace, channel, message);
    },
    deleteChannel: (idOrName) => {
      const channel = channelNamed(workspace, idOrName);
      emit(world, workspace, { type: 'group_deleted', channel: channel.id }, channel);
      channel.deleted = true;
      channel.members.clear();
    },
    share: (idOrName) => {
      const channel = live(idOrName);
      channel.shared = true;
      emit(world, workspace, { type: 'channel_shared', connected_team_id: 'TELSEWHERE', channel: channel.id }, channel);
    },
    unshare: (idOrName) => {
      const channel = live(idOrName);
      channel.shared = false;
      const type = 'channel_unshared';
      const apart = { previously_connected_team_id: 'TELSEWHERE', is_ext_shared: false, channel: channel.id };
      emit(world, workspace, { type, ...apart }, channel);
    },
    makePublic: (idOrName) => {
      channelNamed(workspace, idOrName).kind = 'public';
    },
    makePrivate: (idOrName) => {
      channelNamed(workspace, idOrName).kind = 'private';
    },
  };
}
