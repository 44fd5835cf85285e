import { cast, company } from '../../src/playground/scene/cast.js';
import { fillIn, passFrom, pressInStatus, propose, sendAndClose, words } from '../../src/playground/scene/deeds.js';
import { day, hour, jointRoomOf, minute, privateRoomOf } from '../../src/playground/scene/stage.js';
import { kept, lines } from '../lines.js';
import type { Theatre } from '../theatre.js';

/** Words for everyone, the mediator's own wording, what is left undecided, and the end of the first session. */
export async function togetherAgain(theatre: Theatre): Promise<void> {
  theatre.scene('A question to everyone stands in the joint room and is answered from a private one.');
  await askingEveryone(theatre);
  await theatre.pass('Half an hour goes by.', hour / 2);
  theatre.scene('The mediator suggests a wording; a message becomes words to pass on.');
  await suggesting(theatre);
  theatre.scene('Work in separate rooms ends; what is still undecided stays with those whose it is.');
  await leavingCaucus(theatre);
}

async function askingEveryone({ person, beat }: Theatre): Promise<void> {
  const lena = person(cast.lena);
  const ines = person(cast.ines);
  const mira = person(cast.mediator);
  await beat('Lena asks everyone; Mira passes it to the joint room.', async () => {
    await propose(lena, privateRoomOf(lena), {
      text: lines.who,
      to: ['Everyone, in the joint room'],
      kind: 'question',
      next: 'hand',
    });
    await passFrom(mira, privateRoomOf(lena));
  });
  await beat('Ines answers it in her own room, and Mira passes the answer to Lena.', async () => {
    await ines.press(/^Answer question/, { in: privateRoomOf(ines) });
    await words(ines, { text: lines.whoReply, next: 'hand' });
    await passFrom(mira, privateRoomOf(ines));
  });
}

async function suggesting({ person, beat, slack }: Theatre): Promise<void> {
  const mira = person(cast.mediator);
  const carla = person(cast.carla);
  const theirs = privateRoomOf(carla);
  await beat('Mira suggests a wording to the committee.', () =>
    propose(mira, theirs, {
      text: lines.suggested,
      to: [`${company}, in their private room`],
      more: [['More about them', ["Say that the wording is the mediator's"]]],
    }),
  );
  await beat('Farid and Carla approve it as it stands, and Mira passes it.', async () => {
    await person(cast.farid).press('Approve these exact words', { in: theirs, message: lines.suggested });
    await carla.press('Approve these exact words', { in: theirs, message: lines.suggested });
    await passFrom(mira, theirs);
  });
  await beat('Carla writes something in the room, and makes a draft of it.', async () => {
    slack.say(carla.id, theirs, kept.tired);
    slack.say(carla.id, theirs, lines.noted);
    await carla.shortcut('Propose this', lines.noted, { in: theirs });
    await fillIn(carla, [
      ['Who they are for', [`${company}, in their private room`]],
      ['What happens next', 'Keep them as a draft for my side'],
    ]);
    await sendAndClose(carla);
  });
  await beat('Two more drafts are still open on their side.', async () => {
    const at = [`${company}, in their private room`];
    await propose(carla, theirs, { text: lines.shared, to: at, kind: 'question', next: 'keep' });
    await propose(carla, theirs, { text: kept.discarded, to: at, kind: 'offer', next: 'keep' });
  });
}

async function leavingCaucus({ person, beat, pass, slack }: Theatre): Promise<void> {
  const mira = person(cast.mediator);
  const carla = person(cast.carla);
  const theirs = privateRoomOf(carla);
  await beat('Mira calls everyone together; whoever has something undecided is told.', () =>
    mira.command('/caucus phase together', { in: 'dm' }),
  );
  await beat('Carla shows one draft to the mediator, holds one, and discards one.', async () => {
    await pressInStatus(carla, theirs, 'Share, hold or discard');
    await fillIn(carla, [
      ['A question: they may answer it in words', 'Share with the mediator'],
      ['An offer: they may agree to it or not', 'Discard'],
    ]);
    await sendAndClose(carla);
  });
  await beat('Lena thanks the others in the joint room; Farid asks for a break, which only Mira is told.', async () => {
    slack.say(cast.lena, jointRoomOf(person(cast.lena)), lines.thanks);
    await person(cast.farid).command('/caucus pause', { in: theirs });
  });
  await pass('A quarter of an hour goes by.', hour / 4);
  await beat('Mira ends the session and says when it goes on.', async () => {
    await mira.command('/caucus adjourn', { in: 'dm' });
    await fillIn(mira, [
      [/^Day it goes on/, '2026-11-30'],
      [/^Time it goes on/, '09:00'],
    ]);
    await sendAndClose(mira);
  });
  await pass('Days go by.', 4 * day + 19 * hour + 5 * minute);
}
