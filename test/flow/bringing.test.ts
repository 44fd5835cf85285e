import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';

let app: App;
let m: Mediation;
let [bens, carlas, before, together] = ['', '', '', ''];

const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const eve = () => app.person('U0EVE');
const rooms = () =>
  eve()
    .rooms()
    .filter((name) => name !== 'dm');
const lines = (id: string) => app.slack.seen(id).length;

beforeAll(async () => {
  app = await startApp({ people: [{ id: 'U0POLL', name: 'poll', realName: 'Poll', isBot: true }] });
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
  await startSession(app, 'Everyone together');
  [before, together] = [bens, m.joint()];
  await propose(carla(), carlas, { text: 'Said before Eve came.', kind: 'offer', next: 'hand' });
  await app.settle();
  await passFrom(mira(), carlas);
  await app.settle();
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const one of [ben, carla, mira, eve]) if (one().chair.modal()) await one().close(true);
  expect(app.slack.problems).toEqual([]);
});

async function suggests(name: string, as = 'As adviser') {
  await ben().command('/caucus who', { in: bens });
  await ben().press('Bring someone in', { in: bens });
  await ben().fill('Who should come', name);
  await ben().fill('As what', as);
  return ben().submit();
}

async function answered(what: string) {
  await mira().command('/caucus people', { in: 'dm' });
  await mira().fill('Whom is it about', 'Eve Lindqvist, as adviser (Ben Adeyemi)');
  await mira().fill('What should happen', what);
  return mira().submit();
}

describe('a side that would bring someone in', () => {
  it('is told at once who cannot come, and keeps its form', async () => {
    expect(Object.values((await suggests('Poll')).errors)[0]).toMatch(/^Poll: .*an app/);
    await ben().fill('Who should come', 'Greta Novak');
    expect(Object.values((await ben().submit()).errors)[0]).toMatch(/^Greta Novak: .*guest/);
    await ben().fill('Who should come', 'Mira Halloran');
    expect(Object.values((await ben().submit()).errors)[0]).toMatch(/^Mira Halloran: .*named twice/);
  });

  it('asks the mediator; nobody else hears of it, the person neither', async () => {
    const seen = [lines('U0CARLA'), lines('U0EVE')];
    expect((await suggests('Eve Lindqvist')).modal?.text).toMatch(/The mediator has been asked/);
    await ben().close(true);
    await app.settle();
    expect(ben().reads(bens)).toMatch(/would like to bring in Eve Lindqvist, .*as adviser/);
    expect(mira().reads('dm')).toMatch(/Ben Adeyemi would like to bring in Eve Lindqvist/);
    expect([lines('U0CARLA'), lines('U0EVE')]).toEqual(seen);
  });

  it('reads in its own room when the mediator would talk first', async () => {
    const seen = [lines('U0CARLA'), lines('U0EVE')];
    expect((await answered('Not now: I will talk with that side first')).modal?.text).toMatch(
      /would like to talk first/,
    );
    await app.settle();
    expect(ben().reads(bens)).toMatch(/would like to talk with your side before Eve Lindqvist is asked/);
    expect([lines('U0CARLA'), lines('U0EVE')]).toEqual(seen);
    await mira().close(true);
    expect((await mira().command('/caucus people', { in: 'dm' })).answer).toMatch(/No side is waiting/);
  });
});

describe('someone who is let in', () => {
  it('is named to everyone in the same words, before they are asked', async () => {
    await suggests('Eve Lindqvist');
    await ben().close(true);
    await app.settle();
    await propose(carla(), carlas, { text: 'Not yet passed.', next: 'hand' });
    await app.settle();
    expect((await answered('They are asked, and everyone is told who it is')).modal?.text).toMatch(
      /Everyone is being told/,
    );
    await app.settle();
    const told = /Eve Lindqvist, .*is being asked to come as adviser on the side of Ben Adeyemi[^\n]*/;
    const [own, others, joint] = [ben().reads(bens), carla().reads(carlas), carla().reads(together)];
    expect(own.match(told)?.[0]).toBeDefined();
    expect([others.match(told)?.[0], joint.match(told)?.[0]]).toEqual([own.match(told)?.[0], own.match(told)?.[0]]);
    expect(eve().reads('dm')).toMatch(/It has begun already\. You will read nothing/);
    expect(eve().reads('dm')).toMatch(/and you come into it once you agree/);
    expect(eve().reads('dm')).not.toMatch(/or want to talk first, your side gets/);
    expect(carla().reads(carlas)).toMatch(/So nothing of it is approved any more/);
  });

  it('says nothing and reads nothing before they agree', async () => {
    expect((await eve().command('/caucus status', { in: 'dm' })).answer).toMatch(/have not answered the invitation/);
    expect(rooms()).toEqual([]);
    await eve().press('Talk with the mediator first', { in: 'dm' });
    await app.settle();
    expect(rooms()).toEqual([]);
    expect(mira().reads('dm')).toMatch(/No room is open to them; please write to them/);
  });

  it('comes into fresh rooms, without what was said and passed before', async () => {
    const seen = lines('U0CARLA');
    await eve().press('Agree', { in: 'dm' });
    await app.settle();
    expect(rooms()).toHaveLength(2);
    bens =
      eve()
        .rooms()
        .find((name) => name.startsWith('private')) ?? '';
    const joint =
      eve()
        .rooms()
        .find((name) => name.startsWith('together')) ?? '';
    expect([bens === before, joint === together]).toEqual([false, false]);
    expect(app.slack.channel(before).archived).toBe(true);
    expect(app.slack.channel(together).archived).toBe(true);
    expect(eve().reads(bens)).toMatch(/Eve Lindqvist comes in, so this room begins anew/);
    for (const room of [bens, joint]) expect(eve().reads(room)).not.toContain('Said before Eve came.');
    expect(ben().rooms()).toEqual(expect.arrayContaining([bens, joint]));
    expect(lines('U0CARLA')).toBeGreaterThan(seen);
    expect(carla().reads(carlas)).not.toMatch(/begins anew/);
  });

  it('is not given the record, and does not read in it what was passed before', async () => {
    expect((await eve().command('/caucus record', { in: bens })).answer).toMatch(/so it is not for you/);
    expect((await eve().command('/caucus status', { in: bens })).answer).not.toContain('Said before Eve came.');
  });

  it('does not read the words of an offer from before when it is answered', async () => {
    await ben().command('/caucus status', { in: bens });
    await ben().press(/^Answer offer/, { in: bens });
    await ben().fill('Your answer', 'Not now');
    await ben().fill('Who may know', 'Tell them now');
    await ben().submit();
    await ben().close(true);
    await app.settle();
    expect(eve().reads(bens)).toMatch(/The words stand in the room before this one/);
    expect(eve().reads(bens)).not.toContain('Said before Eve came.');
    expect(carla().reads(carlas)).toMatch(/Ben Adeyemi answered this offer:[\s\S]*Said before Eve came\./);
  });

  it('reads what is passed once it was approved for them, too', async () => {
    await carla().command('/caucus status', { in: carlas });
    await carla().press('Approve these exact words', { in: carlas });
    await app.settle();
    await passFrom(mira(), carlas);
    await app.settle();
    expect(eve().reads(bens)).toContain('Not yet passed.');
  });

  it('says yes to nothing', async () => {
    const { answer } = await eve().command('/caucus who', { in: bens });
    expect(answer).not.toMatch(/Bring someone in|Change how your side/);
    expect((await eve().command('/caucus propose', { in: bens })).answer).toMatch(/Only the/);
  });
});
