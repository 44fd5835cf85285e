import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { administer } from '../../src/administer.js';
import { id, type PersonId } from '../../src/domain/ids.js';
import type { ProcessChange } from '../../src/domain/process.js';
import { noSettings } from '../../src/domain/settings.js';
import { hrCase, hrList, withHrToken } from '../../src/store/hr.js';
import { endHrToken, openHrToken } from '../../src/store/hr-tokens.js';
import { readSettings } from '../../src/store/workspaces.js';
import { connectAsPage } from '../../src/web/database.js';
import { ada, elsewhere, happen, mediator, openCase, opening, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
let hrDb: Knex;
beforeAll(async () => {
  store = await testStore();
  hrDb = connectAsPage(store.database.hrUrl);
});
afterAll(async () => {
  await hrDb.destroy();
  await store.stop();
});

const viewer = id<PersonId>('U0VIEWER');
const later = Date.parse('2100-01-01');
const settings = { ...noSettings, runBy: 'House', agreement: 'Agreement', mediators: [mediator], hrViewers: [viewer] };
const answered = { type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at: 1 };
const session: ProcessChange = {
  type: 'session',
  number: 1,
  startedAt: Date.parse('2026-11-24T09:00:00Z'),
  endedAt: Date.parse('2026-11-24T10:15:00Z'),
  blocks: [
    { phase: 'opening', startedAt: Date.parse('2026-11-24T09:00:00Z'), endedAt: Date.parse('2026-11-24T09:30:00Z') },
    {
      phase: 'separate meetings',
      startedAt: Date.parse('2026-11-24T09:30:00Z'),
      endedAt: Date.parse('2026-11-24T10:15:00Z'),
    },
  ],
};

/** A case, opened and, unless told otherwise, begun. */
async function running(process: ProcessChange[] = [{ type: 'began', on: '2026-11-23' }], hidden = false) {
  const opened = opening(store);
  const { id: caseId, reference } = opened.details;
  const shown: ProcessChange = { type: 'opened', reference, hidden, mediator: 'Mara Mediator' };
  await happen(store, caseId, [opened], { process: [shown, ...process] });
  return { caseId, reference };
}

const token = (of = workspace, until = later) => openHrToken(store, of, viewer, until);
const listed = async (by: string) => (await hrList(hrDb, by, { limit: 500 })).map((each) => each.reference);

const views = [
  'hr_case_list',
  'hr_session_list',
  'hr_block_list',
  'hr_attendance_list',
  'hr_released_list',
  'hr_viewer',
  'hr_figure_list',
];

describe('HR', () => {
  it('never sees a case in which somebody of HR takes part: not before it begins, not while it runs, not once it has ended', async () => {
    const { caseId, reference } = await running([{ type: 'began', on: '2026-11-23' }, session], true);
    const by = await token();
    expect(await listed(by)).not.toContain(reference);
    await happen(store, caseId, [answered], {
      process: [{ type: 'ended', on: '2026-11-24', ending: 'ended', attendance: ['mediator'] }],
    });
    expect(await listed(by)).not.toContain(reference);
    expect(await hrCase(hrDb, by, reference)).toBeNull();
  });

  it('sees a case that has begun: days, sessions, blocks; the mediator until it ends, who attended once it has', async () => {
    const { caseId, reference } = await running([{ type: 'began', on: '2026-11-23' }, session]);
    const by = await token();
    expect(await hrCase(hrDb, by, reference)).toEqual({
      reference,
      referral: null,
      begunOn: '2026-11-23',
      endedOn: null,
      ending: null,
      mediator: 'Mara Mediator',
      settledOn: null,
      sessionCount: 1,
      minutes: 75,
      attended: [],
      released: [],
      sessions: [{ number: 1, startedAt: session.startedAt, endedAt: session.endedAt, blocks: session.blocks }],
    });
    const ended: ProcessChange = {
      type: 'ended',
      on: '2026-12-01',
      ending: 'ended',
      attendance: ['mediator', 'party'],
    };
    await happen(store, caseId, [answered], { process: [ended] });
    expect(await hrCase(hrDb, by, reference)).toMatchObject({
      endedOn: '2026-12-01',
      ending: 'ended',
      mediator: null,
      attended: ['mediator', 'party'],
    });
  });

  it('sees nothing of a case that never began', async () => {
    const { caseId, reference } = await running([]);
    await happen(store, caseId, [answered], {
      process: [{ type: 'ended', on: '2026-12-01', ending: 'ended', attendance: ['party'] }],
    });
    const by = await token();
    expect(await listed(by)).not.toContain(reference);
    expect(await hrCase(hrDb, by, reference)).toBeNull();
    await withHrToken(hrDb, by, async (trx) => {
      expect(await trx('hr_attendance_list').where({ reference })).toEqual([]);
    });
  });

  it('turns the pages of its list without losing or repeating a case', async () => {
    for (let n = 0; n < 5; n += 1) await running();
    const by = await token();
    const all = await listed(by);
    const paged: string[] = [];
    let page = await hrList(hrDb, by, { limit: 2 });
    while (page.length > 0) {
      paged.push(...page.map((each) => each.reference));
      const after = page.at(-1);
      page = after ? await hrList(hrDb, by, { limit: 2, after }) : [];
    }
    expect(paged).toEqual(all);
  });
});

describe('without a live token', () => {
  it.each(views)('%s is empty', async (view) => {
    await running([{ type: 'began', on: '2026-11-23' }, session]);
    expect(await hrDb(view).select()).toEqual([]);
    const dead = [await token(workspace, 1), 'made up', ''];
    for (const each of dead) {
      expect(await withHrToken(hrDb, each, (trx) => trx(view).select())).toEqual([]);
    }
  });

  it('a token sees its own workspace only', async () => {
    const { reference } = await running();
    expect(await listed(await token(workspace))).toContain(reference);
    expect(await listed(await token(elsewhere))).toEqual([]);
  });

  it('a token is forgotten when the transaction ends', async () => {
    await running();
    await listed(await token());
    expect(await hrDb('hr_case_list').select()).toEqual([]);
  });
});

describe("HR's login", () => {
  it('can read nothing but its views, and write nothing', async () => {
    const tables: string[] = await store
      .db('pg_class')
      .join('pg_namespace', 'pg_namespace.oid', 'pg_class.relnamespace')
      .where({ nspname: 'public' })
      .whereIn('relkind', ['r', 'v', 'm', 'p', 'S', 'f'])
      .pluck('relname');
    expect(tables).toEqual(expect.arrayContaining([...views, 'cases', 'hr_cases', 'hr_tokens']));
    for (const table of tables.filter((each) => !views.includes(each))) {
      await expect(hrDb.raw('select * from ??', [table])).rejects.toMatchObject({ code: '42501' });
    }
    for (const view of views) {
      await expect(hrDb.raw('update ?? set reference = null', [view])).rejects.toBeDefined();
      await expect(hrDb.raw('delete from ??', [view])).rejects.toBeDefined();
    }
  });

  it('has a barrier on every view, so that no filter of its own sees a hidden row', async () => {
    const options = await store.db('pg_class').where({ relkind: 'v' }).whereLike('relname', 'hr%').pluck('reloptions');
    expect(options).toEqual(Array(views.length).fill(['security_barrier=true']));
  });

  it('shows no column of free text but the mediator, who attended, and the words that every side released', async () => {
    const columns: string[] = await store
      .db('pg_attribute')
      .join('pg_class', 'pg_class.oid', 'pg_attribute.attrelid')
      .where({ relkind: 'v', atttypid: 25 })
      .whereLike('relname', 'hr%')
      .distinct()
      .pluck('attname');
    expect(columns.sort()).toEqual([
      'attended',
      'condition',
      'ending',
      'figure',
      'language',
      'mediator',
      'phase',
      'referral',
      'unit',
      'words',
      'zone',
    ]);
  });
});

describe('a case in which somebody of HR takes part', () => {
  const save = (hrViewers: PersonId[]) =>
    administer(store, { workspace, by: mediator, at: 1, settings: { ...settings, hrViewers } });

  it('goes out of sight when they join the roster, for good, and no other case does', async () => {
    await save([viewer]);
    const mine = await running();
    const ended = await running([
      { type: 'began', on: '2026-11-23' },
      { type: 'ended', on: '2026-11-24', ending: 'ended', attendance: [] },
    ]);
    const by = await token();
    await save([viewer, ada]);
    expect(await listed(by)).not.toContain(mine.reference);
    expect(await listed(by)).toContain(ended.reference);
    await save([viewer]);
    expect(await listed(by)).not.toContain(mine.reference);
  });

  it('is out of sight when they come into it later', async () => {
    await save([viewer]);
    const { caseId, reference } = await running();
    const by = await token();
    const joins = {
      type: 'PersonInvited' as const,
      person: viewer,
      party: (await openCase(store)).parties[0]?.id ?? id(''),
      name: 'V',
      title: '',
      zone: 'Europe/Berlin',
      as: 'member' as const,
      room: id<never>(randomUUID()),
      at: 1,
    };
    expect(await listed(by)).toContain(reference);
    await happen(store, caseId, [joins]);
    expect(await listed(by)).not.toContain(reference);
  });

  it('is out of sight whichever comes first when both happen at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      await save([viewer]);
      const [{ reference }] = await Promise.all([running(), save([viewer, ada])]);
      expect(await listed(await token())).not.toContain(reference);
    }
  });
});

