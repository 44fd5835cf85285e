import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entryPoints } from '../../src/slack/entry-points.js';
import { manifest, yaml } from '../../src/slack/manifest.js';
import { verbLines } from '../../src/words/en/help.js';
import { root } from '../support/sources.js';

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
