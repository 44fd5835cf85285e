import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { newestShown } from '../support/aside.js';
import { agree, openBetween, openWithTeam, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp({
    people: [
      { id: 'U0OWEN', name: 'owen', realName: 'Owen Marsh', isAdmin: true },
      { id: 'U0PIA', name: 'pia', realName: 'Pia Stone', isAdmin: true },
      { id: 'U0POLL', name: 'poll', realName: 'Poll', isBot: true },
    ],
  });
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Owen Marsh');
  await app.person('U0BEN').press('Talk with the mediator first', { in: 'dm' });
  await app.settle();
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const who = async (id: string, room = 'dm') => (await app.person(id).command('/caucus who', { in: room })).answer ?? '';
const privateRoom = (id: string) =>
  app
    .person(id)
    .rooms()
    .find((name) => name.startsWith('private')) ?? '';

describe('who can see this room', () => {
  it('names everyone in it with what they are', async () => {
    const text = await who('U0BEN', privateRoom('U0BEN'));
    expect(text).toContain('Mira Halloran: mediator');
    expect(text).toContain('Ben Adeyemi: you');
    expect(text).not.toContain('Owen Marsh: ');
  });

  it('names other apps that are in it', async () => {
    expect(await who('U0BEN', privateRoom('U0BEN'))).not.toContain('Poll');
    app.slack.addApp(privateRoom('U0BEN'), 'U0POLL');
    expect(await who('U0BEN', privateRoom('U0BEN'))).toMatch(/Apps in this room, Caucus among them: .*Poll/);
  });

  it('says of somebody who does not belong there that they do not', async () => {
    app.slack.asHuman('U0BEN').invite(privateRoom('U0BEN'), 'U0EVE');
    expect(await who('U0MIRA', privateRoom('U0BEN'))).toContain('Eve Lindqvist: not part of this mediation');
    expect(await who('U0EVE', privateRoom('U0BEN'))).toMatch(/nothing here/);
  });

  it('says so when Slack does not say who is in it', async () => {
    app.slack.faults.next({ method: 'conversations.members', kind: 'http500' });
    expect(await who('U0BEN', privateRoom('U0BEN'))).toContain('Slack did not say who is in this room');
  });
});

describe('what people are told of those around', () => {
  it('names who runs Caucus and holds its key, and that it is the employer', async () => {
    const text = await who('U0BEN');
    expect(text).toContain('Harbour Freight runs Caucus and holds the key');
    expect(text).toContain('That is the employer');
  });

  it('names the owners and administrators among those they know to take part, and what such people may do', async () => {
    const text = await who('U0BEN');
    expect(text).toContain('Owen Marsh is an owner or administrator');
    expect(text).toContain('may be able to export');
    expect(text).not.toContain('Ada Osei');
  });

  it('names the exceptions, and what others can work out', async () => {
    const text = await who('U0BEN');
    expect(text).toMatch(/danger to someone, a crime, or abuse/);
    expect(text).toContain('What others can work out');
  });

  it('lists on a page all that each of them can learn, the same for everyone', async () => {
    const pages = [];
    for (const id of ['U0BEN', 'U0MIRA']) {
      await who(id, privateRoom('U0BEN'));
      const { modal } = await app.person(id).press('What each of them can learn', { in: privateRoom('U0BEN') });
      expect(modal?.text).toContain('answers given to the mediator alone, or that there are any');
      pages.push(modal?.text);
      await app.person(id).close(true);
    }
    expect(pages[1]).toBe(pages[0]);
  });

  it('tells nothing to someone who has not answered', async () => {
    expect(await who('U0OWEN')).toMatch(/not answered the invitation/);
  });

  it('keeps an administrator whose own mediation runs from the settings', async () => {
    await agree(app, 'U0OWEN');
    const { answer, modal } = await app.person('U0OWEN').command('/caucus settings', { in: 'dm' });
    expect(answer).toMatch(/You are in a mediation that is running/);
    expect(modal).toBeUndefined();
  });
});

describe('owners and administrators on a side of several people', () => {
  it('are named to the other side only once the mediation has begun', async () => {
    await openWithTeam(app, 'Carla Ruiz', ['Pia Stone', 'Dev Mehta']);
    await app.person('U0CARLA').press('Agree', { in: 'dm' });
    await app.settle();
    expect(await who('U0CARLA')).toContain('none is an owner or administrator');
    expect(await who('U0TOMAS')).toContain('Pia Stone is an owner or administrator');
    await agree(app, 'U0PIA');
    expect(await who('U0CARLA')).toContain('Pia Stone is an owner or administrator');
  });
});

describe('another mediation of the same mediator', () => {
  it('changes nothing in what is said here', async () => {
    const said = async () => {
      await who('U0BEN', privateRoom('U0BEN'));
      return newestShown(app, 'U0BEN');
    };
    const before = await said();
    await openBetween(app, 'Farid Nasser', 'Lena Fischer');
    expect(await said()).toEqual(before);
    expect(before).toContain('Mira Halloran: mediator');
  });
});
