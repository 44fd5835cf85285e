import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const [hour, day] = [3_600_000, 86_400_000];
let app: App;
let m: Mediation;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const chairs = () => [ben(), carla(), mira()];
const later = async (time: number) => {
  app.clock.move(time);
  await app.tick();
  await app.settle();
};

describe('once the rooms are archived', () => {
  it('tells each person what Slack was asked in their rooms and what it answered, and of no other side’s room', async () => {
    await mira().command('/caucus close', { in: 'dm' });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    await ben().press('Blank what Caucus posted here', { in: m.room('U0BEN') });
    await app.settle();
    await later(3 * day);
    const own = /Your private room: Slack confirmed (\d+|one) messages? of Caucus\. (.+)/;
    expect(ben().reads('dm').match(own)?.[2]).toMatch(/blanked or gone.+Slack confirmed that the room is archived\./);
    expect(carla().reads('dm').match(own)?.[2]).toMatch(/^None of them was blanked\. Slack confirmed/);
    for (const who of [ben(), carla()]) {
      expect(who.reads('dm').match(/Slack confirmed (\d+|one) messages? of Caucus/g)).toHaveLength(1);
      expect(who.reads('dm')).toMatch(/What people typed stays in the company’s Slack/);
      expect(who.reads('dm')).not.toMatch(/destroyed my notes/);
    }
    expect(
      mira()
        .reads('dm')
        .match(/Slack confirmed (\d+|one) messages? of Caucus/g),
    ).toHaveLength(2);
  });
});

describe('the mediator’s notes', () => {
  it('are said to be destroyed to everyone on a side, with the time, and with what Caucus cannot know', async () => {
    const { answer, modal } = await mira().press(/^I have destroyed my notes of mediation/, { in: 'dm' });
    expect(answer ?? modal?.text).toMatch(/are being told that you said so/);
    await app.settle();
    for (const who of [ben(), carla()]) {
      expect(who.reads('dm')).toMatch(
        /says that their own notes of this mediation are destroyed\. They said so on .+2026, \d\d:\d\d .+Caucus cannot check it/,
      );
    }
  });
});

describe('holding the destruction', () => {
  it('refuses what is no number of days, and tells everyone until when it is held, in the same words', async () => {
    await mira().press('Hold the destruction', { in: 'dm' });
    for (const typed of ['ten', '0', '366', '-1']) {
      await mira().fill('For how many days from now', typed);
      const { errors, modal } = await mira().submit();
      expect(Object.values(errors)[0] ?? modal?.text).toMatch(/whole number of days from 1 to 365/);
      if (Object.keys(errors).length === 0) await mira().close();
    }
    await mira().fill('For how many days from now', '60');
    await mira().submit();
    await mira().close(true);
    await app.settle();
    const said = /The mediator holds the destruction of the key to this mediation until (.+)\. Caucus keeps it/;
    const days = chairs().map((who) => who.reads('dm').match(said)?.[1]);
    expect(days[0]).toMatch(/\w+ \d+ January/);
    expect(new Set(days).size).toBe(1);
  });

  it('lets nobody ask for early destruction meanwhile, until the hold is over', async () => {
    const { answer, modal } = await ben().press('Destroy the key early', { in: 'dm' });
    expect(answer ?? modal?.text).toMatch(/holds the destruction/);
    await mira().press('Hold the destruction', { in: 'dm' });
    await mira().press('End the hold now');
    await mira().close(true);
    await app.settle();
    for (const who of chairs()) expect(who.reads('dm')).toMatch(/no longer held/);
  });
});

describe('destroying the key early', () => {
  it('is asked for by each side and the mediator, and nobody hears of it before all have', async () => {
    const before = chairs().map((who) => who.reads('dm'));
    const ask = async (who: ReturnType<typeof ben>) => {
      await who.press('Destroy the key early', { in: 'dm' });
      const { modal, answer } = await who.submit();
      await who.close(true);
      await app.settle();
      return answer ?? modal?.text ?? '';
    };
    expect(await ask(ben())).toMatch(/once every side and the mediator have asked/);
    expect(await ask(carla())).toMatch(/once every side and the mediator have asked/);
    await carla().press('Destroy the key early', { in: 'dm' });
    expect((await carla().submit()).modal?.text).toMatch(/It is taken back/);
    await carla().close(true);
    expect(await ask(mira())).toMatch(/once every side and the mediator have asked/);
    expect(chairs().map((who) => who.reads('dm'))).toEqual(before);
    expect(await ask(carla())).toMatch(/Everyone is being told/);
    const said = /Every side and the mediator have asked for it: at (.+) Caucus destroys its key/;
    const times = chairs().map((who) => who.reads('dm').match(said)?.[1]);
    expect(times[0]).toMatch(/\d\d:\d\d/);
    expect(new Set(times).size).toBe(1);
  });

  it('is done an hour later: nothing of the mediation can be read or pressed any more', async () => {
    const kept = () => app.store.db('cases').whereNot('state', '').count();
    expect(await kept()).toEqual([{ count: '1' }]);
    await later(hour + 60_000);
    expect(await kept()).toEqual([{ count: '0' }]);
    const { answer, modal } = await ben().press('Destroy the key early', { in: 'dm' });
    expect(answer ?? modal?.text).toMatch(/nothing here/i);
  });
});
