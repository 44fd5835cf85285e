import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, pressInStatus, propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, newestShown, shownTo, spoken, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';

const toCarla = 'Carla Ruiz, in their private room';
const toLena = 'Lena Fischer, in their private room';
const everyone = 'Everyone, in the joint room';

let app: App;
let m: Mediation;
let bens: string;
let carlas: string;
let lenas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV'], rule: 'anyone' },
    { people: ['U0CARLA'] },
    { people: ['U0LENA'] },
  ]);
  [bens, carlas, lenas] = [m.room('U0BEN'), m.room('U0CARLA'), m.room('U0LENA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const mira = () => app.person('U0MIRA');
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1);
const approved = async (text: string, to: string[], more: Partial<Parameters<typeof propose>[2]> = {}) => {
  await propose(ben(), bens, { text, to, next: 'hand', ...more });
  await app.settle();
};
const passed = async () => {
  const asked = await passFrom(mira(), bens);
  await app.settle();
  return asked;
};

describe('before passing', () => {
  it('says that nothing is ready, to the mediator; and that only they may, to anyone else', async () => {
    expect((await mira().command('/caucus pass', { in: 'dm' })).answer).toMatch(/Nothing is ready to pass/);
    expect((await ben().command('/caucus pass', { in: bens })).answer).toMatch(/Only the mediator/);
  });

  it('the mediator reads that nothing is ready in the same words while a side holds a draft', async () => {
    const said = async () => {
      await mira().command('/caucus pass', { in: 'dm' });
      return newestShown(app, 'U0MIRA');
    };
    const before = await said();
    await propose(ben(), bens, { text: 'Not to be passed yet.', to: [toCarla], next: 'keep' });
    await app.settle();
    expect(await said()).toBe(before);
    await pressInStatus(ben(), bens, 'Discard this draft', 'Not to be passed yet.');
    await app.settle();
  });

  it('the mediator reads the destination in words and the exact words, and is asked once more', async () => {
    await approved('Thank you for staying on the night of the storm.', [toCarla]);
    const before = shownTo(app, ['U0BEN', 'U0CARLA', 'U0LENA']);
    const { modal } = await mira().press('See what is ready', { in: 'dm' });
    expect(modal?.text).toMatch(/A message from \w+: Operations/);
    expect(modal?.text).toMatch(/To \w+: Carla Ruiz, 1 person/);
    expect(modal?.text).toContain('Thank you for staying on the night of the storm.');
    expect(mira().find('Pass these words').kind).toBe('submit');
    await mira().close(true);
    await app.settle();
    expect(shownTo(app, ['U0BEN', 'U0CARLA', 'U0LENA'])).toEqual(before);
  });

  it('several things that are ready are a list, in a side’s room of that side’s only', async () => {
    const carla = app.person('U0CARLA');
    await propose(carla, carlas, { text: 'It is a hard time for me too.', to: [toLena], next: 'hand' });
    await app.settle();
    await mira().command('/caucus pass', { in: 'dm' });
    expect(mira().screen().text).toContain('Thank you for staying');
    expect(mira().screen().text).toContain('It is a hard time for me too.');
    expect(
      mira()
        .screen()
        .buttons.filter((label) => label === 'Pass it on'),
    ).toHaveLength(2);
    const { modal } = await mira().command('/caucus pass', { in: carlas });
    expect(modal?.text).toContain('It is a hard time for me too.');
    expect(modal?.text).not.toContain('storm');
    await mira().close(true);
  });

  it('one thing of a list is passed without the others', async () => {
    await mira().command('/caucus pass', { in: 'dm' });
    await mira().press('Pass it on', { in: 'dm', near: 'It is a hard time' });
    await sendAndClose(mira());
    await app.settle();
    expect(exactIn(newest('U0LENA', lenas))).toBe('It is a hard time for me too.');
    expect(app.person('U0CARLA').reads(carlas)).not.toContain('storm');
  });
});

describe('words that arrive', () => {
  const text = 'Straße, ＡＢＣ, “quotes” — *bold* _it_ ~no~ `code`\n\n> & <b>; :smile: 1/2 ½\nلدينا اقتراح 👩🏽‍🔧';

  it('are those that were approved, character for character, shown and spoken', async () => {
    await passed();
    await approved(text, [toCarla], { kind: 'offer', more: [['Last day to accept the offer', '2026-12-04']] });
    await passed();
    const arrived = newest('U0CARLA', carlas);
    expect(exactIn(arrived)).toBe(text.normalize('NFC'));
    expect(spoken(arrived?.text ?? '')).toMatch(/^Offer 2\nFrom Operations\.\n/);
    expect(spoken(arrived?.text ?? '').endsWith(`\n\n${text.normalize('NFC')}`)).toBe(true);
  });

  it('come with the side they are from, the kind, the last day, the time, and what they are worth, and with nothing else', () => {
    const frame = spoken(newest('U0CARLA', carlas)?.text ?? '').slice(0, -text.normalize('NFC').length);
    expect(frame.split('\n').filter(Boolean)).toEqual([
      'Offer 2',
      'From Operations.',
      'Approved word for word by them.',
      'Passed on Monday 23 November, 09:00 (London time).',
      'They ask for an answer by Friday 4 December.',
      'Part of a confidential mediation; binds nobody until a settlement is signed.',
    ]);
    for (const person of ['Ben', 'Dev']) expect(app.person('U0CARLA').reads(carlas)).not.toContain(`${person} `);
  });

  it('are announced by a card that says nothing of them, nor of whom they are from', () => {
    const posts = app.slack.calls.filter(
      ({ method, args }) =>
        method === 'chat.postMessage' && args.channel === app.person('U0CARLA').messages(carlas).at(-1)?.channel,
    );
    expect(posts.at(-1)?.args.text).toBe('The mediator has passed something to this room.');
  });

  it('are sent so that Slack reads no marks into them', () => {
    const update = app.slack.calls.findLast(
      ({ method, args }) => method === 'chat.update' && String(args.text).includes('Offer 2'),
    );
    expect(update?.args).toMatchObject({ parse: 'none', link_names: 'false' });
  });

  it('are a receipt to the side they are from, always with the same line, and told to the mediator', () => {
    const receipt = newest('U0BEN', bens);
    expect(receipt?.text).toMatch(/^These exact words were passed to Carla Ruiz on Monday 23 November, 09:00/);
    expect(receipt?.text).toContain('Passed. No news means nothing either way.');
    expect(exactIn(receipt)).toBe(text.normalize('NFC'));
    expect(mira().reads('dm')).toMatch(/Words from \w+: Operations were passed to \w+: Carla Ruiz, 1 person on Monday/);
  });

  it('are shown to those named and to nobody else', async () => {
    await approved('For Carla alone.', [toCarla]);
    const before = shownTo(app, ['U0LENA']);
    await passed();
    expect(shownTo(app, ['U0LENA'])).toEqual(before);
    expect(app.person('U0CARLA').reads(carlas)).toContain('For Carla alone.');
  });

  it('are numbered anew in each room that they reach', async () => {
    await approved('For both of you.', [toCarla, toLena], { kind: 'question' });
    await passed();
    expect(newest('U0CARLA', carlas)?.text).toMatch(/^Question 4\n/);
    expect(newest('U0LENA', lenas)?.text).toMatch(/^Question 2\n/);
    expect(standingIn(app, 'U0BEN', bens).at(-1)?.text).not.toMatch(/Question \d/);
  });

  it('arrive once, whether the mediator presses twice or Slack sends the press twice', async () => {
    await approved('Once and never again.', [toCarla]);
    await mira().command('/caucus pass', { in: bens });
    await Promise.all([mira().chair.submit(), mira().chair.submit()]);
    await app.slack.repeat(app.slack.submissions.at(-1)?.n ?? 0);
    await app.settle();
    if (mira().chair.modal()) await mira().close(true);
    const arrived = standingIn(app, 'U0CARLA', carlas).filter((each) => exactIn(each) === 'Once and never again.');
    expect(arrived).toHaveLength(1);
    expect(app.slack.submissions.at(-1)?.ack?.body).toMatch(/Passed\. The words are on their way/);
    expect((await mira().command('/caucus pass', { in: bens })).answer).toMatch(/Nothing is ready/);
  });
});

describe('words for everyone', () => {
  beforeAll(() => startSession(app, 'Everyone together'));
  const joint = () => standingIn(app, 'U0CARLA', m.joint()).at(-1);

  it('stand in the joint room on a card without buttons, which never changes', async () => {
    await approved('We offer two early shifts a month.', [everyone], { kind: 'offer' });
    const asked = await passed();
    expect(asked).toMatch(/To everyone, in the joint room, 4 people/);
    expect(exactIn(joint())).toBe('We offer two early shifts a month.');
    expect(joint()?.blocks.map((block) => block.type)).not.toContain('actions');
    const before = joint();
    await app.person('U0LENA').press(/^Answer offer/, { in: lenas });
    await app.person('U0LENA').fill('Your answer', 'Agree in principle');
    await app.person('U0LENA').fill('Who may know', 'Tell them now');
    await sendAndClose(app.person('U0LENA'));
    await app.settle();
    expect(joint()).toEqual(before);
  });

  it('are answered in the private rooms', () => {
    expect(app.person('U0CARLA').reads(carlas)).toMatch(
      /Operations put an offer to everyone\. The words stand in the joint room; your side answers it here\./,
    );
    expect(app.person('U0CARLA').find(/^Answer offer$/, { in: carlas }).kind).toBe('button');
  });
});
