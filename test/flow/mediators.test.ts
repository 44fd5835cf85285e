import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let [bens, carlas, before] = ['', '', ''];

const ben = () => app.person('U0BEN');
const dev = () => app.person('U0DEV');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const eve = () => app.person('U0EVE');
const tomas = () => app.person('U0TOMAS');
const rooms = (who = tomas()) => who.rooms().filter((name) => name !== 'dm' && name.includes(m.code.toLowerCase()));
const newest = (who: string, room: string) => standingIn(app, who, room).at(-1)?.text ?? '';
const privateOf = (id: string) =>
  app
    .person(id)
    .rooms()
    .findLast((name) => name.startsWith('private') && !app.slack.channel(name).archived) ?? '';

beforeAll(async () => {
  app = await startApp();
  await setUp(app, { 'Who may mediate': ['Mira Halloran', 'Tomás Brandt', 'Eve Lindqvist'] });
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], rule: 'everyone' }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
  before = carlas;
  await propose(carla(), carlas, { text: 'Said to Mira only.', kind: 'offer', next: 'hand' });
  await app.settle();
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const one of [ben, dev, carla, mira, tomas, eve]) if (one().chair.modal()) await one().close(true);
  expect(app.slack.problems).toEqual([]);
});

/** A member says yes or no to whoever would mediate. */
async function says(who: () => ReturnType<typeof ben>, room: string, answer: string) {
  await who().command('/caucus status', { in: room });
  await who().press('Say yes or no', { in: room });
  await who().fill('Should they mediate this?', answer);
  const said = await who().submit();
  await who().close(true);
  return said;
}

describe('a mediation whose mediator’s account is deactivated', () => {
  it('tells every side the same, with a date and a way on', async () => {
    app.slack.setPerson('U0MIRA', { deleted: true });
    await app.settle();
    expect(ben().reads(bens)).toMatch(
      /Nobody can mediate this at the moment, so nothing is passed\.[\s\S]*Any side can ask for another mediator\.[\s\S]*If nobody mediates by \w+day/,
    );
    expect(newest('U0CARLA', carlas)).toBe(newest('U0BEN', bens));
    expect(ben().reads('dm')).toMatch(/Something is waiting for you/);
    expect((await carla().command('/caucus status', { in: carlas })).answer).toMatch(/If nobody mediates by/);
  });

  it('lets a side ask for somebody on the list, once it has said so', async () => {
    await ben().press('Ask for another mediator', { in: bens });
    await ben().fill('Who should be asked', 'Tomás Brandt, Mediator');
    expect((await ben().submit()).modal?.text).toMatch(/Your yes to this is counted/);
    await ben().close(true);
    await app.settle();
    expect(tomas().reads('dm')).not.toContain(m.code);
    const { answer } = await dev().command('/caucus status', { in: bens });
    expect(answer).toMatch(/suggested to ask Tomás Brandt to mediate\. For it so far: Ben Adeyemi/);
    await dev().press('I am for this', { in: bens });
    await app.settle();
    expect(carla().reads(carlas)).toMatch(/Tomás Brandt, Mediator, is being asked to mediate this\./);
    expect(newest('U0CARLA', carlas)).toBe(newest('U0BEN', bens));
  });

  it('tells whoever is asked who takes part, and lets them do nothing but answer', async () => {
    expect(tomas().reads('dm')).toMatch(
      /asked to mediate between Operations and Carla Ruiz[\s\S]*Nobody mediates it now/,
    );
    expect(tomas().reads('dm')).toMatch(/Those who take part, as far as everyone knows: .*Dev Mehta/);
    expect(tomas().reads('dm')).not.toContain('Said to Mira only.');
    expect(rooms()).toEqual([]);
    expect((await tomas().command('/caucus status', { in: 'dm' })).answer).toMatch(/nothing here that you can do/);
    expect((await tomas().command('/caucus record', { in: 'dm' })).answer).toMatch(/nothing here that you can do/);
  });

  it('shows every side what they say of a conflict of interest, and asks it', async () => {
    await tomas().press('I would', { in: 'dm' });
    await tomas().fill(/conflict of interest/, 'Yes, and I will say what');
    expect(Object.values((await tomas().submit()).errors)[0]).toMatch(/Please say what it is/);
    await tomas().fill(/in words that everyone reads/, 'I once shared a desk with Dev.');
    expect((await tomas().submit()).modal?.text).toMatch(/Every side is being told what you said/);
    await app.settle();
    expect(carla().reads(carlas)).toMatch(/Tomás Brandt would mediate this[\s\S]*I once shared a desk with Dev\./);
    expect(newest('U0CARLA', carlas)).toBe(newest('U0BEN', bens));
  });

  it('lets each side say yes by its rule, and shows the others nothing of it', async () => {
    const shown = app.slack.seen('U0CARLA').length;
    expect((await says(ben, bens, 'Yes')).modal?.text).toMatch(/Your answer counts/);
    await says(dev, bens, 'Yes');
    await app.settle();
    expect(app.slack.seen('U0CARLA')).toHaveLength(shown);
    expect(rooms()).toEqual([]);
    await carla().command('/caucus status', { in: carlas });
    await carla().press('Say yes or no', { in: carlas });
    expect(carla().chair.modal()).toBeDefined();
    await carla().close(true);
    await says(carla, carlas, 'Yes');
    await app.settle();
  });

  it('goes on in fresh rooms with the new one, who reads nothing from before', async () => {
    expect(rooms()).toHaveLength(2);
    expect(tomas().reads('dm')).toMatch(/You mediate this now/);
    expect(app.slack.channel(before).archived).toBe(true);
    [bens, carlas] = [privateOf('U0BEN'), privateOf('U0CARLA')];
    expect(rooms()).toEqual(expect.arrayContaining([bens, carlas]));
    expect(tomas().reads(carlas)).toMatch(/Tomás Brandt comes in, so this room begins anew/);
    expect(tomas().reads(carlas)).toMatch(/Tomás Brandt mediates from now on/);
    for (const room of ['dm', bens, carlas]) expect(tomas().reads(room)).not.toContain('Said to Mira only.');
    expect((await tomas().command('/caucus status', { in: carlas })).answer).not.toContain('Said to Mira only.');
    expect((await tomas().command('/caucus pass', { in: carlas })).answer).toMatch(/Nothing is ready/);
    expect((await tomas().command('/caucus record', { in: carlas })).answer).toMatch(/so it is not for you/);
  });

  it('passes what the side says yes to again', async () => {
    await tomas().command('/caucus status', { in: 'dm' });
    await tomas().press('Let passing go on', { in: 'dm' });
    await app.settle();
    await carla().command('/caucus status', { in: carlas });
    await carla().press('Approve these exact words', { in: carlas });
    await app.settle();
    await passFrom(tomas(), carlas);
    await app.settle();
    expect(ben().reads(bens)).toContain('Said to Mira only.');
  });

  it('is no matter any more of who mediated it before', async () => {
    app.slack.setPerson('U0MIRA', { deleted: false });
    await app.settle();
    expect(rooms(mira())).toEqual([]);
    expect((await mira().command('/caucus status', { in: 'dm' })).answer).toMatch(/nothing here that you can do/);
  });
});

