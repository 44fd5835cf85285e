import type { CaseId, WorkspaceId } from '../domain/ids.js';
import { isFailure } from './failure.js';
import { NONCE_BYTES, open, seal } from './sealing.js';
import type { Store } from './store.js';

/** The place of sealed bytes within a case, such as `['text', id]`: bytes moved elsewhere do not open. */
export type Place = readonly [
  what: 'state' | 'event' | 'text' | 'delivery' | 'standing' | 'record' | 'outcome',
  ...where: (string | number)[],
];

/** An event belongs to its position and its time: moved, or dated otherwise, it does not open. */
export function eventPlace({ position, at }: { position: number | string; at: Date }): Place {
  return ['event', Number(position), at.getTime()];
}

/** Seals and opens what belongs to one case, under its key. */
export type CaseSeal = {
  seal(plaintext: Buffer, place: Place): Buffer;
  sealJson(value: unknown, place: Place): Buffer;
  open(sealed: Buffer, place: Place): Buffer;
  openJson<Value>(sealed: Buffer, place: Place): Value;
};

/** The case's seal; throws `KeyDestroyed` once the case has been disposed of. */
export async function caseSeal(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<CaseSeal> {
  const key = await store.keys.key(workspace, caseId);

  function sealHere(plaintext: Buffer, place: Place): Buffer {
    const nonce = store.ids.bytes(`nonce:${caseId}`, NONCE_BYTES);
    return seal(key, plaintext, [workspace, caseId, ...place], nonce);
  }
  function openHere(sealed: Buffer, place: Place): Buffer {
    return open(key, sealed, [workspace, caseId, ...place]);
  }
  return {
    seal: sealHere,
    sealJson: (value, place) => sealHere(Buffer.from(JSON.stringify(value)), place),
    open: openHere,
    openJson: (sealed, place) => JSON.parse(openHere(sealed, place).toString()),
  };
}

/** The case's seal; null once the case has been disposed of. */
export async function caseSealIfAny(store: Store, workspace: WorkspaceId, caseId: CaseId): Promise<CaseSeal | null> {
  try {
    return await caseSeal(store, workspace, caseId);
  } catch (error) {
    if (isFailure(error, 'KeyDestroyed')) return null;
    throw error;
  }
}
