import { afterAll, beforeAll, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { mediate, startSession } from '../support/mediation.js';
import { propose, passFrom, pressInStatus, words } from '../../src/playground/scene/deeds.js';

let app: App;
beforeAll(async () => { app = await startApp(); await setUp(app); });
afterAll(() => app.stop());

it('shows', async () => {
  const m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV', 'U0EVE', 'U0FARID'], label: 'Operations', rule: 'number', howMany: 2 },
    { people: ['U0CARLA'] }, { people: ['U0LENA'] } ]);
  const [ben, carla, mira, lena, dev] = ['U0BEN','U0CARLA','U0MIRA','U0LENA','U0DEV'].map((id) => app.person(id)) as any;
  const room = m.room('U0BEN');
  console.log((await ben.command('/caucus propose', { in: room })).modal?.text);
  await words(ben, { text: 'We would *stop* the <!channel> noise & more @carla.', to: ['Carla Ruiz, in their private room'], kind: 'offer', next: 'sayYes', more: [['Last day to accept the offer (optional)', '2026-11-30'], [/More about them/, ['Part of a package with our other offers']]] });
  await app.settle();
  console.log(dev.reads('dm').slice(-300));
  await dev.command('/caucus status', { in: room });
  console.log(dev.screen().text, dev.screen().buttons);
  await dev.press('Approve these exact words', { in: room });
  console.log(dev.screen().text);
  await app.settle();
  console.log(mira.reads('dm').slice(-400));
  console.log(await passFrom(mira, room));
  await app.settle();
  console.log(carla.reads(m.room('U0CARLA')));
  console.log(JSON.stringify(carla.messages(m.room('U0CARLA')).at(-1), null, 1).slice(0, 3000));
  console.log(ben.reads(room));
  console.log((await carla.press(/Suggest a change/, { in: m.room('U0CARLA') })).modal?.text);
  console.log((await carla.press('More ways')).modal?.text);
  await carla.close(true);
  console.log((await carla.press(/Answer offer/, { in: m.room('U0CARLA') })).modal?.text);
  await carla.close(true);
  await ben.command('/caucus record', { in: room });
  console.log(ben.screen().text);
  await ben.press('Download this record', { in: room });
  await app.settle();
  console.log(ben.messages('dm').at(-1));
  console.log(app.slack.problems, app.logged().slice(-600));
});
