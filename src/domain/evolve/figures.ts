import { type Case, partyWith } from '../case.js';
import type { FiguresEvent } from '../events.js';
import { type Figures, isAskedForFigure } from '../figures.js';
import type { PartyId } from '../ids.js';
import { satisfies } from '../party.js';
import { unreachable } from '../unreachable.js';
import { agreedTo } from './settlement.js';

export function evolveFigures(state: Case, event: FiguresEvent): Case {
  switch (event.type) {
    case 'FiguresAsked':
      return { ...state, figures: event.figures };
    case 'FigureGiven':
      return change(state, (figures) => withVoice(state, figures, event));
    case 'FiguresCounted':
      return change(state, (figures) => {
        const { result, given } = event;
        const others = figures.last.filter((each) => !given.some(({ party }) => party === each.party));
        return { ...figures, voices: [], last: result === null ? [...others, ...given] : [], result };
      });
    case 'FiguresNotMet':
      return event.rounds.length > 0
        ? change(state, (figures) => nextRound(figures, event.rounds))
        : withoutFigures(state);
    case 'FiguresMet': {
      const { figures, parties } = state;
      const told = withoutFigures(state);
      if (!figures) return told;
      const sides = parties.map(({ id }) => id).filter((party) => isAskedForFigure(figures, party));
      const figure = { amount: event.result, unit: event.unit };
      return agreedTo(told, { id: figures.id, text: event.text, sides, figure });
    }
    case 'FiguresStopped':
      return withoutFigures(state);
    default:
      return unreachable(event);
  }
}

/** What was given, too, is gone with them. */
export function withoutFigures({ figures: _, ...state }: Case): Case {
  return state;
}

/** As with approvals: who is left says it again. That a figure cannot move away from what was given before still holds. */
export function withoutFigureVoicesOf(figures: Figures, party: PartyId): Figures {
  return { ...figures, voices: figures.voices.filter((voice) => voice.party !== party) };
}

function change(state: Case, how: (figures: Figures) => Figures): Case {
  return state.figures ? { ...state, figures: how(state.figures) } : state;
}

function nextRound({ result: _, ...figures }: Figures, rounds: Figures['rounds']): Figures {
  return { ...figures, rounds };
}

/** Whoever alone can say yes for their side speaks for it: their newest word stands in the place of all that was said there before. */
function withVoice(
  state: Case,
  figures: Figures,
  { party, person, amount }: Extract<FiguresEvent, { type: 'FigureGiven' }>,
): Figures {
  const alone = satisfies(partyWith(state, party), [person]);
  const others = alone
    ? withoutFigureVoicesOf(figures, party).voices
    : figures.voices.filter((voice) => voice.person !== person);
  return { ...figures, voices: amount === null ? others : [...others, { party, person, amount }] };
}
