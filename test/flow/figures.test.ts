import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskFigures, askFigures, fillFigures, giveFigure } from '../../src/playground/scene/sealed.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const day = 86_400_000;
const team = ['U0BEN', 'U0DEV'];
let app: App;
let m: Mediation;
let bens: string;
let carlas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: team, rule: 'everyone' }, { people: ['U0CARLA'] }, { people: ['U0LENA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const who = (id: string) => app.person(id);
const [mira, ben, carla] = [() => who('U0MIRA'), () => who('U0BEN'), () => who('U0CARLA')];
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1);
const text = 'Pay for the Saturdays of the past year.';
const asked = (more: Partial<AskFigures> = {}): AskFigures => ({
  ...{ text, unit: 'EUR', claimant: 'Operations', payer: 'Carla', rule: 'The midpoint of both figures' },
  rounds: [
    { day: '2026-11-24', time: '10:00' },
    { day: '2026-11-25', time: '10:00' },
  ],
  ...more,
});
async function clear(id: string) {
  while (who(id).chair.modal()) await who(id).close(true);
}
async function roundEnds() {
  app.clock.move(day + day / 12);
  await app.tick();
  await app.settle();
}

describe('the mediator asks two sides for figures', () => {
  it('and both are asked at once, in the same words, while a third is told nothing', async () => {
    const before = shownTo(app, ['U0LENA']);
    await askFigures(mira(), asked());
    await app.settle();
    expect(newest('U0BEN', bens)?.text).toMatch(
      /^The mediator asks two sides for a figure each.*\nThis round ends on Tuesday 24 November, 10:00/,
    );
    expect(newest('U0CARLA', carlas)?.text).toBe(newest('U0BEN', bens)?.text);
    expect(shownTo(app, ['U0LENA'])).toEqual(before);
  });

  it('which stands in the record of both, and not of the third', async () => {
    await carla().command('/caucus record', { in: carlas });
    expect(carla().screen().text).toMatch(/What figures are asked for came in from the mediator on Monday/);
    await who('U0LENA').command('/caucus record', { in: m.room('U0LENA') });
    expect(who('U0LENA').screen().text).toContain('No words have left this room, and none have come in.');
  });
});

describe('the form for a figure', () => {
  it('says what the rule lets each side work out, and what each side may do', async () => {
    const { modal } = await carla().press('Read and give a figure', { in: carlas });
    expect(modal?.text).toContain(text);
    expect(modal?.text).toContain('It lets each side work out the other’s figure.');
    expect(modal?.text).toMatch(/Your side gives it\. Give the most that it would give, in EUR/);
    expect(modal?.text).toContain('One more round can follow.');
    await clear('U0CARLA');
    const { modal: theirs } = await ben().press('Read and give a figure', { in: bens });
    expect(theirs?.text).toMatch(/Your side asks for it\. Give the least that it would take, in EUR/);
    await clear('U0BEN');
  });

  it.each([
    ['', /Please give a figure, or choose to take back/],
    ['1200 USD', /the number alone, without a currency or a word\. Both figures are in EUR/],
    ['-5', /zero or more/],
    ['1,200', /can be read in two ways/],
    ['1200.505', /at most two digits/],
    ['9'.repeat(30), /more than any figure can be here/],
    ['١٢٠٠', /digits 0 to 9/],
  ])('answers “%s” with a sentence, and nothing is done', async (typed, says) => {
    await carla().press('Read and give a figure', { in: carlas });
    await carla().fill(/^The figure, in/, typed);
    const { errors } = await carla().submit();
    expect(Object.values(errors).join(' ')).toMatch(says);
    await clear('U0CARLA');
    const { modal } = await carla().press('Read and give a figure', { in: carlas });
    expect(modal?.text).toContain('Nothing stands on your side in this round.');
    await clear('U0CARLA');
  });

  it('shows the mediator nothing of what a side has said', async () => {
    await giveFigure(ben(), bens, '1.200,00');
    const { modal } = await mira().press('Read and give a figure', { in: bens });
    expect(modal?.text).toContain(text);
    expect(modal?.text).not.toMatch(/1.?200|On your side|stands on your side/);
    await clear('U0MIRA');
  });

  it('shows a side its own, and what is still needed', async () => {
    const { modal } = await who('U0DEV').press('Read and give a figure', { in: bens });
    expect(modal?.text).toMatch(/On your side, 1 person says 1\s200\sEUR\./);
    expect(modal?.text).toContain('How your side says yes: all of you together');
    await clear('U0DEV');
  });

  it('tells nobody, whatever is given', async () => {
    const others = ['U0CARLA', 'U0LENA', 'U0BEN'];
    const read = (await mira().command('/caucus status', { in: 'dm' })).answer;
    const before = shownTo(app, others);
    const dms = standingIn(app, 'U0MIRA', 'dm');
    await giveFigure(who('U0DEV'), bens, '1200');
    await app.settle();
    expect(shownTo(app, others)).toEqual(before);
    expect(standingIn(app, 'U0MIRA', 'dm')).toEqual(dms);
    expect((await mira().command('/caucus status', { in: 'dm' })).answer).toBe(read);
  });
});

describe('when a round ends', () => {
  it('both read the same where there is no overlap, and another round begins', async () => {
    await giveFigure(carla(), carlas, '800');
    await roundEnds();
    expect(newest('U0BEN', bens)?.text).toMatch(
      /There was no overlap in this round\. Nothing more is told\.\nAnother round begins now and ends on Wednesday 25 November/,
    );
    expect(newest('U0CARLA', carlas)?.text).toBe(newest('U0BEN', bens)?.text);
  });

  it('a figure can only move towards the other side', async () => {
    await carla().press('Read and give a figure', { in: carlas });
    expect(carla().screen().text).toMatch(/In an earlier round your side gave 800\sEUR\./);
    await carla().fill(/^The figure, in/, '799.99');
    expect((await carla().submit()).modal?.text).toMatch(/can only stay as it was or move towards the other side/);
    await clear('U0CARLA');
  });

  it('an overlap is told to both at the same moment, with the figure of the rule', async () => {
    const lena = shownTo(app, ['U0LENA']);
    await giveFigure(carla(), carlas, '1000.01');
    await giveFigure(ben(), bens, '950');
    await giveFigure(who('U0DEV'), bens, '950,00');
    await roundEnds();
    for (const [id, room] of [
      ['U0BEN', bens],
      ['U0CARLA', carlas],
    ] as const) {
      expect(newest(id, room)?.text).toMatch(/^The figures of both sides meet\. The figure is 975\.01\sEUR, for this:/);
      expect(newest(id, room)?.text).toMatch(/binds nobody until a settlement is signed/);
      expect(exactIn(newest(id, room))).toBe(text);
    }
    expect(mira().reads('dm')).toMatch(/The figure is 975\.01\sEUR/);
    expect(shownTo(app, ['U0LENA'])).toEqual(lena);
  });

  it('nobody can give one any more', async () => {
    const { answer } = await carla().press('Read and give a figure', { in: carlas });
    expect(answer).toContain('Nothing can be given or stopped here any more');
  });
});

describe('what the mediator cannot ask for is said in a sentence', () => {
  it.each<[string, Partial<AskFigures>, RegExp]>([
    ['one side twice', { payer: 'Operations' }, /two different ones/],
    ['a round in the past', { rounds: [{ day: '2026-11-20', time: '10:00' }] }, /has passed already/],
    [
      'a round that ends when the clock shows no such time',
      { rounds: [{ day: '2027-03-28', time: '01:30' }] },
      /The clock changes then/,
    ],
    [
      'rounds in the wrong order',
      {
        rounds: [
          { day: '2026-12-02', time: '10:00' },
          { day: '2026-12-01', time: '10:00' },
        ],
      },
      /too soon/,
    ],
  ])('%s', async (_, more, says) => {
    await fillFigures(mira(), asked({ ...more, rounds: more.rounds ?? [{ day: '2026-12-02', time: '10:00' }] }));
    const { errors, modal } = await mira().submit();
    expect(`${Object.values(errors).join(' ')} ${modal?.text ?? ''}`).toMatch(says);
    await clear('U0MIRA');
  });
});

it('the mediator stops it, and both sides read the same', async () => {
  await askFigures(mira(), asked({ rounds: [{ day: '2026-12-02', time: '10:00' }] }));
  await app.settle();
  await giveFigure(carla(), carlas, '1');
  await mira().command('/caucus status', { in: 'dm' });
  await mira().press('Stop asking for figures', { in: 'dm' });
  await app.settle();
  expect(newest('U0BEN', bens)?.text).toBe('The mediator has stopped asking for figures. No figure is kept or told.');
  expect(newest('U0CARLA', carlas)?.text).toBe(newest('U0BEN', bens)?.text);
});
