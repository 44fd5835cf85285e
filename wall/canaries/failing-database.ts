import { until } from '../../src/playground/postgres/postmaster.js';
import { fillIn } from '../../src/playground/scene/deeds.js';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import { opening } from './course.js';
import { sides } from './secrets.js';
import type { Stage } from './stage.js';

/** What the database does to a command, in SQL: refuse its rows, refuse or end it at COMMIT, end it while it waits. */
const failures: { name: string; before: string; after: string }[] = [
  ...['texts', 'cases', 'case_events', 'deliveries', 'requests', 'rooms'].map((table) => ({
    name: `the database refuses rows of ${table}`,
    before: `alter table ${table} add constraint refused check (false) not valid`,
    after: `alter table ${table} drop constraint refused`,
  })),
  ...[
    { name: 'the database refuses at COMMIT', does: `raise exception '%', new` },
    { name: 'the connection ends at COMMIT', does: 'perform pg_terminate_backend(pg_backend_pid())' },
  ].map(({ name, does }) => ({
    name,
    before: `create function fail() returns trigger security definer language plpgsql as $$ begin ${does}; return null; end $$;
      create constraint trigger fail after insert on texts deferrable initially deferred
      for each row execute function fail()`,
    after: 'drop function fail cascade',
  })),
  {
    name: 'the database takes no connections',
    before: `alter database caucus connection limit 0;
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'caucus'`,
    after: 'alter database caucus connection limit -1',
  },
];

/** Words are sent, and a side and the settings named, while the database fails in each of these ways. */
export async function failingDatabase(stage: Stage): Promise<void> {
  const { admin } = stage.postgres;
  const { ines } = stage.people;
  for (const { name, before, after } of failures) {
    await writing(stage, name);
    await admin.query(before);
    const { outcome } = await ines.submit();
    await admin.query(after);
    await ines.close(true);
    if (outcome !== 'pushed') throw new Error(`Words were taken, or lost without a sentence, when ${name}: ${outcome}`);
  }
  await waitingForALock(stage, 'the lock is never given');
  await waitingForALock(stage, 'the connection ends while it waits', 'pg_terminate_backend');
  await refusedForms(stage);
  await stage.settle();
}

async function writing({ people: { ines }, secrets }: Stage, name: string): Promise<void> {
  await ines.command('/caucus propose', { in: privateRoomOf(ines) });
  await ines.fill('The exact words', secrets.during(name, sides.company));
}

async function waitingForALock(stage: Stage, name: string, end?: 'pg_terminate_backend'): Promise<void> {
  const { postgres, people } = stage;
  const { admin } = postgres;
  const { ines } = people;
  await writing(stage, name);
  await admin.query('begin; lock table texts in exclusive mode');
  let over = false;
  const answered = ines.submit().finally(() => {
    over = true;
  });
  const waiting = `from pg_stat_activity where application_name = 'caucus' and wait_event_type = 'Lock'`;
  await until(
    60,
    `Nothing waited when ${name}`,
    async () => over || (await admin.query(`select ${waiting}`)).rowCount || null,
  );
  if (end) await admin.query(`select ${end}(pid) ${waiting}`);
  await postgres.dump(`while ${name}`);
  const { outcome } = await answered;
  await admin.query('rollback');
  await ines.close(true);
  if (outcome !== 'pushed') throw new Error(`Words were taken, or lost without a sentence, when ${name}: ${outcome}`);
}

async function refusedForms({ postgres: { admin }, people, secrets }: Stage): Promise<void> {
  const { administrator, mediator } = people;
  await admin.query('alter table workspaces add constraint refused check (false) not valid');
  await administrator.command('/caucus settings', { in: 'dm' });
  await fillIn(administrator, [
    ['Which organisation runs Caucus and holds its key', secrets.of('settings that the database refused')],
  ]);
  await administrator.submit();
  await administrator.close(true);
  await admin.query('alter table workspaces drop constraint refused');

  await admin.query('alter table cases add constraint refused check (false) not valid');
  await opening(
    mediator,
    secrets.of('opening: a conflict that the database refused'),
    secrets.shortOf('opening: a name that the database refused'),
  );
  await mediator.submit();
  await mediator.close(true);
  await admin.query('alter table cases drop constraint refused');
}
