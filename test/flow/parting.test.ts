import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let [bens, carlas] = ['', ''];

const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const eve = () => app.person('U0EVE');
const dev = () => app.person('U0DEV');
const lina = () => app.person('U0LINA');
const rooms = (who: ReturnType<typeof eve>) => who.rooms().filter((name) => name !== 'dm');

beforeAll(async () => {
  app = await startApp({ people: [{ id: 'U0LINA', name: 'lina', realName: 'Lina Berg' }] });
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const one of [ben, carla, mira, eve, dev, lina]) if (one().chair.modal()) await one().close(true);
  expect(app.slack.problems).toEqual([]);
});

async function suggests(name: string) {
  await ben().command('/caucus who', { in: bens });
  await ben().press('Bring someone in', { in: bens });
  await ben().fill('Who should come', name);
  await ben().fill('As what', 'As adviser');
  await ben().submit();
  await ben().close(true);
  await app.settle();
}

async function isAsked(name: string) {
  await suggests(name);
  await mira().command('/caucus people', { in: 'dm' });
  if (!mira().chair.modal()) await mira().press('Answer who would bring someone', { in: 'dm' });
  await mira().fill('Whom is it about', `${name}, as adviser (Ben Adeyemi)`);
  await mira().fill('What should happen', 'They are asked, and everyone is told who it is');
  await mira().submit();
  await mira().close(true);
  await app.settle();
}

async function comes(one: () => ReturnType<typeof eve>) {
  await one().press('Agree', { in: 'dm' });
  await app.settle();
  bens = rooms(one()).find((name) => name.startsWith('private')) ?? '';
}

const line = (name: string) => new RegExp(`From now on ${name}[^\\n]* takes no part in this mediation[^\\n]*`);

/** Every side and the mediator read the same line; nothing in it says who ended it. */
function everyoneReads(name: string) {
  const said = [ben().reads(bens), carla().reads(carlas), mira().reads('dm')].map(
    (text) => text.match(line(name))?.[0],
  );
  expect(said[0]).toMatch(/on the side of Ben Adeyemi\. No reason is asked or kept\./);
  expect(said).toEqual([said[0], said[0], said[0]]);
}

describe('somebody who was named and has not answered', () => {
  it('is shown to the mediator with the end of the invitation', async () => {
    await isAsked('Eve Lindqvist');
    const { answer } = await mira().command('/caucus status', { in: 'dm' });
    expect(answer).toMatch(/Eve Lindqvist \(Ben Adeyemi\): not answered yet; the invitation holds until/);
    expect((await ben().command('/caucus status', { in: bens })).answer).not.toContain('not answered yet');
  });

  it('is asked no more once the mediator says so', async () => {
    await mira().command('/caucus people', { in: 'dm' });
    await mira().fill('Whose part should end', 'Eve Lindqvist (Ben Adeyemi)');
    expect((await mira().submit()).modal?.text).toMatch(/They take no part any more/);
    await app.settle();
    everyoneReads('Eve Lindqvist');
    expect(eve().reads('dm')).toContain('You are no longer asked to take part');
    expect((await eve().press('Agree', { in: 'dm' })).answer).toMatch(/There is nothing here/);
    expect(rooms(eve())).toEqual([]);
    await mira().close(true);
    expect((await mira().command('/caucus people', { in: 'dm' })).answer).toMatch(/No side is waiting/);
  });
});

describe('an adviser who has come', () => {
  it('is parted with by their side, and is out of the rooms', async () => {
    await isAsked('Dev Mehta');
    await comes(dev);
    expect(rooms(dev())).toHaveLength(1);
    expect((await dev().command('/caucus who', { in: bens })).answer).not.toContain('End someone');
    await ben().command('/caucus who', { in: bens });
    await ben().press('End someone’s part', { in: bens });
    await ben().fill('Whose part should end', 'Dev Mehta');
    expect((await ben().submit()).modal?.text).toMatch(/They take no part any more/);
    await app.settle();
    everyoneReads('Dev Mehta');
    expect(rooms(dev())).toEqual([]);
    expect(dev().reads('dm')).toMatch(/From now on you take no part in mediation/);
    expect(dev().reads('dm')).not.toMatch(line('Dev Mehta'));
  });

  it('reads, where a button is left over, that there is nobody to part with', async () => {
    await suggests('Lina Berg');
    const { answer } = await ben().press('End someone’s part', { in: bens });
    expect(answer).toMatch(/does not come with your side/);
  });

  it('leaves for themself, which reads the same', async () => {
    await mira().command('/caucus people', { in: 'dm' });
    await mira().fill('Whom is it about', 'Lina Berg, as adviser (Ben Adeyemi)');
    await mira().fill('What should happen', 'They are asked, and everyone is told who it is');
    await mira().submit();
    await mira().close(true);
    await app.settle();
    await comes(lina);
    const { modal } = await lina().command('/caucus leave', { in: bens });
    expect(modal?.text).toMatch(/in the same words as if someone else had ended it/);
    await lina().submit();
    await app.settle();
    everyoneReads('Lina Berg');
    expect(rooms(lina())).toEqual([]);
    expect(lina().reads('dm')).not.toMatch(/From now on/);
  });
});
