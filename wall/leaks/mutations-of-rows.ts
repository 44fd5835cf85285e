import type { Leak } from './leak.js';

const by = 'mutation';

/** Generic mutations of what is kept: a rounding dropped, a place not bound, a select widened, a lock removed. */
export const mutationsOfRows: readonly Leak[] = [
  {
    says: 'HR reads times to the minute',
    by,
    look: 'test/domain/adjourn.test.ts',
    changes: [
      {
        file: 'src/domain/process.ts',
        find: '    startedAt: floorQuarter(startedAt),\n    endedAt: ceilQuarter(session.blocks[index + 1]?.startedAt ?? at),',
        replace: '    startedAt,\n    endedAt: session.blocks[index + 1]?.startedAt ?? at,',
      },
    ],
  },
  {
    says: 'HR is told who attended though the policy says nobody',
    by,
    look: 'test/domain/close.test.ts',
    changes: [
      {
        file: 'src/domain/process.ts',
        find: "    case 'none':\n      return [];\n",
        replace: "    case 'none':\n",
      },
    ],
  },
  {
    says: 'the mediator of an ended case stays in the HR list',
    by,
    look: 'test/store/hr.test.ts',
    changes: [
      {
        file: 'src/store/process.ts',
        find: 'set ended_on = :on, ending = :ending, mediator = null',
        replace: 'set ended_on = :on, ending = :ending',
      },
    ],
  },
  {
    says: 'sealed rows are as long as what they hold',
    by,
    look: 'test/store/sealing.test.ts',
    changes: [
      {
        file: 'src/store/sealing.ts',
        find: 'Buffer.alloc(paddedLength(plaintext.length + LENGTH_BYTES))',
        replace: 'Buffer.alloc(plaintext.length + LENGTH_BYTES)',
      },
    ],
  },
  {
    says: 'sealed bytes open in the place of others',
    by,
    look: 'test/store/sealing.test.ts',
    changes: [
      {
        file: 'src/store/sealing.ts',
        find: 'return Buffer.from(JSON.stringify(about));',
        replace: 'return Buffer.from(JSON.stringify(about.length));',
      },
    ],
  },
  {
    says: 'a text is read from whatever case it belongs to',
    by,
    look: 'test/store/cases.test.ts',
    changes: [
      {
        file: 'src/store/reading.ts',
        find: "    .where({ workspace_id: workspace, case_id: caseId })\n    .whereIn('text_id', ids)",
        replace: "    .where({ workspace_id: workspace })\n    .whereIn('text_id', ids)",
      },
    ],
  },
  {
    says: 'a case is found by the lookup of another workspace',
    by,
    unseen: 'a lookup is a keyed hash of workspace and person, so no other workspace has the same',
    changes: [
      {
        file: 'src/store/reading.ts',
        find: 'where lookups.workspace_id = :workspace and lookups.lookup = :lookup',
        replace: 'where lookups.lookup = :lookup',
      },
    ],
  },
  {
    says: 'the log keeps whatever it is given',
    by,
    look: 'test/slack/logger.test.ts',
    changes: [
      {
        file: 'src/slack/logger.ts',
        find: 'return value !== undefined && fits(value) ? [[name, value] as const] : [];',
        replace: 'return value === undefined ? [] : [[name, value] as const];',
      },
      {
        file: 'src/slack/logger.ts',
        find: "code: (value) => typeof value === 'string' && codeShape.test(value),",
        replace: 'code: () => true,',
      },
    ],
  },
];
