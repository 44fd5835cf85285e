import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { id, type TextId } from '../../src/domain/ids.js';
import { Words } from '../../src/domain/words.js';
import { lockCase } from '../../src/store/cases.js';
import { destroyDueKeys } from '../../src/store/disposal.js';
import { findByCode, readCase, readEvents, readTexts } from '../../src/store/reading.js';
import { inTransaction } from '../../src/store/transaction.js';
import { ada, happen, openCase, phaseNotice, roomsOf, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

const agreed = () => ({ type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at: 1 });

describe('a case that was disposed of', () => {
  async function disposed() {
    const state = await openCase(store);
    const text = id<TextId>(randomUUID());
    await happen(store, state.id, [agreed()], {
      texts: [{ id: text, words: new Words('gone') }],
      notices: [phaseNotice(roomsOf(state)[0])],
    });
    await happen(store, state.id, [{ type: 'KeyDestroyed', at: 9 }]);
    return { state, text };
  }

  it('reads as if it had never been', async () => {
    const { state, text } = await disposed();
    expect(await destroyDueKeys(store)).toBe(1);
    expect(await destroyDueKeys(store)).toBe(0);
    expect(await readCase(store, workspace, state.id)).toBeNull();
    expect(await store.db('lookups').where({ case_id: state.id })).toEqual([]);
    expect(await findByCode(store, workspace, state.code)).toBeNull();
    expect((await readTexts(store, workspace, state.id, [text])).size).toBe(0);
    await expect(readEvents(store, workspace, state.id)).rejects.toMatchObject({ name: 'KeyDestroyed' });
    expect(await inTransaction(store, (trx) => lockCase(store, trx, workspace, state.id))).toMatchObject({
      state: null,
    });
  });

  it('leaves nothing to deliver', async () => {
    const { state } = await disposed();
    await destroyDueKeys(store);
    const pending = await store.db('rooms').where({ case_id: state.id }).sum('pending');
    expect(Number(pending[0]?.sum)).toBe(0);
    expect(await store.db('deliveries').where({ case_id: state.id }).pluck('stage')).toEqual(['cancelled']);
  });
});
