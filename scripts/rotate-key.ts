import { readConfig } from '../src/config.js';
import { realIds } from '../src/real-chance.js';
import { isKeyStoreFault } from '../src/store/failure.js';
import { keyVault } from '../src/store/keys.js';
import { rotateKeys } from '../src/store/rotate.js';
import { setup } from '../src/words/en/setup.js';

const says = setup.rotated;

/**
 * `npm run rotate-key` wraps every case key under CAUCUS_MASTER_KEY in place of CAUCUS_MASTER_KEY_OLD, while copies of Caucus
 * that were started with both go on. It may be stopped and run again; it ends with code 1 while any key is not exchanged.
 */
async function main(): Promise<void> {
  const wish = readConfig();
  if (wish.type === 'faults') throw new Error(wish.faults.join('\n'));
  const keys = wish.type === 'slack' ? wish.config.keys : null;
  if (!keys?.formerMasterKey) throw new Error(says.noOld);

  const vault = await keyVault(keys, realIds);
  const exchange = { vault, masterKey: keys.masterKey, formerMasterKey: keys.formerMasterKey, ids: realIds };
  const all = await rotateKeys(exchange, ({ rewrapped }) => {
    if (rewrapped > 0 && rewrapped % 1000 === 0) console.log(says.each(rewrapped));
  }).finally(() => vault.stop());

  console.log(says.done(all.rewrapped, all.before, all.destroyed));
  if (all.unopened > 0) throw new Error(says.unopened(all.unopened));
  console.log(says.allWell);
}

main().catch((error: unknown) => {
  const known = isKeyStoreFault(error) ? setup.keyStore[error.name] : null;
  console.error(known ?? (error instanceof Error ? error.message : 'The keys could not be wrapped anew.'));
  process.exitCode = 1;
});
