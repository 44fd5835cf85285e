import { isDeepStrictEqual } from 'node:util';
import { illegal } from '../faults/legal.js';
import { fold } from '../src/domain/evolve.js';
import { id, type WorkspaceId } from '../src/domain/ids.js';
import { cast } from '../src/playground/scene/cast.js';
import { privateRoomOf } from '../src/playground/scene/stage.js';
import { connectForBackground } from '../src/store/database.js';
import { openKeyStore } from '../src/store/keys.js';
import { readCase, readEvents } from '../src/store/reading.js';
import { clock, ids } from '../test/support/caucus.js';
import { checkOffline } from '../test/support/offline-check.js';
import { runs, type Stand } from './stand.js';

/** What HR is shown, row by row, as the views without their barrier have it. */
export async function hrRows({ ownerUrl }: Stand): Promise<string[]> {
  const db = connectForBackground(ownerUrl, { max: 1 });
  try {
    const tables: string[] = await db('pg_tables')
      .where('tablename', 'like', 'hr\\_%')
      .orderBy('tablename')
      .pluck('tablename');
    const lasting = tables.filter((table) => !/token|link|notice/.test(table));
    const rows = await Promise.all(
      lasting.map(async (table) => {
        const found: object[] = await db(table).select();
        return found.map((row) => `${table} ${JSON.stringify(row)}`);
      }),
    );
    return rows.flat().sort();
  } finally {
    await db.destroy();
  }
}

/** The record that somebody takes away just now, as a file. */
export async function takesRecord(stand: Stand, who: string): Promise<string> {
  const person = stand.person(who);
  const mark = person.mark();
  const room = privateRoomOf(person);
  await stand.beat('Somebody takes the record.', async () => {
    await person.command('/caucus record', { in: room });
    await person.press(/[Dd]ownload|[Tt]ake/, { in: room });
  });
  const file = person.chair
    .seen()
    .slice(mark)
    .findLast(({ kind }) => kind === 'file')?.file;
  if (!file) throw new Error(`${person.realName} was handed no record.`);
  return String(file.content);
}

/** The two of the story whose records are compared before and after. */
export const keepers = [cast.ines, cast.ben] as const;

/** What is wrong with a record that somebody took away before, and with one of the same room since: the second must go on from the first. */
export async function recordFaults(before: string, after: string): Promise<string[]> {
  const checked = await Promise.all([before, after].map((each) => checkOffline(each)));
  const faults = checked.flatMap(({ code, said }) => (code === 0 ? [] : [`A record does not verify: ${said}`]));
  const [first, then] = [before, after].map((each) => (JSON.parse(each) as { lines: { seal: string }[] }).lines);
  const goesOn = first && first.length > 0 && first.every(({ seal }, index) => then?.[index]?.seal === seal);
  return goesOn ? faults : [...faults, 'A record does not go on from the one taken before.'];
}

/** What is wrong with what is kept, by the log's own check, the order of what happened, and what nobody could deliver. */
export async function keptFaults(stand: Stand): Promise<string[]> {
  const { settings } = stand;
  const said = await runs(settings, '--import', 'tsx', 'scripts/verify-log.ts');
  const faults = said.includes('Every chain holds.') ? [] : [said];
  const db = connectForBackground(settings.DATABASE_URL ?? '', { max: 1 });
  const masterKey = Buffer.from(settings.CAUCUS_MASTER_KEY ?? '', 'base64');
  const keys = await openKeyStore({ folder: settings.CAUCUS_KEYSTORE ?? '', masterKey, clock, ids });
  try {
    const store = { db, keys, clock, ids, wake: () => undefined };
    const rows: { workspace_id: string; case_id: string }[] = await db('cases').select('workspace_id', 'case_id');
    for (const { workspace_id, case_id } of rows) {
      const events = await readEvents(store, id<WorkspaceId>(workspace_id), id(case_id)).catch((error: Error) => {
        if (error.name !== 'KeyDestroyed') throw error;
        return [];
      });
      faults.push(...illegal(events));
      if (events.length === 0) continue;
      // A version that decides beside another must leave the state that the other one would.
      const state = await readCase(store, id<WorkspaceId>(workspace_id), id(case_id));
      const [stands, folded] = [state, fold(null, events)].map((each) => JSON.parse(JSON.stringify(each)));
      if (!isDeepStrictEqual(stands, folded)) faults.push('A case is not kept as what happened in it says.');
    }
    const waiting: { stage: string }[] = await db('deliveries').whereNull('done_at').select('stage');
    return [...faults, ...waiting.map(({ stage }) => `Something was never delivered: ${stage}.`)];
  } finally {
    await keys.stop();
    await db.destroy();
  }
}

/** Lines of the copies' logs that name a place in the program: what is no more than a busy machine's database names none, or says so. */
export function loggedFaults(stand: Stand): string[] {
  const lines = stand.logged().split('\n');
  const ours = lines.filter((line) => line.includes('"level":"error"') && line.includes('"at":'));
  return ours.filter((line) => !line.includes('KnexTimeoutError')).map((line) => `A copy logged ${line}`);
}
