import { type FileHandle, open as openFile, readFile } from 'node:fs/promises';

/** The file's bytes; null if there is none. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Writes a new file, for its owner only, and waits until it is on the disk. */
export async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  await withFile(path, 'wx', async (handle) => {
    await handle.writeFile(bytes);
    await handle.sync();
  });
}

/** Writes over the beginning of a file and waits until that is on the disk. */
export async function overwrite(path: string, bytes: Buffer): Promise<void> {
  await withFile(path, 'r+', async (handle) => {
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.sync();
  });
}

/** A new name in a folder survives a power cut only once the folder itself is synced. */
export async function syncFolder(path: string): Promise<void> {
  await withFile(path, 'r', (handle) => handle.sync());
}

async function withFile(path: string, flags: string, use: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await openFile(path, flags, 0o600);
  try {
    await use(handle);
  } finally {
    await handle.close();
  }
}

/** Whether this is a system error with that code, such as `EEXIST`. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** Whether the operating system did not let a file be made, read or written. */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error && 'code' in error;
}
