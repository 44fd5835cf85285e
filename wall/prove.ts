import type { Budget, Part, Result } from './part.js';

type Run = Omit<Budget, 'seconds'> & { minutes: number };
type Shared = { part: Part; share: number; whole: number };

/** Runs these parts, each in its share of the time, and sums up in the closing line. `held` says that nothing was found. */
export async function prove(
  parts: readonly Shared[],
  { minutes, ...budget }: Run,
): Promise<{ line: string; held: boolean }> {
  const shareOf = ({ share, whole }: Shared) => (budget.whole ? whole : share);
  const shares = parts.reduce((sum, each) => sum + shareOf(each), 0);
  const figures: Result['figures'] = {};
  const findings: string[] = [];
  for (const each of parts) {
    const { part } = each;
    const seconds = (minutes * 60 * shareOf(each)) / shares;
    budget.say(`\n${part.name} (seed ${budget.seed}, ${Math.round(seconds)} s)`);
    const result = await runPart(part, { ...budget, seconds });
    Object.assign(figures, result.figures);
    if (!Object.values(result.figures).some((figure) => figure > 0) && part.name !== 'canaries') {
      result.findings.push('it did nothing');
    }
    findings.push(...result.findings);
    for (const finding of result.findings) budget.say(`  found: ${finding}`);
  }
  const held = findings.length === 0;
  return { line: closingLine(figures, held), held };
}

async function runPart(part: Part, budget: Budget): Promise<Result> {
  try {
    return await part.run(budget);
  } catch (error) {
    return { figures: {}, findings: [`${part.name} could not be run to its end: ${String(error)}`] };
  }
}

/** `bound` is the rule of three: no difference in n pairs says, with 95 % confidence, that fewer than 3/n would show one. */
function closingLine(figures: Result['figures'], held: boolean): string {
  const figure = (name: string) => figures[name] ?? 0;
  const pairs = figure('pairs');
  const bound = pairs === 0 ? 'none' : (3 / pairs).toPrecision(2);
  return [
    `wall: pairs=${pairs} differences=${figure('differences')} bound=${bound}`,
    `planted=${figure('caught')}/${figure('planted')} canaries=${figure('canaries')}`,
    `cells=${figure('cells')} forged=${figure('forged')} mutations=${figure('mutations')}`,
    held ? 'ok' : 'NOT OK',
  ].join(' ');
}
