import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { id, type WorkspaceId } from '../../src/domain/ids.js';
import { connect } from '../../src/store/database.js';
import { hrList } from '../../src/store/hr.js';
import { endSession, redeemLink } from '../../src/store/hr-session.js';

import { type App, startApp } from '../support/app.js';
import { agree, openBetween, setUp } from '../support/convene.js';
import { forge, lastSent } from '../support/forged.js';

const page = 'https://log.example';
const workspace = id<WorkspaceId>('T0HARBOUR');

let app: App;
let hrDb: Knex;

beforeAll(async () => {
  app = await startApp({ logPage: page });
  await setUp(app, { 'Who may see the HR log': ['Hana Sato', 'Jonas Weber'] });
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
  hrDb = connect(app.hrUrl, { max: 1 });
});
afterAll(async () => {
  await hrDb.destroy();
  await app.stop();
});
afterEach(() => expect(app.slack.problems).toEqual([]));

const hana = () => app.person('U0HANA');
const token = () => randomUUID().padEnd(43, '-');
const reads = async (by: string) => (await hrList(hrDb, by, { limit: 50 })).length;
const newest = (who: string) => app.person(who).messages('dm').at(-1)?.text ?? '';

/** Presses for a link, as a viewer does, and gives it. */
async function linkOf(who: string): Promise<string> {
  await app.person(who).command('/caucus log', { in: 'dm' });
  await app.person(who).press('Open the log page', { in: 'dm' });
  const { element } = app.person(who).find('Go to the log page', { in: 'dm' });
  return String(element.url).replace(`${page}/in/`, '');
}

/** Opens a session in the browser, and waits until its viewer has been told. */
async function signIn(who: string): Promise<string> {
  const own = token();
  expect(await redeemLink(hrDb, await linkOf(who), own)).toBe(true);
  await app.settle();
  return own;
}

describe('the link to the log page', () => {
  it('is for whoever pressed, and opens one session of theirs, once', async () => {
    const link = await linkOf('U0HANA');
    expect(link).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(hana().screen().text).toMatch(/for you alone.*once, within two minutes/);
    expect(hana().messages('dm').at(-1)?.ephemeral).toBe(true);
    const own = token();
    expect(await redeemLink(hrDb, link, own)).toBe(true);
    expect(await redeemLink(hrDb, link, token())).toBe(false);
    expect(await reads(own)).toBe(1);
    await endSession(hrDb, own);
    await app.settle();
  });

  it('does not stay on the screen once it has been pressed', async () => {
    await linkOf('U0HANA');
    const before = hana().messages('dm').length;
    await hana().press('Go to the log page', { in: 'dm' });
    expect(hana().messages('dm').at(-1)?.text).toMatch(/opening in your browser/);
    expect(hana().messages('dm')).toHaveLength(before);
  });

  it('is offered to nobody else, and made for nobody else who presses for it', async () => {
    await linkOf('U0HANA');
    const press = lastSent(app, 'U0HANA', 'action');
    const links = () => app.store.db('hr_links').count().first();
    const before = await links();
    for (const who of ['U0MIRA', 'U0BEN', 'U0ADA', 'U0EVE']) {
      const { answer = '' } = await app.person(who).command('/caucus log', { in: 'dm' });
      expect(answer).not.toMatch(/log page/);
      const user = { id: who, username: 'x', name: 'x', team_id: workspace };
      expect((await forge(app, { ...press, user })).said).toMatch(/nothing here/);
    }
    expect(await links()).toEqual(before);
  });
});

