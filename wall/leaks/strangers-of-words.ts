import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** One bit of what a side does with words: to another side, or to the mediator. */
export const strangersOfWords: readonly Leak[] = [
  {
    says: 'the cards of the other sides are sent again whenever a draft is saved',
    ...{ by, oneBit },
    look: 'test/domain/save-draft.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: '  return ring(after, envelope.party, [envelope.draftedBy]);',
        replace: `  const others = after.parties.filter((party) => party.id !== envelope.party);
  const cards = others.map((party): Notice => ({ room: party.room, do: 'card' }));
  return [...ring(after, envelope.party, [envelope.draftedBy]), ...cards];`,
      },
    ],
  },
  {
    says: 'words that were stopped, or lapsed before they were passed, leave a gap in the numbers of the room they were for',
    ...{ by, oneBit },
    look: 'test/domain/pass.test.ts',
    changes: [
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: "(each, room) => copy(each, event.envelope, room, { state: 'cancelled' }),",
        replace: `(each, room) => {
          const { arrived = 0 } = each.rooms.find((one) => one.id === room) ?? {};
          return copy(numbered(each, room, arrived + 1), event.envelope, room, { state: 'cancelled' });
        },`,
      },
    ],
  },
  {
    says: 'arrived words are numbered on through all rooms, so that a third side can count what it did not get',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'a third side',
    changes: [
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: 'return copy(numbered(state, event.room, event.number),',
        replace:
          'const rooms = state.rooms.map((each) => ({ ...each, arrived: event.number }));\n      return copy({ ...state, rooms },',
      },
    ],
  },
  {
    says: 'the number of arrived words counts the drafts that their side holds, from the second words on',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: 'arrived.title(kind, number),',
        replace:
          'arrived.title(kind, state.envelopes.filter((each) => each.party === party).findIndex((each) => each.id === envelope) + 1),',
      },
    ],
  },
  {
    says: 'the first line of arrived words ends with a space if they were changed before they were approved',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: 'arrived.title(kind, number),',
        replace:
          "arrived.title(kind, number) + (state.envelopes.some((each) => each.id === envelope && each.version > 1) ? ' ' : ''),",
      },
    ],
  },
  {
    says: 'the buttons of an arrived offer stand in a block that is named by whether it was changed before',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: "return [actions(...(kind === 'offer' ? offerButtons(say, about, number) : [replyButton(say, about, number)]))];",
        replace: `const { version = 1 } = state.envelopes.find((each) => each.id === envelope) ?? {};
  const row = actions(...(kind === 'offer' ? offerButtons(say, about, number) : [replyButton(say, about, number)]));
  return [{ ...row, block_id: version === 1 ? 'answer' : 'answer.again' }];`,
      },
    ],
  },
  {
    says: "recipients read that the wording is the mediator's though the side does not want that said",
    ...{ by, oneBit },
    look: 'test/slack/views/arrived.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "const mediatorsWording = wording.by === 'mediator' && wording.said;",
        replace: "const mediatorsWording = wording.by === 'mediator';",
      },
    ],
  },
  {
    says: 'the button for new words stands out on the card of a side for which another side has approved words',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/card.ts',
        find: "...(underway && room.kind === 'private' ? [proposeButton(say, about)] : []),",
        replace: `...(underway && room.kind === 'private'
      ? [{ ...proposeButton(say, about), ...(state.envelopes.some(({ party, status }) => party !== room.party && status.type === 'approved') ? { style: 'primary' as const } : {}) }]
      : []),`,
      },
    ],
  },
  {
    says: 'while approved words of any side wait to be passed, nobody reads that nothing waits for them',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/status.ts',
        find: '...(waiting.length > 0 ? waiting : [plain(words.nothing)]),',
        replace:
          "...(waiting.length > 0 || state.envelopes.some(({ status }) => status.type === 'approved') ? waiting : [plain(words.nothing)]),",
      },
    ],
  },
  {
    says: 'a third side finds first, among those it can write to, the side that has approved words',
    ...{ by, oneBit },
    look: 'test/slack/views/arrived.test.ts',
    changes: [
      {
        file: 'src/slack/views/propose.ts',
        find: ".filter((room) => room.state !== 'planned' && (haveIt?.includes(room.id) ?? true))",
        replace: `.filter((room) => room.state !== 'planned' && (haveIt?.includes(room.id) ?? true))
    .map((room) => ({
      ...room,
      ready: state.envelopes.some((each) => each.status.type === 'approved' && 'party' in room && each.party === room.party),
    }))
    .sort((one, other) => Number(other.ready) - Number(one.ready))`,
      },
    ],
  },
  {
    says: 'a third side may write two characters less once ten messages have arrived with another',
    ...{ by, oneBit },
    look: 'test/slack/views/arrived.test.ts',
    changes: [
      {
        file: 'src/slack/views/words-limit.ts',
        find: 'number: 9999, filledAt',
        replace: 'number: room.arrived + 1, filledAt',
      },
    ],
  },
  {
    says: 'the record of a room says with a space that the words went to a third side as well',
    ...{ by, oneBit },
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/record.ts',
        find: "way: 'entered', other: from.label },",
        replace: "way: 'entered', other: from.label + (envelope.recipients.length > 1 ? ' ' : '') },",
      },
    ],
  },
];
