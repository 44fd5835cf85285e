import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administer, install, uninstall } from '../../src/administer.js';
import { fold } from '../../src/domain/evolve.js';
import { type EnvelopeId, id, type PersonId, type TextId, type WorkspaceId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { Words } from '../../src/domain/words.js';
import { readAccount } from '../../src/store/account.js';
import { keepBlanked, postedIn } from '../../src/store/blanking.js';
import { firstOutcome, lockCase, saveCase } from '../../src/store/cases.js';
import { advance, type Claim, nextDelivery, release, renew, standingCard } from '../../src/store/deliveries.js';
import { disposeAgain } from '../../src/store/disposal.js';
import { countTry, keepTold, putOff, type SessionNotice } from '../../src/store/hr-notices.js';
import { redeemLink } from '../../src/store/hr-session.js';
import {
  endAllHrTokens,
  endHrSession,
  endHrToken,
  endHrTokensNow,
  openHrLink,
  openHrToken,
  openViewersLink,
  withSession,
} from '../../src/store/hr-tokens.js';
import {
  askToTell,
  countInstallTry,
  endInstallNotice,
  type InstallNotice,
  keepInstallCard,
  putOffInstallNotice,
  tellNoMore,
} from '../../src/store/install-notices.js';
import { holdInstallation, installation, keptInstallation } from '../../src/store/installations.js';
import { renewLookups } from '../../src/store/lookup-keys.js';
import { phaseLog } from '../../src/store/phase-log.js';
import { isHiddenFromHr } from '../../src/store/process.js';
import {
  casesOf,
  findByCode,
  findNamed,
  isOfACase,
  readCase,
  readEvents,
  readHead,
  readTexts,
} from '../../src/store/reading.js';
import { readRecord, readSealOf } from '../../src/store/record.js';
import { claimRenewal, keepLapsed, keepRenewed, putOffRenewal, type Renewal } from '../../src/store/renewals.js';
import { isFirst, onceForEvent } from '../../src/store/requests.js';
import { inTransaction } from '../../src/store/transaction.js';
import { takeTurn, throttle, throttled } from '../../src/store/turns.js';
import { busyRooms, lookNoMore } from '../../src/store/watching.js';
import { holdSettings, readSettings } from '../../src/store/workspaces.js';
import { connectAsPage } from '../../src/web/database.js';
import { sourcesIn } from '../support/sources.js';
import { allRows } from '../support/tables.js';
import { ada, ben, channel, mediator, opening, roomsOf } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
let shared: ReturnType<typeof opening>;
beforeAll(async () => {
  store = await testStore();
  shared = opening(store);
});
afterAll(() => store.stop());

const [ours, theirs] = ['T0OURS', 'T0THEIRS'].map((name) => id<WorkspaceId>(name)) as [WorkspaceId, WorkspaceId];
const text = id<TextId>('00000000-0000-4000-a000-000000000001');
const request = Buffer.alloc(32, 9);
const room = () => shared.details.rooms[0]?.id ?? id<never>('');
const caseId = () => shared.details.id;
const claim = (workspace: WorkspaceId): Claim => ({
  ...{ workspace, room: room(), caseId: caseId(), fence: 0, leaseSeconds: 60, turn: false },
});
const settings = (workspace: WorkspaceId) => ({
  ...{ ...noSettings, runBy: `House ${workspace}`, agreement: 'A', mediators: [mediator], hrViewers: [ben] },
});
const installed = (workspace: WorkspaceId) => ({
  ...{ botUser: id<PersonId>('UCAUCUS'), token: `xoxb-${workspace}`, scopes: ['commands'] },
  ...{ refreshToken: `xoxe-${workspace}`, expiresAt: Date.parse('2030-01-01') },
});
/** As their copies have claimed them. */
const renewal = async (of: WorkspaceId) => {
  await store.db('installations').where({ workspace_id: of }).update({ renewing_until: '-infinity' });
  return (await claimRenewal(store, of, Date.parse('2031-01-01'), 60)) as Renewal;
};
async function installNotice(of: WorkspaceId): Promise<InstallNotice> {
  const row = await store
    .db('install_notices')
    .where({ workspace_id: of, kind: 'lapsed' })
    .first(store.db.raw('cast(free_at as text) as lease'));
  return { workspace: of, kind: 'lapsed', person: ada, standing: null, tries: 0, lease: row.lease };
}

/** A case, a request, a record, deliveries, settings and an installation: each workspace's under the same ids, in its own words. */
async function fill(workspace: WorkspaceId): Promise<void> {
  const own = { ...shared.details, workspace, settings: { ...shared.details.settings, runBy: workspace } };
  const events = [
    { ...shared, details: own },
    { type: 'RoomCreated' as const, room: room(), channel: channel('SAME') },
  ];
  const notice = { type: 'ready to pass' as const, envelope: id<EnvelopeId>(text), party: id<never>(workspace) };
  await inTransaction(store, async (trx) =>
    saveCase(
      ...([store, trx, await lockCase(store, trx, workspace, caseId()), fold(null, events)] as const),
      { type: 'accepted', events, outcome: 'opened' },
      {
        ...{ at: store.clock.now().getTime(), request, texts: [{ id: text, words: new Words(`Words ${workspace}`) }] },
        notices: [
          { room: room(), do: 'post', post: notice },
          { room: room(), do: 'post', post: notice },
        ],
        record: [{ room: room(), way: 'left', kind: 'message', text, condition: null, other: workspace, at: 1 }],
        process: [{ type: 'opened', reference: own.reference, hidden: false, mediator: workspace }],
      },
    ),
  );
  await store.db('rooms').where({ workspace_id: workspace, room_id: room() }).update({ fence: 0 });
  const first = await nextDelivery(store, claim(workspace));
  if (first === null) throw new Error('Nothing to deliver');
  const standing = { channel: channel('SAME'), ts: `1700000000.00000${workspace === ours ? 1 : 2}` };
  await advance(store, claim(workspace), first.position, { stage: 'done', standing });
  await administer(store, { workspace, by: mediator, at: 1, settings: settings(workspace) });
  await install(store, workspace, installed(workspace));
  await askToTell(store, store.db, workspace, 'lapsed', ada);
  await openSession(workspace);
}

const [session, london] = ['00000000-0000-4000-a000-000000000009', { zone: 'Europe/London', language: 'en' } as const];

/** A session of the log page under the same id in every workspace, of which its viewer is still to be told. */
async function openSession(workspace: WorkspaceId): Promise<void> {
  const hrDb = connectAsPage(store.database.hrUrl);
  const link = await openHrLink({ ...store, ids: { ...store.ids, uuid: () => session } }, workspace, ben, london);
  await redeemLink(hrDb, link, workspace.padEnd(43, '.'));
  await hrDb.destroy();
}

/** As its copy has claimed it. */
async function noticeOf(workspace: WorkspaceId): Promise<SessionNotice> {
  const row = await store
    .db('hr_notices')
    .where({ workspace_id: workspace, session_id: session })
    .first(store.db.raw('cast(free_at as text) as lease'));
  const untold = { viewer: ben, beganAt: 1, endedAt: null, standing: null, tries: 0 };
  return { workspace, session, ...untold, lease: row.lease };
}

type Try = (workspace: WorkspaceId) => Promise<unknown>;
const inTrx = (run: (trx: TestStore['db']) => Promise<unknown>) => inTransaction(store, run);

const reads: Record<string, Try> = {
  readCase: (of) => readCase(store, of, caseId()),
  findNamed: (of) =>
    Promise.all(
      [{ case: caseId() }, { channel: channel('SAME') }, { person: ada }].map((by) => findNamed(store, of, by)),
    ),
  findByCode: (of) => findByCode(store, of, shared.details.code),
  casesOf: (of) => casesOf(store, of, ada),
  isOfACase: (of) => isOfACase(store, of, channel('SAME')),
  isHiddenFromHr: (of) => isHiddenFromHr(store, { workspace: of, reference: shared.details.reference }),
  readHead: async (of) => (await readHead(store, of, caseId())).toString('hex'),
  readTexts: async (of) => [...(await readTexts(store, of, caseId(), [text]))].map(([, words]) => words.reveal()),
  readEvents: (of) => readEvents(store, of, caseId()),
  readSealOf: async (of) => (await readSealOf(store, of, caseId(), room())).toString('hex'),
  readAccount: (of) => readAccount(store, of, caseId(), [room()]),
  readRecord: (of) => readRecord(store, of, caseId(), room()),
  busyRooms: (of) => busyRooms(store, of, caseId()),
  phaseLog: (of) => phaseLog(store, of, caseId()),
  lockCase: (of) => inTrx(async (trx) => (await lockCase(store, trx, of, caseId())).state),
  firstOutcome: (of) => inTrx((trx) => firstOutcome(store, trx, of, request)),
  readSettings: (of) => readSettings(store, of),
  holdSettings: (of) => inTrx((trx) => holdSettings(store, trx, of)),
  installation: (of) => installation(store, of),
  keptInstallation: async (of) => (await keptInstallation(store, of))?.token,
  holdInstallation: (of) => inTrx((trx) => holdInstallation(trx, of)),
  nextDelivery: (of) => nextDelivery(store, claim(of)),
  standingCard: (of) => standingCard(store, claim(of)),
  postedIn: (of) => postedIn(store, claim(of)),
  withSession: (of) => withSession(store, of, [ben, ada]),
  throttled: (of) => throttled(store, of, 'chat.update'),
};

const writes: Record<string, Try> = {
  renew: (of) => renew(store, claim(of)),
  release: (of) => release(store, claim(of), { after: 5 }),
  throttle: (of) => throttle(store, of, 'chat.update', 60),
  takeTurn: (of) => takeTurn(store, of, 'chat.update', { every: 60, burst: 1 }, { calls: 1, kept: false }),
  keepBlanked: async (of) => {
    for (const posted of await postedIn(store, claim(of))) await keepBlanked(store, claim(of), posted, true);
  },
  advance: async (of) =>
    advance(store, claim(of), (await nextDelivery(store, claim(of)))?.position ?? 0, { stage: 'done' }),
  lookNoMore: (of) => lookNoMore(store, of, caseId()),
  disposeAgain: (of) => disposeAgain(store, of, caseId()),
  renewLookups: (of) => renewLookups(store, of),
  isFirst: (of) => isFirst(store, of, Buffer.from('one')),
  onceForEvent: (of) => onceForEvent(store, of, 'Ev1', async () => undefined),
  openHrToken: (of) => openHrToken(store, of, ben, Date.parse('2100-01-01')),
  endHrToken: async (of) => endHrToken(store, of, await openHrToken(store, of, ben, Date.parse('2100-01-01'))),
  openHrLink: (of) => openHrLink(store, of, ben, london),
  openViewersLink: (of) => openViewersLink(store, of, ben, london),
  countTry: async (of) => countTry(store, await noticeOf(of)),
  putOff: async (of) => putOff(store, await noticeOf(of), 60, 1),
  keepTold: async (of) => keepTold(store, await noticeOf(of), { channel: channel('SAME'), ts: '1.1' }),
  endHrSession: (of) => endHrSession(store, of, ben, session),
  endHrTokensNow: (of) => endHrTokensNow(store, of, [ben]),
  endAllHrTokens: (of) => inTrx((trx) => endAllHrTokens(trx, of)),
  claimRenewal: (of) => renewal(of),
  keepRenewed: async (of) => {
    const claimed = await renewal(of);
    await keepRenewed(store, claimed, { ...claimed.installed, token: 'xoxb-renewed' });
  },
  putOffRenewal: async (of) => putOffRenewal(store, await renewal(of), 60),
  keepLapsed: async (of) => keepLapsed(store.db, await renewal(of)),
  countInstallTry: async (of) => countInstallTry(store, await installNotice(of)),
  putOffInstallNotice: async (of) => putOffInstallNotice(store, await installNotice(of), 60, 1),
  keepInstallCard: async (of) =>
    keepInstallCard(store, await installNotice(of), { channel: channel('SAME'), ts: '1.1' }),
  endInstallNotice: async (of) => endInstallNotice(store, await installNotice(of)),
  tellNoMore: (of) => tellNoMore(store.db, of, 'lapsed'),
  askToTell: (of) => askToTell(store, store.db, of, 'first run', ben),
  saveSettings: (of) =>
    administer(store, { workspace: of, by: mediator, at: 2, settings: { ...settings(of), hrViewers: [ada] } }),
  saveScopes: (of) => install(store, of, { ...installed(of), scopes: ['admin'] }),
  saveInstallation: (of) => install(store, of, { ...installed(of), token: 'xoxb-new' }),
  removeInstallation: (of) => uninstall(store, of, null),
};

/** Run within the ones above, by saving, finding or changing; or, as `brokenRecord`, by whoever verifies the whole log. */
const within = [
  'textsWith',
  ...['saveCase', 'caseSeal', 'caseSealIfAny', 'recordLines', 'saveProcess', 'countEnded', 'hrHas'],
  ...['lockWorkspace', 'hideFromHr', 'endHrTokens', 'holdLookupKey', 'byLookup', 'brokenRecord'],
];

/** The functions of the store that are told which workspace they work for. */
function bound(): string[] {
  return sourcesIn('src/store').flatMap(({ text: source }) =>
    [...source.matchAll(/export async function (\w+)(?:<[^>]*>)?\(([\s\S]*?)\): Promise/g)]
      .filter(([, , parameters = '']) =>
        /workspace: WorkspaceId|'workspace'|claim: Claim|locked: Locked|Referred|renewal: Renewal|notice: InstallNotice/.test(
          parameters,
        ),
      )
      .map(([, name = '']) => name),
  );
}

const rowsOf = async (workspace: WorkspaceId) =>
  Object.entries(await allRows(store.database)).flatMap(([table, rows]) =>
    rows.filter((row) => row.includes(workspace)).map((row) => `${table} ${row}`),
  );

describe('two workspaces with the same ids', () => {
  it('are tried with every function of the store that works for one', () => {
    expect(
      bound().filter((name) => ![...Object.keys(reads), ...Object.keys(writes), ...within].includes(name)),
    ).toEqual([]);
    expect(bound().length).toBeGreaterThan(30);
  });

  it('read the same as if each were alone', async () => {
    await fill(ours);
    const alone = new Map<string, unknown>();
    for (const [name, read] of Object.entries(reads)) alone.set(name, await read(ours));
    await fill(theirs);
    for (const [name, read] of Object.entries(reads)) {
      expect([name, await read(ours)]).toEqual([name, alone.get(name)]);
      expect([name, JSON.stringify(await read(theirs)) ?? '']).not.toEqual([name, expect.stringContaining(ours)]);
    }
    expect(roomsOf(fold(null, [shared]))).toContain(room());
    expect(await reads.readTexts?.(theirs)).toEqual([`Words ${theirs}`]);
  });

  it.each(Object.keys(writes))('keep their rows when %s writes for the other', async (name) => {
    const [kept, changed] = [await rowsOf(ours), await rowsOf(theirs)];
    await writes[name]?.(theirs);
    expect(await rowsOf(ours)).toEqual(kept);
    if (name !== 'endHrToken') expect(await rowsOf(theirs)).not.toEqual(changed);
  });
});
