import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Config } from '../src/config.js';
import { person } from '../src/playground/people/index.js';
import type { Slack } from '../src/playground/slack/index.js';
import { isNotRunnable } from '../src/slack/installation/granted.js';
import { jsonLog } from '../src/slack/logger.js';
import { start } from '../src/start.js';
import { connectForBackground } from '../src/store/database.js';
import { migrate } from '../src/store/migrations.js';
import { setup } from '../src/words/en/setup.js';
import { type Caucus, clock, configFor, ids, slackWithCompany, startCaucus } from './support/caucus.js';
import { type TestDatabase, testDatabase } from './support/database.js';
import { form, post, signedAt } from './support/signing.js';

let folder: string;
let slack: Slack;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-keys-'));
  slack = await slackWithCompany();
  database = await testDatabase();
});
afterAll(async () => {
  await slack.stop();
  await database.stop();
  await rm(folder, { recursive: true });
});

/** The sentence with which it refuses; null if it starts. */
async function refusal(config: Config): Promise<string | null> {
  const log = jsonLog(clock, () => undefined);
  try {
    await (await start({ config, clock, ids, log })).stop();
    return null;
  } catch (error) {
    if (isNotRunnable(error)) return error.message;
    throw error;
  }
}

const at = (url: string, mode: 'http' | 'socket' = 'http') => configFor(slack, url, folder, mode);

async function asOwner(statement: string): Promise<void> {
  const owner = connectForBackground(database.ownerUrl, { max: 1 });
  await owner.raw(statement).finally(() => owner.destroy());
}

describe('Caucus refuses to start', () => {
  it('with a login that may do more than it should', async () => {
    expect(await refusal(at(database.ownerUrl))).toBe(setup.database.otherLogin);
  });

  it('with another login that takes on the app’s role by a parameter of its address', async () => {
    expect(await refusal(at(`${database.ownerUrl}?options=-c%20role%3Dcaucus_app`))).toBe(setup.database.otherLogin);
  });

  it('with a login for HR that is not HR’s, and starts where the database of HR’s is away', async () => {
    const hrAt = (urlHr: string) => {
      const config = at(database.appUrl);
      return refusal({ ...config, database: { ...config.database, urlHr } });
    };
    expect(await hrAt(database.ownerUrl)).toBe(setup.faults.databaseUrlHr);
    expect(await hrAt('postgres://caucus_hr:x@127.0.0.1:1/caucus')).toBeNull();
    expect(await hrAt(database.hrUrl)).toBeNull();
  });

  it('on a Postgres that is too old, of which the migration says the same', async () => {
    const older = `create function public.current_setting(name text) returns text language sql as
      $$ select case name when 'server_version_num' then '140012' else pg_catalog.current_setting(name) end $$`;
    await asOwner(`${older}; grant execute on function public.current_setting(text) to caucus_app`);
    // As if the server itself said so.
    const asking = (url: string) => `${url}?options=-c%20search_path%3Dpublic,pg_catalog`;
    const tooOld = setup.database.tooOld(14, 15);
    expect(await refusal(at(asking(database.appUrl)))).toBe(tooOld);
    await expect(migrate(asking(database.ownerUrl))).rejects.toThrow(tooOld);
    await asOwner('drop function public.current_setting(text)');
  });

  it('with a login that lacks a right, and starts once it has it', async () => {
    await asOwner('revoke insert on requests from caucus_app');
    expect(await refusal(at(database.appUrl))).toBe(setup.database.lacksRights(1));
    await asOwner('grant insert on requests to caucus_app');
    expect(await refusal(at(database.appUrl))).toBeNull();
  });

  it('with tokens of two apps, before it asks for a connection', async () => {
    slack.clearRecords();
    const config = at(database.appUrl, 'socket');
    const mode = { type: 'socket' as const, appToken: 'xapp-1-A0OTHER-1-12345678' };
    expect(await refusal({ ...config, slack: { ...config.slack, mode } })).toBe(setup.slack.anotherApp);
    expect(slack.calls.map(({ method }) => method)).not.toContain('apps.connections.open');
    expect(await refusal(config)).toBeNull();
  });
});

describe('over HTTP, what another app sends', () => {
  let caucus: Caucus;
  beforeAll(async () => {
    caucus = await startCaucus();
  });
  afterAll(() => caucus.stop());

  it('is refused though it is signed, and said in the log and by the doctor', async () => {
    const body = new URLSearchParams({
      ...{ command: '/caucus', text: 'help', team_id: 'T0HARBOUR', user_id: 'U0ADA', channel_id: 'D1' },
      ...{ trigger_id: 't', response_url: `${caucus.slack.origin}/response/x`, api_app_id: 'A0OTHER' },
    }).toString();
    const url = `http://127.0.0.1:${caucus.running.port}/slack/events`;
    expect(await post(url, ...signed(body))).toEqual({ status: 400, text: '' });
    expect(caucus.logged()).toContain('"event":"another_app"');
    expect(await post(url, ...signed(body.replace('A0OTHER', 'A00000001')))).toMatchObject({ status: 200 });

    const ada = person(caucus.slack, 'U0ADA');
    await ada.command('/caucus doctor');
    await caucus.running.settle();
    expect(ada.screen().text).toContain('Requests come from another Slack app than the one whose token Caucus has.');
  });
});

function signed(body: string): [string, Record<string, string>] {
  return [body, { ...form, ...signedAt(body) }];
}
