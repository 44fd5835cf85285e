import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

it('is not there before the mediation has begun', async () => {
  await agree(app, 'U0BEN');
  const { answer } = await app.person('U0BEN').command('/caucus pause', { in: roomOf(app, 'U0BEN') });
  expect(answer).toMatch(/has not begun yet/);
  await agree(app, 'U0CARLA');
});

it('tells the mediator which side asks for a break, and the other side nothing', async () => {
  const posted = () =>
    app
      .person('U0BEN')
      .messages(roomOf(app, 'U0BEN'))
      .filter((message) => !message.ephemeral);
  const [carla, own] = [app.person('U0CARLA').mark(), posted()];
  const { answer } = await app.person('U0BEN').command('/caucus pause', { in: roomOf(app, 'U0BEN') });
  expect(answer).toMatch(/The mediator has been told that a pause is needed/);
  await app.settle();
  expect(app.person('U0MIRA').reads('dm')).toMatch(/\w+: Ben Adeyemi asks for a break\. Nobody else was told/);
  expect(app.person('U0CARLA').mark()).toBe(carla);
  expect(posted()).toEqual(own);
});

it('rings the mediator with a message that says nothing of it', () => {
  const cards = app
    .person('U0MIRA')
    .chair.seen()
    .filter((entry) => entry.kind === 'message' && entry.channel === app.person('U0MIRA').chair.dm().id);
  expect(cards.at(-1)?.text).toBe('There is something new in one of your mediations.');
});

it('is for the people of a side', async () => {
  expect((await app.person('U0MIRA').command('/caucus pause', { in: 'dm' })).answer).toMatch(/Only a member of a side/);
});
