import { may } from '../access.js';
import type { Amount } from '../amount.js';
import { type Case, isPassingPaused, partyOf, roomWith } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import { type FigureRule, isAskedForFigure, isRoundOver, movesAway } from '../figures.js';
import type { FiguresId, Instant, PartyId, TextId } from '../ids.js';
import { mayApprove } from '../party.js';
import type { Refusal } from '../refusal.js';
import { unreachable } from '../unreachable.js';
import { ownRoom } from './own-envelope.js';
import { answerTime } from './terms.js';

/** The mediator asks two sides for figures, in rounds whose ends are fixed with it. */
export type AskFigures = Asked & {
  type: 'AskFigures';
  figures: FiguresId;
  text: TextId;
  unit: string;
  claimant: PartyId;
  payer: PartyId;
  rule: FigureRule;
  rounds: Instant[];
};
/** A member says a figure for their side, for nobody's eyes, or takes back what they said; until the round ends. */
export type GiveFigure = Asked & { type: 'GiveFigure'; figures: FiguresId; amount: Amount | null };
/** The mediator ends it before a round does; nothing of what was said is told. */
export type StopFigures = Asked & { type: 'StopFigures'; figures: FiguresId };

export const mostRounds = 3;

export type Figuring = AskFigures | GiveFigure | StopFigures;

export function figuring(command: Figuring, state: Case): Decision {
  switch (command.type) {
    case 'AskFigures':
      return askFigures(command, state);
    case 'GiveFigure':
      return giveFigure(command, state);
    case 'StopFigures':
      return stopFigures(command, state);
    default:
      return unreachable(command);
  }
}

function askFigures(command: AskFigures, state: Case): Decision {
  const refusal = may(state, command.by, null, 'ask for figures') ?? faultIn(command, state);
  if (refusal) return refused(refusal);
  const { figures: id, text, unit, claimant, payer, rule, rounds, at } = command;
  const figures = { id, text, unit, claimant, payer, rule, rounds, voices: [], last: [] };
  return accepted('figures asked for', { type: 'FiguresAsked', figures, at });
}

function giveFigure(command: GiveFigure, state: Case): Decision {
  const refusal = may(state, command.by, ownRoom(state, command.by), 'give a figure');
  if (refusal) return refused(refusal);
  const { by: person, amount, at } = command;
  const party = partyOf(state, person);
  const { figures } = state;
  if (!party || figures?.id !== command.figures || !isAskedForFigure(figures, party.id)) return refused('FiguresOver');
  if (isRoundOver(figures, at)) return refused('FiguresOver');
  if (!mayApprove(party, person)) return refused('NotYourVoice');
  if (amount !== null && movesAway(figures, party.id, amount)) return refused('FigureMovesAway');
  const said = { party: party.id, person };
  return accepted('figure sealed', { type: 'FigureGiven', ...said, amount });
}

function stopFigures(command: StopFigures, state: Case): Decision {
  const refusal = may(state, command.by, null, 'ask for figures');
  if (refusal) return refused(refusal);
  if (state.figures?.id !== command.figures || isRoundOver(state.figures, command.at)) return refused('FiguresOver');
  // Nor in a check, for in an ending that is not announced it cannot be done.
  if (isPassingPaused(state)) return refused('PassingIsPaused');
  return accepted('figures stopped', { type: 'FiguresStopped', why: 'taken back', at: command.at });
}

function faultIn({ claimant, payer, rounds, at }: AskFigures, state: Case): Refusal | null {
  if (state.figures) return 'FiguresStand';
  if (isPassingPaused(state)) return 'PassingIsPaused';
  const sides = state.parties.filter(({ id }) => id === claimant || id === payer);
  if (sides.length !== 2) return 'TwoSidesNeeded';
  if (sides.some(({ room }) => roomWith(state, room).state !== 'open')) return 'RoomNotOpen';
  if (rounds.length < 1 || rounds.length > mostRounds) return 'TooManyRounds';
  if (rounds.some((end, index) => end < (rounds[index - 1] ?? at) + answerTime.shortest)) return 'TooLittleTime';
  return (rounds.at(-1) ?? at) > at + answerTime.longest ? 'TooMuchTime' : null;
}
