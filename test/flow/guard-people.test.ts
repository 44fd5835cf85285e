import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { openBetween, setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let [bens, carlas] = ['', ''];

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], rule: 'everyone' }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const newest = (who: string, room: string) => standingIn(app, who, room).at(-1)?.text ?? '';

describe('somebody who goes out of their room in Slack', () => {
  it('is told that they still take part and how to come back or leave; the mediator is told too, and nobody else', async () => {
    const before = shownTo(app, ['U0CARLA']);
    app.slack.asHuman('U0DEV').leave(bens);
    await app.settle();
    expect(app.person('U0DEV').reads('dm')).toMatch(/You have gone out of your private room.*You still take part/);
    expect(app.person('U0DEV').reads('dm')).toMatch(/To leave this mediation, use \/caucus leave/);
    expect(mira().reads('dm')).toMatch(
      /Dev Mehta has gone out of a room in Slack \(\w+: Operations\), and still takes part/,
    );
    expect(shownTo(app, ['U0CARLA'])).toEqual(before);
    expect(app.slack.channel(bens).members).not.toContain('U0DEV');
  });

  it('is still needed for the yes of their side', async () => {
    await propose(app.person('U0BEN'), bens, { text: 'Both of us mean this.', next: 'sayYes' });
    await app.settle();
    await expect(passFrom(mira(), bens)).rejects.toThrow(/Nothing is ready to pass/);
  });

  it('is welcome back', async () => {
    const mark = mira().mark();
    app.slack.asHuman('U0BEN').invite(bens, 'U0DEV');
    await app.settle();
    expect(app.slack.channel(bens).members).toContain('U0DEV');
    expect(
      mira()
        .chair.seen()
        .slice(mark)
        .filter((each) => each.channel === mira().chair.dm().id),
    ).toEqual([]);
  });
});

describe('an account', () => {
  it('that is deactivated is told to the mediator, and completes nothing on its side', async () => {
    const before = shownTo(app, ['U0CARLA']);
    app.slack.setPerson('U0DEV', { deleted: true });
    await app.settle();
    expect(mira().reads('dm')).toMatch(/The Slack account of Dev Mehta is deactivated.*their yes is needed as before/);
    await expect(passFrom(mira(), bens)).rejects.toThrow(/Nothing is ready to pass/);
    expect(shownTo(app, ['U0CARLA'])).toEqual(before);
  });

  it('that works again brings its person back into their room', async () => {
    app.slack.setPerson('U0DEV', { deleted: false });
    await app.settle();
    expect(app.slack.channel(bens).members).toContain('U0DEV');
    expect(mira().reads('dm')).toMatch(/The Slack account of Dev Mehta works again/);
  });

  it('that becomes a guest’s is told to the mediator, once', async () => {
    app.slack.setPerson('U0CARLA', { restricted: true });
    app.slack.setPerson('U0CARLA', { title: 'Planner' });
    await app.settle();
    expect(
      mira()
        .reads('dm')
        .match(/Carla Ruiz now has a guest account/g),
    ).toHaveLength(1);
    app.slack.setPerson('U0CARLA', { restricted: false });
    await app.settle();
  });

  it('of somebody who is in no mediation changes nothing', async () => {
    const calls = app.slack.calls.length;
    app.slack.setPerson('U0PAUL', { deleted: true });
    await app.settle();
    expect(app.slack.calls).toHaveLength(calls);
    app.slack.setPerson('U0PAUL', { deleted: false });
  });

  it('of the only mediator that is deactivated is told in every room, in the same words', async () => {
    app.slack.setPerson('U0MIRA', { deleted: true });
    await app.settle();
    expect(app.person('U0BEN').reads(bens)).toMatch(/Nobody can mediate this at the moment/);
    expect(newest('U0CARLA', carlas)).toBe(newest('U0BEN', bens));
    app.slack.setPerson('U0MIRA', { deleted: false });
    await app.settle();
    expect(app.slack.channel(bens).members).toContain('U0MIRA');
  });
});

describe('what Slack does not let Caucus do', () => {
  it('is told to the mediator in plain words: bringing somebody in', async () => {
    const tomas = () => app.person('U0TOMAS');
    await openBetween(app, 'Farid Nasser', 'Samira Haddad', 'U0TOMAS');
    const refused = { method: 'conversations.invite', kind: { error: 'user_is_restricted' } } as const;
    app.slack.faults.next({ ...refused, match: ({ args }) => args.users === 'U0FARID' });
    await app.person('U0FARID').press('Agree', { in: 'dm' });
    await app.settle();
    expect(tomas().reads('dm')).toMatch(/does not let Caucus bring someone in .*\w+: Farid Nasser\): Farid Nasser/);
    expect(tomas().reads('dm')).toMatch(/Slack calls it user_is_restricted/);
  });

  it('is told to the mediator in plain words, once: creating a room', async () => {
    app.slack.setPolicies({ create: false });
    const mark = app.person('U0TOMAS').mark();
    await app.person('U0SAMIRA').press('Agree', { in: 'dm' });
    await app.person('U0TOMAS').sees('dm', /Slack does not let Caucus create a room/, { after: mark });
    app.slack.setPolicies({ create: true });
    expect(
      app
        .person('U0TOMAS')
        .reads('dm')
        .match(/does not let Caucus create a room/g),
    ).toHaveLength(1);
  });
});
