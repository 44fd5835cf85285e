import { cast } from '../../src/playground/scene/cast.js';
import { fillIn, sendAndClose } from '../../src/playground/scene/deeds.js';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import type { Theatre } from '../theatre.js';

/** Their mediator’s account stops working: one side asks for another, both say yes, and she reads nothing from before. */
export async function anotherMediator({ person, beat, scene, slack }: Theatre): Promise<void> {
  scene('Tomás leaves the company. Nobody mediates, and nobody is stuck.');
  const [dev, eve, mira] = [person(cast.dev), person(cast.eve), person(cast.mediator)];
  await beat('His account is deactivated. Both rooms read the same, with the day on which it would end.', async () => {
    slack.setPerson(cast.otherMediator, { deleted: true });
  });
  await beat('Dev asks for Mira. Both rooms read whom, and Mira is asked.', async () => {
    await dev.press('Ask for another mediator', { in: privateRoomOf(dev) });
    await fillIn(dev, [['Who should be asked', 'Mira Halloran, Mediator']]);
    await sendAndClose(dev);
  });
  await beat('Mira would, and knows of no conflict of interest.', async () => {
    await mira.press('I would', { in: 'dm' });
    await fillIn(mira, [[/conflict of interest/, 'None that I know of']]);
    await sendAndClose(mira);
  });
  for (const each of [dev, eve]) {
    await beat(`${each.realName} says yes.`, async () => {
      await each.press('Say yes or no', { in: privateRoomOf(each) });
      await fillIn(each, [['Should they mediate this?', 'Yes']]);
      await sendAndClose(each);
    });
  }
  await mira.sees(privateRoomOf(eve), 'Mira Halloran mediates from now on');
}
