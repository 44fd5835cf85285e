import type { Phrasebook } from '../words/phrasebook.js';
import { type Finding, type Health, worst } from './finding.js';

const order: Health[] = ['broken', 'look', 'well'];

/** What was found as a person reads it at a console: the worst first, and last what no program can find out. */
export function asText(say: Phrasebook, findings: readonly Finding[]): string {
  const { states, todo: toDo, questions, ask, sum } = say.doctor;
  const width = Math.max(...Object.values(states).map((state) => state.length));
  const lines = (state: Health) =>
    findings
      .filter((each) => each.state === state)
      .flatMap(({ says, todo, statements = [] }) => [
        `${states[state].padEnd(width)}  ${says}`,
        ...[...(todo === null ? [] : [toDo(todo)]), ...statements].map((line) => `${' '.repeat(width)}  ${line}`),
      ]);
  const of = (state: Health) => findings.filter((each) => each.state === state).length;
  return [
    ...order.flatMap(lines),
    '',
    questions,
    ...Object.values(ask).map((each) => `  - ${each.join(' ')}`),
    '',
    sum(of('broken'), of('look'), of('well')),
    '',
  ].join('\n');
}

/** The same for scripts, by names that stay. */
export function asJson(say: Phrasebook, findings: readonly Finding[]): string {
  return `${JSON.stringify({ state: worst(findings), findings, questions: say.doctor.ask }, null, 2)}\n`;
}
