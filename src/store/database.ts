import knex, { type Knex } from 'knex';
import { within } from '../within.js';
import { type DatabaseFault, surelyNot, withoutDetail } from './fault.js';
import type { Gate } from './gate.js';
import { isStill, READ_ADMISSION, reached } from './high-water.js';
import { loginNames } from './logins.js';
import { type Answer, type Ask, beginningWith, nameless } from './pooled.js';

/** At most this many connections at once. */
export type PoolSize = { max: number };

/** How long a request waits for a connection, in milliseconds, of the three seconds after which Slack says that it did not work. */
const requestsWait = 500;

/** The server ends a statement after one and a half seconds; when nothing is heard a moment later, it is not there. */
const silenceMs = 1700;

/**
 * A pool for what a person waits for: half a second to get a connection, one for a lock, one and a half for a statement.
 * Every error of a connection is a `DatabaseFault`; that none was free is knex's own. With a gate, nothing is asked of the database
 * while that is closed.
 */
export function connect(url: string, { max }: PoolSize, gate: Gate | null = null): Knex {
  return open(connectionFor(url), max, covering(silenceMs, gate));
}

/**
 * The same as HR's login and no other, with so many milliseconds to get a connection. Each connection is asked who it is: one that
 * was away when Caucus started was not, and an address can lead elsewhere later.
 */
export function connectAsHr(url: string, { max, waits = requestsWait }: PoolSize & { waits?: number }): Knex {
  return open(connectionFor(url, waits), max, onlyAs(loginNames.hr, covering(silenceMs, null)));
}

/** Who asks whether requests may come waits a second as a rule, so it is answered sooner, in milliseconds. */
const soon = 800;

/** Whether the database answers a question of this pool, now and soon. */
export async function answers(db: Knex): Promise<boolean> {
  return within(soon, db.raw('select 1')).catch(() => false);
}

/** How many connections of a pool are in use and idle, and how many questions wait for one. */
export function connectionsOf(db: Knex): { used: number; idle: number; waiting: number } {
  const { pool } = db.client as { pool: { numUsed(): number; numFree(): number; numPendingAcquires(): number } };
  return { used: pool.numUsed(), idle: pool.numFree(), waiting: pool.numPendingAcquires() };
}

/** A pool for migrations and other work that nobody waits for: no time limits on locks and statements. */
export function connectForBackground(url: string, { max }: PoolSize): Knex {
  return open(settings(url, 30_000), max, covering(null, null));
}

/** What the server allows whoever a person waits for, in milliseconds. */
const patience = {
  lock_timeout: 1000,
  statement_timeout: 1500,
  // A copy that is stopped in the middle of a transaction must not keep a case locked.
  idle_in_transaction_session_timeout: 3000,
};

/** The same for one transaction, which may still become one that writes: a pooler keeps from the server what a connection begins with. */
const patient = Object.entries(patience)
  .map(([name, value]) => `set local ${name} = ${value}`)
  .join('; ');

/** The driver's settings of each connection of `connect`. */
export function connectionFor(url: string, waits = requestsWait) {
  return { ...settings(url, waits), ...patience };
}

function settings(url: string, connectMs: number) {
  return { connectionString: url, application_name: 'caucus', connectionTimeoutMillis: connectMs };
}

type Cover = (connection: Connection, done: Done) => void;

function open(connection: ReturnType<typeof settings>, max: number, afterCreate: Cover): Knex {
  return knex({
    client: 'pg',
    connection,
    acquireConnectionTimeout: connection.connectionTimeoutMillis,
    pool: { min: 0, max, afterCreate },
    // Otherwise knex writes values in place of question marks into the message of a failed statement.
    compileSqlOnError: false,
    log: { warn: quiet, error: quiet, debug: quiet, deprecate: quiet },
  });
}

/** knex prints to the console unless told otherwise; what it would say arrives as an error too. */
function quiet(): void {}

type Done = (error: unknown, connection: unknown) => void;

type Connection = {
  query: unknown;
  end(): Promise<void>;
  connection: { stream: { destroy(): void } };
  /** The server's process, as the connection was told when it began. */
  processID: number;
  /** Whether it sends what it is asked before it has the answers to what it was asked before. */
  pipeline: boolean;
};

