import { may } from '../access.js';
import { localDay } from '../calendar.js';
import { type Case, isPassingPaused } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Envelope } from '../envelope.js';
import type { PartyId, SettlementId, TextId } from '../ids.js';
import type { Refusal } from '../refusal.js';
import { type Agreement, agreementsOf, type Clause, clausesReady, type Draft, isSigned } from '../settlement.js';

/** The mediator puts clauses together, in an order and perhaps in other words. Nobody else sees it yet. */
export type DraftSettlement = Asked & {
  type: 'DraftSettlement';
  settlement: SettlementId;
  /** What was on the screen: the draft, or else the text before the sides; null for a first one. */
  edits: SettlementId | null;
  /** The number that stands in the text. */
  version: number;
  text: TextId;
  clauses: Clause[];
  ratification: PartyId[];
  salt: string;
};

/** The mediator puts the draft before every side: to read, and to sign. It takes the place of any before, and voids what was signed. */
export type PutSettlement = Asked & { type: 'PutSettlement'; settlement: SettlementId };

export function draftSettlement(command: DraftSettlement, state: Case): Decision {
  const refusal = may(state, command.by, null, 'settle');
  if (refusal) return refused(refusal);
  if (isSigned(state)) return refused('AlreadySigned');
  const { settlement: id, version, text, clauses, salt, at } = command;
  if (command.edits !== (latest(state)?.id ?? null)) return refused('OlderVersion');
  if (version !== state.settlement.versions + 1) return refused('OlderVersion');
  const fault = faultIn(clauses, state) ?? (clauses.some(isOverdue(localDay(at, state.zone))) ? 'DayPassed' : null);
  if (fault) return refused(fault);
  const ratification = ratifying(state, clauses, command.ratification);
  return accepted('settlement drafted', {
    type: 'SettlementDrafted',
    draft: { id, version, text, clauses, ratification, salt },
  });
}

export function putSettlement(command: PutSettlement, state: Case): Decision {
  const refusal = may(state, command.by, null, 'settle');
  if (refusal) return refused(refusal);
  if (isSigned(state)) return refused('AlreadySigned');
  const { drafted } = state.settlement;
  if (drafted?.id !== command.settlement) return refused('OlderVersion');
  const fault = faultIn(drafted.clauses, state);
  if (fault) return refused(fault);
  if (isPassingPaused(state)) return refused('PassingIsPaused');
  return accepted('settlement put', { type: 'SettlementPut', settlement: drafted.id, at: command.at });
}

/** The sides that have to ratify: those the mediator names, and those that made a clause of it subject to that. */
export function ratifying(state: Case, clauses: readonly Clause[], named: readonly PartyId[]): PartyId[] {
  const conditional = agreementsOf(state)
    .filter(({ id }) => clauses.some((clause) => clause.agreement === id))
    .flatMap(({ party, subjectToRatification }) => (party !== null && subjectToRatification ? [party] : []));
  return state.parties.map((party) => party.id).filter((id) => named.includes(id) || conditional.includes(id));
}

function faultIn(clauses: readonly Clause[], state: Case): Refusal | null {
  if (clauses.length === 0) return 'NoClauses';
  const ready = clausesReady(state);
  const chosen = clauses.map((clause) => clause.agreement);
  if (new Set(chosen).size < chosen.length) return 'ClauseNotReady';
  for (const clause of clauses) {
    const agreement = ready.find((each) => each.id === clause.agreement);
    if (!agreement || !isWhole(clause, agreement)) return 'ClauseNotReady';
    if (clause.by !== null && !state.parties.some((party) => party.id === clause.by)) return 'NothingHere';
  }
  return splitsPackage(state, chosen) ? 'PackageSplit' : null;
}

/** In the offer's own words a clause has all of its halves. The mediator's wording takes the place of both, but never of a figure. */
function isWhole({ mediatorsWording, text, condition, figure }: Clause, agreed: Agreement): boolean {
  if (figure?.amount !== agreed.figure?.amount || figure?.unit !== agreed.figure?.unit) return false;
  return mediatorsWording ? condition === null : text === agreed.text && condition === agreed.condition;
}

/** What a party offers as a package is taken as a whole or not at all. */
function splitsPackage({ envelopes }: Case, chosen: readonly string[]): boolean {
  const onTable = envelopes.filter(isOfPackage);
  const sides = new Set(onTable.filter((each) => chosen.includes(each.id)).map((each) => each.party));
  return onTable.some((each) => sides.has(each.party) && !chosen.includes(each.id));
}

function isOfPackage({ kind, inPackage, status }: Envelope): boolean {
  return kind === 'offer' && inPackage && status.type === 'passed' && !status.offTable;
}

function isOverdue(today: string): (clause: Clause) => boolean {
  return ({ due }) => due !== null && due < today;
}

/** The text that an edit would begin with. */
export function latest({ settlement }: Case): Draft | null {
  return settlement.drafted ?? settlement.put;
}
