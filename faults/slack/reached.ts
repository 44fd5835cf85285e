import type { Finding } from '../finding.js';
import type { Budget } from '../part.js';
import type { Done } from '../trials.js';

/** Says how often each of these was reached; in a whole run, what never was is a finding. */
export function neverReached(
  names: readonly string[],
  done: readonly Pick<Done, 'at'>[],
  { say, whole }: Budget,
): Finding[] {
  const times = (name: string) =>
    done.flatMap(({ at }) => [...at]).reduce((sum, [what, n]) => sum + (what.startsWith(`${name} `) ? n : 0), 0);
  say(`  reached: ${names.map((name) => `${name} ${times(name)}`).join(', ')}`);
  const missed = whole ? names.filter((name) => times(name) === 0) : [];
  return missed.map((name) => ({ kind: 'stuck', says: `${name} was never reached` }));
}
