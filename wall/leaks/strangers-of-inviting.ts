import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** One bit of who was asked and what was answered, to another side, before the mediation begins. */
export const strangersOfInviting: readonly Leak[] = [
  {
    says: 'nobody is reminded of an invitation once another side has said no',
    ...{ by, oneBit },
    look: 'test/domain/out-of-sight.test.ts',
    changes: [
      {
        file: 'src/domain/notices/convening.ts',
        find: "return toPeople(after, event.people, { type: 'invitation', reminder: true });",
        replace:
          "return after.stage === 'ending' ? [] : toPeople(after, event.people, { type: 'invitation', reminder: true });",
      },
    ],
  },
  {
    says: 'the day by which people hear comes nearer once another side has said no',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'answers to the invitation',
    changes: [
      {
        file: 'src/slack/views/hear-by.ts',
        find: 'return lapse === null ? null : say.dayAt(endOfNextWorkingDay(lapse, state.zone), state.zone);',
        replace: `const end = state.stage === 'ending' ? state.announceBy : endOfNextWorkingDay(lapse ?? 0, state.zone);
  return lapse === null ? null : say.dayAt(end, state.zone);`,
      },
    ],
  },
  {
    says: 'the day by which people hear moves when someone else is asked on another side',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'answers to the invitation',
    changes: [
      {
        file: 'src/slack/views/hear-by.ts',
        find: 'return lapse === null ? null : say.dayAt(endOfNextWorkingDay(lapse, state.zone), state.zone);',
        replace: `const last = Math.max(...state.invitations.map((each) => inviteLapsesAt(each, state.zone)));
  return lapse === null ? null : say.dayAt(endOfNextWorkingDay(last, state.zone), state.zone);`,
      },
    ],
  },
  {
    says: 'who answers an invitation is not told by when they hear once another side has said no',
    ...{ by, oneBit },
    look: 'test/flow/wall-inviting.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/invitation.ts',
        find: 'const day = state && !hasBegun(state) ? hearByOf',
        replace: "const day = state && !hasBegun(state) && state.stage !== 'ending' ? hearByOf",
      },
    ],
  },
  {
    says: 'no room is opened for who agrees after another side has said no',
    ...{ by, oneBit },
    look: 'test/domain/wall.test.ts',
    named: 'answers to the invitation',
    changes: [
      {
        file: 'src/domain/commands/answer-invitation.ts',
        find: 'const entering = [...fresh, ...enterRooms(fold(inside, fresh)), ...joined];',
        replace:
          "const entering = after.stage === 'ending' ? [] : [...fresh, ...enterRooms(fold(inside, fresh)), ...joined];",
      },
    ],
  },
  {
    says: 'a card is sent again, unchanged, when another side says no or withdraws before the mediation begins',
    ...{ by, oneBit },
    look: 'test/domain/leave.test.ts',
    changes: [
      {
        file: 'src/domain/card.ts',
        find: "if (state.from === 'convening') return { ...nothing, stage: 'convening' };",
        replace: "if (state.from === 'convening') return { ...nothing, stage: 'convening', paused: true };",
      },
    ],
  },
  {
    says: 'who of another side takes part is named, among owners of the Slack, once a side has said no',
    ...{ by, oneBit },
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/known.ts',
        find: 'const others = hasBegun(state)',
        replace: "const others = state.stage !== 'convening'",
      },
    ],
  },
  {
    says: 'the topic of a private room ends with a full stop if another side has come into its room before',
    ...{ by, oneBit },
    look: 'test/flow/wall-inviting.test.ts',
    changes: [
      {
        file: 'src/delivery/create.ts',
        find: 'setTopic(job.slack, channel, say.rooms.topic[room.kind]),',
        replace: `setTopic(
      job.slack,
      channel,
      job.state.rooms.some((each) => each.kind === 'private' && each.id !== room.id && each.state !== 'planned')
        ? \`\${say.rooms.topic[room.kind]}.\`
        : say.rooms.topic[room.kind],
    ),`,
      },
    ],
  },
  {
    says: 'whoever tries the names of channels finds out whether another side has come into its room',
    ...{ by, oneBit },
    look: 'test/flow/room-names.test.ts',
    changes: [
      {
        file: 'src/delivery/create.ts',
        find: "return 'party' in room ? ",
        replace: "return room.kind === 'alone' ? ",
      },
    ],
  },
  {
    says: 'people are brought into the joint room in the order in which they agreed',
    ...{ by, oneBit },
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/case.ts',
        find: 'return [...mediators, ...state.parties.flatMap(side).filter((person) => hasAgreed(state, person))];',
        replace:
          'return [...mediators, ...state.invitations.map((each) => each.person).filter((person) => state.parties.flatMap(side).includes(person) && hasAgreed(state, person))];',
      },
      {
        file: 'src/domain/evolve/convening.ts',
        find: 'return invitations(state, [event.person], (invitation) => ({ ...invitation, answer: event.answer }));',
        replace: `return {
        ...state,
        invitations: [
          ...state.invitations.filter((each) => each.person !== event.person),
          ...state.invitations.flatMap((each) =>
            each.person === event.person ? [{ ...each, answer: event.answer }] : [],
          ),
        ],
      };`,
      },
    ],
  },
  {
    says: 'who was put off until the morning is rung in the night, when the morning of another side begins',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/commands/time-passed.ts',
        find: 'state.rings.filter((ring) => ring.at <= at)',
        replace: 'state.rings.filter(() => state.rings.some((ring) => ring.at <= at))',
      },
    ],
    unseen: 'whoever is in their quiet hours is put off once more, in the same decision, and nobody is rung',
  },
];
