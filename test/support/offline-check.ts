import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Has the program that people check their records with look at this file, in a folder where there is nothing else. */
export async function checkOffline(
  content: string | Buffer,
  ...typed: string[]
): Promise<{ code: number; said: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-record-'));
  try {
    await writeFile(path.join(folder, 'record.json'), content);
    return await runOffline(folder, 'record.json', ...typed);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the program in a folder, with these arguments. */
export async function runOffline(folder: string, ...typed: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [path.resolve('docs/verify-record.mjs'), ...typed], { cwd: folder, env: {} });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const [code]: number[] = await once(child, 'close');
  return { code: code ?? -1, said };
}
