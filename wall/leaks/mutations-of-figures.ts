import type { Leak } from './leak.js';

const by = 'mutation';
const oneBit = true;
const domain = 'test/domain/figures.test.ts';
const views = { look: 'test/slack/views/sealed.test.ts' };

/** What could be learnt of a figure that a side has given, or that it has given one. */
export const mutationsOfFigures: readonly Leak[] = [
  {
    says: 'a round ends as soon as both sides have given a figure',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/figures.ts',
        find: '!isRoundOver(figures, at)) return [];',
        replace: '(!isRoundOver(figures, at) && figures.voices.length < 2)) return [];',
      },
    ],
  },
  {
    says: 'a round in which one side gave no figure is told otherwise than one without an overlap',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/figures.ts',
        find: "return [{ type: 'FiguresNotMet', rounds: figures.rounds.slice(1).filter((end) => end > at), at }];",
        replace:
          "return [{ type: 'FiguresNotMet', rounds: figures.last.length < 2 ? [] : figures.rounds.slice(1).filter((end) => end > at), at }];",
      },
    ],
  },
  {
    says: 'how far a side has moved is bounded by what the other gave',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/figures.ts',
        find: 'const before = last.find((each) => each.party === party)?.amount;',
        replace: 'const before = last.find((each) => each.party !== party)?.amount;',
      },
    ],
  },
  {
    says: 'a third side is refused in other words while figures are asked of two others',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/commands/figures.ts',
        find: "|| !isAskedForFigure(figures, party.id)) return refused('FiguresOver');",
        replace:
          ") return refused('FiguresOver');\n  if (!isAskedForFigure(figures, party.id)) return refused('NotYourVoice');",
      },
    ],
  },
  {
    says: 'every side is told that there was no overlap between two of them',
    ...{ by, look: domain },
    changes: [
      {
        file: 'src/domain/notices/figures.ts',
        find: 'return state.parties.map(({ id }) => id).filter((party) => some.includes(party));',
        replace: 'return state.parties.map(({ id }) => id).filter((party) => some.length > 0 || some.includes(party));',
      },
    ],
  },
  {
    says: 'the mediator can stop asking for figures only until two people have given one',
    ...{ by, oneBit, look: domain },
    changes: [
      {
        file: 'src/domain/commands/figures.ts',
        find: 'if (state.figures?.id !== command.figures || isRoundOver(state.figures, command.at))',
        replace:
          'if (state.figures?.id !== command.figures || state.figures.voices.length > 1 || isRoundOver(state.figures, command.at))',
      },
    ],
  },
  {
    says: 'the mediator reads, in a side’s room, what it has given',
    ...{ by, ...views },
    changes: [
      {
        file: 'src/slack/views/figures.ts',
        find: 'const party = partyOf(state, reader);',
        replace: 'const party = partyOf(state, reader) ?? state.parties.find((each) => each.room === room);',
      },
    ],
  },
  {
    says: 'the line that says until when the mediator waits for figures ends with a space once one is given',
    ...{ by, oneBit, ...views },
    changes: [
      {
        file: 'src/slack/views/figures.ts',
        find: '    plain(words.waiting.openToMediator(claimant, payer, say.dayAndTime(figures.rounds[0] ?? 0, state.zone))),',
        replace:
          "    plain(words.waiting.openToMediator(claimant, payer, say.dayAndTime(figures.rounds[0] ?? 0, state.zone)) + (figures.voices.length > 0 ? ' ' : '')),",
      },
    ],
  },
];
