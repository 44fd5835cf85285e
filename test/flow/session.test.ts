import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const bens = () => roomOf(app, 'U0BEN');
const carlas = () => roomOf(app, 'U0CARLA');

it('no session starts before everyone has agreed', async () => {
  expect((await mira().command('/caucus start', { in: 'dm' })).answer).toMatch(/has not begun yet/);
  await agree(app, 'U0BEN', 'U0CARLA');
});

it('nobody but the mediator starts one', async () => {
  expect((await app.person('U0BEN').command('/caucus start', { in: bens() })).answer).toMatch(/Only the mediator/);
  expect((await app.person('U0HANA').command('/caucus start', { in: 'dm' })).answer).toMatch(/nothing here/);
});

describe('starting a session', () => {
  it('is one press away where the mediator reads that it can begin', async () => {
    const pressed = (await mira().press('Start the first session', { in: 'dm' })).modal;
    await mira().close();
    const typed = (await mira().command('/caucus start', { in: 'dm' })).modal;
    expect(pressed?.text).toBe(typed?.text);
    await mira().close();
  });

  it('asks who is present, with everyone ticked, and how it begins', async () => {
    const { modal } = await mira().command('/caucus start', { in: 'dm' });
    expect(modal?.text).toContain('Who is present: {Mira Halloran, Ben Adeyemi, Carla Ruiz}');
    expect(modal?.text).toContain('How it begins: {Opening, everyone together}');
  });

  it('says under the field that a time has passed, and starts nothing', async () => {
    await mira().fill(/they will hear from you/, '08:00');
    const sent = await mira().submit();
    expect(Object.values(sent.errors)).toEqual([expect.stringMatching(/has passed already/)]);
    expect(app.person('U0BEN').reads(bens())).not.toMatch(/separately/);
  });

  it('tells every side the same words at the same time', async () => {
    await mira().fill('How it begins', 'Each side separately');
    await mira().fill(/they will hear from you/, '23:30');
    const sent = await mira().submit();
    expect(sent.modal?.text).toMatch(/The session has started/);
    await app.settle();
    const line = /separately\. You need not wait here; you will hear by Monday 23 November, 23:30/;
    expect(app.person('U0BEN').reads(bens())).toMatch(line);
    expect(app.person('U0CARLA').reads(carlas())).toMatch(line);
  });

  it('leads on to correcting who is present', async () => {
    const { modal } = await mira().press('Correct who is present');
    expect(modal?.text).toContain('{Mira Halloran, Ben Adeyemi, Carla Ruiz}');
    await mira().fill('Who is present', ['Mira Halloran', 'Ben Adeyemi']);
    const noted = async (id: string, room: string) =>
      (await app.person(id).command('/caucus status', { in: room })).answer ?? '';
    expect(await noted('U0CARLA', carlas())).toMatch(/noted as present in this session, on your side: Carla Ruiz\./);
    expect((await mira().submit()).modal?.text).toMatch(/attendance is corrected/);
    await mira().close(true);
    expect(await noted('U0CARLA', carlas())).toMatch(/noted nobody on your side as present/);
    expect(await noted('U0BEN', bens())).toMatch(/noted as present in this session, on your side: Ben Adeyemi\./);
    expect(await noted('U0BEN', bens())).not.toContain('Carla');
  });

  it('while one runs shows who is present, to be corrected', async () => {
    const { modal } = await mira().command('/caucus start', { in: 'dm' });
    expect(modal?.title).toBe('Who is present');
    expect(modal?.text).toContain('{Mira Halloran, Ben Adeyemi}');
    await mira().close();
  });
});

describe('the card of a room', () => {
  const card = (id: string, room: string) =>
    app
      .person(id)
      .messages(room)
      .find((each) => each.text.startsWith('Mediation '));

  it('says the same on both sides: the phase, and who reads the room', () => {
    const [one, other] = [card('U0BEN', bens()), card('U0CARLA', carlas())];
    expect(one?.text).toMatch(/separately/);
    expect(one?.text).toMatch(/Your side and the mediator read this room\. Caucus carries nothing out/);
    expect(one?.text).toBe(other?.text);
  });

  it('has the buttons that people need there', async () => {
    const ben = app.person('U0BEN');
    const message = card('U0BEN', bens());
    if (!message) throw new Error('There is no card');
    expect((await ben.press('Status', { in: bens(), message })).answer).toMatch(/Nothing waits for you here/);
    expect((await ben.press('Who can see this', { in: bens(), message })).answer).toMatch(/Mira Halloran/);
    expect((await ben.press('Ask for a break', { in: bens(), message })).answer).toMatch(/told that a pause/);
    expect((await ben.press('Write words to pass on', { in: bens(), message })).modal?.title).toBe('Words to pass on');
    await ben.close();
  });
});

describe('ending a session', () => {
  it('asks for day and time together', async () => {
    await mira().command('/caucus adjourn', { in: 'dm' });
    await mira().fill(/Day it goes on/, '2026-11-25');
    expect(Object.values((await mira().submit()).errors)).toEqual([expect.stringMatching(/time as well/)]);
    await mira().fill(/Time it goes on/, '14:00');
    await mira().fill(/Day it goes on/, '2026-11-20');
    expect(Object.values((await mira().submit()).errors)).toEqual([expect.stringMatching(/passed already/)]);
  });

  it('tells everyone when it goes on', async () => {
    await mira().fill(/Day it goes on/, '2026-11-25');
    expect((await mira().submit()).modal?.text).toMatch(/The session is over/);
    await mira().close(true);
    await app.settle();
    const line = /This session is over\. It goes on Wednesday 25 November, 14:00/;
    expect(app.person('U0BEN').reads(bens())).toMatch(line);
    expect(app.person('U0CARLA').reads(carlas())).toMatch(line);
  });

  it('needs one that runs', async () => {
    const { answer, modal } = await mira().command('/caucus adjourn', { in: 'dm' });
    expect(answer).toMatch(/No session is running/);
    expect(modal).toBeUndefined();
  });
});
