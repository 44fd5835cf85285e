import type { Button, KnownBlock, ModalView } from '@slack/types';
import { may } from '../../domain/access.js';
import { type Case, isMediator, partyWith } from '../../domain/case.js';
import { ownRoom } from '../../domain/commands/own-envelope.js';
import type { PartyId, PersonId } from '../../domain/ids.js';
import type { Room } from '../../domain/room.js';
import { Words } from '../../domain/words.js';
import { type Notes, notesIn, topics, type Worksheet } from '../../domain/worksheet.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { exactWords } from '../text/exact-words.js';
import { actions, button, sure } from './buttons.js';
import { formView, modalView } from './form.js';
import { aside, plain } from './framed.js';
import { choiceInput, option, plainText, textInput } from './inputs.js';
import { mediatorsLabelOf } from './people-words.js';
import { rehearseButton } from './rehearse.js';

export const prepareAction = 'prepare';
export const prepareForm = 'prepare.form';
export const guideAction = 'prepare.guide';
export const discardWorksheetAction = 'prepare.discard';
export const shownWorksheetAction = 'prepare.shown';

/** The most that each topic's field takes. */
export const longestNote = 2000;
export const nextField = 'next';

const none: Notes = { want: '', why: '', else: '', without: '', offer: '' };

/** The way to one's side's worksheet, for whoever may prepare: it looks the same whether or not there is one. */
export function prepareBlocks(say: Phrasebook, state: Case, person: PersonId): KnownBlock[] {
  const words = say.prepare;
  const room = ownRoom(state, person);
  if (!room || may(state, person, room, 'prepare') !== null) return [];
  return [plain(words.says), actions(button(prepareAction, words.button, { case: state.id, room: room.id }))];
}

/** The form of a side's worksheet, filled in with its newest version. */
export function prepareView(
  say: Phrasebook,
  state: Case,
  party: PartyId,
  kept: Worksheet | undefined,
  text?: Words,
): ModalView {
  const words = say.prepare;
  const about = { case: state.id, room: partyWith(state, party).room, ...(kept && { plan: kept.text }) };
  const notes = text ? notesIn(text.reveal()) : none;
  const fields = topics.map((topic) => {
    const { label, hint } = words.topics[topic];
    return textInput(topic, label, { value: notes[topic], max: longestNote, lines: true, optional: true, hint });
  });
  const options = [option('keep', words.keep), option('show', words.show)];
  return formView(say, { form: prepareForm, about, title: words.title, submit: words.submit }, [
    aside(words.intro),
    ...fields,
    choiceInput(nextField, words.next, { options, chosen: 'keep' }),
    ...(kept ? [aside(shownLine(say, kept))] : []),
    actions(
      button(guideAction, words.guidance, about),
      rehearseButton(say, about),
      ...(kept ? [discardButton(say, about)] : []),
    ),
  ]);
}

function shownLine(say: Phrasebook, { text, shown }: Worksheet): string {
  const words = say.prepare;
  if (shown === null) return words.neverShown;
  return shown === text ? words.shownThis : words.shownBefore;
}

/** What is written in a worksheet, note by note. */
export function notesOf(text: Words): Words[] {
  return Object.values(notesIn(text.reveal())).map((note) => new Words(note));
}

/** How a mediation goes, in plain words; the same for everyone. */
export function guideView(say: Phrasebook): ModalView {
  const { title, parts } = say.prepare.guide;
  return modalView(
    say,
    title,
    parts.flatMap((part): KnownBlock[] => [{ type: 'header', text: plainText(part.title) }, plain(part.text)]),
  );
}

/** The version that was shown to the mediators. */
export function shownWorksheetView(say: Phrasebook, text: Words): ModalView {
  const words = say.prepare;
  const notes = notesIn(text.reveal());
  return modalView(say, words.shown.title, [
    aside(words.shown.note),
    ...topics.flatMap((topic): KnownBlock[] => [
      { type: 'header', text: plainText(words.topics[topic].label) },
      notes[topic] === '' ? aside(words.shown.nothing) : exactWords(notes[topic]),
    ]),
  ]);
}

/** Opens the version that was shown; `party` is whose worksheet it is. */
export function shownWorksheetButton(say: Phrasebook, state: Case, party: PartyId): Button {
  const { room } = partyWith(state, party);
  return button(shownWorksheetAction, say.prepare.shown.see, { case: state.id, room });
}

/** The worksheets that were shown to a mediator; in a party's room, that party's only. */
export function shownWorksheets(say: Phrasebook, state: Case, person: PersonId, room: Room | null): KnownBlock[] {
  if (!isMediator(state, person) || room?.kind !== 'private') return [];
  const here = state.worksheets.filter(({ party, shown }) => shown !== null && party === room.party);
  return here.flatMap(({ party }) => [
    plain(say.prepare.shown.waiting(mediatorsLabelOf(state, party))),
    actions(shownWorksheetButton(say, state, party)),
  ]);
}

function discardButton(say: Phrasebook, about: Ref): Button {
  const { confirm, discard } = say.prepare;
  return sure(say, button(discardWorksheetAction, discard, about), confirm.text, confirm);
}