/**
 * Every statement of knex passes `query` of the driver's connection, so this one place sees every error, and asks the gate. A
 * connection that ended without an answer is marked as knex marks it, or the next one to ask would get it before its end is
 * noticed. One on which nothing is heard for so many milliseconds is ended, for no limit of the server's reaches through a
 * dead line.
 */
function covering(silence: number | null, gate: Gate | null): Cover {
  return (connection, done) => {
    const ask = (connection.query as Ask).bind(connection);
    const cover = (error: unknown): DatabaseFault => {
      const fault = withoutDetail(error);
      if (!fault.answered) Object.assign(connection, { __knex__disposed: fault });
      return fault;
    };
    const covered: Ask = (...call) => {
      const giveUp = () => connection.connection.stream.destroy();
      const timer = silence === null ? undefined : setTimeout(giveUp, silence);
      const last = call.at(-1);
      if (typeof last === 'function') {
        const answer: Answer = (error, result) => {
          clearTimeout(timer);
          return error ? last(cover(error)) : last(null, result);
        };
        return ask(...call.slice(0, -1), answer);
      }
      const asked = ask(...call);
      if (!(asked instanceof Promise)) return asked;
      return asked.catch((error) => Promise.reject(cover(error))).finally(() => clearTimeout(timer));
    };
    if (gate) return admit(gate, covered, connection, done);
    const options = { first: () => patient, refused: () => surelyNot('UNKNOWN'), always: false };
    connection.query = silence === null ? nameless(covered) : beginningWith(covered, options);
    done(null, connection);
  };
}

function onlyAs(login: string, cover: Cover): Cover {
  return (connection, done) =>
    cover(connection, () => {
      const asked = (connection.query as Ask)('select session_user::text as login') as Promise<{
        rows: { login: string }[];
      }>;
      asked.then(
        ({ rows }) =>
          rows[0]?.login === login ? done(null, connection) : refuse(connection, done, surelyNot('OTHER_LOGIN')),
        (error) => refuse(connection, done, withoutDetail(error)),
      );
    });
}

function refuse(connection: Connection, done: Done, fault: DatabaseFault): void {
  // knex does not end a connection that was refused.
  void connection.end().catch(quiet);
  done(fault, connection);
}

/** A connection that was stopped at the gate may be in the middle of a transaction, so it is given up. */
function stopped(connection: Connection): DatabaseFault {
  const fault = surelyNot('RESTORED');
  Object.assign(connection, { __knex__disposed: fault });
  return fault;
}

function gated(gate: Gate, ask: Ask, connection: Connection): Ask {
  return (...call) => {
    if (gate.isOpen()) return ask(...call);
    const fault = stopped(connection);
    const last = call.at(-1);
    return typeof last === 'function' ? process.nextTick(last, fault) : Promise.reject(fault);
  };
}

/**
 * A database is put back behind new connections, not under an open one. A pooler hides that: through one, which is known by another
 * process answering than the one the connection was told of, each transaction asks anew.
 */
function admit(gate: Gate, ask: Ask, connection: Connection, done: Done): void {
  const known = gate.known();
  const asked = ask(READ_ADMISSION) as Promise<{ rows: { process: number }[] }>;
  asked.then(
    ({ rows }) => {
      if (!gate.admits(reached(rows), known)) return refuse(connection, done, surelyNot('RESTORED'));
      const isPooled = rows[0]?.process !== connection.processID;
      connection.query = gated(gate, isPooled ? throughPooler(gate, ask, connection) : ask, connection);
      connection.pipeline = isPooled;
      done(null, connection);
    },
    (error) => refuse(connection, done, withoutDetail(error)),
  );
}

function throughPooler(gate: Gate, ask: Ask, connection: Connection): Ask {
  return beginningWith(ask, {
    first() {
      const known = gate.known();
      return known ? `${patient}; select ${isStill(known)}` : patient;
    },
    refused() {
      gate.close();
      return stopped(connection);
    },
    always: true,
  });
}
