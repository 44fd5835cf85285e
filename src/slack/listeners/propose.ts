import { type Case, partyWith, sideOf } from '../../domain/case.js';
import { reachedParties } from '../../domain/commands/over.js';
import { type Envelope, hasReplied, type Kind } from '../../domain/envelope.js';
import {
  type EnvelopeId,
  id,
  type PartyId,
  type PersonId,
  type ProposalId,
  type RoomId,
  type TextId,
} from '../../domain/ids.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import { readTexts } from '../../store/reading.js';
import { refusals } from '../../words/en/refusals.js';
import { wording as wordingWords } from '../../words/en/wording.js';
import { act, askedBy } from '../act.js';
import { asRead, mentionedIn } from '../as-read.js';
import { lookUp } from '../described.js';
import type { Answer, Click, EntryPoint, Form, Reader, Shortcut, Values } from '../entry-point.js';
import { textIn } from '../filled-in.js';
import { decodeRef } from '../ref.js';
import type { Services } from '../services.js';
import { sentLength } from '../text.js';
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
import { wordsLimit } from '../views/words-limit.js';

/** Putting words together: `/caucus propose`, "Propose this" on one's own message, and the buttons that lead here. */
export const propose: EntryPoint = {
  verb: { name: 'propose', takes: null, deed: 'propose', run: ({ reader }) => open(blank(reader)) },
  shortcuts: {
    propose_this: {
      name: 'Propose this',
      description: 'Use these words of yours in what you pass on',
      deed: 'propose',
      run: proposeMessage,
    },
  },
  clicks: {
    [proposeAction]: { deed: 'propose', run: ({ reader }) => open(blank(reader)) },
    [replyAction]: { deed: 'propose', run: (click, services) => answering(click, services, 'message') },
    [suggestAction]: { deed: 'propose', run: (click, services) => answering(click, services, 'offer') },
    [editAction]: { deed: 'propose', run: editing },
    [moreAction]: { deed: 'propose', run: more },
    [shareAction]: {
      deed: 'share or discard',
      run: (click, services) =>
        act(services, click, { type: 'ShareDraft', ...askedBy(click, services), envelope: envelopeOf(click) }),
    },
    [discardAction]: {
      deed: 'share or discard',
      run: (click, services) =>
        act(services, click, { type: 'DiscardDraft', ...askedBy(click, services), envelope: envelopeOf(click) }),
    },
  },
  forms: { [proposeForm]: { deed: 'propose', run: save } },
};

/** A message that is too long for the form is not cut: its author would hardly see it. */
async function proposeMessage({ reader, message }: Shortcut, services: Services): Promise<Answer> {
  if (message.author !== reader.person) return { type: 'refuse', text: refusals.NotYourMessage };
  const mentioned = mentionedIn(message.text).map((person) => id<PersonId>(person));
  const people = await lookUp(services, reader.workspace, mentioned);
  const text = asRead(message.text, (person) => people.find((each) => each.id === person)?.name);
  if (text.length > longest) {
    return { type: 'refuse', text: wordingWords.fault({ type: 'too long', length: text.length, max: longest }) };
  }
  return open({ ...blank(reader), text: typed(text) });
}

