import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { verifyLog } from '../../src/store/verify.js';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';

let app: App;
let m: Mediation;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  await startSession(app, 'Everyone together');
  await propose(app.person('U0BEN'), m.room('U0BEN'), { text: 'Would Tuesdays help?', next: 'hand' });
  await app.settle();
  await passFrom(app.person('U0MIRA'), m.room('U0BEN'));
  await app.settle();
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const seal = /Record seal: ([0-9A-Z-]{30})/;
const postedTo = (id: string) =>
  seal.exec(
    app
      .person(id)
      .messages(m.room(id))
      .findLast((one) => seal.test(one.text))?.text ?? '',
  )?.[1];
const shownTo = async (id: string) => {
  await app.person(id).command('/caucus record', { in: m.room(id) });
  return seal.exec(app.person(id).screen().text)?.[1];
};

describe('the record seal', () => {
  it('is posted in each room when a session ends: that room’s own, which its record and download show', async () => {
    await app.person('U0MIRA').command('/caucus adjourn', { in: 'dm' });
    await app.person('U0MIRA').submit();
    await app.person('U0MIRA').close(true);
    await app.settle();
    const [ben, carla] = [postedTo('U0BEN'), postedTo('U0CARLA')];
    expect(ben).toBeDefined();
    expect(carla).toBeDefined();
    expect(ben).not.toBe(carla);
    expect(await shownTo('U0BEN')).toBe(ben);
    expect(await shownTo('U0CARLA')).toBe(carla);
  });

  it('of the whole log is given to the mediator when a session ends and at the end, and stands in it', async () => {
    const logSeals = () =>
      app
        .person('U0MIRA')
        .messages('dm')
        .flatMap(({ text }) => /Log seal: ([0-9A-Z-]{30})/.exec(text)?.[1] ?? []);
    expect(logSeals()).toHaveLength(1);
    const found = await verifyLog(app.store.db, app.store.keys, logSeals());
    expect(found).toMatchObject({ broken: [], seals: [{ after: { row: expect.any(Number) } }] });
    expect(app.person('U0BEN').reads(m.room('U0BEN'))).not.toMatch(/Log seal/);
  });

  it('stands with the record that is handed over at the end', async () => {
    await app.person('U0MIRA').command('/caucus close', { in: 'dm' });
    await app.person('U0MIRA').submit();
    await app.settle();
    const handed = app
      .person('U0CARLA')
      .messages(m.room('U0CARLA'))
      .find((one) => /words that left this room/.test(one.text));
    expect(seal.exec(handed?.text ?? '')?.[1]).toBe(await shownTo('U0CARLA'));
  });

  it('of the joint room is posted there at the end, too', async () => {
    const last = app
      .person('U0BEN')
      .messages(m.joint())
      .findLast((one) => seal.test(one.text));
    await app.person('U0BEN').command('/caucus record', { in: m.joint() });
    expect(seal.exec(last?.text ?? '')?.[1]).toBe(seal.exec(app.person('U0BEN').screen().text)?.[1]);
    expect(last?.text).toMatch(/These are the words that came into the joint room/);
  });
});
