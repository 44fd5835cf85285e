import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { type Case, partyWith } from '../../domain/case.js';
import { type Kind, standsIn } from '../../domain/envelope.js';
import type { EnvelopeId, PartyId, PersonId, RoomId } from '../../domain/ids.js';
import { mayApprove, satisfies } from '../../domain/party.js';
import type { Words } from '../../domain/words.js';
import { envelopes } from '../../words/en/envelopes.js';
import { encodeRef } from '../ref.js';
import { exactWords } from '../text.js';
import { aside, plain } from './framed.js';
import { destinationOf, labelOf, peopleIn, ruleOf } from './people-words.js';

export const proposeForm = 'propose.form';
export const moreAction = 'propose.more';
/** The most that Slack lets a field hold; whether it fits into a message as well is for `wordsLimit` to say. */
export const longest = 3000;

export const fields = {
  to: 'to',
  kind: 'kind',
  text: 'text',
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
  answered: Words | null;
  to: RoomId[];
  kind: Kind;
  /** What stands in the form already. */
  text: Words | null;
  passBy: string | null;
  acceptBy: string | null;
  options: Option[];
  more: boolean;
};

const { form } = envelopes;

/** Where this party's words can go: each other side's private room, and the joint room once it is open; an answer only where those are who have what it answers. */
export function destinations(state: Case, party: PartyId, answers: EnvelopeId | null): RoomId[] {
  const answered = state.envelopes.find((each) => each.id === answers);
  const haveIt = answered && [...standsIn(answered), partyWith(state, answered.party).room];
  return state.rooms
    .filter((room) => (room.kind === 'private' && room.party !== party) || room.kind === 'together')
    .filter((room) => room.state === 'open' && (haveIt?.includes(room.id) ?? true))
    .map((room) => room.id);
}

export function proposeView(data: ProposeForm): ModalView {
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
  return {
    type: 'modal',
    callback_id: proposeForm,
    private_metadata: encodeRef(ref),
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: form.save },
    close: { type: 'plain_text', text: form.cancel },
    blocks: [
      ...(data.answered === null ? [] : [aside(form.answering), exactWords(data.answered.reveal())]),
      ...recipientBlocks(data),
      kindBlock(data),
      {
        type: 'input',
        block_id: fields.text,
        label: { type: 'plain_text', text: form.text },
        hint: { type: 'plain_text', text: form.textHint },
        element: {
          type: 'plain_text_input',
          action_id: fields.text,
          multiline: true,
          max_length: longest,
          ...(data.text === null ? {} : { initial_value: data.text.reveal() }),
        },
      },
      ...nextBlocks(data),
      ...(data.more ? moreBlocks(data) : [moreButton()]),
    ],
  };
}

/** With one place to go it is said in words; with several, they are ticked. */
function recipientBlocks({ state, party, to, more, answers }: ProposeForm): KnownBlock[] {
  const places = destinations(state, party, answers);
  const [only] = to;
  if (only && to.length === 1 && (state.parties.length === 2 || answers) && !more) {
    return [plain(form.toOnly(destinationOf(state, only), peopleIn(state, only)))];
  }
  const options = places.map((id): PlainTextOption => option(id, destinationChoice(state, id)));
  const chosen = options.filter((each) => to.some((id) => id === each.value));
  return [
    {
      type: 'input',
      block_id: fields.to,
      label: { type: 'plain_text', text: form.to },
      element: {
        type: 'checkboxes',
        action_id: fields.to,
        options,
        ...(chosen.length > 0 ? { initial_options: chosen } : {}),
      },
    },
  ];
}

function kindBlock({ kind }: ProposeForm): InputBlock {
  const options = (['message', 'question', 'offer'] as const).map((each) => option(each, envelopes.kindChoice[each]));
  return radio(fields.kind, form.kind, options, kind);
}

/** A mediator's draft is always seen by the side it is for; a member chooses how far their own goes. */
function nextBlocks({ state, party, reader }: ProposeForm): KnownBlock[] {
  const side = partyWith(state, party);
  if (!side.members.includes(reader)) return [aside(form.forThem)];
  const rule = aside(form.rule(ruleOf(state, side, reader)));
  const yes = mayApprove(side, reader) ? [option('approve', satisfies(side, [reader]) ? form.hand : form.sayYes)] : [];
  const options = [...yes, option('keep', form.keep), option('show', form.show)];
  return [radio(fields.next, form.next, options, options[0]?.value ?? 'keep'), rule];
}

function moreButton(): KnownBlock {
  const text = { type: 'plain_text', text: form.more } as const;
  return { type: 'actions', elements: [{ type: 'button', action_id: moreAction, text, value: encodeRef({}) }] };
}

function moreBlocks({ passBy, acceptBy, options: ticked, state, reader, party, edits }: ProposeForm): KnownBlock[] {
  const edited = state.envelopes.find((each) => each.id === edits);
  const byMediator = !partyWith(state, party).members.includes(reader) || edited?.wording.by === 'mediator';
  const options = [
    option('package', form.inPackage),
    option('ratification', form.ratification),
    ...(byMediator ? [option('say', form.sayWording)] : []),
  ];
  const initial = options.filter((each) => ticked.some((one) => one === each.value));
  return [
    day(fields.passBy, form.passBy, passBy),
    day(fields.acceptBy, form.acceptBy, acceptBy),
    {
      type: 'input',
      block_id: fields.options,
      optional: true,
      label: { type: 'plain_text', text: form.options },
      element: {
        type: 'checkboxes',
        action_id: fields.options,
        options,
        ...(initial.length > 0 ? { initial_options: initial } : {}),
      },
    },
  ];
}

function day(field: string, label: string, value: string | null): InputBlock {
  return {
    type: 'input',
    block_id: field,
    optional: true,
    label: { type: 'plain_text', text: label },
    element: { type: 'datepicker', action_id: field, ...(value === null ? {} : { initial_date: value }) },
  };
}

function radio(field: string, label: string, options: PlainTextOption[], value: string): InputBlock {
  const initial = options.find((each) => each.value === value);
  return {
    type: 'input',
    block_id: field,
    label: { type: 'plain_text', text: label },
    element: { type: 'radio_buttons', action_id: field, options, ...(initial ? { initial_option: initial } : {}) },
  };
}

function option(value: string, text: string): PlainTextOption {
  return { value, text: { type: 'plain_text', text: text.slice(0, 75) } };
}

function destinationChoice(state: Case, id: RoomId): string {
  const room = state.rooms.find((each) => each.id === id);
  return room?.kind === 'private' ? form.roomOf(labelOf(state, room.party)) : form.together;
}
