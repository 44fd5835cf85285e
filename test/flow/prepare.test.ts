import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

let app: App;
let m: Mediation;
let bens: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], rule: 'anyone' }, { people: ['U0CARLA'] }]);
  bens = m.room('U0BEN');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const dev = () => app.person('U0DEV');
const mira = () => app.person('U0MIRA');
const others = ['U0CARLA', 'U0MIRA', 'U0HANA'];
const counts = (ids: string[]) => ids.map((id) => app.slack.seen(id).length);
const opens = async (who = ben(), room = bens) => {
  await who.press('Help for you', { in: room });
  return (await who.press('Prepare')).modal?.text ?? '';
};
const status = async (who = mira(), room = bens) => (await who.command('/caucus status', { in: room })).answer ?? '';

describe('a worksheet', () => {
  it('is reached from the help for oneself, asks plainly, and says who can see it', async () => {
    const form = await opens();
    expect(form).toMatch(/nobody else can see it, or that there is one/);
    for (const asked of [/What do we want/, /Why does it matter/, /What else could serve/, /no agreement/, /offer/]) {
      expect(form).toMatch(asked);
    }
    await ben().close(true);
  });

  it('is named in what one can do, for those who can', async () => {
    expect((await ben().command('/caucus help', { in: bens })).answer).toMatch(/prepare on a worksheet of your side/);
    expect((await mira().command('/caucus help', { in: bens })).answer).not.toMatch(/worksheet/);
  });

  it('is kept for the side, and nobody else sees a sign of it', async () => {
    const before = [await status(), counts([...others, 'U0DEV'])];
    await opens();
    await ben().fill('What do we want?', 'Fewer nights in a row.');
    await ben().fill('What could we offer?', 'I could take the late Fridays.');
    const { modal } = await ben().submit();
    expect(modal?.text).toMatch(/saved for your side/);
    await ben().close(true);
    await app.settle();
    const after = [await status(), counts([...others, 'U0DEV'])];
    expect(after[0]).toBe(before[0]);
    // Mira asked where things stand, in between.
    expect((after[1] as number[]).toSpliced(1, 1)).toEqual((before[1] as number[]).toSpliced(1, 1));
    expect(JSON.stringify(await allRows(app))).not.toMatch(/Fewer nights/);
    expect(app.logged()).not.toMatch(/Fewer nights/);
  });

  it('is there for the others of the side, who can change it', async () => {
    const form = await opens(dev());
    expect(form).toContain('Fewer nights in a row.');
    await dev().fill('What if there is no agreement?', 'It goes on as it is.');
    await dev().submit();
    await dev().close(true);
    expect(await opens()).toContain('It goes on as it is.');
    await ben().close(true);
  });

  it('is not overwritten by someone who had an older version before them', async () => {
    await opens();
    await opens(dev());
    await dev().fill('What else could serve that?', 'A fixed list of nights.');
    await dev().submit();
    await dev().close(true);
    await ben().fill('What else could serve that?', 'Swaps by telling each other.');
    const { modal } = await ben().submit();
    expect(modal?.text).toMatch(/newer version/);
    await ben().close(true);
    expect(await opens()).toContain('A fixed list of nights.');
    await ben().close(true);
  });

  it('takes no sheet on which nothing is written, and no characters that nobody sees', async () => {
    await app.person('U0CARLA').press('Help for you', { in: m.room('U0CARLA') });
    await app.person('U0CARLA').press('Prepare');
    const empty = await app.person('U0CARLA').submit();
    expect(Object.values(empty.errors).join()).toMatch(/write something/);
    await app.person('U0CARLA').fill('What could we offer?', 'To swap.');
    await app.person('U0CARLA').fill('What do we want?', 'Turned \u202e round');
    const turned = await app.person('U0CARLA').submit();
    expect(Object.values(turned.errors).join()).not.toBe('');
    await app.person('U0CARLA').close(true);
  });

  it('is seen by the mediator once it is shown, in the version that was shown', async () => {
    await opens();
    await ben().fill('Who may see this version', 'Our side and the mediator');
    expect((await ben().submit()).modal?.text).toMatch(/mediator can now see this version/);
    await ben().close(true);
    await app.settle();
    await opens(dev());
    await dev().fill('What could we offer?', 'Nothing before they move.');
    await dev().submit();
    await dev().close(true);
    expect(await status()).toMatch(/has shown you its worksheet/);
    const { modal } = await mira().press('Look at the worksheet', { in: bens });
    expect(modal?.text).toContain('I could take the late Fridays.');
    expect(modal?.text).not.toContain('Nothing before they move.');
    await mira().close(true);
    expect(app.person('U0CARLA').reads(m.room('U0CARLA'))).not.toMatch(/worksheet/);
  });

  it('can be discarded, and is then not to be seen by anyone', async () => {
    await opens();
    expect((await ben().press('Discard it')).modal?.text).toMatch(/The worksheet is discarded/);
    await ben().close(true);
    const { answer, modal } = await mira().press('Look at the worksheet', { in: bens });
    expect(answer ?? modal?.text).toMatch(/not to be seen any more/);
    await opens(dev());
    expect(dev().screen().fields).toContain('What do we want?');
    expect(await status()).not.toMatch(/has shown you its worksheet/);
    await dev().close(true);
  });

  it('comes with plain words on how a mediation goes', async () => {
    await opens();
    const { modal } = await ben().press('How a mediation goes');
    expect(modal?.text).toMatch(/What a day of mediation is like/);
    expect(modal?.text).toMatch(/“Agree in principle” says/);
    await ben().close(true);
  });
});

describe('trying out what a yes means', () => {
  it('is offered beside the first yes, walks through it, and leaves nothing behind', async () => {
    await ben().command('/caucus propose', { in: bens });
    const [rows, seen] = [JSON.stringify(await allRows(app)), counts([...others, 'U0DEV'])];
    expect((await ben().press('Try it out first')).modal?.text).toMatch(/nothing is sent or kept/);
    expect((await ben().press('Approve these exact words')).modal?.text).toMatch(/You have said yes/);
    expect((await ben().press('Take it back')).modal?.text).toMatch(/an empty card may stand in the other room/);
    await ben().press('Begin again');
    await ben().press('Approve these exact words');
    expect((await ben().press('See what happens when they are passed')).modal?.text).toMatch(/word for word/);
    await app.settle();
    expect(JSON.stringify(await allRows(app))).toBe(rows);
    expect(counts([...others, 'U0DEV'])).toEqual(seen);
    await ben().close(true);
  });

  it('is not offered any more once somebody has said yes in earnest, to them alone', async () => {
    await ben().command('/caucus propose', { in: bens });
    await ben().fill('The exact words', 'Could we begin at nine?');
    await ben().submit();
    await ben().close(true);
    await app.settle();
    await ben().command('/caucus propose', { in: bens });
    expect(() => ben().find('Try it out first')).toThrow();
    await ben().close(true);
    await dev().command('/caucus propose', { in: bens });
    expect(dev().find('Try it out first')).toBeDefined();
    await dev().close(true);
  });
});
