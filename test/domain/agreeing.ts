import type { Case } from '../../src/domain/case.js';
import type { SaveDraft } from '../../src/domain/commands/save-draft.js';
import type { DraftSettlement } from '../../src/domain/commands/settle.js';
import type { Command } from '../../src/domain/decide.js';
import { id, type PersonId, type SettlementId, type TextId } from '../../src/domain/ids.js';
import type { Clause } from '../../src/domain/settlement.js';
import { ann, annAndBen, ben, by, draft, envelope, given, happens, mara, room, type Side, underway } from './given.js';

/** One version of the text by its name. */
export const settlement = (name: string) => id<SettlementId>(`settlement-${name}`);

/** Ann's offer has arrived with Ben. */
export function offered(state: Case, name: string, more: Partial<SaveDraft> = {}): Case {
  const [to, words] = [room('cedar'), envelope(name)];
  const present = state.rooms.find((each) => each.id === to)?.invited ?? [];
  return given(
    state,
    draft(name, ann, 'birch', to, { approve: true, ...more }),
    { type: 'Pass', ...by(mara), envelope: words },
    { type: 'BeginFilling', ...happens(), envelope: words, room: to, present },
    { type: 'RecordArrived', ...happens(), envelope: words, room: to },
  );
}

export const agrees = (name: string, who: PersonId = ben, told = true): Command => ({
  ...{ type: 'AnswerOffer', ...by(who), envelope: envelope(name), value: 'agree', told },
});
export const letsStand = (name: string, who: PersonId): Command => ({
  ...{ type: 'LetStand', ...by(who), agreement: envelope(name) },
});

/** Offers of Ann's to Ben that both agreed to and let stand. */
export function ready(names: string[] = ['one'], sides: Record<string, Side> = annAndBen): Case {
  return names.reduce(
    (state, name) => given(offered(state, name), agrees(name), letsStand(name, ann), letsStand(name, ben)),
    underway(sides),
  );
}

export const clauseOf = (name: string, more: Partial<Clause> = {}): Clause => ({
  ...{
    agreement: envelope(name),
    text: id<TextId>(`text-${name}`),
    ...{ condition: null, figure: null },
    mediatorsWording: false,
    by: null,
    due: null,
  },
  ...more,
});

/** The mediator puts these clauses together as the next version. */
export function drafts(
  state: Case,
  name: string,
  clauses: Clause[] = [clauseOf('one')],
  more: Partial<DraftSettlement> = {},
): DraftSettlement {
  const { drafted, put, versions } = state.settlement;
  return {
    ...{ type: 'DraftSettlement', ...by(mara), settlement: settlement(name), edits: (drafted ?? put)?.id ?? null },
    ...{ version: versions + 1, text: id<TextId>(`text-${name}`), clauses, ratification: [], salt: '00' },
    ...more,
  };
}

export const puts = (name: string): Command => ({ type: 'PutSettlement', ...by(mara), settlement: settlement(name) });
export const signs = (name: string, who: PersonId): Command => ({
  ...{ type: 'Sign', ...by(who), settlement: settlement(name) },
});

/** A text that is before both sides, or signed by both. */
export function put(state: Case = ready(), name = 'a'): Case {
  return given(state, drafts(state, name), puts(name));
}

export function signed(state: Case = put(), name = 'a'): Case {
  return given(state, signs(name, ann), signs(name, ben));
}
