import { parse } from 'libpg-query';

/** Part of a statement as Postgres's own parser has it: objects under the names of their kinds. */
type Node = { [name: string]: unknown };

/** What a statement reads or writes at one level: its alias, and the table where it is one that is spread over servers. */
type Item = { alias: string; table: string | null };

/** The column by which everything is spread. */
const key = 'workspace_id';

/**
 * The tables of a statement that are not tied to one workspace: by its column being equal to a value, or to that column of something
 * that is. `spread` are the tables that are spread over servers by that column.
 */
export async function untied(sql: string, spread: ReadonlySet<string>): Promise<string[]> {
  const { stmts = [] } = (await parse(sql)) as { stmts?: { stmt?: Node }[] };
  const found = stmts.flatMap(({ stmt }) => (stmt ? untiedIn(stmt, spread) : []));
  return [...new Set(found)].sort();
}

/** Whether a statement inserts in one of its `with` parts. */
export async function insertsWithin(sql: string): Promise<boolean> {
  const has = (node: Node): boolean =>
    nodesIn((node.CommonTableExpr as Node | undefined)?.ctequery).some((query) => 'InsertStmt' in query) ||
    Object.values(node).some((each) => nodesIn(each).some(has));
  return nodesIn(await parse(sql)).some(has);
}

const levels = ['SelectStmt', 'UpdateStmt', 'DeleteStmt'];

function untiedIn(node: Node, spread: ReadonlySet<string>): string[] {
  const own = Object.entries(node).flatMap(([name, body]) => {
    if (!isNode(body)) return [];
    if (levels.includes(name)) return untiedAtLevel(body, spread);
    return name === 'InsertStmt' ? untiedInsert(body, spread) : [];
  });
  const inner = Object.values(node).flatMap((each) => nodesIn(each).flatMap((child) => untiedIn(child, spread)));
  return [...own, ...inner];
}

/** A row that is inserted has its workspace with it; where it comes from is looked at as a level of its own. */
function untiedInsert({ relation, cols }: Node, spread: ReadonlySet<string>): string[] {
  const { relname = '' } = (relation ?? {}) as { relname?: string };
  const named = nodesIn(cols).some((each) => (each.ResTarget as Node | undefined)?.name === key);
  return spread.has(relname) && !named ? [relname] : [];
}

function untiedAtLevel(level: Node, spread: ReadonlySet<string>): string[] {
  const items: Item[] = [];
  const ties: [string, string | null][] = [];
  const joined = (from: unknown): string[] => {
    const before = items.length;
    for (const each of nodesIn(from)) {
      const { RangeVar: table, JoinExpr: join } = each as Record<string, Node | undefined>;
      if (table) items.push(itemOf(table, spread));
      else if (join) {
        const both = [joined([join.larg]), joined([join.rarg])] as const;
        const using = nodesIn(join.usingClause).some((name) => (name.String as Node | undefined)?.sval === key);
        if (using) for (const one of both[0]) for (const other of both[1]) ties.push([one, other]);
        ties.push(...equalities(join.quals));
      } else {
        const [inner] = Object.values(each).filter(isNode);
        items.push({ alias: String((inner?.alias as Node | undefined)?.aliasname ?? ''), table: null });
      }
    }
    return items.slice(before).map(({ alias }) => alias);
  };
  if (isNode(level.relation)) items.push(itemOf(level.relation, spread));
  joined(level.fromClause);
  joined(level.usingClause);
  ties.push(...equalities(level.whereClause));

  const [only] = items.filter(({ table }) => table !== null);
  const named = (alias: string) => (alias === '' ? (only?.alias ?? '') : alias);
  // What is no table of ours is looked at where it stands; what is not named here belongs to the level around this one.
  const tied = new Set(items.filter(({ table }) => table === null).map(({ alias }) => alias));
  const isTied = (alias: string | null) =>
    alias === null || tied.has(named(alias)) || !items.some((item) => item.alias === named(alias));
  for (let before = -1; before < tied.size; ) {
    before = tied.size;
    for (const [one, other] of ties) {
      if (isTied(other)) tied.add(named(one));
      else if (isTied(one) && other !== null) tied.add(named(other));
    }
  }
  return items.flatMap(({ alias, table }) => (table !== null && !tied.has(alias) ? [table] : []));
}

function itemOf(table: Node, spread: ReadonlySet<string>): Item {
  const name = String(table.relname);
  return { alias: String((table.alias as Node | undefined)?.aliasname ?? name), table: spread.has(name) ? name : null };
}

/** Which of our columns a condition makes equal to what: another alias, or null for a value or what a query inside gives. */
function equalities(condition: unknown): [string, string | null][] {
  if (!isNode(condition)) return [];
  const { BoolExpr: all, A_Expr: one, SubLink: within } = condition as Record<string, Node | undefined>;
  if (all?.boolop === 'AND_EXPR') return nodesIn(all.args).flatMap(equalities);
  if (within?.subLinkType === 'ANY_SUBLINK') return sides(within.testexpr, undefined);
  if (one?.kind !== 'AEXPR_OP' || (nodesIn(one.name)[0]?.String as Node | undefined)?.sval !== '=') return [];
  return sides(one.lexpr, one.rexpr);
}

function sides(left: unknown, right: unknown): [string, string | null][] {
  const [ones, others] = [parts(left), parts(right)];
  return ones.flatMap((each, index): [string, string | null][] => {
    const [one, other] = [aliasOf(each), aliasOf(others[index])];
    if (one === null) return other === null ? [] : [[other, null]];
    return [[one, other]];
  });
}

function parts(side: unknown): unknown[] {
  const row = isNode(side) ? (side.RowExpr as Node | undefined) : undefined;
  return row ? nodesIn(row.args) : [side];
}

/** The alias before our column, empty where there is none; null for whatever else stands there. */
function aliasOf(expression: unknown): string | null {
  const column = isNode(expression) ? (expression.ColumnRef as Node | undefined) : undefined;
  const names = nodesIn(column?.fields).map((field) => (field.String as Node | undefined)?.sval);
  return names.at(-1) === key ? String(names.at(-2) ?? '') : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
}
