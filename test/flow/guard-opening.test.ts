import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { openBetween, setUp } from '../support/convene.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

it('whoever is still being brought into a room is not taken for someone who has gone out of it', async () => {
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  app.slack.faults.next({
    ...{ method: 'conversations.invite', kind: 'http429', retryAfter: 1 },
    match: ({ args }) => args.users === 'U0BEN',
  });
  await app.person('U0BEN').press('Talk with the mediator first', { in: 'dm' });
  while (app.slack.faults.reached() === 0) await new Promise((resolve) => setImmediate(resolve));
  const room =
    app
      .person('U0MIRA')
      .rooms()
      .find((name) => name.startsWith('private-')) ?? '';
  app.slack.asHuman('U0MIRA').rename(room, 'private-otherwise');
  await app.settle();
  expect(app.person('U0BEN').rooms()).toContain(room);
  for (const id of ['U0BEN', 'U0MIRA']) expect(app.person(id).reads('dm')).not.toMatch(/(has|have) gone out of/);
});
