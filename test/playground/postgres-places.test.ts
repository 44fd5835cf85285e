import { chmod, cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { installedBinaries } from '../../src/playground/postgres/binaries.js';
import { ask, clusters } from './clusters.js';

const made = clusters();
const root = process.getuid?.() === 0;
afterAll(() => made.end());

/** The programs as npm unpacks them: without one symlink. */
async function unlinkedCopy(into: string): Promise<string> {
  const native = path.join(into, 'native');
  await cp(installedBinaries(), native, {
    recursive: true,
    filter: async (from) => !(await links()).includes(path.basename(from)),
  });
  return native;
}

async function links(): Promise<string[]> {
  const listed = JSON.parse(await readFile(path.join(installedBinaries(), 'pg-symlinks.json'), 'utf8'));
  return (listed as { target: string }[]).map(({ target }) => path.basename(target));
}

describe('where the programs and the data lie', () => {
  it('puts back the links that the install left out', async () => {
    const folder = await made.folder();
    const binaries = await unlinkedCopy(folder);
    expect(await readdir(path.join(binaries, 'lib'))).not.toContain('libpq.so.5');

    const server = await made.start({ folder: path.join(folder, 'postgres'), binaries });
    expect(await ask(server.url('app'), 'select 1')).toBe(1);
    expect(await readdir(path.join(binaries, 'lib'))).toEqual(expect.arrayContaining(await links()));
    await server.stop();
  });

  it('works in a checkout that nobody else may enter, with programs that were never linked', async () => {
    const checkout = await made.folder(0o700);
    const outside = await made.folder();
    const binaries = await unlinkedCopy(checkout);
    const options = { folder: path.join(checkout, '.caucus'), binaries, elsewhere: [outside] };

    const server = await made.start(options);
    await ask(server.url('owner'), 'create table kept as select 7 as number');
    // Only root needs another user for the server, and so another place.
    expect(server.dataFolder.startsWith(root ? outside : checkout)).toBe(true);
    await server.stop();

    const again = await made.start(options);
    expect(again.dataFolder).toBe(server.dataFolder);
    expect(await ask(again.url('owner'), 'select number from kept')).toBe(7);
    await again.stop();
    expect(await readdir(outside)).toHaveLength(root ? 2 : 0);
  });

  it('never runs as root', async () => {
    const server = await made.start({ folder: await made.folder() });
    const uid =
      process.platform === 'linux' ? uidOf(await readFile(`/proc/${server.pid}/status`, 'utf8')) : process.getuid?.();
    expect(uid).toBe(root ? 65534 : process.getuid?.());
    await server.stop();
  });

  it('hands the server nothing of the environment', async () => {
    const server = await made.start({ folder: await made.folder() });
    if (process.platform === 'linux') {
      const names = (await readFile(`/proc/${server.pid}/environ`, 'utf8')).split('\0').map((set) => set.split('=')[0]);
      // Postgres adds variables of its own, which begin with PG.
      expect(names.filter((name) => name && !name.startsWith('PG')).sort()).toEqual(['LC_ALL', 'PATH', 'TZ']);
    }
    await server.stop();
  });

  it('says so when the programs do not run here', async () => {
    const folder = await made.folder();
    const binaries = path.join(folder, 'native');
    await mkdir(path.join(binaries, 'bin'), { recursive: true });
    for (const name of ['initdb', 'postgres']) await cp('/bin/false', path.join(binaries, 'bin', name));
    await chmod(path.join(binaries, 'bin', 'postgres'), 0o755);
    const refused = made.start({ folder: path.join(folder, 'postgres'), binaries, elsewhere: [folder] });
    await expect(refused).rejects.toThrow(/does not run here.*DATABASE_URL/);
  });

  it('leaves data that the server may no longer enter where it is, and says what to do', async () => {
    const folder = await made.folder();
    const server = await made.start({ folder });
    await server.stop();
    await chmod(folder, 0o700);
    if (root) await expect(made.start({ folder })).rejects.toThrow(/can no longer enter/);
    else await (await made.start({ folder })).stop();
  });
});

function uidOf(status: string): number {
  return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
}
