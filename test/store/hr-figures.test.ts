import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { COUNT_ENDED } from '../../migrations/20261201000100_hr_figures.js';
import { administer } from '../../src/administer.js';
import type { Event } from '../../src/domain/events.js';
import { id, type PartyId, type PersonId, type RoomId } from '../../src/domain/ids.js';
import type { ProcessChange } from '../../src/domain/process.js';
import { noSettings } from '../../src/domain/settings.js';
import { connectForBackground } from '../../src/store/database.js';
import { withHrToken } from '../../src/store/hr.js';
import { hrYear } from '../../src/store/hr-figures.js';
import { openHrToken } from '../../src/store/hr-tokens.js';
import { connectAsPage } from '../../src/web/database.js';
import { ada, elsewhere, happen, mediator, opening, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
let hrDb: Knex;
let owner: Knex;
beforeAll(async () => {
  store = await testStore();
  hrDb = connectAsPage(store.database.hrUrl);
  owner = connectForBackground(store.database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.destroy();
  await hrDb.destroy();
  await store.stop();
});
beforeEach(async () => {
  await owner('hr_figures').where({ workspace_id: workspace }).delete();
  await owner('hr_cases').where({ workspace_id: workspace }).delete();
});

const viewer = id<PersonId>('U0VIEWER');
const settings = { ...noSettings, runBy: 'House', agreement: 'Agreement', mediators: [mediator], hrViewers: [viewer] };
const answered = { type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at: 1 };
const began = (on: string): ProcessChange => ({ type: 'began', on });
const over = (on: string, ending: 'agreement reached' | 'ended' = 'ended'): ProcessChange => {
  return { type: 'ended', on, ending, attendance: [] };
};
const [startedAt, endedAt] = [Date.parse('2024-03-04T09:00Z'), Date.parse('2024-03-04T10:00Z')];
const session = (number: number): ProcessChange => ({ type: 'session', number, startedAt, endedAt, blocks: [] });

/** A case that was opened on 1 March 2024. */
async function opened(process: ProcessChange[], hidden = false) {
  const event = opening(store);
  const { id: caseId, reference } = event.details;
  const at = Date.parse('2024-03-01T12:00Z');
  const shown: ProcessChange = { type: 'opened', reference, hidden, mediator: 'Mara Mediator' };
  await happen(store, caseId, [event], { at, process: [shown, ...process] });
  const endWith = (now: Event, ...more: ProcessChange[]) => happen(store, caseId, [now], { process: more });
  const party = event.details.parties[0]?.id ?? id<PartyId>('');
  return { party, endWith, end: (...more: ProcessChange[]) => endWith(answered, ...more) };
}

/** Somebody of HR comes into a case. */
const joined = (party: PartyId): Event => ({
  ...{ type: 'PersonInvited', person: viewer, party, name: 'V', title: '', zone: 'UTC', as: 'member', at: 1 },
  room: id<RoomId>(store.ids.uuid('test')),
});

const token = (of = workspace) => openHrToken(store, of, viewer, Date.parse('2100-01-01'));
const year = async (asked: number | null, of = workspace) => {
  return withHrToken(hrDb, await token(of), (trx) => hrYear(trx, asked));
};
const rowsOf = async (by: string): Promise<unknown[]> =>
  withHrToken(hrDb, by, (trx) => trx('hr_figure_list').orderBy(['figure', 'year', 'bucket']).select());
const seen = async () => rowsOf(await token());
const row = (figure: string, bucket: number, cases: number, of = 2024) => ({ year: of, figure, bucket, cases });

describe('the yearly figures', () => {
  it('count a case when it ends, and not before', async () => {
    const one = await opened([began('2024-03-04'), session(1), session(2)]);
    expect(await seen()).toEqual([]);
    await one.end(session(3), over('2024-05-02', 'agreement reached'));
    const all = [
      row('agreed', 1, 1),
      row('begun', 3, 1),
      row('days', 61, 1),
      row('ended', 5, 1),
      row('sessions', 3, 1),
    ];
    expect(await seen()).toEqual(all);
    const never = await opened([]);
    await never.end(over('2024-05-02'));
    expect(await seen()).toEqual([...all, row('unbegun', 0, 1)]);
  });

  it('leave out what was hidden when it was opened, while it ran, or in the moment of its end', async () => {
    const one = await opened([began('2024-03-04')], true);
    await one.end(over('2024-05-02'));
    await administer(store, { workspace, by: mediator, at: 1, settings });
    const two = await opened([began('2024-03-04')]);
    await administer(store, { workspace, by: mediator, at: 1, settings: { ...settings, hrViewers: [viewer, ada] } });
    await administer(store, { workspace, by: mediator, at: 1, settings });
    await two.end(over('2024-05-02'));
    const three = await opened([began('2024-03-04')]);
    await three.endWith(joined(three.party), over('2024-05-02'));
    expect(await seen()).toEqual([]);
  });

  it('do not change when the roster does', async () => {
    await administer(store, { workspace, by: mediator, at: 1, settings });
    await (await opened([began('2024-03-04')])).end(over('2024-05-02'));
    await opened([began('2024-03-04')]);
    const before = await seen();
    await administer(store, { workspace, by: mediator, at: 1, settings: { ...settings, hrViewers: [viewer, ada] } });
    expect(before).toHaveLength(5);
    expect(await seen()).toEqual(before);
    await administer(store, { workspace, by: mediator, at: 1, settings });
  });

  it('are the same whichever comes first, where a case ends as somebody of it joins the roster', async () => {
    for (let round = 0; round < 10; round += 1) {
      await administer(store, { workspace, by: mediator, at: 1, settings });
      const one = await opened([began('2024-03-04')]);
      const joined = { ...settings, hrViewers: [viewer, ada] };
      await Promise.all([
        one.end(over('2024-05-02')),
        administer(store, { workspace, by: mediator, at: 1, settings: joined }),
      ]);
    }
    const shown = await store.db('hr_cases').where({ workspace_id: workspace, hidden: false }).whereNotNull('ended_on');
    const [ended] = (await seen()).filter((each) => (each as { figure: string }).figure === 'ended');
    expect((ended as { cases: number } | undefined)?.cases ?? 0).toBe(shown.length);
    await administer(store, { workspace, by: mediator, at: 1, settings });
  });

  it('lose no case of many that end at once', async () => {
    const months = ['2024-03-04', '2024-04-04', '2024-05-04'];
    const cases = [];
    for (let n = 0; n < 24; n += 1) cases.push(await opened([began(months[n % 3] ?? '')]));
    // As many at once as there are connections.
    for (let wave = 0; wave < 24; wave += 8) {
      const ends = cases.slice(wave, wave + 8);
      await Promise.all(ends.map(({ end }, n) => end(over('2024-06-02', n % 2 ? 'ended' : 'agreement reached'))));
    }
    expect(await seen()).toEqual([
      ...[row('agreed', 0, 12), row('agreed', 1, 12)],
      ...[row('begun', 3, 8), row('begun', 4, 8), row('begun', 5, 8)],
      ...[row('days', 91, 24), row('ended', 6, 24), row('sessions', 0, 24)],
    ]);
  });

  it('are what they would be if they were counted anew', async () => {
    // Both ends of every range of days, and the turn of a year.
    const days = [0, 7, 8, 14, 15, 30, 31, 60, 61, 90, 91, 180, 181, 305, 306];
    for (const [n, later] of days.entries()) {
      const on = new Date(Date.parse('2024-03-01') + later * 86_400_000).toISOString().slice(0, 10);
      const held = Array.from({ length: n % 7 }, (_, index) => session(index + 1));
      await (await opened([began('2024-03-01'), ...held])).end(over(on, n % 2 ? 'ended' : 'agreement reached'));
      await (await opened([])).end(over(on));
    }
    const kept = () => owner('hr_figures').orderBy(['figure', 'year', 'bucket', 'shown_from']).select();
    const counted = await kept();
    await owner('hr_figures').delete();
    await owner.raw(COUNT_ENDED);
    expect(counted.length).toBeGreaterThan(20);
    expect(await kept()).toEqual(counted);
  });
});

describe('HR', () => {
  const figure = (bucket: number, shownFrom: Knex.Raw) => ({
    ...{ workspace_id: workspace, year: 2024, figure: 'ended', bucket, cases: 9, shown_from: shownFrom },
  });

  it('sees what is over by the database’s clock, whatever time zone it sets, in sums of a year', async () => {
    await store
      .db('hr_figures')
      .insert([
        figure(1, store.db.raw('now()')),
        figure(1, store.db.raw("now() - interval '1 month'")),
        figure(2, store.db.raw("now() + interval '1 hour'")),
      ]);
    expect(await seen()).toEqual([row('ended', 1, 18)]);
    const ahead = await withHrToken(hrDb, await token(), async (trx) => {
      await trx.raw("set local time zone 'XYZ-167'");
      return trx('hr_figure_list').select();
    });
    expect(ahead).toEqual([row('ended', 1, 18)]);
  });

  it('sees nothing of another workspace, and nothing without a session', async () => {
    await store.db('hr_figures').insert(figure(1, store.db.raw("now() - interval '1 month'")));
    const own = await token();
    expect(await rowsOf(own)).toHaveLength(1);
    expect(await rowsOf(await token(elsewhere))).toEqual([]);
    expect(await rowsOf('made up')).toEqual([]);
    await owner('hr_tokens')
      .where({ workspace_id: workspace })
      .update({ idle_at: new Date(0) });
    expect(await rowsOf(own)).toEqual([]);
  });

  it('turns to a year that has figures, or to one without, but to none before 2000 or to come', async () => {
    await (await opened([began('2024-03-04')])).end(over('2025-05-02'));
    const newest = (await year(null))?.shown.year ?? 0;
    expect(await year(2024)).toMatchObject({ shown: { year: 2024, begun: { total: 1 }, ended: { total: 0 } } });
    expect((await year(2025))?.shown).toMatchObject({ months: 12, days: { total: 1, ranges: [] }, unbegun: 0 });
    expect((await year(2019))?.years).toEqual([...new Set([newest, 2025, 2024, 2019])]);
    for (const none of [1999, newest + 1, 2024.5, Number.NaN, -1, 1e20]) expect(await year(none)).toBeNull();
  });
});
