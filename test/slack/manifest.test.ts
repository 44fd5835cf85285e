import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { addressIn } from '../../scripts/manifest.js';
import type { EntryPoint } from '../../src/slack/entry-point.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { exampleUrl, manifest, type Reached, yaml } from '../../src/slack/manifest.js';
import { verbLines } from '../../src/words/en/help.js';
import { setup } from '../../src/words/en/setup.js';
import { root } from '../support/sources.js';

/** The events of Slack that carry nothing of what people write: who is where, and what a room is called. */
const wordless = [
  ...['app_uninstalled', 'tokens_revoked', 'app_home_opened', 'user_change', 'team_join'],
  ...['member_joined_channel', 'member_left_channel', 'channel_shared', 'channel_unshared', 'channel_id_changed'],
  ...['group_archive', 'group_unarchive', 'group_deleted', 'group_left', 'group_rename'],
];

const socket = { socket: true, url: null };
const http = { socket: false, url: exampleUrl };
/** Socket Mode in many workspaces, whose people come back to Caucus after installing it. */
const both = { socket: true, url: exampleUrl };

/** By where it stands, the most characters that Slack takes: the types of @slack/web-api say so, but for a shortcut’s name. */
const longest: Record<string, number> = {
  'display_information.name': 35,
  'display_information.description': 140,
  'features.bot_user.display_name': 80,
  'features.shortcuts.name': 24,
  'features.shortcuts.callback_id': 255,
  'features.shortcuts.description': 150,
  'features.slash_commands.command': 32,
  'features.slash_commands.description': 2000,
  'features.slash_commands.usage_hint': 1000,
};
const most: Record<string, number> = {
  'features.shortcuts': 10,
  'features.slash_commands': 50,
  'oauth_config.redirect_urls': 1000,
  'oauth_config.scopes.bot': 255,
  'settings.event_subscriptions.bot_events': 100,
};

/** Everything in it by where it stands; what is in a list stands where the list does. */
function parts(value: unknown, at: string[] = []): { at: string; value: unknown }[] {
  const here = { at: at.join('.'), value };
  if (Array.isArray(value)) return [here, ...value.flatMap((each) => parts(each, at))];
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([name, inner]) => parts(inner, [...at, name]))];
}

/** Which parts are longer than Slack takes. */
function tooLong(made: unknown): string[] {
  return parts(made)
    .filter(({ at, value }) =>
      Array.isArray(value)
        ? value.length > (most[at] ?? Number.POSITIVE_INFINITY)
        : String(value).length > (longest[at] ?? Number.POSITIVE_INFINITY),
    )
    .map(({ at }) => at);
}

function npmRunManifest(...how: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/manifest.ts', ...how], {
    cwd: root,
    encoding: 'utf8',
  });
}

describe('the manifest', () => {
  it.each([
    ['manifest.yml', socket],
    ['manifest.http.yml', http],
  ] as const)('in %s is what the entry points make ("npm run manifest" writes it)', (file, how) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(yaml(manifest(entryPoints, how)));
  });

  it('is printed for a host of one’s own, over Socket Mode too', () => {
    const url = 'https://mediation.example.org:8443';
    expect(addressIn(`${url}/`)).toBe(url);
    const printed = npmRunManifest('--url', url, '--socket').stdout;
    expect(printed).toBe(yaml(manifest(entryPoints, { socket: true, url })));
    expect(printed.match(/https?:.*(?=")/g)).toEqual([`${url}/slack/oauth_redirect`]);
  });

  it('is not printed for an address that Slack cannot reach, or with something after the host', () => {
    const { manifestUrl } = setup.faults;
    for (const url of [
      'http://caucus.example.com',
      'http://localhost:3000',
      'https://a.example.com/x',
      'a.example.com',
    ]) {
      expect(() => addressIn(url)).toThrow(manifestUrl);
    }
    expect(npmRunManifest('--url', 'nowhere')).toMatchObject({ status: 1, stdout: '', stderr: `${manifestUrl}\n` });
  });

  it('names an address for requests in HTTP mode only, and everywhere the same', () => {
    const urls = (how: Reached) => yaml(manifest(entryPoints, how)).match(/https?:.*(?=")/g) ?? [];
    expect(urls(socket)).toEqual([]);
    expect(new Set(urls(http))).toEqual(new Set([`${exampleUrl}/slack/events`, `${exampleUrl}/slack/oauth_redirect`]));
    expect(urls(http)).toHaveLength(4);
  });

  it('turns on clicks and forms exactly where there are any', () => {
    const interactivity = (entries: readonly EntryPoint[]) =>
      parts(manifest(entries, http)).find(({ at }) => at === 'settings.interactivity')?.value;
    expect(interactivity(entryPoints)).toMatchObject({ is_enabled: true });
    const bare = entryPoints.map(({ verb, events }) => ({ ...(verb && { verb }), ...(events && { events }) }));
    expect(interactivity(bare)).toEqual({ is_enabled: false });
  });

  it('shows a Home exactly where one is made', () => {
    const made = entryPoints.some(({ events }) => events?.app_home_opened);
    expect(parts(manifest(entryPoints, http))).toContainEqual({
      at: 'features.app_home.home_tab_enabled',
      value: made,
    });
  });

  it('asks Slack for nothing that lets Caucus read what people write', () => {
    const asked = yaml(manifest(entryPoints, both));
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

  it.each([socket, http, both])('has nothing by which words reach Caucus unasked', (how) => {
    const made = manifest(entryPoints, how) as Record<string, Record<string, unknown>>;
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
    const { event_subscriptions: heard } = manifest(entryPoints, socket).settings as Record<string, unknown>;
    const handled = entryPoints.flatMap((entry) => Object.keys(entry.events ?? {}));
    expect(heard).toEqual({ bot_events: handled.sort() });
    expect(handled).toContain('app_uninstalled');
  });

  it.each([socket, http, both])('fits into what Slack allows', (how) => {
    const made = manifest(entryPoints, how);
    expect(tooLong(made)).toEqual([]);
    const seen = new Set(parts(made).map(({ at }) => at));
    expect([...Object.keys(longest), ...Object.keys(most)].filter((at) => !seen.has(at) && how.url !== null)).toEqual(
      [],
    );
    const crowded = { verb: { ...entryPoints.find(({ verb }) => verb)?.verb, name: 'v'.repeat(1001) } } as EntryPoint;
    expect(tooLong(manifest([...entryPoints, crowded], how))).toEqual(['features.slash_commands.usage_hint']);
  });

  it('has a line of help for every verb', () => {
    const verbs = entryPoints.flatMap((entry) => entry.verb?.name ?? []);
    expect(verbs.filter((verb) => !verbLines[verb])).toEqual([]);
  });
});
