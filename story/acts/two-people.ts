import type { Person } from '../../src/playground/people/index.js';
import { cast } from '../../src/playground/scene/cast.js';
import { fillIn, send } from '../../src/playground/scene/deeds.js';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import type { Theatre } from '../theatre.js';

const offer = 'I take the early deliveries in odd weeks, you in even ones, and we swap by telling each other.';

/** How many taps two people and their mediator need. */
export type Taps = { open: { mediator: number; party: number }; answer: number };

/** An epilogue with two single people: from `/caucus open` to a conversation, and from a draft to its told answer. */
export async function twoPeople(theatre: Theatre): Promise<Taps> {
  theatre.scene('Epilogue: Dev and Eve, one person on each side, with Tomás.');
  const open = await opening(theatre);
  const answer = await answering(theatre);
  return { open, answer };
}

async function opening({ person, beat, slack }: Theatre): Promise<Taps['open']> {
  const [tomas, dev, eve] = people(person);
  const before = [tomas.taps, dev.taps] as const;
  await beat('Tomás opens it, with the fewest taps.', async () => {
    await tomas.command('/caucus open', { in: 'dm' });
    await fillIn(tomas, [
      ['Side 1: Its people, who decide for it', ['Dev Mehta']],
      ['Side 2: Its people, who decide for it', ['Eve Lindqvist']],
      [/conflict of interest/, 'None that I know of'],
    ]);
    await send(tomas);
    await send(tomas);
    await tomas.close(true);
  });
  await beat('Dev agrees, and they can talk.', () => dev.press('Agree', { in: 'dm', message: 'Tomás Brandt' }));
  const room = privateRoomOf(dev);
  await beat('The first private conversation.', async () => {
    slack.say(dev.id, room, 'Hello Tomás.');
    slack.say(tomas.id, room, 'Hello Dev. How are you?');
  });
  const taps = { mediator: tomas.taps - before[0], party: dev.taps - before[1] };
  await beat('Eve agrees too.', () => eve.press('Agree', { in: 'dm' }));
  return taps;
}

async function answering({ person, beat }: Theatre): Promise<number> {
  const [tomas, dev, eve] = people(person);
  const taps = () => tomas.taps + dev.taps + eve.taps;
  const before = taps();
  await beat('Dev drafts an offer and hands it over in one step.', async () => {
    await dev.press('Write words to pass on', { in: privateRoomOf(dev) });
    await fillIn(dev, [
      ['What they are', 'An offer: they may agree to it or not'],
      ['The exact words', offer],
    ]);
    await send(dev);
  });
  await beat('Tomás looks at it and passes it.', async () => {
    await tomas.press('See what is ready', { in: 'dm' });
    await send(tomas);
  });
  await beat('Eve agrees in principle and lets it be told.', async () => {
    await eve.press(/^Answer offer/, { in: privateRoomOf(eve) });
    await fillIn(eve, [
      ['Your answer', 'Agree in principle'],
      ['Who may know', 'Tell them now'],
    ]);
    await send(eve);
  });
  const needed = taps() - before;
  await dev.sees(privateRoomOf(dev), 'Eve Lindqvist answered this offer:');
  for (const each of [tomas, dev, eve]) await each.close(true);
  return needed;
}

function people(person: (id: string) => Person): [Person, Person, Person] {
  return [person(cast.otherMediator), person(cast.dev), person(cast.eve)];
}
