import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { finder } from './finder.js';
import type { LoudPostgres } from './loud-postgres.js';
import type { Place } from './place.js';
import { type Found, scan } from './scan.js';
import { canary } from './secrets.js';

/**
 * A canary that is let out on purpose, so that finding none of the others means something: a parameter of a statement of the
 * app's login, a row of a table, a line of debugging in the app's own process.
 */
export type Control = { word: string; module: string };

/** Writes down what the app loads when it starts: it says the control as knex and express say what they do. */
export async function plantControl(place: Place, seed: number): Promise<Control> {
  const word = canary(seed, 'control');
  const module = path.join(place.home, 'control.cjs');
  const debug = createRequire(import.meta.url).resolve('debug');
  await writeFile(
    module,
    `const debug = require(${JSON.stringify(debug)}); debug.enable('control'); debug('control')('${word}'); delete process.env.DEBUG;`,
  );
  return { word, module };
}

/** Lets it out into the database, which is then looked through like the rest. */
export async function releaseControl({ word }: Control, { server, admin }: LoudPostgres): Promise<void> {
  const app = new pg.Client({ connectionString: server.url('app') });
  await app.connect();
  await app.query('select cast($1 as text)', [word]);
  await app.end();
  await admin.query('create table control (word text)');
  await admin.query('insert into control select $1', [Buffer.from(word).toString('base64')]);
}

/** The places in which the control was not found, each in a sentence: there the scan, or the logging, is blind. */
export async function blindTo({ word }: Control, place: Place, postgres: LoudPostgres): Promise<string[]> {
  const looking = finder(new Map([['the control', [word]]]));
  const plain = ({ form }: Found) => form === 'plain';
  const expected: [where: string, found: Found[]][] = [
    ["the database's log, as a parameter", (await scan([postgres.log], looking)).found.filter(plain)],
    ['the data folder', (await scan([path.join(postgres.dataFolder, 'base')], looking)).found],
    ['the WAL', (await scan([path.join(postgres.dataFolder, 'pg_wal')], looking)).found],
    ['the dump', (await scan([place.dump], looking)).found],
    ['what the app prints when asked for debugging', (await scan([place.printed], looking)).found.filter(plain)],
  ];
  return expected.filter(([, found]) => found.length === 0).map(([where]) => `The control was not found in ${where}.`);
}
