import type { KnownBlock, ModalView, MultiStaticSelect, StaticSelect } from '@slack/types';
import type { Case } from '../../../domain/case.js';
import { latest } from '../../../domain/commands/settle.js';
import type { PartyId, TextId } from '../../../domain/ids.js';
import { type Agreement, agreementsOf, type Clause, clausesReady } from '../../../domain/settlement.js';
import type { Words } from '../../../domain/words.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { exactBlock, exactOf } from '../exact.js';
import { formView } from '../form.js';
import { aside, plain } from '../framed.js';
import { input, option, plainText, textInput, ticksInput } from '../inputs.js';
import { labelOf, mediatorsLabelOf } from '../people-words.js';
import { slipBlocks } from '../slip.js';

export const draftForm = 'settlement.draft.form';
export const orderField = 'order';
export const ratificationField = 'ratification';
/** The fields of each clause are named by its offer. */
export const fieldOf = {
  by: (envelope: string) => `by.${envelope}`,
  due: (envelope: string) => `due.${envelope}`,
  wording: (envelope: string) => `wording.${envelope}`,
};
export const nobodyAlone = 'none';

/** A form of Slack's holds 100 blocks; each clause takes five. What stands around them, with a mediator's slips, takes no more than twenty. */
const mostClauses = 16;
/** A clause in the mediator's words. */
export const longestClause = 3000;

/** Putting clauses together: which, in what order, who does each, by when, and perhaps in other words. */
export function draftFormView(
  say: Phrasebook,
  state: Case,
  texts: Map<TextId, Words>,
  slips: readonly Words[] = [],
): ModalView | null {
  const { form } = say.settlement;
  const all = clausesReady(state);
  const ready = all.slice(0, mostClauses);
  if (ready.length === 0) return null;
  const before = latest(state);
  const chosen = (before?.clauses ?? []).flatMap((clause) => ready.filter((each) => each.id === clause.agreement));
  const waiting = agreementsOf(state).length - all.length;
  const sides = state.parties.map((party) => option(party.id, mediatorsLabelOf(state, party.id)));
  const about = { case: state.id, ...(before && { settlement: before.id }) };
  return formView(say, { form: draftForm, about, title: form.title, submit: form.submit }, [
    ...slipBlocks(say, slips),
    plain(form.intro),
    ...ready.flatMap((each, index) => clauseBlocks(say, state, each, index, clauseOf(before?.clauses, each), texts)),
    orderInput(say, state, ready, chosen.length > 0 ? chosen : ready),
    ticksInput(ratificationField, form.ratification, {
      ...{ options: sides, ticked: before?.ratification ?? [], optional: true },
    }),
    ...(all.length > mostClauses ? [aside(form.tooMany(mostClauses, all.length))] : []),
    ...(waiting > 0 ? [aside(form.waiting(waiting))] : []),
  ]);
}

function clauseOf(clauses: readonly Clause[] | undefined, { id }: Agreement): Clause | undefined {
  return clauses?.find((each) => each.agreement === id);
}

function clauseBlocks(
  say: Phrasebook,
  state: Case,
  agreement: Agreement,
  index: number,
  clause: Clause | undefined,
  texts: Map<TextId, Words>,
): KnownBlock[] {
  const { form } = say.settlement;
  const exact = exactOf(agreement, texts);
  const own = clause?.mediatorsWording ? texts.get(clause.text) : undefined;
  const due = { type: 'datepicker', action_id: fieldOf.due(agreement.id) } as const;
  return [
    plain(clauseTitle(say, index, agreement, (party) => mediatorsLabelOf(state, party))),
    ...(exact ? [exactBlock(say, exact)] : []),
    input(form.by, byElement(say, state, agreement, clause)),
    input(form.due, clause?.due ? { ...due, initial_date: clause.due } : due, { optional: true }),
    textInput(fieldOf.wording(agreement.id), form.wording, {
      ...{ value: own?.reveal() ?? '', max: longestClause, lines: true, optional: true, hint: form.wordingHint },
    }),
  ];
}

/** What it comes from: a side's offer, or what the mediator put to sides. */
function clauseTitle(
  say: Phrasebook,
  index: number,
  { party, figure }: Agreement,
  label: (party: PartyId) => string,
): string {
  const { form } = say.settlement;
  if (party !== null) return form.clause(index + 1, label(party));
  return figure ? form.figure(index + 1) : form.terms(index + 1);
}

function byElement(
  say: Phrasebook,
  state: Case,
  { id }: Agreement,
  clause: Clause | undefined,
): StaticSelect & { action_id: string } {
  const options = [
    option(nobodyAlone, say.settlement.form.nobodyAlone),
    ...state.parties.map((party) => option(party.id, mediatorsLabelOf(state, party.id))),
  ];
  const [nobody] = options;
  const initial = options.find((each) => each.value === clause?.by) ?? nobody;
  return {
    ...{ type: 'static_select', action_id: fieldOf.by(id), options },
    ...(initial && { initial_option: initial }),
  };
}

/** Slack keeps the order in which they are chosen. */
function orderInput(
  say: Phrasebook,
  state: Case,
  ready: readonly Agreement[],
  chosen: readonly Agreement[],
): KnownBlock {
  const { form } = say.settlement;
  const choices = ready.map((each, index) =>
    option(
      each.id,
      clauseTitle(say, index, each, (party) => labelOf(state, party)),
    ),
  );
  const initial = chosen.flatMap(({ id }) => choices.filter((each) => each.value === id));
  const element: MultiStaticSelect & { action_id: string } = {
    ...{ type: 'multi_static_select', action_id: orderField, options: choices, initial_options: initial },
    placeholder: plainText(form.order),
  };
  return input(form.order, element);
}
