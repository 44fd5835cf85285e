import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pressInStatus } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { standingIn } from '../support/aside.js';
import { agree, openBetween, openWithTeam, roomOf, setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const minute = 60_000;
let app: App;
let m: Mediation;
let [bens, carlas] = ['', ''];

/** No event tells of anything any more. */
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], rule: 'anyone' }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
  app.slack.setEvents([]);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const carla = () => app.slack.asHuman('U0CARLA');
const newest = (who: string, room: string) => standingIn(app, who, room).at(-1)?.text ?? '';
const later = async (minutes = 11) => {
  app.clock.move(minutes * minute);
  await app.lookAround();
  await app.settle();
};
const lettingGoOn = async () => {
  await pressInStatus(mira(), 'dm', 'Let passing go on');
  await app.settle();
};

describe('what no event told', () => {
  it('is nothing while everything is as it should be: nobody is told anything, and nothing is written', async () => {
    const before = [mira().mark(), app.person('U0BEN').mark(), app.person('U0CARLA').mark()];
    await later();
    expect([mira().mark(), app.person('U0BEN').mark(), app.person('U0CARLA').mark()]).toEqual(before);
  });

  it('is found: somebody who does not belong in a room', async () => {
    carla().invite(carlas, 'U0EVE');
    await later();
    expect(app.slack.channel(carlas).members).not.toContain('U0EVE');
    expect(app.person('U0CARLA').reads(carlas)).toMatch(/Eve Lindqvist\.\nThey were found there on Monday 23 November/);
    expect(newest('U0BEN', bens)).toMatch(/Passing is paused for a check/);
    expect(newest('U0CARLA', carlas)).toMatch(/No longer in this room: Eve Lindqvist/);
    await lettingGoOn();
  });

  it('is found: a room with another name, and shared', async () => {
    const { id } = app.slack.channel(carlas);
    carla().rename(carlas, 'carla-against-ben');
    carla().share(id);
    await later();
    expect(app.slack.channel(id).name).toBe(carlas);
    expect(newest('U0BEN', bens)).toMatch(/Passing is paused for a check/);
    carla().unshare(id);
    await later();
    await lettingGoOn();
  });

  it('is found: a room that Caucus was taken out of, and is in again', async () => {
    carla().kick(carlas, 'UCAUCUS');
    await later();
    expect(mira().reads('dm')).toMatch(/Caucus was taken out of a room/);
    carla().invite(carlas, 'UCAUCUS');
    await later();
    expect(mira().reads('dm')).toMatch(/Caucus can reach this room again/);
    await lettingGoOn();
  });

  it('is found: a room that was archived', async () => {
    carla().archive(carlas);
    await later();
    expect(mira().reads('dm')).toMatch(/A room was archived in Slack/);
    carla().unarchive(carlas);
    carla().invite(carlas, 'UCAUCUS');
    await later();
    await lettingGoOn();
  });

  it('is found: somebody who went out, an account that is deactivated, and one that is a guest’s now', async () => {
    app.slack.asHuman('U0DEV').leave(bens);
    app.slack.setPerson('U0CARLA', { restricted: true });
    await later();
    expect(mira().reads('dm')).toMatch(/Dev Mehta has gone out of a room in Slack/);
    expect(mira().reads('dm')).toMatch(/Carla Ruiz now has a guest account/);
    app.slack.setPerson('U0DEV', { deleted: true });
    await later();
    expect(mira().reads('dm')).toMatch(/The Slack account of Dev Mehta is deactivated/);
  });

  it('is found: an account that is deactivated, of which nobody is told that they went out', async () => {
    app.slack.setPerson('U0BEN', { deleted: true });
    await later();
    expect(mira().reads('dm')).toMatch(/The Slack account of Ben \w+ is deactivated/);
    expect(mira().reads('dm')).not.toMatch(/Ben \w+ has gone out of a room/);
    app.slack.setPerson('U0BEN', { deleted: false });
    await later();
    expect(mira().reads('dm')).toMatch(/The Slack account of Ben \w+ works again/);
    expect(mira().reads('dm')).not.toMatch(/Ben \w+ has gone out of a room/);
    expect(app.slack.channel(bens).members).toContain('U0BEN');
  });

  it('is found once, however often it is looked for', async () => {
    const mark = mira().mark();
    await later();
    await later();
    expect(mira().mark()).toBe(mark);
  });
});

describe('looking', () => {
  const looked = (since: number) =>
    app.slack.calls.slice(since).filter(({ method }) => method === 'conversations.info');

  it('is not done again within ten minutes', async () => {
    await later();
    const since = app.slack.calls.length;
    await later(9);
    expect(looked(since)).toEqual([]);
    await later(2);
    expect(looked(since)).not.toEqual([]);
  });

  it('is done for two mediations at a time, whoever has waited longest first', async () => {
    for (const [one, other] of [
      ['Farid Nasser', 'Samira Haddad'],
      ['Ines Moreau', 'Paul Okafor'],
    ] as const) {
      await openBetween(app, one, other, 'U0TOMAS');
    }
    await openWithTeam(app, 'Jonas Weber', ['Eve Lindqvist', 'Lena Fischer']);
    await agree(app, 'U0FARID', 'U0INES', 'U0EVE');
    await later();
    const first = app.slack.calls.length;
    await app.lookAround();
    const second = looked(first).length;
    await app.lookAround();
    expect(second).toBeGreaterThan(0);
    expect(looked(first).length).toBe(second);
  });

  it('takes nobody for absent whom Slack has still to bring in', async () => {
    app.slack.faults.next({ method: 'conversations.invite', kind: 'http429', retryAfter: 2 });
    await app.person('U0LENA').press('Agree', { in: 'dm' });
    app.clock.move(11 * minute);
    await app.lookAround();
    await app.lookAround();
    await app.settle();
    expect(app.person('U0TOMAS').reads('dm')).not.toMatch(/Lena Fischer has gone out/);
    expect(app.slack.channel(roomOf(app, 'U0EVE')).members).toContain('U0LENA');
  });

  it('respects what Slack says of its rates', async () => {
    app.slack.faults.next({ method: 'conversations.info', kind: 'http429', retryAfter: 30 });
    const since = app.slack.calls.length;
    await later();
    expect(looked(since)).toHaveLength(1);
  });

  it('is done no more once the rooms are archived', async () => {
    app.slack.setEvents([]);
    await mira().command('/caucus close', { in: 'dm' });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    app.clock.move(4 * 1440 * minute);
    await app.tick();
    await app.settle();
    await later();
    await app.lookAround();
    await app.lookAround();
    const { rows } = await app.store.db.raw(
      "select count(*) from cases where workspace_id = 'T0HARBOUR' and looked_at = 'infinity'",
    );
    expect(rows[0].count).toBe('1');
  });
});
