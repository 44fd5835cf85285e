import { type Case, partyWith, sideOf } from '../../domain/case.js';
import type { Kind } from '../../domain/envelope.js';
import { type EnvelopeId, id, type PartyId, type ProposalId, type RoomId, type TextId } from '../../domain/ids.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import { readTexts } from '../../store/reading.js';
import { refusals } from '../../words/en/refusals.js';
import { wording as wordingWords } from '../../words/en/wording.js';
import { act, askedBy } from '../act.js';
import type { Answer, Click, EntryPoint, Form, Reader, Values } from '../entry-point.js';
import { unescapeText } from '../escape.js';
import { textIn } from '../filled-in.js';
import { decodeRef } from '../ref.js';
import type { Services } from '../services.js';
import {
  discardAction,
  editAction,
  proposeAction,
  replyAction,
  shareAction,
  suggestAction,
} from '../views/envelope-buttons.js';
import {
  destinations,
  fields,
  longest,
  moreAction,
  type Next,
  type Option,
  type ProposeForm,
  proposeForm,
  proposeView,
} from '../views/propose.js';

/** Putting words together: `/caucus propose`, "Propose this" on one's own message, and the buttons that lead here. */
export const propose: EntryPoint = {
  verb: { name: 'propose', takes: null, deed: 'propose', run: ({ reader }) => open(blank(reader)) },
  shortcuts: {
    propose_this: {
      name: 'Propose this',
      description: 'Use these words of yours in what you pass on',
      deed: 'propose',
      async run({ reader, message }) {
        if (message.author !== reader.person) return { type: 'say', text: refusals.NotYourMessage };
        return open({ ...blank(reader), text: typed(unescapeText(message.text).slice(0, longest)) });
      },
    },
  },
  clicks: {
    [proposeAction]: { deed: 'propose', run: ({ reader }) => open(blank(reader)) },
    [replyAction]: { deed: 'propose', run: (click, services) => answering(click, services, 'message') },
    [suggestAction]: { deed: 'propose', run: (click, services) => answering(click, services, 'offer') },
    [editAction]: { deed: 'propose', run: editing },
    [moreAction]: { deed: 'propose', run: more },
    [shareAction]: {
      deed: 'propose',
      run: (click, services) =>
        act(services, click, { type: 'ShareDraft', ...askedBy(click, services), envelope: envelopeOf(click) }),
    },
    [discardAction]: {
      deed: 'propose',
      run: (click, services) =>
        act(services, click, { type: 'DiscardDraft', ...askedBy(click, services), envelope: envelopeOf(click) }),
    },
  },
  forms: { [proposeForm]: { deed: 'propose', run: save } },
};

async function open(form: ProposeForm): Promise<Answer> {
  if (destinations(form.state, form.party).length === 0) return { type: 'say', text: refusals.RoomNotOpen };
  return { type: 'open', view: proposeView(form) };
}

/** Something new: a message, to the other side where there is one only. */
function blank(reader: Reader): ProposeForm {
  const { state, room, person } = reader;
  if (!state || (room?.kind !== 'private' && room?.kind !== 'alone')) throw new Error('Asked outside a private room');
  const { party } = room;
  return {
    ...{ state, party, reader: person, edits: null, answers: null, answered: null },
    ...{
      to: otherSide(state, party),
      kind: 'message',
      text: null,
      passBy: null,
      acceptBy: null,
      options: [],
      more: false,
    },
  };
}

function otherSide(state: Case, party: PartyId): RoomId[] {
  const others = state.parties.filter((each) => each.id !== party);
  return others.length === 1 ? others.map((each) => each.room) : [];
}

/** An answer goes to those who put the question or made the offer, unless the person ticks more of those who have it. */
async function answering(click: Click, services: Services, kind: Kind): Promise<Answer> {
  const { reader } = click;
  const answers = decodeRef(click.value)?.answers;
  const answered = reader.state?.envelopes.find((each) => each.id === answers);
  if (!reader.state || !answered) return { type: 'say', text: refusals.NothingToAnswer };
  const texts = await readTexts(services.store, reader.workspace, reader.state.id, [answered.text]);
  return open({
    ...blank(reader),
    answers: answered.id,
    answered: texts.get(answered.text) ?? null,
    to: [partyWith(reader.state, answered.party).room],
    kind,
  });
}

