import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, openWithTeam, roomOf, setUp } from '../support/convene.js';

const minute = 60_000;
const hour = 60 * minute;

let app: App;

beforeEach(async () => {
  app = await startApp();
  await setUp(app);
});
afterEach(async () => {
  expect(app.slack.problems).toEqual([]);
  await app.stop();
});

const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const bens = () => roomOf(app, 'U0BEN');
const carlas = () => roomOf(app, 'U0CARLA');

async function begun(): Promise<void> {
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
}

async function withdraws(id: string): Promise<void> {
  const someone = app.person(id);
  await someone.command('/caucus withdraw', { in: roomOf(app, id) });
  const sent = await someone.submit();
  expect(sent.modal?.text).toMatch(/Your side has withdrawn/);
  await someone.close(true);
  await app.settle();
}

it('asks once more: nobody is told why or who, and there are thirty minutes to undo it', async () => {
  await begun();
  const { modal } = await ben().command('/caucus withdraw', { in: bens() });
  expect(modal?.text).toMatch(/Nobody is told why, or who it was/);
  expect(modal?.text).toMatch(/thirty minutes to undo/);
  expect(modal?.fields).toEqual([]);
});

it('reads in both rooms as a check does, in the same words', async () => {
  await begun();
  await withdraws('U0BEN');
  const last = (id: string, room: string) =>
    app
      .person(id)
      .messages(room)
      .findLast((message) => !message.ephemeral)?.text;
  expect(last('U0CARLA', carlas())).toMatch(/^Passing is paused for a check/);
  expect(last('U0BEN', bens())).toBe(last('U0CARLA', carlas()));
  expect(carla().reads(carlas())).not.toMatch(/withdr|ended|Ben/i);
  expect((await carla().command('/caucus status', { in: carlas() })).answer).not.toMatch(/withdr|end/i);
  const { answer } = await app.person('U0MIRA').command('/caucus status', { in: 'dm' });
  expect(answer).toMatch(/You choose the moment at which everyone hears.+\n.*It can still be undone until Monday/);
  expect((await carla().command('/caucus propose', { in: carlas() })).modal?.title).toBe('Words to pass on');
});

it('is told to the mediator at once, with the moment at which everyone hears at the latest', async () => {
  await begun();
  await withdraws('U0BEN');
  expect(mira().reads('dm')).toMatch(/about to end.*at the latest it is Tuesday 24 November, 18:00 \(London time\)/s);
  expect((await mira().command('/caucus close', { in: 'dm' })).answer).toMatch(/can still be undone/);
});

describe('undoing it', () => {
  it('is possible for thirty minutes, and passing goes on', async () => {
    await begun();
    await ben().command('/caucus withdraw', { in: bens() });
    await ben().submit();
    app.clock.move(29 * minute);
    expect((await ben().press('Undo the withdrawal')).modal?.text).toMatch(/withdrawal is undone/);
    await app.settle();
    expect(carla().reads(carlas())).toMatch(/Passing goes on/);
    expect(mira().reads('dm')).toMatch(/The mediation goes on/);
    await ben().close();
    expect((await ben().press('Undo the withdrawal')).modal?.text).toMatch(/nothing to undo/);
  });

  it('is over after that', async () => {
    await begun();
    await ben().command('/caucus withdraw', { in: bens() });
    await ben().submit();
    app.clock.move(31 * minute);
    expect((await ben().press('Undo the withdrawal')).modal?.text).toMatch(/thirty minutes to undo this are over/);
  });
});

it('ends the mediation for everyone with the same card, at the end of the next working day', async () => {
  await begun();
  await withdraws('U0BEN');
  app.clock.move(32 * hour);
  await app.tick();
  await app.settle();
  expect(carla().reads(carlas())).not.toMatch(/has ended/);
  app.clock.move(hour);
  await app.tick();
  await app.settle();
  const ended = /This mediation has ended\. No reason is kept or given\./;
  expect(carla().reads(carlas())).toMatch(ended);
  expect(ben().reads(bens())).toMatch(ended);
});

it('of both sides is each side’s own to undo', async () => {
  await begun();
  await ben().command('/caucus withdraw', { in: bens() });
  await ben().submit();
  await withdraws('U0CARLA');
  expect((await ben().press('Undo the withdrawal')).modal?.text).toMatch(/withdrawal is undone/);
  await app.settle();
  expect(ben().reads(bens())).not.toMatch(/Passing goes on/);
});

it('of a larger side follows the rule by which it says yes', async () => {
  await openWithTeam(app, 'Ben Adeyemi', ['Dev Mehta', 'Eve Lindqvist'], { rule: 'All of them say yes' });
  await agree(app, 'U0BEN', 'U0DEV', 'U0EVE');
  const [dev, eve] = [app.person('U0DEV'), app.person('U0EVE')];
  const room = roomOf(app, 'U0DEV');
  expect((await dev.command('/caucus withdraw', { in: room })).modal?.text).toMatch(/once enough of you have said so/);
  expect((await dev.submit()).modal?.text).toMatch(/Your yes is counted/);
  await dev.close(true);
  await app.settle();
  expect(ben().reads(bens())).not.toMatch(/paused/);
  expect((await dev.command('/caucus withdraw', { in: room })).answer).toMatch(/said already/);
  await eve.command('/caucus withdraw', { in: room });
  expect((await eve.submit()).modal?.text).toMatch(/Your side has withdrawn/);
  await app.settle();
  expect(ben().reads(bens())).toMatch(/Passing is paused for a check/);
});

it('is not for someone who does not speak for the side', async () => {
  await openWithTeam(app, 'Ben Adeyemi', ['Dev Mehta', 'Eve Lindqvist'], { rule: 'Whoever speaks for it says yes' });
  await agree(app, 'U0BEN', 'U0DEV', 'U0EVE');
  const { answer } = await app.person('U0EVE').command('/caucus withdraw', { in: roomOf(app, 'U0EVE') });
  expect(answer).toMatch(/says yes through someone else/);
});

it('before everyone has agreed looks to the other side as if nothing had happened', async () => {
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0CARLA');
  await app.person('U0BEN').press('Talk with the mediator first', { in: 'dm' });
  await app.settle();
  const before = carla().mark();
  await withdraws('U0BEN');
  expect(carla().mark()).toBe(before);
  expect((await carla().command('/caucus propose', { in: carlas() })).answer).toMatch(/has not begun yet/);
});
