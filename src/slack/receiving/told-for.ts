import { id, type WorkspaceId } from '../../domain/ids.js';

type Told = {
  context_team_id?: unknown;
  authorizations?: { team_id?: unknown }[];
  team_id?: unknown;
  team?: { id?: unknown } | null;
};

/**
 * The workspace for whose installation Slack sends this; null where it does not say. In channels that organisations share, an
 * event's `team_id` may be the other's.
 */
export function toldFor(body: Told | null | undefined): WorkspaceId | null {
  const team = body?.context_team_id ?? body?.authorizations?.[0]?.team_id ?? body?.team_id ?? body?.team?.id;
  return typeof team === 'string' ? id(team) : null;
}
