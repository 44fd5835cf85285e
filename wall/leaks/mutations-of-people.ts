import type { Leak } from './leak.js';

const by = 'mutation';

/** What others learn of how a side changes. */
export const mutationsOfPeople: readonly Leak[] = [
  {
    says: 'every room reads that a side has changed how it says yes',
    by,
    look: 'test/domain/change-rule.test.ts',
    changes: [
      {
        file: 'src/domain/notices/people.ts',
        find: "return [toOwnRoom(after, event.party, { type: 'rule changed' })];",
        replace: "return after.parties.map((each) => toOwnRoom(after, each.id, { type: 'rule changed' }));",
      },
    ],
  },
  {
    says: 'the room of a side, which the mediator reads, tells that one of them would change how it says yes',
    by,
    look: 'test/domain/change-rule.test.ts',
    changes: [
      {
        file: 'src/domain/notices/people.ts',
        find: "return toPeople(after, asked, { type: 'ring' });",
        replace: "return [toOwnRoom(after, event.party, { type: 'ring' })];",
      },
    ],
  },
  {
    says: 'a side cannot change how it says yes while an ending is not announced, and so learns of it',
    by,
    oneBit: true,
    look: 'test/domain/change-rule.test.ts',
    changes: [
      {
        file: 'src/domain/commands/change-rule.ts',
        find: '  if (refusal) return refused(refusal);',
        replace: "  if (refusal || state.stage === 'ending') return refused(refusal ?? 'IsEnding');",
      },
    ],
  },
  {
    says: 'a mediator is shown what waits for a side to change how it says yes',
    by,
    look: 'test/flow/rule.test.ts',
    changes: [
      {
        file: 'src/slack/views/status.ts',
        find: '          ...mediatorsMatters(say, state, room, now),',
        replace:
          '          ...mediatorsMatters(say, state, room, now),\n          ...state.ruleVoices.flatMap((each) => ruleMatters(say, state, each.person, room)),',
      },
    ],
  },
  {
    says: 'every room reads that a side would bring somebody in, before the mediator has let them be asked',
    by,
    look: 'test/domain/bring-in.test.ts',
    changes: [
      {
        file: 'src/domain/notices/people.ts',
        find: "        toOwnRoom(after, event.party, { type: 'bringing wished', wish }),",
        replace:
          "        ...after.parties.map((each) => toOwnRoom(after, each.id, { type: 'bringing wished', wish })),",
      },
    ],
  },
  {
    says: 'a side learns who is on another by naming whom it would bring in',
    by,
    look: 'test/domain/bring-in.test.ts',
    changes: [
      {
        file: 'src/domain/commands/bring-in.ts',
        find: '  if (side(party).includes(person) || isMediator(state, person)) return',
        replace: '  if (state.parties.flatMap(side).includes(person) || isMediator(state, person)) return',
      },
    ],
  },
  {
    says: 'whoever comes once it has begun is brought into the room as it is, with all that was written there',
    by,
    look: 'test/domain/newcomer.test.ts',
    changes: [
      {
        file: 'src/domain/commands/answer-invitation.ts',
        find: "invitation.late && answer === 'agreed' ? freshRooms(inside, by) : []",
        replace: "invitation.late && answer === 'agreed' ? freshRooms(inside, by).slice(1) : []",
      },
    ],
  },
  {
    says: 'whoever comes once it has begun can download what was passed before',
    by,
    look: 'test/domain/newcomer.test.ts',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "  if (deed === 'record' && cameLate(state, person)) return 'RecordFromBefore';\n",
        replace: '',
      },
    ],
  },
  {
    says: 'the words of an offer from before stand in the fresh room once it is answered',
    by,
    look: 'test/domain/newcomer.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: '...(isFromBefore(state, envelope, room) && { fromBefore: true })',
        replace: '...(isFromBefore(state, envelope, room) && room.length === 0 && { fromBefore: true })',
      },
    ],
  },
  {
    says: 'words that were approved before a newcomer was named are passed to them',
    by,
    look: 'test/domain/newcomer.test.ts',
    changes: [
      {
        file: 'src/domain/commands/bring-in.ts',
        find: '...fallen(state, at), ...clearedFor(state, party)',
        replace: '...fallen(state, at)',
      },
    ],
  },
  {
    says: 'a newcomer who would talk first comes into the room as it is',
    by,
    look: 'test/domain/bring-in.test.ts',
    changes: [
      {
        file: 'src/domain/case.ts',
        find: "(answer === 'talk' && !late)",
        replace: "(answer === 'talk' && late !== undefined || answer === 'talk')",
      },
    ],
  },
  {
    says: 'a text that was put before fewer eyes stays before the sides when somebody is to read along',
    by,
    look: 'test/domain/newcomer.test.ts',
    changes: [
      {
        file: 'src/domain/commands/bring-in.ts',
        find: '...fallen(state, at), ...clearedFor(state, party)',
        replace: '...clearedFor(state, party)',
      },
    ],
  },
  {
    says: 'a newcomer reads a settlement that every side had signed before',
    by,
    look: 'test/domain/newcomer.test.ts',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "  if (deed === 'read settlement' && isFromBefore(state, person)) return 'TextFromBefore';\n",
        replace: '',
      },
    ],
  },
  {
    says: 'every room reads that an adviser of whom only their side knew takes no part any more',
    by,
    look: 'test/domain/end-part.test.ts',
    changes: [
      {
        file: 'src/domain/notices/people.ts',
        find: '...(cameLate(before, person) ? toAllRooms(after, what) : [toOwnRoom(after, party, what)]),',
        replace: '...toAllRooms(after, what),',
      },
    ],
  },
  {
    says: 'the mediators can tell someone who left from someone whose side ended their part',
    by,
    oneBit: true,
    look: 'test/domain/end-part.test.ts',
    changes: [
      {
        file: 'src/domain/notices/people.ts',
        find: '    ...toMediators(after, what),\n    ...(left',
        replace: '    ...(left ? [] : toMediators(after, what)),\n    ...(left',
      },
    ],
  },
  {
    says: 'that nothing is ever said of someone who was named tells that they said no',
    by,
    oneBit: true,
    look: 'test/domain/end-part.test.ts',
    changes: [
      {
        file: 'src/domain/due.ts',
        find: "late === true && answer !== 'agreed'",
        replace: "late === true && answer !== 'agreed' && answer !== 'no'",
      },
    ],
  },
  {
    says: 'the room of a side, which an adviser reads, tells that somebody’s part may end',
    by,
    look: 'test/domain/end-part.test.ts',
    changes: [
      {
        file: 'src/domain/notices/people.ts',
        find: 'return parting ? ring(after, event.party, parting.voices) : [];',
        replace: "return parting ? [toOwnRoom(after, event.party, { type: 'ring' })] : [];",
      },
    ],
  },
  {
    says: 'every room reads how a side says yes once somebody has come to decide with it',
    by,
    look: 'test/domain/member-joins.test.ts',
    changes: [
      {
        file: 'src/domain/notices/people.ts',
        find: "return [toOwnRoom(after, event.party, { type: 'member joined', person: event.person })];",
        replace: "return toAllRooms(after, { type: 'member joined', person: event.person });",
      },
    ],
  },
  {
    says: 'somebody who came to decide is shown what was passed for others before',
    by,
    look: 'test/flow/deciding-later.test.ts',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: 'state.envelopes.filter((each) => !cameAfter(state, each, person));',
        replace: 'state.envelopes;',
      },
    ],
  },
  {
    says: 'a mediation is in the language in which somebody on a side uses Slack, so that the others learn it',
    by,
    look: 'test/flow/two-languages.test.ts',
    changes: [
      {
        file: 'src/slack/opening/command.ts',
        find: '      language: plan.language,',
        replace: '      language: people.find((each) => each.language !== lead.language)?.language ?? plan.language,',
      },
    ],
  },
];
