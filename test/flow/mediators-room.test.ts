import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let [bens, carlas, theirs, before] = ['', '', '', ''];

const [mira, tomas, eve] = ['U0MIRA', 'U0TOMAS', 'U0EVE'].map((id) => () => app.person(id)) as [Who, Who, Who];
const [ben, carla] = ['U0BEN', 'U0CARLA'].map((id) => () => app.person(id)) as [Who, Who];
type Who = () => ReturnType<App['person']>;

const sides = ['U0BEN', 'U0CARLA'];
/** The mediators' room that this person is in and that is in use. */
const roomOf = (who: Who) =>
  who()
    .rooms()
    .filter((name) => name.startsWith('mediators-') && !app.slack.channel(name).archived);
const told = (who: string, room: string) =>
  standingIn(app, who, room)
    .map(({ text }) => text)
    .join('\n');

beforeAll(async () => {
  app = await startApp();
  await setUp(app, { 'Who may mediate': ['Mira Halloran', 'Tomás Brandt', 'Eve Lindqvist'] });
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }], 'U0MIRA', ['U0TOMAS']);
  [bens, carlas, theirs] = [m.room('U0BEN'), m.room('U0CARLA'), `mediators-${m.code.toLowerCase()}`];
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const who of [ben, carla, mira, tomas, eve]) if (who().chair.modal()) await who().close(true);
  expect(app.slack.problems).toEqual([]);
});

describe('two who mediate', () => {
  it('have a room for them alone, which says what it is for', () => {
    expect([roomOf(mira), roomOf(tomas)]).toEqual([[theirs], [theirs]]);
    expect(
      mira()
        .chair.rooms()
        .find(({ name }) => name === theirs)?.topic,
    ).toBe('Only the mediators');
    expect(told('U0TOMAS', theirs)).toMatch(
      /Only the mediators of this mediation read this room\.[\s\S]*Caucus carries nothing out of it/,
    );
    expect(told('U0TOMAS', theirs)).not.toMatch(/This mediation begins|Status/);
  });

  it('talk there, and no side sees anything of it', async () => {
    const shown = shownTo(app, sides);
    mira().say(theirs, 'I think Ben is bluffing.');
    await app.settle();
    expect(tomas().reads(theirs)).toContain('I think Ben is bluffing.');
    expect(shownTo(app, sides)).toEqual(shown);
    for (const who of [ben, carla]) expect(roomOf(who)).toEqual([]);
  });

  it('do there what they do in their own conversation with Caucus', async () => {
    const here = await tomas().command('/caucus status', { in: theirs });
    const there = await tomas().command('/caucus status', { in: 'dm' });
    expect(here.answer).toBe(there.answer);
    expect(here.answer).toMatch(/You can start a session/);
    await tomas().press('More ways', { in: theirs });
    expect(tomas().chair.modal()).toBeDefined();
    await tomas().close(true);
    expect((await tomas().command('/caucus pass', { in: theirs })).answer).toMatch(/Nothing is ready/);
    expect((await tomas().command('/caucus propose', { in: theirs })).answer).toMatch(/private room/);
    const record = (room: string) => tomas().command('/caucus record', { in: room });
    expect((await record(theirs)).answer).toBe((await record('dm')).answer);
    const who = (await tomas().command('/caucus who', { in: theirs })).answer ?? '';
    expect(who).toMatch(/In this room\s+Mira Halloran: mediator\s+Tomás Brandt: mediator \(you\)/);
    expect(who).toMatch(/may be able to export private rooms/);
  });

  it('are told of somebody who comes in there, and no side reads that anything is paused', async () => {
    const carlas = shownTo(app, ['U0CARLA']);
    const standing = told('U0BEN', bens);
    app.slack.asHuman('U0TOMAS').invite(theirs, 'U0BEN');
    await app.settle();
    expect(app.slack.channel(theirs).members).not.toContain('U0BEN');
    expect(told('U0MIRA', theirs)).toMatch(/Someone came into this room who does not belong here: Ben Adeyemi\./);
    expect(told('U0MIRA', theirs)).toMatch(/No longer in this room: Ben Adeyemi\./);
    expect(told('U0MIRA', theirs)).not.toMatch(/paused|nothing is passed until/i);
    for (const who of [mira, tomas]) {
      expect(who().reads('dm')).toMatch(/in which they do not belong \(the mediators’ room\): Ben Adeyemi/);
    }
    expect(shownTo(app, ['U0CARLA'])).toEqual(carlas);
    expect(told('U0BEN', bens)).toBe(standing);
    expect((await mira().command('/caucus status', { in: 'dm' })).answer).not.toMatch(/paused/);
  });

  it('can come back after going out of it', async () => {
    app.slack.asHuman('U0TOMAS').leave(theirs);
    await app.settle();
    expect(tomas().reads('dm')).toMatch(
      /You have gone out of a room in Slack \(the mediators’ room\)\. You still mediate/,
    );
    app.slack.asHuman('U0MIRA').invite(theirs, 'U0TOMAS');
    await app.settle();
    expect(roomOf(tomas)).toEqual([theirs]);
  });
});

