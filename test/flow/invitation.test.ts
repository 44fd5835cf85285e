import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, openWithTeam, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app, { 'Where people can turn for help': 'The helpline: 0800 11 22 33' });
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const day = 86_400_000;
const read = (id: string) => app.person(id).reads('dm');
/** What a person can read or do in Slack, room by room. */
const whole = (id: string) =>
  app
    .person(id)
    .rooms()
    .map((room) => app.person(id).reads(room))
    .join('\n');

describe('an invitation', () => {
  it('says in fewer than 250 words what this is, and shows the whole agreement on a press', async () => {
    await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
    const text = app.person('U0BEN').messages('dm').at(-1)?.text ?? '';
    expect(text.split(/\s+/).length).toBeLessThan(250);
    for (const said of [
      'Mira Halloran invites you',
      'none that Mira Halloran knows of',
      'Caucus carries nothing out of it',
      'Harbour Freight runs Caucus and holds its key; it is the employer',
      'may be able to export',
      'It is voluntary',
      'exceptions in law',
    ]) {
      expect(text).toContain(said);
    }
    const { modal } = await app.person('U0BEN').press('Read the full agreement', { in: 'dm' });
    expect(modal?.text).toContain('Private rooms. Each side has a private room');
    expect(modal?.text).toContain('The helpline: 0800 11 22 33');
    await app.person('U0BEN').close(true);
  });

  it('rings with words that say nothing of what it is', async () => {
    const [first] = app
      .person('U0CARLA')
      .chair.seen()
      .filter((entry) => entry.kind === 'message');
    expect(first?.text).toBe('There is a message for you from Caucus.');
  });
});

describe('an answer', () => {
  it('opens that side’s room alone, and tells the other side nothing', async () => {
    const before = whole('U0CARLA');
    const { answer } = await app.person('U0BEN').press('Talk with the mediator first', { in: 'dm' });
    expect(answer).toMatch(
      /agreed to nothing yet\. Your private room with the mediator opens[^.]*\. You will hear by Friday 4 December\./,
    );
    await app.settle();
    expect(
      app
        .person('U0BEN')
        .rooms()
        .filter((name) => name.startsWith('private')),
    ).toHaveLength(1);
    expect(whole('U0CARLA')).toBe(before);
    expect(read('U0MIRA')).toContain('Ben Adeyemi would like to talk with you first');
  });

  it('is followed by a room whose first message says the closed rule and how to do things', async () => {
    const [room = ''] = app
      .person('U0BEN')
      .rooms()
      .filter((name) => name.startsWith('private'));
    const text = app.person('U0BEN').reads(room);
    expect(text).toContain('Caucus carries nothing out of it unless your side has approved these exact words');
    for (const said of ['without @', 'Delete the message now', '/caucus pause', 'Someone to bring', '/caucus help']) {
      expect(text).toContain(said);
    }
  });

  it('can be given after talking first, once, and begins the mediation when each side has agreed', async () => {
    await agree(app, 'U0BEN');
    expect(read('U0MIRA')).toContain('Ben Adeyemi has agreed to take part');
    const { answer } = await app.person('U0BEN').press('Agree', { in: 'dm' });
    expect(answer).toMatch(/You have already answered/);
    expect(whole('U0BEN')).not.toContain('The mediation begins');
    await agree(app, 'U0CARLA');
    for (const id of ['U0BEN', 'U0CARLA']) expect(whole(id)).toContain('The mediation begins');
    expect(read('U0MIRA')).toMatch(/can begin: on each side/);
  });

  it('of no is told to the mediator alone, who can ask someone else', async () => {
    await openBetween(app, 'Dev Mehta', 'Farid Nasser');
    const before = whole('U0FARID');
    const { answer } = await app.person('U0DEV').press('No', { in: 'dm' });
    expect(answer).toMatch(/No reason is asked\. You will hear by Friday 4 December\./);
    await app.settle();
    expect(whole('U0FARID')).toBe(before);
    expect(read('U0MIRA')).toContain('Dev Mehta has said no.');
    expect(app.person('U0MIRA').find('Change the people', { in: 'dm' }).kind).toBe('button');
  });

  it('by somebody who was not asked changes nothing', async () => {
    const before = read('U0MIRA');
    const { answer } = await app.person('U0EVE').command('/caucus status');
    expect(answer).toMatch(/nothing here/);
    await app.settle();
    expect(read('U0MIRA')).toBe(before);
  });
});

describe('a side of several people', () => {
  it('is asked one by one, an adviser as what they come for', async () => {
    await openWithTeam(app, 'Hana Sato', ['Dev Mehta', 'Carla Ruiz'], { adviser: 'Jonas Weber' });
    for (const id of ['U0DEV', 'U0CARLA', 'U0JONAS']) {
      expect(read(id)).toContain('invites you to a mediation between Hana Sato and Operations');
    }
    expect(read('U0JONAS')).toContain('You are asked to come as adviser on the side of Operations.');
    expect(read('U0DEV')).not.toContain('You are asked to come as');
  });

  it('has agreed once as many have as its rule asks, and each answers for themself', async () => {
    await agree(app, 'U0HANA', 'U0DEV');
    expect(whole('U0DEV')).toContain('The mediation begins');
    const late = await app.person('U0CARLA').press('Agree', { in: 'dm', message: /Hana Sato and Operations/ });
    expect(late.answer).toMatch(/You have agreed to take part/);
    expect(late.answer).not.toContain('You will hear by');
  });
});

describe('an invitation that waits', () => {
  it('is repeated with the words that it is a reminder', async () => {
    await openBetween(app, 'Eve Lindqvist', 'Jonas Weber');
    expect(read('U0EVE')).not.toContain('A reminder');
    app.clock.move(2 * day + 60_000);
    await app.tick();
    await app.settle();
    expect(read('U0EVE')).toContain('A reminder: you have not answered this yet.');
    expect(read('U0EVE').match(/A reminder/g)).toHaveLength(1);
  });

  it('lapses after ten days, which the mediator is told', async () => {
    app.clock.move(8 * day);
    await app.tick();
    await app.settle();
    expect(read('U0MIRA')).toContain('Eve Lindqvist has not agreed in ten days');
  });
});
