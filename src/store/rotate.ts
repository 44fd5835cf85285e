import type { Ids } from '../chance.js';
import { failure, isFailure } from './failure.js';
import type { KeyVault } from './key-vault.js';
import { STORE_KEY } from './keys.js';
import { NONCE_BYTES } from './sealing.js';
import { unwrapKey, wrapKey } from './wrapping.js';

/** What an exchange of the master key met: keys wrapped anew, already so, destroyed before, and opened by neither. */
export type Rotated = { rewrapped: number; before: number; destroyed: number; unopened: number };

type Exchange = { vault: KeyVault; masterKey: Buffer; formerMasterKey: Buffer; ids: Ids };

/**
 * Wraps every key under the new master key, while copies of Caucus that know both go on working. The store's own key comes
 * first: what wraps it wraps the keys of new cases. Killed and called again, it goes on where it was. `done` is told after each key.
 */
export async function rotateKeys(
  { vault, masterKey, formerMasterKey, ids }: Exchange,
  done: (rotated: Rotated) => void = () => undefined,
): Promise<Rotated> {
  const rotated: Rotated = { rewrapped: 0, before: 0, destroyed: 0, unopened: 0 };

  async function exchange(name: string): Promise<keyof Rotated> {
    const kept = await vault.read(name);
    if (kept === null || kept === 'destroyed') return 'destroyed';
    try {
      const { key, under } = unwrapKey({ masterKey, formerMasterKey }, name, kept);
      if (under.equals(masterKey)) return 'before';
      await vault.rewrap(name, wrapKey(masterKey, name, key, kept.salt, ids.bytes(`key nonce:${name}`, NONCE_BYTES)));
      return 'rewrapped';
    } catch (error) {
      if (isFailure(error, 'SealBroken')) return 'unopened';
      throw error;
    }
  }

  const first = await exchange(STORE_KEY);
  if (first === 'unopened') throw failure('MasterKeyWrong');
  if (first === 'destroyed') throw failure('KeyStoreEmpty');
  rotated[first] += 1;
  done(rotated);
  for (const name of await vault.names()) {
    if (name === STORE_KEY) continue;
    rotated[await exchange(name)] += 1;
    done(rotated);
  }
  return rotated;
}
