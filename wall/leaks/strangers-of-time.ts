import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** What is told by the clock alone: reminders of the next session, and the question weeks after the end. */
export const strangersOfTime: readonly Leak[] = [
  {
    says: 'nobody is reminded of the next session while an ending waits to be announced',
    ...{ by, oneBit },
    look: 'test/domain/reminder.test.ts',
    named: 'an ending waits',
    changes: [
      {
        file: 'src/domain/commands/time-passed.ts',
        find: '        ...adjournmentDue(state, at),\n        ...looked,\n        ...invitationsDue(after, at),\n        ...(hasBegun(after)',
        replace: '        ...looked,\n        ...invitationsDue(after, at),\n        ...(hasBegun(after)',
      },
    ],
  },
  {
    says: 'the date of the next session goes from the cards as soon as a side has withdrawn',
    ...{ by, oneBit },
    look: 'test/domain/reminder.test.ts',
    named: 'an ending waits',
    changes: [
      {
        file: 'src/domain/card.ts',
        find: 'goesOn: state.adjourned?.until ?? null };',
        replace: "goesOn: (state.stage === 'underway' && state.adjourned?.until) || null };",
      },
    ],
  },
  {
    says: 'how things stand for one person weeks after the end is told to everyone who took part',
    by,
    look: 'test/domain/follow-up.test.ts',
    changes: [
      {
        file: 'src/domain/commands/answer-follow-up.ts',
        find: 'const told = toMediators(state, {',
        replace:
          'const everyone = Object.keys(state.people) as typeof by[];\n  const told = toPeople(state, everyone, {',
      },
      {
        file: 'src/domain/commands/answer-follow-up.ts',
        find: 'import { toMediators }',
        replace: 'import { toPeople }',
      },
    ],
  },
  {
    says: 'the log keeps who let the mediators know how things stand',
    by,
    look: 'test/domain/follow-up.test.ts',
    changes: [
      {
        file: 'src/domain/commands/answer-follow-up.ts',
        find: "events: [{ type: 'FollowUpAnswered', at }]",
        replace: "events: [{ type: 'FollowUpAnswered', at, ...{ person: by } }]",
      },
    ],
  },
  {
    says: 'an answer that nobody is to learn is told to the mediators all the same',
    by,
    look: 'test/flow/time.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/follow-up.ts',
        find: "    run: async ({ reader: { say, workspace, state } }, { store }) => {\n      if (!state) throw new Error('Asked without a case');",
        replace:
          "    run: async (click, services) => {\n      const { say, workspace, state } = click.reader;\n      const { store } = services;\n      if (!state) throw new Error('Asked without a case');\n      await handle(store, { type: 'AnswerFollowUp', ...askedBy(click, services), says });",
      },
    ],
  },
  {
    says: 'a mediator is told of a follow-up by whoever never agreed to mediate',
    by,
    look: 'test/domain/follow-up.test.ts',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "return stage === 'closed' ? 'NothingHere' : 'StillTalking';",
        replace: "if (stage !== 'closed') return 'StillTalking';",
      },
    ],
  },
];
