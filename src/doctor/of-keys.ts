import { postgresAddress } from '../store/address.js';
import { isSameDatabase, readReached } from '../store/high-water.js';
import { isBeside, type KeyLook, lookAtKeys } from '../store/key-look.js';
import { type Finding, finding } from './finding.js';
import type { ServiceGround } from './ground.js';

/** Where the keys lie, whether they open, and whether the database is the one that they know. Reads only. */
export async function ofKeys(ground: ServiceGround, hasCases: () => Promise<boolean>): Promise<Finding[]> {
  const { config, ids, say } = ground;
  const look = await lookAtKeys(config.keys, ids);
  const says = say.doctor.keys;
  const former = config.keys.formerMasterKey
    ? finding('keys.former', 'look', says.formerSet)
    : finding('keys.former', 'well', says.former);
  const store = await ofStore(ground, look, hasCases);
  const apart = await ofPlace(ground, look);
  const opened = ofMaster(ground, look);
  const gate = look.state === 'there' ? await ofGate(ground, look) : null;
  return [store, ...(opened ? [opened] : []), former, ...apart, ...(gate ? [gate] : [])];
}

async function ofStore(
  { say }: ServiceGround,
  { state, folder }: KeyLook,
  hasCases: () => Promise<boolean>,
): Promise<Finding> {
  const says = say.doctor.keys;
  const name = 'keys.store';
  if (typeof state === 'object') return finding(name, 'broken', says.notReached(state.unreachable));
  switch (state) {
    case 'there':
      if (folder?.writable === false) return finding(name, 'broken', says.readOnly);
      return finding(name, 'well', says.store);
    case 'empty':
      // Where the database does not say, it is not known to be wrong.
      if (await hasCases().catch(() => false)) return finding(name, 'broken', says.emptyBeside);
      return finding(name, 'look', says.empty);
    case 'missing':
      return finding(name, (await hasCases().catch(() => true)) ? 'broken' : 'look', says.missing);
    case 'not migrated':
      return finding(name, 'broken', says.notMigrated);
  }
}

function ofMaster({ say }: ServiceGround, { opens }: KeyLook): Finding | null {
  const says = say.doctor.keys;
  switch (opens) {
    case null:
      return null;
    case 'master key':
      return finding('keys.master', 'well', says.master);
    case 'former one':
      return finding('keys.master', 'look', says.masterFormer);
    case 'neither':
      return finding('keys.master', 'broken', says.masterWrong);
  }
}

async function ofPlace({ say, config, db }: ServiceGround, { folder, state }: KeyLook): Promise<Finding[]> {
  const says = say.doctor.keys;
  if ('url' in config.keys) {
    if (typeof state === 'object') return [];
    const beside = await isBeside(db, config.keys.url).catch(() => null);
    if (beside === null) return [];
    return [beside ? finding('keys.apart', 'broken', says.besideServer) : finding('keys.apart', 'well', says.apart)];
  }
  if (!folder) return [];
  return [
    folder.inPostgres
      ? finding('keys.apart', 'broken', says.inside)
      : // A name that only leads here is not known to.
        postgresAddress(config.database.url)?.onThisMachine
        ? finding('keys.apart', 'look', says.apartFolder)
        : finding('keys.apart', 'well', says.apart),
    folder.open ? finding('keys.folder', 'look', says.folderOpen) : finding('keys.folder', 'well', says.folder),
  ];
}

/** `kept` was read first, for a copy that runs may raise both in between. */
async function ofGate({ db, say }: ServiceGround, { kept }: KeyLook): Promise<Finding | null> {
  const says = say.doctor.work;
  const now = await readReached(db).catch(() => null);
  if (!now) return null;
  if (now.restoring) return finding('work.gate', 'look', says.restoring);
  const behind = kept !== null && (!isSameDatabase(kept, now) || now.counter < kept.counter);
  return behind ? finding('work.gate', 'broken', says.behind) : finding('work.gate', 'well', says.gate);
}
