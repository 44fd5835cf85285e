import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Slack } from '../../src/playground/slack/index.js';
import { caller, company, stillClock } from './slack-company.js';

describe('Slack keeps messages as it keeps them', () => {
  let slack: Slack;
  let call: ReturnType<typeof caller>;
  let channel: string;
  const clock = stillClock();

  beforeEach(async () => {
    slack = await company({ clock });
    call = caller(slack);
    channel = (await call('conversations.create', { name: 'room', is_private: true })).body.channel.id;
    await call('conversations.invite', { channel, users: 'U_ANN' });
  });
  afterEach(() => slack.stop());
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
  const rich = (text: string) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  });

  it('stamps every message later than the one before, by its clock', async () => {
    const first = await call('chat.postMessage', { channel, text: 'x' });
    const second = await call('chat.postMessage', { channel, text: 'x' });
    expect(Math.floor(Number(first.body.ts))).toBe(clock.now().getTime() / 1000);
    expect(second.body.ts > first.body.ts).toBe(true);
  });

  it('escapes what the app did not, links addresses in posts, and leaves them alone with parse none', async () => {
    const stored = async (args: object) => (await call('chat.postMessage', { channel, ...args })).body.message.text;
    expect(await stored({ text: 'R&D < 3 &amp; <@U_ANN>' })).toBe('R&amp;D &lt; 3 &amp; <@U_ANN>');
    expect(await stored({ text: 'see https://a.example/b.' })).toBe('see <https://a.example/b>.');
    expect(await stored({ text: 'see https://a.example @ben', parse: 'none' })).toBe('see https://a.example @ben');
    expect(await stored({ text: 'hi @ben #room', link_names: true })).toBe(`hi <@U_BEN> <#${channel}|room>`);
  });

  it('rewrites names, rooms and addresses on an update unless told not to', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'card' });
    const update = async (args: object) =>
      (await call('chat.update', { channel, ts: body.ts, ...args })).body.message.text;
    const words = 'ask @ben in #room or https://a.example';
    expect(await update({ text: words })).toBe(`ask <@U_BEN> in <#${channel}|room> or <https://a.example>`);
    expect(await update({ text: words, parse: 'none', link_names: false })).toBe(words);
  });

  it('cuts posts at 40,000 characters and refuses updates over 4,000', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'x'.repeat(40_001) });
    expect(body.message.text).toHaveLength(40_000);
    expect((await call('chat.update', { channel, ts: body.ts, text: 'x'.repeat(4_001) })).error).toBe('msg_too_long');
    expect((await call('chat.update', { channel, ts: body.ts, text: 'x'.repeat(4_000) })).ok).toBe(true);
  });

  it('writes the text from the blocks when there is none, and refuses to post nothing', async () => {
    expect((await call('chat.postMessage', { channel, blocks: [rich('Exact words')] })).body.message.text).toBe(
      'Exact words',
    );
    expect((await call('chat.postMessage', { channel })).error).toBe('no_text');
    expect((await call('chat.postMessage', { channel, text: 'x', blocks: 'nonsense' })).error).toBe(
      'invalid_blocks_format',
    );
  });

  it('lets the bot change and delete its own messages only, in a window that the workspace sets', async () => {
    const theirs = slack.say('U_ANN', 'room', 'hello');
    expect((await call('chat.update', { channel, ts: theirs, text: 'x' })).error).toBe('cant_update_message');
    expect((await call('chat.delete', { channel, ts: theirs })).error).toBe('cant_delete_message');
    expect((await call('chat.update', { channel, ts: '1.0', text: 'x' })).error).toBe('message_not_found');
    const { body } = await call('chat.postMessage', { channel, text: 'x' });
    slack.setPolicies({ editWindowMinutes: 5 });
    expect((await call('chat.update', { channel, ts: body.ts, text: 'y' })).ok).toBe(true);
    clock.move(5 * 60_000 + 1);
    expect((await call('chat.update', { channel, ts: body.ts, text: 'z' })).error).toBe('edit_window_closed');
    expect((await call('chat.delete', { channel, ts: body.ts })).ok).toBe(true);
    expect((await call('chat.delete', { channel, ts: body.ts })).error).toBe('message_not_found');
    expect(slack.seen('U_ANN').at(-1)).toMatchObject({ kind: 'deleted', ts: body.ts });
  });

  it('does not let rich text become other blocks', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'x', blocks: [rich('words')] });
    expect((await call('chat.update', { channel, ts: body.ts, text: 'x', blocks: [section('gone')] })).error).toBe(
      'block_mismatch',
    );
    slack.setPolicies({ richTextStaysRich: false });
    expect((await call('chat.update', { channel, ts: body.ts, text: 'x', blocks: [section('gone')] })).ok).toBe(true);
  });

  it('gives what one person sees no ts of what everyone sees, whenever that is posted', async () => {
    const only = (await call('chat.postEphemeral', { channel, user: 'U_ANN', text: 'only you' })).body.message_ts;
    const places = [];
    clock.move(500);
    for (let place = 0; place < 10; place += 1) {
      places.push((await call('chat.postMessage', { channel, text: 'x' })).body.ts);
      clock.move(1);
    }
    expect(places).not.toContain(only);
  });

  it('shows an ephemeral message to one person who is there, and cannot update it', async () => {
    await call('conversations.invite', { channel, users: 'U_BEN' });
    expect((await call('chat.postEphemeral', { channel, user: 'U_GUS', text: 'x' })).error).toBe('user_not_in_channel');
    const { body } = await call('chat.postEphemeral', { channel, user: 'U_ANN', text: 'only you' });
    expect(slack.seen('U_ANN').at(-1)).toMatchObject({ kind: 'ephemeral', text: 'only you' });
    expect(slack.seen('U_BEN').some((entry) => entry.text === 'only you')).toBe(false);
    expect((await call('chat.update', { channel, ts: body.message_ts, text: 'x' })).error).toBe('message_not_found');
    slack.setPresent('U_ANN', false);
    expect((await call('chat.postEphemeral', { channel, user: 'U_ANN', text: 'missed' })).ok).toBe(true);
    expect(slack.seen('U_ANN').some((entry) => entry.text === 'missed')).toBe(false);
  });

  it('notifies with the top-level text, and rings for direct messages and mentions only', async () => {
    await call('chat.postMessage', { channel, text: 'quiet', blocks: [section('inside')] });
    expect(slack.seen('U_ANN').at(-1)).toMatchObject({ kind: 'notification', text: 'quiet', blocks: [], rings: false });
    await call('chat.postMessage', { channel: 'U_ANN', text: 'Something is waiting' });
    expect(slack.seen('U_ANN').at(-1)).toMatchObject({ kind: 'notification', rings: true });
  });

  it('posts direct messages to people by their id, not to those who are gone, and not with the tab switched off', async () => {
    expect((await call('chat.postMessage', { channel: 'U_DEE', text: 'x' })).error).toBe('channel_not_found');
    slack.setPolicies({ messagesTab: false });
    expect((await call('chat.postMessage', { channel: 'U_ANN', text: 'x' })).error).toBe('messages_tab_disabled');
    slack.setPolicies({ post: false });
    expect((await call('chat.postMessage', { channel, text: 'x' })).error).toBe('restricted_action');
  });

  it('says by a permalink whether a message is still there', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'x' });
    expect((await call('chat.getPermalink', { channel, message_ts: body.ts })).ok).toBe(true);
    expect((await call('chat.getPermalink', { channel, message_ts: '1.0' })).error).toBe('message_not_found');
  });

  it('pins a message once and bookmarks links', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'x' });
    expect((await call('pins.add', { channel })).error).toBe('no_item_specified');
    expect((await call('pins.add', { channel, timestamp: '1.0' })).error).toBe('message_not_found');
    expect((await call('pins.add', { channel, timestamp: body.ts })).ok).toBe(true);
    expect((await call('pins.add', { channel, timestamp: body.ts })).error).toBe('already_pinned');
    slack.setPolicies({ pin: false });
    expect((await call('pins.add', { channel, timestamp: body.ts })).error).toBe('restricted_action');
    expect(
      (await call('bookmarks.add', { channel_id: channel, type: 'link', title: 'x', link: 'ftp://x' })).error,
    ).toBe('invalid_link');
    expect(
      (await call('bookmarks.add', { channel_id: channel, type: 'link', title: 'x', link: 'https://x.example' })).ok,
    ).toBe(true);
  });

  it('takes markdown alone, a hundred attachments, and short words for one person', async () => {
    const post = async (args: object) => (await call('chat.postMessage', { channel, ...args })).error;
    expect(await post({ markdown_text: 'x', text: 'x' })).toBe('markdown_text_conflict');
    expect(await post({ markdown_text: 'x' })).toBeUndefined();
    expect(await post({ text: 'x', attachments: Array.from({ length: 101 }, () => ({ text: 'x' })) })).toBe(
      'too_many_attachments',
    );
    const long = await call('chat.postEphemeral', { channel, user: 'U_ANN', text: 'x'.repeat(4001) });
    expect(long.error).toBe('msg_too_long');
  });

  it('lets nothing be deleted, shared or pinned in a channel that is archived', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'x' });
    await call('conversations.archive', { channel });
    expect((await call('chat.delete', { channel, ts: body.ts })).error).toBe('cant_delete_message');
    expect((await call('pins.add', { channel, timestamp: body.ts })).error).toBe('not_in_channel');
    const asked = await call('files.getUploadURLExternal', { filename: 'x', length: 1 });
    const { file_id, upload_url } = asked.body as unknown as { file_id: string; upload_url: string };
    await fetch(upload_url, { method: 'POST', body: 'x' });
    const shared = await call('files.completeUploadExternal', { files: [{ id: file_id }], channel_id: channel });
    expect(shared.error).toBe('not_in_channel');
  });

  it('refuses files without a name or a length, no files, bookmarks that are no links, and groups in one message', async () => {
    expect((await call('files.getUploadURLExternal', { filename: '', length: 1 })).error).toBe('invalid_arguments');
    expect((await call('files.completeUploadExternal', { files: [] })).error).toBe('invalid_arguments');
    expect((await call('bookmarks.add', { channel_id: channel, type: 'folder' })).error).toBe('invalid_bookmark_type');
    expect((await call('conversations.open', { users: 'U_ANN,U_BEN' })).error).toBe('not_implemented');
  });

  it('shares a file once its bytes are there', async () => {
    const asked = await call('files.getUploadURLExternal', { filename: 'record.txt', length: 5 });
    const { file_id, upload_url } = asked.body as unknown as { file_id: string; upload_url: string };
    const complete = () =>
      call('files.completeUploadExternal', { files: [{ id: file_id, title: 'The record' }], channel_id: channel });
    expect((await complete()).error).toBe('file_not_found');
    await fetch(upload_url, { method: 'POST', body: 'words' });
    expect((await complete()).ok).toBe(true);
    expect(slack.seen('U_ANN').find((entry) => entry.kind === 'file')).toMatchObject({
      file: { title: 'The record', content: 'words' },
    });
  });
});
