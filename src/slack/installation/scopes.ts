/** What Caucus may do in Slack. None of these lets it read what people write. */
export const scopes = [
  'commands',
  'chat:write',
  'groups:write',
  'groups:read',
  'users:read',
  'im:write',
  'files:write',
] as const;

/** What a token was granted beyond what Caucus may have, and what it lacks. */
export function compareScopes(granted: readonly string[]): { tooMany: string[]; missing: string[] } {
  return {
    tooMany: granted.filter((scope) => !(scopes as readonly string[]).includes(scope)),
    missing: scopes.filter((scope) => !granted.includes(scope)),
  };
}
