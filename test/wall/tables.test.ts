import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { looseColumns } from '../../wall/canaries/tables.js';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';

let app: App;
let owner: pg.Client;
beforeAll(async () => {
  app = await startApp();
  owner = new pg.Client({ connectionString: app.ownerUrl, application_name: 'caucus tests' });
  await owner.connect();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
});
afterAll(async () => {
  await owner.end();
  await app.stop();
});

/** What is found while the tables are like this; they are put back. */
async function foundAfter(change: string): Promise<string[]> {
  await owner.query(`begin; ${change}`);
  const found = await looseColumns(owner);
  await owner.query('rollback');
  return found;
}

it('keeps ids and codes of what was asked and what failed, and no words', async () => {
  expect(await looseColumns(owner)).toEqual([expect.stringMatching(/^No delivery failed/)]);
  const ben = app.person('U0BEN');
  await ben.command('/caucus propose', { in: roomOf(app, 'U0BEN') });
  await ben.fill('The exact words', 'These words must not be kept beside a code');
  await ben.submit();
  await ben.close(true);
  await app.settle();
  const mira = app.person('U0MIRA');
  await mira.command('/caucus pass', { in: roomOf(app, 'U0BEN') });
  app.slack.faults.next({ method: 'chat.update', kind: { error: 'msg_too_long' } });
  await mira.submit();
  await mira.close(true);
  await app.settle();
  const { rows } = await owner.query('select distinct code from deliveries where code is not null');
  expect(rows).toEqual([{ code: 'msg_too_long' }]);
  expect(await looseColumns(owner)).toEqual([]);
});

it.each([
  ['the code of a failure', `update deliveries set code = 'msg_too_long: our words'`],
  [
    'what came in',
    `insert into inbound_events (workspace_id, event_id, at) values ('T0HARBOUR', 'what was said', now())`,
  ],
  ['a column for anything', `alter table deliveries add payload jsonb`],
  ['a new table', `create table jobs (payload text); insert into jobs values ('{"text": "our words"}')`],
])('finds words in %s', async (_where, change) => {
  expect((await foundAfter(change)).length).toBe(1);
});
