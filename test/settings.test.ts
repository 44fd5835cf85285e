import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConfig, readMigrationConfig, readWebConfig } from '../src/config.js';
import { settingNames } from '../src/settings.js';
import { settingsExample } from '../src/settings-example.js';
import { setup } from '../src/words/en/setup.js';
import { root } from './support/sources.js';

const says = setup.faults;
const key = Buffer.alloc(32, 7).toString('base64');
const right: Record<string, string> = {
  SLACK_BOT_TOKEN: 'xoxb-not-a-real-token',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  DATABASE_URL: 'postgres://caucus_app:pw@localhost/caucus',
  CAUCUS_MASTER_KEY: key,
  CAUCUS_KEYSTORE: '/var/lib/caucus/keys',
};

function faults(from: Record<string, string | undefined>): string[] {
  const wish = readConfig(from);
  return wish.type === 'faults' ? wish.faults : [];
}

describe('.env.example', () => {
  it('is what the schema makes ("npm run settings" writes it)', async () => {
    expect(await readFile(path.join(root, '.env.example'), 'utf8')).toBe(settingsExample());
  });
});

describe('a value', () => {
  it.each([
    ['in quotes', (value: string) => `"${value}"`],
    ['in single quotes', (value: string) => `'${value}'`],
    ['with spaces around', (value: string) => `  ${value}\t`],
    ['with the end of its line', (value: string) => `${value}\r\n`],
    ['with a byte order mark', (value: string) => `\uFEFF${value}`],
  ])('%s is read without that', (_, as) => {
    const given = Object.fromEntries(Object.entries(right).map(([name, value]) => [name, as(value)]));
    expect(readConfig(given)).toEqual(readConfig(right));
    expect(readConfig(given).type).toBe('slack');
  });

  it('that is empty is said to be wrong, whichever setting it is, and so is one of quotes alone', () => {
    for (const name of settingNames.filter((each) => each !== 'DATABASE_URL_OWNER')) {
      for (const empty of ['', '  ', '""']) {
        const found = faults({ ...right, [name]: empty });
        expect({ name, empty, found }).toMatchObject({
          found: expect.arrayContaining([expect.stringContaining(name)]),
        });
      }
    }
  });
});

describe('a setting with a slip in its name', () => {
  it.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLACK_SIGNIN_SECRET', 'SLACK_SIGNING_SECRET'],
    ['CAUCUS_MASTERKEY', 'CAUCUS_MASTER_KEY'],
    ['CAUCUS_KEY_STORE', 'CAUCUS_KEYSTORE'],
    ['caucus_keystore', 'CAUCUS_KEYSTORE'],
    ['DATABSE_URL', 'DATABASE_URL'],
  ])('%s is asked about, beside what is missing for it', (slip, meant) => {
    const { [meant]: value, ...rest } = right;
    const found = faults({ ...rest, [slip]: value });
    expect(found).toContain(says.misspelt(slip, meant));
    expect(found.length).toBeGreaterThan(1);
  });

  it('that need not be set is asked about too: otherwise Caucus would run without it', () => {
    expect(faults({ ...right, PUBLC_URL: 'https://log.example.com' })).toEqual([
      says.misspelt('PUBLC_URL', 'PUBLIC_URL'),
    ]);
    expect(faults({ CAUCUS_MASTER_KEI: key })).toEqual([says.misspelt('CAUCUS_MASTER_KEI', 'CAUCUS_MASTER_KEY')]);
  });

  it('is no business of Caucus where the name is another’s, or the setting is there', () => {
    const others = { SLACK_API_TOKEN: 'x', SLACK_WEBHOOK_URL: 'x', CAUCUS_PORT: 'tcp://10.0.0.1:3000', PORTS: 'x' };
    const kubernetes = { CAUCUS_SERVICE_HOST: 'x', CAUCUS_PORT_3000_TCP_ADDR: 'x', CAUCUS_SERVICE_PORT: 'x' };
    const cli = { SLACK_CLI_XOXB: 'x', SLACK_CLI_XAPP: 'x', SLACK_APP_PATH: 'x', SLACK_CLI_CUSTOM_FILE_PATH: 'x' };
    expect(faults({ ...right, ...others, ...kubernetes, ...cli, SLACK_BOT_TOKN: 'x' })).toEqual([]);
    expect(readConfig({ DATABASE_URI: 'x', PUBLIC_URI: 'x' }).type).toBe('playground');
  });
});

