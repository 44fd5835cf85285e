import { cast } from '../../src/playground/scene/cast.js';
import { answerTerms, putTerms } from '../../src/playground/scene/sealed.js';
import { hour, privateRoomOf } from '../../src/playground/scene/stage.js';
import { lines } from '../lines.js';
import type { Theatre } from '../theatre.js';

/** The mediator puts terms to every side: first not every side says yes, then all do. */
export async function sealed(theatre: Theatre): Promise<void> {
  theatre.scene('The mediator puts terms to every side at once; nobody is shown an answer.');
  await failing(theatre);
  theatre.scene('Better terms: every side says yes.');
  await agreeing(theatre);
}

async function failing({ person, beat, pass }: Theatre): Promise<void> {
  const lena = person(cast.lena);
  await beat('Mira puts terms to every side, to be answered by noon.', () =>
    putTerms(person(cast.mediator), { text: lines.terms, day: '2026-11-30', time: '12:00' }),
  );
  await beat('Lena reads them and says yes; Ines says no. Nobody is told anything.', async () => {
    await answerTerms(lena, privateRoomOf(lena), 'yes');
    await answerTerms(person(cast.ines), privateRoomOf(person(cast.ines)), 'no');
  });
  await pass('An hour goes by. Everyone reads the same.', hour);
}

async function agreeing({ person, beat, pass }: Theatre): Promise<void> {
  const sides = [person(cast.ines), person(cast.lena)];
  const theirs = privateRoomOf(person(cast.ben));
  await beat('Mira puts other terms to every side.', () =>
    putTerms(person(cast.mediator), { text: lines.betterTerms, day: '2026-11-30', time: '13:00' }),
  );
  await beat('All say yes, two of the committee among them.', async () => {
    for (const each of sides) await answerTerms(each, privateRoomOf(each), 'yes');
    await answerTerms(person(cast.ben), theirs, 'yes');
    await answerTerms(person(cast.carla), theirs, 'yes');
  });
  await pass('An hour goes by. Everyone reads that every side said yes.', hour);
}
