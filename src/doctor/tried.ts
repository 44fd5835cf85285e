import type { Phrasebook } from '../words/phrasebook.js';
import { type Finding, finding } from './finding.js';

/** Told of a check that failed for a reason of ours. */
export type Failed = (error: unknown) => void;

/** Runs a check; one that fails is a finding of its own, and keeps no other from being made. */
export async function tried(say: Phrasebook, failed: Failed, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    failed(error);
    return [finding('failed', 'look', say.doctor.failed)];
  }
}
