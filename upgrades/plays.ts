import { cast } from '../src/playground/scene/cast.js';
import { fillIn, send, sendAndClose } from '../src/playground/scene/deeds.js';
import { playOpening } from '../src/playground/scene/index.js';
import { anotherMediator } from '../story/acts/another-mediator.js';
import { answers } from '../story/acts/answers.js';
import { conditions } from '../story/acts/conditions.js';
import { ending } from '../story/acts/ending.js';
import { preparing } from '../story/acts/preparing.js';
import { sealed } from '../story/acts/sealed.js';
import { secondSession } from '../story/acts/second-session.js';
import { settling } from '../story/acts/settling.js';
import { togetherAgain } from '../story/acts/together-again.js';
import { type Taps, twoPeople } from '../story/acts/two-people.js';
import type { Theatre } from '../story/theatre.js';
import { keepers, recordFaults, takesRecord } from './kept.js';
import { others, type Stand } from './stand.js';

/** What a whole mediation comes to, by the story's own account. */
export type Played = { faults: string[]; taps: Taps };

/** A way to upgrade in the course of the story. `migrate` brings the tables up to date, while people go on asking. */
export type Play = { name: string; plays(stand: Stand, migrate: () => Promise<void>): Promise<Played> };

const untilPassed = [playOpening, preparing, answers];
const untilSettled = [conditions, togetherAgain, secondSession, sealed];

export const plays: readonly Play[] = [
  {
    name: 'the old version on the new tables',
    async plays(stand, migrate) {
      await stand.serve('old');
      stand.during('Mira passes them to the committee, and to nobody else.', migrate);
      await inTurn(stand, [...untilPassed, ...untilSettled, settling]);
      const faults = await ending(stand);
      await stand.serve('old', 'new');
      const taps = await twoPeople(stand);
      await stand.serve('new');
      await anotherMediator(stand);
      return { faults, taps };
    },
  },
  {
    name: 'both versions at once',
    async plays(stand, migrate) {
      await stand.serve('old');
      await migrate();
      await stand.serve('old', 'new');
      await inTurn(stand, [...untilPassed, ...untilSettled, settling]);
      const faults = await ending(stand);
      const taps = await twoPeople(stand);
      await stand.serve('new');
      await anotherMediator(stand);
      return { faults, taps };
    },
  },
  {
    name: 'upgraded in the middle',
    async plays(stand, migrate) {
      await stand.serve('old');
      await playOpening(stand);
      await anotherEnded(stand);
      await inTurn(stand, [preparing, answers, ...untilSettled]);
      const before: string[] = [];
      for (const who of keepers) before.push(await takesRecord(stand, who));
      stand.during(
        'Mira puts the clause together, says who does it, and puts the exact text before every side.',
        migrate,
      );
      await settling(stand);
      await stand.serve('old', 'new');
      const faults: string[] = [];
      for (const [index, who] of keepers.entries())
        faults.push(...(await recordFaults(before[index] ?? '', await takesRecord(stand, who))));
      faults.push(...(await ending(stand)));
      await stand.serve('new');
      // Back by one release, and forwards again.
      await stand.serve('old');
      const taps = await twoPeople(stand);
      await stand.serve('new');
      await anotherMediator(stand);
      return { faults, taps };
    },
  },
];

async function inTurn(stand: Stand, acts: readonly ((theatre: Theatre) => Promise<unknown>)[]): Promise<void> {
  for (const act of acts) await act(stand);
}

/** Two others, with Tomás: they agree, and he ends it before anything was said. */
async function anotherEnded({ person, beat }: Stand): Promise<void> {
  const tomas = person(cast.otherMediator);
  const [nia, ole] = others.map(({ id }) => person(id));
  await beat('Tomás opens another mediation.', async () => {
    await tomas.command('/caucus open', { in: 'dm' });
    await fillIn(tomas, [
      ['Side 1: Its people, who decide for it', ['Nia Roth']],
      ['Side 2: Its people, who decide for it', ['Ole Berg']],
      [/conflict of interest/, 'None that I know of'],
    ]);
    await send(tomas);
    await send(tomas);
    await tomas.close(true);
  });
  for (const each of [nia, ole]) await beat('They agree.', async () => each?.press('Agree', { in: 'dm' }));
  await beat('He ends it.', async () => {
    await tomas.command('/caucus close', { in: 'dm' });
    await sendAndClose(tomas);
  });
}
