import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { openBetween, openWithTeam, roomOf, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

it('who answers reads the same whether or not the other side has said no', async () => {
  const answers: (string | undefined)[] = [];
  for (const [one, other, declines] of [
    ['Ben Adeyemi', 'Carla Ruiz', false],
    ['Farid Nasser', 'Ines Moreau', true],
  ] as const) {
    await openBetween(app, one, other);
    const [first, second] = [one, other].map(
      (name) => app.slack.people().find((each) => each.realName === name)?.id ?? '',
    );
    if (declines) await app.person(first ?? '').press('No', { in: 'dm' });
    await app.settle();
    answers.push((await app.person(second ?? '').press('Agree', { in: 'dm' })).answer);
    await app.settle();
  }
  expect(answers[0]).toMatch(/You will hear by/);
  expect(answers[1]).toBe(answers[0]);
});

it('who talks first and then says no is out of the room, and can read no more of it', async () => {
  await openWithTeam(app, 'Jonas Weber', ['Dev Mehta', 'Samira Haddad']);
  await app.person('U0DEV').press('Agree', { in: 'dm' });
  await app.settle();
  await app.person('U0SAMIRA').press('Talk with the mediator first', { in: 'dm' });
  await app.settle();
  const room = roomOf(app, 'U0DEV');
  expect(app.person('U0SAMIRA').rooms()).toContain(room);
  await app.person('U0SAMIRA').command('/caucus status', { in: room });
  await app.person('U0SAMIRA').press('No', { in: room });
  await app.settle();
  expect(app.person('U0SAMIRA').rooms()).not.toContain(room);
  expect(app.person('U0DEV').rooms()).toContain(room);
});

it('a room reads the same above its messages whether it is the first or the last to be opened', async () => {
  await openBetween(app, 'Lena Fischer', 'Ben Adeyemi', 'U0TOMAS');
  const topics: string[] = [];
  for (const id of ['U0LENA', 'U0BEN']) {
    await app.person(id).press('Talk with the mediator first', { in: 'dm' });
    await app.settle();
    const room = app
      .person(id)
      .rooms()
      .findLast((name) => name.startsWith('private-'));
    topics.push(app.slack.channel(room ?? '').topic);
  }
  expect(topics[0]).toMatch(/your side and the mediator/);
  expect(topics[1]).toBe(topics[0]);
});
