import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, pressInStatus, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
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
const lettingGoOn = async () => {
  await pressInStatus(mira(), 'dm', 'Let passing go on');
  await app.settle();
  expect(newest('U0BEN', bens)).toMatch(/Passing goes on/);
};
const pausedForBen = () => expect(newest('U0BEN', bens)).toMatch(/Passing is paused for a check/);

describe('a room that is renamed', () => {
  it('is named back, and nobody is told anything', async () => {
    const before = shownTo(app, ['U0BEN', 'U0MIRA']).seen.length;
    const id = app.slack.channel(carlas).id;
    carla().rename(carlas, 'carla-against-ben');
    await app.settle();
    expect(app.slack.channel(id).name).toBe(carlas);
    expect(app.person('U0MIRA').reads('dm')).not.toMatch(/another name/);
    expect(
      shownTo(app, ['U0BEN'])
        .seen.filter((each) => each.kind === 'message')
        .at(-1)?.text,
    ).not.toMatch(/name/);
    expect(before).toBeGreaterThan(0);
  });

  it('is told to the mediator where Slack does not let Caucus name it back', async () => {
    app.slack.faults.next({ method: 'conversations.rename', kind: { error: 'restricted_action' } });
    const { id } = app.slack.channel(carlas);
    carla().rename(carlas, 'carla-against-ben');
    await app.settle();
    expect(mira().reads('dm')).toMatch(/A room has another name than Caucus gave it.*\w+: Carla Ruiz/);
    carla().rename(id, carlas);
    await app.settle();
  });
});

describe('a room that is archived', () => {
  it('pauses passing, and tells the mediator what to do', async () => {
    carla().archive(carlas);
    await app.settle();
    expect(mira().reads('dm')).toMatch(
      /A room was archived in Slack.*\w+: Carla Ruiz.*add Caucus again, or open a fresh/,
    );
    pausedForBen();
  });

  it('is guarded again once somebody has brought it back and added Caucus', async () => {
    carla().unarchive(carlas);
    carla().invite(carlas, 'UCAUCUS');
    await app.settle();
    expect(mira().reads('dm')).toMatch(/Caucus can reach this room again: \w+: Carla Ruiz/);
    await lettingGoOn();
  });
});

describe('a room that Caucus is taken out of', () => {
  it('pauses passing and tells the mediator; who comes in meanwhile is found when Caucus is back', async () => {
    carla().kick(carlas, 'UCAUCUS');
    await app.settle();
    expect(mira().reads('dm')).toMatch(/Caucus was taken out of a room and can no longer see who is in it: \w+: Carla/);
    pausedForBen();
    carla().invite(carlas, 'U0EVE');
    carla().invite(carlas, 'UCAUCUS');
    await app.settle();
    expect(app.slack.channel(carlas).members).not.toContain('U0EVE');
    expect(newest('U0CARLA', carlas)).toMatch(/No longer in this room: Eve Lindqvist/);
    expect(app.person('U0CARLA').reads(carlas)).toMatch(
      /They were found there on .*Slack has not told when they came in/,
    );
    await lettingGoOn();
  });
});

describe('a room that is shared with another organisation', () => {
  it('is told of in that room and to the mediator, and pauses passing until it is no longer', async () => {
    carla().share(carlas);
    await app.settle();
    expect(app.person('U0CARLA').reads(carlas)).toMatch(/This room is now shared with another organisation/);
    pausedForBen();
    carla().unshare(carlas);
    await app.settle();
    expect(app.person('U0CARLA').reads(carlas)).toMatch(/no longer shared with another organisation/);
    await lettingGoOn();
  });
});

describe('a room that is deleted', () => {
  it('has a fresh one in its place at the mediator’s wish, in which words arrive and the record goes on', async () => {
    await propose(app.person('U0BEN'), bens, {
      text: 'Before.',
      next: 'hand',
    });
    await app.settle();
    await passFrom(mira(), bens);
    await app.settle();
    carla().deleteChannel(carlas);
    await app.settle();
    pausedForBen();
    const { answer } = await mira().press('Open a fresh room', { in: 'dm' });
    expect(answer).toMatch(/The fresh room is on its way/);
    await app.settle();
    const again = await mira().press('Open a fresh room', { in: 'dm', message: /A room was deleted/ });
    expect(again.answer).toMatch(/That room is as it should be/);
    await lettingGoOn();
    const fresh = freshNameOf(carlas);
    expect(app.slack.channel(fresh).topic).toBe('Only your side and the mediator');
    expect(app.person('U0CARLA').reads(fresh)).toMatch(/Mediation [A-Z0-9]{5}/);
    await propose(app.person('U0BEN'), bens, {
      text: 'After.',
      next: 'hand',
    });
    await app.settle();
    await passFrom(mira(), bens);
    await app.settle();
    expect(newest('U0CARLA', fresh)).toMatch(/^Message 2\n[\s\S]*After\./);
    const record = await app.person('U0CARLA').command('/caucus record', { in: fresh });
    expect(record.answer).toMatch(/Before\.[\s\S]*After\./);
  });
});

describe('while a mediation ends', () => {
  it('Caucus tells of a room made public, and takes its own archiving for what it is', async () => {
    await mira().command('/caucus close', { in: 'dm' });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    app.slack.asHuman('U0ADA').makePublic(bens);
    app.clock.move(11 * 60_000);
    await app.lookAround();
    await app.settle();
    expect(newest('U0BEN', bens)).toMatch(/This room is public now.*\nThe mediator has been told\./);
    app.slack.asHuman('U0ADA').makePrivate(bens);
    await app.lookAround();
    app.clock.move(4 * 86_400_000);
    await app.tick();
    await app.settle();
    expect(app.slack.channel(bens).archived).toBe(true);
    expect(
      mira()
        .reads('dm')
        .match(/A room was archived/g),
    ).toHaveLength(1);
  });
});
