import { cast } from '../../src/playground/scene/cast.js';
import { fillIn, sendAndClose } from '../../src/playground/scene/deeds.js';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import { kept } from '../lines.js';
import type { Theatre } from '../theatre.js';

/** A side thinks on paper, and tries out what a yes means: nobody else sees a sign of either. */
export async function preparing({ scene, person, beat }: Theatre): Promise<void> {
  const lena = person(cast.lena);
  const opens = async () => {
    await lena.press('Help for you', { in: privateRoomOf(lena) });
    await lena.press('Prepare');
  };
  scene('Lena prepares, by herself.');
  await beat('She reads how a mediation goes, and writes down what she would otherwise do.', async () => {
    await opens();
    await lena.press('How a mediation goes');
    await lena.close();
    await fillIn(lena, [
      ['What do we want?', 'Shifts that are known two weeks before.'],
      ['What if there is no agreement?', kept.alternative],
    ]);
    await sendAndClose(lena);
  });
  await beat('She tries out what a yes means, with words that are nobody’s.', async () => {
    await opens();
    await lena.press('Try it out first');
    await lena.press('Approve these exact words');
    await lena.press('Take it back');
    await lena.close(true);
  });
}
