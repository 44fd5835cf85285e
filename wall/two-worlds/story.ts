import { inWords } from './compare.js';
import type { Verdict } from './pair.js';

/** A difference as something that happened: who could see it, what was done in each world, and the first thing that is not the same. */
export function asStory(verdict: Verdict): string {
  const [first] = verdict.differences;
  if (!first) return 'no difference';
  const { shape } = verdict.course;
  return [
    `${first.observer} can tell two mediations apart`,
    `  birch: ${shape.birch.people}, ${shape.birch.rule}${shape.birch.adviser ? ', with an adviser' : ''}; cedar: ${shape.cedar.people}, ${shape.cedar.rule}${shape.elm ? '; elm: 1' : ''}`,
    '  one world:',
    ...indented(verdict.told.left),
    '  the other:',
    ...indented(verdict.told.right),
    `  ${inWords(first.difference).join('\n  ')}`,
  ].join('\n');
}

/** What was done in each world, in one line. */
export function told({ told: { left, right } }: Verdict): string {
  return `one world: ${left.join(' ')} / the other: ${right.join(' ')}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['    nothing'] : lines.map((line) => `    ${line.replaceAll('\n', ' ')}`);
}
