import { z } from 'zod';
import { logLevels } from './slack/logger.js';
import { postgresAddress } from './store/address.js';
import { setup } from './words/en/setup.js';

const says = setup.faults;

const wholeNumber = (low: number, high: number, fault: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, fault)
    .transform(Number)
    .refine((value) => value >= low && value <= high, fault);

const port = (fault: string) => wholeNumber(0, 65_535, fault);

/** TLS everywhere but on one's own machine, where browsers make an exception too. Nothing may follow host and port. */
const address = (fault: string) =>
  z
    .string(fault)
    .regex(/^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/?$/, fault)
    .transform((url) => url.replace(/\/$/, ''));

/** A server elsewhere is spoken to with TLS, or its address says that it is not: nothing is sent in clear because nobody thought of it. */
const postgresUrl = (fault: string, unsaid: string) =>
  z
    .string(fault)
    .refine((url) => postgresAddress(url) !== null, { error: fault, abort: true })
    .refine(isSafe, unsaid);

const key = (fault: string) =>
  z.string(fault).transform((value, context) => {
    const read = keyFrom(value);
    if (read) return read;
    context.addIssue(fault);
    return z.NEVER;
  });

/** Needed in every way of running Caucus, with the values that hold where they are left out. */
const anywhere = {
  PORT: port(says.port).default(3000),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:-]{1,253}$/, says.host)
    // A proxy with a certificate stands before it; nobody else is to reach it in clear.
    .default('127.0.0.1'),
  POOL_SIZE: wholeNumber(4, 500, says.poolSize).default(16),
  LEASE_SECONDS: wholeNumber(1, 600, says.leaseSeconds).default(15),
  WEB_PORT: port(says.webPort).default(3001),
  LOG_LEVEL: z.enum(logLevels, says.logLevel).default('info'),
};

/** The playground: no Slack, and a database only where one is named. A line for each request would push its address off the screen. */
export const inPlayground = z.object({
  ...anywhere,
  LOG_LEVEL: anywhere.LOG_LEVEL.default('warn'),
  DATABASE_URL: postgresUrl(says.databaseUrl, says.tls('DATABASE_URL')).optional(),
  DATABASE_URL_OWNER: postgresUrl(says.databaseUrlOwner, says.tls('DATABASE_URL_OWNER')).optional(),
  DATABASE_URL_HR: postgresUrl(says.databaseUrlHr, says.tls('DATABASE_URL_HR')).optional(),
});

/** Caucus on Slack. What no setting shows alone, such as which mode is meant, `config.ts` looks at. */
export const onSlack = z.object({
  ...anywhere,
  METRICS_PORT: port(says.metricsPort).optional(),
  WEB_METRICS_PORT: port(says.webMetricsPort).optional(),
  DRAIN_SECONDS: wholeNumber(0, 300, says.drainSeconds).optional(),
  PACE: wholeNumber(0, 999, says.pace).optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S{8,}$/, says.botToken)
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^[\w.-]{3,100}$/, says.clientId)
    .optional(),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(/^\S{16,}$/, says.clientSecret)
    .optional(),
  APP_URL: address(says.appUrl).optional(),
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
    // Tokens and the client's secret are sent there.
    .regex(/^(https:\/\/\S+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/\S*)?)$/, says.apiUrl)
    .optional(),
  DATABASE_URL: postgresUrl(says.databaseUrl, says.tls('DATABASE_URL')),
  DATABASE_URL_HR: postgresUrl(says.databaseUrlHr, says.tls('DATABASE_URL_HR')).optional(),
  DATABASE_URL_HR_REPLICA: postgresUrl(says.databaseUrlHrReplica, says.tls('DATABASE_URL_HR_REPLICA')).optional(),
  PUBLIC_URL: address(says.publicUrl).optional(),
  CAUCUS_MASTER_KEY: key(says.masterKey),
  CAUCUS_MASTER_KEY_OLD: key(says.masterKeyOld).optional(),
  CAUCUS_KEYSTORE: z
    .string(says.keystore)
    .min(1, says.keystore)
    .refine((value) => !isPostgres(value) || postgresAddress(value) !== null, {
      ...{ error: says.keystorePostgres, abort: true },
    })
    .refine((value) => !isPostgres(value) || isSafe(value), says.tls('CAUCUS_KEYSTORE')),
  CAUCUS_KEYSTORE_OWNER: postgresUrl(says.keystoreOwner, says.tls('CAUCUS_KEYSTORE_OWNER')).optional(),
});

/** The log page alone, which knows nothing else. */
export const forLogPage = z.object({
  DATABASE_URL_HR: postgresUrl(says.databaseUrlHr, says.tls('DATABASE_URL_HR')),
  DATABASE_URL_HR_REPLICA: postgresUrl(says.databaseUrlHrReplica, says.tls('DATABASE_URL_HR_REPLICA')).optional(),
  WEB_PORT: anywhere.WEB_PORT,
  HOST: anywhere.HOST,
  PUBLIC_URL: address(says.publicUrl),
  LOG_LEVEL: anywhere.LOG_LEVEL,
  WEB_METRICS_PORT: port(says.webMetricsPort).optional(),
  DRAIN_SECONDS: wholeNumber(0, 300, says.drainSeconds).optional(),
});

/** `npm run migrate`, which alone works as the owners of the tables. */
export const forMigration = z.object({
  DATABASE_URL_OWNER: inPlayground.shape.DATABASE_URL_OWNER,
  CAUCUS_KEYSTORE_OWNER: onSlack.shape.CAUCUS_KEYSTORE_OWNER,
});

const all = { ...inPlayground.shape, ...onSlack.shape };

export type SettingName = keyof typeof all;

/** The names of all settings; `.env.example` explains each. */
export const settingNames = Object.keys(all) as SettingName[];

/** What holds where this one is left out; undefined where nothing does. */
export function standard(name: SettingName): unknown {
  return all[name].safeParse(undefined).data;
}

/** Whether a key store is the address of a Postgres; otherwise it is a folder. */
export function isPostgres(keyStore: string): boolean {
  return /^postgres(ql)?:/.test(keyStore);
}

/** The 32 bytes that are written in base64 or hex; null for anything else. */
export function keyFrom(value: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(value)) return Buffer.from(value, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(value)) return Buffer.from(value, 'base64');
  return null;
}

function isSafe(url: string): boolean {
  const { onThisMachine, saysTls } = postgresAddress(url) ?? {};
  return onThisMachine === true || saysTls === true;
}
