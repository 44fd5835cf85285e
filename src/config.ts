import { readFileSync } from 'node:fs';
import { parse as parseDotEnv, config as readDotEnv } from 'dotenv';
import { z } from 'zod';
import { setup } from './words/en/setup.js';

const says = setup.faults;

/** Everything that can be set from outside. Secrets are in it: never print it. */
export type Config = {
  /** Where health, and in HTTP mode Slack's requests, are answered; 0 takes a free one. */
  port: number;
  slack: {
    /** Null for Slack itself. */
    apiUrl: string | null;
    botToken: string;
    mode: { type: 'socket'; appToken: string } | { type: 'http'; signingSecret: string };
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
  web?: { port: number; url: string } | null;
  /** How many times faster than Slack's published limits its methods are called; 0, and where it is left out, without any pace. */
  pace?: number;
};

/** What the environment asks for: Caucus on Slack, the playground (no Slack credentials), or nothing that can run. */
export type Wish =
  | { type: 'slack'; config: Config }
  | {
      type: 'playground';
      port: number;
      webPort: number;
      poolSize: number;
      leaseSeconds: number;
      database: GivenDatabase | null;
    }
  | { type: 'faults'; faults: string[] };

/** What the log page for HR is run with, which is a process of its own: the login of HR, where it listens, and where people reach it. */
export type WebConfig = { databaseUrl: string; port: number; url: string };
export type WebWish = { type: 'web'; config: WebConfig } | { type: 'faults'; faults: string[] };

/** A Postgres in place of the playground's own. `urlOwner` makes its tables, and removes those of the playground before. */
export type GivenDatabase = { url: string; urlOwner: string; urlHr: string | null };

type Environment = Record<string, string | undefined>;

/** The process's environment with `.env` beneath it. */
export function environment(): Environment {
  readDotEnv({ quiet: true });
  return process.env;
}

/**
 * The same for the log page, which must hold nothing but what it reads: of `.env` only its own settings are kept, and where it
 * was given all of them, that is not even opened.
 */
function webEnvironment(): Environment {
  const names = Object.keys(forLogPage.shape);
  const { NODE_DEBUG, DEBUG } = process.env;
  const given = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  if (!Object.values(given).includes(undefined)) return { NODE_DEBUG, DEBUG, ...given };
  const written = dotEnvFile();
  return { NODE_DEBUG, DEBUG, ...Object.fromEntries(names.map((name) => [name, given[name] ?? written[name]])) };
}

function dotEnvFile(): Environment {
  try {
    return parseDotEnv(readFileSync('.env'));
  } catch {
    return {};
  }
}

const wholeNumber = (low: number, high: number, usual: number, fault: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, fault)
    .transform(Number)
    .refine((value) => value >= low && value <= high, fault)
    .default(usual);

const anywhere = {
  PORT: wholeNumber(0, 65_535, 3000, says.port),
  POOL_SIZE: wholeNumber(4, 500, 16, says.poolSize),
  LEASE_SECONDS: wholeNumber(1, 600, 15, says.leaseSeconds),
  WEB_PORT: wholeNumber(0, 65_535, 3001, says.webPort),
};

/** The cookie of a session is sent over TLS only; browsers make an exception for their own machine. */
const publicUrl = z
  .string(says.publicUrl)
  .regex(/^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/?$/, says.publicUrl)
  .transform((url) => url.replace(/\/$/, ''));

const postgresUrl = (fault: string) => z.string(fault).regex(/^postgres(ql)?:\/\/\S+$/, fault);

const key = (fault: string) =>
  z.string(fault).transform((value, context) => {
    const read = keyFrom(value);
    if (read) return read;
    context.addIssue(fault);
    return z.NEVER;
  });

const inPlayground = z.object({
  ...anywhere,
  DATABASE_URL: postgresUrl(says.databaseUrl).optional(),
  DATABASE_URL_OWNER: postgresUrl(says.databaseUrlOwner).optional(),
  DATABASE_URL_HR: postgresUrl(says.databaseUrlHr).optional(),
});

const onSlack = z.object({
  ...anywhere,
  PACE: z
    .string()
    .regex(/^\d{1,3}$/, says.pace)
    .transform(Number)
    .optional(),
  SLACK_BOT_TOKEN: z.string(says.botToken).regex(/^xoxb-\S{8,}$/, says.botToken),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S{8,}$/, says.appToken)
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^\S{32,}$/, says.signingSecret)
    .optional(),
  SLACK_API_URL: z
    .string()
    .regex(/^https?:\/\/\S+$/, says.apiUrl)
    .optional(),
  DATABASE_URL: postgresUrl(says.databaseUrl),
  DATABASE_URL_HR: postgresUrl(says.databaseUrlHr).optional(),
  PUBLIC_URL: publicUrl.optional(),
  CAUCUS_MASTER_KEY: key(says.masterKey),
  CAUCUS_MASTER_KEY_OLD: key(says.masterKeyOld).optional(),
  CAUCUS_KEYSTORE: z
    .string(says.keystore)
    .min(1, says.keystore)
    .refine((value) => !isPostgres(value) || /^postgres(ql)?:\/\/\S+$/.test(value), says.keystorePostgres),
  CAUCUS_KEYSTORE_OWNER: postgresUrl(says.keystoreOwner).optional(),
});

