import { type Case, partyOf } from '../case.js';
import type { Event } from '../events.js';
import { type Figures, isAskedForFigure } from '../figures.js';
import type { Notice, Post } from '../posts.js';
import { ring, toMediators, toOwnRoom } from './addressing.js';

/** The same at the same moment for the two sides, and nothing for any other. A figure that is given tells nobody anything. */
export function noticesOfFigures(event: Event, events: readonly Event[], before: Case | null, after: Case): Notice[] {
  if (event.type === 'FiguresAsked') return asked(event.figures, after);
  const figures = before?.figures;
  if (!figures) return [];
  switch (event.type) {
    case 'FiguresMet': {
      const { text, unit, result } = event;
      return toBoth(after, figures, {
        type: 'figures met',
        figures: figures.id,
        text,
        figure: { amount: result, unit },
      });
    }
    case 'FiguresNotMet': {
      const [until = null] = event.rounds;
      return [
        ...toBoth(after, figures, { type: 'figures not met', figures: figures.id, until }),
        ...(until === null ? [] : rings(after, figures)),
      ];
    }
    case 'FiguresStopped':
      return toBoth(after, figures, { type: 'figures stopped', why: event.why });
    case 'PersonLeft': {
      // What that side had said counts no more; it is rung whether or not it had said anything, and once.
      const party = before ? partyOf(before, event.person) : undefined;
      const told = after.terms !== undefined || events.some((each) => each.type === 'ApprovalsCleared');
      const concerned = party && after.figures && isAskedForFigure(after.figures, party.id);
      return concerned && !told ? ring(after, party.id, []) : [];
    }
    default:
      return [];
  }
}

function asked(figures: Figures, after: Case): Notice[] {
  const [until = null] = figures.rounds;
  return [
    ...toBoth(after, figures, { type: 'figures asked for', figures: figures.id, until }),
    ...rings(after, figures),
  ];
}

function rings(state: Case, { claimant, payer }: Figures): Notice[] {
  return inOrder(state, [claimant, payer]).flatMap((party) => ring(state, party, []));
}

function toBoth(state: Case, { claimant, payer }: Figures, what: Post): Notice[] {
  const both = inOrder(state, [claimant, payer]);
  return [...both.map((party) => toOwnRoom(state, party, what)), ...toMediators(state, what)];
}

function inOrder(state: Case, some: Figures['claimant'][]): Figures['claimant'][] {
  return state.parties.map(({ id }) => id).filter((party) => some.includes(party));
}
