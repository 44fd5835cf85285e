import { cast, committee, company } from '../../src/playground/scene/cast.js';
import {
  answerOffer,
  onCondition,
  passFrom,
  pressInStatus,
  propose,
  sendAndClose,
} from '../../src/playground/scene/deeds.js';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import { kept, lines } from '../lines.js';
import type { Theatre } from '../theatre.js';

const to = (label: string) => [`${label}, in their private room`];

/** An offer on a condition, and what a mediator nearly carries from one room into another. */
export async function conditions(theatre: Theatre): Promise<void> {
  theatre.scene('An offer on a condition: two halves, of which neither binds alone.');
  await inHalves(theatre);
  theatre.scene('Mira nearly carries something over.');
  await slipping(theatre);
}

async function inHalves({ person, beat }: Theatre): Promise<void> {
  const ines = person(cast.ines);
  const theirs = privateRoomOf(person(cast.ben));
  await beat('Ines says what she would do if the committee did something first.', () =>
    propose(ines, privateRoomOf(ines), {
      text: lines.announced,
      to: to(committee),
      kind: 'offer',
      next: 'hand',
      more: [[onCondition, lines.oneName]],
    }),
  );
  await beat('Mira passes both halves as one.', () => passFrom(person(cast.mediator), privateRoomOf(ines)));
  await beat('Ben and Carla agree to both of them together.', async () => {
    for (const id of [cast.ben, cast.carla])
      await answerOffer(person(id), theirs, /^Answer offer/, 'Agree in principle', 'Tell them now');
  });
}

async function slipping({ person, beat }: Theatre): Promise<void> {
  const [ines, mira, ben] = [person(cast.ines), person(cast.mediator), person(cast.ben)];
  const theirs = privateRoomOf(ben);
  await beat('Ines shows Mira how far she could go.', () =>
    propose(ines, privateRoomOf(ines), { text: kept.limit, to: to(committee), kind: 'offer', next: 'show' }),
  );
  await beat(
    'Mira words something for the committee, and is asked about the figure in it before it is kept.',
    async () => {
      await mira.command('/caucus propose', { in: theirs });
      await mira.fill('Who they are for', to(company));
      await mira.fill('The exact words', kept.slip);
      const { modal } = await mira.submit();
      if (!modal?.text.includes('Change them?')) throw new Error('Mira was not asked');
    },
  );
  await beat('She changes it.', async () => {
    await mira.fill('The exact words', lines.asked);
    await sendAndClose(mira);
  });
  await beat('The committee would rather ask it themselves.', () =>
    pressInStatus(ben, theirs, 'Discard this draft', lines.asked),
  );
  await beat('Ines puts her figure away.', () =>
    pressInStatus(ines, privateRoomOf(ines), 'Discard this draft', kept.limit),
  );
}
