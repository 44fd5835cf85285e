import { connectAsPage } from '../../src/web/database.js';
import type { HrDb } from '../../src/web/desk.js';
import { underToken } from '../../src/web/session.js';
import { sourceFor } from '../../src/web/source.js';
import { type Replicated, replicated } from '../support/replica.js';
import { began, happened, type LogPage, logPage, type Visitor } from './log-page.js';

let servers: Replicated;
let page: LogPage;
let visitor: Visitor;
let hrDb: HrDb;
let replica: HrDb;

beforeAll(async () => {
  servers = await replicated();
  page = await logPage({ on: servers.database, replicaUrl: servers.hrUrl });
  visitor = await page.signIn();
  [hrDb, replica] = [connectAsPage(servers.database.hrUrl), connectAsPage(servers.hrUrl)];
});
afterAll(async () => {
  for (const db of [hrDb, replica]) await db.destroy();
  await page.stop();
});

const tokenOf = ({ cookie }: Visitor) => cookie.split('=')[1] ?? '';
const from = (of: Visitor) => sourceFor({ hrDb, replica }, tokenOf(of));
/** A busy machine may be too slow for it now and then, and then the database itself is read. */
async function readsThere(): Promise<void> {
  while ((await from(visitor)) !== replica) await servers.caughtUp();
}
const pause = () => servers.onReplica('select pg_wal_replay_pause()');
const resume = () => servers.onReplica('select pg_wal_replay_resume()');

describe('a log page that reads in a replica', () => {
  it('reads there what was done before it was asked for, a case and the session that begins just now', async () => {
    await happened(page, [began()], { mediator: 'Read Elsewhere' });
    expect((await visitor.get('/')).text).toContain('Read Elsewhere');
    await readsThere();
    const where = await underToken({ hrDb }, replica, tokenOf(visitor), async (trx) => {
      const { rows } = await trx.raw("select current_setting('in_hot_standby') as replica");
      return rows[0].replica;
    });
    expect(where?.found).toBe('on');
    const another = await page.signIn();
    expect((await another.get('/')).text).toContain('Read Elsewhere');
  });

  it('reads in the database itself where the replica is behind: what was hidden just now is nowhere shown', async () => {
    const reference = await happened(page, [began()], { mediator: 'Hidden Now' });
    await servers.caughtUp();
    expect((await visitor.get('/')).text).toContain('Hidden Now');
    await pause();
    await page.owner('hr_cases').where({ reference }).update({ hidden: true });
    expect((await visitor.get('/')).text).not.toContain('Hidden Now');
    expect((await visitor.get(`/case/${reference}`)).status).toBe(404);
    expect((await visitor.get('/cases.csv')).text).not.toContain(reference);
    expect(await from(visitor)).toBe(hrDb);
    await resume();
  });

  it('ends a session at once, before the replica hears of it, and in the middle of reading', async () => {
    const leaving = await page.signIn();
    await servers.caughtUp();
    await pause();
    await leaving.post('/out', {});
    expect((await leaving.get('/')).status).toBe(401);
    await resume();

    const reading = await page.signIn();
    await servers.caughtUp();
    const token = tokenOf(reading);
    await pause();
    const read = await underToken({ hrDb }, replica, token, async (trx) => {
      await page.owner('hr_tokens').delete();
      return trx('hr_case_list').select();
    });
    expect(read).toBeNull();
    await resume();
    visitor = await page.signIn();
  });

  it('goes on without the replica', async () => {
    await readsThere();
    await servers.loseReplica();
    expect((await visitor.get('/')).status).toBe(200);
    expect((await visitor.get('/cases.csv')).text).toContain('2026-11-23');
  });
});
