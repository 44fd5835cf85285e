import type { Button, InputBlock, KnownBlock, ModalView } from '@slack/types';
import { type Case, partyOf } from '../../domain/case.js';
import { mostRounds } from '../../domain/commands/figures.js';
import { type FigureRule, type Figures, isAskedForFigure, isRoundOver } from '../../domain/figures.js';
import type { CaseId, FiguresId, Instant, PersonId, RoomId } from '../../domain/ids.js';
import { mayApprove, type Party } from '../../domain/party.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { exactWords } from '../text/exact-words.js';
import { actions, button, sure } from './buttons.js';
import { figureText } from './figure-text.js';
import { formView, modalView } from './form.js';
import { aside, plain } from './framed.js';
import { choiceInput, input, option, textInput } from './inputs.js';
import { momentFor } from './moment.js';
import { labelOf, mediatorsLabelOf, ruleOf } from './people-words.js';
import { slipBlocks } from './slip.js';

export const askFiguresAction = 'figures.ask';
export const askFiguresForm = 'figures.ask.form';
export const readFiguresAction = 'figures.read';
export const giveFigureForm = 'figures.give.form';
export const stopFiguresAction = 'figures.stop';

export const figuresFields = {
  ...{ text: 'text', unit: 'unit', claimant: 'claimant', payer: 'payer', rule: 'rule' },
  ...{ what: 'what', amount: 'amount' },
  day: (round: number) => `day.${round}`,
  time: (round: number) => `time.${round}`,
} as const;

export const longestQuestion = 1500;
export const longestUnit = 20;
const longestAmount = 60;

export const figureRules: readonly FigureRule[] = ['midpoint', 'claimant', 'payer'];

export function askFiguresView(say: Phrasebook, state: Case, slips: readonly Words[] = []): ModalView {
  const { title, submit, intro, text, unit, unitHint, claimant, payer, rule, rules, ruleHint, oneRound } =
    say.figures.ask;
  const sides = state.parties.map((party) => option(party.id, mediatorsLabelOf(state, party.id)));
  const made = figureRules.map((each) => option(each, rules[each]));
  return formView(say, { form: askFiguresForm, about: { case: state.id }, title, submit }, [
    ...slipBlocks(say, slips),
    plain(intro),
    textInput(figuresFields.text, text, { value: '', max: longestQuestion, lines: true }),
    textInput(figuresFields.unit, unit, { value: '', max: longestUnit, lines: false, hint: unitHint }),
    input(claimant, { type: 'static_select', action_id: figuresFields.claimant, options: sides }),
    input(payer, { type: 'static_select', action_id: figuresFields.payer, options: sides }),
    choiceInput(figuresFields.rule, rule, { options: made, chosen: null, hint: ruleHint }),
    ...Array.from({ length: mostRounds }, (_, index) => endOfRound(say, index + 1, state.zone)).flat(),
    aside(oneRound),
  ]);
}

function endOfRound(say: Phrasebook, round: number, zone: string): InputBlock[] {
  const { day, time } = say.figures.ask;
  const optional = round > 1;
  return [
    input(day(round), { type: 'datepicker', action_id: figuresFields.day(round) }, { optional }),
    input(time(round, say.placeOf(zone)), { type: 'timepicker', action_id: figuresFields.time(round) }, { optional }),
  ];
}

type About = { case: CaseId; room: RoomId; figures: FiguresId };

export function readFiguresButton(say: Phrasebook, about: About): Button {
  return { ...button(readFiguresAction, say.figures.read.button, about), style: 'primary' };
}

/** What is asked and what giving means, and to whoever's yes counts also the figure. What a side has given is shown to its members only. */
export function figuresView(
  say: Phrasebook,
  state: Case,
  room: RoomId,
  reader: PersonId,
  figures: Figures,
  exact: Words | undefined,
): ModalView {
  const { read, posted } = say.figures;
  const { claimant, payer, rounds, unit } = figures;
  const party = partyOf(state, reader);
  const blocks = [
    aside(read.wording),
    ...(exact ? [exactWords(exact.reveal())] : []),
    plain([read.sides(labelOf(state, claimant), labelOf(state, payer)), read.meets].join('\n')),
    plain([read.rules[figures.rule], read.otherwise].join('\n')),
    plain([read.binds, read.silence, posted.sealed].join('\n')),
    plain([posted.until(momentFor(say, state, reader, rounds[0] ?? 0)), read.roundsLeft(rounds.length - 1)].join('\n')),
    ...(party ? [plain(ownLines(say, state, party, reader, figures).join('\n'))] : []),
  ];
  if (!party || !mayApprove(party, reader)) {
    return modalView(say, read.titleToRead, blocks);
  }
  const about = { case: state.id, room, figures: figures.id };
  const options = [option('give', read.give), option('take back', read.takeBack)];
  return formView(say, { form: giveFigureForm, about, title: read.title, submit: read.submit }, [
    ...blocks,
    choiceInput(figuresFields.what, read.what, { options, chosen: 'give' }),
    textInput(figuresFields.amount, read.amount(unit), {
      ...{ value: '', max: longestAmount, lines: false, optional: true, hint: read.amountHint },
    }),
  ]);
}

function ownLines(
  say: Phrasebook,
  state: Case,
  party: Party,
  reader: PersonId,
  { claimant, unit, voices, last }: Figures,
): string[] {
  const { read } = say.figures;
  const own = voices.filter((voice) => voice.party === party.id);
  const before = last.find((each) => each.party === party.id);
  const said = [...new Set(own.map(({ amount }) => amount))].map((amount) =>
    read.voices(figureText(say, { amount, unit }), own.filter((voice) => voice.amount === amount).length),
  );
  return [
    party.id === claimant ? read.claimant(unit) : read.payer(unit),
    ...(before ? [read.last(figureText(say, { amount: before.amount, unit }))] : []),
    ...(party.members.length > 1 ? [read.rule(ruleOf(say, state, party, reader))] : []),
    ...(said.length > 0 ? said : [read.silent]),
    ...(mayApprove(party, reader) ? [] : [read.notYours]),
  ];
}

/** What a member or an adviser of one of the two sides finds among what waits for them: the same line whatever they or others have said. */
export function figuresMatters(
  say: Phrasebook,
  state: Case,
  room: RoomId,
  reader: PersonId,
  now: Instant,
): KnownBlock[] {
  const words = say.figures;
  const { figures } = state;
  const side = state.rooms.find((each) => each.id === room);
  if (!figures || !side || !('party' in side) || !isAskedForFigure(figures, side.party)) return [];
  if (isRoundOver(figures, now)) return [plain(words.waiting.over)];
  const line = words.waiting.open(momentFor(say, state, reader, figures.rounds[0] ?? 0));
  return [plain(line), actions(readFiguresButton(say, { case: state.id, room, figures: figures.id }))];
}

/** What mediators find there: of whom, until when, and how to stop it. */
export function mediatorsFiguresMatters(say: Phrasebook, state: Case, now: Instant): KnownBlock[] {
  const words = say.figures;
  const { figures } = state;
  if (!figures) return [];
  if (isRoundOver(figures, now)) return [plain(words.waiting.over)];
  const [claimant, payer] = [mediatorsLabelOf(state, figures.claimant), mediatorsLabelOf(state, figures.payer)];
  const stop = button(stopFiguresAction, words.waiting.stop, { case: state.id, figures: figures.id });
  return [
    plain(words.waiting.openToMediator(claimant, payer, say.dayAndTime(figures.rounds[0] ?? 0, state.zone))),
    actions(sure(say, stop, words.waiting.confirm)),
  ];
}