describe('an address to which secrets go', () => {
  const elsewhere = [
    ...['postgres://a:b@db.example.com/caucus', 'postgres://a:b@db.example.com/caucus?sslmode='],
    ...['postgres:///caucus?host=db.example.com', 'postgres://a:b@/caucus?host=db.example.com'],
    ...[
      'postgres://a:b@localhost/caucus?host=db.example.com',
      'postgres://a:b@localhost/c?host=localhost&host=10.0.0.1',
    ],
    ...['postgres://a:b@db.example.com/c?sslmode=disable&sslmode=', 'postgres://a:b@db.example.com/c#?sslmode=disable'],
  ];
  const here = [
    ...['postgres://a:b@localhost/caucus', 'postgres://a:b@127.0.0.1:5433/caucus', 'postgres://a:b@[::1]/caucus'],
    ...[
      'postgres:///caucus',
      'postgres://a:b@/caucus?host=/run/postgresql',
      'postgres://a:b@%2Frun%2Fpostgresql/caucus',
    ],
    'postgres://a:b@db.example.com/caucus?host=/run/postgresql',
  ];
  const postgres = ['DATABASE_URL', 'DATABASE_URL_HR', 'DATABASE_URL_HR_REPLICA'];
  const all = [...postgres, 'CAUCUS_KEYSTORE', 'CAUCUS_KEYSTORE_OWNER'];

  it.each(elsewhere)('says whether TLS is used where the driver goes to another machine: %s', (url) => {
    for (const name of all) expect(faults({ ...right, [name]: url })).toContain(says.tls(name));
  });

  it.each([...here, 'postgres://a:b@db.example.com/caucus?sslmode=verify-full'])('may be %s', (url) => {
    for (const name of all) expect(faults({ ...right, [name]: url })).toEqual([]);
  });

  it('is where PGHOST leads if it names no host itself, as the driver has it', () => {
    process.env.PGHOST = 'db.example.com';
    try {
      expect(faults({ ...right, DATABASE_URL: 'postgres:///caucus' })).toEqual([says.tls('DATABASE_URL')]);
      expect(faults(right)).toEqual([]);
    } finally {
      delete process.env.PGHOST;
    }
  });

  it('is one that the driver can read', () => {
    for (const url of ['postgres://a:b@localhost:99999/x', 'postgres://a:p/w@localhost/x']) {
      expect(faults({ ...right, DATABASE_URL: url })).toEqual([says.databaseUrl]);
      expect(faults({ ...right, CAUCUS_KEYSTORE: url })).toEqual([says.keystorePostgres]);
    }
  });

  it('is Slack’s by https, and in clear only that of an emulated Slack on the same machine', () => {
    const slackAt = (url: string) => faults({ ...right, SLACK_API_URL: url });
    for (const url of ['https://slack.example/api/', 'http://localhost:1/api/', 'http://127.0.0.1/'])
      expect(slackAt(url)).toEqual([]);
    for (const url of ['http://slack.example/api/', 'http://localhost@slack.example/', 'http://127.0.0.1.example/'])
      expect(slackAt(url)).toEqual([says.apiUrl]);
  });
});

describe('what npm run migrate is told', () => {
  const ownerUrl = 'postgres://caucus_owner:pw@localhost/caucus';

  it('is checked as it is at start, all at once', () => {
    const wrong = { DATABASE_URL_OWNER: 'mysql://x', CAUCUS_KEYSTORE_OWNER: '/keys', CAUCUS_KEYSTORE_OWNR: 'x' };
    expect(readMigrationConfig(wrong)).toEqual({
      type: 'faults',
      faults: [says.databaseUrlOwner, says.keystoreOwner],
    });
    const clear = { DATABASE_URL_OWNER: 'postgres://caucus_owner:pw@elsewhere/caucus' };
    expect(readMigrationConfig(clear)).toMatchObject({ faults: [says.tls('DATABASE_URL_OWNER')] });
    expect(readMigrationConfig({ DATABASE_URL_OWNER: `"${ownerUrl}"` })).toMatchObject({ ownerUrl, keyStoreUrl: null });
  });

  it('is the playground’s database only where nothing of Caucus is set', () => {
    expect(readMigrationConfig({ PATH: '/bin' })).toMatchObject({ type: 'migration', ownerUrl: null });
    expect(readMigrationConfig(right)).toMatchObject({ faults: [says.databaseUrlOwner] });
    const { DATABASE_URL } = right;
    expect(readMigrationConfig({ DATABASE_URL })).toMatchObject({ faults: [says.databaseUrlOwner] });
    const slip = { DATABASE_URL_OWNR: ownerUrl };
    expect(readMigrationConfig(slip)).toMatchObject({
      faults: [says.misspelt('DATABASE_URL_OWNR', 'DATABASE_URL_OWNER')],
    });
  });
});

