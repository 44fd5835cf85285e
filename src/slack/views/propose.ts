import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { type Case, partyWith } from '../../domain/case.js';
import { type Kind, standsIn } from '../../domain/envelope.js';
import type { EnvelopeId, PartyId, PersonId, RoomId } from '../../domain/ids.js';
import { mayApprove, satisfies } from '../../domain/party.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { type Exact, exactBlock } from './exact.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { choiceInput, input, option, textInput, ticksInput } from './inputs.js';
import { destinationOf, labelOf, ruleOf } from './people-words.js';
import { rehearseButton } from './rehearse.js';
import { slipBlocks } from './slip.js';

export const proposeForm = 'propose.form';
export const moreAction = 'propose.more';
/** The most that Slack lets a field hold; whether it fits into a message as well is for `wordsLimit` to say. */
export const longest = 3000;

export const fields = {
  to: 'to',
  kind: 'kind',
  text: 'text',
  condition: 'condition',
  next: 'next',
  passBy: 'pass_by',
  acceptBy: 'accept_by',
  options: 'options',
} as const;

export type Next = 'approve' | 'keep' | 'show';
export type Option = 'package' | 'ratification' | 'say';

/** What the form shows and, sent, says. `edits` and `answers` are the envelopes it changes or answers. */
export type ProposeForm = {
  state: Case;
  party: PartyId;
  reader: PersonId;
  edits: EnvelopeId | null;
  answers: EnvelopeId | null;
  /** The words it answers, as they stand in this room. */
  answered: Exact | null;
  to: RoomId[];
  kind: Kind;
  /** What stands in the form already. */
  text: Words | null;
  condition: Words | null;
  passBy: string | null;
  acceptBy: string | null;
  options: Option[];
  more: boolean;
  /** What of a mediator's wording stands in another room and is not approved for those who would read it. */
  slips: Words[];
};

/**
 * Where this party's words can go: each other side's private room, and the joint room once there is one; an answer only where
 * those are who have what it answers. A room that is just being renewed is one of them, or others would learn which it is.
 */
export function destinations(state: Case, party: PartyId, answers: EnvelopeId | null): RoomId[] {
  const answered = state.envelopes.find((each) => each.id === answers);
  const haveIt = answered && [...standsIn(answered), partyWith(state, answered.party).room];
  return state.rooms
    .filter((room) => (room.kind === 'private' && room.party !== party) || room.kind === 'together')
    .filter((room) => room.state !== 'planned' && (haveIt?.includes(room.id) ?? true))
    .map((room) => room.id);
}

export function proposeView(say: Phrasebook, data: ProposeForm): ModalView {
  const { form } = say.envelopes;
  const { state, party, edits, answers } = data;
  const room = partyWith(state, party).room;
  const title = edits
    ? form.editTitle
    : answers
      ? data.kind === 'offer'
        ? form.suggestTitle
        : form.replyTitle
      : form.title;
  const ref = { case: state.id, room, ...(edits ? { envelope: edits } : {}), ...(answers ? { answers } : {}) };
  return formView(say, { form: proposeForm, about: ref, title, submit: form.save }, [
    ...slipBlocks(say, data.slips),
    ...(data.answered === null ? [] : [aside(form.answering), exactBlock(say, data.answered)]),
    ...recipientBlocks(say, data),
    kindBlock(say, data),
    textInput(fields.text, form.text, {
      ...{ value: data.text?.reveal() ?? '', max: longest, lines: true, hint: form.textHint },
    }),
    ...nextBlocks(say, data),
    ...(data.more ? moreBlocks(say, data) : [moreButton(say)]),
  ]);
}

/** With one place to go it is said in words; with several, they are ticked. */
function recipientBlocks(say: Phrasebook, { state, party, to, more, answers }: ProposeForm): KnownBlock[] {
  const { form } = say.envelopes;
  const places = destinations(state, party, answers);
  const [only] = to;
  if (only && to.length === 1 && (state.parties.length === 2 || answers) && !more) {
    return [plain(form.toOnly(destinationOf(say, state, only)))];
  }
  const options = places.map((id): PlainTextOption => option(id, destinationChoice(say, state, id)));
  return [ticksInput(fields.to, form.to, { options, ticked: to })];
}

function kindBlock(say: Phrasebook, { kind }: ProposeForm): InputBlock {
  const options = (['message', 'question', 'offer'] as const).map((each) =>
    option(each, say.envelopes.kindChoice[each]),
  );
  return choiceInput(fields.kind, say.envelopes.form.kind, { options, chosen: kind });
}

/** A mediator's draft is always seen by the side it is for; a member chooses how far their own goes. */
function nextBlocks(say: Phrasebook, { state, party, reader }: ProposeForm): KnownBlock[] {
  const { form } = say.envelopes;
  const side = partyWith(state, party);
  if (!side.members.includes(reader)) return [aside(form.forThem)];
  const rule = aside(form.rule(ruleOf(say, state, side, reader)));
  const yes = mayApprove(side, reader) ? [option('approve', satisfies(side, [reader]) ? form.hand : form.sayYes)] : [];
  const options = [...yes, option('keep', form.keep), option('show', form.show)];
  const about = { case: state.id, room: side.room };
  const tryOut = yes.length > 0 && !state.saidYes.includes(reader) ? [actions(rehearseButton(say, about))] : [];
  return [
    choiceInput(fields.next, form.next, { options, chosen: yes.length > 0 ? 'approve' : 'keep' }),
    rule,
    ...tryOut,
  ];
}

function moreButton(say: Phrasebook): KnownBlock {
  return actions(button(moreAction, say.envelopes.form.more, {}));
}

function moreBlocks(say: Phrasebook, data: ProposeForm): KnownBlock[] {
  const { form } = say.envelopes;
  const { condition, passBy, acceptBy, options: ticked, state, reader, party, edits } = data;
  const edited = state.envelopes.find((each) => each.id === edits);
  const byMediator = !partyWith(state, party).members.includes(reader) || edited?.wording.by === 'mediator';
  const options = [
    option('package', form.inPackage),
    option('ratification', form.ratification),
    ...(byMediator ? [option('say', form.sayWording)] : []),
  ];
  return [
    textInput(fields.condition, form.condition, {
      ...{ value: condition?.reveal() ?? '', max: longest, lines: true, optional: true, hint: form.conditionHint },
    }),
    day(fields.passBy, form.passBy, passBy),
    day(fields.acceptBy, form.acceptBy, acceptBy),
    ticksInput(fields.options, form.options, { options, ticked, optional: true }),
  ];
}

function day(field: string, label: string, value: string | null): InputBlock {
  const preset = value === null ? {} : { initial_date: value };
  return input(label, { type: 'datepicker', action_id: field, ...preset }, { optional: true });
}

function destinationChoice(say: Phrasebook, state: Case, id: RoomId): string {
  const { form } = say.envelopes;
  const room = state.rooms.find((each) => each.id === id);
  return room?.kind === 'private' ? form.roomOf(labelOf(state, room.party)) : form.together;
}
