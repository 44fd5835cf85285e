import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sendAndClose } from '../../src/playground/scene/deeds.js';
import { fillTerms } from '../../src/playground/scene/sealed.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const hour = 3_600_000;
const team = ['U0BEN', 'U0DEV', 'U0EVE'];
const everyone = [...team, 'U0CARLA', 'U0MIRA'];
let app: App;
let m: Mediation;
let bens: string;
let carlas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: team, rule: 'number', howMany: 2 }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const who = (id: string) => app.person(id);
const mira = () => who('U0MIRA');
const roomOf = (id: string) => (id === 'U0CARLA' ? carlas : bens);
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1);
const words = 'Both sides share the Friday shift, one week each.';

const fills = (text: string, day: string, time: string) => fillTerms(mira(), { text, day, time });
async function puts(text: string, day: string, time: string) {
  await fills(text, day, time);
  const sent = await mira().submit();
  await clear('U0MIRA');
  await app.settle();
  return sent;
}
async function clear(id: string) {
  while (who(id).chair.modal()) await who(id).close(true);
}
/** Somebody answers by the button in their room; gives what they read before and after. */
async function answers(id: string, answer: 'Yes, if every side says yes' | 'No') {
  const { modal } = await who(id).press('Read and answer', { in: roomOf(id) });
  await who(id).fill('The answer of your side', answer);
  const sent = await who(id).submit();
  await clear(id);
  await app.settle();
  return { before: modal?.text ?? '', after: sent.modal?.text ?? '' };
}
async function comesDue() {
  app.clock.move(26 * hour);
  await app.tick();
  await app.settle();
}

describe('the mediator puts terms', () => {
  it('by a form that says first what becomes of them, and every side is given them at once', async () => {
    await fills(words, '2026-11-24', '10:00');
    expect(mira().screen().text).toMatch(
      /Nobody outside a side is shown its answer, or that there is one: not the other sides, not you/,
    );
    await sendAndClose(mira());
    await clear('U0MIRA');
    await app.settle();
    const [theirs, hers] = [newest('U0BEN', bens)?.text, newest('U0CARLA', carlas)?.text];
    expect(theirs).toMatch(
      /^The mediator has put terms to every side at once.*\nAnswers come due on Tuesday 24 November, 10:00/,
    );
    expect(hers).toBe(theirs);
    expect(theirs).not.toContain('Friday shift');
  });

  it('which stand in the record of each side', async () => {
    for (const id of ['U0BEN', 'U0CARLA']) {
      const { answer } = await who(id).command('/caucus record', { in: roomOf(id) });
      expect(answer).toBeDefined();
      expect(who(id).screen().text).toMatch(/Terms to every side came in from the mediator on Monday 23 November/);
      expect(who(id).screen().text).toContain(words);
    }
  });

  it('one at a time', async () => {
    await mira().command('/caucus status', { in: 'dm' });
    await mira().press('More ways', { in: 'dm' });
    const { modal } = await mira().press('Put terms to every side');
    expect(modal?.text).toMatch(/with every side already/);
    await clear('U0MIRA');
  });

  it('and nobody else does: the mediator’s ways are not the sides’', async () => {
    const { answer } = await who('U0CARLA').command('/caucus status', { in: carlas });
    expect(answer).toContain('Terms of the mediator’s are with every side. Answers come due on Tuesday 24 November');
    expect(who('U0CARLA').screen().buttons).not.toContain('More ways');
  });
});

