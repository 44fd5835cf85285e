/**
 * What the store reports by name. `KeyDestroyed`: the case was disposed of. `KeyMissing`: the key store lost a key it should
 * have. `SealBroken`: stored bytes are not what was sealed there. `FencedOff`: another worker has this room.
 * `CommitUnknown`: the connection was lost at COMMIT, so nobody knows whether it was kept. `TooLate`: its time was over, and
 * nothing was kept. The others are about a key store that Caucus must not start with.
 */
export type FailureName =
  | 'KeyDestroyed'
  | 'KeyMissing'
  | 'SealBroken'
  | 'FencedOff'
  | 'CommitUnknown'
  | 'TooLate'
  | KeyStoreFault;
export type KeyStoreFault = (typeof keyStoreFaults)[number];

const keyStoreFaults = [
  'MasterKeyWrong',
  'KeyStoreEmpty',
  'KeyStoreNotMigrated',
  'KeyStoreNewer',
  'KeyStoreBesideDatabase',
] as const;

const sentences: Record<FailureName, string> = {
  KeyDestroyed: 'The key of this case has been destroyed',
  KeyMissing: 'The key store has no key for this case',
  SealBroken: 'Stored bytes are not what was sealed there',
  FencedOff: 'Another worker has taken this room',
  CommitUnknown: 'The connection was lost while committing',
  TooLate: 'The time in which it could be done was over',
  MasterKeyWrong: 'The key store is wrapped under another master key',
  KeyStoreEmpty: 'The key store is empty and the database is not',
  KeyStoreNotMigrated: 'The key store is not up to date',
  KeyStoreNewer: 'The key store is of a newer version',
  KeyStoreBesideDatabase: 'The key store is on the server of the database',
};

/** An error with a name to look for and nothing else in it. */
export function failure(name: FailureName): Error {
  const error = new Error(sentences[name]);
  error.name = name;
  return error;
}

/** Whether this is the store's error of that name. */
export function isFailure(error: unknown, name: FailureName): boolean {
  return error instanceof Error && error.name === name;
}

/** Whether this says why Caucus must not start with this key store. */
export function isKeyStoreFault(error: unknown): error is Error & { name: KeyStoreFault } {
  return error instanceof Error && (keyStoreFaults as readonly string[]).includes(error.name);
}
