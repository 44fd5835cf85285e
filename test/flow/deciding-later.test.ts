import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';

let app: App;
let m: Mediation;
let [bens, carlas] = ['', ''];

const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const eve = () => app.person('U0EVE');
const secret = 'Said before Eve came.';

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
  await startSession(app, 'Everyone together');
  for (const kind of ['offer', 'question'] as const) {
    await propose(carla(), carlas, { text: `${secret} (${kind})`, kind, next: 'hand' });
    await app.settle();
    await passFrom(mira(), carlas);
    await app.settle();
  }
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const one of [ben, carla, mira, eve]) if (one().chair.modal()) await one().close(true);
  expect(app.slack.problems).toEqual([]);
});

describe('a side that would have somebody decide with it', () => {
  it('reads what that means, and the mediator and everyone as what they would come', async () => {
    await ben().command('/caucus who', { in: bens });
    const { modal } = await ben().press('Bring someone in', { in: bens });
    expect(modal?.text).toMatch(/counts from then on as each of you does/);
    await ben().fill('Who should come', 'Eve Lindqvist');
    await ben().fill('As what', 'As one of those who decide for your side');
    await ben().submit();
    await app.settle();
    expect(mira().reads('dm')).toMatch(/would like to bring in Eve Lindqvist, .*as one of those who decide\./);
    await mira().command('/caucus people', { in: 'dm' });
    await mira().fill('Whom is it about', 'Eve Lindqvist, as one of those who decide (Ben Adeyemi)');
    await mira().fill('What should happen', 'They are asked, and everyone is told who it is');
    await mira().submit();
    await app.settle();
    const told = /Eve Lindqvist, .*is being asked to come as one of those who decide on the side of Ben Adeyemi/;
    for (const text of [ben().reads(bens), carla().reads(carlas)]) expect(text).toMatch(told);
    expect(eve().reads('dm')).toMatch(/You are asked to come as one of those who decide on the side of Ben Adeyemi/);
  });

  it('still decides without them before they agree', async () => {
    await propose(ben(), bens, { text: 'Ben alone.', next: 'hand' });
    await app.settle();
    await passFrom(mira(), bens);
    await app.settle();
    expect(carla().reads(carlas)).toContain('Ben alone.');
  });
});

describe('whoever has come to decide', () => {
  it('is in fresh rooms, and their side reads how it says yes now', async () => {
    await propose(ben(), bens, { text: 'Not yet passed.', next: 'hand' });
    await app.settle();
    const seen = app.slack.seen('U0CARLA').length;
    await eve().press('Agree', { in: 'dm' });
    await app.settle();
    const before = bens;
    bens =
      eve()
        .rooms()
        .find((name) => name.startsWith('private')) ?? '';
    expect(bens).not.toBe(before);
    expect(ben().reads(bens)).toMatch(/Eve Lindqvist decides with your side from now on\. How your side says yes: /);
    expect(ben().reads(bens)).toMatch(/nothing that was approved and not yet passed is approved any more/);
    // Carla is shown the fresh room for everyone, and nothing else.
    expect(app.slack.seen('U0CARLA').length).toBeGreaterThan(seen);
    expect(carla().reads(carlas)).not.toMatch(/decides with/);
  });

  it('is shown nothing that was passed before, and cannot answer it', async () => {
    const { answer } = await eve().command('/caucus status', { in: bens });
    expect(answer).not.toContain(secret);
    expect(answer).toContain('Not yet passed.');
    expect(answer).not.toMatch(/Answer offer|Suggest a change|Reply/);
    expect((await ben().command('/caucus status', { in: bens })).answer).toMatch(/Answer offer/);
    expect((await eve().command('/caucus record', { in: bens })).answer).toMatch(/so it is not for you/);
    for (const room of eve().rooms()) expect(eve().reads(room)).not.toContain(secret);
  });

  it('leaves that to those who were there', async () => {
    await ben().command('/caucus status', { in: bens });
    await ben().press(/^Answer offer/, { in: bens });
    await ben().fill('Your answer', 'Agree in principle');
    await ben().fill('Who may know', 'Tell them now');
    expect((await ben().submit()).modal?.text).toMatch(/on its way/);
    await app.settle();
    expect((await eve().command('/caucus status', { in: bens })).answer).not.toContain(secret);
    for (const room of eve().rooms()) expect(eve().reads(room)).not.toContain(secret);
  });

  it('says yes to what is new once the side’s rule counts them', async () => {
    await ben().command('/caucus who', { in: bens });
    await ben().press('Change how your side says yes', { in: bens });
    await ben().fill('How this side says yes', 'Any one of them says yes');
    await ben().submit();
    await app.settle();
    await eve().command('/caucus status', { in: bens });
    await eve().press('Approve these exact words', { in: bens });
    await app.settle();
    await passFrom(mira(), bens);
    await app.settle();
    expect(carla().reads(carlas)).toContain('Not yet passed.');
    await propose(carla(), carlas, { text: 'For both of you.', kind: 'offer', next: 'hand' });
    await app.settle();
    await passFrom(mira(), carlas);
    await app.settle();
    await eve().command('/caucus status', { in: bens });
    await eve().press(/^Answer offer/, { in: bens });
    await eve().fill('Your answer', 'Agree in principle');
    await eve().fill('Who may know', 'Tell them now');
    await eve().submit();
    await app.settle();
    expect(carla().reads(carlas)).toMatch(/Ben Adeyemi answered this offer:[\s\S]*For both of you\./);
  });
});
