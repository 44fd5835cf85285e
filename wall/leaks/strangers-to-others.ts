import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** One bit to the mediator, to HR, or to whoever runs Caucus. */
export const strangersToOthers: readonly Leak[] = [
  {
    says: 'the mediator has no button to change a shared draft to which someone has said yes',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: "item(each, room?.kind === 'private' ? [editButton",
        replace:
          "item(each, room?.kind === 'private' && 'approvals' in each.status && each.status.approvals.length === 0 ? [editButton",
      },
    ],
  },
  {
    says: 'the card in the room that the mediator reads is sent again with each yes of a member',
    ...{ by, oneBit },
    look: 'test/domain/approve.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "case 'DraftShared':",
        replace:
          "case 'ApprovalGiven':\n      return [{ room: partyWith(after, envelope.party).room, do: 'card' }];\n    case 'DraftShared':",
      },
    ],
  },
  {
    says: 'the card in the room that the mediator reads is sent again when a draft is discarded',
    ...{ by, oneBit },
    look: 'test/domain/save-draft.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "case 'DraftShared':",
        replace:
          "case 'DraftDiscarded':\n      return [{ room: partyWith(after, envelope.party).room, do: 'card' }];\n    case 'DraftShared':",
      },
    ],
  },
  {
    says: 'it is said in the room that the mediator reads that a yes to a draft nobody had shown is gone',
    ...{ by, oneBit },
    look: 'test/domain/out-of-sight.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "return from === party && status.type === 'approved';",
        replace: 'return from === party && status.approvals.length > 0;',
      },
    ],
  },
  {
    says: 'it is said in the room that the mediator reads that a member took back a yes which was not yet enough',
    ...{ by, oneBit },
    look: 'test/domain/wall.test.ts',
    named: 'to the mediator',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "find(before, event.envelope)?.status.type === 'approved'",
        replace: "find(before, event.envelope)?.status.type !== 'passed'",
      },
    ],
  },
  {
    says: 'the mediator who looks for what is ready reads one space more if some side holds a draft',
    ...{ by, oneBit },
    look: 'test/flow/pass.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/pass.ts',
        find: "if (!first) return { type: 'say', text: reader.say.envelopes.pass.nothing };",
        replace: `const held = state.envelopes.some((each) => each.status.type === 'draft') ? ' ' : '';
  if (!first) return { type: 'say', text: reader.say.envelopes.pass.nothing + held };`,
      },
    ],
  },
  {
    says: 'the form that ends a session comes without its note if some side holds a draft',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
    changes: [
      {
        file: 'src/slack/views/session-forms.ts',
        find: '    aside(note),\n    input(day,',
        replace: `    ...(state.envelopes.some((each) => each.status.type === 'draft') ? [] : [aside(note)]),
    input(day,`,
      },
    ],
  },
  {
    says: 'HR finds the roles of those who attended in the order in which they were first counted: who left comes first',
    ...{ by, oneBit },
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/process.ts',
        find: "'mediator' : 'party')))].sort();",
        replace: "'mediator' : 'party')))];",
      },
    ],
  },
  {
    says: 'HR finds the names of those who attended in the order in which they left or were counted',
    ...{ by, oneBit },
    look: 'test/domain/close.test.ts',
    changes: [{ file: 'src/domain/process.ts', find: "?.name ?? '').sort();", replace: "?.name ?? '');" }],
  },
  {
    says: 'HR reads as the last day the one on which a side withdrew, not the one on which everyone heard',
    ...{ by, oneBit },
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/process.ts',
        find: "{ type: 'ended', on: localDay(event.at, after.zone),",
        replace: "{ type: 'ended', on: localDay(before?.stage === 'ending' ? before.since : event.at, after.zone),",
      },
    ],
  },
  {
    says: 'the end of a session is rounded for HR to the nearest quarter, while its last block is widened',
    ...{ by, oneBit },
    look: 'test/domain/adjourn.test.ts',
    changes: [
      {
        file: 'src/domain/process.ts',
        find: 'endedAt: ceilQuarter(at), blocks }];',
        replace: 'endedAt: floorQuarter(at + 450_000), blocks }];',
      },
    ],
  },
  {
    says: 'HR finds one block more each time the mediator goes in private with a side',
    ...{ by, oneBit },
    look: 'test/domain/adjourn.test.ts',
    changes: [
      {
        file: 'src/domain/evolve/sessions.ts',
        find: 'const blocks = withBlock(state.session.blocks, name, at);',
        replace:
          "const blocks = mark?.type === 'caucus' ? [...state.session.blocks, ...withBlock([], name, at)] : withBlock(state.session.blocks, name, at);",
      },
    ],
  },
  {
    says: 'a phase that comes back within a quarter of an hour leaves HR a block of its own',
    ...{ by, oneBit },
    look: 'test/domain/adjourn.test.ts',
    changes: [
      {
        file: 'src/domain/process.ts',
        find: '\n    .filter((block) => block.phase !== coarse || floorQuarter(block.startedAt) !== floorQuarter(at));',
        replace: ';',
      },
    ],
  },
  {
    says: 'the log has a line whenever somebody is taken out of a room',
    ...{ by, oneBit },
    look: 'test/log-lines.test.ts',
    changes: [
      {
        file: 'src/delivery/deliver.ts',
        find: 'return channel === null ? nowhere(job) : remove(',
        replace: "job.courier.log.info('moved');\n      return channel === null ? nowhere(job) : remove(",
      },
    ],
  },
  {
    says: 'the log has a line whenever somebody is rung, and none for other posts',
    ...{ by, oneBit },
    look: 'test/log-lines.test.ts',
    changes: [
      {
        file: 'src/delivery/deliver.ts',
        find: 'return twoPhase(job, post(ask.post));',
        replace:
          "if (ask.post.type === 'ring') job.courier.log.info('posted');\n      return twoPhase(job, post(ask.post));",
      },
    ],
  },
  {
    says: 'the table of events tells answers to offers from drafts',
    ...{ by, oneBit },
    look: 'test/store/event-kinds.test.ts',
    changes: [
      {
        file: 'src/store/event-kinds.ts',
        find: "OfferAnswered: 'envelopes',",
        replace: "OfferAnswered: 'sessions',",
      },
    ],
  },
  {
    says: 'the length of what is sealed is rounded up in finer steps',
    ...{ by, oneBit },
    look: 'test/store/sealing.test.ts',
    changes: [
      {
        file: 'src/store/sealing.ts',
        find: 'const STEPS = [256, KIB,',
        replace: 'const STEPS = [64, 128, 256, 512, KIB, 2 * KIB,',
      },
    ],
  },
  {
    says: 'a mediation in which somebody of HR takes part is first written as if nobody did',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/commands/open-case.ts',
        find: 'hiddenFromHr: everyone.some((person) => workspaceSettings.hrViewers.includes(person)),',
        replace: 'hiddenFromHr: false,',
      },
    ],
    unseen:
      'saving the case asks the roster about all who have just come into it, and hides it in the same transaction',
  },
];
