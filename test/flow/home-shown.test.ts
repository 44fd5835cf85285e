import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const home = async (id: string) => {
  await app.settle();
  return (await app.person(id).openHome()).text;
};
/** What somebody's Home says now, without opening it again. */
const standing = (id: string) => JSON.stringify(app.person(id).chair.home()?.view.blocks);
const published = () => app.slack.calls.filter(({ method }) => method === 'views.publish');

describe('a Home', () => {
  it('is not put back to what it was by news that comes late', async () => {
    await home('U0BEN');
    app.slack.setRequestUrl(undefined);
    app.person('U0BEN').chair.openHome();
    const { eventId = '' } = app.slack.events.at(-1) ?? {};
    app.slack.setRequestUrl(app.requestUrl);
    await home('U0BEN');
    const before = standing('U0BEN');
    expect(await app.slack.redeliver(eventId)).toBe(200);
    await app.settle();
    expect(standing('U0BEN')).toBe(before);
  });

  it('is not made anew for who only looks at their messages', async () => {
    app.slack.setRequestUrl(undefined);
    app.person('U0BEN').chair.openHome();
    const { eventId = '', payload } = app.slack.events.at(-1) ?? {};
    Object.assign(payload?.event as object, { tab: 'messages', view: undefined });
    app.slack.setRequestUrl(app.requestUrl);
    const before = standing('U0BEN');
    expect(await app.slack.redeliver(eventId)).toBe(200);
    await app.settle();
    expect(standing('U0BEN')).toBe(before);
  });

  it('that Slack does not take now is told again, and keeps nobody from what its buttons open', async () => {
    await home('U0BEN');
    app.slack.faults.next({ method: 'views.publish', kind: 'internal_error' });
    const { modal } = await app.person('U0BEN').press('See the record', { in: 'home' });
    expect(modal?.text).toContain('What left and what came in');
    await app.person('U0BEN').close(true);
    await app.settle();
    expect(app.logged()).toMatch(/"event":"home_failed"/);
    app.slack.faults.next({ method: 'views.publish', kind: 'internal_error' });
    app.person('U0BEN').chair.openHome();
    await app.settle();
    const { eventId = '', attempts } = app.slack.events.at(-1) ?? {};
    expect(attempts).toEqual([{ status: 500 }]);
    expect(await app.slack.redeliver(eventId)).toBe(200);
  });

  it('switched off in Slack, is not asked for again and again', async () => {
    app.slack.setPolicies({ homeTab: false });
    app.person('U0BEN').chair.openHome();
    await app.settle();
    expect(app.slack.events.at(-1)?.attempts).toEqual([{ status: 200 }]);
    app.slack.setPolicies({ homeTab: true });
  });

  it('goes to nobody whose account does not work', async () => {
    await app.settle();
    app.slack.setRequestUrl(undefined);
    app.slack.clearRecords();
    app.person('U0LENA').chair.openHome();
    const { eventId = '' } = app.slack.events.at(-1) ?? {};
    app.slack.setRequestUrl(app.requestUrl);
    app.slack.setPerson('U0LENA', { deleted: true });
    await app.settle();
    expect(await app.slack.redeliver(eventId)).toBe(200);
    await app.settle();
    expect(published()).toEqual([]);
  });

  it('goes to nobody but the one who opened it', async () => {
    app.slack.clearRecords();
    await home('U0CARLA');
    expect(published().map(({ args }) => args.user_id)).toEqual(['U0CARLA']);
  });
});
