import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { administer, install, uninstall } from '../../src/administer.js';
import { startTicking } from '../../src/delivery/tick.js';
import { lookAfterViewers } from '../../src/delivery/viewers.js';
import { id, type PersonId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { connect } from '../../src/store/database.js';
import { beginRestore } from '../../src/store/high-water.js';
import { hrList } from '../../src/store/hr.js';
import { claimNotice, endSessionsOver, forgetOldNotices, keepTold } from '../../src/store/hr-notices.js';
import { endSession, keepSession, redeemLink } from '../../src/store/hr-session.js';
import {
  endHrSession,
  endHrToken,
  endHrTokensNow,
  openHrLink,
  openHrToken,
  openViewersLink,
  withSession,
  workspacesWithSessions,
} from '../../src/store/hr-tokens.js';
import { connectAsPage } from '../../src/web/database.js';
import { ada, elsewhere, happen, mediator, opening, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
let hrDb: Knex;
let owner: Knex;
beforeAll(async () => {
  store = await testStore();
  hrDb = connectAsPage(store.database.hrUrl);
  owner = connect(store.database.ownerUrl, { max: 1 });
  const opened = opening(store);
  const { reference } = opened.details;
  const shown = { type: 'opened', reference, hidden: false, mediator: 'Mara' } as const;
  await happen(store, opened.details.id, [opened], { process: [shown, { type: 'began', on: '2026-11-23' }] });
  await installed();
});
beforeEach(() => roster([viewer]));
afterAll(async () => {
  await hrDb.destroy();
  await owner.destroy();
  await store.stop();
});

const viewer = id<PersonId>('U0VIEWER');
const london = { zone: 'Europe/London', language: 'en' } as const;
const settings = { ...noSettings, runBy: 'House', agreement: 'Agreement', mediators: [mediator] };

async function roster(hrViewers: PersonId[], rostersWait = false, of = workspace): Promise<void> {
  await administer(store, { workspace: of, by: mediator, at: 1, settings: { ...settings, hrViewers, rostersWait } });
}

const installed = () =>
  install(store, workspace, { botUser: id<PersonId>('UCAUCUS'), token: 'xoxb-1', scopes: ['commands'] });

/** A token of 43 characters, as the log page makes them. */
const token = () => randomBytes(32).toString('base64url');
const reads = async (by: string) => (await hrList(hrDb, by, { limit: 5 })).length > 0;
const link = (of = workspace, who = viewer) => openHrLink(store, of, who, london);

async function open(of = workspace, who = viewer): Promise<{ by: string; session: string }> {
  const by = token();
  expect(await redeemLink(hrDb, await link(of, who), by)).toBe(true);
  const row = await owner('hr_notices').where({ workspace_id: of }).orderBy('began_at', 'desc').first('session_id');
  return { by, session: row.session_id };
}

describe('a link to the log page', () => {
  it('opens one session, once, however many redeem it at the same moment', async () => {
    const one = await link();
    const tokens = Array.from({ length: 8 }, token);
    const redeemed = await Promise.all(tokens.map((each) => redeemLink(hrDb, one, each)));
    expect(redeemed.filter(Boolean)).toHaveLength(1);
    expect(await Promise.all(tokens.map(reads))).toEqual(redeemed);
    expect(await redeemLink(hrDb, one, token())).toBe(false);
  });

  it('opens nothing when it is guessed, over, or spent for a token that is too short', async () => {
    expect(await redeemLink(hrDb, 'guessed', token())).toBe(false);
    const old = await link();
    await owner('hr_links').update({ expires_at: owner.raw("now() - interval '1 second'") });
    expect(await redeemLink(hrDb, old, token())).toBe(false);
    expect(await redeemLink(hrDb, await link(), 'short')).toBe(false);
  });

  it('lasts two minutes of the database’s clock', async () => {
    await link();
    const { rows } = await owner.raw<{ rows: { seconds: string }[] }>(
      'select extract(epoch from max(expires_at) - now()) as seconds from hr_links',
    );
    expect(Number(rows[0]?.seconds)).toBeGreaterThan(110);
    expect(Number(rows[0]?.seconds)).toBeLessThanOrEqual(120);
  });

  it('is made for nobody who is not on the roster at that moment, nor while the rosters wait', async () => {
    expect(await openViewersLink(store, workspace, viewer, london)).not.toBeNull();
    expect(await openViewersLink(store, workspace, ada, london)).toBeNull();
    expect(await openViewersLink(store, elsewhere, viewer, london)).toBeNull();
    await roster([viewer], true);
    expect(await openViewersLink(store, workspace, viewer, london)).toBeNull();
  });

  it('is made for one viewer whatever HR’s own login holds on to of another', async () => {
    const old = await link();
    await owner('hr_links').update({ expires_at: owner.raw("now() - interval '1 second'") });
    await hrDb.transaction(async (held) => {
      await held.raw('set transaction read write');
      await held.raw('select redeem_link(:old, :by)', { old, by: token() });
      expect(await openViewersLink(store, workspace, viewer, london)).not.toBeNull();
    });
  });

  it('is made for nobody where the app is not installed any more', async () => {
    await uninstall(store, workspace, null);
    expect(await openViewersLink(store, workspace, viewer, london)).toBeNull();
    await installed();
    expect(await openViewersLink(store, workspace, viewer, london)).not.toBeNull();
  });

  it('leaves nothing open, whichever comes first of making, spending and removing the app', async () => {
    for (let round = 0; round < 12; round += 1) {
      await installed();
      const [by, other, made] = [token(), token(), await link()];
      const [late] = await Promise.all([
        openViewersLink(store, workspace, viewer, london),
        redeemLink(hrDb, made, by),
        uninstall(store, workspace, null),
      ]);
      if (late !== null) expect(await redeemLink(hrDb, late, other)).toBe(false);
      expect(await reads(by)).toBe(false);
    }
    await installed();
  });

  it('leaves nothing open, whichever comes first of making, spending and leaving the roster', async () => {
    for (let round = 0; round < 12; round += 1) {
      await roster([viewer]);
      const [by, other, made] = [token(), token(), await link()];
      const [made2] = await Promise.all([
        openViewersLink(store, workspace, viewer, london),
        redeemLink(hrDb, made, by),
        roster([]),
      ]);
      if (made2 !== null) expect(await redeemLink(hrDb, made2, other)).toBe(false);
      expect(await reads(by)).toBe(false);
    }
  });
});

describe('a session of the log page', () => {
  it('is ended by its own viewer only, once', async () => {
    const { by, session } = await open();
    expect(await endHrSession(store, workspace, ada, session)).toBe(false);
    expect(await endHrSession(store, elsewhere, viewer, session)).toBe(false);
    expect(await reads(by)).toBe(true);
    expect(await endHrSession(store, workspace, viewer, session)).toBe(true);
    expect(await endHrSession(store, workspace, viewer, session)).toBe(false);
    expect(await reads(by)).toBe(false);
  });

  it.each(['idle_at', 'expires_at'])(
    'is over at its %s, by the database’s clock, and its viewer is told when',
    async (end) => {
      const { by, session } = await open();
      await owner('hr_tokens')
        .where({ session_id: session })
        .update({ [end]: owner.raw("now() - interval '7 minutes'") });
      expect(await reads(by)).toBe(false);
      expect(await keepSession(hrDb, by)).toBe(false);
      await endSessionsOver(store);
      expect(await owner('hr_tokens').where({ session_id: session })).toEqual([]);
      const notice = await owner('hr_notices').where({ session_id: session }).first('ended_at', 'pending');
      expect(notice.pending).toBe(true);
      expect(Math.round((Date.now() - notice.ended_at.getTime()) / 60_000)).toBe(7);
    },
  );

  it('is not ended by a clock of Caucus that is wrong, whoever reads the log in Slack meanwhile', async () => {
    const { by } = await open();
    const ahead = Date.now() + 9 * 3_600_000 - store.clock.now().getTime();
    store.clock.move(ahead);
    const inSlack = await openHrToken(store, workspace, viewer, store.clock.now().getTime() + 1000);
    store.clock.move(-ahead);
    await endHrToken(store, workspace, inSlack);
    expect(await reads(by)).toBe(true);
  });

  it('that is open is left alone by what ends those that are over', async () => {
    const { by, session } = await open();
    await endSessionsOver(store);
    expect(await reads(by)).toBe(true);
    expect((await owner('hr_notices').where({ session_id: session }).first('ended_at')).ended_at).toBeNull();
  });

  it('that HR’s own login holds on to keeps nothing else from being done', async () => {
    const { by, session } = await open();
    await owner('hr_tokens')
      .where({ session_id: session })
      .update({ expires_at: owner.raw("now() - interval '1 minute'") });
    const old = await open();
    await owner('hr_notices')
      .where({ session_id: old.session })
      .update({ began_at: owner.raw("now() - interval '25 hours'") });
    const logged: string[] = [];
    const note = (event: string) => void logged.push(event);
    let further = 0;
    await hrDb
      .transaction(async (held) => {
        await held.raw('set transaction read write');
        await held.raw('select end_session(:by)', { by });
        const go = async () => {
          further += 1;
        };
        const ticking = startTicking(store, { info: note, warn: note, error: note }, [go]);
        await ticking.stop();
        await held.rollback();
      })
      .catch(() => undefined);
    expect([further, logged]).toEqual([1, ['tick_failed']]);
    expect(await owner('hr_notices').where({ session_id: old.session })).toEqual([]);
    await endSession(hrDb, old.by);
    await endSession(hrDb, by);
  });

  it('is found by whose it is, and ended with all others of that person', async () => {
    const [one, two] = [await open(), await open()];
    const unused = await link();
    expect(await workspacesWithSessions(store)).toContain(workspace);
    expect(await withSession(store, workspace, [ada, viewer])).toEqual([viewer]);
    await endHrTokensNow(store, workspace, [viewer]);
    expect(await Promise.all([reads(one.by), reads(two.by)])).toEqual([false, false]);
    expect(await redeemLink(hrDb, unused, token())).toBe(false);
    expect(await withSession(store, workspace, [ada, viewer])).toEqual([]);
  });

  it('is looked after also where Slack does not say who another viewer is', async () => {
    const other = id<PersonId>('U0OTHER');
    await roster([viewer, other]);
    const both = [await open(), await open(workspace, other)];
    let asked = 0;
    const person = async () => {
      asked += 1;
      if (asked === 1) throw new Error('Slack does not say');
      return null;
    };
    const none = async () => {
      throw new Error('Nothing else is asked');
    };
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    await lookAfterViewers({ store, log, person, slack: none, botUser: none });
    expect((await Promise.all(both.map(({ by }) => reads(by)))).sort()).toEqual([false, true]);
    await endHrTokensNow(store, workspace, [viewer, other]);
  });

  it('ends with the installation, and with it what would be told', async () => {
    await installed();
    const { by } = await open();
    await uninstall(store, workspace, null);
    expect(await reads(by)).toBe(false);
    expect(await owner('hr_notices').where({ workspace_id: workspace })).toEqual([]);
  });

  it('does not come back with a backup: what stands in Slack is put right, what was not told stays untold', async () => {
    const { by: told } = await open();
    const claimed = await claimNotice(store, 60);
    if (claimed === null) throw new Error('Nothing is to be told');
    await keepTold(store, claimed, { channel: id('D1'), ts: '1.1' });
    const [{ by: untold }, unused] = [await open(), await link()];
    await beginRestore(store);
    expect(await Promise.all([reads(told), reads(untold)])).toEqual([false, false]);
    expect(await redeemLink(hrDb, unused, token())).toBe(false);
    await endSessionsOver(store);
    const notices = await owner('hr_notices').select('session_id', 'pending', 'ended_at');
    expect(notices).toEqual([{ session_id: claimed.session, pending: true, ended_at: expect.any(Date) }]);
  });

  it('is forgotten a day after it began', async () => {
    const { by } = await open();
    await forgetOldNotices(store);
    expect(await owner('hr_notices').select()).not.toEqual([]);
    await owner('hr_notices').update({ began_at: owner.raw("now() - interval '25 hours'") });
    await forgetOldNotices(store);
    expect(await owner('hr_notices').select()).toEqual([]);
    await endSession(hrDb, by);
  });
});
