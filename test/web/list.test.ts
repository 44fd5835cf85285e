import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { web } from '../../src/words/en/web.js';
import { began, elsewhere, ended, happened, type LogPage, logPage, session, type Visitor } from './log-page.js';

let page: LogPage;
let visitor: Visitor;
const known: Record<string, string> = {};
beforeAll(async () => {
  page = await logPage();
  known.runs = await happened(page, [began('2026-03-02'), session()], { mediator: 'Mara Mediator' });
  known.other = await happened(page, [began('2026-03-01')], { mediator: 'Max O’Mediator' });
  known.agreed = await happened(page, [began('2026-02-10'), session(), ended('agreement reached')], {
    referral: 'HR-2026/11',
  });
  known.ended = await happened(page, [began('2026-01-20'), ended()]);
  known.hidden = await happened(page, [began('2026-03-02')], { hidden: true });
  known.unbegun = await happened(page, []);
  known.foreign = await happened(page, [began('2026-03-02')], { of: elsewhere });
  visitor = await page.signIn();
});
afterAll(async () => {
  await page.stop();
});

const references = (text: string) => [...text.matchAll(/href="\/case\/([0-9a-f-]{36})"/g)].map(([, found]) => found);
const names = (text: string) =>
  references(text).map((found) => Object.entries(known).find(([, reference]) => reference === found)?.[0]);
const search = async (query: Record<string, string>) => visitor.get(`/?${new URLSearchParams(query)}`);

describe('the list', () => {
  it('has what has begun, newest first, and nothing that is hidden or of others', async () => {
    const { status, text } = await visitor.get('/');
    expect([status, names(text)]).toEqual([200, ['runs', 'other', 'agreed', 'ended']]);
    expect(text).toContain('Mara Mediator');
    for (const unseen of [known.hidden, known.unbegun, known.foreign]) expect(text).not.toContain(unseen);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['the first day', { from: '2026-02-10' }, ['runs', 'other', 'agreed']],
    ['the last day', { to: '2026-02-10' }, ['agreed', 'ended']],
    ['both', { from: '2026-02-01', to: '2026-03-01' }, ['other', 'agreed']],
    ['what runs', { status: 'running' }, ['runs', 'other']],
    ['what has ended', { status: 'ended' }, ['agreed', 'ended']],
    ['an agreement', { ending: 'agreement reached' }, ['agreed']],
    ['another ending', { ending: 'ended' }, ['ended']],
    ['a mediator of what runs', { mediator: ' Max O’Mediator ' }, ['other']],
    ['a part of a name', { mediator: 'Mara' }, []],
    ['the number that HR gave', { referral: ' hr-2026/11' }, ['agreed']],
    ['a part of that number', { referral: 'HR-2026' }, []],
    [
      'fields left empty',
      { from: '', to: '', status: '', ending: '', mediator: '', reference: '', referral: '' },
      ['runs', 'other', 'agreed', 'ended'],
    ],
    ['something unknown', { colour: 'red' }, ['runs', 'other', 'agreed', 'ended']],
  ])('is searched by %s', async (_, query, found) => {
    const { status, text } = await search(query);
    expect([status, names(text)]).toEqual([200, found]);
    if (found.length === 0) expect(text).toContain(web.list.none);
  });

  it('is searched by a reference or its first eight characters, however typed', async () => {
    const { agreed = '', foreign = '' } = known;
    for (const typed of [
      agreed,
      agreed.slice(0, 8),
      agreed.slice(0, 9),
      ` ${agreed.toUpperCase()} `,
      agreed.slice(0, 30),
    ]) {
      expect(names((await search({ reference: typed })).text)).toEqual(['agreed']);
    }
    expect(names((await search({ reference: foreign })).text)).toEqual([]);
  });

  it.each<[string, string, keyof typeof web.faults]>([
    ['no day', 'from=yesterday', 'from'],
    ['a day that is not in the calendar', 'to=2026-02-30', 'to'],
    ['a year before any', 'from=0000-01-01', 'from'],
    ['a year after all', 'to=99999-01-01', 'to'],
    ['days the wrong way round', 'from=2026-03-02&to=2026-03-01', 'order'],
    ['another status', 'status=secret', 'status'],
    ['another ending', 'ending=fired', 'ending'],
    ['a part of the program', 'ending=__proto__', 'ending'],
    ['a name too long', `mediator=${'a'.repeat(201)}`, 'mediator'],
    ['a name with a zero byte', 'mediator=a%00b', 'mediator'],
    ['a mediator of what has ended', 'mediator=Mara+Mediator&status=ended', 'mediatorRuns'],
    ['a mediator and an ending', 'mediator=Mara+Mediator&ending=ended', 'mediatorRuns'],
    ['a reference too short', 'reference=abcdef0', 'reference'],
    ['a reference with something else', 'reference=abcdef01%27--', 'reference'],
    ['a reference too long', `reference=${'0'.repeat(37)}`, 'reference'],
    ['a pattern', 'reference=%25%25%25%25%25%25%25%25', 'reference'],
    ['a number that HR cannot give', 'referral=%3D1%2B1', 'referral'],
    ['two of one field', 'status=running&status=ended', 'status'],
    ['a place in no list', 'after=here', 'after'],
    ['a place on no day', 'after=2026-13-01_00000000-0000-4000-8000-000000000000', 'after'],
    ['a place with more', 'after=2026-03-01_00000000-0000-4000-8000-000000000000_x', 'after'],
  ])('refuses %s and names the field', async (_, query, fault) => {
    for (const path of ['/', '/cases.csv']) {
      const { status, text, headers } = await visitor.get(`${path}?${query}`);
      expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
      expect(text).toContain(`<li>${web.faults[fault].replace('’', '’')}</li>`);
      expect(references(text)).toEqual([]);
    }
  });

  it('puts back what was typed, as text', async () => {
    const { text } = await search({ mediator: '"><script>alert(1)</script>' });
    expect(text).not.toContain('<script');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('is shown without its form being read by whoever has no session', async () => {
    expect((await page.ask('/?from=yesterday')).status).toBe(401);
  });
});

describe('the pages of the list', () => {
  const own = { mediator: 'Only of these' };
  const made: string[] = [];
  beforeAll(async () => {
    // Many on one day, so that a page ends amid them.
    for (let n = 0; n < 120; n += 1) {
      made.push(await happened(page, [began(n < 70 ? '2025-06-15' : `2025-05-${10 + (n % 20)}`)], own));
    }
  });

  it('lose and repeat none, also while others begin', async () => {
    const seen: (string | undefined)[] = [];
    let path: string | undefined = `/?${new URLSearchParams(own)}`;
    let pages = 0;
    while (path) {
      const { text }: { text: string } = await visitor.get(path);
      seen.push(...references(text));
      expect(text.includes(`>${web.list.newest}</a>`)).toBe(pages > 0);
      path = /<a href="([^"]*)" rel="next">/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
      await happened(page, [began('2025-07-01')], own);
    }
    expect(pages).toBe(3);
    expect(seen).toHaveLength(made.length);
    expect(new Set(seen)).toEqual(new Set(made));
  });

  it('may begin at a place that this viewer could not see, and then begin beside it', async () => {
    const after = `2025-06-15_${known.foreign}`;
    const { status, text } = await search({ after, ...own });
    expect([status, references(text).length > 0]).toEqual([200, true]);
    expect(text).not.toContain(`/case/${known.foreign}`);
  });
});
