/** What a printed schema says of one thing in it, line by line. */
type Printed = { tables: Map<string, string[]>; others: Map<string, string>; rights: Set<string> };

/**
 * What a version that was made for the first of two printed schemas might not survive in the second: what it reads or calls is
 * gone or otherwise, what it writes is refused. What is only new is none of its business.
 */
export function notSurvivable(before: string, after: string): string[] {
  const [was, is] = [read(before), read(after)];
  const found: string[] = [];
  for (const [table, lines] of was.tables) {
    const now = is.tables.get(table);
    if (now) found.push(...changesOf(table, lines, now));
    else found.push(`${table} is gone`);
  }
  for (const [name, text] of was.others) {
    const now = is.others.get(name);
    if (now !== text) found.push(now === undefined ? `${name} is gone` : `${name} is otherwise`);
  }
  const taken = [...was.rights].filter((right) => !is.rights.has(right));
  return [...found, ...taken.map((right) => `the right to ${right} is gone`)];
}

/** A change to something under which a version that stopped using it survives, and none that uses it. */
export const isGone = (change: string) => change.endsWith(' is gone') && !change.startsWith('the right to');

/** What of a table's lines is no column. */
const isRule = /^(constraint|create (unique )?index|create trigger) (\w+)/;

function changesOf(table: string, was: readonly string[], is: readonly string[]): string[] {
  const [columns, now] = [columnsIn(was), columnsIn(is)];
  const found: string[] = [];
  for (const [name, definition] of columns) {
    const column = now.get(name);
    if (column === undefined) found.push(`column ${table}.${name} is gone`);
    else if (column !== definition && column !== definition.replace(' not null', ''))
      found.push(`column ${table}.${name} is otherwise`);
  }
  for (const [name, definition] of now) {
    if (columns.has(name)) continue;
    if (/ not null/.test(definition) && !/ (default|generated) /.test(definition))
      found.push(`column ${table}.${name} must be filled in`);
    if (/ generated .*stored| default (?!now\(\)|current_).*\w\(/.test(definition))
      found.push(`column ${table}.${name} is worked out for every row while ${table} is locked`);
  }
  const rules = (lines: readonly string[]) => lines.filter((line) => isRule.test(line));
  const named = (rule: string) => isRule.exec(rule)?.[3] ?? '';
  // A check or a reference that is no more refuses nothing; what is unique is also what a row is found by.
  const foundBy = (rule: string) => /^create unique index|\b(unique|primary key|exclude)\b/.test(rule);
  const without = rules(was).filter((rule) => foundBy(rule) && !is.includes(rule));
  found.push(...without.map((rule) => `what is unique by ${named(rule)} of ${table} is gone`));
  const stricter = rules(is).filter((rule) => !/^create index/.test(rule) && !was.includes(rule));
  return [...found, ...stricter.map((rule) => `${named(rule)} refuses more in ${table}`)];
}

function columnsIn(lines: readonly string[]): Map<string, string> {
  const columns = lines.filter((line) => !isRule.test(line));
  return new Map(columns.map((line) => [line.split(' ')[0] ?? '', line.replace(/,$/, '')]));
}

function read(schema: string): Printed {
  const printed: Printed = { tables: new Map(), others: new Map(), rights: new Set() };
  for (const part of schema.split(/\n\n(?=create |grant )/)) {
    const lines = part.trim().split('\n');
    const [first = ''] = lines;
    const table = /^create table (\S+) \($/.exec(first)?.[1];
    const other = /^create (?:or replace )?((?:view|function|type) [^\s(]+(?:\([^)]*\))?)/.exec(first)?.[1];
    if (table !== undefined) {
      printed.tables.set(
        table,
        lines.slice(1).flatMap((line) => (line === ');' ? [] : [line.trim().replace(/[,;]$/, '')])),
      );
    } else if (other !== undefined) printed.others.set(other, part.trim());
    else for (const line of lines) for (const right of rightsIn(line)) printed.rights.add(right);
  }
  return printed;
}

/** One by one, so that a further right of a login does not look as if it had another one no more. */
function rightsIn(line: string): string[] {
  const [, rights = '', target = '', login = ''] = /^grant (.*) on (.*) to (\w+);$/.exec(line) ?? [];
  return rights.split(', ').flatMap((right) => (right === '' ? [] : [`${right} on ${target} by ${login}`]));
}

/** What holds up people for as long as it takes, by the statement and the table that it is about. */
const holdsUp: readonly (readonly [RegExp, (table: string) => string])[] = [
  [
    /create (?:unique )?index (?!concurrently)(?:if not exists )?\w+ on (\w+)/g,
    (table) => `an index of ${table} is built while nobody may write there`,
  ],
  [
    /alter table (?:only )?(\w+)[^;]*\badd (?:constraint \w+ )?(?:check|foreign key|unique|primary key)(?![^;]*not valid)/g,
    (table) => `every row of ${table} is looked at while it is locked`,
  ],
  [
    /alter table (?:only )?(\w+)[^;]*\b(?:set not null|alter (?:column )?\w+ (?:set data )?type)\b/g,
    (table) => `every row of ${table} is looked at while it is locked`,
  ],
  [
    /(?:lock(?: table)?|truncate(?: table)?|cluster|vacuum full|refresh materialized view) (\w+)/g,
    (table) => `${table} is locked as a whole`,
  ],
  [/(?:\bupdate|\bdelete from) (\w+)/g, (table) => `rows of ${table} are changed in one go`],
];

/** What of these statements holds up people who work with tables that were there before. */
export function holdingUp(statements: readonly string[], tables: readonly string[]): string[] {
  const plain = statements.map((each) =>
    each
      .replace(/\$(\w*)\$[\s\S]*?\$\1\$|begin atomic[\s\S]*?\bend;|--.*$/gim, '')
      .replace(/grant [^;]*;|create (?:constraint )?trigger [^;]*;|comment on [^;]*;/gi, '')
      .replace(/"/g, '')
      .replace(/\s+/g, ' ')
      .toLowerCase(),
  );
  const found = plain.flatMap((text) =>
    holdsUp.flatMap(([pattern, says]) => [...text.matchAll(pattern)].map(([, table = '']) => ({ table, says }))),
  );
  return [...new Set(found.filter(({ table }) => tables.includes(table)).map(({ table, says }) => says(table)))];
}

/** The tables of a printed schema. */
export const tablesOf = (schema: string): string[] => [...read(schema).tables.keys()];
