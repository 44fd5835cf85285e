import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { id, type RoomId, type TextId } from '../../src/domain/ids.js';
import type { RecordEntry } from '../../src/domain/record.js';
import { Words } from '../../src/domain/words.js';
import { readRecord } from '../../src/store/record.js';
import { ada, happen, openCase, roomsOf, workspace } from './a-case.js';
import { type TestStore, testIds, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

const agreed = { type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at: 1 };

/** Words that went from the first room to the second: typed by one command, recorded by a later one. */
async function carried(sentences: string[]) {
  const state = await openCase(store);
  const [from, to] = roomsOf(state);
  for (const sentence of sentences) {
    const text = id<TextId>(randomUUID());
    const line = { kind: 'message' as const, text, condition: null, other: 'Birch', at: 1_700_000_000_000 };
    const record: RecordEntry[] = [
      { ...line, room: from, way: 'left' },
      { ...line, room: to, way: 'entered' },
    ];
    await happen(store, state.id, [agreed], { texts: [{ id: text, words: new Words(sentence) }] });
    await happen(store, state.id, [agreed], { record });
  }
  return { state, from, to, read: (room: RoomId) => readRecord(store, workspace, state.id, room) };
}

describe('a room’s record', () => {
  it('holds what left and what entered it, word for word', async () => {
    const { from, to, read } = await carried(['First.', 'Second: «naïve» 🙂']);
    expect((await read(from)).map(({ line, entry, words }) => [line, entry.way, words.reveal()])).toEqual([
      [1, 'left', 'First.'],
      [2, 'left', 'Second: «naïve» 🙂'],
    ]);
    expect((await read(to)).map(({ entry }) => entry.way)).toEqual(['entered', 'entered']);
  });

  it('can be checked by anyone who holds its lines', async () => {
    const { from, read } = await carried(['First.', 'Second.', 'Third.']);
    const sha = (...parts: (string | Buffer)[]) =>
      parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();
    let seal = sha(`caucus room record 1 ${from}`);
    for (const line of await read(from)) {
      seal = sha(seal, line.exact.reveal());
      expect(line.seal).toBe(seal.toString('hex'));
      const keys = Object.keys(JSON.parse(line.exact.reveal()));
      expect(keys).toEqual([...keys].sort());
    }
  });

  it('has seals from which equal words cannot be told', async () => {
    const { from, to, read } = await carried(['The same.', 'The same.']);
    const exact = [...(await read(from)), ...(await read(to))].map((line) => JSON.parse(line.exact.reveal()).salt);
    expect(new Set(exact).size).toBe(4);
    for (const salt of exact) expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not depend on what went through another room', async () => {
    const recordOf = async (others: string[]) => {
      const seeded: TestStore = { ...store, ids: testIds('the same chance') };
      const state = await openCase({ ...store, ids: testIds(randomUUID()) });
      const [quiet, loud] = roomsOf(state);
      const say = async (room: RoomId, sentence: string) => {
        const text = id<TextId>(randomUUID());
        const record: RecordEntry[] = [
          { room, way: 'entered', kind: 'message', text, condition: null, other: 'Birch', at: 1 },
        ];
        await happen(seeded, state.id, [agreed], { texts: [{ id: text, words: new Words(sentence) }], record });
      };
      for (const sentence of others) await say(loud, sentence);
      await say(quiet, 'Here.');
      return { quiet, lines: await readRecord(store, workspace, state.id, quiet) };
    };
    const first = await recordOf([]);
    const second = await recordOf(['Something', 'else']);
    for (const { quiet, lines } of [first, second]) {
      expect(lines).toHaveLength(1);
      const salt = testIds('the same chance').bytes(`salt:${quiet}`, 16);
      expect(JSON.parse(lines[0]?.exact.reveal() ?? '').salt).toBe(salt.toString('hex'));
      const seal = createHash('sha256')
        .update(createHash('sha256').update(`caucus room record 1 ${quiet}`).digest())
        .update(lines[0]?.exact.reveal() ?? '');
      expect(lines[0]?.seal).toBe(seal.digest('hex'));
    }
  });
});
