import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { startPostgres } from '../../src/playground/postgres/start.js';
import { connect, connectForBackground } from '../../src/store/database.js';
import { ensureDatabase } from '../../src/store/logins.js';
import { migrate } from '../../src/store/migrations.js';
import { type Filled, fill, workspace } from './fill.js';

/** A filled database: HR's own pool with a live token, and the owner's, which reads the tables themselves. */
export type Filling = { filled: Filled; hrUrl: string; hrDb: Knex; token: string; owner: Knex };

/** A Postgres of the bench's own, in a folder that is removed again, with one database for each size. */
export type HrPlace = { filling(cases: number): Promise<Filling>; stop(): Promise<void> };

/** The page has as many connections to the database. */
const pool = { max: 4 };

export async function openHrPlace(say: (line: string) => void): Promise<HrPlace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-bench-'));
  // Else the server's own user cannot enter it, and the data would be put, and stay, somewhere else.
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
  const open: Knex[] = [];
  return {
    async filling(cases) {
      const name = `bench_${cases}`;
      await ensureDatabase(postgres.adminUrl(), name);
      await migrate(postgres.url('owner', name));
      const filler = connectForBackground(postgres.url('owner', name), { max: 1 });
      const filled = await fill(filler, workspace, cases, say);
      const token = randomBytes(32).toString('base64url');
      await filler('hr_tokens').insert({
        ...{ workspace_id: workspace, token_hash: createHash('sha256').update(token).digest() },
        ...{ person: Buffer.from('viewer'), expires_at: new Date('2100-01-01') },
      });
      await filler.destroy();
      const hrUrl = postgres.url('hr', name);
      const [hrDb, owner] = [connect(hrUrl, pool), connect(postgres.url('owner', name), pool)];
      open.push(hrDb, owner);
      return { filled, hrUrl, hrDb, token, owner };
    },
    async stop() {
      for (const db of open) await db.destroy();
      await postgres.stop();
      await rm(folder, { recursive: true });
    },
  };
}
