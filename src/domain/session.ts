import type { Instant, PartyId, PersonId } from './ids.js';
import type { BlockStart } from './process.js';

export type PhaseName = 'opening' | 'together' | 'separately' | 'break';

/** A finer mark on a phase, seen by mediators only. */
export type Mark =
  | { type: 'caucus'; party: PartyId }
  | { type: 'shuttle' }
  | { type: 'impasse' }
  | { type: 'drafting' };

export type Phase = {
  name: PhaseName;
  mark: Mark | null;
  startedAt: Instant;
  /** When everyone will hear next, if the mediator said so. */
  hearBy: Instant | null;
};

export type Session = {
  /** Counted from 1 within the case. */
  number: number;
  startedAt: Instant;
  present: PersonId[];
  phase: Phase;
  /** The phase to return to after a break. */
  before: PhaseName | null;
  /** What HR will see of this session once it has ended. */
  blocks: BlockStart[];
};

/** Whether everyone meets in the joint room in this phase. */
export function heldTogether(phase: PhaseName): boolean {
  return phase === 'opening' || phase === 'together';
}
