import { roomWith } from '../domain/case.js';
import { failure } from '../store/failure.js';
import { readCase } from '../store/reading.js';
import type { Job } from './courier.js';

/** The same job with its case as it stands now. Throws `KeyDestroyed` once the case has been disposed of. */
export async function newest(job: Job): Promise<Job> {
  const { store } = job.courier;
  const state = await readCase(store, job.claim.workspace, job.claim.caseId);
  if (state === null) throw failure('KeyDestroyed');
  return { ...job, state, room: roomWith(state, job.claim.room) };
}
