import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { allRows } from '../support/tables.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(async () => {
  if (mira().chair.modal()) await mira().close(true);
});

const mira = () => app.person('U0MIRA');

describe('the number that HR gave', () => {
  const number = 'The number that HR gave it, if HR did';

  async function referredAs(typed: string) {
    await mira().command('/caucus open');
    await mira().fill('Side 1: Its people, who decide for it', ['Dev Mehta']);
    await mira().fill('Side 2: Its people, who decide for it', ['Eve Lindqvist']);
    await mira().fill(/^Do you know of anything that may look/, 'None that I know of');
    await mira().press('More ways');
    await mira().fill(number, typed);
    return mira().submit();
  }

  it.each(['THEY WANT TO SETTLE', 'SETTLE', '2026-', '-2026', '2026--1', 'Ü1', '1\u200b2'])(
    'is refused where it could be words: %j',
    async (typed) => {
      expect(Object.values((await referredAs(typed)).errors)).toEqual([expect.stringMatching(/at least one digit/)]);
    },
  );

  it('is shown before anything is sent, stays on the way back, and is read by everyone who is invited', async () => {
    await referredAs(' hr-2026/014 ');
    expect(mira().screen().text).toContain('HR’s own number for it: HR-2026/014. Everyone you invite reads it.');
    await mira().press('Change the people');
    await mira().submit();
    expect(mira().screen().text).toContain('HR’s own number for it: HR-2026/014.');
    await mira().press('Send');
    await app.settle();
    for (const id of ['U0DEV', 'U0EVE']) {
      expect(app.person(id).reads('dm')).toMatch(/HR referred it, under its own number HR-2026\/014\./);
    }
    const { 'public.hr_cases': rows = [] } = await allRows(app);
    expect(rows.filter((row) => row.includes('HR-2026/014'))).toHaveLength(1);
  });
});
