import { mkdir, writeFile } from 'node:fs/promises';
import { startPostgres } from '../src/playground/postgres/start.js';
import { printSchema, rightsIn } from '../src/store/catalogue.js';
import { connectForBackground } from '../src/store/database.js';
import { migrate } from '../src/store/migrations.js';
import { createDatabase, dropDatabase } from '../test/support/cluster.js';

/** `npm run schema` writes docs/schema.sql and src/store/rights.ts as the migrations make them, from a database made for the purpose. */
async function main(): Promise<void> {
  const server = await startPostgres({ folder: '.caucus/postgres' });
  const name = `caucus_schema_${process.pid}`;
  try {
    await createDatabase(server.adminUrl(), name);
    await migrate(server.url('owner', name));
    const db = connectForBackground(server.url('owner', name), { max: 1 });
    await mkdir('docs', { recursive: true });
    try {
      await writeFile('docs/schema.sql', await printSchema(db));
      await writeFile('src/store/rights.ts', rightsFile(await rightsIn(db)));
    } finally {
      await db.destroy();
    }
  } finally {
    await dropDatabase(server.adminUrl(), name);
    await server.stop();
  }
}

function rightsFile(lines: string[]): string {
  const list = lines.map((line) => `  '${line}',\n`).join('');
  return `/** What the migrations let each login do. Written by "npm run schema". */\nexport const rights: readonly string[] = [\n${list}];\n`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The schema could not be printed.');
  process.exitCode = 1;
});
