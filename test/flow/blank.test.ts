import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';

const blanked = 'What Caucus had posted here was blanked at the wish of this side.';
const secret = 'canary-7719 is for Carla';

let app: App;
let one: Mediation;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  one = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  await startSession(app, 'Everyone together');
  await passAcross();
  const mira = app.person('U0MIRA');
  await mira.command('/caucus close', { in: 'dm' });
  await mira.submit();
  await mira.close(true);
  await app.settle();
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const texts = (id: string, room: string) => standingIn(app, id, room).map((message) => message.text);
const own = (id: string) => texts(id, one.room(id)).join('\n');
const joint = () => texts('U0BEN', one.joint()).join('\n');

describe('blanking what Caucus posted, once a mediation has ended', () => {
  it('is offered to each side in its own room, beside its record', () => {
    for (const id of ['U0BEN', 'U0CARLA']) {
      expect(app.person(id).find('Blank what Caucus posted here', { in: one.room(id) }).kind).toBe('button');
      expect(app.person(id).find('Also in the joint room', { in: one.room(id) }).kind).toBe('button');
    }
  });

  it('is not the mediator’s to ask for', async () => {
    const told = await app.person('U0MIRA').press('Blank what Caucus posted here', { in: one.room('U0CARLA') });
    expect(told.answer).toMatch(/Only a member of a side/);
    await app.settle();
    expect(own('U0CARLA')).toContain(secret);
  });

  it('puts a neutral line in the place of the words, for this side only', async () => {
    expect(own('U0CARLA')).toContain(secret);
    const told = await app.person('U0CARLA').press('Blank what Caucus posted here', { in: one.room('U0CARLA') });
    expect(told.answer).toMatch(/Your record is not changed/);
    await app.settle();
    expect(JSON.stringify(standingIn(app, 'U0CARLA', one.room('U0CARLA')))).not.toContain('canary-7719');
    expect(own('U0CARLA')).toContain(blanked);
    expect(own('U0CARLA')).toContain('This mediation has ended');
    expect(own('U0BEN')).toContain(secret);
    expect(own('U0BEN')).not.toContain('blanked at the wish');
  });

  it('does not change the record', async () => {
    const { answer } = await app.person('U0CARLA').command('/caucus record', { in: one.room('U0CARLA') });
    expect(answer).toContain(secret);
    expect(app.person('U0CARLA').find('Download this record', { in: one.room('U0CARLA') }).kind).toBe('button');
  });

  it('leaves the joint room alone until every side has asked, and tells the other side nothing', async () => {
    const before = joint();
    const bensRoom = own('U0BEN');
    const told = await app.person('U0CARLA').press('Also in the joint room', { in: one.room('U0CARLA') });
    expect(told.answer).toMatch(/once every side has asked for it/);
    await app.settle();
    expect(joint()).toBe(before);
    expect(own('U0BEN')).toBe(bensRoom);

    const same = await app.person('U0BEN').press('Also in the joint room', { in: one.room('U0BEN') });
    expect(same.answer).toBe(told.answer);
    await app.settle();
    const lines = texts('U0BEN', one.joint()).filter((text) => /blanked at the wish of every side/.test(text));
    expect(lines.length).toBeGreaterThan(0);
    expect(joint()).toContain('This mediation has ended');
  });
});

async function passAcross(): Promise<void> {
  await propose(app.person('U0BEN'), one.room('U0BEN'), { text: secret, next: 'hand' });
  await app.settle();
  await passFrom(app.person('U0MIRA'), one.room('U0BEN'));
  await app.settle();
}
