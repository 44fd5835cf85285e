import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

/**
 * Asks again until the answer is this one, for as long as a page is waited for at most; then says, as `expect` does, what it is
 * instead. Playwright's `waitForFunction` asks with `eval`, which the policies of our pages forbid unless the first answer is right.
 */
export async function soon<T>(ask: () => Promise<T>, answer: T): Promise<void> {
  const end = Date.now() + 12_000;
  let last = await ask();
  while (!isDeepStrictEqual(last, answer) && Date.now() < end) {
    await pause(20);
    last = await ask();
  }
  expect(last).toEqual(answer);
}