async function open(form: ProposeForm): Promise<Answer> {
  if (destinations(form.state, form.party, form.answers).length === 0)
    return { type: 'refuse', text: refusals.RoomNotOpen };
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

/** An answer goes to those who put the question or made the offer, unless more of those who have it are ticked; a change begins with the words it changes. */
async function answering(click: Click, services: Services, kind: Kind): Promise<Answer> {
  const { reader } = click;
  const answers = decodeRef(click.value)?.answers;
  const answered = reader.state?.envelopes.find((each) => each.id === answers);
  const words = answered ? await wordsOf(reader, answered.id, services) : null;
  const { party } = blank(reader);
  if (!reader.state || !answered || answered.party === party || !words || hasReplied(answered, party)) {
    return { type: 'refuse', text: refusals.NothingToAnswer };
  }
  return open({
    ...blank(reader),
    answers: answered.id,
    answered: words,
    text: kind === 'offer' ? words : null,
    to: [partyWith(reader.state, answered.party).room],
    kind,
  });
}

async function editing(click: Click, services: Services): Promise<Answer> {
  const { reader } = click;
  const envelope = editable(reader, envelopeOf(click));
  if (!envelope) return { type: 'refuse', text: refusals.OlderVersion };
  const options: Option[] = [
    ...(envelope.inPackage ? (['package'] as const) : []),
    ...(envelope.subjectToRatification ? (['ratification'] as const) : []),
    ...(envelope.wording.by === 'mediator' && envelope.wording.said ? (['say'] as const) : []),
  ];
  return open({
    ...blank(reader),
    edits: envelope.id,
    answers: envelope.answers,
    answered: await wordsOf(reader, envelope.answers, services),
    to: envelope.recipients.map((recipient) => recipient.room),
    kind: envelope.kind,
    text: await wordsOf(reader, envelope.id, services),
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

/** The envelope of this room's side that this person may change; to a mediator, a draft that was not shared is none. */
function editable(reader: Reader, envelope: EnvelopeId | null): Envelope | undefined {
  const { state, party } = blank(reader);
  const found = state.envelopes.find((each) => each.id === envelope && each.party === party);
  const unshared = found?.status.type === 'draft' && !found.status.shared;
  return unshared && !sideOf(state, reader.person) ? undefined : found;
}

/** The same form with the rest of its fields; what has been filled in stays. */
async function more(click: Click, services: Services): Promise<Answer> {
  const { form, reader } = click;
  if (!form) return { type: 'refuse', text: refusals.NothingHere };
  const { edits, answers, chosen } = read(reader, form.metadata, form.values);
  const answered = await wordsOf(reader, answers, services);
  return { type: 'replace', view: proposeView({ ...blank(reader), ...chosen, edits, answers, answered, more: true }) };
}

/** The words of an envelope that is this room's side's own, or has reached it; null if it is neither. */
async function wordsOf(reader: Reader, envelope: EnvelopeId | null, { store }: Services): Promise<Words | null> {
  const { state, party } = blank(reader);
  const found = state.envelopes.find((each) => each.id === envelope);
  if (!found || (found.party !== party && !reachedParties(state, found).includes(party))) return null;
  return (await readTexts(store, reader.workspace, state.id, [found.text])).get(found.text) ?? null;
}

async function save(form: Form, services: Services): Promise<Answer> {
  const { reader } = form;
  const { state, room } = reader;
  if (!state || !room) return { type: 'refuse', text: refusals.NothingHere };
  const { edits, answers, chosen, next } = read(reader, form.metadata, form.values);
  const worded = wording(textIn(form.values, fields.text), { max: longest });
  if (!worded.ok) return { type: 'errors', errors: { [fields.text]: wordingWords.fault(worded.fault) } };
  const [sent, most] = [sentLength(worded.text), wordsLimit(state, blank(reader).party)];
  if (sent > most) return { type: 'errors', errors: { [fields.text]: wordingWords.tooLongSent(sent, most) } };

  const words = new Words(worded.text);
  const edited = editable(reader, edits);
  const before = edited ? await wordsOf(reader, edited.id, services) : null;
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
  const edited = editable(reader, edits);
  const preset = edited
    ? edited.recipients.map((recipient) => recipient.room)
    : answered
      ? [partyWith(state, answered.party).room]
      : blank(reader).to;
  const ticked = values[fields.to];
  return {
    edits,
    answers,
    next: values[fields.next] as Next | null,
    chosen: {
      to: Array.isArray(ticked) ? ticked.map((each) => id<RoomId>(each)) : preset,
      kind: (values[fields.kind] ?? 'message') as Kind,
      text: typed(textIn(values, fields.text)),
      passBy: dayIn(values, fields.passBy, edited?.passBy),
      acceptBy: dayIn(values, fields.acceptBy, edited?.acceptBy),
      options: (values[fields.options] ?? []) as Option[],
    },
  };
}

/** Nothing typed is nothing in the form. */
function typed(text: string): Words | null {
  return text === '' ? null : new Words(text);
}

/** The day in a field, or none if it was emptied; where the form does not show it, it stays as it was. */
function dayIn(values: Values, field: string, before: string | null | undefined): string | null {
  const value = values[field];
  return value === undefined ? (before ?? null) : typeof value === 'string' ? value : null;
}

function envelopeOf(click: Click): EnvelopeId {
  return decodeRef(click.value)?.envelope ?? id<EnvelopeId>('');
}
