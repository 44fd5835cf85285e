import type { Described } from '../../domain/commands/open-case.js';
import type { PersonId, RoomId, WorkspaceId } from '../../domain/ids.js';
import type { Services } from '../services.js';
import type { SlackPerson } from './people.js';

/** Somebody as Slack shows them now, as a command carries it; `direct` is our id for the app's conversation with them. */
export function describedAs(person: SlackPerson, direct: RoomId): Described {
  const { name, title, zone, kind } = person;
  return {
    ...{ name, title, zone, direct },
    bot: kind === 'bot',
    deactivated: kind === 'deactivated',
    guest: kind === 'guest',
    foreign: kind === 'foreign',
  };
}

/** Those of these people whom Slack knows, each once, asked for at the same time. */
export async function lookUp(
  services: Services,
  workspace: WorkspaceId,
  people: readonly PersonId[],
): Promise<SlackPerson[]> {
  const found = await Promise.all([...new Set(people)].map((person) => services.person(workspace, person)));
  return found.filter((person) => person !== null);
}