describe('a mediator who hands over', () => {
  it('asks somebody on the list, which every room reads, and mediates until every side has said yes', async () => {
    await tomas().command('/caucus people', { in: 'dm' });
    await tomas().press('Ask someone to mediate', { in: 'dm' });
    await tomas().fill('Who is asked', 'Eve Lindqvist, Operations');
    await tomas().fill('How they would mediate', 'In my place');
    expect((await tomas().submit()).modal?.text).toMatch(/Everyone is being told who it is/);
    await tomas().close(true);
    await app.settle();
    expect(carla().reads(carlas)).toMatch(/Eve Lindqvist, Operations, is .*in the place of Tomás Brandt/);
    expect(eve().reads('dm')).toMatch(/You would mediate in the place of Tomás Brandt/);
    await eve().press('I would', { in: 'dm' });
    await eve().fill(/conflict of interest/, 'None that I know of');
    await eve().submit();
    await eve().close(true);
    await app.settle();
    expect(carla().reads(carlas)).toMatch(/Conflict of interest: none that Eve Lindqvist knows of/);
    expect((await tomas().command('/caucus status', { in: 'dm' })).answer).toMatch(
      /Eve Lindqvist would mediate; every/,
    );
    for (const who of [ben, dev]) await says(who, bens, 'Yes');
    await app.settle();
    expect(rooms()).toEqual(expect.arrayContaining([bens, carlas]));
    await says(carla, carlas, 'Yes');
    await app.settle();
  });

  it('is out of the rooms then, and the other is in fresh ones', () => {
    [bens, carlas] = [privateOf('U0BEN'), privateOf('U0CARLA')];
    expect(rooms(eve())).toEqual(expect.arrayContaining([bens, carlas]));
    expect(rooms()).not.toContain(bens);
    expect(tomas().reads('dm')).toMatch(/Eve Lindqvist mediates this now, in your place/);
    for (const room of ['dm', bens, carlas]) expect(eve().reads(room)).not.toContain('Said to Mira only.');
  });
});

describe('a mediator who mediates no longer', () => {
  it('leaves a mediation in which nobody does, if there is no other', async () => {
    await eve().command('/caucus people', { in: 'dm' });
    await eve().press('Mediate this no longer', { in: 'dm' });
    await app.settle();
    expect(ben().reads(bens)).toMatch(/Eve Lindqvist does not mediate this any more/);
    expect(ben().reads(bens)).toMatch(/Nobody can mediate this at the moment/);
    expect(rooms(eve())).toEqual([]);
    expect((await ben().press('Ask for another mediator', { in: bens })).answer).toMatch(/Nobody else on the list/);
  });

  it('is not waited for without end: it ends as any mediation does', async () => {
    app.clock.move(14 * 86_400_000 + 3_600_000);
    await app.tick();
    await app.settle();
    expect(carla().reads(carlas)).toMatch(/This mediation has ended\. No reason is kept or given\./);
    expect(newest('U0CARLA', carlas)).toBeDefined();
  });
});
