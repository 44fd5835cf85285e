import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'dotenv';
import { readConfig, readWebConfig, webSettings } from '../src/config.js';
import { settingNames } from '../src/settings.js';
import { setup } from '../src/words/en/setup.js';
import { root } from './support/sources.js';

const says = setup.faults;
const key = Buffer.alloc(32, 7);
const http = {
  SLACK_BOT_TOKEN: 'xoxb-not-a-real-token',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  DATABASE_URL: 'postgres://caucus_app:pw@localhost/caucus',
  CAUCUS_MASTER_KEY: key.toString('base64'),
  CAUCUS_KEYSTORE: '/var/lib/caucus/keys',
};
const { SLACK_SIGNING_SECRET: _, ...common } = http;
const socket = { ...common, SLACK_APP_TOKEN: 'xapp-not-a-real-token' };

function faults(from: Record<string, string | undefined>): string[] {
  const wish = readConfig(from);
  return wish.type === 'faults' ? wish.faults : [];
}

describe('the settings', () => {
  it('start the playground when there are no Slack credentials', () => {
    expect(readConfig({ PATH: '/bin', SLACK_API_URL: 'http://localhost:1/api/' })).toEqual({
      type: 'playground',
      port: 3000,
      host: '127.0.0.1',
      webPort: 3001,
      logLevel: 'warn',
      poolSize: 16,
      leaseSeconds: 15,
      database: null,
    });
  });

  it('are all explained in .env.example, and no others', async () => {
    const example = await readFile(path.join(root, '.env.example'), 'utf8');
    const named = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...settingNames].sort());
  });

  it('are asked for where .env.example was copied and not filled in', async () => {
    const example = parse(await readFile(path.join(root, '.env.example'), 'utf8'));
    expect(faults(example)).toEqual([says.botToken, says.appToken, says.databaseUrl, says.masterKey, says.keystore]);
  });

  it('that .env.example suggests are right', async () => {
    const example = await readFile(path.join(root, '.env.example'), 'utf8');
    const suggested = parse(example.replace(/^# (?=[A-Z_]+=.)/gm, ''));
    expect(readConfig({ ...suggested, ...socket })).toMatchObject({ type: 'slack' });
    expect(Object.keys(suggested)).toEqual(
      expect.arrayContaining(['PORT', 'POOL_SIZE', 'LEASE_SECONDS', 'SLACK_API_URL']),
    );
  });

  it('give the playground a Postgres of one’s own, with a login that makes its tables', () => {
    const logins = {
      DATABASE_URL: http.DATABASE_URL,
      DATABASE_URL_OWNER: 'postgres://caucus_owner:pw@localhost/caucus',
    };
    const { DATABASE_URL: url, DATABASE_URL_OWNER: urlOwner } = logins;
    expect(readConfig(logins)).toMatchObject({ type: 'playground', database: { url, urlOwner, urlHr: null } });
    expect(readConfig({ DATABASE_URL_OWNER: urlOwner })).toMatchObject({ type: 'playground', database: null });
    expect(faults({ DATABASE_URL: url })).toEqual([says.databaseUrlOwner]);
    expect(faults({ DATABASE_URL: 'mysql://x', DATABASE_URL_HR: 'nowhere', PORT: 'eighty' })).toEqual([
      says.port,
      says.databaseUrl,
      says.databaseUrlHr,
      says.databaseUrlOwner,
    ]);
    expect(faults({ ...logins, DATABASE_URL_HR: url })).toEqual([says.databaseUrlHr]);
  });

  it('choose HTTP by a signing secret and Socket Mode by an app-level token', () => {
    const byHttp = readConfig(http);
    expect(byHttp).toMatchObject({ config: { slack: { mode: { type: 'http' }, apiUrl: null }, port: 3000 } });
    const bySocket = readConfig({ ...socket, PORT: '0', POOL_SIZE: '8', LEASE_SECONDS: '30' });
    expect(bySocket).toMatchObject({
      config: { slack: { mode: { type: 'socket' } }, port: 0, database: { poolSize: 8 }, leaseSeconds: 30 },
    });
  });

  it('keep to Slack’s limits, and to none of an emulated Slack unless it is set', () => {
    const paceOf = (more: Record<string, string>) => {
      const wish = readConfig({ ...http, ...more });
      return wish.type === 'slack' ? wish.config.pace : null;
    };
    expect(paceOf({})).toBe(1);
    expect(paceOf({ PACE: '20' })).toBe(20);
    expect(paceOf({ SLACK_API_URL: 'http://localhost:1/api/' })).toBe(0);
    expect(paceOf({ SLACK_API_URL: 'http://localhost:1/api/', PACE: '3' })).toBe(3);
    expect(faults({ ...http, PACE: 'fast' })).toEqual([says.pace]);
  });

  it('take the master key in base64 and in hex', () => {
    for (const written of [key.toString('base64'), key.toString('base64url'), key.toString('hex')]) {
      expect(readConfig({ ...http, CAUCUS_MASTER_KEY: written })).toMatchObject({
        config: { keys: { masterKey: key } },
      });
    }
  });

  it('take a folder or another Postgres for the keys', () => {
    expect(readConfig(http)).toMatchObject({ config: { keys: { folder: http.CAUCUS_KEYSTORE } } });
    const url = 'postgres://caucus_keys:pw@keyhost/caucus_keys?sslmode=verify-full';
    expect(readConfig({ ...http, CAUCUS_KEYSTORE: url })).toMatchObject({ config: { keys: { url } } });
  });

  it('take the master key before this one while it is exchanged, which must be another', () => {
    const before = Buffer.alloc(32, 6);
    expect(readConfig(http)).toMatchObject({ config: { keys: { formerMasterKey: null } } });
    expect(readConfig({ ...http, CAUCUS_MASTER_KEY_OLD: before.toString('hex') })).toMatchObject({
      config: { keys: { masterKey: key, formerMasterKey: before } },
    });
    expect(faults({ ...http, CAUCUS_MASTER_KEY_OLD: key.toString('hex') })).toEqual([says.masterKeyOld]);
  });

  it('name everything that is missing at once', () => {
    expect(faults({ SLACK_BOT_TOKEN: http.SLACK_BOT_TOKEN })).toEqual([
      says.databaseUrl,
      says.masterKey,
      says.keystore,
      says.noMode,
    ]);
    expect(faults({ SLACK_APP_TOKEN: socket.SLACK_APP_TOKEN })).toContain(says.noWayOfInstalling);
  });

  it('name everything that is wrong at once, and never the value', () => {
    const wrong = {
      SLACK_BOT_TOKEN: 'xoxp-a-person',
      SLACK_APP_TOKEN: 'wrong-token',
      SLACK_API_URL: 'slack.example',
      DATABASE_URL: 'mysql://somewhere',
      DATABASE_URL_HR: 'nowhere',
      CAUCUS_MASTER_KEY: 'too-short',
      CAUCUS_MASTER_KEY_OLD: 'too-short-too',
      CAUCUS_KEYSTORE: 'postgres:keys',
      CAUCUS_KEYSTORE_OWNER: '/var/lib/keys',
      PORT: 'eighty',
      POOL_SIZE: '1000001',
      LEASE_SECONDS: '1000002',
    };
    const found = faults(wrong);
    expect(found.sort()).toEqual(
      [
        says.apiUrl,
        says.appToken,
        says.botToken,
        says.databaseUrl,
        says.databaseUrlHr,
        says.keystoreOwner,
        says.keystorePostgres,
        says.leaseSeconds,
        says.masterKey,
        says.masterKeyOld,
        says.poolSize,
        says.port,
      ].sort(),
    );
    for (const value of Object.values(wrong)) expect(found.join('\n')).not.toContain(value);
  });

  it.each([
    ['SLACK_SIGNING_SECRET', http, says.signingSecret],
    ['SLACK_BOT_TOKEN', http, says.botToken],
    ['SLACK_APP_TOKEN', socket, says.appToken],
    ['CAUCUS_MASTER_KEY', http, says.masterKey],
  ])('refuse an empty or short %s', (name, rest, sentence) => {
    for (const value of ['', ' ', 'short', 'xoxb-', 'xapp-'])
      expect(faults({ ...rest, [name]: value })).toEqual([sentence]);
  });

  it('do not start a playground when a secret arrived empty', () => {
    expect(readConfig({ SLACK_SIGNING_SECRET: '' }).type).toBe('faults');
  });

  it('refuse HTTP and Socket Mode together, and neither', () => {
    expect(faults({ ...http, SLACK_APP_TOKEN: socket.SLACK_APP_TOKEN })).toEqual([says.twoModes]);
    expect(faults(common)).toEqual([says.noMode]);
  });

  it('are for one workspace or for many, and for many all three', () => {
    const many = {
      SLACK_CLIENT_ID: '123456789.987654321',
      SLACK_CLIENT_SECRET: '0123456789abcdef0123456789abcdef',
      APP_URL: 'https://caucus.example.com/',
    };
    const { SLACK_BOT_TOKEN: _token, ...rest } = http;
    expect(readConfig({ ...rest, ...many })).toMatchObject({
      config: { slack: { workspaces: { type: 'many', appUrl: 'https://caucus.example.com' } } },
    });
    expect(faults({ ...http, ...many })).toEqual([says.twoWaysOfInstalling]);
    for (const one of ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'APP_URL'] as const) {
      const { [one]: _one, ...half } = many;
      expect(faults({ ...rest, ...half })).toEqual([says.halfOfInstalling]);
    }
    expect(faults({ ...rest, ...many, APP_URL: 'http://caucus.example.com' })).toEqual([says.appUrl]);
    expect(faults({ ...rest, ...many, APP_URL: 'https://caucus.example.com/slack' })).toEqual([says.appUrl]);
    expect(faults({ ...rest, APP_URL: many.APP_URL })).toEqual([says.noWayOfInstalling]);
  });

  it('give notice of a stop where somebody passes requests on, and not in Socket Mode or before an emulated Slack', () => {
    const drain = (from: Record<string, string>) => {
      const wish = readConfig(from);
      return wish.type === 'slack' ? wish.config.drainSeconds : wish;
    };
    expect([drain(http), drain(socket), drain({ ...http, SLACK_API_URL: 'http://localhost:1/api/' })]).toEqual([
      5, 0, 0,
    ]);
    expect([drain({ ...http, DRAIN_SECONDS: '0' }), drain({ ...socket, DRAIN_SECONDS: '9' })]).toEqual([0, 9]);
    expect(faults({ ...http, DRAIN_SECONDS: '301', LOG_LEVEL: 'debug', WEB_METRICS_PORT: 'x' })).toEqual(
      expect.arrayContaining([says.drainSeconds, says.logLevel, says.webMetricsPort]),
    );
  });

  it('refuse the app login for HR, and for a replica', () => {
    expect(faults({ ...http, DATABASE_URL_HR: http.DATABASE_URL })).toEqual([says.databaseUrlHr]);
    const hidden = 'postgres://caucus_hr:pw@localhost/caucus?user=caucus_app';
    expect(faults({ ...http, DATABASE_URL_HR: hidden })).toEqual([says.databaseUrlHr]);
    const replica = { DATABASE_URL_HR_REPLICA: http.DATABASE_URL };
    expect(faults({ ...http, ...replica })).toEqual([says.databaseUrlHrReplica]);
    expect(faults({ ...http, DATABASE_URL_HR: 'postgres://caucus_hr:pw@localhost/caucus' })).toEqual([]);
  });

  it('refuse the debugging of Node, which prints parts of what people write', () => {
    expect(faults({ ...http, NODE_DEBUG: 'stream' })).toEqual([says.nodeDebug]);
    expect(faults({ ...http, DEBUG: 'knex:bindings' })).toEqual([says.debug]);
    expect(faults({ ...http, NODE_DEBUG: '', DEBUG: '' })).toEqual([]);
  });
});

