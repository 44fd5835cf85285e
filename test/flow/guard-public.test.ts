import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, pressInStatus, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { standingIn } from '../support/aside.js';
import { freshNameOf, setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let [bens, carlas] = ['', ''];

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const carla = () => app.slack.asHuman('U0CARLA');
const newest = (who: string, room: string) => standingIn(app, who, room).at(-1)?.text ?? '';
const elevenMinutesLater = async () => {
  app.clock.move(11 * 60_000);
  await app.lookAround();
  await app.settle();
};

describe('a private room that somebody made public, of which Slack tells nothing', () => {
  it('takes no words any more: the room and the mediator are told who can read it, the others only of a check', async () => {
    await propose(app.person('U0BEN'), bens, { text: 'For Carla alone.', next: 'hand' });
    await app.settle();
    carla().makePublic(carlas);
    await passFrom(mira(), bens);
    await app.settle();
    expect(app.person('U0CARLA').reads(carlas)).not.toMatch(/For Carla alone/);
    expect(app.person('U0CARLA').reads(carlas)).toMatch(/This room is public now: everyone in this Slack can read it/);
    expect(mira().reads('dm')).toMatch(
      /A room is public in Slack now.*everyone in this Slack can read it, and Caucus cannot see who does: \w+: Carla Ruiz/,
    );
    expect(newest('U0BEN', bens)).not.toMatch(/public/);
    expect(app.person('U0BEN').reads(bens)).toMatch(/Passing is paused for a check/);
  });

  it('is guarded again once it is private', async () => {
    carla().makePrivate(carlas);
    await elevenMinutesLater();
    expect(app.person('U0CARLA').reads(carlas)).toMatch(/This room is private again/);
    expect(mira().reads('dm')).toMatch(/This room is private again: \w+: Carla Ruiz/);
    await pressInStatus(mira(), 'dm', 'Let passing go on');
    await app.settle();
    expect(newest('U0BEN', bens)).toMatch(/Passing goes on/);
  });

  it('is found within ten minutes also where nothing is passed, and can be left for a fresh one', async () => {
    carla().makePublic(carlas);
    await elevenMinutesLater();
    expect(newest('U0BEN', bens)).toMatch(/Passing is paused for a check/);
    await mira().press('Open a fresh room', { in: 'dm' });
    await app.settle();
    expect(app.person('U0CARLA').reads(freshNameOf(carlas))).toMatch(/This room takes the place of the one before/);
  });

  it('is not looked for in what Slack answers where Caucus may not see private rooms any more', async () => {
    app.slack.faults.next({ method: 'conversations.info', kind: { error: 'missing_scope' } });
    await elevenMinutesLater();
    expect(standingIn(app, 'U0BEN', bens).filter(({ text }) => /public/.test(text))).toEqual([]);
  });
});
