import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const status = async (id: string, room = 'dm') => {
  const { answer } = await app.person(id).command('/caucus status', { in: room });
  return answer ?? '';
};
const privateRoom = (id: string) =>
  app
    .person(id)
    .rooms()
    .find((name) => name.startsWith('private')) ?? '';

describe('while people are being asked', () => {
  it('asks someone who has not answered to answer first', async () => {
    expect(await status('U0CARLA')).toMatch(/You have not answered the invitation yet/);
  });

  it('tells the mediator who has answered what', async () => {
    await app.person('U0BEN').press('Talk with the mediator first', { in: 'dm' });
    await app.settle();
    const text = await status('U0MIRA');
    expect(text).toContain('Ben Adeyemi: would like to talk with you first');
    expect(text).toContain('Carla Ruiz: not answered yet; the invitation holds until Thursday 3 December, 09:00');
  });

  it('tells the mediator in a side’s room of that side only', async () => {
    const text = await status('U0MIRA', privateRoom('U0BEN'));
    expect(text).toContain('Ben Adeyemi');
    expect(text).not.toContain('Carla');
  });

  it('offers the answer to someone who wanted to talk first', async () => {
    const text = await status('U0BEN', privateRoom('U0BEN'));
    expect(text).toMatch(/have agreed to nothing yet\. You can answer here until Thursday 3 December, 09:00/);
    const { answer } = await app.person('U0BEN').press('Agree', { in: privateRoom('U0BEN') });
    expect(answer).toMatch(/You have agreed to take part/);
    await app.settle();
  });

  it('tells a side nothing of the other’s answer', async () => {
    const text = await status('U0BEN');
    expect(text).toMatch(/has not begun yet/);
    expect(text).toMatch(/You will hear by Friday 4 December/);
    expect(text).not.toContain('Carla');
  });

  it('says in plain text what it says in blocks, for a screen reader', async () => {
    await status('U0BEN');
    const shown = app.person('U0BEN').messages('dm').at(-1);
    expect(shown?.text).toContain('This mediation has not begun yet');
    expect(shown?.text).toContain('You will hear by Friday 4 December');
  });

  it('tells a stranger that there is nothing', async () => {
    expect(await status('U0EVE')).toMatch(/nothing here/);
  });
});

describe('once it has begun', () => {
  it('tells the mediator that a session can start', async () => {
    await agree(app, 'U0CARLA');
    expect(await status('U0MIRA')).toContain('You can start a session');
  });

  it('tells both sides the same words', async () => {
    const words = await Promise.all(['U0BEN', 'U0CARLA'].map((id) => status(id, privateRoom(id))));
    expect(words[0]).toContain('No session is running');
    expect(words[0]).toBe(words[1]);
  });
});