async function editing(click: Click, services: Services): Promise<Answer> {
  const { reader } = click;
  const envelope = reader.state?.envelopes.find((each) => each.id === envelopeOf(click));
  const party = reader.room?.kind === 'private' || reader.room?.kind === 'alone' ? reader.room.party : null;
  if (!reader.state || !envelope || envelope.party !== party) return { type: 'say', text: refusals.OlderVersion };
  const unshared = envelope.status.type === 'draft' && !envelope.status.shared;
  if (unshared && !sideOf(reader.state, reader.person)) return { type: 'say', text: refusals.NothingHere };
  const texts = await readTexts(services.store, reader.workspace, reader.state.id, [envelope.text]);
  const options: Option[] = [
    ...(envelope.inPackage ? (['package'] as const) : []),
    ...(envelope.subjectToRatification ? (['ratification'] as const) : []),
    ...(envelope.wording.by === 'mediator' && envelope.wording.said ? (['say'] as const) : []),
  ];
  return open({
    ...blank(reader),
    edits: envelope.id,
    answers: envelope.answers,
    to: envelope.recipients.map((recipient) => recipient.room),
    kind: envelope.kind,
    text: texts.get(envelope.text) ?? null,
    passBy: envelope.passBy,
    acceptBy: envelope.acceptBy,
    options,
    more:
      envelope.passBy !== null ||
      envelope.acceptBy !== null ||
      options.length > 0 ||
      envelope.wording.by === 'mediator',
  });
}

/** The same form with the rest of its fields; what has been filled in stays. */
async function more(click: Click): Promise<Answer> {
  const { form, reader } = click;
  if (!form) return { type: 'say', text: refusals.NothingHere };
  const { edits, answers, chosen } = read(reader, form.metadata, form.values);
  return { type: 'replace', view: proposeView({ ...blank(reader), ...chosen, edits, answers, more: true }) };
}

async function save(form: Form, services: Services): Promise<Answer> {
  const { reader } = form;
  const { state, room } = reader;
  if (!state || !room) return { type: 'say', text: refusals.NothingHere };
  const { edits, answers, chosen, next } = read(reader, form.metadata, form.values);
  const worded = wording(textIn(form.values, fields.text), { max: longest });
  if (!worded.ok) return { type: 'errors', errors: { [fields.text]: wordingWords.fault(worded.fault) } };

  const words = new Words(worded.text);
  const edited = state.envelopes.find((each) => each.id === edits);
  const before = edited
    ? (await readTexts(services.store, state.workspace, state.id, [edited.text])).get(edited.text)
    : null;
  const same = edited && before?.equals(words) ? edited.text : null;
  const { ids } = services.store;
  const text = same ?? id<TextId>(ids.uuid(`text:${room.id}`));
  return act(
    services,
    form,
    {
      type: 'SaveDraft',
      ...askedBy(form, services),
      room: room.id,
      proposal: edited?.proposal ?? id<ProposalId>(ids.uuid(`proposal:${room.id}`)),
      envelope: id<EnvelopeId>(ids.uuid(`envelope:${room.id}`)),
      ...{ edits, answers, text, kind: chosen.kind, recipients: chosen.to },
      ...{ passBy: chosen.passBy, acceptBy: chosen.acceptBy },
      sayMediatorsWording: chosen.options.includes('say'),
      inPackage: chosen.options.includes('package'),
      subjectToRatification: chosen.options.includes('ratification'),
      approve: next === 'approve',
      share: next === 'show',
    },
    same ? {} : { texts: [{ id: text, words }] },
  );
}

/** What stands in the form. With one place to go there is no field for it, and it is read from the case again. */
function read(reader: Reader, metadata: string, values: Values) {
  const ref = decodeRef(metadata);
  const edits = ref?.envelope ?? null;
  const answers = ref?.answers ?? null;
  const state = reader.state as Case;
  const answered = state.envelopes.find((each) => each.id === answers);
  const edited = state.envelopes.find((each) => each.id === edits);
  const preset = answered
    ? [partyWith(state, answered.party).room]
    : (edited?.recipients.map((recipient) => recipient.room) ?? blank(reader).to);
  const ticked = values[fields.to];
  return {
    edits,
    answers,
    next: values[fields.next] as Next | null,
    chosen: {
      to: Array.isArray(ticked) ? ticked.map((each) => id<RoomId>(each)) : preset,
      kind: (values[fields.kind] ?? 'message') as Kind,
      text: typed(textIn(values, fields.text)),
      passBy: dayOf(values[fields.passBy]) ?? edited?.passBy ?? null,
      acceptBy: dayOf(values[fields.acceptBy]) ?? edited?.acceptBy ?? null,
      options: (values[fields.options] ?? []) as Option[],
    },
  };
}

/** Nothing typed is nothing in the form. */
function typed(text: string): Words | null {
  return text === '' ? null : new Words(text);
}

function dayOf(value: string | string[] | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function envelopeOf(click: Click): EnvelopeId {
  return decodeRef(click.value)?.envelope ?? id<EnvelopeId>('');
}
