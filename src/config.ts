import { readFileSync } from 'node:fs';
import { parse as parseDotEnv, config as readDotEnv } from 'dotenv';
import type { z } from 'zod';
import { type Environment, withoutQuotes } from './environment.js';
import type { Part } from './parts.js';
import { forLogPage, forMigration, inPlayground, isPostgres, onSlack } from './settings.js';
import { between, debugging, isCredential, loginsOfDatabase, spelling } from './settings-together.js';
import { setup } from './words/en/setup.js';

const says = setup.faults;

/** Everything that can be set from outside. Secrets are in it: never print it. */
export type Config = {
  /** Where health, and in HTTP mode Slack's requests, are answered; 0 takes a free one. */
  port: number;
  /** The address to listen on; every one of the machine's where it is left out. */
  host?: string | undefined;
  /** Where Prometheus reads; null, and where it is left out, nowhere. */
  metricsPort?: number | null;
  slack: {
    /** Null for Slack itself. */
    apiUrl: string | null;
    workspaces: Workspaces;
    /** How requests come; by none where they are left to other copies. */
    mode: { type: 'socket'; appToken: string } | { type: 'http'; signingSecret: string } | { type: 'none' };
  };
  database: {
    url: string;
    urlHr: string | null;
    /** The sum of all pools of this copy. */
    poolSize: number;
  };
  /** Case keys lie in a folder or in another Postgres, wrapped under one of these. */
  keys: ({ folder: string } | { url: string }) & { masterKey: Buffer; formerMasterKey?: Buffer | null };
  /** How long a copy may be silent before another takes over the room it was working on. */
  leaseSeconds: number;
  /** The log page for HR: where it listens (0 takes a free port), and its address for people. Null, and where it is left out, without one. */
  web?: { port: number; host?: string | undefined; url: string; replicaUrl?: string | undefined } | null;
  /** How many times faster than Slack's published limits its methods are called; 0, and where it is left out, without any pace. */
  pace?: number;
};

/** One workspace by its token, or any number that install Caucus by OAuth, for which people and Slack reach PORT at `appUrl`. */
export type Workspaces =
  | { type: 'one'; botToken: string }
  | { type: 'many'; clientId: string; clientSecret: string; appUrl: string };

/** What the environment asks for: Caucus on Slack, the playground (no Slack credentials), or nothing that can run. */
export type Wish =
  | { type: 'slack'; config: Config }
  | {
      type: 'playground';
      port: number;
      host?: string | undefined;
      webPort: number;
      poolSize: number;
      leaseSeconds: number;
      database: GivenDatabase | null;
    }
  | { type: 'faults'; faults: string[] };

/** What the log page for HR is run with, which is a process of its own: the login of HR, where it listens, and where people reach it. */
export type WebConfig = {
  databaseUrl: string;
  /** A replica of it that may be read in its place. */
  replicaUrl?: string | undefined;
  port: number;
  host?: string | undefined;
  url: string;
};
export type WebWish = { type: 'web'; config: WebConfig } | { type: 'faults'; faults: string[] };

/** A Postgres in place of the playground's own. `urlOwner` makes its tables, and removes those of the playground before. */
export type GivenDatabase = { url: string; urlOwner: string; urlHr: string | null };

/** What `npm run migrate` brings up to date: the database, and a key store in another Postgres. Null is not named. */
export type MigrationWish =
  | { type: 'migration'; ownerUrl: string | null; keyStoreUrl: string | null }
  | { type: 'faults'; faults: string[] };

/** The process's environment with `.env` beneath it; null where there is one that cannot be read. */
function environment(): Environment | null {
  const { error } = readDotEnv({ quiet: true });
  return error && !isMissing(error) ? null : process.env;
}

/**
 * The same for the log page, which must hold nothing but what it reads: of `.env` only its own settings are kept, and where it
 * was given all of them, that is not even opened.
 */
function webEnvironment(): Environment | null {
  const names = Object.keys(forLogPage.shape);
  const { NODE_DEBUG, DEBUG } = process.env;
  const given = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  if (!Object.values(given).includes(undefined)) return { NODE_DEBUG, DEBUG, ...given };
  const written = dotEnvFile();
  if (!written) return null;
  return { NODE_DEBUG, DEBUG, ...Object.fromEntries(names.map((name) => [name, given[name] ?? written[name]])) };
}

