import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openWithTeam, roomOf, setUp } from '../support/convene.js';

let app: App;
let teamRoom: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openWithTeam(app, 'Ben Adeyemi', ['Dev Mehta', 'Eve Lindqvist', 'Farid Nasser'], {
    rule: 'Whoever speaks for it says yes',
  });
  await agree(app, 'U0BEN', 'U0DEV', 'U0EVE', 'U0FARID');
  teamRoom = roomOf(app, 'U0EVE');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const tomas = () => app.person('U0TOMAS');

it('is not for the mediator', async () => {
  expect((await tomas().command('/caucus leave', { in: 'dm' })).answer).toMatch(/Only a member of a side/);
});

it('asks once more, and asks no reason', async () => {
  const eve = app.person('U0EVE');
  const { modal } = await eve.command('/caucus leave', { in: teamRoom });
  expect(modal?.text).toMatch(/No reason is asked or kept/);
  expect(modal?.text).toMatch(/need a new yes from those who stay/);
  expect(modal?.fields).toEqual([]);
  await eve.close();
  await app.settle();
  expect(eve.rooms()).toContain(teamRoom);
});

it('takes the person out of the rooms, and tells only the mediator', async () => {
  const eve = app.person('U0EVE');
  const ben = app.person('U0BEN').mark();
  await eve.command('/caucus leave', { in: teamRoom });
  expect((await eve.submit()).modal?.text).toMatch(/You have left this mediation/);
  await eve.close(true);
  await app.settle();
  expect(eve.rooms()).not.toContain(teamRoom);
  expect(tomas().reads('dm')).toMatch(/Eve Lindqvist has left this mediation \(\w+: Operations\)/);
  expect(app.person('U0BEN').mark()).toBe(ben);
});

it('leaves nothing of the mediation to whoever has left', async () => {
  expect((await app.person('U0EVE').command('/caucus status', { in: 'dm' })).answer).toMatch(/nothing here/);
});

it('of the one who speaks for a side makes all who stay say yes, and says so in their own room', async () => {
  const dev = app.person('U0DEV');
  await dev.command('/caucus leave', { in: teamRoom });
  await dev.submit();
  await dev.close(true);
  await app.settle();
  expect(app.person('U0FARID').reads(teamRoom)).toMatch(/How your side says yes has changed/);
});

it('of the last one says that it withdraws the side, and can be undone', async () => {
  const farid = app.person('U0FARID');
  const { modal } = await farid.command('/caucus leave', { in: teamRoom });
  expect(modal?.text).toMatch(/the only one on your side, so leaving withdraws your side/);
  expect(modal?.text).toMatch(/thirty minutes to undo/);
  expect((await farid.submit()).modal?.buttons).toContain('Undo the withdrawal');
  await app.settle();
  expect(farid.rooms()).toContain(teamRoom);
  expect((await farid.press('Undo the withdrawal')).modal?.text).toMatch(/withdrawal is undone/);
  await farid.close(true);
  await app.settle();
  expect(app.person('U0BEN').reads(roomOf(app, 'U0BEN'))).toMatch(/Passing goes on/);
});