describe('the settings of the log page', () => {
  const given = {
    DATABASE_URL_HR: 'postgres://caucus_hr:pw@localhost/caucus',
    WEB_PORT: '3002',
    PUBLIC_URL: 'https://log.example.com/',
    HOST: '127.0.0.2',
    LOG_LEVEL: 'warn' as const,
    WEB_METRICS_PORT: '9465',
    DRAIN_SECONDS: '7',
  };
  const config = {
    ...{ databaseUrl: given.DATABASE_URL_HR, port: 3002, host: '127.0.0.2', url: 'https://log.example.com' },
    ...{ logLevel: given.LOG_LEVEL, metricsPort: 9465, drainSeconds: 7 },
  };

  it('are seven and no others', () => {
    expect(readWebConfig({ ...given, ...http })).toEqual({ type: 'web', config });
    expect(Object.keys(webSettings(config)).sort()).toEqual(Object.keys(given).sort());
    expect(readWebConfig(webSettings(config))).toEqual({ type: 'web', config });
    const { DATABASE_URL_HR, PUBLIC_URL } = given;
    expect(readWebConfig({ DATABASE_URL_HR, PUBLIC_URL })).toMatchObject({
      config: { port: 3001, logLevel: 'info', metricsPort: null, drainSeconds: 5 },
    });
  });

  it('are all named at once where they are missing or wrong', () => {
    const web = (from: Record<string, string>) => {
      const wish = readWebConfig(from);
      return wish.type === 'faults' ? wish.faults : [];
    };
    expect(web({})).toEqual([says.databaseUrlHr, says.publicUrl]);
    expect(
      web({
        DATABASE_URL_HR: 'mysql://x',
        WEB_PORT: 'x',
        PUBLIC_URL: 'http://log.example.com',
        NODE_DEBUG: 'http',
        DEBUG: '*',
        LOG_LEVEL: 'debug',
        DRAIN_SECONDS: 'long',
        WEB_METRICS_PORT: '70000',
      }),
    ).toEqual([
      ...[says.databaseUrlHr, says.webPort, says.publicUrl],
      ...[says.logLevel, says.webMetricsPort, says.drainSeconds],
      says.nodeDebug,
      says.debug,
    ]);
  });
});