function dotEnvFile(): Environment | null {
  try {
    return parseDotEnv(readFileSync('.env'));
  } catch (error) {
    return isMissing(error) ? {} : null;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Reads and checks every setting of this part; all faults are named at once, each with what to do, and never with the value. */
export function readConfig(given: Environment | null = environment(), part: Part = 'all'): Wish {
  if (!given) return { type: 'faults', faults: [says.dotEnv] };
  const from = withoutQuotes(given);
  if (!Object.entries(from).some(([name, value]) => isCredential(name) && value !== undefined)) {
    return part === 'all' ? playground(from) : { type: 'faults', faults: [says.partOfPlayground] };
  }
  const read = onSlack.safeParse(from);
  const faults = [...(read.success ? [] : sentences(read.error)), ...between(from, part), ...spelling(from)];
  if (!read.success || faults.length > 0) return { type: 'faults', faults };

  const set = read.data;
  return {
    type: 'slack',
    config: {
      port: set.PORT,
      host: set.HOST,
      metricsPort: set.METRICS_PORT ?? null,
      slack: {
        apiUrl: set.SLACK_API_URL ?? null,
        workspaces: workspacesOf(set),
        mode: part === 'delivery' ? { type: 'none' } : modeOf(set),
      },
      database: { url: set.DATABASE_URL, urlHr: set.DATABASE_URL_HR ?? null, poolSize: set.POOL_SIZE },
      keys: {
        ...(isPostgres(set.CAUCUS_KEYSTORE) ? { url: set.CAUCUS_KEYSTORE } : { folder: set.CAUCUS_KEYSTORE }),
        masterKey: set.CAUCUS_MASTER_KEY,
        formerMasterKey: set.CAUCUS_MASTER_KEY_OLD ?? null,
      },
      leaseSeconds: set.LEASE_SECONDS,
      web: pageOf(set),
      // An emulated Slack has no limits unless it is given some.
      pace: set.PACE ?? (set.SLACK_API_URL === undefined ? 1 : 0),
    },
  };
}

/** As `readConfig`, for the log page alone. */
export function readWebConfig(given: Environment | null = webEnvironment()): WebWish {
  if (!given) return { type: 'faults', faults: [says.dotEnv] };
  const from = withoutQuotes(given);
  const read = forLogPage.safeParse(from);
  const faults = [...(read.success ? [] : sentences(read.error)), ...debugging(from)];
  if (!read.success || faults.length > 0) return { type: 'faults', faults };
  const { DATABASE_URL_HR: databaseUrl, DATABASE_URL_HR_REPLICA: replicaUrl, ...set } = read.data;
  return { type: 'web', config: { databaseUrl, replicaUrl, port: set.WEB_PORT, host: set.HOST, url: set.PUBLIC_URL } };
}

/**
 * As `readConfig`, for `npm run migrate`. Where anything else of Caucus's is set, the database to migrate is not the playground's,
 * and somebody forgot to name it.
 */
export function readMigrationConfig(given: Environment | null = environment()): MigrationWish {
  if (!given) return { type: 'faults', faults: [says.dotEnv] };
  const from = withoutQuotes(given);
  const read = forMigration.safeParse(from);
  const { DATABASE_URL_OWNER: ownerUrl = null, CAUCUS_KEYSTORE_OWNER: keyStoreUrl = null } = read.data ?? {};
  const meant = Object.entries(from).some(
    ([name, value]) => value !== undefined && (isCredential(name) || name === 'DATABASE_URL'),
  );
  const forgotten = read.success && ownerUrl === null && keyStoreUrl === null && meant;
  const faults = [
    ...(read.success ? [] : sentences(read.error)),
    ...(forgotten ? [says.databaseUrlOwner] : []),
    ...spelling(from),
  ];
  return faults.length > 0 ? { type: 'faults', faults } : { type: 'migration', ownerUrl, keyStoreUrl };
}

/** The settings of the log page as the environment of its process, which gets no other. */
export function webSettings({ databaseUrl, replicaUrl, port, host, url }: WebConfig): Record<string, string> {
  return {
    DATABASE_URL_HR: databaseUrl,
    ...(replicaUrl === undefined ? {} : { DATABASE_URL_HR_REPLICA: replicaUrl }),
    WEB_PORT: String(port),
    ...(host === undefined ? {} : { HOST: host }),
    PUBLIC_URL: url,
  };
}

function playground(from: Environment): Wish {
  const read = inPlayground.safeParse(from);
  const ownerMissing = from.DATABASE_URL !== undefined && from.DATABASE_URL_OWNER === undefined;
  const faults = [
    ...(read.success ? [] : sentences(read.error)),
    ...(ownerMissing ? [says.databaseUrlOwner] : []),
    ...loginsOfDatabase(from),
    // What else is in the environment was not put there for a playground.
    ...spelling(Object.fromEntries(Object.entries(from).filter(([name]) => /^CAUCUS_/i.test(name)))),
  ];
  if (!read.success || faults.length > 0) return { type: 'faults', faults: [...new Set(faults)] };
  const { DATABASE_URL: url, DATABASE_URL_OWNER: urlOwner, DATABASE_URL_HR: urlHr = null, ...set } = read.data;
  const database = url !== undefined && urlOwner !== undefined ? { url, urlOwner, urlHr } : null;
  return {
    ...{
      type: 'playground',
      port: set.PORT,
      host: set.HOST,
      webPort: set.WEB_PORT,
      poolSize: set.POOL_SIZE,
      leaseSeconds: set.LEASE_SECONDS,
    },
    database,
  };
}

function pageOf(set: z.output<typeof onSlack>): NonNullable<Config['web']> | null {
  if (set.PUBLIC_URL === undefined) return null;
  return { port: set.WEB_PORT, host: set.HOST, url: set.PUBLIC_URL, replicaUrl: set.DATABASE_URL_HR_REPLICA };
}

function modeOf(set: z.output<typeof onSlack>): Config['slack']['mode'] {
  if (set.SLACK_APP_TOKEN) return { type: 'socket', appToken: set.SLACK_APP_TOKEN };
  return { type: 'http', signingSecret: set.SLACK_SIGNING_SECRET ?? '' };
}

function workspacesOf(set: z.output<typeof onSlack>): Workspaces {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId = '' } = set;
  if (botToken !== undefined) return { type: 'one', botToken };
  return { type: 'many', clientId, clientSecret: set.SLACK_CLIENT_SECRET ?? '', appUrl: set.APP_URL ?? '' };
}

function sentences(error: z.ZodError): string[] {
  return [...new Set(error.issues.map((issue) => issue.message))];
}
