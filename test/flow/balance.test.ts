import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const day = 86_400_000;
let app: App;
let m: Mediation;
let bens: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  bens = m.room('U0BEN');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const mira = () => app.person('U0MIRA');
const shown = async (verb: string) => (await mira().command(`/caucus ${verb}`, { in: 'dm' })).answer ?? '';

it('shows the mediator each side beside the other, in figures and in bars that repeat them', async () => {
  await propose(ben(), bens, { text: 'Could we begin at nine?', next: 'hand' });
  await app.settle();
  await passFrom(mira(), bens);
  await app.settle();
  const text = await shown('balance');
  expect(text).toMatch(/What you passed on from them\n1 {2}▇+ {2}\w+: Ben Adeyemi\n0 {2}\w+: Carla Ruiz/);
  expect(text).toMatch(/What came in to them\n0 {2}\w+: Ben Adeyemi\n1 {2}▇+ {2}\w+: Carla Ruiz/);
  expect(text).toMatch(/Equal is not the same as fair/);
});

it('says nothing of what a side has not shown', async () => {
  const before = await shown('balance');
  await propose(ben(), bens, { text: 'Perhaps at ten.', next: 'keep' });
  await app.settle();
  expect(await shown('balance')).toBe(before);
});

it('reminds the mediator of a side that has waited for a day, until they silence it with one press', async () => {
  await propose(ben(), bens, { text: 'Could we meet on Thursday?', next: 'hand' });
  await app.settle();
  expect(await shown('status')).not.toMatch(/ready to pass for a day/);
  app.clock.move(day);
  expect(await shown('status')).toMatch(/Ben Adeyemi has had words ready to pass for a day or longer/);
  await mira().press('Do not remind me', { in: 'dm' });
  expect(await shown('status')).not.toMatch(/ready to pass for a day/);
  expect(await shown('balance')).not.toMatch(/ready to pass for a day/);
  expect((await mira().press('Remind me again', { in: 'dm' })).answer).toMatch(/reminded in this mediation again/);
  expect(await shown('status')).toMatch(/ready to pass for a day/);
});

it("is nobody else's", async () => {
  expect((await ben().command('/caucus balance', { in: bens })).answer).toMatch(/mediator/);
});
