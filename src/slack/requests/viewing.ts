import { isViewer } from '../../domain/access.js';
import { endHrToken, openHrToken } from '../../store/hr-tokens.js';
import type { SlackPerson } from '../calls/people.js';
import type { Reader } from '../entry-point.js';
import type { Services } from '../services.js';

type HrLogin = NonNullable<Services['hrDb']>;

/**
 * The token for one answer is ended as soon as it has been read, and nobody is ever told it. It is not given a short life as
 * well, for that would be measured by the database's clock, which need not agree with ours.
 */
const tokenMs = 10 * 365 * 86_400_000;

/** Who asks, if they may read HR's log; null for anyone else, and where there is no login for it. */
export async function viewing(reader: Reader, services: Services): Promise<SlackPerson | null> {
  const { settings, workspace, person } = reader;
  if (!services.hrDb || !settings.hrViewers.includes(person)) return null;
  const known = await services.person(workspace, person);
  return known && isViewer(settings, person, known.kind) ? known : null;
}

/** Reads HR's log through HR's own login, for one answer to this viewer. */
export async function readAsViewer<Result>(
  { workspace, person }: Reader,
  { store, hrDb }: Services,
  read: (hrDb: HrLogin, token: string) => Promise<Result>,
): Promise<Result> {
  if (!hrDb) throw new Error('There is no login for HR');
  const token = await openHrToken(store, workspace, person, store.clock.now().getTime() + tokenMs);
  try {
    return await read(hrDb, token);
  } finally {
    await endHrToken(store, workspace, token);
  }
}
