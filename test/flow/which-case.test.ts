import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { openBetween, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await openBetween(app, 'Farid Nasser', 'Ines Moreau');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

describe('someone who takes part in several mediations', () => {
  it('is asked which one they mean, outside its rooms', async () => {
    const mira = app.person('U0MIRA');
    const { answer } = await mira.command('/caucus close', { in: 'dm' });
    expect(answer).toContain('Which one do you mean?');
    const [first] = mira.screen().buttons;
    const { modal } = await mira.press(first ?? '', { in: 'dm' });
    expect(modal?.title).toBe('End this mediation');
    await mira.submit();
    await app.settle();
    const ended = ['U0BEN', 'U0CARLA', 'U0FARID', 'U0INES'].filter((id) =>
      /This mediation has ended/.test(app.person(id).reads('dm')),
    );
    expect(ended).toHaveLength(2);
  });

  it('is not asked where there is one', async () => {
    const { answer } = await app.person('U0BEN').command('/caucus status', { in: 'dm' });
    expect(answer ?? '').not.toContain('Which one');
  });
});
