import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** One bit of who was asked, answered, left or withdrew, and of where the mediator is, to another side. */
export const strangersOfEndings: readonly Leak[] = [
  {
    says: 'nobody is reminded of an invitation once another side has said no',
    ...{ by, oneBit },
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
    changes: [
      {
        file: 'src/slack/views/hear-by.ts',
        find: 'return lapse === null ? null : dayAt(endOfNextWorkingDay(lapse, state.zone), state.zone);',
        replace: `const end = state.stage === 'ending' ? state.announceBy : endOfNextWorkingDay(lapse ?? 0, state.zone);
  return lapse === null ? null : dayAt(end, state.zone);`,
      },
    ],
  },
  {
    says: 'the day by which people hear moves when someone else is asked on another side',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/slack/views/hear-by.ts',
        find: 'return lapse === null ? null : dayAt(endOfNextWorkingDay(lapse, state.zone), state.zone);',
        replace: `const last = Math.max(...state.invitations.map((each) => inviteLapsesAt(each, state.zone)));
  return lapse === null ? null : dayAt(endOfNextWorkingDay(last, state.zone), state.zone);`,
      },
    ],
  },
  {
    says: 'who answers an invitation is not told by when they hear once another side has said no',
    ...{ by, oneBit },
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
    changes: [
      {
        file: 'src/domain/commands/answer-invitation.ts',
        find: 'const entering = enterRooms(after);',
        replace: "const entering = after.stage === 'ending' ? [] : enterRooms(after);",
      },
    ],
  },
  {
    says: 'who has not answered yet, and an adviser, are refused what an ending that is not announced forbids',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "state.stage === 'ending' && role !== 'mediator'",
        replace: "state.stage === 'ending' && role === 'member'",
      },
    ],
  },
  {
    says: 'a card is sent again, unchanged, when another side says no or withdraws before the mediation begins',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/card.ts',
        find: "if (state.from === 'convening') return { stage: 'convening', session: null, paused: false, ending: null };",
        replace:
          "if (state.from === 'convening') return { stage: 'convening', session: null, paused: true, ending: null };",
      },
    ],
  },
  {
    says: 'who of another side takes part is named, among owners of the Slack, once a side has said no',
    ...{ by, oneBit },
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
    changes: [
      {
        file: 'src/delivery/create.ts',
        find: 'setTopic(job.slack, channel, rooms.topic[room.kind]),',
        replace: `setTopic(
      job.slack,
      channel,
      job.state.rooms.some((each) => each.kind === 'private' && each.id !== room.id && each.state !== 'planned')
        ? \`\${rooms.topic[room.kind]}.\`
        : rooms.topic[room.kind],
    ),`,
      },
    ],
  },
  {
    says: 'people are brought into the joint room in the order in which they agreed',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/case.ts',
        find: 'return [...mediators, ...sides.filter((person) => hasAgreed(state, person))];',
        replace:
          'return [...mediators, ...state.invitations.map((each) => each.person).filter((person) => sides.includes(person) && hasAgreed(state, person))];',
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
  },
  {
    says: 'the closed rule is left out of the line on separate work where the mediator is with another side',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/slack/views/messages/sessions.ts',
        find: 'function linesOf({ state, post, seal }:',
        replace: 'function linesOf({ state, room, post, seal }:',
      },
      {
        file: 'src/slack/views/messages/sessions.ts',
        find: "return post.name === 'separately' ? {",
        replace: `const mark = state.stage === 'underway' ? state.session?.phase.mark : null;
      const elsewhere = mark?.type === 'caucus' && room.kind === 'private' && room.party !== mark.party;
      return post.name === 'separately' && !elsewhere ? {`,
      },
    ],
  },
  {
    says: 'the card of a side is sent again, unchanged, when the mediator marks to be with another side',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/notices/sessions.ts',
        find: 'if (was?.name === event.name && was.hearBy === event.hearBy) return [];',
        replace: `const { mark } = event;
  if (was?.name === event.name && was.hearBy === event.hearBy) {
    const others = mark?.type === 'caucus' ? after.parties.filter((party) => party.id !== mark.party) : [];
    return others.map((party) => ({ room: party.room, do: 'card' }));
  }`,
      },
    ],
  },
  {
    says: 'the cards of the other sides are sent again when someone leaves, though they had never met',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/notices/endings.ts',
        find: "return party ? toMediators(after, { type: 'person left', party: party.id, person }) : [];",
        replace: `const others = roomsInSlack(after).filter((room) => room.kind === 'private' && room.party !== party?.id);
  const cards = others.map((room): Notice => ({ room: room.id, do: 'card' }));
  return party ? [...toMediators(after, { type: 'person left', party: party.id, person }), ...cards] : [];`,
      },
    ],
  },
  {
    says: 'when a side withdraws, the card of a room changes before its line comes; in a check, after it',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/notices/endings.ts',
        find: "return pauses ? [...toAllRooms(after, { type: 'passing paused' }), ...told] : told;",
        replace: `const rooms = roomsInSlack(after).filter((room) => room.kind !== 'alone');
      const cards = rooms.map((room): Notice => ({ room: room.id, do: 'card' }));
      return pauses ? [...cards, ...toAllRooms(after, { type: 'passing paused' }), ...told] : told;`,
      },
    ],
  },
  {
    says: 'who wants to withdraw is refused if another side has done so',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/commands/leave.ts',
        find: "state.stage === 'ending' && state.undo.some((each) => each.party === party.id)",
        replace: "state.stage === 'ending' && state.undo.length > 0",
      },
    ],
  },
  {
    says: 'who presses an old button to undo a withdrawal reads that it is too late if another side has withdrawn',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/commands/leave.ts',
        find: "if (!party || !own) return refused('NothingToUndo');",
        replace: "if (!party || !own) return refused(state.stage === 'ending' ? 'UndoOver' : 'NothingToUndo');",
      },
    ],
  },
  {
    says: 'the day until which the rooms stay is counted from the withdrawal, not from the announcement',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/commands/close.ts',
        find: "return accepted('closed', ...stopped(state, at), ended(at));",
        replace: `const from = state.stage === 'ending' ? state.since : at;
  const end = { ...ended(at), archiveAt: from + openDays * day } as Event;
  return accepted('closed', ...stopped(state, at), end);`,
      },
    ],
  },
  {
    says: 'after a withdrawal the record is handed over before the ending is told, otherwise after it',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/notices/endings.ts',
        find: 'return ended(event, after);',
        replace: `return before?.stage === 'ending' && before.undo.length > 0
        ? ended(event, after).reverse()
        : ended(event, after);`,
      },
    ],
  },
  {
    says: 'the card in the joint room is sent again when one side wants it blanked',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/domain/notices/endings.ts',
        find: "return own || wanting === after.parties.length ? [{ room, do: 'blank' }] : [];",
        replace: "return [{ room, do: own || wanting === after.parties.length ? 'blank' : 'card' }];",
      },
    ],
  },
  {
    says: 'what /caucus who says aloud ends with a space if the mediator has another mediation',
    ...{ by, oneBit },
    changes: [
      {
        file: 'src/slack/listeners/who.ts',
        find: "import { lookUp } from '../described.js';",
        replace: "import { casesOf } from '../../store/reading.js';\nimport { lookUp } from '../described.js';",
      },
      {
        file: 'src/slack/listeners/who.ts',
        find: "return { type: 'say', text: escapeText(spoken(blocks)), blocks };",
        replace: `const [lead] = state.mediators;
    const busy = lead !== undefined && (await casesOf(services.store, state.workspace, lead.person)).length > 1;
    return { type: 'say', text: escapeText(spoken(blocks)) + (busy ? ' ' : ''), blocks };`,
      },
    ],
  },
];
