import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { passFrom, pressInStatus, propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import { allEvents } from '../../src/playground/slack/settings.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const toCarla = 'Carla Ruiz, in their private room';
const toTeam = 'Operations, in their private room';
const day = 86_400_000;
let app: App;
let m: Mediation;
let bens: string;
let carlas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const mira = () => app.person('U0MIRA');
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1);
const everSeen = (id: string) => JSON.stringify(app.slack.seen(id));
const passed = async (room: string) => {
  await passFrom(mira(), room);
  await app.settle();
};
const begin = async () => {
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV'], rule: 'anyone' },
    { people: ['U0CARLA'] },
    { people: ['U0LENA'] },
  ]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
};
/** The words are passed while Slack is too busy to say who is in the room, so that only their card stands. */
const passedSlowly = async () => {
  app.slack.faults.next({ method: 'conversations.members', kind: 'http429', retryAfter: 2 });
  await mira().command('/caucus pass', { in: bens });
  await sendAndClose(mira());
  await carla().sees(carlas, 'The mediator has passed something to this room.', { after: mark });
};
let mark = 0;
beforeEach(() => {
  mark = carla().mark();
});

describe('somebody who does not belong in the room of the recipients', () => {
  beforeAll(begin);

  it('stops words on their way, of whom no event told before: the card says that nothing was passed, and their side reads of a check', async () => {
    await propose(ben(), bens, { text: 'Canary for Carla only.', to: [toCarla], next: 'hand' });
    await app.settle();
    app.slack.setEvents([]);
    app.slack.asHuman('U0CARLA').invite(carlas, 'U0EVE');
    await passed(bens);
    app.slack.setEvents([...allEvents]);
    const card = standingIn(app, 'U0CARLA', carlas).find(({ text }) => text === 'Nothing was passed here.');
    expect(card?.blocks).toEqual([]);
    expect(app.person('U0BEN').reads(bens)).toMatch(
      /These words were not passed to Carla Ruiz\.\nPassing is paused for a check\./,
    );
    expect(app.person('U0BEN').reads(bens)).not.toMatch(/Eve Lindqvist/);
    expect(mira().reads('dm')).toMatch(/do not belong \(\w+: Carla Ruiz\): Eve Lindqvist\./);
    for (const id of ['U0CARLA', 'U0EVE', 'U0LENA']) expect(everSeen(id)).not.toContain('Canary for Carla only.');
  });

  it('is told nothing of who sent them, nor that there were any words', () => {
    expect(everSeen('U0EVE')).not.toMatch(/Operations/);
  });

  it('leaves the same words to be approved and passed once they have gone and passing goes on', async () => {
    expect(app.slack.channel(carlas).members).not.toContain('U0EVE');
    await pressInStatus(mira(), 'dm', 'Let passing go on');
    await app.settle();
    await propose(ben(), bens, { text: 'Canary once more.', to: [toCarla], next: 'hand' });
    await app.settle();
    await passed(bens);
    expect(exactIn(newest('U0CARLA', carlas))).toBe('Canary once more.');
    expect(newest('U0CARLA', carlas)?.text).toMatch(/^Message 1\n/);
  });
});

describe('somebody who has left the room of the recipients', () => {
  it('changes nothing', async () => {
    await propose(carla(), carlas, { text: 'For all of Operations.', to: [toTeam], next: 'hand' });
    await app.settle();
    app.slack.asHuman('U0DEV').leave(bens);
    await passed(carlas);
    expect(exactIn(newest('U0BEN', bens))).toBe('For all of Operations.');
  });
});

describe('an approval taken back', () => {
  it('after the passing and before the words appear leaves an empty card, and no words', async () => {
    await propose(ben(), bens, { text: 'Canary taken back in time.', to: [toCarla], next: 'hand' });
    await app.settle();
    await passedSlowly();
    const { answer } = await ben().press('Take back the approval', { in: bens, message: 'Canary taken back in time.' });
    expect(answer).toMatch(/The approval is taken back/);
    await app.settle();
    expect(newest('U0CARLA', carlas)?.text).toBe('Nothing was passed here.');
    expect(everSeen('U0CARLA')).not.toContain('Canary taken back in time.');
    expect(newest('U0BEN', bens)?.text).toMatch(/The approval is taken back\. These words will not be passed/);
  });

  it('once the words have appeared is refused, and they stay', async () => {
    await pressInStatus(ben(), bens, 'Approve these exact words', 'Canary taken back in time.');
    await app.settle();
    await passed(bens);
    const before = shownTo(app, ['U0CARLA', 'U0LENA']);
    const { answer } = await ben().press('Take back the approval', {
      in: bens,
      message: /approved these exact words[\s\S]*Canary taken back/,
    });
    expect(answer).toMatch(/or it was passed or discarded\. Nothing was changed/);
    await app.settle();
    expect(shownTo(app, ['U0CARLA', 'U0LENA'])).toEqual(before);
  });
});

describe('the last day to pass', () => {
  const soon = [['Last day to pass them', '2026-11-23']] as const;

  it('is still a day on which the words can be passed', async () => {
    await propose(ben(), bens, { text: 'Today only.', to: [toCarla], next: 'hand', more: soon });
    await app.settle();
    expect(newest('U0BEN', bens)?.text).toMatch(/Monday 23 November/);
    await passed(bens);
    expect(exactIn(newest('U0CARLA', carlas))).toBe('Today only.');
  });

  it('over, lets nothing pass, not even from a form that was open before', async () => {
    await propose(ben(), bens, { text: 'Canary too late.', to: [toCarla], next: 'hand', more: soon });
    await app.settle();
    await mira().command('/caucus pass', { in: bens });
    app.clock.move(day);
    const { outcome, modal } = await mira().submit();
    expect(outcome).toBe('pushed');
    expect(modal?.text).toMatch(/The last day to pass or to accept these words is over/);
    await mira().close(true);
    expect(everSeen('U0CARLA')).not.toContain('Canary too late.');
  });

  it('over, is told to the side they are from and to the mediator, and to nobody else', async () => {
    const before = shownTo(app, ['U0CARLA', 'U0LENA']);
    await app.tick();
    await app.settle();
    expect(newest('U0BEN', bens)?.text).toMatch(
      /were not passed to Carla Ruiz\.\nThe last day to pass or to accept them is over/,
    );
    expect(mira().reads('dm')).toMatch(
      /were not passed to Carla Ruiz\.\nThe last day to pass or to accept them is over/,
    );
    expect(shownTo(app, ['U0CARLA', 'U0LENA'])).toEqual(before);
  });

  it('over while the card stands already, leaves it empty', async () => {
    await propose(ben(), bens, {
      text: 'Canary at midnight.',
      to: [toCarla],
      next: 'hand',
      more: [['Last day to pass them', '2026-11-24']],
    });
    await app.settle();
    await passedSlowly();
    app.clock.move(day);
    await app.settle();
    expect(newest('U0CARLA', carlas)?.text).toBe('Nothing was passed here.');
    expect(everSeen('U0CARLA')).not.toContain('Canary at midnight.');
    expect(newest('U0BEN', bens)?.text).toMatch(/The last day to pass or to accept them is over/);
  });
});
