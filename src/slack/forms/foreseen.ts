import type { Command } from '../../domain/decide.js';
import { decide } from '../../domain/decide.js';
import type { Answer, Reader } from '../entry-point.js';

/** The refusal that this command would meet now, so that nobody fills in a form in vain; null if it would be accepted. */
export function foreseen({ say, state }: Reader, command: Command): Answer | null {
  const decision = decide(command, state);
  return decision.type === 'refused' ? { type: 'say', text: say.refusals[decision.why] } : null;
}
