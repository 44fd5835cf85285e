/**
 * What the store reports by name. `KeyDestroyed`: the case was disposed of. `KeyMissing`: the key store lost a key it should
 * have. `SealBroken`: stored bytes are not what was sealed there. `FencedOff`: another worker has this room.
 * `CommitUnknown`: the connection was lost at COMMIT, so nobody knows whether it was kept.
 */
export type FailureName = 'KeyDestroyed' | 'KeyMissing' | 'SealBroken' | 'FencedOff' | 'CommitUnknown';

const sentences: Record<FailureName, string> = {
  KeyDestroyed: 'The key of this case has been destroyed',
  KeyMissing: 'The key store has no key for this case',
  SealBroken: 'Stored bytes are not what was sealed there',
  FencedOff: 'Another worker has taken this room',
  CommitUnknown: 'The connection was lost while committing',
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
