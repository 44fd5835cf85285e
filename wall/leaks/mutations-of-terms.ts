import type { Leak } from './leak.js';

const by = 'mutation';
const oneBit = true;
const domain = 'test/domain/terms-due.test.ts';
const views = { look: 'test/slack/views/sealed.test.ts' };

/** What could be learnt of single answers to the mediator's terms. */
export const mutationsOfTerms: readonly Leak[] = [
  {
    says: 'what becomes of terms is told as soon as every side has answered them',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/terms.ts',
        find: '|| !isAnswerTimeOver(terms, at)) return [];',
        replace: `) return [];
  if (!isAnswerTimeOver(terms, at) && terms.voices.length < state.parties.length) return [];`,
      },
    ],
  },
  {
    says: 'what becomes of terms is told once somebody does something after they came due, which shows that they did',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/decide.ts',
        find: 'const events = [...told, ...paused(state, told, command.at)];',
        replace: `const stopping = [...told, ...paused(state, told, command.at)];
  const events = [...stopping, ...termsTold(fold(state, stopping), command.at)];`,
      },
      {
        file: 'src/domain/decide.ts',
        find: 'import { termsCounted } from',
        replace: 'import { termsCounted, termsTold } from',
      },
    ],
  },
  {
    says: 'during a check what becomes of terms is told, but not in an ending that is not announced',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/terms.ts',
        find: "|| state.stage !== 'underway' || isPassingPaused(state)) return [];",
        replace: "|| state.stage !== 'underway') return [];",
      },
    ],
  },
  {
    says: 'answers that may have been changed after a backup are told once it was restored',
    ...{ by, look: domain },
    changes: [
      {
        file: 'src/domain/commands/record-restored.ts',
        find: '...(terms ? [{',
        replace: '...(terms && figures ? [{',
      },
    ],
  },
  {
    says: 'someone’s leaving completes the yes of their side to the mediator’s terms',
    ...{ by, look: domain },
    changes: [
      {
        file: 'src/domain/evolve/people.ts',
        find: '...(state.terms && { terms: withoutVoicesOf(state.terms, party) }),',
        replace:
          '...(state.terms && state.terms.voices.length === 0 && { terms: withoutVoicesOf(state.terms, party) }),',
      },
    ],
  },
  {
    says: 'an answer to terms rings the others of its side, who see by it who has answered',
    ...{ by, oneBit, look: 'test/domain/terms.test.ts' },
    changes: [
      {
        file: 'src/domain/notices/terms.ts',
        find: "    case 'TermsAgreed':",
        replace: `    case 'TermsAnswered':
      return ring(after, event.voice.party, [event.voice.person]);
    case 'TermsAgreed':`,
      },
    ],
  },
  {
    says: 'the mediator can take terms back only until two people have answered',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/commands/terms.ts',
        find: "if (state.terms?.id !== id || isAnswerTimeOver(state.terms, at)) return refused('TermsOver');",
        replace:
          "if (state.terms?.id !== id || isAnswerTimeOver(state.terms, at) || state.terms.voices.length > 1) return refused('TermsOver');",
      },
    ],
  },
  {
    says: 'that not every side said yes is told the mediator only if somebody has answered',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/notices/terms.ts',
        find: "return toEverySide(after, { type: 'terms not agreed' });",
        replace:
          "return toEverySide(after, { type: 'terms not agreed' }).slice(0, before?.terms?.voices.length ? undefined : after.parties.length);",
      },
    ],
  },
  {
    says: 'the line that says until when terms can be answered ends with a space once somebody has',
    ...{ by, oneBit, ...views },
    changes: [
      {
        file: 'src/slack/views/terms.ts',
        find: '    plain(words.waiting.open(say.dayAndTime(terms.answerBy, state.zone))),',
        replace:
          "    plain(words.waiting.open(say.dayAndTime(terms.answerBy, state.zone)) + (terms.voices.length > 0 ? ' ' : '')),",
      },
    ],
  },
  {
    says: 'the mediator reads, in a side’s room, how many of it have said yes to the terms',
    ...{ by, ...views },
    changes: [
      {
        file: 'src/slack/views/terms.ts',
        find: 'const party = partyOf(state, reader);',
        replace: 'const party = partyOf(state, reader) ?? state.parties.find((each) => each.room === room);',
      },
    ],
  },
];
