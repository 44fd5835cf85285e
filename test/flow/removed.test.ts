import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { id, type WorkspaceId } from '../../src/domain/ids.js';
import { findByCode } from '../../src/store/reading.js';
import { type App, startApp } from '../support/app.js';
import { teamId } from '../support/caucus.js';
import { setUp } from '../support/convene.js';
import { mediate } from '../support/mediation.js';

const day = 86_400_000;
let app: App;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());

it('the key of a mediation that has ended is destroyed in time where Caucus has been removed from Slack since', async () => {
  const { code } = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  const kept = () => findByCode(app.store, id<WorkspaceId>(teamId), code);
  await app.person('U0MIRA').command('/caucus close', { in: 'dm' });
  await app.person('U0MIRA').submit();
  await app.settle();
  app.slack.setEvents(['app_uninstalled', 'tokens_revoked']);
  app.slack.uninstall();
  await app.slack.settled();

  for (let passed = 0; passed < 29; passed += 1) {
    app.clock.move(day);
    await app.tick();
  }
  expect((await kept())?.stage).toBe('closed');
  app.clock.move(2 * day);
  await app.tick();
  await app.tick();
  expect(await kept()).toBeNull();
});
