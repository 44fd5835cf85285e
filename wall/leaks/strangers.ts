import type { Leak } from './leak.js';

const by = 'stranger';

/** Leaks of more than one bit, by someone who had read the source and none of the tests. */
export const strangers: readonly Leak[] = [
  {
    says: 'the buttons under an arrived offer carry who drafted it',
    by,
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: 'const about = { case: state.id, room: room.id, envelope };',
        replace:
          'const drafter = state.envelopes.find((each) => each.id === envelope)?.draftedBy;\n  const about = { case: state.id, room: room.id, envelope, ...(drafter && { person: drafter }) };',
      },
    ],
  },
  {
    says: 'arrived words show the minute in which their side approved them',
    by,
    changes: [
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: "status: { type: 'passed', at: event.at,",
        replace: "status: { type: 'passed', at: each.status.type === 'approved' ? each.status.at : event.at,",
      },
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: 'at: copy?.filledAt ?? null };',
        replace: 'at: copy ? status.at : null };',
      },
    ],
  },
  {
    says: 'the card of the approved words in the room of their side names, to the mediator too, who said yes',
    by,
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: 'above: [words.own.approvedFor(post.words.kind, to)],',
        replace: `above: [
          words.own.approvedFor(post.words.kind, to),
          ...state.envelopes.flatMap(({ id, status }) =>
            id === post.envelope && status.type === 'approved'
              ? status.approvals.map((person) => state.people[person]?.name ?? '')
              : [],
          ),
        ],`,
      },
    ],
  },
  {
    says: 'the mediator reads how many have said yes to a draft that was shared',
    by,
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: '...particularsOf(envelope),',
        replace: `...particularsOf(envelope),
      ...(envelope.status.type === 'draft' ? [words.waiting.tally(envelope.status.approvals.length)] : []),`,
      },
    ],
  },
  {
    says: 'before closing the mediator is told of drafts that were not shared, as if they were ready',
    by,
    changes: [
      {
        file: 'src/slack/views/close.ts',
        find: "const ready = state.envelopes.filter((each) => each.status.type === 'approved').length;",
        replace: "const ready = state.envelopes.filter((each) => each.status.type !== 'passed').length;",
      },
    ],
  },
  {
    says: 'the form for words counts the people of the other side, so that one who left is missed',
    by,
    changes: [
      {
        file: 'src/slack/views/propose.ts',
        find: 'return [plain(form.toOnly(destinationOf(state, only)))];',
        replace: `const there = state.parties.filter((each) => each.room === only);
    const people = there.reduce((sum, { members, advisers }) => sum + members.length + advisers.length, 0);
    return [plain(\`\${form.toOnly(destinationOf(state, only))} (\${people})\`)];`,
      },
    ],
  },
  {
    says: 'an answer that is told reaches a third side that never had the offer',
    by,
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: 'const rooms: RoomId[] = [envelope.party, ...reachedParties(after, envelope)]',
        replace: 'const rooms: RoomId[] = after.parties.map((party) => party.id)',
      },
    ],
  },
  {
    says: 'a room in which an offer was stopped before it appeared is told that it is off the table',
    by,
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "...standsIn(envelope).map((room) => post(room, { type: 'offer off the table', words, own: false })),",
        replace:
          "...envelope.recipients.map(({ room }) => post(room, { type: 'offer off the table', words, own: false })),",
      },
    ],
  },
  {
    says: 'someone who was removed reads from an old button whether the mediation still goes on',
    by,
    changes: [
      {
        file: 'src/slack/reader.ts',
        find: 'const state = own.length === 1 ? (own[0] ?? null) : null;',
        replace:
          'const named = own.length === 0 && asked.ref?.case ? cases : own;\n  const state = named.length === 1 ? (named[0] ?? null) : null;',
      },
      {
        file: 'src/domain/access.ts',
        find: "if (role === 'none') return 'NothingHere';",
        replace:
          "if (role === 'none') return state.stage === 'closing' || state.stage === 'closed' ? 'NothingHere' : 'NotInvited';",
      },
    ],
  },
  {
    says: 'after a lost answer of Slack the words themselves are posted, before the case is asked whether they may',
    by,
    changes: [
      {
        file: 'src/delivery/two-phase.ts',
        find: 'const { card } = await letter.rendered(job);',
        replace: 'const { card, text } = await letter.rendered(job);',
      },
      {
        file: 'src/delivery/two-phase.ts',
        find: 'postCard(job.slack, to, card)',
        replace: 'postCard(job.slack, to, delivery.cards > 0 ? text : card)',
      },
    ],
  },
  {
    says: 'the seal posted in a room when a session ends is that of the whole log',
    by,
    changes: [
      {
        file: 'src/delivery/letter.ts',
        find: "case 'session ended':",
        replace: "case 'session ended':\n      return sealText(await readHead(store, workspace, caseId));",
      },
    ],
  },
  {
    says: 'a person remembered from one workspace is shown in another, and may administer it',
    by,
    changes: [
      {
        file: 'src/slack/people.ts',
        find: 'const key = ',
        replace: 'const key: string = person || ',
      },
    ],
  },
  {
    says: 'the log says of each request what it was for',
    by,
    changes: [
      {
        file: 'src/slack/serve.ts',
        find: 'const reader = await findReader(services, asked);',
        replace:
          "const reader = await findReader(services, asked);\n    log.info('asked', { code: handler.deed.replaceAll(' ', '.') });",
      },
    ],
  },
  {
    says: 'the log tells how many characters the words have that appear',
    by,
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
    changes: [
      {
        file: 'migrations/20261123000400_hr.ts',
        find: "const SHOWN = 'shown.begun_on is not null and not shown.hidden';",
        replace: "const SHOWN = 'shown.begun_on is not null and not (shown.hidden and shown.ended_on is null)';",
      },
    ],
  },
  {
    says: 'words stopped by an ending are stopped for another reason than by a check',
    by,
    changes: [
      {
        file: 'src/domain/commands/over.ts',
        find: "reason: 'paused', at }];",
        replace: "reason: state.paused === null ? 'ending' : 'paused', at }];",
      },
    ],
    unseen: 'both reasons have the same sentence, and stand only in sealed rows, where they have the same length',
  },
];
