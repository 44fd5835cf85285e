import { cast } from '../../src/playground/scene/cast.js';
import type { Theatre } from '../theatre.js';

/** The administrator has Caucus look whether it can do its work. */
export async function checking({ person, beat, scene }: Theatre): Promise<void> {
  scene('Ada has Caucus look whether all is well with it.');
  const ada = person(cast.administrator);
  let shown = false;
  await beat('She asks for the check, which tries a room of its own.', async () => {
    const { modal } = await ada.command('/caucus doctor', { in: 'dm' });
    shown = modal !== undefined;
  });
  await beat('She has read what it found, and puts it away.', async () => {
    // The release before knows no check, and answers with what it does know.
    if (shown) await ada.close(true);
  });
}
