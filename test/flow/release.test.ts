import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sendAndClose } from '../../src/playground/scene/deeds.js';
import { answerTerms, putTerms } from '../../src/playground/scene/sealed.js';
import { draftSettlement, putSettlement, sign } from '../../src/playground/scene/settling.js';
import { type App, startApp } from '../support/app.js';
import { standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { mediate } from '../support/mediation.js';

/** Somebody of a mediation that runs is put on HR's roster: from then on HR sees nothing of it, for good. */

let app: App;
let sides: (readonly [string, string])[];

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  const m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  sides = ['U0BEN', 'U0CARLA'].map((who) => [who, m.room(who)] as const);
  await putTerms(app.person('U0MIRA'), { text: 'One Friday each.', day: '2026-11-24', time: '08:30' });
  await app.settle();
  for (const [who, room] of sides) await answerTerms(app.person(who), room, 'yes');
  app.clock.move(86_400_000);
  await app.tick();
  await app.settle();
  for (const [who, room] of sides) {
    const person = app.person(who);
    await person.press('Let these exact words stand in the settlement', { in: room, message: 'One Friday each.' });
    await sendAndClose(person);
  }
  await app.settle();
  await draftSettlement(app.person('U0MIRA'));
  await putSettlement(app.person('U0MIRA'));
  await app.settle();
  for (const [who, room] of sides) await sign(app.person(who), room, 'Read and sign version 1');
  await app.settle();
});
afterAll(() => app.stop());

it('nobody is told that HR reads clauses of a mediation of which it sees nothing any more', async () => {
  const [[ben, bens] = ['', ''], [carla, carlas] = ['', '']] = sides;
  await app.person(ben).press('Let HR read clauses', { in: bens });
  await app.person(ben).fill('The clauses HR may read', ['Clause 1']);
  await sendAndClose(app.person(ben));
  await app.settle();
  await app.person(carla).press('Let HR read clauses', { in: carlas });
  await app.person(carla).fill('The clauses HR may read', ['Clause 1']);

  await app.person('U0ADA').command('/caucus settings');
  await app.person('U0ADA').fill('Who may see the HR log', ['Hana Sato', 'Ben Adeyemi']);
  await app.person('U0ADA').submit();
  await app.person('U0ADA').close(true);

  const { modal } = await app.person(carla).submit();
  expect(modal?.text).toContain('HR sees nothing of this mediation, so nothing of it is released.');
  await app.person(carla).close(true);
  await app.settle();
  for (const [who, room] of sides) {
    expect(
      standingIn(app, who, room)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toMatch(/Every side lets HR read/);
  }
  const { answer } = await app.person(carla).press('Let HR read clauses', { in: carlas });
  expect(answer).toContain('HR sees nothing of this mediation, so nothing of it is released.');
});
