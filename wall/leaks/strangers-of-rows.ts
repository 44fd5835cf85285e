import type { Leak } from './leak.js';

const by = 'stranger';

/** More than one bit to HR, to another workspace, and to whoever runs Caucus. */
export const strangersOfRows: readonly Leak[] = [
  {
    says: 'a person remembered from one workspace is shown in another, and may administer it',
    by,
    look: 'test/slack/requests/reader.test.ts',
    changes: [
      {
        file: 'src/slack/calls/people.ts',
        find: 'const key = ',
        replace: 'const key: string = person || ',
      },
    ],
  },
  {
    says: 'the log says of each request what it was for',
    by,
    look: 'test/log-lines.test.ts',
    changes: [
      {
        file: 'src/slack/requests/serve.ts',
        find: 'const reader = await findReader(services, asked);',
        replace:
          "const reader = await findReader(services, asked);\n    log.info('asked', { code: handler.deed.replaceAll(' ', '.') });",
      },
    ],
  },
  {
    says: 'the log tells how many characters the words have that appear',
    by,
    look: 'test/log-lines.test.ts',
    changes: [
      {
        file: 'src/delivery/two-phase.ts',
        find: "const filled = await attempt(job, 'chat.update', () => fillIn(job.slack, at, rendered));",
        replace:
          "job.courier.log.info('filling', { status: rendered.text.length });\n  const filled = await attempt(job, 'chat.update', () => fillIn(job.slack, at, rendered));",
      },
    ],
  },
  {
    says: 'the log names the room that a rate limit of Slack holds up',
    by,
    look: 'test/log-lines.test.ts',
    changes: [
      {
        file: 'src/delivery/attempt.ts',
        find: 'await throttle(store, workspace, method, wait);',
        replace:
          "await throttle(store, workspace, method, wait);\n      log.warn('slack_throttled', { code: room, retryAfterSeconds: wait });",
      },
    ],
  },
  {
    says: 'the row of a delivery says in clear what was posted',
    by,
    look: 'test/delivery/two-phase.test.ts',
    changes: [
      {
        file: 'src/delivery/end.ts',
        find: 'const { position } = delivery;',
        replace: `const { position, ask } = delivery;
  const kept = { code: ask.do === 'post' ? ask.post.type : ask.do, ...ending };`,
      },
      { file: 'src/delivery/end.ts', find: 'position, change: ending }', replace: 'position, change: kept }' },
      {
        file: 'src/delivery/end.ts',
        find: 'advance(store, claim, position, ending)',
        replace: 'advance(store, claim, position, kept)',
      },
    ],
  },
  {
    says: 'whoever holds the tables can guess the words of a record and compare its seal',
    by,
    look: 'test/store/record.test.ts',
    changes: [
      {
        file: 'src/store/record.ts',
        find: '`, SALT_BYTES);',
        replace: '`, SALT_BYTES).fill(0);',
      },
    ],
  },
  {
    says: 'what is equal is sealed to equal bytes, so that the tables tell that the same words were typed twice',
    by,
    look: 'test/store/sealed-tables.test.ts',
    changes: [
      {
        file: 'src/store/case-seal.ts',
        find: "import type { CaseId, WorkspaceId } from '../domain/ids.js';",
        replace:
          "import { createHash } from 'node:crypto';\nimport type { CaseId, WorkspaceId } from '../domain/ids.js';",
      },
      {
        file: 'src/store/case-seal.ts',
        find: 'const nonce = store.ids.bytes(',
        replace:
          "const nonce = createHash('sha256').update(plaintext).digest().subarray(0, NONCE_BYTES);\n    store.ids.bytes(",
      },
    ],
  },
  {
    says: 'HR finds advisers among those who attended',
    by,
    look: 'test/domain/start-session.test.ts',
    changes: [
      {
        file: 'src/domain/evolve/sessions.ts',
        find: '.filter((person) => isMediator(state, person) || partyOf(state, person) !== undefined)',
        replace: '.filter((person) => state.people[person] !== undefined)',
      },
    ],
  },
  {
    says: 'a mediation in which somebody of HR took part comes into the list once it has ended',
    by,
    look: 'test/store/hr.test.ts',
    changes: [
      {
        file: 'migrations/20261123000400_hr.ts',
        find: "const SHOWN = 'shown.begun_on is not null and not shown.hidden';",
        replace: "const SHOWN = 'shown.begun_on is not null and not (shown.hidden and shown.ended_on is null)';",
      },
    ],
  },
];
