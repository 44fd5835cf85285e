import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { install } from '../../../src/administer.js';
import { id, type PersonId } from '../../../src/domain/ids.js';
import { installations } from '../../../src/slack/installation/installed.js';
import { compareScopes, scopes } from '../../../src/slack/installation/scopes.js';
import { jsonLog } from '../../../src/slack/logger.js';
import * as de from '../../../src/words/de.js';
import * as en from '../../../src/words/en.js';
import { elsewhere, workspace } from '../../store/a-case.js';
import { type TestStore, testStore } from '../../store/a-store.js';
import { type App, startApp } from '../../support/app.js';
import { teamId } from '../../support/caucus.js';
import { openBetween, setUp } from '../../support/convene.js';
import { allRows } from '../../support/tables.js';

describe('the scopes that Caucus may have', () => {
  it('are these and no others', () => {
    expect([...scopes].sort()).toEqual([
      'chat:write',
      'commands',
      'files:write',
      'groups:read',
      'groups:write',
      'im:write',
      'users:read',
    ]);
  });

  it.each([
    ...['channels:history', 'groups:history', 'im:history', 'mpim:history', 'files:read', 'pins:read', 'search:read'],
    ...['app_mentions:read', 'links:read', 'metadata.message:read', 'reactions:read', 'users:read.email', 'admin'],
    ...['chat:write.public', 'chat:write.customize', 'GROUPS:READ', 'groups:read ', ''],
  ])('do not include "%s"', (scope) => {
    expect(compareScopes([...scopes, scope]).tooMany).toEqual([scope]);
  });
});

describe('when Slack grants more while Caucus runs', () => {
  let app: App;
  const [why, warum] = [en, de].map(({ edge }) => edge.tooManyScopes(['groups:history'])) as [string, string];
  beforeAll(async () => {
    app = await startApp();
    app.slack.setPerson('U0CARLA', { locale: 'de-DE' });
    await setUp(app);
    await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  });
  afterAll(() => app.stop());

  /** All rows but those that say what was granted and which events came. */
  async function rows(): Promise<[Record<string, string[]>, string]> {
    const { 'public.installations': granted, 'public.inbound_events': _, ...others } = await allRows(app);
    return [others, JSON.stringify(granted)];
  }

  it('does nothing from that call on, and says why to whoever asks, in their language', async () => {
    const [before, narrow] = await rows();
    app.slack.setScopes([...scopes, 'groups:history'], teamId);
    // What Slack said of a person is asked again after a minute.
    app.clock.move(61_000);
    app.slack.clearRecords();

    const told = await app.person('U0MIRA').command('/caucus open');
    expect(JSON.stringify(told)).toContain(why);
    expect(app.slack.calls.map(({ method }) => method)).toEqual(['users.info']);

    await app.person('U0BEN').press('Agree', { in: 'dm' });
    expect(app.person('U0BEN').reads('dm')).toContain(why);
    await app.person('U0CARLA').press('Agree', { in: 'dm' });
    expect(app.person('U0CARLA').reads('dm')).toContain(warum);
    expect(app.person('U0CARLA').reads('dm')).not.toContain(why);
    expect(app.slack.calls).toHaveLength(1);

    const [after, wide] = await rows();
    expect(after).toEqual(before);
    expect([narrow, wide].map((row) => row.includes('groups:history'))).toEqual([false, true]);
  });

  it('makes no call for what is due either, and whoever runs Caucus finds the scope in the log', async () => {
    app.slack.clearRecords();
    app.clock.move(3 * 86_400_000);
    await app.tick();
    while (!app.logged().includes('delivery_failed')) await new Promise((resolve) => setImmediate(resolve));
    expect(app.slack.calls).toEqual([]);
    expect(app.logged()).toMatch(/"event":"too_many_scopes","code":"groups:history"/);
  });
});

describe('an installation', () => {
  const installed = { botUser: id<PersonId>('UCAUCUS'), token: 'xoxb-token', scopes: [...scopes] };
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore();
  });
  afterAll(() => store.stop());

  it('with more than Caucus may have is refused, and ends what an earlier one allowed', async () => {
    const quiet = jsonLog(store.clock, () => undefined);
    const wide = { ...installed, scopes: [...scopes, 'im:history'] };
    expect(await install(store, workspace, installed)).toMatchObject({ type: 'installed' });
    expect(await installations(store, quiet).tokenOf(workspace)).toBe('xoxb-token');

    expect(await install(store, workspace, wide)).toEqual({ type: 'refused', tooMany: ['im:history'] });
    const stopped = installations(store, quiet).tokenOf(workspace);
    await expect(stopped).rejects.toThrow(en.edge.tooManyScopes(['im:history']));

    expect(await install(store, workspace, installed)).toMatchObject({ type: 'installed' });
    expect(await installations(store, quiet).tokenOf(workspace)).toBe('xoxb-token');
  });

  it('with more is not kept where there was none', async () => {
    await install(store, elsewhere, { ...installed, scopes: [...scopes, 'admin'] });
    await expect(
      installations(
        store,
        jsonLog(store.clock, () => undefined),
      ).tokenOf(elsewhere),
    ).rejects.toThrow('not installed');
  });
});
