import { forgetKept } from '../src/playground/kept.js';
import { onlyOne } from '../src/playground/only-one.js';
import { setup } from '../src/words/en/setup.js';

const folder = '.caucus';

/** `npm run playground:reset` forgets what the playground has kept; code 1 while one runs. */
async function main(): Promise<void> {
  const one = await onlyOne(folder, process.pid);
  if ('url' in one) {
    console.error(one.url === null ? setup.playground.starting : setup.playground.running(one.url));
    process.exitCode = 1;
    return;
  }
  await forgetKept(folder);
  await one.stop();
  console.log('The playground begins afresh at its next start.');
}

await main();
