import { WebClient } from '@slack/web-api';
import { code, not, type Source, src, under } from './sources.js';

/** The scope that each method of the Web API needs for what Caucus does with it; null where any token will do. */
export const scopeOf: Record<string, string | null> = {
  'auth.test': null,
  'auth.revoke': null,
  'apps.connections.open': null,
  'apps.uninstall': null,
  'oauth.v2.access': null,
  'oauth.v2.exchange': null,
  'bots.info': 'users:read',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'users.conversations': 'groups:read',
  'conversations.info': 'groups:read',
  'conversations.members': 'groups:read',
  'conversations.create': 'groups:write',
  'conversations.invite': 'groups:write',
  'conversations.kick': 'groups:write',
  'conversations.leave': 'groups:write',
  'conversations.rename': 'groups:write',
  'conversations.setTopic': 'groups:write',
  'conversations.setPurpose': 'groups:write',
  'conversations.archive': 'groups:write',
  'conversations.open': 'im:write',
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.getPermalink': null,
  'views.open': null,
  'views.push': null,
  'views.update': null,
  'views.publish': null,
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
};

/** What one method of the client calls in turn. */
const madeOf: Record<string, readonly string[]> = {
  filesUploadV2: ['files.getUploadURLExternal', 'files.completeUploadExternal'],
};

/** Every method that the client knows, such as `chat.postMessage`. */
function knownMethods(): string[] {
  const namesIn = (value: object, above: string[]): string[] =>
    Object.entries(value).flatMap(([name, inner]) => {
      const at = [...above, name];
      if (typeof inner === 'function') return above.length > 0 ? [at.join('.')] : [];
      return inner !== null && typeof inner === 'object' && Object.getPrototypeOf(inner) === Object.prototype
        ? namesIn(inner, at)
        : [];
    });
  return namesIn(new WebClient(), []);
}

let byCaucus: string[] | undefined;

/** Every method of the Web API that Caucus calls. */
export function methodsCalled(): string[] {
  byCaucus ??= methodsCalledIn(src.filter(not(under('src/playground/'))));
  return byCaucus;
}

/** Every one that these files call. */
export function methodsCalledIn(sources: readonly Source[]): string[] {
  const text = sources.map(code).join('\n');
  const known = [...knownMethods().map((name) => [name, [name]] as const), ...Object.entries(madeOf)];
  // Bolt calls this by itself where it is given an app-level token.
  const bySdk = /\bSocketModeReceiver\b/.test(text) ? ['apps.connections.open'] : [];
  const called = known.flatMap(([name, made]) => {
    const chain = name.split('.').join('\\s*\\??\\.\\s*');
    return new RegExp(`\\.\\s*${chain}\\s*\\(`).test(text) ? made : [];
  });
  return [...called, ...bySdk].sort();
}
