import { type Amount, readAmount } from '../../domain/amount.js';
import { partyOf } from '../../domain/case.js';
import { mostRounds } from '../../domain/commands/figures.js';
import { isAskedForFigure, isRoundOver } from '../../domain/figures.js';
import { type FiguresId, type Instant, id, type PartyId, type TextId } from '../../domain/ids.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import { readTexts } from '../../store/reading.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer, Click, EntryPoint, Form, Values } from '../entry-point.js';
import { deadlineIn } from '../forms/deadline.js';
import { faultAt, textIn, typedIn } from '../forms/filled-in.js';
import { slipsOf } from '../forms/slip.js';
import { idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  askFiguresAction,
  askFiguresForm,
  askFiguresView,
  figureRules,
  figuresFields,
  figuresView,
  giveFigureForm,
  longestQuestion,
  longestUnit,
  readFiguresAction,
  stopFiguresAction,
} from '../views/figures.js';

/** Figures that two sides give for nobody's eyes. */
export const figures: EntryPoint = {
  clicks: {
    [askFiguresAction]: {
      deed: 'ask for figures',
      run: async ({ reader: { say, state } }): Promise<Answer> => {
        if (!state || state.figures)
          return { type: 'refuse', text: say.refusals[state ? 'FiguresStand' : 'NothingHere'] };
        return { type: 'open', view: askFiguresView(say, state) };
      },
    },
    [readFiguresAction]: { deed: 'read figures', run: read },
    [stopFiguresAction]: {
      deed: 'ask for figures',
      run: (click, services) =>
        act(services, click, {
          type: 'StopFigures',
          ...askedBy(click, services),
          figures: idIn(click.value, 'figures'),
        }),
    },
  },
  forms: {
    [askFiguresForm]: { deed: 'ask for figures', run: ask },
    [giveFigureForm]: { deed: 'give a figure', run: give },
  },
};

/** A side that is not asked reads what it would read of figures that are not there. */
async function read({ reader: { say, state, room, person }, value }: Click, { store }: Services): Promise<Answer> {
  const asked = state?.figures;
  const gone = !asked || asked.id !== idIn(value, 'figures') || isRoundOver(asked, store.clock.now().getTime());
  if (
    !state ||
    gone ||
    room?.kind === 'direct' ||
    !room ||
    !('party' in room) ||
    !isAskedForFigure(asked, room.party)
  ) {
    return { type: 'refuse', text: say.refusals.FiguresOver };
  }
  const texts = await readTexts(store, state.workspace, state.id, [asked.text]);
  return { type: 'open', view: figuresView(say, state, room.id, person, asked, texts.get(asked.text)) };
}

async function ask(form: Form, services: Services): Promise<Answer> {
  const asked = askedBy(form, services);
  const { values } = form;
  const worded = wording(textIn(values, figuresFields.text), { max: longestQuestion });
  if (!worded.ok) return faultAt(figuresFields.text, form.reader.say.wording.fault(worded.fault));
  const unit = typedIn(form.reader.say, values, figuresFields.unit, longestUnit);
  if (!unit.ok || unit.text === '')
    return faultAt(figuresFields.unit, unit.ok ? form.reader.say.figures.ask.unitMissing : unit.fault);
  const rounds = roundsIn(form.reader.say, values, form.reader.state?.zone ?? 'UTC');
  if (!rounds.ok) return { type: 'errors', errors: rounds.errors };
  const [claimant, payer] = [figuresFields.claimant, figuresFields.payer].map((field) =>
    id<PartyId>(textIn(values, field)),
  ) as [PartyId, PartyId];
  const question = new Words(worded.text);
  const { state } = form.reader;
  const slips = await slipsOf(form, [question, new Words(unit.text)], { readers: [claimant, payer] }, services);
  if (state && slips.length > 0) return { type: 'replace', view: askFiguresView(form.reader.say, state, slips) };
  const { ids } = services.store;
  const text = id<TextId>(ids.uuid(`text:${asked.caseId}`));
  return act(
    services,
    form,
    {
      ...{ type: 'AskFigures', ...asked, text, unit: unit.text, rounds: rounds.ends },
      figures: id<FiguresId>(ids.uuid(`figures:${asked.caseId}`)),
      ...{ claimant, payer },
      rule: figureRules.find((each) => each === values[figuresFields.rule]) ?? 'midpoint',
    },
    { texts: [{ id: text, words: question }] },
  );
}

type Rounds = { ok: true; ends: Instant[] } | { ok: false; errors: Record<string, string> };

/** The ends of the rounds in their order; the first is needed, and none may follow one that was left out. */
function roundsIn(say: Phrasebook, values: Values, zone: string): Rounds {
  const words = say.figures;
  const ends: Instant[] = [];
  for (let round = 1; round <= mostRounds; round += 1) {
    const fields = { day: figuresFields.day(round), time: figuresFields.time(round) };
    const end = deadlineIn(values, fields, zone, words.ask);
    if (!end.ok) return end;
    if (end.at === null && round === 1) return { ok: false, errors: { [fields.day]: words.ask.dayMissing } };
    if (end.at !== null && ends.length < round - 1) return { ok: false, errors: { [fields.day]: words.ask.gap } };
    if (end.at !== null) ends.push(end.at);
  }
  return { ok: true, ends };
}

async function give(form: Form, services: Services): Promise<Answer> {
  const { state, person } = form.reader;
  const given = amountIn(form.values);
  if (!given.ok) {
    const party = state && partyOf(state, person);
    const asked = state?.figures;
    const unit = party && asked && isAskedForFigure(asked, party.id) ? asked.unit : '';
    return faultAt(figuresFields.amount, form.reader.say.figures.faults[given.fault](unit));
  }
  const figures = idIn(form.metadata, 'figures');
  return act(services, form, { type: 'GiveFigure', ...askedBy(form, services), figures, amount: given.amount });
}

/** The figure that was typed; null if what was said is to be taken back. */
function amountIn(
  values: Values,
): { ok: true; amount: Amount | null } | Extract<ReturnType<typeof readAmount>, { ok: false }> {
  if (values[figuresFields.what] === 'take back') return { ok: true, amount: null };
  return readAmount(textIn(values, figuresFields.amount));
}
