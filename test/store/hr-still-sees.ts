/** Something that Postgres lets HR's login learn or do whatever is revoked, and what that can tell. */
export type StillSeen = {
  what: string;
  why: string;
  /** Statements that show that it is so, run in one transaction that is rolled back. */
  tried: string[];
  /** What then stands in the rows or notices. */
  shown: RegExp;
};

/** The whole list; `docs/threat-model.md` tells it to readers. */
export const stillSees: StillSeen[] = [
  {
    what: 'how many rows of its own views’ tables a view left out',
    why: 'EXPLAIN ANALYZE is no right that can be revoked. It counts cases that never began, that are out of HR’s sight or are another workspace’s, and their ended sessions; and in how many rows of the yearly figures something waits for its month or year to be over. Nothing of rooms, drafts, messages or answers is in those tables.',
    tried: [
      'set local enable_indexscan = off',
      'set local enable_bitmapscan = off',
      'explain analyze select * from hr_case_list',
    ],
    shown: /Rows Removed by Filter: [1-9]/,
  },
  {
    what: 'the number of its own transaction',
    why: 'Numbers come from one counter of the whole server, and debug messages print them. Two of them tell how many transactions wrote something in between, in any database, not whose or what.',
    tried: ['alter role caucus_hr set work_mem = 4096', 'set local client_min_messages = debug5', 'savepoint here'],
    shown: /xid\/subid\/cid: [1-9]/,
  },
  {
    what: 'which tables and logins there are',
    why: 'A name may be turned into its number and back. The names are in the source of Caucus; nothing is made or named while it runs.',
    tried: ["select 'case_events'::regclass::oid > 0 as there, 'caucus_app'::regrole::text as login"],
    shown: /true.*caucus_app/,
  },
  {
    what: 'the settings and version of the server',
    why: 'SHOW is open to every login, but for settings that name files. No setting counts anything.',
    tried: ['show max_connections'],
    shown: /\d+/,
  },
  {
    what: 'notifications that anyone in the database sends',
    why: 'LISTEN and NOTIFY know no rights. Caucus sends none.',
    tried: ['listen anything', 'notify anything'],
    shown: /NOTIFY/,
  },
  {
    what: 'its own password and defaults, for changing',
    why: 'A login may always change itself; read-only is a default, not the wall. Migrating tells when the default is gone.',
    tried: ['alter role caucus_hr set default_transaction_read_only = off'],
    shown: /ALTER/,
  },
];
