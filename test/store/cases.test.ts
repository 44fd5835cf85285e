import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administer } from '../../src/administer.js';
import { fold } from '../../src/domain/evolve.js';
import { type CaseId, id, type RoomId, type TextId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { Words } from '../../src/domain/words.js';
import { firstOutcome, lockCase, saveCase } from '../../src/store/cases.js';
import { claimRoom, nextDelivery } from '../../src/store/deliveries.js';
import { byPerson, hashUnder, isPerson, lookupsOf } from '../../src/store/lookups.js';
import { casesOf, dueCases, findByCode, findNamed, readCase, readEvents, readTexts } from '../../src/store/reading.js';
import type { Store } from '../../src/store/store.js';
import { inTransaction } from '../../src/store/transaction.js';
import { annAndBen, underway } from '../domain/given.js';
import {
  ada,
  ben,
  channel,
  elsewhere,
  happen,
  mediator,
  openCase,
  opening,
  phaseNotice,
  roomsOf,
  save,
  workspace,
} from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

const agreed = (at = 1) => ({ type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at });

async function counts(caseId: CaseId): Promise<Record<string, number>> {
  const tables = ['case_events', 'texts', 'room_records', 'deliveries', 'lookups'];
  const rows = await Promise.all(
    tables.map(async (table) => [table, Number((await store.db(table).where({ case_id: caseId }).count())[0]?.count)]),
  );
  return Object.fromEntries(rows);
}

describe('a case', () => {
  it('is kept as the fold of its events', async () => {
    const { id: caseId } = await openCase(store);
    await happen(store, caseId, [agreed(), { type: 'PassingPaused', at: 5 }]);
    await happen(store, caseId, [{ type: 'PassingResumed', at: 6 }]);
    const kept = await readCase(store, workspace, caseId);
    expect(kept).toEqual(fold(null, await readEvents(store, workspace, caseId)));
    expect(kept?.invitations[0]?.answer).toBe('agreed');
  });

  it('that does not exist reads as null, and so does one of another workspace', async () => {
    const { id: caseId } = await openCase(store);
    expect(await readCase(store, workspace, id<CaseId>(randomUUID()))).toBeNull();
    expect(await readCase(store, elsewhere, caseId)).toBeNull();
  });

  it('changes for one command at a time: the second waits and sees what the first did', async () => {
    const { id: caseId } = await openCase(store);
    const seen: number[] = [];
    const pause = (n: number) =>
      inTransaction(store, async (trx) => {
        const locked = await lockCase(store, trx, workspace, caseId);
        seen.push(locked.position);
        await trx.raw('select 1');
        return save(store, trx, locked, [{ type: 'PassingPaused', at: n }], { at: n });
      });
    await Promise.all([1, 2, 3, 4, 5, 6].map(pause));
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await readEvents(store, workspace, caseId)).length).toBe(7);
  });

  it('is opened once, even by two that both found that it is not there yet', async () => {
    const opened = opening(store);
    let looked = 0;
    let bothLooked = () => {};
    const both = new Promise<void>((resolve) => {
      bothLooked = resolve;
    });
    const open = () =>
      inTransaction(store, async (trx) => {
        const locked = await lockCase(store, trx, workspace, opened.details.id);
        looked += 1;
        if (looked === 2) bothLooked();
        await both;
        return save(store, trx, locked, [opened]);
      });
    const attempts = await Promise.allSettled([open(), open()]);
    expect(attempts.map((attempt) => attempt.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await readEvents(store, workspace, opened.details.id)).length).toBe(1);
  });

  it('is left as it was when the transaction fails after saving', async () => {
    const { id: caseId } = await openCase(store);
    const before = await counts(caseId);
    await expect(agree(store, caseId, () => Promise.reject(new Error('Later')))).rejects.toThrow('Later');
    expect(await counts(caseId)).toEqual(before);
  });

  it('is left as it was when the time in which it could be changed was over before the commit', async () => {
    const { id: caseId } = await openCase(store);
    const before = await counts(caseId);
    const now = store.clock.now().getTime();
    await expect(agree({ ...store, until: now - 1 }, caseId)).rejects.toMatchObject({ name: 'TooLate' });
    expect(await counts(caseId)).toEqual(before);
    await agree({ ...store, until: now + 60_000 }, caseId);
    expect(await counts(caseId)).not.toEqual(before);
  });

  it('costs at most four round trips per command', async () => {
    const state = await openCase(store);
    const { id: caseId } = state;
    const asked: string[] = [];
    const listen = (query: { sql: string }) => asked.push(query.sql);
    store.db.on('query', listen);
    await happen(store, caseId, [agreed()], { notices: [phaseNotice(roomsOf(state)[0])], request: Buffer.from('r4') });
    store.db.removeListener('query', listen);
    expect(asked.length).toBe(4);
  });

  it('is not saved on top of what it no longer is', async () => {
    const { id: caseId } = await openCase(store);
    const stale = await inTransaction(store, (trx) => lockCase(store, trx, workspace, caseId));
    await happen(store, caseId, [agreed()]);
    const nothing = { at: 1, notices: [], record: [], process: [] };
    const decided = { type: 'accepted' as const, events: [], outcome: 'recorded' as const };
    const saving = inTransaction(store, (trx) => saveCase(store, trx, stale, fold(stale.state, []), decided, nothing));
    await expect(saving).rejects.toThrow('not as it was locked');
    expect((await readCase(store, workspace, caseId))?.invitations[0]?.answer).toBe('agreed');
  });

  it('is due when time alone has something to do with it', async () => {
    const state = await openCase(store);
    const due = async (at: number) => (await dueCases(store, at)).map((each) => each.caseId);
    const reminder = state.openedAt + 2 * 24 * 60 * 60 * 1000;
    expect(await due(reminder - 1)).not.toContain(state.id);
    expect(await due(reminder)).toContain(state.id);
  });
});

