import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { passFrom, propose, words } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { newestShown } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }, { people: ['U0LENA'] }]);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

async function replies(id: string): Promise<void> {
  const room = m.room(id);
  await app.person(id).press(/^Answer question/, { in: room });
  await words(app.person(id), { text: 'At nine, if the ferry is on time.', next: 'hand' });
  await app.settle();
  await passFrom(app.person('U0MIRA'), room);
  await app.settle();
}

it('who answers a question once more is not told by the refusal whether the others have answered it', async () => {
  const ben = app.person('U0BEN');
  const to = ['Carla Ruiz, in their private room', 'Lena Fischer, in their private room'];
  await propose(ben, m.room('U0BEN'), { text: 'When could you start?', kind: 'question', to, next: 'hand' });
  await app.settle();
  await passFrom(app.person('U0MIRA'), m.room('U0BEN'));
  await app.settle();

  const again = async () => {
    await app.person('U0CARLA').press(/^Answer question/, { in: m.room('U0CARLA') });
    return newestShown(app, 'U0CARLA');
  };
  await replies('U0CARLA');
  const before = await again();
  await replies('U0LENA');
  expect(await again()).toEqual(before);
  expect(before).toContain('not there any more');
});
