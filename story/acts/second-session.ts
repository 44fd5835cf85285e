import { cast } from '../../src/playground/scene/cast.js';
import { fillIn, send, sendAndClose } from '../../src/playground/scene/deeds.js';
import { jointRoomOf, minute, privateRoomOf } from '../../src/playground/scene/stage.js';
import type { Theatre } from '../theatre.js';

/** A second session: someone comes late, it gets stuck, a side withdraws and undoes it, a person leaves. */
export async function secondSession(theatre: Theatre): Promise<void> {
  theatre.scene('The second session.');
  await beginning(theatre);
  theatre.scene('Lena withdraws her side, and takes it back within thirty minutes.');
  await withdrawing(theatre);
  theatre.scene('Farid leaves, for himself.');
  await leaving(theatre);
  theatre.scene('Those who stay on the committee say who stands in for Ben.');
  await standingIn(theatre);
  theatre.scene('Lena brings an interpreter, whom everyone is told of first.');
  await bringing(theatre);
  theatre.scene('Once the papers are translated, her part ends; everyone who was told of her reads just that.');
  await parting(theatre);
}

async function beginning({ person, beat, pass }: Theatre): Promise<void> {
  const mira = person(cast.mediator);
  await beat('Samira agrees after all, and comes into her side’s room.', () =>
    person(cast.samira).press('Agree', { in: 'dm', message: 'A reminder' }),
  );
  await beat('Mira begins with each side separately, and corrects who is present.', async () => {
    await mira.command('/caucus start', { in: 'dm' });
    await fillIn(mira, [
      ['Who is present', ['Mira Halloran', 'Ben Adeyemi', 'Ines Moreau', 'Lena Fischer']],
      ['How it begins', 'Each side separately'],
      [/^By when they will hear/, '12:00'],
    ]);
    await send(mira);
    await mira.press('Correct who is present');
    await fillIn(mira, [
      ['Who is present', ['Mira Halloran', 'Ben Adeyemi', 'Samira Haddad', 'Ines Moreau', 'Lena Fischer']],
    ]);
    await sendAndClose(mira);
  });
  await pass('An hour goes by.', 60 * minute);
  await beat('It gets stuck, then a draft takes shape: marks that only mediators see.', async () => {
    await mira.command('/caucus phase impasse', { in: 'dm' });
    await mira.command('/caucus phase drafting', { in: 'dm' });
  });
  await beat('A break, announced with the time by which everyone hears.', async () => {
    await mira.command('/caucus phase', { in: 'dm' });
    await fillIn(mira, [
      ['The phase everyone is told of', 'A break'],
      [/^By when they will hear/, '11:00'],
    ]);
    await sendAndClose(mira);
  });
  await pass('Half an hour goes by.', 30 * minute);
  await beat('Everyone meets again, as at the opening.', () => mira.command('/caucus phase opening', { in: 'dm' }));
  await pass('Twenty minutes go by.', 20 * minute);
  await beat('And another break, in one word.', () => mira.command('/caucus phase break', { in: 'dm' }));
  await pass('Ten minutes go by.', 10 * minute);
  await beat('Then separately.', () => mira.command('/caucus phase separately', { in: 'dm' }));
}

async function withdrawing({ person, beat, pass }: Theatre): Promise<void> {
  const lena = person(cast.lena);
  await beat('Everyone else reads only that passing is paused for a check.', async () => {
    await lena.command('/caucus withdraw', { in: privateRoomOf(lena) });
    await sendAndClose(lena);
  });
  await pass('Ten minutes go by.', 10 * minute);
  await beat('She takes it back.', async () => {
    await lena.command('/caucus status', { in: privateRoomOf(lena) });
    await lena.press('Undo the withdrawal', { in: privateRoomOf(lena) });
  });
}

async function leaving({ person, beat }: Theatre): Promise<void> {
  const farid = person(cast.farid);
  await beat('He asks what it means, and leaves; no reason is asked.', async () => {
    await farid.command('/caucus leave', { in: jointRoomOf(farid) });
    await sendAndClose(farid);
  });
}

/** As many say so as must say yes to anything; the other sides and the mediator hear nothing until it is so. */
async function standingIn({ person, beat }: Theatre): Promise<void> {
  const ben = person(cast.ben);
  await beat('Ben opens how his side says yes, and names Samira.', async () => {
    await ben.command('/caucus who', { in: privateRoomOf(ben) });
    await ben.press('Change how your side says yes', { in: privateRoomOf(ben) });
    await fillIn(ben, [[/^Who speaks in their place/, 'Samira Haddad']]);
    await sendAndClose(ben);
  });
  const carla = person(cast.carla);
  await beat('Carla is asked, and is for it; from now on it is so.', async () => {
    await carla.command('/caucus status', { in: privateRoomOf(carla) });
    await carla.press('I am for this', { in: privateRoomOf(carla) });
  });
}

/** Who comes later reads nothing from before: the side, and everyone together, go on in fresh rooms. */
async function bringing({ person, beat }: Theatre): Promise<void> {
  const [lena, mira, eve] = [person(cast.lena), person(cast.mediator), person(cast.eve)];
  await beat('She says whom, in her side’s room; Mira is asked, and Eve is not yet.', async () => {
    await lena.command('/caucus who', { in: privateRoomOf(lena) });
    await lena.press('Bring someone in', { in: privateRoomOf(lena) });
    await fillIn(lena, [
      ['Who should come', 'Eve Lindqvist'],
      ['As what', 'As interpreter'],
    ]);
    await sendAndClose(lena);
  });
  await beat('Mira lets her be asked. Every room reads the same words, and then she gets the invitation.', async () => {
    await mira.command('/caucus people', { in: 'dm' });
    await mira.press('Answer who would bring someone', { in: 'dm' });
    await fillIn(mira, [
      ['Whom is it about', 'Eve Lindqvist, as interpreter (Lena Fischer)'],
      ['What should happen', 'They are asked, and everyone is told who it is'],
    ]);
    await sendAndClose(mira);
  });
  await beat('Eve agrees, and comes into rooms in which nothing from before can be read.', () =>
    eve.press('Agree', { in: 'dm' }),
  );
}

/** Whoever ends it, the same words are read, and no reason with them. */
async function parting({ person, beat }: Theatre): Promise<void> {
  const lena = person(cast.lena);
  await beat('Lena says so in her side’s room, and Eve is out of the rooms.', async () => {
    await lena.command('/caucus who', { in: privateRoomOf(lena) });
    await lena.press('End someone’s part', { in: privateRoomOf(lena) });
    await fillIn(lena, [['Whose part should end', 'Eve Lindqvist']]);
    await sendAndClose(lena);
  });
}
