import type { Knex } from 'knex';
import pg from 'pg';
import type { Filling } from './place.js';

/** What Postgres did for a page, by its own account: rows that it looked at, pages of memory that it touched, rows that it sorted, and the indexes. */
export type Plan = { rows: number; buffers: number; sorted: number; scans: string[] };

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
};

/** Runs this once, then has every statement that it sent as HR's login explained under the same token, with the rows that were read. */
export async function planOf(
  { hrDb, hrUrl, token }: Pick<Filling, 'hrDb' | 'hrUrl' | 'token'>,
  run: () => Promise<unknown>,
) {
  const sent = await statementsOf(hrDb, run);
  const client = new pg.Client({ connectionString: hrUrl });
  await client.connect();
  const plan: Plan = { rows: 0, buffers: 0, sorted: 0, scans: [] };
  try {
    for (const { sql, bindings } of sent) {
      await client.query('begin');
      await client.query("select set_config('caucus.hr_token', $1, true)", [token]);
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${sql}`, bindings);
      await client.query('rollback');
      add(plan, rows[0]['QUERY PLAN'][0].Plan);
    }
  } finally {
    await client.end();
  }
  return plan;
}

type Statement = { sql: string; bindings: unknown[] };

async function statementsOf(db: Knex, run: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const hear = (statement: Statement) => {
    if (statement.sql.includes('from "hr_')) sent.push(statement);
  };
  db.on('query', hear);
  await run().finally(() => db.off('query', hear));
  return sent;
}

function add(plan: Plan, root: Node): void {
  plan.buffers += root['Shared Hit Blocks'] + root['Shared Read Blocks'];
  for (const node of nodesOf(root)) {
    const loops = node['Actual Loops'];
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    const relation = node['Relation Name'];
    if (relation !== undefined && relation !== 'hr_tokens') {
      plan.rows += Math.round((node['Actual Rows'] + removed) * loops);
      plan.scans.push(node['Index Name'] ?? `${node['Node Type']} on ${relation}`);
    }
    if (node['Node Type'].includes('Sort')) {
      const below = (node.Plans ?? []).reduce((sum, each) => sum + each['Actual Rows'] * each['Actual Loops'], 0);
      plan.sorted = Math.max(plan.sorted, Math.round(below));
    }
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
