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
        find: '          ...mediatorsMatters(state, room, now),',
        replace:
          '          ...mediatorsMatters(state, room, now),\n          ...state.ruleVoices.flatMap((each) => ruleMatters(state, each.person, room)),',
      },
    ],
  },
];
