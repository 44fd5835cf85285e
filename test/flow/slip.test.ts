import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fillIn, passFrom, pressInStatus, propose, send } from '../../src/playground/scene/deeds.js';
import { fillFigures, fillTerms } from '../../src/playground/scene/sealed.js';
import { signed } from '../../src/playground/slack/deliver.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { signingSecret } from '../support/caucus.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { form, post } from '../support/signing.js';
import { allRows } from '../support/tables.js';

const question = 'These words are in another room and not approved for those who would read them. Change them?';
const goOn = 'I know, and go on with these words as they are';

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

const mira = () => app.person('U0MIRA');
const ben = () => app.person('U0BEN');
const standing = () => standingIn(app, 'U0CARLA', carlas).length;

const sentBy = (who: string) => {
  const found = app.slack.submissions.findLast((each) => each.person === who && each.kind === 'submit');
  if (!found) throw new Error(`${who} has sent nothing`);
  return found;
};

/** Mira puts these words together for Carla and sends them; gives what she then reads. */
async function suggests(text: string): Promise<string> {
  await mira().command('/caucus propose', { in: carlas });
  await mira().fill('The exact words', text);
  const sent = await send(mira());
  await app.settle();
  return sent.modal?.text ?? '';
}

describe('a mediator who puts words together for one side', () => {
  afterEach(() => mira().close(true));

  it('is asked nothing about what another side has not shown, whatever it says', async () => {
    await propose(ben(), bens, { text: 'I could live with 70,000, and move by 9 June.', next: 'keep' });
    await app.settle();
    const asked = await suggests('Would 70,000 by 9 June do? I could live with 70,000, and move by then.');
    expect(asked).not.toContain(question);
  });

  it('is asked about what they were shown elsewhere, and nothing is kept, logged or told of it', async () => {
    await propose(ben(), bens, { text: 'I could live with 40,000, and move by 3 March.', next: 'keep' });
    await pressInStatus(ben(), bens, 'Show it to the mediator', '40,000');
    await app.settle();
    const [rows, shown, logged] = [await allRows(app), shownTo(app, ['U0BEN', 'U0CARLA']), app.logged().length];
    const asked = await suggests('Could you offer £40k if it is over by 03/03/2027?');
    expect(asked).toContain(question);
    expect(asked).toContain('40k');
    expect(asked).toContain('03/03/2027');
    expect(mira().chair.modal()?.values.text).toMatchObject({
      text: { value: 'Could you offer £40k if it is over by 03/03/2027?' },
    });
    expect(await allRows(app)).toEqual(rows);
    expect(shownTo(app, ['U0BEN', 'U0CARLA'])).toEqual(shown);
    expect(app.logged().slice(logged)).not.toMatch(/40k|slip|another room/);
    expect(mira().chair.modal()?.view.private_metadata).toMatch(/^1;c=[0-9a-f-]{36};r=[0-9a-f-]{36}$/);
  });

  it('changes them, and is asked no more', async () => {
    const before = standing();
    expect(await suggests('Could you offer £40k?')).toContain(question);
    await mira().fill('The exact words', 'Could you offer something?');
    expect((await send(mira())).modal?.text).not.toContain(question);
    await app.settle();
    expect(standing()).toBe(before + 1);
  });

  it('is asked again where the change slips too', async () => {
    expect(await suggests('Could you offer £40k?')).toContain(question);
    await mira().fill('The exact words', 'I could live with 40 thousand, and move by May.');
    const again = (await send(mira())).modal?.text;
    expect(again).toContain(question);
    expect(again).toContain('40 thousand');
  });

  it('goes on knowingly, and from then on the side has been shown it', async () => {
    const before = standing();
    expect(await suggests('Could you offer £40k?')).toContain(question);
    await fillIn(mira(), [['If you do not change them', [goOn]]]);
    expect((await send(mira())).modal?.text).not.toContain(question);
    await app.settle();
    expect(standing()).toBe(before + 1);
    await mira().close(true);
    expect(await suggests('Is 40,000 too much to offer?')).not.toContain(question);
  });
});

