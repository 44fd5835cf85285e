import { ErrorCode, type WebClient } from '@slack/web-api';
import type { Clock } from '../../chance.js';
import { id, type PersonId, type WorkspaceId } from '../../domain/ids.js';
import type { Language } from '../../domain/language.js';
import { withoutUnseen } from '../../domain/unseen.js';

/** A person as Slack shows them to everyone in the workspace. */
export type SlackPerson = {
  id: PersonId;
  /** The full name, for people must know for sure who is meant. */
  name: string;
  title: string;
  picture: string | null;
  /** IANA name of the time zone; UTC where Slack does not say. */
  zone: string;
  /** The one of ours in which they use Slack; English where that is none of ours, or Slack does not say. */
  language: Language;
  kind: 'member' | 'guest' | 'bot' | 'foreign' | 'deactivated';
  /** An owner or administrator of the workspace. */
  administrator: boolean;
};

const freshMs = 60_000;
/** Used when Slack cannot be asked, so that a slow Slack does not lock people out of their own mediation. */
const staleMs = 600_000;
const remembered = 5000;

/** Looks people up in Slack and remembers each for a minute, or for ten while Slack does not answer. */
export function slackPeople(clock: Clock, clientOf: (workspace: WorkspaceId) => Promise<WebClient>) {
  const seen = new Map<string, { at: number; person: SlackPerson | null }>();

  return async (workspace: WorkspaceId, person: PersonId): Promise<SlackPerson | null> => {
    const now = clock.now().getTime();
    const key = `${workspace}/${person}`;
    const kept = seen.get(key);
    if (kept && now - kept.at < freshMs) return kept.person;
    try {
      const found = await askWho(await clientOf(workspace), workspace, person);
      seen.delete(key);
      seen.set(key, { at: now, person: found });
      const [oldest] = seen.keys();
      if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
      return found;
    } catch (error) {
      if (kept && now - kept.at < staleMs) return kept.person;
      throw error;
    }
  };
}

/** Who somebody is in Slack at this moment; null if Slack does not know them. Throws when Slack does not answer. */
export async function askWho(client: WebClient, workspace: WorkspaceId, person: PersonId): Promise<SlackPerson | null> {
  const user = await client.users.info({ user: person, include_locale: true }).then(
    (answer) => answer.user,
    (error: { code?: string; data?: { error?: string } }) => {
      const unknown =
        error.code === ErrorCode.PlatformError && /^user_not_(found|visible)$/.test(error.data?.error ?? '');
      if (unknown) return undefined;
      throw error;
    },
  );
  if (!user) return null;
  const { profile } = user;
  // Everyone writes their own: nobody's may look like another's, or turn or end the line that it stands in.
  const called = [profile?.real_name, user.real_name, profile?.display_name, user.name].map((name) =>
    withoutUnseen(name ?? ''),
  );
  const foreign = user.is_stranger || ![user.team_id, ...(user.enterprise_user?.teams ?? [])].includes(workspace);
  return {
    id: id(user.id ?? person),
    name: called.find((name) => name !== '') ?? person,
    title: withoutUnseen(profile?.title ?? ''),
    picture: profile?.image_192 ?? null,
    zone: user.tz ?? 'UTC',
    language: languageOf(user.locale),
    kind: user.deleted
      ? 'deactivated'
      : user.is_bot || person === 'USLACKBOT'
        ? 'bot'
        : foreign
          ? 'foreign'
          : user.is_restricted || user.is_ultra_restricted
            ? 'guest'
            : 'member',
    administrator: user.is_admin === true || user.is_owner === true || user.is_primary_owner === true,
  };
}

/** Slack writes a locale as language and country, such as `de-DE`. */
export function languageOf(locale: string | undefined): Language {
  return locale?.split('-')[0] === 'de' ? 'de' : 'en';
}