describe('the answers', () => {
  it('are given by a form that shows the exact words and what answering means', async () => {
    const { modal } = await who('U0CARLA').press('Read and answer', { in: carlas });
    expect(modal?.text).toContain(words);
    expect(modal?.text).toContain(
      'With two sides, if you say yes and it fails, you will know the other did not; your own yes is then never shown.',
    );
    expect(modal?.text).toContain('If your side says nothing, it counts as no.');
    expect(modal?.text).toContain('The answer of your side: {___} (options: Yes, if every side says yes | No)');
    await clear('U0CARLA');
  });

  it('are read by the mediator without any of it', async () => {
    const { modal } = await mira().press('Read and answer', { in: bens });
    expect(modal?.text).toContain(words);
    expect(modal?.text).not.toMatch(/You last said|yes stands now|The answer of your side/);
    await clear('U0MIRA');
  });

  it('are shown to nobody, by nothing: neither a yes, nor a no, nor that there is one', async () => {
    const mediators = async () => (await mira().command('/caucus status', { in: 'dm' })).answer;
    const read = await mediators();
    const before = shownTo(app, ['U0CARLA', 'U0DEV', 'U0EVE']);
    const dms = standingIn(app, 'U0MIRA', 'dm');
    const { after } = await answers('U0BEN', 'Yes, if every side says yes');
    expect(after).toMatch(/Your answer is sealed\. Nobody outside your side is told of it, or that there is one/);
    expect(shownTo(app, ['U0CARLA', 'U0DEV', 'U0EVE'])).toEqual(before);
    expect(standingIn(app, 'U0MIRA', 'dm')).toEqual(dms);
    expect(await mediators()).toBe(read);
  });

  it('of a side of several are counted before its own members only', async () => {
    const { modal } = await who('U0DEV').press('Read and answer', { in: bens });
    expect(modal?.text).toMatch(/How your side says yes: 2 of the 3 of you/);
    expect(modal?.text).toContain('On your side, 1 person’s yes stands now.');
    expect(modal?.text).toContain('Nothing of yours stands now.');
    await clear('U0DEV');
  });

  it('can be changed until they come due', async () => {
    await answers('U0CARLA', 'No');
    const { before } = await answers('U0CARLA', 'Yes, if every side says yes');
    expect(before).toContain('You last said no.');
    const { before: again } = await answers('U0DEV', 'No');
    expect(again).not.toContain('You last said');
  });
});

describe('when answers come due', () => {
  it('everyone reads the same at the same moment where not every side said yes', async () => {
    await comesDue();
    const texts = [newest('U0BEN', bens)?.text, newest('U0CARLA', carlas)?.text];
    expect(texts[0]).toContain('There was not a yes from every side. Nothing more is kept or told.');
    expect(texts[1]).toBe(texts[0]);
    expect(mira().reads('dm')).toContain('There was not a yes from every side. Nothing more is kept or told.');
  });

  it('nobody can answer any more', async () => {
    for (const id of ['U0CARLA', 'U0BEN', 'U0MIRA']) {
      const { answer } = await who(id).press('Read and answer', { in: roomOf(id) });
      expect(answer).toContain('These terms can no longer be answered');
    }
  });

  it('a yes from every side is told with the words, and binds nobody', async () => {
    await puts(words, '2026-11-25', '11:00');
    await answers('U0CARLA', 'Yes, if every side says yes');
    await answers('U0BEN', 'Yes, if every side says yes');
    await answers('U0EVE', 'Yes, if every side says yes');
    await comesDue();
    for (const id of ['U0BEN', 'U0CARLA']) {
      const told = newest(id, roomOf(id));
      expect(told?.text).toMatch(
        /^Every side said yes to the mediator’s terms:\n.*binds nobody until a settlement is signed/,
      );
      expect(exactIn(told)).toBe(words);
    }
    expect(mira().reads('dm')).toContain('Every side said yes to the mediator’s terms:');
  });
});

describe('what cannot be done is said in a sentence', () => {
  it.each([
    ['a time that has passed', words, '2026-11-20', '10:00', /too soon, or has passed already/],
    ['an absurd day', words, '2031-01-01', '10:00', /more than sixty days ahead/],
    ['a time that the clock leaves out', words, '2027-03-28', '01:30', /The clock changes then/],
    ['words that nobody can see', 'One\u202etwo', '2026-11-26', '10:00', /cannot be seen|character|direction/i],
  ])('%s', async (_, text, day, time, says) => {
    const before = shownTo(app, everyone.slice(0, 4));
    const { errors, modal } = await puts(text, day, time);
    expect(`${Object.values(errors).join(' ')} ${modal?.text ?? ''}`).toMatch(says);
    expect(shownTo(app, everyone.slice(0, 4))).toEqual(before);
  });
});

it('the mediator takes terms back, and every side reads the same', async () => {
  await puts(words, '2026-11-27', '10:00');
  await answers('U0CARLA', 'Yes, if every side says yes');
  await mira().command('/caucus status', { in: 'dm' });
  await mira().press('Take the terms back', { in: 'dm' });
  await app.settle();
  expect(newest('U0BEN', bens)?.text).toBe('The mediator has taken the terms back. No answer is kept or told.');
  expect(newest('U0CARLA', carlas)?.text).toBe(newest('U0BEN', bens)?.text);
});
