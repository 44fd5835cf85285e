import type { Observed } from './seen.js';
import type { World } from './world.js';

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Leases read the database's own clock, and count how often a worker looked. */
const leases = ['free_at', 'fence'];

/** Every row of this workspace as it lies there: what is sealed by its length, random ids by the order in which they first come; and the log. */
export async function rowsOf({ side, team }: World): Promise<Observed> {
  const observed: Observed = new Map();
  const { rows: tables } = await side.owner.raw<{ rows: { table_name: string }[] }>(
    `select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and column_name = 'workspace_id' and table_type = 'BASE TABLE' order by table_name`,
  );
  const names = new Map<string, string>();
  for (const { table_name: table } of tables) {
    const rows: Record<string, unknown>[] = await side.owner(table).where({ workspace_id: team }).select();
    const lines = rows.map((row) => JSON.stringify(Object.entries(row).flatMap(([name, value]) => shown(name, value))));
    const bare = (line: string) => line.replace(uuid, '');
    lines.sort((one, other) => (bare(one) < bare(other) ? -1 : bare(one) > bare(other) ? 1 : one < other ? -1 : 1));
    const named = (id: string) => {
      const name = names.get(id) ?? `id ${names.size + 1}`;
      names.set(id, name);
      return name;
    };
    observed.set(
      `rows of ${table}`,
      lines.map((line) => line.replace(uuid, named)),
    );
  }
  // The ports are this machine's. A line begins with its time; those of one time are of several workspaces, in which people act at once.
  observed.set(
    'the log',
    side
      .logged()
      .split('\n')
      .filter((line) => !/"event":"(log_page_)?listening"/.test(line))
      .sort(),
  );
  return observed;
}

function shown(name: string, value: unknown): [string, unknown][] {
  if (leases.includes(name)) return [];
  return [[name, Buffer.isBuffer(value) ? `${value.length} bytes` : value]];
}
