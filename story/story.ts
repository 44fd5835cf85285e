import { playOpening } from '../src/playground/scene/index.js';
import { anotherMediator } from './acts/another-mediator.js';
import { answers } from './acts/answers.js';
import { checking } from './acts/checking.js';
import { conditions } from './acts/conditions.js';
import { ending } from './acts/ending.js';
import { preparing } from './acts/preparing.js';
import { sealed } from './acts/sealed.js';
import { secondSession } from './acts/second-session.js';
import { settling } from './acts/settling.js';
import { togetherAgain } from './acts/together-again.js';
import { twoPeople } from './acts/two-people.js';
import { type Spoiling, spoil } from './faults.js';
import { openTheatre } from './theatre.js';
import { judge, type Verdict } from './verdict.js';

/** Plays a whole mediation, tells it line by line, and judges it by what Slack has recorded. */
export async function playStory(how: Spoiling, write: (line: string) => void): Promise<Verdict> {
  const theatre = await openTheatre(write);
  try {
    spoil(theatre, how);
    await playOpening(theatre);
    await preparing(theatre);
    await answers(theatre);
    await conditions(theatre);
    await togetherAgain(theatre);
    await secondSession(theatre);
    await sealed(theatre);
    await settling(theatre);
    const faults = await ending(theatre);
    const taps = await twoPeople(theatre);
    await anotherMediator(theatre);
    await checking(theatre);
    write('');
    write('Taps: a command sent, a choice made or a button pressed.');
    const { mediator, party } = taps.open;
    write(
      `from /caucus open to a first private conversation: mediator ${mediator} taps (at most 10), party of one ${party} taps (at most 2)`,
    );
    write(`from a drafted sentence to its told answer between two single people: ${taps.answer} taps (at most 9)`);
    return judge(theatre, faults, taps);
  } finally {
    await theatre.stop();
  }
}
