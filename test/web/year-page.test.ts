import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { id, type PersonId } from '../../src/domain/ids.js';
import { began, elsewhere, ended, happened, type LogPage, logPage, session, viewer, workspace } from './log-page.js';

let page: LogPage;
beforeAll(async () => {
  page = await logPage();
  for (let n = 0; n < 6; n += 1) await happened(page, [began('2024-03-04'), session(1), ended('ended', '2024-05-02')]);
  for (let n = 0; n < 7; n += 1) await happened(page, [began('2024-07-04'), ended('agreement reached', '2024-08-02')]);
  await happened(page, [began('2024-09-04'), ended('ended', '2024-09-05')], { hidden: true });
  await happened(page, [ended('ended', '2024-09-05')]);
});
afterAll(() => page.stop());

describe('the page of a year', () => {
  it('has what ended in it, and nothing of what is hidden', async () => {
    const { status, text } = await (await page.signIn()).get('/year/2024');
    expect(status).toBe(200);
    expect(text).toContain('<h1>Mediations in 2024</h1>');
    expect(text).toMatch(/Began<\/dt><dd>13<.*Ended<\/dt><dd>13<.*Never began<\/dt><dd>1</);
    expect(text).toMatch(/Agreement reached<\/th><td class="number">7<.*Ended<\/th><td class="number">6</);
    expect(text).not.toMatch(/<style|\sstyle=|<script/);
  });

  it('is the same bytes for everyone who reads the language, wherever they are', async () => {
    const one = await page.signIn(workspace, viewer, { zone: 'Europe/Berlin', language: 'de' });
    const other = await page.signIn(workspace, id<PersonId>('U0OTHER'), { zone: 'Pacific/Auckland', language: 'de' });
    const { text } = await one.get('/year/2024');
    expect(text).toContain('Mediationen im Jahr 2024');
    expect((await other.get('/year/2024')).text).toBe(text);
  });

  it('has nothing of another workspace', async () => {
    const { text } = await (await page.signIn(elsewhere)).get('/year/2024');
    expect(text).toMatch(/Began<\/dt><dd>0<.*Ended<\/dt><dd>0<.*Never began<\/dt><dd>0</);
  });

  it('is the newest without a year, and nothing for what is no year, or is to come', async () => {
    const visitor = await page.signIn();
    expect((await visitor.get('/year')).status).toBe(200);
    for (const none of ['1999', '2999', '02024', '2024.0', 'NaN', '-1', '2024%27', '%E0', '2024/1', '9'.repeat(400)]) {
      const { status, text } = await visitor.get(`/year/${none}`);
      expect([none, status]).toEqual([none, none === '%E0' ? 400 : 404]);
      expect(text).not.toMatch(/\.tsx?\b|Error/);
    }
    expect((await page.ask('/year/2024')).status).toBe(401);
  });
});
