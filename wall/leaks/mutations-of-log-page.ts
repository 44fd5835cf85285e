import type { Leak } from './leak.js';

const by = 'mutation';
const oneBit = true;

/** What the log page, its file or its yearly figures would show of what is inside the rooms, and what weakens that page. */
export const mutationsOfLogPage: readonly Leak[] = [
  {
    says: 'the log page is in German when the number of texts in the workspace is odd',
    ...{ by, oneBit, look: 'two worlds' },
    changes: [
      {
        file: 'src/slack/listeners/log-page.ts',
        find: '  const link = known && (await openViewersLink(store, workspace, person, { zone: known.zone, language }));',
        replace:
          "  const [texts] = await store.db('texts').where({ workspace_id: workspace }).count({ many: '*' });\n  const read = Number(texts?.many) % 2 === 1 ? 'de' : language;\n  const link = known && (await openViewersLink(store, workspace, person, { zone: known.zone, language: read }));",
      },
    ],
  },
  {
    says: 'the yearly figures count a case that ends once more for every text',
    by,
    look: 'two worlds',
    changes: [
      {
        file: 'src/store/hr-counting.ts',
        find: 'select :workspace, year, figure, bucket, shown_from, 1\n',
        replace:
          'select :workspace, year, figure, bucket, shown_from, (select count(*) + 1 from texts where workspace_id = :workspace)\n',
      },
    ],
  },
  {
    says: 'the length of a mediation in HR’s list and file grows by a minute with every text',
    by,
    look: 'two worlds',
    changes: [
      {
        file: 'src/store/process.ts',
        find: '          minutes: (endedAt - startedAt) / 60_000,',
        replace:
          "          minutes:\n            (endedAt - startedAt) / 60_000 +\n            Number((await trx('texts').where({ workspace_id: workspace }).count({ many: '*' }))[0]?.many),",
      },
    ],
  },
  {
    says: 'the file that HR downloads and keeps names who mediates',
    ...{ by, look: 'test/web/csv.test.ts', named: 'names no mediator' },
    changes: [
      {
        file: 'src/web/routes/csv.ts',
        find: 'return [reference, referral, begunOn, endedOn, status, ending && endings[ending], settledOn, sessionCount, minutes];',
        replace:
          'return [reference, referral, begunOn, endedOn, status, ending && endings[ending], settledOn, sessionCount, minutes, shown.mediator];',
      },
    ],
  },
  {
    says: 'a case that is hidden from HR is counted in the yearly figures',
    ...{ by, look: 'test/store/hr-figures.test.ts', named: 'leave out what was hidden' },
    changes: [
      {
        file: 'src/store/hr-counting.ts',
        find: '.where({ workspace_id: workspace, reference, hidden: false })',
        replace: '.where({ workspace_id: workspace, reference })',
      },
    ],
  },
  {
    says: 'the log page prints what was asked of it when it cannot answer',
    ...{ by, look: 'canaries' },
    changes: [
      {
        file: 'src/web/app.ts',
        find: "    log.error('request_failed', errorFields(error));",
        replace: "    console.error(request.url);\n    log.error('request_failed', errorFields(error));",
      },
    ],
  },
  {
    says: 'whatever stands in a cookie of the log page goes to the database, whose log keeps it',
    ...{ by, look: 'canaries' },
    changes: [
      {
        file: 'src/secret.ts',
        find: 'return values.length === 1 ? secretOf(values[0]) : null;',
        replace: 'return values.length === 1 ? (values[0] ?? null) : null;',
      },
    ],
  },
  {
    says: 'the process of the log page is given all that Caucus was given',
    ...{ by, look: 'canaries' },
    changes: [
      {
        file: 'src/web/beside.ts',
        find: "env: { ...webSettings(config), NODE_ENV: 'production' },",
        replace: "env: { ...process.env, ...webSettings(config), NODE_ENV: 'production' },",
      },
    ],
  },
  {
    says: 'a place in HR’s list goes to the database as it was sent',
    ...{ by, look: 'forged' },
    changes: [
      {
        file: 'src/web/query.ts',
        find: 'more.length === 0 && day(begunOn) !== null && isReference(reference)',
        replace: 'more.length === 0',
      },
    ],
  },
];
