import { command } from './app.js';
import type { EntryPoint } from './entry-point.js';
import { places } from './installation/places.js';
import { scopes } from './installation/scopes.js';
import { requestsPath } from './receiving/receiver-http.js';

/** Stands in manifest.http.yml; whoever installs it puts the name of their own host there. */
export const exampleUrl = 'https://caucus.example.com';

/** `url` is where PORT is reached from outside; null where nothing has to reach it: Socket Mode in one workspace. */
export type Reached = { socket: boolean; url: string | null };

/** The app's manifest for Slack, made from the list of entry points. */
export function manifest(entryPoints: readonly EntryPoint[], { socket, url }: Reached): Record<string, unknown> {
  const requests = socket || url === null ? null : `${url}${requestsPath}`;
  const verbs = entryPoints.flatMap((entry) => entry.verb?.name ?? []);
  const shortcuts = entryPoints.flatMap((entry) => Object.entries(entry.shortcuts ?? {}));
  const events = entryPoints.flatMap((entry) => Object.keys(entry.events ?? {}));
  const interactive = entryPoints.some(({ clicks, forms, shortcuts }) => clicks || forms || shortcuts);
  return {
    _metadata: { major_version: 1 },
    display_information: {
      name: 'Caucus',
      description: 'Confidential mediation at work: private rooms, exact words, and a record each side can check.',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Caucus', always_online: true },
      ...(shortcuts.length > 0 && {
        shortcuts: shortcuts.map(([id, { name, description }]) => ({
          name,
          type: 'message',
          callback_id: id,
          description,
        })),
      }),
      slash_commands: [
        {
          command,
          ...(requests && { url: requests }),
          description: 'Mediation: what you can do here',
          usage_hint: verbs.join(' | '),
          should_escape: true,
        },
      ],
    },
    oauth_config: { ...(url && { redirect_urls: [`${url}${places.redirect}`] }), scopes: { bot: [...scopes] } },
    settings: {
      event_subscriptions: { ...(requests && { request_url: requests }), bot_events: [...new Set(events)].sort() },
      interactivity: { is_enabled: interactive, ...(requests && interactive && { request_url: requests }) },
      org_deploy_enabled: false,
      socket_mode_enabled: socket,
      token_rotation_enabled: false,
    },
  };
}

/** Writes plain data as YAML: every string is quoted as JSON, which YAML reads alike. */
export function yaml(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    return value.map((item) => `${indent}- ${yaml(item, `${indent}  `).trimStart()}`).join('');
  }
  if (typeof value !== 'object' || value === null) return `${indent}${JSON.stringify(value)}\n`;
  return Object.entries(value)
    .map(([key, inner]) => {
      const nested = typeof inner === 'object' && inner !== null;
      return nested ? `${indent}${key}:\n${yaml(inner, `${indent}  `)}` : `${indent}${key}: ${JSON.stringify(inner)}\n`;
    })
    .join('');
}
