import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

const helpline = 'The staff helpline: extension 300, day and night.';
let app: App;
let m: Mediation;
let bens: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app, { 'Where people can turn for help': helpline });
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], rule: 'anyone' }, { people: ['U0CARLA'] }]);
  bens = m.room('U0BEN');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const mira = () => app.person('U0MIRA');
const others = ['U0DEV', 'U0CARLA'];
const opens = async () => {
  const { modal } = await ben().press('Help for you', { in: bens });
  return modal?.text ?? '';
};

describe('help for oneself', () => {
  it('is one press away in every room, and shows where else one can turn to', async () => {
    const shown = await opens();
    expect(shown).toMatch(/only the mediator is told/);
    expect(shown).toContain(helpline);
    await ben().close(true);
    expect(app.person('U0CARLA').find('Help for you', { in: m.room('U0CARLA') })).toBeDefined();
  });

  it.each([
    ['Ask the mediator', /would like to talk with you alone/],
    ['Bring someone', /would like to bring someone/],
    ['I do not feel safe', /does not feel safe\. Please speak with them alone/],
  ])('%s tells the mediator, and nobody else reads a sign of it', async (button, told) => {
    const before = others.map((id) => app.slack.seen(id).length);
    await opens();
    const { modal } = await ben().press(button);
    expect(modal?.text).toMatch(/The mediator has been told/);
    await ben().close(true);
    await app.settle();
    expect(mira().reads('dm')).toMatch(told);
    expect(mira().reads('dm')).toContain('Ben Adeyemi');
    expect(others.map((id) => app.slack.seen(id).length)).toEqual(before);
  });

  it('says how a side names whom it would bring itself', async () => {
    await opens();
    const { modal } = await ben().press('Bring someone');
    expect(modal?.text).toMatch(/your side can also name them itself: \/caucus who in your private room/);
    await ben().close(true);
    await app.settle();
  });

  it('shows the helpline once more to whoever does not feel safe', async () => {
    await opens();
    const { modal } = await ben().press('I do not feel safe');
    expect(modal?.text).toContain(helpline);
    await ben().close(true);
    await app.settle();
  });

  it('is in no log in the clear, neither of the app nor of the case', async () => {
    expect(app.logged()).not.toMatch(/safe/);
    expect(JSON.stringify(await allRows(app))).not.toMatch(/not safe|bring someone/);
  });
});