const forLogPage = z.object({
  DATABASE_URL_HR: postgresUrl(says.databaseUrlHr),
  WEB_PORT: anywhere.WEB_PORT,
  PUBLIC_URL: publicUrl,
});

/** The names of all settings; `.env.example` explains each. */
export const settingNames: readonly string[] = [
  ...new Set([...Object.keys(onSlack.shape), ...Object.keys(inPlayground.shape)]),
];

/** Reads and checks every setting; all faults are named at once, each with what to do, and never with the value. */
export function readConfig(from: Environment = environment()): Wish {
  if (!Object.entries(from).some(([name, value]) => isCredential(name) && value !== undefined)) {
    return playground(from);
  }
  const read = onSlack.safeParse(from);
  const faults = [...(read.success ? [] : sentences(read.error)), ...between(from)];
  if (!read.success || faults.length > 0) return { type: 'faults', faults };

  const set = read.data;
  return {
    type: 'slack',
    config: {
      port: set.PORT,
      slack: {
        apiUrl: set.SLACK_API_URL ?? null,
        botToken: set.SLACK_BOT_TOKEN,
        mode: set.SLACK_APP_TOKEN
          ? { type: 'socket', appToken: set.SLACK_APP_TOKEN }
          : { type: 'http', signingSecret: set.SLACK_SIGNING_SECRET ?? '' },
      },
      database: { url: set.DATABASE_URL, urlHr: set.DATABASE_URL_HR ?? null, poolSize: set.POOL_SIZE },
      keys: {
        ...(isPostgres(set.CAUCUS_KEYSTORE) ? { url: set.CAUCUS_KEYSTORE } : { folder: set.CAUCUS_KEYSTORE }),
        masterKey: set.CAUCUS_MASTER_KEY,
        formerMasterKey: set.CAUCUS_MASTER_KEY_OLD ?? null,
      },
      leaseSeconds: set.LEASE_SECONDS,
      web: set.PUBLIC_URL === undefined ? null : { port: set.WEB_PORT, url: set.PUBLIC_URL },
      // An emulated Slack has no limits unless it is given some.
      pace: set.PACE ?? (set.SLACK_API_URL === undefined ? 1 : 0),
    },
  };
}