describe('what is said of settings', () => {
  /** Anything that is not of these may be a secret, also a setting that nobody has thought of yet. */
  const open = [
    'PORT',
    'HOST',
    'METRICS_PORT',
    'POOL_SIZE',
    'LEASE_SECONDS',
    'WEB_PORT',
    'PACE',
    'APP_URL',
    'PUBLIC_URL',
  ];
  const secretNames = settingNames.filter((name) => !open.includes(name));

  it('never holds a value, nor a part of one, however right or wrong it is', () => {
    const canary = fc.stringMatching(/^[A-Za-z0-9+/]{6,50}$/);
    const dressed = fc
      .tuple(
        fc.constantFrom('', 'xoxb-', 'xapp-', 'xapp-1', 'postgres://caucus_app:', 'postgres:', 'https://', '"', ' '),
        canary,
        fc.constantFrom('', '@db.example.com/caucus', '@localhost/caucus?sslmode=disable', '=', '"', ' x'),
      )
      .map(([before, secret, after]) => ({ secret, value: `${before}${secret}${after}` }));
    const given = fc.dictionary(fc.constantFrom(...secretNames, 'SLACK_BOT_TOKN', 'CAUCUS_MASTERKEY'), dressed);
    fc.assert(
      fc.property(given, (all) => {
        const from = Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, value]));
        const wishes = [readConfig(from), readWebConfig(from), readMigrationConfig(from)];
        const said = wishes.flatMap((wish) => (wish.type === 'faults' ? wish.faults : [])).join('\n');
        for (const { secret } of Object.values(all)) {
          for (let at = 0; at + 6 <= secret.length; at += 1) expect(said).not.toContain(secret.slice(at, at + 6));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the file .env', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'caucus-dot-env-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const program = `
    import { readConfig, readWebConfig } from ${JSON.stringify(path.join(root, 'src/config.ts'))};
    const said = (wish) => wish.type === 'faults' ? wish.faults : wish.config;
    console.log(JSON.stringify([said(readConfig()), said(readWebConfig())]));`;
  function readThere(): unknown[] {
    const tsx = path.join(root, 'node_modules/tsx/dist/loader.mjs');
    const ran = spawnSync(process.execPath, ['--import', tsx, '--input-type=module', '--eval', program], {
      cwd: folder,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return JSON.parse(ran.stdout);
  }

  it('may begin with a byte order mark, end its lines as Windows does, and quote its values', async () => {
    const web = { DATABASE_URL_HR: 'postgres://caucus_hr:pw@localhost/caucus', PUBLIC_URL: 'https://log.example.com' };
    const lines = Object.entries({ ...right, ...web }).map(
      ([name, value], at) => `${name} = ${at % 2 ? `'${value}'` : value}`,
    );
    await writeFile(path.join(folder, '.env'), `\uFEFF${lines.join('\r\n')}\r\n`);
    const [app, page] = readThere();
    expect(app).toMatchObject({ database: { url: right.DATABASE_URL }, slack: { mode: { type: 'http' } } });
    expect(page).toMatchObject({ url: web.PUBLIC_URL, databaseUrl: web.DATABASE_URL_HR });
    await rm(path.join(folder, '.env'));
  });

  it('that cannot be read stops Caucus and the log page, and opens no playground', async () => {
    await mkdir(path.join(folder, '.env'));
    expect(readThere()).toEqual([[says.dotEnv], [says.dotEnv]]);
  });
});
