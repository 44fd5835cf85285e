import { cast } from './cast.js';
import { fillIn, sendAndClose } from './deeds.js';
import type { Stage } from './stage.js';

/** An administrator says who mediates, who sees the log, who runs Caucus and what people agree to. */
export async function settingUp({ person, beat, scene }: Stage): Promise<void> {
  scene('Ada, who looks after the workspace, sets Caucus up.');
  const ada = person(cast.administrator);
  await beat('She asks what she can do, and fills in the settings.', async () => {
    await ada.command('/caucus help', { in: 'dm' });
    await ada.command('/caucus settings', { in: 'dm' });
    await fillIn(ada, [
      ['Who may mediate', ['Mira Halloran', 'Tomás Brandt']],
      ['Who may see the HR log', ['Hana Sato', 'Jonas Weber']],
      ['Which organisation runs Caucus and holds its key', 'Harbour Logistics'],
      ['Is it the employer of the people here?', 'Yes, it is their employer'],
      ['Where people can turn for help', 'The staff helpline: extension 300, day and night.'],
    ]);
    await sendAndClose(ada);
  });
}
