import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Slack, startSlack } from '../../src/playground/slack/index.js';
import { caller, company, scopes } from './slack-company.js';

describe('Slack refuses what it refuses about tokens and channels', () => {
  let slack: Slack;
  let call: ReturnType<typeof caller>;
  let channel: string;

  beforeEach(async () => {
    slack = await company();
    call = caller(slack);
    channel = (await call('conversations.create', { name: 'private-birch', is_private: true })).body.channel.id;
  });
  afterEach(() => slack.stop());

  it('knows its own tokens only, and says what became of them', async () => {
    expect((await caller(slack, '')('auth.test')).error).toBe('not_authed');
    expect((await caller(slack, 'xoxb-made-up')('auth.test')).error).toBe('invalid_auth');
    expect((await caller(slack, slack.appToken)('auth.test')).error).toBe('not_allowed_token_type');
    expect((await call('apps.connections.open')).error).toBe('not_allowed_token_type');
    expect((await caller(slack, '')('apps.connections.open')).error).toBe('not_authed');
    slack.revokeToken();
    expect((await call('auth.test')).error).toBe('token_revoked');
    slack.uninstall();
    expect((await call('auth.test')).error).toBe('account_inactive');
    expect(slack.events.map((event) => event.type)).toEqual(
      expect.arrayContaining(['tokens_revoked', 'app_uninstalled']),
    );
    const fresh = slack.install(['chat:write']);
    expect((await caller(slack, fresh)('auth.test')).ok).toBe(true);
  });

  it('shows the granted scopes, and names the one that is missing', async () => {
    expect((await call('auth.test')).header('x-oauth-scopes')).toBe(scopes.join(','));
    slack.setScopes(['chat:write']);
    expect((await call('conversations.create', { name: 'x', is_private: true })).body).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:write',
      provided: 'chat:write',
    });
    slack.setScopes(['groups:write.topic']);
    expect((await call('conversations.setTopic', { channel, topic: 'x' })).ok).toBe(true);
    expect((await call('conversations.members', { channel })).error).toBe('missing_scope');
  });

  it('does not know methods that it does not have', async () => {
    expect((await call('conversations.explode')).error).toBe('unknown_method');
  });

  it.each([
    ['', 'invalid_name_required'],
    ['---', 'invalid_name_punctuation'],
    ['x'.repeat(81), 'invalid_name_maxlength'],
    ['Birch', 'invalid_name_specials'],
    ['two words', 'invalid_name_specials'],
    ['private-birch', 'name_taken'],
  ])('refuses the channel name "%s" with %s', async (name, error) => {
    expect((await call('conversations.create', { name, is_private: true })).error).toBe(error);
  });

  it('keeps the name of an archived channel taken', async () => {
    await call('conversations.archive', { channel });
    expect((await call('conversations.create', { name: 'private-birch', is_private: true })).error).toBe('name_taken');
  });

  it.each([
    ['UCAUCUS', 'cant_invite_self'],
    ['U_NOBODY', 'user_not_found'],
    ['U_DEE', 'cant_invite'],
    ['U_BOT', 'app_cannot_join_channel'],
    ['U_FAR', 'no_external_invite_permission'],
    ['', 'no_user'],
  ])('refuses to invite "%s" with %s', async (users, error) => {
    expect((await call('conversations.invite', { channel, users })).error).toBe(error);
  });

  it('invites a guest with one channel into no second one, and no guest at all where the workspace says so', async () => {
    const other = (await call('conversations.create', { name: 'other', is_private: true })).body.channel.id;
    expect((await call('conversations.invite', { channel, users: 'U_ULA' })).ok).toBe(true);
    expect((await call('conversations.invite', { channel: other, users: 'U_ULA' })).error).toBe('ura_max_channels');
    slack.setPolicies({ guestsInvitable: false });
    expect((await call('conversations.invite', { channel, users: 'U_GUS' })).error).toBe('user_is_restricted');
  });

  it('invites nobody when one of several cannot come, all others when told to, or when that one is deactivated', async () => {
    const members = async () => (await call('conversations.members', { channel })).body.members;
    const { error, body } = await call('conversations.invite', { channel, users: 'U_ANN,U_NOBODY' });
    expect([error, body.errors]).toEqual([
      'user_not_found',
      [{ user: 'U_NOBODY', ok: false, error: 'user_not_found' }],
    ]);
    expect(await members()).toEqual(['UCAUCUS']);
    expect((await call('conversations.invite', { channel, users: 'U_ANN,U_NOBODY', force: true })).ok).toBe(true);
    expect((await call('conversations.invite', { channel, users: 'U_BEN,U_DEE' })).error).toBe('cant_invite');
    expect(await members()).toEqual(['UCAUCUS', 'U_ANN', 'U_BEN']);
    expect((await call('conversations.invite', { channel, users: 'U_ANN' })).error).toBe('already_in_channel');
  });

  it('removes only who is there, never the caller, and nobody where the workspace forbids it', async () => {
    const kick = async (user: string) => (await call('conversations.kick', { channel, user })).error;
    expect(await kick('UCAUCUS')).toBe('cant_kick_self');
    expect(await kick('U_ANN')).toBe('not_in_channel');
    expect(await kick('U_NOBODY')).toBe('user_not_found');
    await call('conversations.invite', { channel, users: 'U_ANN' });
    slack.setPolicies({ kick: false });
    expect(await kick('U_ANN')).toBe('restricted_action');
    slack.setPolicies({ kick: true });
    expect(await kick('U_ANN')).toBeUndefined();
  });

  it('lets workspace preferences forbid creating and archiving', async () => {
    slack.setPolicies({ create: false, archive: false });
    expect((await call('conversations.create', { name: 'x', is_private: true })).error).toBe('restricted_action');
    expect((await call('conversations.archive', { channel })).error).toBe('restricted_action');
  });

  it('archives one way: the bot is put out and can do nothing more there', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'x' });
    expect((await call('conversations.archive', { channel })).ok).toBe(true);
    expect((await call('conversations.archive', { channel })).error).toBe('already_archived');
    expect((await call('conversations.unarchive', { channel })).error).toBe('not_in_channel');
    expect((await call('chat.postMessage', { channel, text: 'x' })).error).toBe('is_archived');
    expect((await call('chat.update', { channel, ts: body.ts, text: 'x' })).error).toBe('is_inactive');
    expect((await call('conversations.invite', { channel, users: 'U_ANN' })).error).toBe('is_archived');
    expect((await call('conversations.rename', { channel, name: 'y' })).error).toBe('is_archived');
    expect((await call('conversations.info', { channel })).body.channel).toMatchObject({
      is_archived: true,
      is_member: false,
    });
    expect((await call('conversations.members', { channel })).error).toBe('channel_not_found');
  });

  it('hides private channels that the bot is not in', async () => {
    const theirs = slack.asHuman('U_ANN').create('theirs');
    for (const method of [
      'conversations.info',
      'conversations.members',
      'chat.postMessage',
      'conversations.setTopic',
    ]) {
      expect((await call(method, { channel: theirs, text: 'x', topic: 'x' })).error).toBe('channel_not_found');
    }
    const open = slack.asHuman('U_ANN').create('open', 'public');
    expect((await call('chat.postMessage', { channel: open, text: 'x' })).error).toBe('not_in_channel');
    slack.asHuman('U_ANN').invite('theirs', 'UCAUCUS');
    expect((await call('conversations.info', { channel: theirs })).ok).toBe(true);
    slack.asHuman('U_ANN').kick('theirs', 'UCAUCUS');
    expect((await call('conversations.info', { channel: theirs })).error).toBe('channel_not_found');
  });

  it('invites nobody into a direct message, and no more than a hundred at once', async () => {
    const { id } = (await call('conversations.open', { users: 'U_ANN' })).body.channel;
    slack.setScopes([...scopes, 'im:write', 'channels:manage', 'channels:read']);
    expect((await call('conversations.invite', { channel: id, users: 'U_BEN' })).error).toBe(
      'method_not_supported_for_channel_type',
    );
    expect((await call('conversations.archive', { channel: id })).error).toBe('method_not_supported_for_channel_type');
    const crowd = Array.from({ length: 101 }, (_, i) => `U${i}`).join(',');
    expect((await call('conversations.invite', { channel, users: crowd })).error).toBe('too_many_users');
    const open = slack.asHuman('U_ANN').create('open', 'public');
    expect((await call('conversations.invite', { channel: open, users: 'U_BEN' })).error).toBe('not_in_channel');
    expect((await call('conversations.archive', { channel: open })).error).toBe('not_in_channel');
    expect((await call('conversations.leave', { channel: open })).body).toMatchObject({
      ok: true,
      not_in_channel: true,
    });
  });

  it('lets the bot leave, unless it is the last one there', async () => {
    expect((await call('conversations.leave', { channel })).error).toBe('last_member');
    await call('conversations.invite', { channel, users: 'U_ANN' });
    expect((await call('conversations.leave', { channel })).ok).toBe(true);
    expect((await call('conversations.info', { channel })).error).toBe('channel_not_found');
    const other = (await call('conversations.create', { name: 'other', is_private: true })).body.channel.id;
    expect((await call('conversations.unarchive', { channel: other })).error).toBe('not_archived');
    await call('conversations.archive', { channel: other });
    expect((await call('conversations.leave', { channel: other })).error).toBe('is_archived');
  });

  it('limits topics to 250 characters and escapes them', async () => {
    expect((await call('conversations.setTopic', { channel, topic: 'x'.repeat(251) })).error).toBe('too_long');
    await call('conversations.setTopic', { channel, topic: 'You & us' });
    expect(slack.channel(channel).topic).toBe('You &amp; us');
  });

  it('lists the bot’s own channels by page and kind', async () => {
    await call('conversations.create', { name: 'second', is_private: true });
    const first = await call('users.conversations', { types: 'private_channel', limit: 1 });
    expect(first.body.channels.map((one) => one.name)).toEqual(['private-birch']);
    const next = await call('users.conversations', {
      types: 'private_channel',
      limit: 1,
      cursor: first.body.response_metadata.next_cursor,
    });
    expect(next.body.channels.map((one) => one.name)).toEqual(['second']);
    expect((await call('users.conversations', { types: 'private_channel', limit: 0 })).error).toBe('invalid_limit');
    expect((await call('users.conversations', { types: 'private_channel', cursor: 'x' })).error).toBe('invalid_cursor');
    await call('conversations.archive', { channel });
    const left = await call('users.conversations', { types: 'private_channel', exclude_archived: true });
    expect(left.body.channels.map((one) => one.name)).toEqual(['second']);
  });

  it('opens direct messages with people who are there', async () => {
    const open = async (users: string) => (await call('conversations.open', { users })).error;
    expect(await open('')).toBe('users_list_not_supplied');
    expect(await open('U_NOBODY')).toBe('user_not_found');
    expect(await open('U_DEE')).toBe('user_disabled');
    expect(await open('U_BOT')).toBe('cannot_dm_bot');
    const { id } = (await call('conversations.open', { users: 'U_ANN' })).body.channel;
    expect((await call('chat.postMessage', { channel: 'U_ANN', text: 'x' })).body.channel).toBe(id);
  });

  it('tells who people are', async () => {
    expect((await call('users.info', { user: 'U_NOBODY' })).error).toBe('user_not_found');
    expect((await call('users.info', { user: 'U_ULA' })).body.user).toMatchObject({
      is_restricted: true,
      is_ultra_restricted: true,
      deleted: false,
    });
    expect((await call('users.info', { user: 'U_FAR' })).body.user).toMatchObject({
      is_stranger: true,
      team_id: 'TFAR',
    });
    expect((await call('users.list', { limit: 2 })).body.members).toHaveLength(2);
  });

  it('tells in which language somebody uses Slack, only where that is asked for', async () => {
    const told = async (user: string, more = {}) => (await call('users.info', { user, ...more })).body.user.locale;
    slack.setPerson('U_ANN', { locale: 'de-DE' });
    expect(await told('U_ANN')).toBeUndefined();
    expect(await told('U_ANN', { include_locale: true })).toBe('de-DE');
    expect(await told('U_ULA', { include_locale: true })).toBe('en-GB');
  });

  it('keeps several workspaces apart', async () => {
    const two = await startSlack({
      workspaces: [
        { teamId: 'T1', people: [{ id: 'U_ANN', name: 'ann', realName: 'Ann Lee' }] },
        { teamId: 'T2', people: [{ id: 'U_ANN', name: 'ann', realName: 'Ann Other' }], scopes: ['users:read'] },
      ],
      app: { signingSecret: 'shhh', scopes },
    });
    const here = await caller(two)('conversations.create', { name: 'mine', is_private: true });
    const there = caller(two, two.token('T2'));
    expect((await there('conversations.info', { channel: here.body.channel.id })).error).toBe('missing_scope');
    two.setScopes(scopes, 'T2');
    expect((await there('conversations.info', { channel: here.body.channel.id })).error).toBe('channel_not_found');
    expect((await there('users.info', { user: 'U_ANN' })).body.user).toMatchObject({
      real_name: 'Ann Other',
      team_id: 'T2',
    });
    expect(() => two.chair('U_ANN')).toThrow('several workspaces');
    await two.stop();
  });
});
