import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, setUp } from '../support/convene.js';

let app: App;
const mira = () => app.person('U0MIRA');

beforeAll(async () => {
  app = await startApp({ people: [{ id: 'U0POLL', name: 'poll', realName: 'Poll', isBot: true }] });
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
});
afterAll(() => app.stop());
afterEach(async () => {
  if (mira().chair.modal()) await mira().close(true);
  expect(app.slack.problems).toEqual([]);
});

const who = 'Who is it about';
const what = 'What should happen';
const next = 'Who is asked in their place';

async function replaced(person: string, by: string) {
  await mira().command('/caucus people');
  await mira().fill(who, person);
  await mira().fill(what, 'Someone else is asked in their place');
  await mira().fill(next, by);
  return mira().submit();
}

describe('before a mediation has begun', () => {
  it.each([
    ['an app', 'Poll', /^Poll: .*an app/],
    ['a guest', 'Greta Novak', /^Greta Novak: .*guest/],
    ['someone who is on a side already', 'Carla Ruiz', /^Carla Ruiz: .*named twice/],
    ['the mediator', 'Mira Halloran', /^Mira Halloran: .*named twice/],
  ])('does not ask %s in someone’s place', async (_who, name, sentence) => {
    const sent = await replaced('Ben Adeyemi', name);
    expect(sent.errors[next]).toMatch(sentence);
    expect(mira().screen().text).toContain('Ben Adeyemi');
  });

  it('asks who comes in the place of someone who is replaced', async () => {
    await mira().command('/caucus people');
    await mira().fill(who, 'Ben Adeyemi');
    await mira().fill(what, 'Someone else is asked in their place');
    expect((await mira().submit()).errors[next]).toMatch(/Please choose who/);
  });

  it('does not leave a side without anyone', async () => {
    await mira().command('/caucus people');
    await mira().fill(who, 'Ben Adeyemi');
    await mira().fill(what, 'They are no longer asked to take part');
    expect((await mira().submit()).errors[who]).toMatch(/^Ben Adeyemi: .*only person left/);
  });

  it('asks somebody else, and tells the first one only that they are no longer asked', async () => {
    const sent = await replaced('Ben Adeyemi', 'Dev Mehta');
    expect(sent.modal?.text).toMatch(/new person is being invited/);
    await app.settle();
    expect(app.person('U0BEN').reads('dm')).toContain('You are no longer asked to take part');
    expect(app.person('U0DEV').reads('dm')).toContain('Mira Halloran invites you');
    expect(app.person('U0CARLA').reads('dm')).not.toContain('no longer');
    const { answer } = await app.person('U0BEN').press('Agree', { in: 'dm' });
    expect(answer).toMatch(/There is nothing here/);
  });

  it('is for the mediator only', async () => {
    await app.person('U0CARLA').press('Talk with the mediator first', { in: 'dm' });
    await app.settle();
    const { answer, modal } = await app.person('U0CARLA').command('/caucus people');
    expect(answer).toMatch(/Only the mediator/);
    expect(modal).toBeUndefined();
  });

  it('offers in a side’s room only that side’s people', async () => {
    const room =
      mira()
        .rooms()
        .find((name) => name.startsWith('private')) ?? '';
    await mira().command('/caucus people', { in: room });
    const { elementOptions } = optionsOf();
    expect(elementOptions).toEqual(['Carla Ruiz']);
  });
});

describe('once a mediation has begun', () => {
  it('says how someone can still be brought in', async () => {
    await agree(app, 'U0DEV', 'U0CARLA');
    const { answer } = await mira().command('/caucus people', { in: 'dm' });
    expect(answer).toMatch(/No side is waiting to bring someone in/);
  });
});

function optionsOf() {
  const blocks = mira().chair.modal()?.view.blocks as { element?: { options?: { text: { text: string } }[] } }[];
  const elementOptions = (blocks[0]?.element?.options ?? []).map((option) => option.text.text);
  return { elementOptions };
}
