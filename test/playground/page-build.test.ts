import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { builtPage } from '../../src/playground/page/build.js';

it('the page is built once, and anew where its building was broken off', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-built-'));
  let begun = 0;
  const build = async (_from: string, to: string) => {
    begun += 1;
    await mkdir(to, { recursive: true });
    await writeFile(path.join(to, 'index.html'), '');
    if (begun === 1) throw new Error('killed');
    await writeFile(path.join(to, 'page.js'), '');
  };
  const builtNow = () => builtPage(folder, () => undefined, build);
  await expect(builtNow()).rejects.toThrow('killed');
  const place = await builtNow();
  expect(await readdir(place)).toEqual(['index.html', 'page.js']);
  expect(await builtNow()).toBe(place);
  expect(begun).toBe(2);
  await rm(folder, { recursive: true });
});