describe('nobody is asked', () => {
  it('who writes for their own side', async () => {
    const carla = app.person('U0CARLA');
    await carla.command('/caucus propose', { in: carlas });
    await carla.fill('The exact words', 'I could live with 40,000, and move by 3 March.');
    expect((await send(carla)).modal?.text).not.toContain(question);
    await carla.close(true);
    await app.settle();
    await passFrom(mira(), carlas);
    await app.settle();
  });

  it('when the same form comes a second time, though something was shown since', async () => {
    const text = 'Shall we begin with the 17 lockers?';
    expect(await suggests(text)).not.toContain(question);
    await mira().close(true);
    await propose(ben(), bens, { text: 'I want 17 lockers.', next: 'show' });
    await app.settle();
    const rows = await allRows(app);
    const { payload, ack } = sentBy('U0MIRA');
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    const again = await post(app.requestUrl, body, {
      ...form,
      ...signed(signingSecret, body, app.clock.now()),
    });
    expect(again).toEqual({ status: 200, text: ack?.body });
    expect(await allRows(app)).toEqual(rows);
  });

  it('about what has been passed to those who would read it', async () => {
    await propose(ben(), bens, { text: 'We were promised 12 desks near the window on the third floor.', next: 'hand' });
    await app.settle();
    expect(await suggests('Were 12 desks near the window on the third floor promised?')).toContain(question);
    await mira().close(true);
    await passFrom(mira(), bens);
    await app.settle();
    expect(await suggests('Were 12 desks near the window on the third floor promised?')).not.toContain(question);
    await mira().close(true);
  });
});

describe('whatever else a mediator words', () => {
  beforeAll(async () => {
    await propose(ben(), bens, { text: 'I could give 8,250 of it back.', next: 'show' });
    await app.settle();
  });
  afterEach(async () => {
    if (mira().chair.modal()) await mira().close(true);
  });

  it('is held against a worksheet that was shown to them, and against none that was not', async () => {
    const prepares = async (who: string, offer: string) => {
      await ben().press('Help for you', { in: bens });
      await ben().press('Prepare');
      await ben().fill('What could we offer?', offer);
      await ben().fill('Who may see this version', who);
      await send(ben());
      while (ben().chair.modal()) await ben().close(true);
      await app.settle();
    };
    await prepares('Only our side', 'Of the garage\n26 places.');
    expect(await suggests('Would 26 places do?')).not.toContain(question);
    await mira().close(true);
    await prepares('Our side and the mediator', 'Of the garage\n27 places.');
    expect(await suggests('Would 27 places do?')).toContain(question);
  });

  it('such as terms, which every side would read', async () => {
    await fillTerms(mira(), { text: 'Ben gives 8,250 back.', day: '2026-11-24', time: '10:00' });
    const [rows, shown] = [await allRows(app), shownTo(app, ['U0BEN', 'U0CARLA'])];
    const asked = (await send(mira())).modal?.text;
    expect(asked).toContain(question);
    expect(asked).toContain('8,250');
    expect(await allRows(app)).toEqual(rows);
    expect(shownTo(app, ['U0BEN', 'U0CARLA'])).toEqual(shown);
    await fillIn(mira(), [['If you do not change them', [goOn]]]);
    expect((await send(mira())).modal?.text).not.toContain(question);
    await app.settle();
    expect(standingIn(app, 'U0CARLA', carlas).at(-1)?.text).toContain('The mediator has put terms to every side');
    await mira().close(true);
    expect(await suggests('Is 8,250 too little?')).not.toContain(question);
  });

  it('such as what figures are asked for', async () => {
    await propose(ben(), bens, { text: 'I could give 9,125 of it back.', next: 'show' });
    await app.settle();
    await fillFigures(mira(), {
      ...{ text: 'How much of the 9,125 comes back?', unit: 'EUR', claimant: 'Carla', payer: 'Ben' },
      ...{ rule: 'The midpoint of both figures', rounds: [{ day: '2026-11-24', time: '10:00' }] },
    });
    expect((await send(mira())).modal?.text).toContain(question);
    await mira().fill(/^What the figure is for/, 'How much of it comes back?');
    expect((await send(mira())).modal?.text).not.toContain(question);
  });
});
