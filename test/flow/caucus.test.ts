import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';

const toCarla = ['Carla Ruiz, in their private room'];
const waits = 'Something is waiting for you in your private room.';

let app: App;
let m: Mediation;
let room: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV'], rule: 'anyone' },
    { people: ['U0CARLA'] },
    { people: ['U0LENA'] },
  ]);
  room = m.room('U0BEN');
  await startSession(app, 'Each side separately');
  for (const text of ['First idea.', 'Second idea.', 'Third idea.']) {
    await propose(app.person('U0BEN'), room, { text, to: toCarla, next: 'keep' });
  }
  await app.settle();
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const mira = () => app.person('U0MIRA');
const ringsOf = (id: string, from: number) =>
  app
    .person(id)
    .chair.seen()
    .slice(from)
    .filter((entry) => entry.kind === 'notification' && entry.rings)
    .map((entry) => entry.text);
const list = async (id = 'U0BEN') => {
  await app.person(id).command('/caucus status', { in: room });
  return (await app.person(id).press('Share, hold or discard', { in: room })).modal;
};
/** The fields of the form in front of somebody, which have all the same label. */
function inputsOf(id: string): { type: string; block_id: string }[] {
  const blocks = (app.person(id).chair.modal()?.view.blocks ?? []) as { type: string; block_id: string }[];
  return blocks.filter(({ type }) => type === 'input');
}
async function untold(people: string[], acts: () => Promise<unknown>): Promise<void> {
  const before = shownTo(app, people);
  await acts();
  await app.settle();
  expect(shownTo(app, people)).toEqual(before);
}

describe('when the mediator ends work in separate rooms', () => {
  it('a side with something undecided is asked to look at it; another only reads the line that all read', async () => {
    const [bens, carlas, lenas, devs] = ['U0BEN', 'U0CARLA', 'U0LENA', 'U0DEV'].map((id) => app.person(id).mark());
    await mira().command('/caucus break', { in: 'dm' });
    await app.settle();
    expect(ringsOf('U0BEN', bens ?? 0)).toEqual([waits]);
    expect(ringsOf('U0DEV', devs ?? 0)).toEqual([waits]);
    expect(ringsOf('U0CARLA', carlas ?? 0)).toEqual([]);
    const [one, other] = [app.slack.seen('U0CARLA').slice(carlas), app.slack.seen('U0LENA').slice(lenas)];
    expect(one.map((entry) => entry.text)).toEqual(other.map((entry) => entry.text));
  });

  it('nobody is asked again by a phase that ends no work in separate rooms', async () => {
    const mark = ben().mark();
    await mira().command('/caucus phase together', { in: 'dm' });
    await app.settle();
    expect(ringsOf('U0BEN', mark)).toEqual([]);
  });
});

describe('the list of what is undecided', () => {
  it('shows each with its exact words, and holds each unless something else is chosen', async () => {
    const modal = await list();
    for (const text of ['First idea.', 'Second idea.', 'Third idea.']) expect(modal?.text).toContain(text);
    expect(modal?.text.match(/\{Hold\} \(options: Share with the mediator \| Hold \| Discard\)/g)).toHaveLength(3);
  });

  it('sent as it is changes nothing for anybody', async () => {
    await untold(['U0CARLA', 'U0LENA', 'U0MIRA'], async () => {
      expect((await ben().submit()).modal?.text).toMatch(/What you did not share stays with your side/);
      await ben().close(true);
    });
    expect((await list())?.text).toContain('Third idea.');
    await ben().close(true);
  });

  it('is about one’s own side only, and not for the mediator', async () => {
    await mira().command('/caucus status', { in: room });
    expect(mira().screen().buttons).not.toContain('Share, hold or discard');
    await app.person('U0CARLA').command('/caucus status', { in: m.room('U0CARLA') });
    expect(app.person('U0CARLA').screen().text).not.toMatch(/idea/);
  });

  it('shares one, keeps one and discards one, and the other sides are told nothing of it', async () => {
    const modal = await list();
    const order = ['First', 'Second', 'Third'].sort(
      (a, b) => (modal?.text.indexOf(a) ?? 0) - (modal?.text.indexOf(b) ?? 0),
    );
    expect(order).toEqual(['First', 'Second', 'Third']);
    const fields = inputsOf('U0BEN');
    const choose = (index: number, value: string, label: string) => {
      const block = fields[index]?.block_id ?? '';
      ben().chair.fill('modal', block, block, {
        selected_option: { value, text: { type: 'plain_text', text: label } },
      });
    };
    choose(0, 'share', 'Share with the mediator');
    choose(2, 'discard', 'Discard');
    await untold(['U0CARLA', 'U0LENA'], () => sendAndClose(ben()));
    await mira().command('/caucus status', { in: room });
    expect(mira().screen().text).toContain('First idea.');
    expect(mira().screen().text).not.toMatch(/Second idea|Third idea/);
    expect(exactIn(standingIn(app, 'U0BEN', room).at(-1))).toBe('First idea.');
    await ben().command('/caucus status', { in: room });
    expect(ben().screen().text).toContain('Second idea.');
    expect(ben().screen().text).not.toContain('Third idea.');
  });

  it('left open while somebody of the side decides, refuses what is no longer there and changes nothing', async () => {
    await list('U0DEV');
    await ben().command('/caucus status', { in: room });
    await ben().press('Discard this draft', { in: room, near: 'Second idea.' });
    const fields = inputsOf('U0DEV');
    for (const { block_id } of fields) {
      app.person('U0DEV').chair.fill('modal', block_id, block_id, {
        selected_option: { value: 'share', text: { type: 'plain_text', text: 'Share with the mediator' } },
      });
    }
    await untold(['U0CARLA', 'U0LENA', 'U0MIRA'], async () => {
      const { outcome, modal } = await app.person('U0DEV').submit();
      expect(outcome).toBe('pushed');
      expect(modal?.text).toMatch(/There is a newer version of this/);
      await app.person('U0DEV').close(true);
    });
  });
});