describe('a third who comes to mediate', () => {
  it('goes on with them in a fresh room, and reads nothing of what was said there', async () => {
    await mira().command('/caucus people', { in: theirs });
    await mira().press('Ask someone to mediate', { in: theirs });
    await mira().fill('Who is asked', 'Eve Lindqvist, Operations');
    await mira().fill('How they would mediate', 'Together with those who mediate now');
    await mira().submit();
    await mira().close(true);
    await app.settle();
    await eve().press('I would', { in: 'dm' });
    await eve().fill(/conflict of interest/, 'None that I know of');
    await eve().submit();
    await eve().close(true);
    await app.settle();
    for (const [who, room] of [
      [ben, bens],
      [carla, carlas],
    ] as const) {
      await who().command('/caucus status', { in: room });
      await who().press('Say yes or no', { in: room });
      await who().fill('Should they mediate this?', 'Yes');
      await who().submit();
      await who().close(true);
    }
    expect(told('U0TOMAS', theirs)).not.toMatch(/Eve Lindqvist/);
    await app.settle();
    [before, theirs] = [theirs, `${theirs}-2`];
    expect([roomOf(mira), roomOf(tomas), roomOf(eve)]).toEqual([[theirs], [theirs], [theirs]]);
    expect(app.slack.channel(before)).toMatchObject({ archived: true });
    expect(eve().rooms()).not.toContain(before);
    expect(eve().reads(theirs)).toMatch(/Eve Lindqvist comes in, so this room begins anew/);
    expect(eve().reads(theirs)).not.toContain('bluffing');
  });
});

describe('a mediator who mediates no longer', () => {
  it('is taken out of the mediators’ room, in which the others stay', async () => {
    await tomas().command('/caucus people', { in: theirs });
    await tomas().press('Mediate this no longer', { in: theirs });
    await app.settle();
    expect([roomOf(mira), roomOf(tomas), roomOf(eve)]).toEqual([[theirs], [], [theirs]]);
    expect(told('U0MIRA', theirs)).not.toMatch(/does not belong/);
  });
});

describe('the end of the mediation', () => {
  it('stands there too, without a record; then the room is archived, and its account is the mediators’', async () => {
    await mira().command('/caucus close', { in: theirs });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    expect(told('U0MIRA', theirs)).toMatch(/This mediation has ended\. No reason is kept or given\./);
    expect(told('U0MIRA', theirs)).not.toMatch(/record|blank/i);
    app.clock.move(4 * 86_400_000);
    await app.tick();
    await app.settle();
    expect(app.slack.channel(theirs).archived).toBe(true);
    app.clock.move(86_400_000);
    await app.tick();
    await app.settle();
    expect(mira().reads('dm')).toMatch(/the mediators’ room: Slack confirmed \d+ messages of Caucus/);
    expect(carla().reads('dm')).toMatch(/Slack confirmed/);
    expect(carla().reads('dm')).not.toMatch(/mediators’ room/);
  });
});
