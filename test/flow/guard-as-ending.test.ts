import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { shownTo } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { mediate } from '../support/mediation.js';

/** The same mediation twice, the same in everything until something happens on Carla's side. */
const worlds: App[] = [];

beforeAll(async () => {
  for (const happens of [
    (app: App, carlas: string) => app.slack.asHuman('U0CARLA').invite(carlas, 'U0EVE'),
    async (app: App, carlas: string) => {
      await app.person('U0CARLA').command('/caucus withdraw', { in: carlas });
      await app.person('U0CARLA').submit();
    },
  ]) {
    const app = await startApp();
    worlds.push(app);
    await setUp(app);
    const m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }, { people: ['U0LENA'] }]);
    const [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
    const toCarla = 'Carla Ruiz, in their private room';
    await propose(app.person('U0BEN'), bens, { text: 'We could start at nine.', to: [toCarla], next: 'hand' });
    await app.settle();
    // On their way, and held up there.
    app.slack.faults.next({ method: 'conversations.members', kind: 'http429', retryAfter: 3 });
    const mark = app.person('U0CARLA').mark();
    await passFrom(app.person('U0MIRA'), bens);
    await app.person('U0CARLA').sees(carlas, 'The mediator has passed something to this room.', { after: mark });
    await happens(app, carlas);
    await app.settle();
    const { answer } = await app.person('U0BEN').command('/caucus status', { in: bens });
    expect(answer).toMatch(/Passing is paused for a check/);
    await app.person('U0LENA').command('/caucus propose', { in: m.room('U0LENA') });
  }
});
afterAll(() => Promise.all(worlds.map((app) => app.stop())));

it.each(['U0BEN', 'U0LENA'])('a stranger in Carla’s room and her withdrawal read the same to %s', (who) => {
  const [check, ending] = worlds.map((app) => {
    const { seen, calls } = shownTo(app, [who]);
    // The numbers count what Slack has done for everyone.
    const plain = (each: object) => ({ ...each, n: null });
    return { seen: seen.map(plain), calls: calls.map(plain) };
  });
  expect(JSON.stringify(check)).toContain('Passing is paused for a check');
  if (JSON.stringify(check) !== JSON.stringify(ending)) expect(check).toEqual(ending);
});

it('the words on their way to her are stopped, and their side is told nothing but of a check', () => {
  for (const app of worlds) {
    const told = JSON.stringify(shownTo(app, ['U0BEN']).seen);
    expect(told).toContain('These words were not passed to Carla Ruiz.\\nPassing is paused for a check.');
    expect(JSON.stringify(shownTo(app, ['U0CARLA']).seen)).not.toContain('start at nine');
  }
});
