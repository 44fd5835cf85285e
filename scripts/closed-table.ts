import { closedTable, type Learnt, learn } from '../src/words/en/learn.js';

const observers = Object.values<Learnt>(closedTable);
const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

/** docs/what-others-can-learn.md: the page of the form in Slack, for reading beforehand. */
export function learnPage(): string {
  const parts = observers.map(({ title, about, learns, never }) =>
    [`## ${title}`, about, `${learn.learns}:`, list(Object.values(learns)), `${learn.never}:`, list(never)].join(
      '\n\n',
    ),
  );
  const beyond = [`## ${learn.outside}`, list(learn.beyond)].join('\n\n');
  return `${[`# ${learn.title}`, learn.opening, ...parts, beyond].join('\n\n')}\n`;
}

const begin = '<!-- the closed table: "npm run learn" writes it from src/words/en/learn.ts -->';
const end = '<!-- end of the closed table -->';

/** The threat model with the closed table as it is now; throws where it has no place for it. */
export function withClosedTable(threatModel: string): string {
  const [before, rest] = threatModel.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/threat-model.md has lost the marks of its table');
  const rows = Object.entries<Learnt>(closedTable).flatMap(([observer, { learns }]) =>
    Object.entries(learns).map(([row, what]) => `| ${observer} | ${row} | ${what} |`),
  );
  const table = ['| observer | row | may learn |', '| --- | --- | --- |', ...rows].join('\n');
  return `${before}${begin}\n${table}\n${end}${after}`;
}
