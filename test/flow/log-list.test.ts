import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { id, type WorkspaceId } from '../../src/domain/ids.js';
import type { ProcessChange } from '../../src/domain/process.js';
import { perPage } from '../../src/slack/views/hr-log.js';
import { encodeTurn, firstTurn } from '../../src/slack/views/log-cursor.js';
import { saveProcess } from '../../src/store/process.js';
import { inTransaction } from '../../src/store/transaction.js';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { forge, lastSent } from '../support/forged.js';

const workspace = id<WorkspaceId>('T0HARBOUR');
const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}`;
/** Begun on the first of October, the second, and so on. */
const references: string[] = [];

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  for (let n = 1; n <= 20; n += 1) {
    const mediator = n % 2 === 0 ? 'Mira Halloran' : 'Tomás Brandt';
    const ended: ProcessChange[] = [
      { type: 'ended', on: '2026-11-20', ending: n % 4 === 0 ? 'agreement reached' : 'ended', attendance: ['party'] },
    ];
    references.push(await begun(day(n), mediator, n <= 8 ? ended : []));
  }
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

async function begun(on: string, mediator: string, more: ProcessChange[], referral?: string): Promise<string> {
  const reference = randomUUID();
  const opened: ProcessChange = {
    type: 'opened',
    reference,
    hidden: false,
    mediator,
    ...(referral ? { referral } : {}),
  };
  await inTransaction(app.store, (trx) =>
    saveProcess(trx, { workspace, reference }, Date.parse(on), [opened, { type: 'began', on }, ...more], false),
  );
  return reference;
}

const hana = () => app.person('U0HANA');
const list = async (more = '') => (await hana().command(`/caucus log ${more}`.trim(), { in: 'dm' })).answer ?? '';
const shown = (text: string) => [...text.matchAll(/^\| ([0-9a-f-]{36}) \|/gm)].map(([, reference]) => reference);
const newest = (from: number, to: number) => references.slice(from - 1, to).reverse();

describe('HR’s list', () => {
  it('shows the newest first, and older ones in its place, without losing or repeating any', async () => {
    expect(shown(await list())).toEqual(newest(20 - perPage + 1, 20));
    const messages = hana().messages('dm').length;
    const { answer = '' } = await hana().press('Older', { in: 'dm' });
    expect(shown(answer)).toEqual(newest(1, 20 - perPage));
    expect(answer).not.toContain('[Older]');
    const { answer: back = '' } = await hana().press('Newest', { in: 'dm' });
    expect(shown(back)).toEqual(newest(20 - perPage + 1, 20));
    expect(hana().messages('dm')).toHaveLength(messages);
  });

  it('can be narrowed by how they stand, by who mediates and by days, one after the other', async () => {
    await list();
    const ended = (await hana().fill('Which', 'Ended', { in: 'dm' })).answer ?? '';
    expect(shown(ended)).toEqual(newest(1, 8));
    expect(ended).toMatch(/Shown are only these: Ended\./);
    expect(ended).not.toMatch(/(Mira Halloran|Tomás Brandt) \|$/m);
    const agreed = (await hana().fill('Which', 'Ended, agreement reached', { in: 'dm' })).answer ?? '';
    expect(shown(agreed)).toEqual([references[7], references[3]]);
    const from = (await hana().fill('Began from', day(5), { in: 'dm' })).answer ?? '';
    expect(shown(from)).toEqual([references[7]]);
    const none = (await hana().fill('Began until', day(6), { in: 'dm' })).answer ?? '';
    expect(none).toMatch(/No mediation in the log fits this/);
    const all = (await hana().press('Show all', { in: 'dm' })).answer ?? '';
    expect(shown(all)).toEqual(newest(20 - perPage + 1, 20));
    const hers = (await hana().fill('Who mediates', 'Mira Halloran', { in: 'dm' })).answer ?? '';
    expect(shown(hers)).toEqual([20, 18, 16, 14, 12, 10].map((n) => references[n - 1]));
  });

  it('keeps what is chosen on the pages after', async () => {
    for (let n = 1; n <= perPage; n += 1) references.push(await begun(day(20 + (n % 2)), 'Mira Halloran', []));
    await list();
    await hana().fill('Who mediates', 'Mira Halloran', { in: 'dm' });
    const { answer = '' } = await hana().press('Older', { in: 'dm' });
    expect(answer).toMatch(/Shown are only these: Mediator: Mira Halloran/);
    expect(answer).not.toMatch(/Tomás Brandt \|/);
    expect(shown(answer)).toHaveLength(6);
  });

  it('finds one by the beginning of its reference, in any form, and says the same for one that is not there', async () => {
    const [one = ''] = references;
    expect(await list(one.slice(0, 8))).toMatch(new RegExp(`^${one}\\nbegan Thursday 1 October 2026`));
    expect(await list(one.replaceAll('-', ''))).toBe(await list(one));
    const nothing = await list('zzzzz');
    for (const absent of [one.slice(0, 7), '00000000', randomUUID(), '-', '1a2b3c4g']) {
      expect(await list(absent)).toBe(nothing);
    }
    expect(nothing).toMatch(/nothing here/);
  });

  it('finds those to which HR gave a number of its own by that number, and shows it', async () => {
    expect(await list('hr-4711')).toMatch(/nothing here/);
    const one = await begun('2026-10-21', 'Mira Halloran', [], 'HR-4711');
    expect(await list('hr-4711')).toMatch(new RegExp(`^${one}\\nyour number HR-4711\\nbegan Wednesday 21 October`));
    const two = await begun('2026-10-22', 'Mira Halloran', [], 'HR-4711');
    expect(shown(await list('hr-4711'))).toEqual([two, one]);
    references.push(one, two);
  });

  it('shows one that is chosen of it as a message of its own', async () => {
    const [newestOne = ''] = shown(await list());
    const messages = hana().messages('dm').length;
    const choice = `${newestOne.slice(0, 8)}, began Thursday 22 October 2026`;
    const { answer = '' } = await hana().fill('Show one in full', choice, { in: 'dm' });
    expect(answer).toMatch(new RegExp(`^${newestOne}\nyour number HR-4711\nbegan Thursday 22 October 2026\nrunning\n`));
    expect(hana().messages('dm')).toHaveLength(messages + 1);
  });
});

describe('a cursor that no screen gave', () => {
  const absurd = [
    'x=AAAA',
    `x=${Buffer.from('[]').toString('base64url')}`,
    `x=${Buffer.from('["all",null,null,null,null,null,"2026-13-45","x"]').toString('base64url')}`,
    `x=${Buffer.from(`["all","2026-02-30",null,null,null,null,null,null]`).toString('base64url')}`,
    `x=${Buffer.from(`["all",null,null,null,"' or true --",null,null,null]`).toString('base64url')}`,
    `x=${Buffer.from(`["all",null,null,null,null,"they were rude",null,null]`).toString('base64url')}`,
    `x=${Buffer.from(`["all",null,null,"Mira Halloran",null,null,null,null]`).toString('base64url')}`,
    `x=${Buffer.from(`["hidden",null,null,null,null,null,null,null]`).toString('base64url')}`,
    `x=${Buffer.from(`["all",null,null,null,null,null,"0001-01-01","${randomUUID()}"]`).toString('base64url')}`,
  ];

  it.each(absurd)('%s reads as nothing, and is no failure', async (plan) => {
    await list();
    await hana().press('Older', { in: 'dm' });
    const press = lastSent(app, 'U0HANA', 'action');
    const actions = [{ ...(press.actions as object[])[0], value: `1;${plan}` }];
    expect((await forge(app, { ...press, actions })).said).toMatch(/nothing here/);
    expect(app.logged()).not.toMatch(/request_failed/);
  });

  it('in somebody else’s hands reads as nothing', async () => {
    await list();
    await hana().press('Older', { in: 'dm' });
    const press = lastSent(app, 'U0HANA', 'action');
    for (const who of ['U0MIRA', 'U0BEN', 'U0ADA']) {
      const user = { id: who, username: 'x', name: 'x', team_id: workspace };
      expect((await forge(app, { ...press, user })).said).toMatch(/nothing here/);
    }
  });

  it('beyond the last one shows that there is none', async () => {
    const turn = { ...firstTurn, after: { begunOn: '2000-01-01', reference: randomUUID() } };
    await list();
    await hana().press('Older', { in: 'dm' });
    const press = lastSent(app, 'U0HANA', 'action');
    const actions = [{ ...(press.actions as object[])[0], value: encodeTurn(turn) }];
    expect((await forge(app, { ...press, actions })).said).toMatch(/No mediation in the log fits this/);
  });

  it('and choices that nobody can make read as nothing', async () => {
    await list();
    await hana().fill('Which', 'Ended', { in: 'dm' });
    const press = lastSent(app, 'U0HANA', 'action');
    const state = (action: string, value: object) => ({ values: { b: { [action]: value } } });
    for (const wrong of [
      state('log.which', { type: 'static_select', selected_option: { value: 'hidden' } }),
      state('log.mediator', { type: 'static_select', selected_option: { value: "x' or true" } }),
    ]) {
      expect((await forge(app, { ...press, state: wrong })).said).toMatch(/nothing here/);
    }
  });
});
