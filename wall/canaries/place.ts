import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Everything that one run of the app leaves on disk, in one folder. */
export type Place = {
  /** Holds the cluster, its log and its passwords. */
  postgres: string;
  /** What the server itself writes out: every table, in text and in binary. */
  dump: string;
  keys: string;
  /** The app's working folder and home, its temporary files, and what it prints. */
  home: string;
  temporary: string;
  printed: string;
  remove(): Promise<void>;
};

/** Makes it; the server's user, who may be another, can enter, and can write the dump. */
export async function makePlace(): Promise<Place> {
  const root = await mkdtemp(path.join(tmpdir(), 'caucus-canaries-'));
  await chmod(root, 0o755);
  const [postgres, dump, keys, home, temporary, printed] = ['postgres', 'dump', 'keys', 'home', 'tmp', 'printed'].map(
    (name) => path.join(root, name),
  ) as [string, string, string, string, string, string];
  for (const folder of [postgres, dump, keys, home, temporary, printed]) await mkdir(folder, { mode: 0o755 });
  await chmod(dump, 0o777);
  return { postgres, dump, keys, home, temporary, printed, remove: () => rm(root, { recursive: true, force: true }) };
}
