import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { neutralWords } from '../../src/domain/neutral-words.js';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

/** Slack says of every name whether something has it, also of a private room. */
const isTaken = (name: string) => {
  try {
    app.slack.asHuman('U0BEN').create(name);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ message: 'name_taken' });
    return true;
  }
};

it('whoever is invited finds out by no name whether the other side has a room, and so has answered', async () => {
  const code = await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0CARLA');
  const hers = roomOf(app, 'U0CARLA');
  expect(isTaken(hers)).toBe(true);
  const first = `private-${code.toLowerCase()}`;
  const guesses = neutralWords.flatMap((word) => ['', '-2'].map((renewed) => `${first}-${word}${renewed}`));
  expect(guesses.filter(isTaken)).toEqual([]);
});

it('has the same name again where its name was changed', async () => {
  const hers = roomOf(app, 'U0CARLA');
  const { id } = app.slack.channel(hers);
  app.slack.asHuman('U0CARLA').rename(hers, 'carla-against-ben');
  await app.settle();
  expect(app.slack.channel(id).name).toBe(hers);
});
