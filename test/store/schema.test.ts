import { readFile } from 'node:fs/promises';
import { printSchema, rightsIn } from '../../src/store/catalogue.js';
import { connectForBackground } from '../../src/store/database.js';
import { rights } from '../../src/store/rights.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.stop());

describe('the printed schema', () => {
  it('is what the migrations make; when this is red, run "npm run schema"', async () => {
    expect(await printSchema(database.db)).toBe(await readFile('docs/schema.sql', 'utf8'));
  });

  it('lists the rights that the doctor holds a database against', async () => {
    expect(await rightsIn(database.db)).toEqual(rights);
  });

  it('shows every kind of thing that a migration can make', async () => {
    const before = await printSchema(database.db);
    const owner = connectForBackground(database.ownerUrl, { max: 1 });
    await owner.raw(`
      create type zz_mood as enum ('Calm', 'tense');
      create table zz_a (id int generated always as identity primary key, mood zz_mood not null default 'Calm');
      create table zz_b (a int not null references zz_a, "WHEN" timestamptz default now(), words text collate "C" check (words <> 'NOT'),
        twice int generated always as (a * 2) stored, unique (a, words));
      create index zz_found on zz_b ("WHEN") where words is not null;
      create trigger zz_kept before update on zz_b for each row execute function refuse_change();
      create view zz_seen with (security_barrier = true) as select a from zz_b where words <> 'NOT';
      create function zz_one() returns int language sql immutable return 1;
      grant select, insert on zz_a to caucus_app;
      grant update (words) on zz_b to caucus_app;
      grant select on zz_seen to caucus_hr;
      grant execute on function zz_one() to public;`);
    await owner.destroy();
    const after = await printSchema(database.db);
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual([
      "create type zz_mood as enum ('Calm', 'tense');",
      'create table zz_a (',
      '  id integer not null generated always as identity,',
      "  mood zz_mood not null default 'Calm'::zz_mood,",
      '  constraint zz_a_pkey primary key (id)',
      'create table zz_b (',
      '  a integer not null,',
      '  "WHEN" timestamp with time zone default now(),',
      '  words text collate "C",',
      '  twice integer generated always as ((a * 2)) stored,',
      '  constraint zz_b_a_words_key unique (a, words),',
      '  constraint zz_b_a_fkey foreign key (a) references zz_a(id),',
      "  constraint zz_b_words_check check ((words <> 'NOT'::text))",
      'create index zz_found on zz_b using btree ("WHEN") where (words is not null);',
      'create trigger zz_kept before update on zz_b for each row execute function refuse_change();',
      'create view zz_seen with (security_barrier=true) as',
      ' select a',
      '   from zz_b',
      "  where words <> 'NOT'::text;",
      'create or replace function zz_one()',
      ' returns integer',
      ' immutable',
      'return 1;',
      'grant insert, select on zz_a to caucus_app;',
      'grant update on zz_b (words) to caucus_app;',
      'grant select on zz_seen to caucus_hr;',
      'grant execute on function zz_one() to public;',
    ]);
  });
});
