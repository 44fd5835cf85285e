import type { Part, Result } from '../part.js';
import { play } from './play.js';

/** How many courses the long run plays, each with canaries of its own. */
const coursesOfWhole = 4;

/** No window of what people typed lies anywhere but under a seal, or on a screen where it belongs. */
export const canaries: Part = {
  name: 'canaries',
  async run({ seed, whole, say }): Promise<Result> {
    const findings: string[] = [];
    for (let at = seed; at < seed + (whole ? coursesOfWhole : 1); at += 1) {
      const mode = at % 2 === 0 ? 'socket' : 'http';
      const { found, figures } = await play({ seed: at, whole, mode });
      findings.push(...found);
      say(`canaries: seed ${at}, ${figures}`);
    }
    return { figures: { canaries: findings.length }, findings };
  },
};
