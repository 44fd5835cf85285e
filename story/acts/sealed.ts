import { agency, cast, company } from '../../src/playground/scene/cast.js';
import { answerTerms, askFigures, giveFigure, putTerms } from '../../src/playground/scene/sealed.js';
import { hour, privateRoomOf } from '../../src/playground/scene/stage.js';
import { lines } from '../lines.js';
import type { Theatre } from '../theatre.js';

/** The mediator puts terms to every side: first not every side says yes, then all do. */
export async function sealed(theatre: Theatre): Promise<void> {
  theatre.scene('The mediator puts terms to every side at once; nobody outside a side is shown its answer.');
  await failing(theatre);
  theatre.scene('Better terms: every side says yes.');
  await agreeing(theatre);
  theatre.scene('Two sides give figures that nobody is shown, until they meet.');
  await meeting(theatre);
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

async function meeting({ person, beat, pass }: Theatre): Promise<void> {
  const [ines, lena] = [person(cast.ines), person(cast.lena)];
  await beat('Mira asks Ines and Lena for figures, in two rounds.', () =>
    askFigures(person(cast.mediator), {
      ...{ text: lines.figure, unit: '%', claimant: agency, payer: company, rule: 'The midpoint of both figures' },
      rounds: [
        { day: '2026-11-30', time: '14:00' },
        { day: '2026-11-30', time: '15:00' },
      ],
    }),
  );
  await beat('Each gives one; nobody is told anything.', async () => {
    await giveFigure(lena, privateRoomOf(lena), '12');
    await giveFigure(ines, privateRoomOf(ines), '8');
  });
  await pass('The round ends. Both read the same: no overlap.', hour);
  await beat('Both move towards each other.', async () => {
    await giveFigure(lena, privateRoomOf(lena), '10');
    await giveFigure(ines, privateRoomOf(ines), '10,5');
  });
  await pass('The second round ends, and both are told the figure.', hour);
}
