import { anythingSealed } from '../store/reading.js';
import { type Finding, finding } from './finding.js';
import type { ServiceGround } from './ground.js';
import { ofAddresses } from './of-addresses.js';
import { ofDatabase } from './of-database.js';
import { ofKeys } from './of-keys.js';
import { ofLink } from './of-requests.js';
import { ofApi, ofSlacksClock } from './of-slack.js';
import { ofWork } from './of-work.js';
import { type Failed, tried } from './tried.js';

/** Everything that is whoever runs Caucus's to see to: database, keys, clock, queue, addresses. */
export async function ofService(ground: ServiceGround, where: 'console' | 'slack', failed: Failed): Promise<Finding[]> {
  const { say, config, clock, db, link } = ground;
  const trying = (check: () => Promise<Finding[]>) => tried(say, failed, check);
  const beside = Promise.all([
    trying(async () => [...ofApi(say, config.slack.apiUrl), ...(link ? [ofLink(ground, link)] : [])]),
    trying(async () => [await ofSlacksClock(say, clock, config.slack.apiUrl)]),
    trying(() => ofAddresses(ground)),
  ]);
  const database = await trying(() => ofDatabase(ground));
  const keys = await trying(() => ofKeys(ground, () => anythingSealed(db)));
  // What is in the tables is asked only of a database that has them.
  const hasTables = database.some(({ name, state }) => name === 'database.migrations' && state !== 'broken');
  const work = hasTables ? await trying(() => ofWork(ground, where)) : [];
  const [requests, time, addresses] = await beside;
  return [...requests, ...database, ...keys, ...time, ...work, ...addresses];
}

/** All of that in one line, for administrators of one workspace among many: it is neither theirs to see nor to put right. */
export function inShort(say: ServiceGround['say'], state: Finding['state']): Finding {
  return finding('service', state, say.doctor.service[state]);
}
