import type { Drawn } from './drawing.js';
import type { Course } from './families.js';
import type { Verdict } from './pair.js';

/** So many simpler courses without a difference, and it is simple enough. */
const patience = 40;

/** The shortest course found until then that still shows a difference, as fast-check would look for it. */
export async function shrunk(
  drawn: Drawn<Course>,
  found: Verdict,
  run: (course: Course) => Promise<Verdict>,
  deadline: number,
): Promise<Verdict> {
  let tried = 0;
  for (const next of drawn.simpler()) {
    if (tried >= patience || performance.now() > deadline) break;
    tried += 1;
    const verdict = await run(next.value);
    if (verdict.differences.length > 0) return shrunk(next, verdict, run, deadline);
  }
  return found;
}
