import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, pressInStatus, propose } from '../../src/playground/scene/deeds.js';
import type { FaultKind } from '../../src/playground/slack/faults.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const day = 86_400_000;
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

const ben = () => app.person('U0BEN');
const mira = () => app.person('U0MIRA');
const everSeen = (id: string) => JSON.stringify(app.slack.seen(id));
const stands = (words: string) =>
  standingIn(app, 'U0CARLA', carlas).filter((message) => exactIn(message) === words).length;

/** Slack spoils what it answers about Carla's room, so many times. */
const spoil = (method: string, kind: FaultKind, times = 1) => {
  const match = ({ args }: { args: Record<string, unknown> }) => args.channel === app.slack.channel(carlas).id;
  app.slack.faults.next({ method, kind, times, match });
};
const passes = async (text: string) => {
  await propose(ben(), bens, { text, next: 'hand' });
  await app.settle();
  await passFrom(mira(), bens);
  await app.settle();
};

describe('words of which three cards were lost', () => {
  const words = 'Could we begin an hour later?';
  const lose = async () => {
    spoil('chat.postMessage', 'ok_without_ts', 3);
    await passes(words);
  };

  it('are shown to the mediator with one button; nobody else reads of it, and the words are nowhere', async () => {
    await lose();
    expect(mira().reads('dm')).toMatch(
      /Slack has not confirmed that anything of these words from \w+: Ben Adeyemi arrived in \w+: Carla Ruiz\./,
    );
    expect(mira().reads('dm')).toContain(words);
    expect(ben().reads(bens)).not.toMatch(/could not be confirmed/);
    expect(everSeen('U0CARLA')).not.toContain(words);
    expect(standingIn(app, 'U0CARLA', carlas).filter(({ text }) => /has passed something/.test(text))).toHaveLength(3);
  });

  it('are passed once more with that one press, and arrive once, with a receipt', async () => {
    const { answer } = await mira().press('Pass these words once more', { in: 'dm' });
    expect(answer).toMatch(/on its way once more/);
    await app.settle();
    expect(stands(words)).toBe(1);
    expect(ben().reads(bens)).toMatch(/These exact words were passed to Carla Ruiz/);
  });

  it('are not passed again by a second press', async () => {
    const { answer } = await mira().press('Pass these words once more', { in: 'dm' });
    expect(answer).toMatch(/nothing left to look for/);
    await app.settle();
    expect(stands(words)).toBe(1);
  });
});

describe('words that Slack refuses to confirm after they may have appeared', () => {
  const lose = async (text: string) => {
    spoil('chat.update', { error: 'edit_window_closed' });
    await passes(text);
  };

  it('have arrived when the mediator says that they stand there; the side reads who saw them', async () => {
    await lose('We can share the desk.');
    await pressInStatus(mira(), 'dm', 'These words stand there');
    await app.settle();
    expect(ben().reads(bens)).toMatch(/Slack did not confirm it; the mediator has looked and seen them there\./);
  });

  it('could not be confirmed when the mediator says that they do not', async () => {
    await lose('We can share the car.');
    await pressInStatus(mira(), carlas, 'They do not stand there');
    await app.settle();
    expect(ben().reads(bens)).toMatch(/It could not be confirmed that these words reached Carla Ruiz/);
    expect(mira().reads('dm')).toMatch(/has been told\./);
    expect(everSeen('U0CARLA')).not.toContain('We can share the car.');
  });
});

describe('a message of Caucus itself', () => {
  it('that three cards were lost of is posted once more with one press', async () => {
    spoil('chat.postMessage', 'ok_without_ts', 3);
    await mira().command('/caucus start', { in: bens });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    expect(mira().reads('dm')).toMatch(/Slack has not confirmed a message from Caucus in \w+: Carla Ruiz/);
    const before = standingIn(app, 'U0CARLA', carlas).length;
    await mira().press('Post it once more', { in: 'dm' });
    await app.settle();
    expect(standingIn(app, 'U0CARLA', carlas).length).toBe(before + 1);
    expect(standingIn(app, 'U0CARLA', carlas).at(-1)?.text).toBe(standingIn(app, 'U0BEN', bens).at(-1)?.text);
  });
});

describe('what nobody looks for', () => {
  it('could not be confirmed after three days; the sender is told then, and the mediation can end', async () => {
    spoil('chat.postMessage', 'ok_without_ts', 3);
    await passes('Please call before you come.');
    app.clock.move(3 * day - 60_000);
    await app.tick();
    await app.settle();
    expect(ben().reads(bens)).not.toMatch(/anything of these words/);
    app.clock.move(60_000);
    await app.tick();
    await app.settle();
    expect(ben().reads(bens)).toMatch(/It could not be confirmed that anything of these words reached Carla Ruiz/);
    expect(everSeen('U0CARLA')).not.toContain('Please call before you come.');
  });
});
