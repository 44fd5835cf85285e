import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { alive, ask, clusters } from './clusters.js';

const made = clusters();
const children: ChildProcess[] = [];
let folder: string;

beforeAll(async () => {
  folder = await made.folder();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await made.end();
});

describe('after something was killed', () => {
  it('joins the cluster that a killed process left running, and then stops it', async () => {
    const launcher = JSON.stringify(path.resolve('src/playground/postgres/start.ts'));
    const child = run(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `const { startPostgres } = await import(${launcher});
       const { pid } = await startPostgres({ folder: ${JSON.stringify(folder)}, durable: false });
       console.log(pid); setInterval(() => {}, 1000);`,
    ]);
    const left = Number(await firstLine(child));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await alive(left)).toBe(true);

    const server = await made.start({ folder });
    expect([server.reused, server.pid]).toEqual([true, left]);
    expect(await ask(server.url('app'), 'select current_user')).toBe('caucus_app');
    await server.stop();
    expect(await alive(left)).toBe(false);
  });

  it('starts at once after the server itself was killed, with everything that was committed', async () => {
    const server = await made.start({ folder, durable: true });
    await ask(server.url('owner'), 'create table survives as select 7 as number');
    // A backend that computes does not notice for a while that its server is gone.
    const busy = "do $$ begin while clock_timestamp() < now() + interval '1.5 s' loop end loop; end $$";
    const orphan = new pg.Client({ connectionString: server.url('app') });
    const ended = new Promise((resolve) => orphan.once('end', resolve));
    orphan.on('error', () => undefined);
    await orphan.connect();
    orphan.query(busy).catch(() => undefined);
    const isBusy = `select count(*)::int from pg_stat_activity where state = 'active' and query like 'do $$%'`;
    while ((await ask(server.adminUrl(), isBusy)) === 0);
    process.kill(server.pid, 'SIGKILL');

    const again = await made.start({ folder });
    expect([again.reused, again.pid === server.pid]).toEqual([false, false]);
    expect(await ask(again.url('owner'), 'select number from survives')).toBe(7);
    await again.stop();
    await ended;
  });

  it.each([
    ['a number that nobody has any more', async () => 4_194_000],
    ['the number of another process', async () => run('sleep', ['60']).pid],
    // `exec` leaves a parent that never asks how its child ended.
    ['the number of a zombie', async () => Number(await firstLine(run('sh', ['-c', 'true & echo $!; exec sleep 60'])))],
  ])('starts over a postmaster.pid with %s', async (_what, number) => {
    const server = await made.start({ folder });
    const pidFile = path.join(server.dataFolder, 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await server.stop();

    await writeFile(pidFile, [await number(), ...lines.slice(1)].join('\n'));
    const again = await made.start({ folder });
    expect(again.reused).toBe(false);
    expect(await ask(again.url('app'), 'select 1')).toBe(1);
    await again.stop();
  });

  it('begins a half-made data folder anew', async () => {
    const fresh = await made.folder();
    await mkdir(path.join(fresh, 'data.half'));
    await writeFile(path.join(fresh, 'data.half', 'PG_VERSION'), '18');
    const server = await made.start({ folder: fresh });
    expect(await ask(server.url('app'), 'select 1')).toBe(1);
    await server.stop();
    expect(await readdir(fresh)).not.toContain('data.half');
  });

  it('does not wait for the turn of a process that has ended, or that cannot still be starting', async () => {
    const turn = path.join(folder, 'turn');
    await writeFile(turn, '4194000 dead');
    await (await made.start({ folder })).stop();

    await writeFile(turn, `${process.ppid} same number, long ago`);
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(turn, longAgo, longAgo);
    await (await made.start({ folder })).stop();
    expect((await readdir(folder)).filter((name) => name.startsWith('turn'))).toEqual([]);
  });
});

describe('when it cannot start', () => {
  it('says what Postgres said, and leaves nothing running', async () => {
    const server = await made.start({ folder });
    await server.stop();
    const version = path.join(server.dataFolder, 'PG_VERSION');
    await writeFile(version, '9.6\n');
    await expect(made.start({ folder })).rejects.toThrow(/did not start: .*incompatible with server/);
    expect(await readdir(server.dataFolder)).not.toContain('postmaster.pid');

    await writeFile(version, '18\n');
    await (await made.start({ folder })).stop();
  });

  it('says that the passwords are gone rather than making others that do not fit', async () => {
    const without = await made.folder();
    await mkdir(path.join(without, 'data'));
    await expect(made.start({ folder: without })).rejects.toThrow(/passwords.json is missing/);
  });

  it('stops the server that it started when the logins cannot be made', async () => {
    const passwords = path.join(folder, 'passwords.json');
    const kept = await readFile(passwords, 'utf8');
    await writeFile(passwords, JSON.stringify({ ...JSON.parse(kept), superuser: 'wrong' }));
    await expect(made.start({ folder })).rejects.toThrow(/password authentication failed/);
    expect(await readdir(path.join(folder, 'data'))).not.toContain('postmaster.pid');

    await writeFile(passwords, kept);
    await (await made.start({ folder })).stop();
  });
});

function run(command: string, parameters: string[]): ChildProcess {
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}
