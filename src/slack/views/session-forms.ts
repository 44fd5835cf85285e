import type { Button, InputBlock, KnownBlock, ModalView } from '@slack/types';
import { agreedMembers, type Case, hasEntered, runningSession } from '../../domain/case.js';
import { id, type PartyId, type PersonId } from '../../domain/ids.js';
import type { Mark, PhaseName } from '../../domain/session.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { formView } from './form.js';
import { aside } from './framed.js';
import { choiceInput, input, option, ticksInput } from './inputs.js';
import { fullNameOf } from './names.js';
import { mediatorsLabelOf } from './people-words.js';

export const startAction = 'start';
export const startForm = 'start.form';
export const attendanceForm = 'attendance.form';
export const attendanceAction = 'attendance';
export const phaseForm = 'phase.form';
export const caucusMarkForm = 'phase.caucus.form';
export const adjournForm = 'adjourn.form';

export const sessionFields = {
  present: 'present',
  phase: 'phase',
  hearBy: 'hear_by',
  mark: 'mark',
  side: 'side',
  day: 'day',
  time: 'time',
} as const;

/** Slack shows at most this many boxes to tick; more people are a list to choose from. */
const mostBoxes = 10;

/** Opens the form that starts a session, where the mediator is told that the mediation can begin. */
export function startButton(say: Phrasebook, state: Case): Button {
  return button(startAction, say.convening.buttons.start, { case: state.id });
}

export function startView(say: Phrasebook, state: Case): ModalView {
  const words = say.sessions;
  return formOf(say, state, startForm, words.start.title, words.start.submit, [
    presentInput(say, state, whoMayBePresent(state)),
    choiceInput(sessionFields.phase, words.start.phase, {
      options: Object.entries(words.start.phases).map(([name, text]) => option(name, text)),
      chosen: 'opening',
    }),
    hearByInput(say, state.zone),
    aside(words.start.joint),
  ]);
}

export function attendanceView(say: Phrasebook, state: Case): ModalView {
  const words = say.sessions;
  const present = runningSession(state)?.present ?? [];
  return formOf(say, state, attendanceForm, words.attendance.title, words.attendance.submit, [
    presentInput(say, state, present),
  ]);
}

/** What the mediator reads once a session has started, with the way to correct who is present. */
export function startedBlocks(say: Phrasebook, state: Case, text: string): KnownBlock[] {
  return [
    { type: 'section', text: { type: 'mrkdwn', text } },
    actions(button(attendanceAction, say.sessions.start.correct, { case: state.id })),
  ];
}

export function phaseView(say: Phrasebook, state: Case): ModalView {
  const words = say.sessions;
  const { marks } = words.change;
  const sides = state.parties.map((party) =>
    option(`${caucusWith}${party.id}`, marks.caucus(mediatorsLabelOf(state, party.id))),
  );
  const plainMarks = (['shuttle', 'impasse', 'drafting', 'none'] as const).map((mark) => option(mark, marks[mark]));
  return formOf(say, state, phaseForm, words.change.title, words.change.submit, [
    choiceInput(sessionFields.phase, words.change.phase, {
      options: Object.entries(words.start.phases).map(([name, text]) => option(name, text)),
      chosen: runningSession(state)?.phase.name ?? null,
    }),
    hearByInput(say, state.zone),
    input(
      words.change.mark,
      { type: 'static_select', action_id: sessionFields.mark, options: [...sides, ...plainMarks] },
      { optional: true },
    ),
  ]);
}

/** Asks which side the mediator is in private with. */
export function caucusMarkView(say: Phrasebook, state: Case): ModalView {
  const words = say.sessions;
  const sides = state.parties.map((party) => option(party.id, mediatorsLabelOf(state, party.id)));
  return formOf(say, state, caucusMarkForm, words.caucus.title, words.caucus.submit, [
    input(words.caucus.side, { type: 'static_select', action_id: sessionFields.side, options: sides }),
    aside(words.caucus.note),
  ]);
}

export function adjournView(say: Phrasebook, state: Case): ModalView {
  const { day, time, note, reminded, title, submit } = say.sessions.adjourn;
  return formOf(say, state, adjournForm, title, submit, [
    aside(note),
    input(day, { type: 'datepicker', action_id: sessionFields.day }, { optional: true, hint: reminded }),
    input(time(say.placeOf(state.zone)), { type: 'timepicker', action_id: sessionFields.time }, { optional: true }),
  ]);
}

const caucusWith = 'caucus:';

/** The mark that was chosen; undefined if none was touched, null if it is to be taken off. */
export function markChosen(value: string | undefined): Mark | null | undefined {
  if (value === undefined || value === '') return undefined;
  if (value.startsWith(caucusWith)) return { type: 'caucus', party: id<PartyId>(value.slice(caucusWith.length)) };
  return value === 'shuttle' || value === 'impasse' || value === 'drafting' ? { type: value } : null;
}

/** The phase of this name; undefined if it is none. */
export function phaseNamed(value: string | undefined): PhaseName | undefined {
  return value === 'opening' || value === 'together' || value === 'separately' || value === 'break' ? value : undefined;
}

function formOf(
  say: Phrasebook,
  state: Case,
  callback: string,
  title: string,
  submit: string,
  blocks: KnownBlock[],
): ModalView {
  return formView(say, { form: callback, about: { case: state.id }, title, submit }, blocks);
}

function whoMayBePresent(state: Case): PersonId[] {
  return [
    ...state.mediators.map((mediator) => mediator.person),
    ...state.parties.flatMap((party) => [
      ...agreedMembers(state, party),
      ...party.advisers.map((adviser) => adviser.person).filter((person) => hasEntered(state, person)),
    ]),
  ];
}

function presentInput(say: Phrasebook, state: Case, present: readonly PersonId[]): InputBlock {
  const words = say.sessions;
  const people = whoMayBePresent(state);
  const options = people.map((person) => option(person, fullNameOf(state, person)));
  const hint = words.start.presentHint;
  if (people.length <= mostBoxes) {
    return ticksInput(sessionFields.present, words.start.present, { options, ticked: present, hint });
  }
  const ticked = options.filter((each) => present.some((person) => person === each.value));
  const initial = ticked.length > 0 ? { initial_options: ticked } : {};
  const list = { type: 'multi_static_select', action_id: sessionFields.present, options, ...initial } as const;
  return input(words.start.present, list, { hint });
}

function hearByInput(say: Phrasebook, zone: string): InputBlock {
  const words = say.sessions;
  return input(
    words.hearBy(say.placeOf(zone)),
    { type: 'timepicker', action_id: sessionFields.hearBy },
    { optional: true, hint: words.hearByHint },
  );
}
