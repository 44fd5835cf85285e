import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureDatabase, ensureLogins, type Login, loginNames } from '../../store/logins.js';
import { findBinaries, installedBinaries } from './binaries.js';
import { findRunning, launch, makeCluster } from './cluster.js';
import { choosePlace, exists, serverUser } from './place.js';
import { halt, readPostmaster, serves } from './postmaster.js';
import { inTurn, usersOf } from './turn.js';

export type PostgresOptions = {
  /** Holds the cluster, its log and its passwords; made when missing. */
  folder: string;
  /** The port to listen on at 127.0.0.1; a free one is taken when it is 0, missing or in use. */
  port?: number;
  /** False for tests: fast, and lost when the machine goes down. */
  durable?: boolean;
  /** The folder with `bin`, `lib` and `share`; what npm installed unless set. */
  binaries?: string;
  /** Where to put what the server's user cannot reach, best first; /var/tmp and the like unless set. */
  elsewhere?: string[];
};

/** A running Postgres of ours. */
export type Postgres = {
  /** Where to connect as one of our logins; the database is `caucus` unless named. */
  url(login: Login, database?: string): string;
  /** The superuser's; for making logins and databases, never for the app. */
  adminUrl(database?: string): string;
  port: number;
  pid: number;
  /** Where the data lies: in the folder, or elsewhere when the server's user cannot enter that. */
  dataFolder: string;
  /** True when it was already running. */
  reused: boolean;
  /** Ends this use; whoever ends the last use stops the server and waits until it is gone. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded Postgres in `folder`, or joins the one that runs there, and makes sure of the three logins and the
 * database `caucus`. Works as root, beside other processes, and after any of them was killed.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = path.resolve(options.folder);
  return inTurn(folder, async () => {
    const place = await choosePlace(folder, options.elsewhere);
    const data = path.join(place, 'data');
    const users = usersOf(place);
    const passwords = await keepPasswords(place, await exists(data));

    const running = await findRunning(data);
    const server = running ?? (await startServer(place, data, passwords.superuser, options));
    if (!running) await users.clear();

    const at = (name: string, password: string, database: string) =>
      `postgres://${name}:${password}@127.0.0.1:${server.port}/${database}`;
    const adminUrl = (database = 'postgres') => at('postgres', passwords.superuser, database);
    try {
      await ensureLogins(adminUrl(), passwords);
      await ensureDatabase(adminUrl(), 'caucus');
    } catch (error) {
      if (!running) await halt(server.pid, data);
      throw error;
    }

    const use = await users.add();
    return {
      url: (login, database = 'caucus') => at(loginNames[login], passwords[login], database),
      adminUrl,
      port: server.port,
      pid: server.pid,
      dataFolder: data,
      reused: running !== null,
      stop: () =>
        inTurn(folder, async () => {
          await users.remove(use);
          if ((await users.count()) > 0) return;
          const last = await readPostmaster(data);
          if (last && (await serves(last.pid, data))) await halt(last.pid, data);
        }),
    };
  });
}

async function startServer(place: string, data: string, password: string, options: PostgresOptions) {
  const user = await serverUser(data);
  const binaries = await findBinaries(options.binaries ?? installedBinaries(), user, options.elsewhere);
  const cluster = { place, data, user, binaries, durable: options.durable ?? true };
  await makeCluster(cluster, password);
  return launch(cluster, options.port ?? 0);
}

type Passwords = Record<Login | 'superuser', string>;

/** The passwords in `passwords.json`, which only its owner may read; drawn when there is no cluster yet. */
async function keepPasswords(place: string, hasData: boolean): Promise<Passwords> {
  const file = path.join(place, 'passwords.json');
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Error(
      `${file} cannot be read. It was made by another user; start as that user, or choose another folder.`,
    );
  });
  if (kept !== null) return JSON.parse(kept) as Passwords;
  if (hasData)
    throw new Error(`${file} is missing, so nobody can log in there. Put it back, or remove ${place} to begin anew.`);

  const draw = () => randomBytes(24).toString('hex');
  const drawn: Passwords = { superuser: draw(), owner: draw(), app: draw(), hr: draw() };
  await writeFile(`${file}.half`, JSON.stringify(drawn), { mode: 0o600 });
  await chmod(`${file}.half`, 0o600);
  await rename(`${file}.half`, file);
  return drawn;
}
