import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { id, type TextId } from '../../src/domain/ids.js';
import { Words } from '../../src/domain/words.js';
import { saveProcess } from '../../src/store/process.js';
import { inTransaction } from '../../src/store/transaction.js';
import { web as german } from '../../src/words/de/web.js';
import { web } from '../../src/words/en/web.js';
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
  workspace,
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

/** What a person reads of a page, a line for each thing. */
const read = (text: string) =>
  text
    .replace(/<footer>.*<\/footer>/s, '')
    .replace(/<\/?(?:time|bdi)[^>]*>/g, '')
    .split(/<[^>]*>/)
    .filter(Boolean);
const of = async (reference: string, as = visitor) => read((await as.get(`/case/${reference}`)).text);

describe('a case', () => {
  it('has its days, its sessions and their parts in the time of whoever reads', async () => {
    const lines = await of(await happened(page, [began('2026-11-23'), session()]));
    const rows = [
      'Session 1: Tuesday 24 November 2026, 10:00 to 11:15',
      'opening',
      '10:00',
      '10:30',
      'separate meetings',
      '10:30',
      '11:15',
    ];
    expect(lines).toEqual(expect.arrayContaining([web.list.began, 'Monday 23 November 2026', web.list.running]));
    expect(lines).toEqual(expect.arrayContaining([web.case.caption('Berlin time'), 'Mara Mediator', '1 h 15 min']));
    expect(lines.join('|')).toContain(rows.join('|'));
    expect(lines).not.toContain(web.case.attended);
  });

  it('has no mediator any more once it has ended, but who attended, as the policy says', async () => {
    const [roles, names, none] = [
      await happened(page, [began(), ended('ended')]),
      await happened(page, [began(), ended('ended', '2026-12-01', ['Ada Ames', 'Ben Bell', 'Ben Bell'])]),
      await happened(page, [began(), ended('agreement reached', '2026-12-01', [])]),
    ];
    const shown = [await of(roles), await of(names), await of(none)];
    for (const lines of shown) expect(lines).not.toContain('Mara Mediator');
    const after = (lines: string[]) => lines.slice(lines.indexOf(web.case.attended) + 1);
    expect(shown.map(after)).toEqual([
      ['Mediator', 'Party'],
      ['Ada Ames', 'Ben Bell', 'Ben Bell'],
      ['Attendance is not shown.'],
    ]);
    expect(shown[2]).toContain('agreement reached');
  });

  it('has the clauses that every side released, word for word and nothing in them as a mark', async () => {
    const words = '<b>Pay</b> & go\n  twice';
    const reference = await happened(page, [began()]);
    const text = (name: string) => id<TextId>(name);
    const clauses = [
      { number: 2, text: text('one'), condition: text('two'), figure: null },
      { number: 4, text: text('one'), condition: null, figure: { amount: '125050', unit: 'EUR' } },
    ];
    const released = new Map([
      [text('one'), new Words(words)],
      [text('two'), new Words('If so')],
    ]);
    await inTransaction(page.store, (trx) =>
      saveProcess(trx, { workspace, reference }, 0, [{ type: 'released', clauses }], false, released),
    );
    const { text: html } = await visitor.get(`/case/${reference}`);
    expect(html).toContain('<blockquote dir="auto">&lt;b&gt;Pay&lt;/b&gt; &amp; go\n  twice</blockquote>');
    expect(read(html)).toEqual(expect.arrayContaining(['Clause 2', 'If so', 'Clause 4', '1\u00a0250.50\u00a0EUR']));
  });

  it('is read in the language and at the clock of each viewer, and is else the same', async () => {
    const reference = await happened(page, [began(), session()]);
    const there = await page.signIn(workspace, viewer, { zone: 'Asia/Tokyo', language: 'de' });
    const lines = await of(reference, there);
    expect(lines).toContain(german.case.session(1, 'Dienstag, 24. November 2026', '18:00', '19:15'));
    const again = await page.signIn(workspace, viewer, { zone: 'Asia/Tokyo', language: 'de' });
    const path = `/case/${reference}`;
    expect((await again.get(path)).text).toBe((await there.get(path)).text);
    const lost = await page.signIn(workspace, viewer, { zone: 'Nowhere/Else', language: 'en' });
    expect(await of(reference, lost)).toContain(web.case.caption('UTC'));
  });

  it('shows a name as a name, whatever is in it', async () => {
    const mediator = '</bdi><script>alert("x")</script>';
    const reference = await happened(page, [began()], { mediator });
    for (const path of ['/', `/case/${reference}`]) {
      const { text } = await visitor.get(path);
      expect(text).toContain('&lt;/bdi&gt;&lt;script&gt;');
      expect(text).not.toContain('<script');
    }
  });

  it('reads the same when it is unknown, foreign, hidden, not begun, or no reference', async () => {
    const { signIn } = page;
    const foreign = await happened(page, [began()], { of: elsewhere });
    const unseen = [
      '00000000-0000-4000-8000-000000000000',
      foreign,
      await happened(page, [began()], { hidden: true }),
      await happened(page, []),
      foreign.toUpperCase(),
      "x'--",
      '%2e%2e%2f',
      'a'.repeat(5000),
    ];
    const answers = await Promise.all(unseen.map((each) => visitor.get(`/case/${each}`)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect((await (await signIn(elsewhere)).get(`/case/${foreign}`)).status).toBe(200);
    expect((await page.ask(`/case/${foreign}`)).status).toBe(401);
  });
});
