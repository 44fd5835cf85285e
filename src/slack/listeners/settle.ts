import type { CaseDeed } from '../../domain/access.js';
import { type Case, isMediator } from '../../domain/case.js';
import { latest, ratifying } from '../../domain/commands/settle.js';
import { type AgreementId, id, type PartyId, type SettlementId, type TextId } from '../../domain/ids.js';
import { type Clause, clausesReady, isSigned } from '../../domain/settlement.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import { handle } from '../../handle.js';
import { findNamed } from '../../store/reading.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer, Click, Command, EntryPoint, Form, Values } from '../entry-point.js';
import { faultAt, textIn } from '../forms/filled-in.js';
import { slipsOf } from '../forms/slip.js';
import { idIn } from '../ref.js';
import { act, askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import { clauseTexts, textOf } from '../settling/texts.js';
import { actions } from '../views/buttons.js';
import { exactOf } from '../views/exact.js';
import { plain } from '../views/framed.js';
import {
  editSettlementAction,
  editSettlementButton,
  seeDraftAction,
  seeDraftButton,
} from '../views/settlement/buttons.js';
import {
  draftForm,
  draftFormView,
  fieldOf,
  longestClause,
  nobodyAlone,
  orderField,
  ratificationField,
} from '../views/settlement/draft-form.js';
import { draftView, putForm, readView } from '../views/settlement/forms.js';
import { composed, lengthOf, longestSettlement } from '../views/settlement/text.js';

const deed = 'settle' satisfies CaseDeed;

/** The mediator puts clauses together, looks at the exact text, and puts it before every side. */
export const settle: EntryPoint = {
  verb: { name: 'settle', takes: null, deed, run: begin },
  clicks: {
    [editSettlementAction]: { deed, run: openForm },
    [seeDraftAction]: { deed, run: seeDraft },
  },
  forms: {
    [draftForm]: { deed, run: draft },
    [putForm]: {
      deed,
      run: (form, services) =>
        act(services, form, {
          type: 'PutSettlement',
          ...askedBy(form, services),
          settlement: idIn(form.metadata, 'settlement'),
        }),
    },
  },
};

/** What is signed is read; a draft is looked at or changed; without one, clauses are put together. */
async function begin(command: Command, services: Services): Promise<Answer> {
  const words = command.reader.say.settlement;
  const { state, person } = command.reader;
  if (!state) return { type: 'refuse', text: command.reader.say.refusals.NothingHere };
  if (isSigned(state)) {
    const view = readView(
      command.reader.say,
      state,
      person,
      null,
      await textOf(services.store, state, state.settlement.put),
    );
    return view ? { type: 'open', view } : { type: 'refuse', text: words.read.gone };
  }
  if (!state.settlement.drafted) return openForm(command, services);
  const about = { case: state.id };
  const text = words.draft.title(state.settlement.drafted.version);
  return {
    type: 'say',
    text,
    blocks: [
      plain(text),
      actions(seeDraftButton(command.reader.say, about), editSettlementButton(command.reader.say, about)),
    ],
  };
}

async function openForm({ reader }: Command | Click, { store }: Services): Promise<Answer> {
  const { state } = reader;
  if (!state) return { type: 'refuse', text: reader.say.refusals.NothingHere };
  const view = draftFormView(reader.say, state, await clauseTexts(store, state, clausesReady(state), latest(state)));
  return view ? { type: 'open', view } : { type: 'refuse', text: reader.say.settlement.form.nothing };
}

async function seeDraft({ reader }: Click, { store }: Services): Promise<Answer> {
  const { state } = reader;
  const drafted = state?.settlement.drafted;
  if (!state || !drafted) return { type: 'refuse', text: reader.say.refusals.OlderVersion };
  return { type: 'open', view: draftView(reader.say, state, drafted, await textOf(store, state, drafted)) };
}

/** Kept, and shown at once as every side would read it. */
async function draft(form: Form, services: Services): Promise<Answer> {
  const { store } = services;
  const { state } = form.reader;
  if (!state || !isMediator(state, form.reader.person))
    return { type: 'refuse', text: form.reader.say.refusals.NothingHere };
  const read = clausesIn(form.reader.say, state, form.values, () => id<TextId>(store.ids.uuid('text:settlement')));
  if (read.type === 'errors') return read;
  const { clauses, own } = read;
  if (clauses.length === 0) return faultAt(orderField, form.reader.say.refusals.NoClauses);

  const asked = await slipped(form, state, [...own.values()], services);
  if (asked) return asked;

  const version = state.settlement.versions + 1;
  const ratification = ratifying(
    state,
    clauses,
    chosen(form.values[ratificationField]).map((each) => id<PartyId>(each)),
  );
  const texts = new Map([...(await clauseTexts(store, state, clauses, null)), ...own]);
  if (clauses.some((clause) => !exactOf(clause, texts)))
    return { type: 'refuse', text: form.reader.say.refusals.ClauseNotReady };
  const whole = composed(state, version, clauses, ratification, texts);
  const length = lengthOf(whole);
  if (length > longestSettlement) {
    return faultAt(orderField, form.reader.say.settlement.form.tooLong(length, longestSettlement));
  }
  const settlement = id<SettlementId>(store.ids.uuid('settlement'));
  const text = id<TextId>(store.ids.uuid('text:settlement'));
  const salt = store.ids.bytes('salt:settlement', 32).toString('hex');
  const typed = [...own].map(([textId, each]) => ({ id: textId, words: each }));
  const decision = await handle(
    store,
    {
      ...{
        type: 'DraftSettlement',
        ...askedBy(form, services),
        settlement,
        edits: idIn(form.metadata, 'settlement') || null,
      },
      ...{ version, text, clauses, ratification, salt },
    },
    { request: form.key, texts: [...typed, { id: text, words: whole }] },
  );
  if (decision.type === 'refused') return { type: 'refuse', text: sentence(form.reader.say, decision) };
  if (decision.events.length === 0) return asDrafted(form, services, sentence(form.reader.say, decision));
  return {
    type: 'replace',
    view: draftView(form.reader.say, state, { id: settlement, version, text, clauses, ratification, salt }, whole),
  };
}

/** A form that comes again shows what was drafted by it, for Slack puts this in the place of what it showed the first time. */
async function asDrafted({ reader }: Form, { store }: Services, otherwise: string): Promise<Answer> {
  const { cases } = await findNamed(store, reader.workspace, { case: reader.state?.id ?? id('') });
  const [state] = cases;
  const drafted = state?.settlement.drafted;
  if (!state || !drafted) return { type: 'say', text: otherwise };
  return { type: 'replace', view: draftView(reader.say, state, drafted, await textOf(store, state, drafted)) };
}

/** Whatever every side lets everyone read may stand in the mediator's words, too. */
async function slipped(form: Form, state: Case, own: readonly Words[], services: Services): Promise<Answer | null> {
  const allowed = clausesReady(state).map((each) => each.id);
  const slips = await slipsOf(form, own, { readers: state.parties.map((party) => party.id), allowed }, services);
  if (slips.length === 0) return null;
  const texts = await clauseTexts(services.store, state, clausesReady(state), latest(state));
  const view = draftFormView(form.reader.say, state, texts, slips);
  return view && { type: 'replace', view };
}

type Read =
  | { type: 'read'; clauses: Clause[]; own: Map<TextId, Words> }
  | { type: 'errors'; errors: Record<string, string> };

/** The clauses in their order; what the mediator wrote in the place of other words becomes a text of its own. */
function clausesIn(say: Phrasebook, state: Case, values: Values, newText: () => TextId): Read {
  const own = new Map<TextId, Words>();
  const clauses: Clause[] = [];
  for (const agreement of chosen(values[orderField]).map((each) => id<AgreementId>(each))) {
    const agreed = clausesReady(state).find((each) => each.id === agreement);
    if (!agreed) return faultAt(orderField, say.refusals.ClauseNotReady);
    const [by, due] = [values[fieldOf.by(agreement)], values[fieldOf.due(agreement)]];
    const clause = {
      ...{ agreement, text: agreed.text, condition: agreed.condition, figure: agreed.figure, mediatorsWording: false },
      by: typeof by === 'string' && by !== nobodyAlone ? id<PartyId>(by) : null,
      due: typeof due === 'string' ? due : null,
    };
    const field = fieldOf.wording(agreement);
    const typed = textIn(values, field);
    if (typed.trim() === '') {
      clauses.push(clause);
      continue;
    }
    const worded = wording(typed, { max: longestClause });
    if (!worded.ok) return faultAt(field, say.wording.fault(worded.fault));
    const text = newText();
    own.set(text, new Words(worded.text));
    clauses.push({ ...clause, text, condition: null, mediatorsWording: true });
  }
  return { type: 'read', clauses, own };
}

function chosen(value: Values[string] | undefined): string[] {
  return Array.isArray(value) ? value : [];
}
