import type { Tried } from './log.js';

type Line = { of: string; who: string; what: string; expected: string; tried: number };

/** What was tried so far, and every change that another one found than was expected. */
export type Tally = {
  add(kind: { of: string; who: string; what: string }, tried: Tried): void;
  tried(): number;
  findings(): string[];
  /** The table of who finds what, in lines. */
  table(): string[];
};

export function newTally(): Tally {
  const lines = new Map<string, Line>();
  const findings = new Map<string, string>();
  return {
    add({ of, who, what }, { expected, found }) {
      const name = JSON.stringify([of, who, what, expected]);
      const line = lines.get(name) ?? { of, who, what, expected, tried: 0 };
      line.tried += 1;
      lines.set(name, line);
      if (found !== expected) {
        const sentence = `${of}: somebody ${who} (${what}): found by ${found}, not by ${expected}`;
        findings.set(sentence, sentence);
      }
    },
    tried: () => sumOf([...lines.values()]),
    findings: () => [...findings.values()],
    table: () => grouped([...lines.values()]),
  };
}

/** One line for each attacker and finder; the kinds themselves only where nobody finds them, for that is what one must know. */
function grouped(lines: readonly Line[]): string[] {
  const nameOf = ({ of, who, expected }: Line) => `${of} | ${who} | ${expected}`;
  return [...new Set(lines.map(nameOf))].sort().flatMap((name) => {
    const kinds = lines.filter((line) => nameOf(line) === name);
    const unseen = kinds.filter(({ expected }) => expected === 'nobody').map(({ what }) => `    not found: ${what}`);
    return [`  ${name} | ${kinds.length} kinds, ${sumOf(kinds)} changes`, ...unseen];
  });
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { tried }) => sum + tried, 0);
}
