import type { Leak } from './leak.js';

const by = 'stranger';

/** By a second stranger: what people read in their rooms and forms. */
export const othersInRooms: readonly Leak[] = [
  {
    says: 'an answer that is told is told to every side the offer was meant for, so a side whose copy was stopped reads the offer',
    by,
    look: 'test/domain/out-of-sight.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: '  const rooms: RoomId[] = [envelope.party, ...reachedParties(after, envelope)]\n    .filter(',
        replace:
          "  const meant = envelope.recipients.map((recipient) => roomWith(after, recipient.room));\n  const asked = after.parties\n    .filter((party) => meant.some((room) => room.kind === 'together' || room.id === party.room))\n    .map((party) => party.id);\n  const rooms: RoomId[] = [...new Set([envelope.party, ...asked])]\n    .filter(",
      },
    ],
  },
  {
    says: "every room's status card is sent again, unchanged, whenever the mediator sets a finer mark",
    by,
    oneBit: true,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/domain/card.ts',
        find: '  session: { phase: PhaseName; hearBy: Instant | null } | null;',
        replace: '  session: { phase: PhaseName; hearBy: Instant | null; since?: Instant } | null;',
      },
      {
        file: 'src/domain/card.ts',
        find: 'const shown = session && { phase: session.phase.name, hearBy: session.phase.hearBy };',
        replace:
          'const shown = session && { phase: session.phase.name, hearBy: session.phase.hearBy, since: session.phase.startedAt };',
      },
    ],
  },
  {
    says: 'an adviser or interpreter is refused, and helped, by what really holds while an ending is not announced',
    by,
    oneBit: true,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'answers to the invitation',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "  return state.stage === 'ending' && role !== 'mediator' ? state.from : state.stage;",
        replace:
          "  return state.stage === 'ending' && (role === 'member' || role === 'invited') ? state.from : state.stage;",
      },
    ],
  },
  {
    says: 'a finer mark that is set after the promised time has passed drops that time, so every room reads the phase line again',
    by,
    oneBit: true,
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/commands/change-phase.ts',
        find: '  const { name, hearBy } = session.phase;',
        replace:
          '  const { name, hearBy: promised } = session.phase;\n  // A time that has passed is promised to nobody any more.\n  const hearBy = promised !== null && promised > command.at ? promised : null;',
      },
    ],
  },
  {
    says: 'words in the joint room are numbered on from the highest number of any room',
    by,
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/commands/pass.ts',
        find: '    number: roomWith(state, room).arrived + 1,',
        replace:
          "    number:\n      roomWith(state, room).kind === 'together'\n        ? Math.max(...state.rooms.map((each) => each.arrived)) + 1\n        : roomWith(state, room).arrived + 1,",
      },
    ],
  },
  {
    says: "anyone's leaving clears what has been voiced towards a withdrawal on every side",
    by,
    oneBit: true,
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/evolve/people.ts',
        find: '    withdrawing: state.withdrawing.filter((each) => each.party !== party),',
        replace: '    withdrawing: [],',
      },
    ],
  },
  {
    says: 'an ending that is not announced takes the promised time off every status card, which a check leaves there',
    by,
    oneBit: true,
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/evolve/endings.ts',
        find: "      const session = state.stage === 'underway' ? state.session : null;",
        replace:
          "      // Nobody is to wait for a time that may never come.\n      const running = state.stage === 'underway' ? state.session : null;\n      const session = running && { ...running, phase: { ...running.phase, hearBy: null } };",
      },
    ],
  },
  {
    says: "an offer taken off the table before its card was posted uses up a number in the recipients' room",
    by,
    oneBit: true,
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: "import { type Case, isPassingPaused } from '../case.js';",
        replace: "import { type Case, isPassingPaused, roomWith } from '../case.js';",
      },
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: "        (each, room) => copy(each, event.envelope, room, { state: 'cancelled' }),",
        replace:
          "        (each, room) => {\n          const held = event.reason === 'off the table' ? numbered(each, room, roomWith(each, room).arrived + 1) : each;\n          return copy(held, event.envelope, room, { state: 'cancelled' });\n        },",
      },
    ],
  },
];
