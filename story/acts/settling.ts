import { cast } from '../../src/playground/scene/cast.js';
import { choose } from '../../src/playground/scene/deeds.js';
import { draftSettlement, letStand, putSettlement, sign } from '../../src/playground/scene/settling.js';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import { lines } from '../lines.js';
import type { Theatre } from '../theatre.js';

/** What was agreed in principle becomes a settlement that every side signs. */
export async function settling({ person, beat, scene }: Theatre): Promise<void> {
  const mira = person(cast.mediator);
  const sides = [cast.ines, cast.ben, cast.carla].map(person);
  scene('What was agreed becomes a settlement.');
  await beat('Ines and the committee each let the words they agreed to stand in it.', async () => {
    for (const each of sides) await letStand(each, privateRoomOf(each), lines.announced);
  });
  await beat(
    'Mira puts the clause together, says who does it, and puts the exact text before every side.',
    async () => {
      await draftSettlement(mira, (mediator) => choose(mediator, 'Who does it', 'Not one side alone'));
      await putSettlement(mira);
    },
  );
  await beat('Each side reads it and signs. Nobody is told of another before all have.', async () => {
    for (const each of [...sides, person(cast.lena)]) await sign(each, privateRoomOf(each), 'Read and sign version 1');
  });
  await beat('Lena takes the settlement with her, as a page that can be checked without Caucus.', () =>
    person(cast.lena).press('Get the settlement as a web page', { in: privateRoomOf(person(cast.lena)) }),
  );
}
