import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { takeTurn, throttle, throttled } from '../../src/store/turns.js';
import { elsewhere, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());
beforeEach(() => store.db('throttles').delete());

const method = 'chat.update';

/** One call each thousand seconds, after three at once: beside that, what the tests themselves take is nothing. */
const pace = { every: 1000, burst: 3 };

/** The wait that is given, in turns; null if there is none. */
async function turn({ kept = false, calls = 1, of = workspace } = {}): Promise<number | null> {
  const seconds = await takeTurn(store, of, method, pace, { kept, calls });
  return seconds === null ? null : Math.round(seconds / pace.every);
}

async function turns(count: number, asked?: Parameters<typeof turn>[0]) {
  const found: (number | null)[] = [];
  while (found.length < count) found.push(await turn(asked));
  return found;
}

/** As if so many turns of time had gone by. */
async function pass(count: number): Promise<void> {
  await store.db.raw(
    `update throttles set until = until - passed.by, spent = spent - passed.by, queued = queued - passed.by
     from (select make_interval(secs => ?) as by) passed`,
    [count * pace.every],
  );
}

describe('a throttled method', () => {
  it('waits in its workspace, for the longest that Slack has asked', async () => {
    expect(await throttled(store, workspace, method)).toBeNull();
    await throttle(store, workspace, method, 3600);
    await throttle(store, workspace, method, 5);
    expect(await throttled(store, workspace, method)).toBeGreaterThan(1800);
    expect(await throttled(store, workspace, 'chat.postMessage')).toBeNull();
    expect(await throttled(store, elsewhere, method)).toBeNull();
  });
});

describe('a turn', () => {
  it('is had at once by the first few; who comes later gets places one after the other', async () => {
    expect(await turns(6)).toEqual([null, null, null, 1, 2, 3]);
    expect(await turn({ of: elsewhere })).toBeNull();
  });

  it('is had by whoever waited for it, and not by one who just comes', async () => {
    await turns(5);
    await pass(1);
    expect(await turn()).toBe(2);
    expect(await turn({ kept: true })).toBeNull();
    await pass(1);
    expect(await turn({ kept: true })).toBeNull();
  });

  it('is lost to nobody by one who does not come for it', async () => {
    await turns(6);
    await pass(10);
    expect(await turns(4)).toEqual([null, null, null, 1]);
  });

  it('does not let through all at once who waited long past their turns', async () => {
    await turns(10);
    await pass(20);
    expect(await turns(5, { kept: true })).toEqual([null, null, null, 1, 2]);
  });

  it('is for as many calls as are asked for', async () => {
    expect(await turn({ calls: 5 })).toBeNull();
    expect(await turns(2)).toEqual([3, 4]);
  });

  it('comes only after Slack has been left alone as long as it asked', async () => {
    await throttle(store, workspace, method, 5 * pace.every);
    expect(await turns(2)).toEqual([5, 6]);
    expect(await turn({ kept: true })).toBe(7);
    await pass(6);
    expect(await turn({ kept: true })).toBeNull();
  });

  it('is given to one at a time when many ask in the same moment', async () => {
    await turn();
    const found = await Promise.all(Array.from({ length: 20 }, () => turn()));
    expect(found.filter((each) => each === null)).toHaveLength(2);
    const waits = found.flatMap((each) => (each === null ? [] : [each])).sort((one, other) => one - other);
    expect(waits).toEqual(Array.from({ length: 18 }, (_, n) => n + 1));
  });
});
