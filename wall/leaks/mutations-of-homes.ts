import type { Leak } from './leak.js';

const by = 'mutation';
const file = 'src/slack/views/home-case.ts';
const look = 'test/slack/views/wall-views.test.ts';

/** Mutations of what stands on the Home of one person. */
export const mutationsOfHomes: readonly Leak[] = [
  {
    says: 'on everyone’s Home the drafts of every side are counted among what waits',
    by,
    look,
    named: 'one side does by itself',
    changes: [
      {
        file,
        find: '    ...waiting(say, whatWaits(say, state, person, room, now)),\n',
        replace:
          "    ...waiting(say, [\n      ...whatWaits(say, state, person, room, now),\n      say.home.counted(say.envelopes.waiting.drafts, state.envelopes.filter((each) => each.status.type === 'draft').length),\n    ]),\n",
      },
    ],
  },
  {
    says: 'the Home of someone who has not answered says by when they hear only while nobody else has answered',
    by,
    oneBit: true,
    look,
    named: 'answers to the invitation',
    changes: [
      {
        file,
        find: '  return titled(say, state, plain(say.home.invited(answerByOf(say, state, person))));',
        replace:
          "  const alone = state.invitations.every((each) => each.answer === 'none');\n  return titled(say, state, plain(say.home.invited(alone ? answerByOf(say, state, person) : null)));",
      },
    ],
  },
  {
    says: 'a mediator’s Home offers to pass what is ready as soon as any side has a draft',
    by,
    oneBit: true,
    look,
    named: 'to the mediator',
    changes: [
      {
        file,
        find: "  const ready = state.envelopes.some((each) => each.status.type === 'approved');",
        replace:
          "  const ready = state.envelopes.some(({ status }) => status.type === 'approved' || status.type === 'draft');",
      },
    ],
  },
  {
    says: 'what stands on a Home says that a mediation is about to end before everyone is told',
    by,
    look,
    named: 'pauses passing',
    changes: [
      {
        file,
        find: '  const stands = plain(standing(say, state, person).join(',
        replace:
          "  const stands = plain((state.stage === 'ending' ? [say.endings.ended] : standing(say, state, person)).join(",
      },
    ],
  },
];
