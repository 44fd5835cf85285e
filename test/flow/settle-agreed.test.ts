import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Person } from '../../src/playground/people/index.js';
import { sendAndClose } from '../../src/playground/scene/deeds.js';
import { answerTerms, askFigures, giveFigure, putTerms } from '../../src/playground/scene/sealed.js';
import { draftSettlement, putSettlement, sign } from '../../src/playground/scene/settling.js';
import { signed } from '../../src/playground/slack/deliver.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { signingSecret } from '../support/caucus.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { form, post } from '../support/signing.js';

/** Terms of the mediator's and a figure become clauses without an offer, by the same consent. */

const day = 86_400_000;
const termsText = 'Both sides share the Friday shift, one week each.';
const figureText = 'Pay for the Saturdays of the past year.';
let app: App;
let m: Mediation;
let bens: string;
let carlas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const who = (id: string) => app.person(id);
const [ben, carla, mira] = [() => who('U0BEN'), () => who('U0CARLA'), () => who('U0MIRA')];
const sides = () => [[ben(), bens] as const, [carla(), carlas] as const];
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1)?.text ?? '';
/** By the button beneath these words. */
async function letsStand(person: Person, room: string, words: string) {
  await person.press('Let these exact words stand in the settlement', { in: room, message: words });
  await sendAndClose(person);
}
async function tomorrow() {
  app.clock.move(day);
  await app.tick();
  await app.settle();
}

it('terms that both sides agreed to say how they can become a clause', async () => {
  await putTerms(mira(), { text: termsText, day: '2026-11-24', time: '08:30' });
  await app.settle();
  for (const [person, room] of sides()) await answerTerms(person, room, 'yes');
  await tomorrow();
  for (const [person, room] of sides()) {
    expect(newest(person.id, room)).toMatch(/can become a clause of the settlement once every side lets/);
  }
});

it('so does a figure on which they met, and neither side is told that the other lets it stand', async () => {
  const rounds = [{ day: '2026-11-25', time: '08:30' }];
  const asked = { text: figureText, unit: 'EUR', rounds, rule: 'The midpoint of both figures' };
  await askFigures(mira(), { ...asked, claimant: 'Ben Adeyemi', payer: 'Carla Ruiz' });
  await app.settle();
  await giveFigure(ben(), bens, '1200');
  await giveFigure(carla(), carlas, '1301');
  await tomorrow();
  expect(newest('U0BEN', bens)).toMatch(/The figure is 1\s250\.50\sEUR[\s\S]*can become a clause/);

  const before = shownTo(app, ['U0CARLA']);
  await letsStand(ben(), bens, figureText);
  await app.settle();
  expect(newest('U0BEN', bens)).toMatch(/^Your side lets these exact words stand[\s\S]*1\s250\.50\sEUR/);
  expect(shownTo(app, ['U0CARLA'])).toEqual(before);
  await letsStand(carla(), carlas, figureText);
  for (const [person, room] of sides()) await letsStand(person, room, termsText);
  await app.settle();
});

it('both stand in the draft with whose words they are, also where Slack sends the form twice', async () => {
  const shown = await draftSettlement(mira());
  expect(shown).toMatch(
    /Clause 1 of 2\nPut to every side by the mediator, and agreed to by all of them, word for word:\n.*Friday shift/,
  );
  expect(shown).toMatch(
    /Clause 2 of 2\nTwo sides were asked for figures by the mediator, for this:\n.*\nThe figure on which both of them met:\n1\s250\.50\sEUR/,
  );
  const sent = app.slack.submissions.findLast((each) => each.person === 'U0MIRA' && each.kind === 'submit');
  const body = new URLSearchParams({ payload: JSON.stringify(sent?.payload) }).toString();
  const again = await post(app.requestUrl, body, { ...form, ...signed(signingSecret, body, app.clock.now()) });
  expect(again).toEqual({ status: 200, text: sent?.ack?.body });
  await putSettlement(mira());
  await app.settle();
});

it('both are signed, and HR reads a released figure with the words that it is for', async () => {
  for (const [person, room] of sides()) await sign(person, room, 'Read and sign version 1');
  await app.settle();
  expect(newest('U0BEN', bens)).toMatch(/^Every side has signed version 1/);
  for (const [person, room] of sides()) {
    await person.press('Let HR read clauses', { in: room });
    await person.fill('The clauses HR may read', ['Clause 2']);
    await sendAndClose(person);
    await app.settle();
  }
  const hana = who('U0HANA');
  const list = (await hana.command('/caucus log', { in: 'dm' })).answer ?? '';
  const reference = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(list)?.[0] ?? '';
  const { answer } = await hana.command(`/caucus log ${reference}`, { in: 'dm' });
  expect(answer).toMatch(/Clause 2\n> Pay for the Saturdays of the past year\.\nThe figure .*:\n> 1\s250\.50\sEUR/);
  expect(answer).not.toContain('Friday shift');
});