/** As `readConfig`, for the log page alone. */
export function readWebConfig(from: Environment = webEnvironment()): WebWish {
  const read = forLogPage.safeParse(from);
  const faults = [...(read.success ? [] : sentences(read.error)), ...debugging(from)];
  if (!read.success || faults.length > 0) return { type: 'faults', faults };
  const { DATABASE_URL_HR: databaseUrl, WEB_PORT: port, PUBLIC_URL: url } = read.data;
  return { type: 'web', config: { databaseUrl, port, url } };
}

/** The settings of the log page as the environment of its process, which gets no other. */
export function webSettings({ databaseUrl, port, url }: WebConfig): Record<string, string> {
  return { DATABASE_URL_HR: databaseUrl, WEB_PORT: String(port), PUBLIC_URL: url };
}

function playground(from: Environment): Wish {
  const read = inPlayground.safeParse(from);
  const ownerMissing = from.DATABASE_URL !== undefined && from.DATABASE_URL_OWNER === undefined;
  const faults = [
    ...(read.success ? [] : sentences(read.error)),
    ...(ownerMissing ? [says.databaseUrlOwner] : []),
    ...loginsOfDatabase(from),
  ];
  if (!read.success || faults.length > 0) return { type: 'faults', faults: [...new Set(faults)] };
  const { DATABASE_URL: url, DATABASE_URL_OWNER: urlOwner, DATABASE_URL_HR: urlHr = null, ...set } = read.data;
  const database = url !== undefined && urlOwner !== undefined ? { url, urlOwner, urlHr } : null;
  return {
    ...{
      type: 'playground',
      port: set.PORT,
      webPort: set.WEB_PORT,
      poolSize: set.POOL_SIZE,
      leaseSeconds: set.LEASE_SECONDS,
    },
    database,
  };
}

/** An empty credential counts as given: a secret that failed to arrive must not start a playground. */
function isCredential(name: string): boolean {
  return name.startsWith('SLACK_') && name !== 'SLACK_API_URL';
}

/** What no setting shows alone. */
function between(from: Environment): string[] {
  const faults: string[] = [];
  const socket = from.SLACK_APP_TOKEN !== undefined;
  const http = from.SLACK_SIGNING_SECRET !== undefined;
  if (socket && http) faults.push(says.twoModes);
  if (!socket && !http) faults.push(says.noMode);
  if (from.SLACK_CLIENT_ID !== undefined || from.SLACK_CLIENT_SECRET !== undefined) faults.push(says.manyWorkspaces);
  if (from.PUBLIC_URL !== undefined && from.DATABASE_URL_HR === undefined) faults.push(says.publicUrlAlone);
  faults.push(...debugging(from));
  const { CAUCUS_MASTER_KEY: now = '', CAUCUS_MASTER_KEY_OLD: before = '' } = from;
  const same = keyFrom(now)?.equals(keyFrom(before) ?? Buffer.of());
  return [...faults, ...(same ? [says.masterKeyOld] : []), ...loginsOfDatabase(from)];
}

/**
 * Node and libraries read these by themselves. Some of what they then print are the first bytes of every request, its address,
 * and the values of every statement: words, links and sessions.
 */
function debugging({ NODE_DEBUG, DEBUG }: Environment): string[] {
  return [...(NODE_DEBUG ? [says.nodeDebug] : []), ...(DEBUG ? [says.debug] : [])];
}

function isPostgres(keyStore: string): boolean {
  return /^postgres(ql)?:/.test(keyStore);
}

function loginsOfDatabase(from: Environment): string[] {
  const same = from.DATABASE_URL_HR !== undefined && login(from.DATABASE_URL_HR) === login(from.DATABASE_URL);
  return same ? [says.databaseUrlHr] : [];
}

function login(url = ''): string | null {
  return URL.canParse(url) ? new URL(url).username : null;
}

function keyFrom(value: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(value)) return Buffer.from(value, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(value)) return Buffer.from(value, 'base64');
  return null;
}

function sentences(error: z.ZodError): string[] {
  return [...new Set(error.issues.map((issue) => issue.message))];
}
