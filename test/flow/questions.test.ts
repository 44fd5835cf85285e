import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

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

const mira = () => app.person('U0MIRA');

it('a mediator chooses a purpose, and reads its caution before its questions', async () => {
  expect((await mira().command('/caucus questions', { in: bens })).answer).toMatch(
    /Only you see them, and nothing is kept/,
  );
  await mira().fill('Choose a purpose', 'Looking at it soberly', { in: bens });
  const read = mira().reads(bens);
  expect(read.indexOf('Take care: Ask every side the same')).toBeLessThan(
    read.indexOf('What happens if nothing comes of this?'),
  );
  expect(read).toMatch(/Ask the same of every side:\n• What will you do tomorrow/);
});

it('or types it', async () => {
  expect((await mira().command('/caucus questions impasse', { in: 'dm' })).answer).toMatch(/^When it is stuck/);
  expect((await mira().command('/caucus questions sunshine', { in: 'dm' })).answer).toMatch(/settling-in/);
});

it('nobody else sees them, and nothing is kept, not even that somebody asked', async () => {
  const before = await allRows(app);
  await mira().command('/caucus questions options', { in: bens });
  expect(JSON.stringify(app.slack.seen('U0BEN'))).not.toContain('What would be easy for you to give');
  expect(await allRows(app)).toEqual(before);
  expect((await app.person('U0BEN').command('/caucus questions', { in: bens })).answer).toMatch(/mediator/);
});

it('help names the purpose without listing all of them', async () => {
  expect((await mira().command('/caucus help', { in: bens })).answer).toContain(
    '`/caucus questions purpose` – questions that may help',
  );
});
