import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { alive, ask, clusters } from './clusters.js';

const made = clusters();
let folder: string;

beforeAll(async () => {
  folder = path.join(await made.folder(), '.caucus', 'postgres');
});
afterAll(() => made.end());

describe('the embedded Postgres', () => {
  it('makes three logins, none of which has rights over the server', async () => {
    const server = await made.start({ folder });
    expect(server.reused).toBe(false);
    for (const login of ['owner', 'app', 'hr'] as const) {
      expect(await ask(server.url(login), 'select current_user')).toBe(`caucus_${login}`);
      const mighty = `select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = 'caucus_${login}'`;
      expect(await ask(server.adminUrl(), mighty)).toBe(false);
    }
    await server.stop();
    expect(await alive(server.pid)).toBe(false);
  });

  it('lets the HR login begin nothing that writes', async () => {
    const server = await made.start({ folder });
    expect(await ask(server.url('hr'), 'show transaction_read_only')).toBe('on');
    expect(await ask(server.url('app'), 'show transaction_read_only')).toBe('off');
    await server.stop();
  });

  it('answers at 127.0.0.1 and nowhere else', async () => {
    const server = await made.start({ folder });
    expect(await ask(server.adminUrl(), "select current_setting('listen_addresses')")).toBe('127.0.0.1');
    expect(await ask(server.adminUrl(), "select current_setting('unix_socket_directories')")).toBe('');
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of others.filter((one) => one.family === 'IPv4' && one.address !== '127.0.0.1')) {
      await expect(ask(server.url('app').replace('127.0.0.1', address), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    }
    await server.stop();
  });

  it('refuses a wrong password, and keeps the right ones where only its owner can read', async () => {
    const server = await made.start({ folder });
    const wrong = server.url('app').replace(/:[0-9a-f]+@/, ':wrong@');
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
    const mode = (await stat(path.join(folder, 'passwords.json'))).mode & 0o777;
    expect(mode.toString(8)).toBe('600');
    await server.stop();
  });

  it('keeps what was written, and keeps it safe unless told that speed matters more', async () => {
    const server = await made.start({ folder });
    await ask(server.url('owner'), 'create table kept as select 7 as number');
    expect(await ask(server.url('app'), 'show fsync')).toBe('off');
    await server.stop();

    const again = await made.start({ folder, durable: true });
    expect(await ask(again.url('owner'), 'select number from kept')).toBe(7);
    expect(await ask(again.url('app'), 'show fsync')).toBe('on');
    await again.stop();
  });

  it('takes a free port when the one asked for is in use', async () => {
    const { port, close } = await occupied();
    const server = await made.start({ folder, port });
    expect(server.port).not.toBe(port);
    expect(await ask(server.url('app'), 'select inet_server_port()')).toBe(server.port);
    await server.stop();
    await close();

    const second = await made.start({ folder, port });
    expect(second.port).toBe(port);
    await second.stop();
  });

  it('is shared by a second start in the same folder, until both have stopped', async () => {
    const first = await made.start({ folder });
    const second = await made.start({ folder });
    expect([second.reused, second.pid, second.port]).toEqual([true, first.pid, first.port]);
    await first.stop();
    await first.stop();
    expect(await ask(second.url('app'), 'select 1')).toBe(1);
    await second.stop();
    expect(await alive(first.pid)).toBe(false);
  });

  it('is made once by two starts at the same moment', async () => {
    const fresh = await made.folder();
    const both = await Promise.all([made.start({ folder: fresh }), made.start({ folder: fresh })]);
    expect(both.map((server) => server.reused).sort()).toEqual([false, true]);
    expect(both[0].pid).toBe(both[1].pid);
    await Promise.all(both.map((server) => server.stop()));
    expect(await alive(both[0].pid)).toBe(false);
  });

  it('logs neither statements nor values, even of what failed', async () => {
    const server = await made.start({ folder });
    await expect(ask(server.url('app'), "select 'canary-7f3a'::int")).rejects.toThrow(/canary-7f3a/);
    await server.stop();
    const log = await readFile(path.join(folder, 'server.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('canary-7f3a');
  });
});

async function occupied(): Promise<{ port: number; close(): Promise<void> }> {
  const server: Server = createServer();
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