describe('a repeated request', () => {
  it('gives the first outcome and changes nothing', async () => {
    const state = await openCase(store);
    const request = Buffer.from('the same request');
    const notices = [phaseNotice(roomsOf(state)[0])];
    const texts = [{ id: id<TextId>(randomUUID()), words: new Words('typed') }];
    await happen(store, state.id, [agreed()], { request, notices, texts, outcome: 'agreed' });
    const before = [await counts(state.id), await readCase(store, workspace, state.id)];
    const again = await happen(store, state.id, [agreed(2)], { request, notices, texts, outcome: 'recorded' });
    expect(again).toEqual({ type: 'accepted', events: [], outcome: 'agreed' });
    expect([await counts(state.id), await readCase(store, workspace, state.id)]).toEqual(before);
  });

  it('that arrives at the same moment is done once', async () => {
    const { id: caseId } = await openCase(store);
    const request = Buffer.from('pressed twice');
    const decisions = await Promise.all([1, 2, 3].map((at) => happen(store, caseId, [agreed(at)], { request })));
    expect(decisions.filter((each) => each.type === 'accepted' && each.events.length === 1)).toHaveLength(1);
    expect(await readEvents(store, workspace, caseId)).toHaveLength(2);
  });

  it('of another workspace is another request', async () => {
    const { id: caseId } = await openCase(store);
    const request = Buffer.from('one workspace');
    await happen(store, caseId, [agreed()], { request });
    expect(await firstOutcome(store, store.db, workspace, request)).not.toBeNull();
    expect(await firstOutcome(store, store.db, elsewhere, request)).toBeNull();
  });
});

/** The cases that a request from this channel would find. */
async function inRoom(where: typeof workspace, name: string): Promise<CaseId[]> {
  const { cases } = await findNamed(store, where, { channel: channel(name) });
  return cases.map((each) => each.id);
}

