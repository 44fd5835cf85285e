import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const answer = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), fixAvailable: z.unknown().optional() })),
});

/** What an audit found: advisories that must be seen to, one a line, or that nobody answered it. */
export type Audit = { type: 'answered'; serious: string[]; others: number } | { type: 'unanswered' };

/** Reads what `npm audit --json` printed. High and critical are serious: see SECURITY.md for how soon each is seen to. */
export function readAudit(printed: string): Audit {
  const read = answer.safeParse(jsonOf(printed));
  if (!read.success) return { type: 'unanswered' };
  const found = Object.entries(read.data.vulnerabilities);
  const serious = found.filter(([, { severity }]) => severity === 'high' || severity === 'critical');
  return {
    type: 'answered',
    serious: serious.map(([name, { severity }]) => `${name}: ${severity}`),
    others: found.length - serious.length,
  };
}

function jsonOf(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}

/**
 * `npm run audit` asks the registry for advisories about what Caucus is run with; code 1 for a serious one. Not every registry
 * answers: then it says so, with code 0, or with code 2 after `-- --must` for whoever must know.
 */
function main(): void {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const audit = readAudit(asked.stdout);
  if (audit.type === 'unanswered') {
    console.log('audit: this registry answered no audit, so nothing is known of advisories');
    process.exitCode = process.argv.includes('--must') ? 2 : 0;
    return;
  }
  console.log(`audit: ${audit.serious.length} serious, ${audit.others} others`);
  for (const line of audit.serious) console.log(line);
  process.exitCode = audit.serious.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('audit.ts')) main();
