import type { Leak } from './leak.js';

const by = 'mutation';

/** A workspace missing in one query: what another workspace would read, or change, of this one. */
export const mutationsOfWorkspaces: readonly Leak[] = [
  {
    says: 'the log page is in German when the number of texts in all other workspaces is odd',
    ...{ by, oneBit: true, look: 'two worlds' },
    changes: [
      {
        file: 'src/slack/listeners/log-page.ts',
        find: '  const link = known && (await openViewersLink(store, workspace, person, { zone: known.zone, language }));',
        replace:
          "  const [texts] = await store.db('texts').whereNot({ workspace_id: workspace }).count({ many: '*' });\n  const read = Number(texts?.many) % 2 === 1 ? 'de' : language;\n  const link = known && (await openViewersLink(store, workspace, person, { zone: known.zone, language: read }));",
      },
    ],
  },
  {
    says: 'a case is read by its id in whatever workspace it is',
    ...{ by, look: 'test/store/workspaces-apart.test.ts', named: 'read the same' },
    changes: [
      {
        file: 'src/store/reading.ts',
        find: "    .where({ workspace_id: workspace, case_id: caseId })\n    .first('case_id', 'position', 'state')",
        replace: "    .where({ case_id: caseId })\n    .first('case_id', 'position', 'state')",
      },
    ],
  },
  {
    says: 'who is still to be told in one workspace is forgotten when another removes Caucus',
    ...{ by, look: 'test/store/workspaces-apart.test.ts', named: 'tellNoMore' },
    changes: [
      {
        file: 'src/store/install-notices.ts',
        find: "const rows = trx('install_notices').where({ workspace_id: workspace });",
        replace: "const rows = trx('install_notices');",
      },
    ],
  },
];
