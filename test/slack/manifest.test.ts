import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entryPoints } from '../../src/slack/entry-points.js';
import { manifest, yaml } from '../../src/slack/manifest.js';
import { scopes } from '../../src/slack/scopes.js';
import { verbLines } from '../../src/words/en/help.js';
import { root } from '../support/sources.js';

/** The events of Slack that carry nothing of what people write: who is where, and what a room is called. */
const wordless = [
  ...['app_uninstalled', 'tokens_revoked', 'app_home_opened', 'user_change', 'team_join'],
  ...['member_joined_channel', 'member_left_channel', 'channel_shared', 'channel_unshared', 'channel_id_changed'],
  ...['group_archive', 'group_unarchive', 'group_deleted', 'group_left', 'group_rename'],
];

describe('the manifest', () => {
  it.each([
    ['manifest.yml', 'socket'],
    ['manifest.http.yml', 'http'],
  ] as const)('in %s is what the entry points make (npx tsx scripts/manifest.ts writes it)', (file, mode) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(yaml(manifest(entryPoints, mode)));
  });

  it('asks Slack for nothing that lets Caucus read what people write', () => {
    const asked = yaml(manifest(entryPoints, 'http'));
    expect(asked).not.toMatch(
      /history|pins:read|files:read|mentions|message\.|metadata\.message|assistant|search:|links:read/,
    );
  });

  it.each(['manifest.yml', 'manifest.http.yml'])(
    'in %s asks for the scopes that Caucus may have, and no others',
    (file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const asked = [...(/\n {2}scopes:\n((?: {4}.*\n)+)/.exec(text)?.[1] ?? '').matchAll(/- "(.*)"/g)].map(
        ([, scope]) => scope,
      );
      expect(asked).toEqual([...scopes]);
      expect(text.match(/^ +(bot|user|bot_optional|user_optional|user_events):/gm)).toEqual(['    bot:']);
    },
  );

  it.each(['socket', 'http'] as const)('for %s has nothing by which words reach Caucus unasked', (mode) => {
    const made = manifest(entryPoints, mode) as Record<string, Record<string, unknown>>;
    expect(Object.keys(made).sort()).toEqual([
      '_metadata',
      'display_information',
      'features',
      'oauth_config',
      'settings',
    ]);
    // No unfurl_domains, no assistant_view, no functions, workflows or outgoing domains.
    const features = ['app_home', 'bot_user', 'shortcuts', 'slash_commands'];
    expect(Object.keys(made.features ?? {}).filter((name) => !features.includes(name))).toEqual([]);
    const { event_subscriptions } = made.settings as { event_subscriptions: { bot_events: string[] } };
    expect(event_subscriptions.bot_events.filter((event) => !wordless.includes(event))).toEqual([]);
  });

  it('hears of exactly the events that something handles', () => {
    const { event_subscriptions: heard } = manifest(entryPoints, 'socket').settings as Record<string, unknown>;
    const handled = entryPoints.flatMap((entry) => Object.keys(entry.events ?? {}));
    expect(heard).toEqual({ bot_events: handled.sort() });
    expect(handled).toContain('app_uninstalled');
  });

  it('fits into what Slack allows', () => {
    const { slash_commands: commands, shortcuts = [] } = manifest(entryPoints, 'http').features as Record<
      string,
      object[]
    >;
    expect(JSON.stringify(commands?.[0]).length).toBeLessThan(1000);
    expect(shortcuts.length).toBeLessThanOrEqual(10);
  });

  it('has a line of help for every verb', () => {
    const verbs = entryPoints.flatMap((entry) => entry.verb?.name ?? []);
    expect(verbs.filter((verb) => !verbLines[verb])).toEqual([]);
  });
});
