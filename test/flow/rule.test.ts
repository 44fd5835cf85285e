import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let team: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  const sides = [
    { people: ['U0BEN', 'U0DEV', 'U0FARID'], rule: 'number' as const, howMany: 2 },
    { people: ['U0CARLA'] },
  ];
  m = await mediate(app, sides);
  team = m.room('U0BEN');
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const id of ['U0BEN', 'U0DEV', 'U0FARID']) if (app.person(id).chair.modal()) await app.person(id).close(true);
  expect(app.slack.problems).toEqual([]);
});

const [ben, dev, farid] = [() => app.person('U0BEN'), () => app.person('U0DEV'), () => app.person('U0FARID')];
const button = 'Change how your side says yes';
const seen = (...ids: string[]) => ids.map((id) => app.slack.seen(id).length);

async function opensForm(who: typeof ben) {
  await who().command('/caucus who', { in: team });
  return who().press(button, { in: team });
}

describe('how a side says yes', () => {
  it('is shown to each of that side in its own room, with the way to change it, and to nobody else', async () => {
    const { answer } = await ben().command('/caucus who', { in: team });
    expect(answer).toMatch(/Your side says yes so: 2 of the 3 of you/);
    const carla = app.person('U0CARLA');
    expect((await carla.command('/caucus who', { in: m.room('U0CARLA') })).answer).not.toMatch(/says yes/);
    expect((await app.person('U0MIRA').command('/caucus who', { in: team })).answer).not.toMatch(/Your side says yes/);
  });

  it('asks for what is missing, and changes nothing', async () => {
    await opensForm(ben);
    await ben().fill('Who speaks for it', 'Dev Mehta');
    await ben().fill(/^Who speaks in their place/, 'Dev Mehta');
    await ben().fill('How this side says yes', 'Whoever speaks for it says yes');
    expect(Object.values((await ben().submit()).errors)[0]).toMatch(/someone other than who speaks/);
    await ben().fill(/^Who speaks in their place/, 'Farid Nasser');
    await ben().fill('How this side says yes', 'A certain number of them say yes');
    await ben().fill(/^How many/, '4');
    expect(Object.values((await ben().submit()).errors)[0]).toMatch(/could not say yes that way/);
    await ben().close(true);
    expect((await ben().command('/caucus status', { in: team })).answer).toMatch(/Nothing waits for you here/);
  });

  it('is suggested by one, of which only those who must say so too hear anything', async () => {
    const before = seen('U0CARLA', 'U0MIRA');
    await opensForm(ben);
    await ben().fill('Who speaks for it', 'Dev Mehta');
    await ben().fill(/^Who speaks in their place/, 'Farid Nasser');
    await ben().fill('How this side says yes', 'Whoever speaks for it says yes');
    expect((await ben().submit()).modal?.text).toMatch(/Your yes to this is counted/);
    await app.settle();
    expect(dev().reads('dm')).toMatch(/Something is waiting for you in your private room/);
    expect(seen('U0CARLA', 'U0MIRA')).toEqual(before);
    const { answer } = await app.person('U0MIRA').command('/caucus status', { in: team });
    expect(answer).not.toMatch(/suggested/);
  });

  it('shows everyone of that side what waits, and who has said so', async () => {
    const { answer } = await farid().command('/caucus status', { in: team });
    expect(answer).toMatch(/Dev Mehta speaks for you, or Farid Nasser in their place\. For it so far: Ben Adeyemi\./);
    await ben().command('/caucus status', { in: team });
    expect(() => ben().find('I am for this', { in: team })).toThrow();
  });

  it('changes once enough have said the same; their own room is told, and what was approved is so no more', async () => {
    await ben().command('/caucus propose', { in: team });
    await ben().fill('The exact words', 'We could start at nine.');
    await ben().fill('What they are', 'A message: no answer is asked');
    await ben().fill('What happens next', 'I say yes to these exact words; the others on my side are asked');
    await ben().submit();
    await app.settle();
    await farid().command('/caucus status', { in: team });
    await farid().press('Approve these exact words', { in: team });
    await app.settle();
    const before = seen('U0CARLA');

    await dev().command('/caucus status', { in: team });
    expect((await dev().press('I am for this', { in: team })).answer).toMatch(/How your side says yes has changed/);
    await app.settle();
    expect(dev().reads(team)).toMatch(/Now: Dev Mehta speaks for you, or Farid Nasser in their place/);
    expect(dev().reads(team)).toMatch(/Your side has changed, so nothing that was approved/);
    expect(seen('U0CARLA')).toEqual(before);
    await app.person('U0MIRA').command('/caucus pass', { in: 'dm' });
    expect(app.person('U0MIRA').screen().text).not.toMatch(/We could start at nine/);
  });

  it('is not for someone whose yes does not count', async () => {
    const { answer } = await ben().command('/caucus who', { in: team });
    expect(answer).toMatch(/Your side says yes so: Dev Mehta speaks for you/);
    await expect(ben().press(button, { in: team })).resolves.toMatchObject({
      answer: expect.stringMatching(/through someone else/),
    });
  });

  it('is changed by those who are left once the accounts of all who could say yes are gone', async () => {
    for (const id of ['U0DEV', 'U0FARID']) app.slack.setPerson(id, { deleted: true });
    await app.settle();
    const { answer } = await ben().command('/caucus who', { in: team });
    expect(answer).toMatch(/too few for that/);
    expect(ben().reads(team)).toMatch(/without them your side cannot say yes in the way it does/);
    await ben().press(button, { in: team });
    await ben().fill('How this side says yes', 'Any one of them says yes');
    expect((await ben().submit()).modal?.text).toMatch(/How your side says yes has changed/);
  });
});
