import type { Leak } from './leak.js';

const by = 'mutation';
const comes = 'test/domain/mediator-comes.test.ts';
const named = 'test/domain/name-mediator.test.ts';
const among = 'test/domain/mediators-room.test.ts';

/** What whoever comes to mediate learns of before, and what sides learn of each other on the way. */
export const mutationsOfMediators: readonly Leak[] = [
  {
    says: 'whoever comes to mediate is brought into the rooms as they are, with all that was written there',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/commands/mediator-comes.ts',
        find: '  const fresh = freshRooms(after, person);',
        replace: '  const fresh = freshRooms(after, person).slice(1);',
      },
    ],
  },
  {
    says: 'whoever comes to mediate is shown what was approved for those who mediated before',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/evolve/mediators.ts',
        find: "    return { ...envelope, recipients, status: { type: 'draft', approvals: [], shared: false } };",
        replace: '    return { ...envelope, recipients };',
      },
    ],
  },
  {
    says: 'whoever comes to mediate can open the worksheets that were shown before',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/evolve/mediators.ts',
        find: '    worksheets: stayed.worksheets.map((each) => ({ ...each, shown: null })),\n',
        replace: '',
      },
    ],
  },
  {
    says: 'whoever comes to mediate can download what was passed before',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/case.ts',
        find: '  if (state.mediators.some((each) => each.person === person && each.since !== undefined)) return true;\n',
        replace: '',
      },
    ],
  },
  {
    says: 'whoever comes to mediate reads a settlement that every side had signed before',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/access.ts',
        find: '  if (mediators.some((each) => each.person === person && (each.since ?? 0) >= signedAt)) return true;\n',
        replace: '',
      },
    ],
  },
  {
    says: 'whoever comes to mediate reads the words of an offer from before once it is answered',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: '{ ...what, words: wordsIn(after, envelope, directRoom(after, person).id) }',
        replace: 'what.type === "offer answered" ? { ...what, words: wordsOf(envelope) } : what',
      },
    ],
  },
  {
    says: 'a side’s own words from before stand in its fresh room, where whoever comes to mediate reads them',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/newcomer.ts',
        find: '!named.includes(person) && (!own || isMediator(state, person))',
        replace: '!named.includes(person) && !own',
      },
    ],
  },
  {
    says: 'an answer for the mediator alone is kept for whoever comes to mediate',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/evolve/mediators.ts',
        find: 'each.given?.told === false ? { ...each, given: null } : each',
        replace: 'each',
      },
    ],
  },
  {
    says: 'whoever mediated before can still see where things stand',
    by,
    look: comes,
    changes: [
      {
        file: 'src/domain/evolve/mediators.ts',
        find: '  const staying = state.mediators.filter(({ person }) => !going.includes(person));',
        replace: '  const staying = state.mediators.filter(() => going.length >= 0);',
      },
    ],
  },
  {
    says: 'whoever is asked to mediate can see where things stand before every side has said yes',
    by,
    look: named,
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "  if ((role === 'named') !== rule.who.includes('named')) return 'NothingHere';\n",
        replace: "  if (role === 'named' && rule.who.includes('mediator')) return null;\n",
      },
    ],
  },
  {
    says: 'every room reads that somebody of a side would ask for another mediator',
    by,
    look: named,
    changes: [
      {
        file: 'src/domain/notices/mediators.ts',
        find: '      return open ? ring(after, event.party, seekersOf(vacancy, event.party, event.person)) : [];',
        replace: '      return open ? toEachSide(after) : [];',
      },
    ],
  },
  {
    says: 'the other sides are rung when one of them has said something of who should mediate',
    by,
    oneBit: true,
    look: named,
    changes: [
      {
        file: 'src/domain/notices/mediators.ts',
        find: '      return decided ? [] : ring(after, party, [person]);',
        replace: '      return decided ? toEachSide(after) : ring(after, party, [person]);',
      },
    ],
  },
  {
    says: 'whoever answers last is told otherwise than the others, and so learns what these have said',
    by,
    oneBit: true,
    look: named,
    changes: [
      {
        file: 'src/domain/commands/name-mediator.ts',
        find: "  return accepted('said to mediator', voiced, ...mediatorComes(after, at));",
        replace:
          "  return accepted(after.parties.filter((each) => hasSaid(candidate, each, 'aye')).length === after.parties.length - 1 ? 'would mediate' : 'said to mediator', voiced, ...mediatorComes(after, at));",
      },
    ],
  },
  {
    says: 'a side learns who was asked for another, by asking for them to mediate',
    by,
    look: named,
    changes: [
      {
        file: 'src/domain/commands/name-mediator.ts',
        find: '  const mayMediate =\n',
        replace: "  if (state.people[person] !== undefined) return 'AskedBefore';\n  const mayMediate =\n",
      },
    ],
  },
  {
    says: 'whoever comes to mediate reads in the mediators’ room what was said there before',
    by,
    look: among,
    changes: [
      {
        file: 'src/domain/commands/entering.ts',
        find: ".filter((room) => room.kind !== 'direct' && room.state === 'open' && belongs(after, room).includes(newcomer))",
        replace:
          ".filter((room) => room.kind !== 'direct' && room.kind !== 'mediators' && room.state === 'open' && belongs(after, room).includes(newcomer))",
      },
    ],
  },
  {
    says: 'the members of every side belong in the mediators’ room',
    by,
    look: among,
    changes: [
      {
        file: 'src/domain/case.ts',
        find: "  if (room.kind === 'mediators') return mediators;",
        replace:
          "  if (room.kind === 'mediators') return [...mediators, ...state.parties.flatMap(({ members }) => members)];",
      },
    ],
  },
  {
    says: 'somebody who comes into the mediators’ room pauses passing, which every side reads',
    by,
    oneBit: true,
    look: among,
    changes: [
      {
        file: 'src/domain/trouble.ts',
        find: '  return isPassedInto(roomWith(state, trouble.room));',
        replace: "  return roomWith(state, trouble.room).kind !== 'alone';",
      },
    ],
  },
  {
    says: 'everyone’s account names the mediators’ room',
    by,
    look: among,
    changes: [
      {
        file: 'src/domain/disposal.ts',
        find: "'party' in room && room.party === party;",
        replace: "!('party' in room) || room.party === party;",
      },
    ],
  },
];