describe('finding a case', () => {
  it('goes by channel, person and code, until each of them no longer belongs to it', async () => {
    const state = await openCase(store);
    const [room] = roomsOf(state);
    await happen(store, state.id, [{ type: 'RoomCreated', room, channel: channel('FIND') }]);
    expect(await inRoom(workspace, 'FIND')).toEqual([state.id]);
    expect((await findByCode(store, workspace, state.code))?.id).toBe(state.id);
    for (const person of [ada, ben, mediator]) {
      expect((await casesOf(store, workspace, person)).map((each) => each.id)).toContain(state.id);
    }
    expect(await inRoom(elsewhere, 'FIND')).toEqual([]);
    expect(await inRoom(workspace, 'NONE')).toEqual([]);

    await happen(store, state.id, [{ type: 'PersonLeft', person: ben }]);
    expect((await casesOf(store, workspace, ben)).map((each) => each.id)).not.toContain(state.id);
    expect((await casesOf(store, workspace, ada)).map((each) => each.id)).toContain(state.id);
  });

  it('never goes by a conversation with one person, who may be in several cases', async () => {
    const opened = opening(store);
    const room = id<RoomId>(randomUUID());
    const direct = { id: room, kind: 'direct' as const, person: ada, state: 'open' as const, channel: channel('DM') };
    opened.details.rooms.push({ ...direct, arrived: 0, invited: [] });
    await happen(store, opened.details.id, [opened]);
    expect(await inRoom(workspace, 'DM')).toEqual([]);
  });

  it('never stands beside a room where it is a person: which conversation is whose is sealed', () => {
    const people = lookupsOf(underway(annAndBen)).filter(({ by }) => isPerson(by));
    expect(people.length).toBeGreaterThan(2);
    expect(people.map(({ room }) => room)).toEqual(people.map(() => null));
  });

  it('leaves nothing by which a person could be followed from one workspace to another', () => {
    const hashes = [workspace, elsewhere].map((each) =>
      hashUnder(Buffer.alloc(32, 1), each, byPerson(ada)).toString('hex'),
    );
    expect(new Set(hashes).size).toBe(2);
  });

  it('gives the settings of the workspace with it, asking the database once', async () => {
    const settings = { ...noSettings, runBy: 'Canary House', agreement: 'We talk.' };
    await administer(store, { workspace, by: mediator, at: 1, settings });
    const state = await openCase(store);
    await happen(store, state.id, [{ type: 'RoomCreated', room: roomsOf(state)[0], channel: channel('ONCE') }]);
    const asked: string[] = [];
    const listen = (query: { sql: string }) => asked.push(query.sql);
    store.db.on('query', listen);
    const found = await findNamed(store, workspace, { channel: channel('ONCE') });
    store.db.removeListener('query', listen);
    expect(asked).toHaveLength(1);
    expect(found).toMatchObject({ settings, cases: [{ id: state.id }] });
    expect((await findNamed(store, elsewhere, { channel: channel('ONCE') })).settings).toEqual(noSettings);
    expect((await findNamed(store, elsewhere, { case: state.id })).cases).toEqual([]);
  });
});

describe('typed texts', () => {
  it('are read back exactly, and only with their case', async () => {
    const [one, other] = [await openCase(store), await openCase(store)];
    const text = id<TextId>(randomUUID());
    const words = 'Zeile eins\n\n  ünïcode 👩‍⚖️ … مرحبا';
    await happen(store, one.id, [agreed()], { texts: [{ id: text, words: new Words(words) }] });
    expect((await readTexts(store, workspace, one.id, [text])).get(text)?.reveal()).toBe(words);
    expect((await readTexts(store, workspace, other.id, [text])).size).toBe(0);
  });

  it('are refused with a command by which nothing happened', async () => {
    const { id: caseId } = await openCase(store);
    const texts = [{ id: id<TextId>(randomUUID()), words: new Words('typed') }];
    await expect(happen(store, caseId, [], { texts })).rejects.toThrow('Nothing happened');
  });
});

describe('a delivery enqueued by a command', () => {
  it('is found by whoever claims its room, as it was asked', async () => {
    const state = await openCase(store);
    const notice = phaseNotice(roomsOf(state)[2]);
    await store.db('rooms').update({ pending: 0 });
    await happen(store, state.id, [agreed()], { notices: [notice] });
    const claim = await claimRoom(store, 15);
    expect(claim).toMatchObject({ workspace, room: notice.room, caseId: state.id });
    expect(claim && (await nextDelivery(store, claim))).toMatchObject({
      stage: 'pending',
      ask: notice,
      cards: 0,
      standing: null,
    });
  });
});

/** Somebody agrees, and this happens before it is committed. */
function agree(by: Store, caseId: CaseId, then: () => Promise<void> = async () => undefined): Promise<void> {
  return inTransaction(by, async (trx) => {
    const locked = await lockCase(by, trx, workspace, caseId);
    const events = [agreed()];
    const decided = { type: 'accepted', events, outcome: 'agreed' } as const;
    const effects = { at: 1, notices: [], record: [], process: [] };
    await saveCase(by, trx, locked, fold(locked.state, events), decided, effects);
    await then();
  });
}
