import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOffer, passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

const [hour, day] = [3_600_000, 86_400_000];
const helpline = 'The staff helpline: extension 300, day and night.';
let app: App;
let m: Mediation;
let bens: string;
let carlas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app, { 'Where people can turn for help': helpline });
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const status = async (who: ReturnType<typeof ben>, room: string) =>
  (await who.command('/caucus status', { in: room })).answer ?? '';
const later = async (time: number) => {
  app.clock.move(time);
  await app.tick();
  await app.settle();
};
const adjourning = async (date: string, time: string) => {
  await mira().fill(/Day it goes on/, date);
  await mira().fill(/Time it goes on/, time);
  return mira().submit();
};

describe('adjourning to a date', () => {
  it('refuses a time that the clock leaves out or shows twice, and one that has passed, with a plain sentence', async () => {
    await startSession(app, 'Each side separately');
    await mira().command('/caucus adjourn', { in: 'dm' });
    const forward = await adjourning('2027-03-28', '01:30');
    expect(Object.values(forward.errors)).toEqual([expect.stringMatching(/no such time/)]);
    const back = await adjourning('2027-10-31', '01:30');
    expect(Object.values(back.errors)).toEqual([expect.stringMatching(/comes twice/)]);
    expect(Object.values((await adjourning('2026-11-20', '10:00')).errors)).toEqual([
      expect.stringMatching(/passed already/),
    ]);
    expect(ben().reads(bens)).not.toMatch(/session is over/);
  });

  it('shows the date on every card and where things stand', async () => {
    expect((await adjourning('2026-11-26', '14:00')).modal?.text).toMatch(/The session is over/);
    await mira().close(true);
    await app.settle();
    const planned = /The next one is planned for Thursday 26 November, 14:00/;
    for (const [who, room] of [
      [ben(), bens],
      [carla(), carlas],
    ] as const) {
      expect(who.reads(room)).toMatch(planned);
      expect(await status(who, room)).toMatch(planned);
    }
    expect(await status(mira(), 'dm')).toMatch(planned);
  });

  it('reminds everyone in private a day before and an hour before, each by their own clock', async () => {
    const reminder = /A reminder: this mediation goes on Thursday 26 November, (\d\d:\d\d) \(.+ time\)/;
    expect(ben().reads('dm')).not.toMatch(reminder);
    // To Wednesday at 15:00, where they are.
    await later(2 * day + 6 * hour);
    for (const who of [ben(), carla(), mira()]) expect(who.reads('dm')).toMatch(reminder);
    expect(ben().reads(bens)).not.toMatch(/A reminder/);
    const before = ben().reads('dm').match(new RegExp(reminder, 'g'))?.length;
    await later(22.5 * hour);
    expect(ben().reads('dm').match(new RegExp(reminder, 'g'))?.length).toBe((before ?? 0) + 1);
  });

  it('is over once the date has come', async () => {
    await later(2 * hour);
    expect(await status(ben(), bens)).toMatch(/You will be told when one begins/);
  });
});

describe('the last day to accept an offer', () => {
  it('is shown to the side that may answer it, and to the one that made it', async () => {
    await propose(ben(), bens, {
      text: 'I take the late Fridays.',
      kind: 'offer',
      next: 'hand',
      more: [['Last day to accept the offer', '2026-12-04']],
    });
    await app.settle();
    await passFrom(mira(), bens);
    await app.settle();
    expect(await status(carla(), carlas)).toMatch(/Friday 4 December/);
    expect(await status(ben(), bens)).toMatch(/Friday 4 December/);
    await answerOffer(carla(), carlas, /^Answer offer/, 'Not now', 'Tell them now');
    await app.settle();
  });
});

describe('after the end', () => {
  it('says who will be asked, when, and who learns an answer, before anybody is asked', async () => {
    await mira().command('/caucus close', { in: 'dm' });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    const said =
      /Around Thursday 17 December Caucus asks everyone on a side, each in private, how things stand\. Only the mediator can learn/;
    expect(ben().reads(bens)).toMatch(said);
    expect(carla().reads(carlas)).toMatch(said);
    expect(await status(ben(), bens)).toMatch(/stay open until .+\n.+destroys its key/);
  });

  it('asks each person in private, some weeks later, with what happens to an answer', async () => {
    await later(3 * day);
    await later(17 * day);
    expect(ben().reads('dm')).not.toMatch(/How do things stand now/);
    await later(day);
    for (const who of [ben(), carla()]) {
      expect(who.reads('dm')).toMatch(/Some weeks ago this mediation ended\. How do things stand now\?/);
      expect(who.reads('dm')).toMatch(/nobody learns of it and Caucus keeps nothing/);
      expect(who.reads('dm')).toMatch(/HR never learns/);
    }
    expect(mira().reads('dm')).not.toMatch(/How do things stand/);
  });

  it('keeps and tells nothing of an answer, unless its giver then says so', async () => {
    const rows = JSON.stringify(await allRows(app));
    const { modal } = await ben().press('Partly', { in: 'dm' });
    expect(modal?.text).toMatch(/Nobody has been told/);
    expect(modal?.text).toContain(helpline);
    await app.settle();
    expect(JSON.stringify(await allRows(app))).toBe(rows);
    await ben().press('Let the mediator know');
    await ben().close(true);
    await app.settle();
    expect(mira().reads('dm')).toMatch(/Ben Adeyemi .*lets you know: things stand well in part/);
    expect(carla().reads('dm')).not.toMatch(/in part/);
    expect(JSON.stringify(await allRows(app))).not.toMatch(/partly/);
  });

  it('lets somebody ask to talk with the mediator in one press', async () => {
    const { modal } = await carla().press('I would like to talk with the mediator', { in: 'dm' });
    expect(modal?.text).toMatch(/will come back to you/);
    await carla().close(true);
    await app.settle();
    expect(mira().reads('dm')).toMatch(/Carla Ruiz .*would like to talk with you about how things stand/);
  });

  it('takes no answer any more once the key is destroyed', async () => {
    await later(6 * day);
    await later(4 * day);
    const { modal, answer } = await ben().press('Well', { in: 'dm' });
    expect(answer ?? modal?.text).toMatch(/nothing here/i);
  });
});