describe('a session of the log page', () => {
  it('is told of at once, by a message that rings, in their own time', async () => {
    const mark = hana().mark();
    const own = await signIn('U0HANA');
    expect(newest('U0HANA')).toMatch(
      /^A session on the HR log page began at \d\d:\d\d \(\w+ time\)\. If that was not you, end it now\.$/,
    );
    const rang = hana()
      .chair.seen()
      .slice(mark)
      .filter((each) => each.kind === 'notification' && each.rings);
    expect(rang).toHaveLength(1);
    await endSession(hrDb, own);
    await app.settle();
  });

  it('is ended by “That was not me”, at once; a second press says that there is none any more', async () => {
    const own = await signIn('U0HANA');
    expect(await reads(own)).toBe(1);
    const { answer } = await hana().press('That was not me', { in: 'dm' });
    expect(answer).toMatch(/That session is ended/);
    expect(await reads(own)).toBe(0);
    const press = lastSent(app, 'U0HANA', 'action');
    await app.settle();
    expect(hana().reads('dm')).toMatch(/began at \d\d:\d\d \(\w+ time\) and ended at \d\d:\d\d/);
    expect(() => hana().find('That was not me', { in: 'dm' })).toThrow(/has no/);
    expect((await forge(app, press)).said).toMatch(/no such session open any more/);
  });

  it('is no matter of anyone else’s press, nor of one that names none', async () => {
    const own = await signIn('U0HANA');
    await app
      .person('U0HANA')
      .press('That was not me', { in: 'dm' })
      .catch(() => undefined);
    const press = lastSent(app, 'U0HANA', 'action');
    await app.settle();
    const other = await signIn('U0HANA');
    const { value } = hana().find('That was not me', { in: 'dm' }).element;
    const pressed = (as: string, what: unknown) =>
      forge(app, {
        ...press,
        user: { id: as, username: 'x', name: 'x', team_id: workspace },
        actions: [{ ...(press.actions as object[])[0], value: what }],
      });
    for (const who of ['U0JONAS', 'U0MIRA', 'U0BEN']) {
      expect((await pressed(who, value)).said).toMatch(/no such session open any more/);
    }
    for (const forged of ['1', `1;i=${randomUUID()}`]) {
      expect((await pressed('U0HANA', forged)).said).toMatch(/no such session open any more/);
    }
    expect((await pressed('U0HANA', "1;i=' or true --")).said).toMatch(/earlier version/);
    expect(await reads(other)).toBe(1);
    expect(await reads(own)).toBe(0);
    await endSession(hrDb, other);
    await app.settle();
  });

  it('that is signed out is told as ended, and rings no more', async () => {
    const own = await signIn('U0HANA');
    const mark = hana().mark();
    await endSession(hrDb, own);
    await app.settle();
    expect(hana().reads('dm')).not.toMatch(/end it now/);
    expect(
      hana()
        .chair.seen()
        .slice(mark)
        .map((each) => each.kind),
    ).toEqual(['update']);
  });
});

describe('a session dies at once', () => {
  const saving = async (viewers: string[]) => {
    const ada = app.person('U0ADA');
    await ada.command('/caucus settings');
    await ada.fill('Who may see the HR log', viewers);
    await ada.submit();
    await ada.close(true);
    await app.settle();
  };

  it('when its viewer leaves the roster, whose message says so; the old button still answers', async () => {
    const own = await signIn('U0JONAS');
    const unused = await linkOf('U0JONAS');
    const jonas = app.person('U0JONAS');
    const { value, action_id, type } = jonas.find('That was not me', { in: 'dm' }).element;
    const press = lastSent(app, 'U0JONAS', 'action');
    await saving(['Hana Sato']);
    expect(await reads(own)).toBe(0);
    expect(await redeemLink(hrDb, unused, token())).toBe(false);
    expect(jonas.reads('dm')).not.toMatch(/end it now/);
    const late = { ...press, actions: [{ type, action_id, value, block_id: 'b', action_ts: '1.1' }] };
    expect((await forge(app, late)).said).toMatch(/no such session open any more/);
    expect((await jonas.command('/caucus log', { in: 'dm' })).answer).toMatch(/nothing here/);
    await saving(['Hana Sato', 'Jonas Weber']);
  });

  it.each([
    ['is deactivated', { deleted: true }, { deleted: false }],
    ['becomes a guest', { restricted: true }, { restricted: false }],
  ])('when its viewer %s', async (_, change, back) => {
    const own = await signIn('U0JONAS');
    app.slack.setPerson('U0JONAS', change);
    await app.settle();
    expect(await reads(own)).toBe(0);
    app.slack.setPerson('U0JONAS', back);
    app.clock.move(61_000);
    await app.settle();
  });

  it('within ten minutes when no event told that its viewer was deactivated', async () => {
    const [own, hers] = [await signIn('U0JONAS'), await signIn('U0HANA')];
    app.slack.setEvents([]);
    app.slack.setPerson('U0JONAS', { deleted: true });
    await app.settle();
    expect(await reads(own)).toBe(1);
    app.clock.move(10 * 60_000);
    await app.lookAround();
    expect([await reads(own), await reads(hers)]).toEqual([0, 1]);
  });

  it('when the app is uninstalled, and nobody is left to be told', async () => {
    const own = await signIn('U0HANA');
    app.slack.setEvents(['app_uninstalled']);
    app.slack.uninstall(workspace);
    await app.slack.settled();
    expect(await reads(own)).toBe(0);
    expect(await app.store.db('hr_notices').select()).toEqual([]);
  });
});
