import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';

const day = 86_400_000;

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const bens = () => roomOf(app, 'U0BEN');
const carlas = () => roomOf(app, 'U0CARLA');
const ended = /This mediation has ended\. No reason is kept or given\./;

describe('ending a mediation', () => {
  it('is the mediator’s', async () => {
    expect((await app.person('U0BEN').command('/caucus close', { in: bens() })).answer).toMatch(/Only the mediator/);
  });

  it('asks once more, and says what is still pending', async () => {
    await mira().command('/caucus start', { in: 'dm' });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    await approve('U0BEN', 'canary-4410');
    const { modal } = await mira().command('/caucus close', { in: 'dm' });
    expect(modal?.text).toMatch(/The session that is running ends with it/);
    expect(modal?.text).toMatch(/One thing is approved and not passed\. It will not be passed/);
    expect(modal?.text).not.toContain('canary-4410');
    await mira().close();
    await app.settle();
    expect(app.person('U0BEN').reads(bens())).not.toMatch(ended);
  });

  it('tells everyone the same card, hands each side its record, and says truthfully what is destroyed', async () => {
    await mira().command('/caucus close', { in: 'dm' });
    expect((await mira().submit()).modal?.text).toMatch(/This mediation is closed/);
    await mira().close(true);
    await app.settle();
    const card = (id: string, room: string) =>
      app
        .person(id)
        .messages(room)
        .find((each) => ended.test(each.text) && /archived/.test(each.text))?.text;
    expect(card('U0BEN', bens())).toMatch(/stay open until Thursday 26 November/);
    expect(card('U0BEN', bens())).toMatch(/On Wednesday 23 December at the earliest, Caucus destroys its key/);
    expect(card('U0BEN', bens())).toMatch(/typed into Slack stays in the company’s Slack/);
    expect(card('U0CARLA', carlas())).toBe(card('U0BEN', bens()));
    for (const [id, room] of [
      ['U0BEN', bens()],
      ['U0CARLA', carlas()],
    ] as const) {
      expect(app.person(id).find('Download this record', { in: room }).kind).toBe('button');
    }
  });

  it('never shows the other side what was not passed', () => {
    expect(JSON.stringify(app.person('U0CARLA').chair.seen())).not.toContain('canary-4410');
  });

  it('leaves nothing to be done afterwards', async () => {
    expect((await mira().command('/caucus phase separately', { in: bens() })).answer).toMatch(/has ended/);
    expect((await app.person('U0BEN').command('/caucus leave', { in: bens() })).answer).toMatch(/has ended/);
    expect((await mira().command('/caucus close', { in: bens() })).answer).toMatch(/has ended/);
  });

  it('archives the rooms after three days', async () => {
    const archived = () =>
      app
        .person('U0BEN')
        .chair.rooms()
        .filter((room) => room.archived).length;
    app.clock.move(3 * day - 1);
    await app.tick();
    await app.settle();
    expect(archived()).toBe(0);
    app.clock.move(1);
    await app.tick();
    await app.settle();
    expect(archived()).toBe(2);
  });
});

async function approve(id: string, words: string): Promise<void> {
  const someone = app.person(id);
  await someone.command('/caucus propose', { in: roomOf(app, id) });
  await someone.fill('The exact words', words);
  const sent = await someone.submit();
  if (!sent.ok) throw new Error(JSON.stringify(sent.errors));
  await someone.close(true);
  await app.settle();
}
