import { connectForBackground } from '../src/store/database.js';
import { setup } from '../src/words/en/setup.js';
import { runs, type Stand } from './stand.js';

/** What is run here on tables of a release after the next one, and the sentence with which it has to refuse. */
const refuse: readonly (readonly [string[], string])[] = [
  [['dist/src/main.js'], setup.newerDatabase],
  [['dist/src/web/main.js'], setup.newerDatabase],
  [['--import', 'tsx', 'scripts/verify-log.ts'], setup.newerDatabase],
  [['--import', 'tsx', 'scripts/migrate.ts'], 'made by a newer Caucus'],
];

/** What of this version runs, or says something else, where a release after the next one has been: a downgrade. */
export async function downgradeFaults(stand: Stand): Promise<string[]> {
  const owner = connectForBackground(stand.ownerUrl, { max: 1 });
  const now = { knows: '29980101000000_between', up_to: '29990101000000_later' };
  await owner('knex_migrations').insert({ name: now.up_to, batch: 99 });
  await owner('oldest_version').update(now);
  await owner.destroy();
  const settings = {
    ...stand.settings,
    ...{ DATABASE_URL_OWNER: stand.ownerUrl, PUBLIC_URL: 'http://localhost:3001', WEB_PORT: '0' },
  };
  const found = refuse.map(async ([typed, sentence]) => {
    const said = await runs(settings, ...typed).then(
      () => 'it ran',
      (error: Error) => error.message,
    );
    return said.includes(sentence) ? [] : [`A downgrade: ${typed.at(-1)} does not refuse with its sentence: ${said}`];
  });
  return (await Promise.all(found)).flat();
}
