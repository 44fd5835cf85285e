import { type Amount, isMore, midpoint } from './amount.js';
import { type Case, isPassingPaused, partyWith } from './case.js';
import type { Event } from './events.js';
import type { FiguresId, Instant, PartyId, PersonId, TextId } from './ids.js';
import { satisfies } from './party.js';

/**
 * Two sides give figures for nobody's eyes, in at most three rounds whose ends are fixed beforehand. The claimant's can only come
 * down from round to round, the payer's only go up; where they meet, both are told the figure that the rule makes of them.
 */
export type Figures = {
  id: FiguresId;
  /** What is asked, in the mediator's own words. */
  text: TextId;
  unit: string;
  claimant: PartyId;
  payer: PartyId;
  rule: FigureRule;
  /** When this round and those after it end. */
  rounds: Instant[];
  /** What members have said in this round, as far as it still counts for their side. */
  voices: FigureVoice[];
  /** What each side last gave in an earlier round. */
  last: GivenFigure[];
  /** Once the round has ended, what is to be told: the figure, or null where there was no overlap. */
  result?: Amount | null;
};

/** A figure with what it is in. */
export type Figure = { amount: Amount; unit: string };

/** Which figure an overlap makes. */
export type FigureRule = 'midpoint' | 'claimant' | 'payer';
export type FigureVoice = { party: PartyId; person: PersonId; amount: Amount };
export type GivenFigure = { party: PartyId; amount: Amount };

/** Whether figures are asked of this side. */
export function isAskedForFigure({ claimant, payer }: Figures, party: PartyId): boolean {
  return party === claimant || party === payer;
}

export function isRoundOver({ rounds: [end = 0] }: Figures, at: Instant): boolean {
  return end <= at;
}

/** What this side gives by its own rule; null if not enough of it have said the same, or enough have said two things. */
export function figureOf(state: Case, { voices }: Figures, party: PartyId): Amount | null {
  const own = voices.filter((voice) => voice.party === party);
  const given = [...new Set(own.map(({ amount }) => amount))].filter((amount) => {
    const people = own.filter((voice) => voice.amount === amount).map(({ person }) => person);
    return satisfies(partyWith(state, party), people);
  });
  return given.length === 1 ? (given[0] ?? null) : null;
}

/** Whether this would move away from the other side, by what this side gave in an earlier round. */
export function movesAway({ last, claimant }: Figures, party: PartyId, amount: Amount): boolean {
  const before = last.find((each) => each.party === party)?.amount;
  if (before === undefined) return false;
  return party === claimant ? isMore(amount, before) : isMore(before, amount);
}

/** Figures count as they stood when their round ended, whatever is done before anyone is told; no figure is no overlap. */
export function figuresCounted(state: Case, at: Instant): Event[] {
  const { figures } = state;
  if (!figures || figures.result !== undefined || !isRoundOver(figures, at)) return [];
  const asked = figureOf(state, figures, figures.claimant);
  const offered = figureOf(state, figures, figures.payer);
  const given = [
    ...(asked === null ? [] : [{ party: figures.claimant, amount: asked }]),
    ...(offered === null ? [] : [{ party: figures.payer, amount: offered }]),
  ];
  const meet = asked !== null && offered !== null && !isMore(asked, offered);
  return [{ type: 'FiguresCounted', result: meet ? resulting(figures.rule, asked, offered) : null, given }];
}

/** Both sides are told by time alone, once passing is not paused. Rounds that ended unopened in the meantime are over. */
export function figuresTold(state: Case, at: Instant): Event[] {
  const { figures } = state;
  if (figures?.result === undefined || state.stage !== 'underway' || isPassingPaused(state)) return [];
  const { text, unit, result } = figures;
  if (result !== null) return [{ type: 'FiguresMet', text, unit, result, at }];
  return [{ type: 'FiguresNotMet', rounds: figures.rounds.slice(1).filter((end) => end > at), at }];
}

/** When time alone next has something to do with them. */
export function figuresDueAt(state: Case): Instant | null {
  const { figures } = state;
  if (!figures || (figures.result !== undefined && isPassingPaused(state))) return null;
  return figures.rounds[0] ?? null;
}

function resulting(rule: FigureRule, asked: Amount, offered: Amount): Amount {
  if (rule === 'midpoint') return midpoint(asked, offered);
  return rule === 'claimant' ? asked : offered;
}