describe('an administrator', () => {
  it('saves settings, and it is written down which of them changed', async () => {
    await administer(store, { workspace, by: mediator, at: 1, settings });
    await administer(store, { workspace, by: mediator, at: 2, settings: { ...settings, retentionDays: 60 } });
    expect(await readSettings(store, workspace)).toMatchObject({ retentionDays: 60, hrViewers: [viewer] });
    expect(await readSettings(store, elsewhere)).toEqual(noSettings);
    const versions = await store
      .db('workspace_events')
      .where({ workspace_id: workspace })
      .orderBy('version')
      .pluck('version');
    expect(versions.map(Number)).toEqual(versions.map((_, index) => index + 1));
  });

  it('changes nothing with settings that cannot be', async () => {
    await administer(store, { workspace, by: mediator, at: 1, settings });
    const both = { ...settings, hrViewers: [mediator] };
    expect(await administer(store, { workspace, by: mediator, at: 2, settings: both })).toMatchObject({
      type: 'refused',
    });
    expect(await readSettings(store, workspace)).toEqual(settings);
  });

  it('who takes a person off the roster ends what they could see', async () => {
    await administer(store, { workspace, by: mediator, at: 1, settings });
    await running();
    const by = await token();
    expect(await listed(by)).not.toEqual([]);
    await administer(store, { workspace, by: mediator, at: 2, settings: { ...settings, hrViewers: [] } });
    expect(await listed(by)).toEqual([]);
  });
});

it('a token that is ended reads nothing more, and another of the same person still does', async () => {
  const [one, other] = [
    await openHrToken(store, workspace, viewer, later),
    await openHrToken(store, workspace, viewer, later),
  ];
  await endHrToken(store, workspace, one);
  expect(await hrList(hrDb, one, { limit: 5 })).toEqual([]);
  expect((await hrList(hrDb, other, { limit: 5 })).length).toBeGreaterThan(0);
});
