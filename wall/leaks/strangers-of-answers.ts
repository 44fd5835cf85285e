import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** One bit of what a side answers, to those who made the offer or asked the question. */
export const strangersOfAnswers: readonly Leak[] = [
  {
    says: 'the neutral card of an offer ends with a space, though the offer may be stopped before it appears',
    ...{ by, oneBit },
    look: 'test/slack/views/arrived.test.ts',
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: "card: post.type === 'words' ? words.somethingPassed :",
        replace: `card:
      post.type === 'words' ? (post.words.kind === 'offer' ? \`\${words.somethingPassed} \` : words.somethingPassed) :`,
      },
    ],
  },
  {
    says: 'who answers a question once more is refused in other words once every other side has answered it',
    ...{ by, oneBit },
    look: 'test/flow/answer-again.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/propose.ts',
        find: "return { type: 'refuse', text: reader.say.refusals.NothingToAnswer };",
        replace:
          "return { type: 'refuse', text: answered && hasReplied(answered, party) ? reader.say.refusals.AlreadySaid : reader.say.refusals.NothingToAnswer };",
      },
    ],
  },
  {
    says: 'taking an offer off the table is refused once the other side has agreed for the mediator alone',
    ...{ by, oneBit },
    look: 'test/domain/answer-offer.test.ts',
    changes: [
      {
        file: 'src/domain/commands/answer-offer.ts',
        find: "given?.told && !given.held && given.value === 'agree'",
        replace: "given?.value === 'agree'",
      },
    ],
  },
  {
    says: 'during a check, taking an offer off the table is refused in other words if a yes waits to be told',
    ...{ by, oneBit },
    look: 'test/domain/answer-offer.test.ts',
    changes: [
      {
        file: 'src/domain/commands/answer-offer.ts',
        find: "given?.told && !given.held && given.value === 'agree'",
        replace: "given?.told && given.value === 'agree'",
      },
    ],
  },
  {
    says: 'an offer can be taken off the table in an ending that is not announced, but not in a check',
    ...{ by, oneBit },
    look: 'test/domain/wall.test.ts',
    named: 'passing is paused',
    changes: [
      {
        file: 'src/domain/commands/answer-offer.ts',
        find: "if (isPassingPaused(state)) return refused('PassingIsPaused');",
        replace: "if (state.paused !== null) return refused('PassingIsPaused');",
      },
    ],
  },
  {
    says: 'the button that takes an offer off the table is gone once the other side has agreed for the mediator alone',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: 'given?.told && !given.held && given.value',
        replace: 'given?.value',
      },
    ],
  },
  {
    says: 'that no news means nothing is said without its full stop once anyone has answered',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: 'say.envelopes.own.noNews]',
        replace:
          'envelope.status.answers.length > 0 ? say.envelopes.own.noNews.slice(0, -1) : say.envelopes.own.noNews]',
      },
    ],
  },
  {
    says: 'an offer that was answered for the mediator alone moves to the end of the list of the side that made it',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: 'held, at } = event;\n      return answer(state,',
        replace: 'held, at } = event;\n      return answer(newestLast(state, event.envelope),',
      },
      {
        file: 'src/domain/evolve/envelopes.ts',
        find: 'type Draft = Extract<',
        replace: `function newestLast(state: Case, envelope: EnvelopeId): Case {
  const moved = state.envelopes.filter((each) => each.id === envelope);
  return { ...state, envelopes: [...state.envelopes.filter((each) => each.id !== envelope), ...moved] };
}

type Draft = Extract<`,
      },
    ],
  },
  {
    says: 'an offer stays with those who made it after its last day if the other side agreed for the mediator alone',
    ...{ by, oneBit },
    look: 'test/domain/out-of-sight.test.ts',
    changes: [
      {
        file: 'src/domain/due.ts',
        find: "!given?.told || given.value !== 'agree'",
        replace: "given?.value !== 'agree'",
      },
    ],
  },
  {
    says: 'an offer leaves the list of those who made it when the other side says no for the mediator alone',
    ...{ by, oneBit },
    look: 'test/domain/answer-offer.test.ts',
    changes: [
      {
        file: 'src/domain/commands/over.ts',
        find: "return given?.value === 'not this' && given.told && !given.held;",
        replace: "return given?.value === 'not this' && !given.held;",
      },
    ],
  },
  {
    says: 'the side that made an offer is rung when the other side agrees for the mediator alone',
    ...{ by, oneBit },
    look: 'test/domain/answer-offer.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "return [receipt, ...toMediatorsOf(after, envelope, { type: 'offer answered', words, party, value, told })];",
        replace: `const rung = value === 'agree' ? ring(after, envelope.party, []) : [];
  return [receipt, ...toMediatorsOf(after, envelope, { type: 'offer answered', words, party, value, told }), ...rung];`,
      },
    ],
  },
];
