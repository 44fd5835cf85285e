import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answerOffer,
  passFrom,
  pressInStatus,
  propose,
  sendAndClose,
  words,
} from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const toCarla = 'Carla Ruiz, in their private room';
const toLena = 'Lena Fischer, in their private room';
const toTeam = 'Operations, in their private room';

let app: App;
let m: Mediation;
let bens: string;
let carlas: string;
let lenas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV', 'U0EVE', 'U0FARID'], rule: 'number', howMany: 2 },
    { people: ['U0CARLA'] },
    { people: ['U0LENA'] },
  ]);
  [bens, carlas, lenas] = [m.room('U0BEN'), m.room('U0CARLA'), m.room('U0LENA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const who = (id: string) => app.person(id);
const [ben, dev] = [() => who('U0BEN'), () => who('U0DEV')];
const [carla, lena, mira] = [() => who('U0CARLA'), () => who('U0LENA'), () => who('U0MIRA')];
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1);
const newestText = (id: string, room: string) => newest(id, room)?.text;
/** Operations say something to some of the others, by two of its four. */
async function operationsSay(
  text: string,
  to: string[],
  kind: 'offer' | 'question',
  more: (readonly [string, string])[] = [],
) {
  await propose(ben(), bens, { text, to, kind, next: 'sayYes', more });
  await pressInStatus(dev(), bens, 'Approve these exact words', text);
  await app.settle();
  await passFrom(mira(), bens);
  await app.settle();
}
/** None of these people are shown anything by what is done in between. */
async function untold(people: string[], acts: () => Promise<unknown>): Promise<void> {
  const before = shownTo(app, people);
  await acts();
  await app.settle();
  expect(shownTo(app, people)).toEqual(before);
}
const team = ['U0BEN', 'U0DEV', 'U0EVE', 'U0FARID'];

describe('the form for an answer', () => {
  beforeAll(() => operationsSay('We offer Tuesdays.', [toCarla, toLena], 'offer'));

  it('shows the words and has nothing chosen: neither the answer nor who may know it', async () => {
    const { modal } = await carla().press('Answer offer 1', { in: carlas });
    expect(modal?.text).toContain('We offer Tuesdays.');
    expect(modal?.text).toContain('Your answer: {___} (options: Agree in principle | Not this | Not now)');
    expect(modal?.text).toMatch(
      /Who may know: \{___\} \(options: Tell them now .* \| Only the mediator for now .*You are not bound and can change this/,
    );
  });

  it('cannot be sent before both are chosen', async () => {
    await carla().fill('Your answer', 'Not now');
    expect(Object.keys((await carla().submit()).errors)).toEqual(['Who may know']);
    await carla().close(true);
  });
});

describe('an answer for the mediator only', () => {
  it('is told to nobody else, and the room of its side reads so', async () => {
    await untold([...team, 'U0LENA'], () =>
      answerOffer(carla(), carlas, 'Answer offer 1', 'Agree in principle', 'Only the mediator for now'),
    );
    expect(newestText('U0CARLA', carlas)).toMatch(
      /with the mediator only\. They have not been told\. You are not bound and can change this:\nAgree in principle/,
    );
    expect(mira().reads('dm')).toMatch(/: Carla Ruiz answered an offer, for you alone:\nAgree in principle/);
  });

  it('can be changed, and still nobody else is told', async () => {
    await untold([...team, 'U0LENA'], () =>
      answerOffer(carla(), carlas, 'Answer offer 1', 'Not now', 'Only the mediator for now'),
    );
    expect(newestText('U0CARLA', carlas)).toMatch(/\nNot now/);
    await carla().command('/caucus status', { in: carlas });
    expect(carla().screen().text).toContain('Your answer so far, known to the mediator only: Not now.');
  });
});

describe('an answer that is told', () => {
  it('goes at once to the side that made the offer and to everyone who has it, with a receipt', async () => {
    await answerOffer(carla(), carlas, 'Answer offer 1', 'Agree in principle', 'Tell them now');
    await app.settle();
    expect(newestText('U0BEN', bens)).toMatch(/^Carla Ruiz answered this offer:\nAgree in principle/);
    expect(newestText('U0LENA', lenas)).toMatch(/^Carla Ruiz answered this offer:\nAgree in principle/);
    expect(newestText('U0CARLA', carlas)).toMatch(
      /^Your answer is on its way to those who have this offer:\nAgree in principle/,
    );
  });

  it('cannot be taken back or changed', async () => {
    await untold([...team, 'U0LENA'], async () => {
      await carla().press('Answer offer 1', { in: carlas });
      await carla().fill('Your answer', 'Not this');
      await carla().fill('Who may know', 'Tell them now');
      expect((await carla().submit()).modal?.text).toMatch(/They have already been told this answer/);
      await carla().close(true);
    });
  });

  it('of Not now leaves room for another', async () => {
    await answerOffer(lena(), lenas, 'Answer offer 1', 'Not now', 'Tell them now');
    await app.settle();
    expect(newestText('U0BEN', bens)).toMatch(/^Lena Fischer answered this offer:\nNot now/);
    await answerOffer(lena(), lenas, 'Answer offer 1', 'Not this', 'Tell them now');
    await app.settle();
    expect(newestText('U0BEN', bens)).toMatch(/^Lena Fischer answered this offer:\nNot this/);
  });

  it('of yes keeps the offer on the table', async () => {
    await ben().command('/caucus status', { in: bens });
    expect(ben().screen().text).toContain('Passed. No news means nothing either way.');
    expect(ben().screen().buttons).not.toContain('Take it off the table');
  });
});

describe('an answer of a side of several people', () => {
  it('follows the rule of that side: one of two voices is told to nobody', async () => {
    await propose(carla(), carlas, { text: 'I offer Fridays.', to: [toTeam, toLena], kind: 'offer', next: 'hand' });
    await app.settle();
    await passFrom(mira(), carlas);
    await app.settle();
    const mark = dev().mark();
    await untold(['U0CARLA', 'U0LENA', 'U0MIRA'], async () => {
      const { modal } = await ben().press('Answer offer 1', { in: bens });
      expect(modal?.text).toMatch(/Your side answers together/);
      await ben().close(true);
      await answerOffer(ben(), bens, 'Answer offer 1', 'Agree in principle', 'Tell them now');
    });
    expect(JSON.stringify(dev().chair.seen().slice(mark))).toContain(
      'Something is waiting for you in your private room.',
    );
  });

  it('does not add up voices that say different things, or to different people', async () => {
    await untold(['U0CARLA', 'U0LENA', 'U0MIRA'], async () => {
      await answerOffer(dev(), bens, 'Answer offer 1', 'Agree in principle', 'Only the mediator for now');
      await answerOffer(who('U0EVE'), bens, 'Answer offer 1', 'Not this', 'Tell them now');
    });
  });

  it('is given once enough have said the same', async () => {
    await answerOffer(who('U0FARID'), bens, 'Answer offer 1', 'Agree in principle', 'Tell them now');
    await app.settle();
    for (const [id, room] of [
      ['U0CARLA', carlas],
      ['U0LENA', lenas],
    ] as const) {
      expect(newestText(id, room)).toMatch(/^Operations answered this offer:\nAgree in principle/);
    }
  });
});

describe('a suggested change', () => {
  beforeAll(() => operationsSay('We offer Mondays at nine.', [toCarla], 'offer'));

  it('begins with the words it changes, and says whom it is for', async () => {
    const { modal } = await carla().press('Suggest a change to offer 2', { in: carlas });
    expect(modal?.title).toBe('Suggest a change');
    expect(modal?.text).toContain('The exact words: {We offer Mondays at nine.}');
    expect(modal?.text).toContain('What they are: {An offer: they may agree to it or not}');
    expect(modal?.text).toContain('These words are for Operations and nobody else.');
  });

  it('can be for those only who have what it changes', async () => {
    const { modal } = await carla().press('More ways');
    expect(modal?.text).toContain('We offer Mondays at nine.');
    expect(modal?.text).toContain('(options: Operations, in their private room)');
    expect(modal?.text).not.toContain('Lena');
  });

  it('arrives with the name of what it answers, there and nowhere else', async () => {
    await words(carla(), { text: 'I would take Mondays at ten.', next: 'hand' });
    await app.settle();
    await untold(['U0LENA'], async () => {
      await passFrom(mira(), carlas);
      await app.settle();
    });
    expect(newestText('U0BEN', bens)).toMatch(/^Offer 2\nFrom Carla Ruiz\.\nIn answer to your offer\.\n/);
    expect(exactIn(newest('U0BEN', bens))).toBe('I would take Mondays at ten.');
  });
});

describe('a question', () => {
  beforeAll(() => operationsSay('When do you know the rota?', [toCarla, toLena], 'question'));

  it('is answered in words, approved and passed like any others', async () => {
    const { modal } = await carla().press('Answer question 3', { in: carlas });
    expect(modal?.title).toBe('Answer in words');
    expect(modal?.text).toContain('When do you know the rota?');
    expect(modal?.text).toContain('The exact words: {___}');
    await words(carla(), { text: 'On Wednesdays.', next: 'hand' });
    await app.settle();
    await untold(['U0LENA'], async () => {
      await passFrom(mira(), carlas);
      await app.settle();
    });
    expect(newestText('U0BEN', bens)).toMatch(/^Message 3\nFrom Carla Ruiz\.\nIn answer to your question\.\n/);
  });

  it('that has been answered no longer waits there, and still waits elsewhere', async () => {
    await carla().command('/caucus status', { in: carlas });
    expect(carla().screen().text).not.toContain('When do you know the rota?');
    await lena().command('/caucus status', { in: lenas });
    expect(lena().screen().text).toContain('When do you know the rota?');
  });

  it('asks for no agreement', () => {
    expect(lena().find('Answer question 3', { in: lenas }).kind).toBe('button');
    expect(() => lena().find(/^Answer offer 3/, { in: lenas })).toThrow();
  });
});

describe('an offer', () => {
  it('can be taken off the table until a yes to it has been told; those who have it are told', async () => {
    await operationsSay('We offer Thursdays.', [toCarla], 'offer');
    await answerOffer(carla(), carlas, /^Answer offer \d+$/, 'Agree in principle', 'Only the mediator for now');
    await app.settle();
    await untold(['U0LENA'], () => pressInStatus(ben(), bens, 'Take it off the table', 'We offer Thursdays.'));
    expect(newestText('U0BEN', bens)).toMatch(/^Your offer is off the table\. Those who have it are being told/);
    expect(newestText('U0CARLA', carlas)).toMatch(
      /^Operations has taken this offer off the table\. It can no longer be agreed to/,
    );
    expect(exactIn(newest('U0CARLA', carlas))).toBe('We offer Thursdays.');
  });

  it('off the table can no longer be answered, and nothing is told', async () => {
    await untold([...team, 'U0LENA', 'U0MIRA'], async () => {
      const { answer, modal } = await carla().press(/^Answer offer \d+$/, {
        in: carlas,
        message: /From Operations[\s\S]*We offer Thursdays/,
      });
      expect(modal).toBeUndefined();
      expect(answer).toMatch(/This offer can no longer be answered/);
    });
  });

  it('cannot be taken off the table once a yes has been told, even with a button from before', async () => {
    await operationsSay('We offer Sundays.', [toCarla], 'offer');
    await ben().command('/caucus status', { in: bens });
    const older = ben().messages(bens).at(-1);
    if (!older) throw new Error('Ben reads nothing');
    await answerOffer(carla(), carlas, /^Answer offer \d+$/, 'Agree in principle', 'Tell them now');
    await app.settle();
    await untold(['U0CARLA', 'U0LENA'], async () => {
      const { answer } = await ben().press('Take it off the table', { message: older, near: 'We offer Sundays.' });
      expect(answer).toMatch(/A yes to this offer has been told/);
    });
  });

  it('cannot be agreed to after its last day, but can still be declined', async () => {
    await operationsSay('We offer Saturdays.', [toCarla], 'offer', [['Last day to accept the offer', '2026-11-23']]);
    app.clock.move(86_400_000);
    await carla().press(/^Answer offer \d+$/, { in: carlas });
    await carla().fill('Your answer', 'Agree in principle');
    await carla().fill('Who may know', 'Tell them now');
    const { outcome, modal } = await carla().submit();
    expect(outcome).toBe('pushed');
    expect(modal?.text).toMatch(/The last day to accept this offer is over/);
    await carla().close();
    await carla().fill('Your answer', 'Not this');
    await sendAndClose(carla());
    await app.settle();
    expect(newestText('U0BEN', bens)).toMatch(/^Carla Ruiz answered this offer:\nNot this/);
  });
});
