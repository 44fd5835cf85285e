import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** One bit of who left or withdrew, and of where the mediator is, to another side. */
export const strangersOfEndings: readonly Leak[] = [
  {
    says: 'who has not answered yet, and an adviser, are refused what an ending that is not announced forbids',
    ...{ by, oneBit },
    look: 'test/domain/leave.test.ts',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "state.stage === 'ending' && role !== 'mediator'",
        replace: "state.stage === 'ending' && role === 'member'",
      },
    ],
  },
  {
    says: 'the closed rule is left out of the line on separate work where the mediator is with another side',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
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
    look: 'test/domain/change-phase.test.ts',
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
    look: 'test/domain/wall.test.ts',
    named: 'in its own room',
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
    look: 'test/domain/wall.test.ts',
    named: 'passing is paused',
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
    look: 'test/domain/out-of-sight.test.ts',
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
    look: 'test/domain/leave.test.ts',
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
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/commands/close.ts',
        find: "return accepted('closed', ...stopped(state, at), ended(state, at));",
        replace: `const from = state.stage === 'ending' ? state.since : at;
  const end = { ...ended(state, at), archiveAt: from + openDays * day } as Event;
  return accepted('closed', ...stopped(state, at), end);`,
      },
    ],
  },
  {
    says: 'after a withdrawal the record is handed over before the ending is told, otherwise after it',
    ...{ by, oneBit },
    look: 'test/domain/one-bit.test.ts',
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
    look: 'test/domain/blank.test.ts',
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
    look: 'test/flow/who.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/who.ts',
        find: "import { lookUp } from '../calls/described.js';",
        replace: "import { casesOf } from '../../store/reading.js';\nimport { lookUp } from '../calls/described.js';",
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
