import { cast } from './cast.js';
import { fillIn, sendAndClose } from './deeds.js';
import { jointRoomOf, minute, privateRoomOf, type Stage } from './stage.js';

/** The first session begins, everyone together. */
export async function opening({ person, beat, scene, pass, slack }: Stage): Promise<void> {
  const mira = person(cast.mediator);
  const ben = person(cast.ben);
  scene('The first session opens with everyone together.');
  await beat('Mira ticks who is present and begins with an opening; the joint room appears.', async () => {
    await mira.command('/caucus start', { in: 'dm' });
    await fillIn(mira, [
      [
        'Who is present',
        ['Mira Halloran', 'Ben Adeyemi', 'Carla Ruiz', 'Farid Nasser', 'Ines Moreau', 'Paul Okafor', 'Lena Fischer'],
      ],
      ['How it begins', 'Opening, everyone together'],
    ]);
    await sendAndClose(mira);
  });
  await pass('Everyone has arrived.', 5 * minute);
  await beat('Everyone says hello.', async () => {
    const room = jointRoomOf(mira);
    slack.say(mira.id, room, 'Welcome. Each of you will be heard, together and in your own room.');
    slack.say(ben.id, room, 'We want shifts that a person can plan a life around.');
    slack.say(cast.ines, room, 'And I need every dock staffed on a Saturday.');
    slack.say(cast.lena, room, 'My people fill the gaps, and learn of them the evening before.');
  });
  await beat('Farid and Lena ask what they can do, and Farid who can see his room.', async () => {
    await person(cast.lena).command('/caucus help', { in: privateRoomOf(person(cast.lena)) });
    const farid = person(cast.farid);
    await farid.command('/caucus help', { in: privateRoomOf(farid) });
    await farid.command('/caucus who', { in: privateRoomOf(farid) });
  });
  await beat('Ben tries to write to the other side from the joint room, and is told where to do it.', async () => {
    await ben.command('/caucus propose', { in: jointRoomOf(ben) });
  });
  await pass('The opening takes half an hour.', 30 * minute);
  await beat('They go on together.', () => mira.command('/caucus phase together', { in: jointRoomOf(mira) }));
  await pass('Twenty minutes go by.', 20 * minute);
  await beat('A break.', () => mira.command('/caucus break', { in: jointRoomOf(mira) }));
  await pass('Ten minutes go by.', 10 * minute);
  await beat('And on.', () => mira.command('/caucus resume', { in: jointRoomOf(mira) }));
  await pass('A quarter of an hour goes by.', 15 * minute);
}
