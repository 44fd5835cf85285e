import type { Instant } from '../domain/ids.js';
import { compareRights } from '../store/compared-rights.js';
import { connect } from '../store/database.js';
import { isDatabaseFault } from '../store/fault.js';
import { loginFaults, loginNames } from '../store/logins.js';
import { migrationState } from '../store/migrations.js';
import { openToEveryone, stillOpen } from '../store/public-rights.js';
import { leastVersion, meet, readAsHr, readServer, type ServerState } from '../store/server-state.js';
import { type Finding, finding } from './finding.js';
import type { ServiceGround } from './ground.js';

/** Everything of the database. What cannot be asked of one that does not answer, or is too old, is left out. */
export async function ofDatabase(ground: ServiceGround): Promise<Finding[]> {
  const { db, say, clock } = ground;
  const says = say.doctor.database;
  let server: ServerState;
  const asked = clock.now().getTime();
  try {
    server = await readServer(db);
  } catch (error) {
    return [finding('database.reached', 'broken', says.notReached(codeOf(error)))];
  }
  const between = { asked, answered: clock.now().getTime() };
  const found = [finding('database.reached', 'well', says.reached), ...ofServer(ground, server, between)];
  if (server.version < leastVersion) return found;
  const migrations = await ofMigrations(ground);
  found.push(migrations, ...(await ofLogins(ground, server)));
  if (migrations.state === 'broken') return found;
  return [...found, ...(await ofRights(ground)), await ofHr(ground), ...(await ofReplica(ground))];
}

/** In seconds. A link for HR holds for two minutes by the clock of the database. */
const clockLimits = { look: 10, broken: 120 };

/** Below so many times one copy's connections there is no room for a second copy and the log page. */
const copies = 2;

/** What the server says of itself; its clock is read between two readings of ours. */
function ofServer(
  { say, config }: ServiceGround,
  server: ServerState,
  { asked, answered }: { asked: Instant; answered: Instant },
): Finding[] {
  const says = say.doctor.database;
  const { version, encoding, readOnly, connections, notDurable, now } = server;
  const apart = Math.max(asked - now.getTime(), now.getTime() - answered, 0);
  const seconds = Math.round(apart / 1000);
  const { poolSize } = config.database;
  const [setting] = notDurable;
  return [
    version < leastVersion
      ? finding('database.version', 'broken', says.tooOld(version, leastVersion))
      : finding('database.version', 'well', says.version(version)),
    encoding === 'UTF8'
      ? finding('database.encoding', 'well', says.encoding)
      : finding('database.encoding', 'broken', says.encodingOther),
    readOnly ? finding('database.writes', 'broken', says.writesNot) : finding('database.writes', 'well', says.writes),
    poolSize * copies > connections
      ? finding('database.connections', 'look', says.connectionsFew(poolSize, connections))
      : finding('database.connections', 'well', says.connections(poolSize, connections)),
    setting === undefined
      ? finding('database.durable', 'well', says.durable)
      : finding('database.durable', 'look', says.durableNot(setting)),
    seconds < clockLimits.look
      ? finding('database.clock', 'well', says.clock)
      : finding('database.clock', seconds < clockLimits.broken ? 'look' : 'broken', says.clockOff(seconds)),
  ];
}

async function ofMigrations({ db, say }: ServiceGround): Promise<Finding> {
  const says = say.doctor.database;
  const { missing, unknown } = await migrationState(db);
  if (missing.length > 0) return finding('database.migrations', 'broken', says.migrationsMissing(missing.length));
  // An older copy works beside a newer one while Caucus is being upgraded, but not for long.
  if (unknown.length > 0) return finding('database.migrations', 'look', says.migrationsNewer(unknown.length));
  return finding('database.migrations', 'well', says.migrations);
}

async function ofLogins({ db, say }: ServiceGround, { login, owns }: ServerState): Promise<Finding[]> {
  const says = say.doctor.database;
  const own =
    login !== loginNames.app
      ? finding('database.login', 'broken', says.loginOther)
      : owns > 0
        ? finding('database.login', 'broken', says.loginOwns(owns))
        : finding('database.login', 'well', says.login);
  const faults = await loginFaults(db);
  const all = faults.map((fault) => finding('database.logins', 'broken', says.loginsFault(fault)));
  return [own, ...(all.length > 0 ? all : [finding('database.logins', 'well', says.logins)])];
}

async function ofRights({ db, say }: ServiceGround): Promise<Finding[]> {
  const says = say.doctor.database;
  const { missing, more, others } = await compareRights(db);
  const found: Finding[] = [];
  const name = 'database.rights';
  if (missing.length > 0)
    found.push({ ...finding(name, 'broken', says.rightsMissing(missing.length)), statements: missing });
  if (more.length > 0) found.push({ ...finding(name, 'broken', says.rightsMore(more.length)), statements: more });
  if (found.length === 0) found.push(finding(name, 'well', says.rights));
  // Logins of others may be called after people, so they are only counted.
  if (others > 0) found.push(finding(name, 'look', says.rightsOthers(others)));
  const open = await openToEveryone(db);
  const closed = open === 0 ? says.closed : says.loginsFault(stillOpen);
  return [...found, finding('database.closed', open === 0 ? 'well' : 'look', closed)];
}

/** HR's login reaches the same database, and without a session sees nothing there. */
async function ofHr({ db, hrDb, say, ids }: ServiceGround): Promise<Finding> {
  const says = say.doctor.hr;
  if (!hrDb) return finding('hr.login', 'look', says.none);
  try {
    const { login, cases } = await readAsHr(hrDb);
    if (login !== loginNames.hr) return finding('hr.login', 'broken', says.other);
    const name = `caucus ${ids.bytes('check', 12).toString('hex')}`;
    if (!(await meet(hrDb, db, name))) return finding('hr.login', 'broken', says.elsewhere);
    return cases > 0 ? finding('hr.login', 'broken', says.sees) : finding('hr.login', 'well', says.well);
  } catch (error) {
    return finding('hr.login', 'broken', says.notReached(codeOf(error)));
  }
}

/** Nothing is read in one that is no replica of the database: it would not have the mark of any request. */
async function ofReplica({ config, say }: ServiceGround): Promise<Finding[]> {
  const says = say.doctor.hr;
  const url = config.web?.replicaUrl;
  if (url === undefined) return [];
  const replica = connect(url, { max: 1 });
  try {
    const { login, cases } = await readAsHr(replica);
    if (login !== loginNames.hr) return [finding('hr.replica', 'broken', says.replicaOther)];
    return [cases > 0 ? finding('hr.replica', 'broken', says.sees) : finding('hr.replica', 'well', says.replica)];
  } catch (error) {
    return [finding('hr.replica', 'look', says.replicaNotReached(codeOf(error)))];
  } finally {
    await replica.destroy();
  }
}

function codeOf(error: unknown): string {
  return isDatabaseFault(error) ? error.code : 'UNKNOWN';
}
