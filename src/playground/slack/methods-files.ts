import { type Fields, fieldsOf, listOf, textIn } from './json.js';
import { channelOf, type Method } from './method.js';
import { post } from './posting.js';
import { refusal } from './refusal.js';
import { nextId } from './state.js';
import { stored } from './text.js';

/** Uploading a file in three steps, and what hangs at a channel's head: pins and bookmarks. */
export const fileMethods: { [name: string]: Method } = {
  'files.getUploadURLExternal': {
    scopes: () => ['files:write'],
    tier: 4,
    run: ({ world, workspace, args }) => {
      const name = textIn(args, 'filename');
      if (name === '' || Number(textIn(args, 'length')) <= 0) throw refusal('invalid_arguments');
      // Nothing here says for whom it is, but one moment's uploads are mostly one person's.
      const line = `${workspace.teamId}/${name}/${textIn(args, 'length')}/${world.clock.now().getTime()}`;
      const id = nextId(world, 'F', line);
      const file = { id, name, title: name, content: Buffer.alloc(0), uploaded: false, teamId: workspace.teamId };
      world.files.set(id, file);
      return { upload_url: `${world.origin}/upload/${id}`, file_id: id };
    },
  },
  'files.completeUploadExternal': {
    scopes: () => ['files:write'],
    tier: 4,
    run: (call) => {
      const { world, workspace, args } = call;
      const files = listOf(args.files).map((one) => {
        const asked = fieldsOf(one);
        const file = world.files.get(textIn(asked, 'id'));
        if (!file?.uploaded || file.teamId !== workspace.teamId) throw refusal('file_not_found');
        if (textIn(asked, 'title') !== '') file.title = textIn(asked, 'title');
        return file;
      });
      if (files.length === 0) throw refusal('invalid_arguments');
      if (textIn(args, 'channel_id') !== '') {
        const channel = channelOf(call, 'channel_id');
        if (channel.archived || !channel.members.has(workspace.botUserId)) throw refusal('not_in_channel');
        const text = stored(textIn(args, 'initial_comment'));
        post(world, workspace, channel, { user: workspace.botUserId, botId: workspace.botId, text, files });
      }
      return { files: files.map((file): Fields => ({ id: file.id, title: file.title })) };
    },
  },
  'pins.add': {
    scopes: () => ['pins:write'],
    tier: 2,
    run: (call) => {
      const channel = channelOf(call);
      if (!channel.members.has(call.workspace.botUserId)) throw refusal('not_in_channel');
      if (!call.workspace.policies.pin) throw refusal('restricted_action');
      if (textIn(call.args, 'timestamp') === '') throw refusal('no_item_specified');
      const message = channel.messages.find((one) => one.ts === textIn(call.args, 'timestamp') && !one.only);
      if (!message) throw refusal('message_not_found');
      if (message.pinned) throw refusal('already_pinned');
      message.pinned = true;
      return {};
    },
  },
  'bookmarks.add': {
    scopes: () => ['bookmarks:write'],
    tier: 2,
    run: (call) => {
      const { args, world } = call;
      const channel = channelOf(call, 'channel_id');
      if (textIn(args, 'type') !== 'link') throw refusal('invalid_bookmark_type');
      if (!/^https?:\/\//.test(textIn(args, 'link'))) throw refusal('invalid_link');
      const bookmark = {
        id: nextId(world, 'Bk', `${call.workspace.teamId}/${channel.id}`),
        title: textIn(args, 'title'),
        link: textIn(args, 'link'),
        type: 'link',
      };
      channel.bookmarks.push(bookmark);
      return { bookmark };
    },
  },
};
