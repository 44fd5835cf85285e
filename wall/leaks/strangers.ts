import type { Leak } from './leak.js';

const by = 'stranger';

/** Leaks of more than one bit to people in a mediation, by someone who had read the source and none of the tests. */
export const strangers: readonly Leak[] = [
  {
    says: 'the buttons under an arrived offer carry who drafted it',
    by,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
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
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: "status: { type: 'passed', at: event.at,",
        replace: "status: { type: 'passed', at: each.status.type === 'approved' ? each.status.at : event.at,",
      },
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: 'const { number = null, filledAt = null } = copyOf(state.envelopes, envelope, room.id) ?? {};',
        replace:
          "const copy = copyOf(state.envelopes, envelope, room.id);\n  const { number = null } = copy ?? {};\n  const status = state.envelopes.find((each) => each.id === envelope)?.status;\n  const filledAt = copy && status?.type === 'passed' ? status.at : null;",
      },
    ],
  },
  {
    says: 'the card of the approved words in the room of their side names, to the mediator too, who said yes',
    by,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
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
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: '...particularsOf(say, envelope),',
        replace: `...particularsOf(say, envelope),
      ...(envelope.status.type === 'draft' ? [say.envelopes.waiting.tally(envelope.status.approvals.length)] : []),`,
      },
    ],
  },
  {
    says: 'before closing the mediator is told of drafts that were not shared, as if they were ready',
    by,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
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
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/propose.ts',
        find: 'return [plain(form.toOnly(destinationOf(say, state, only)))];',
        replace: `const there = state.parties.filter((each) => each.room === only);
    const people = there.reduce((sum, { members, advisers }) => sum + members.length + advisers.length, 0);
    return [plain(\`\${form.toOnly(destinationOf(say, state, only))} (\${people})\`)];`,
      },
    ],
  },
  {
    says: 'an answer that is told reaches a third side that never had the offer',
    by,
    look: 'test/domain/out-of-sight.test.ts',
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
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: '...standsIn(envelope).map((room) => {',
        replace: '...envelope.recipients.map(({ room }) => {',
      },
    ],
  },
  {
    says: 'someone who was removed reads from an old button whether the mediation still goes on',
    by,
    look: 'test/slack/requests/reader.test.ts',
    changes: [
      {
        file: 'src/slack/requests/reader.ts',
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
    look: 'test/delivery/two-phase.test.ts',
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
    look: 'test/flow/record-seal.test.ts',
    changes: [
      {
        file: 'src/delivery/letter.ts',
        find: "case 'session ended':",
        replace: "case 'session ended':\n      return sealText(await readHead(store, workspace, caseId));",
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
