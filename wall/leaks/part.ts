import type { Budget, Part, Result } from '../part.js';
import { type Copy, copyOfSource } from './copy.js';
import type { Leak } from './leak.js';
import { leaks } from './leaks.js';
import type { Verdict } from './verdict.js';

/** How long a changed copy may be asked by one part, in seconds, before the next is asked. */
const patience = { short: 25, whole: 90 };
/** Copies that are asked at the same time. */
const lanes = 2;

/**
 * Puts leaks into the source one at a time, and asks every part of the proof whether it sees them. A short
 * run takes only those of which is known where to look.
 */
export const plantedLeaks: Part = {
  name: 'planted leaks',
  async run({ seed, seconds, whole, say }: Budget): Promise<Result> {
    const until = performance.now() + seconds * 1000;
    const waiting = inOrderOf(
      seed,
      leaks.filter((leak) => leak.unseen === undefined && (whole || leak.look !== undefined)),
    );
    const findings = tooManyUnseen(say);
    let [planted, caught] = [0, 0];

    async function lane(): Promise<void> {
      const copy = await copyOfSource();
      try {
        for (;;) {
          const leak = whole || performance.now() < until ? waiting.pop() : undefined;
          if (!leak) return;
          const verdict = await plant(copy, leak, seed, whole ? patience.whole : patience.short);
          planted += 1;
          if (verdict.caught) caught += 1;
          else findings.push(`nothing sees that ${leak.says}`);
          say(`  ${leak.says}: ${verdict.caught ? `${verdict.by}, after ${verdict.after}` : 'not seen'}`);
        }
      } finally {
        await copy.remove();
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane));
    if (planted < leaks.length) say(`  ${planted} of ${leaks.length} leaks, chosen by seed ${seed}`);
    return { figures: { caught, planted }, findings };
  },
};

async function plant(copy: Copy, leak: Leak, seed: number, seconds: number): Promise<Verdict> {
  const lines: string[] = [];
  await copy.change(leak.changes);
  const args = ['--seconds', `${seconds}`, '--seed', `${seed}`, ...looking(leak)];
  const code = await copy.run('wall/leaks/verdict.ts', args, (line) => lines.push(line));
  await copy.restore();
  const last = lines.at(-1) ?? '';
  if (code !== 0) throw new Error(`A leak could not be tried: ${leak.says}\n${lines.slice(-20).join('\n')}`);
  return JSON.parse(last) as Verdict;
}

function looking({ look, named }: Leak): string[] {
  return [...(look ? ['--look', look] : []), ...(named ? ['--named', named] : [])];
}

function tooManyUnseen(say: Budget['say']): string[] {
  const unseen = leaks.filter((leak) => leak.unseen !== undefined);
  for (const leak of unseen) say(`  ${leak.says}: no observer could see it, for ${leak.unseen}`);
  return unseen.length > 5 ? ['more than five leaks are listed as not to be seen'] : [];
}

/** The leaks in an order that the seed gives, so that short runs reach all of them in time. */
function inOrderOf(seed: number, list: readonly Leak[]): Leak[] {
  const key = (leak: Leak) =>
    [...`${seed} ${leak.says}`].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) | 0, 7);
  return [...list].sort((a, b) => key(a) - key(b));
}
