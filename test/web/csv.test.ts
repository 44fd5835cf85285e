import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endHrTokens } from '../../src/store/hr-tokens.js';
import { web } from '../../src/words/en/web.js';
import { begin } from './ask.js';
import {
  began,
  elsewhere,
  ended,
  happened,
  type LogPage,
  logPage,
  session,
  type Visitor,
  viewer,
  type workspace,
} from './log-page.js';

let page: LogPage;
let visitor: Visitor;
beforeAll(async () => {
  page = await logPage();
  visitor = await page.signIn();
});
afterAll(async () => {
  await page.stop();
});

/** So many cases at once, as the owner of the tables would put them there. */
async function many(count: number, of: string): Promise<void> {
  await page.owner.raw(
    `insert into hr_cases (workspace_id, reference, opened_on, begun_on, hidden, mediator)
     select :of, gen_random_uuid(), '2020-01-01', date '2020-01-01' + (n % 1000), false, 'Mara Mediator' from generate_series(1, :count) as n`,
    { of, count },
  );
}

describe('the file', () => {
  it('is the list under the same filters, a row for each, and names no mediator', async () => {
    const runs = await happened(page, [began('2026-03-02'), session()], { referral: '2026/7' });
    const over = await happened(page, [
      ...[began('2026-02-10'), session()],
      ...[{ type: 'settled', on: '2026-02-28' } as const, ended('agreement reached', '2026-03-01')],
    ]);
    await happened(page, [began()], { of: elsewhere });
    const { status, headers, text } = await visitor.get('/cases.csv');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['content-disposition']).toBe('attachment; filename=mediations.csv');
    expect(text).toBe(
      [
        '\ufeffReference,HR’s number,Began,Ended,Status,Ending,Settlement signed,Sessions,Minutes in sessions',
        `${runs},2026/7,2026-03-02,,Running,,,1,75`,
        `${over},,2026-02-10,2026-03-01,Ended,agreement reached,2026-02-28,1,75`,
        '',
      ].join('\r\n'),
    );
    const found = await visitor.get('/cases.csv?status=ended');
    expect(found.text).toContain(over);
    expect(found.text).not.toContain(runs);
    const { status: refused, text: why } = await visitor.get('/cases.csv?mediator=Mara+Mediator');
    expect([refused, why.includes(web.faults.mediatorFile)]).toEqual([400, true]);
    expect((await visitor.get('/?mediator=Mara+Mediator')).text).not.toContain('.csv');
    expect((await visitor.get('/cases.csv?status=ended&from=2027-01-01')).text.trim().split('\r\n')).toHaveLength(1);
  });

  it('asked for its head alone has none of it', async () => {
    const { status, headers, text } = await visitor.get('/cases.csv', { method: 'HEAD' });
    expect([status, headers['content-type'], text]).toEqual([200, 'text/csv; charset=utf-8', '']);
  });

  it('is whole however long it is', async () => {
    const there = await page.signIn('T0LONG' as typeof workspace);
    await many(3500, 'T0LONG');
    const rows = (await there.get('/cases.csv')).text.trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(3500);
    expect(new Set(rows).size).toBe(3500);
  });

  it('is read no faster than it is taken, and is cut off where the session ends', async () => {
    const total = 60_000;
    const large = 'T0LARGE' as typeof workspace;
    await many(total, large);
    const there = await page.signIn(large);
    const answer = await begin(page.port, '/cases.csv', {
      headers: { host: `localhost:${page.port}`, cookie: there.cookie },
    });
    // It waits for whoever downloads it: only so much as fits on the way was read when the session ends.
    await once(answer, 'readable');
    await endHrTokens(page.store, page.store.db, large, [viewer]);
    let rows = 0;
    const taken = (async () => {
      for await (const piece of answer.setEncoding('utf8')) rows += String(piece).split('\r\n').length - 1;
    })();
    await expect(taken).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(total / 2);
    expect(page.logged.join()).not.toContain('request_failed');
  });

  it('is given up without a word when nobody waits for it any more', async () => {
    const there = await page.signIn('T0LARGE' as typeof workspace);
    const answer = await begin(page.port, '/cases.csv', {
      headers: { host: `localhost:${page.port}`, cookie: there.cookie },
    });
    await once(answer, 'readable');
    answer.destroy();
    expect((await there.get('/')).status).toBe(200);
    expect(page.logged.join()).not.toContain('request_failed');
  });
});
