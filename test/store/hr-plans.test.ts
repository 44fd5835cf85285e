import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { fill, workspace } from '../../bench/hr/fill.js';
import { bareList, listPages, pageRows } from '../../bench/hr/pages.js';
import { planOf } from '../../bench/hr/plan.js';
import { type Sample, samplesOf } from '../../bench/hr/samples.js';
import { connectForBackground } from '../../src/store/database.js';
import { hrList } from '../../src/store/hr.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const token = 'token';
let database: TestDatabase;
let owner: Knex;
let hrDb: Knex;
let sample: Sample;
beforeAll(async () => {
  database = await testDatabase();
  owner = connectForBackground(database.ownerUrl, { max: 1 });
  hrDb = connectForBackground(database.hrUrl, { max: 1 });
  await fill(owner, workspace, 10_000, () => undefined);
  await database.db('hr_tokens').insert({
    ...{ workspace_id: workspace, token_hash: createHash('sha256').update(token).digest() },
    ...{ person: Buffer.from('viewer'), expires_at: new Date('2100-01-01') },
  });
  const [found] = await samplesOf(owner, 1);
  if (!found) throw new Error('There are no cases');
  sample = found;
});
afterAll(async () => {
  await owner.destroy();
  await hrDb.destroy();
  await database.stop();
});

describe('a page of HR’s list', () => {
  it.each(listPages)('reads little more than it shows: $name', async (page) => {
    const asked = { limit: pageRows, ...page.asked(sample) };
    const plan = await planOf({ hrDb, hrUrl: database.hrUrl, token }, () => hrList(hrDb, token, asked));
    expect(plan.scans).toEqual([expect.stringMatching(/^hr_cases_/)]);
    expect(plan.rows).toBeGreaterThan(0);
    expect(plan.rows).toBeLessThanOrEqual(4 * pageRows);
    expect(plan.sorted).toBeLessThanOrEqual(pageRows);
  });

  it.each(listPages)('is the same as on the tables: $name', async (page) => {
    const asked = page.asked(sample);
    const found = await hrList(hrDb, token, { limit: pageRows, ...asked });
    const { sql, values } = bareList(page, sample);
    const { rows } = await owner.raw(sql, values);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(rows);
  });
});
