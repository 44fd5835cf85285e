import { partyWith } from '../../domain/case.js';
import { hasReplied, type Kind } from '../../domain/envelope.js';
import { id, type PersonId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { lookUp } from '../calls/described.js';
import type { Answer, Click, EntryPoint, Shortcut } from '../entry-point.js';
import { blank, editable, read, typed, wordsOf } from '../proposing/read-form.js';
import { save } from '../proposing/save.js';
import { decodeRef, idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { asRead, mentionedIn } from '../text/as-read.js';
import {
  discardAction,
  editAction,
  proposeAction,
  replyAction,
  shareAction,
  suggestAction,
} from '../views/envelope-buttons.js';
import type { Exact } from '../views/exact.js';
import {
  destinations,
  longest,
  moreAction,
  type Option,
  type ProposeForm,
  proposeForm,
  proposeView,
} from '../views/propose.js';

/** Putting words together: `/caucus propose`, "Propose this" on one's own message, and the buttons that lead here. */
export const propose: EntryPoint = {
  verb: { name: 'propose', takes: null, deed: 'propose', run: ({ reader }) => open(reader.say, blank(reader)) },
  shortcuts: {
    propose_this: {
      name: 'Propose this',
      description: 'Use these words of yours in what you pass on',
      deed: 'propose',
      run: proposeMessage,
    },
  },
  clicks: {
    [proposeAction]: { deed: 'propose', run: ({ reader }) => open(reader.say, blank(reader)) },
    [replyAction]: { deed: 'propose', run: (click, services) => answering(click, services, 'message') },
    [suggestAction]: { deed: 'propose', run: (click, services) => answering(click, services, 'offer') },
    [editAction]: { deed: 'propose', run: editing },
    [moreAction]: { deed: 'propose', run: more },
    [shareAction]: {
      deed: 'share or discard',
      run: (click, services) =>
        act(services, click, {
          type: 'ShareDraft',
          ...askedBy(click, services),
          envelope: idIn(click.value, 'envelope'),
        }),
    },
    [discardAction]: {
      deed: 'share or discard',
      run: (click, services) =>
        act(services, click, {
          type: 'DiscardDraft',
          ...askedBy(click, services),
          envelope: idIn(click.value, 'envelope'),
        }),
    },
  },
  forms: { [proposeForm]: { deed: 'propose', run: save } },
};

/** A message that is too long for the form is not cut: its author would hardly see it. */
async function proposeMessage({ reader, message }: Shortcut, services: Services): Promise<Answer> {
  if (message.author !== reader.person) return { type: 'refuse', text: reader.say.refusals.NotYourMessage };
  const mentioned = mentionedIn(message.text).map((person) => id<PersonId>(person));
  const people = await lookUp(services, reader.workspace, mentioned);
  const text = asRead(message.text, (person) => people.find((each) => each.id === person)?.name);
  if (text.length > longest) {
    return { type: 'refuse', text: reader.say.wording.fault({ type: 'too long', length: text.length, max: longest }) };
  }
  return open(reader.say, { ...blank(reader), text: typed(text) });
}

async function open(say: Phrasebook, form: ProposeForm): Promise<Answer> {
  if (destinations(form.state, form.party, form.answers).length === 0)
    return { type: 'refuse', text: say.refusals.RoomNotOpen };
  return { type: 'open', view: proposeView(say, form) };
}

/** An answer goes to those who put the question or made the offer, unless more of those who have it are ticked; a change begins with the words it changes. */
async function answering(click: Click, services: Services, kind: Kind): Promise<Answer> {
  const { reader } = click;
  const answers = decodeRef(click.value)?.answers;
  const answered = reader.state?.envelopes.find((each) => each.id === answers);
  const words = answered ? await wordsOf(reader, answered.id, services) : null;
  const { party } = blank(reader);
  if (!reader.state || !answered || answered.party === party || !words || hasReplied(answered, party)) {
    return { type: 'refuse', text: reader.say.refusals.NothingToAnswer };
  }
  return open(reader.say, {
    ...blank(reader),
    answers: answered.id,
    answered: words,
    ...(kind === 'offer' ? halvesFor(words) : {}),
    to: [partyWith(reader.state, answered.party).room],
    kind,
  });
}

/** What begins a change to an offer. What the others made a condition is this side's own half now. */
function halvesFor({ condition, words }: Exact): Pick<ProposeForm, 'text' | 'condition' | 'more'> {
  return condition === null
    ? { text: words, condition, more: false }
    : { text: condition, condition: words, more: true };
}

async function editing(click: Click, services: Services): Promise<Answer> {
  const { reader } = click;
  const envelope = editable(reader, idIn(click.value, 'envelope'));
  if (!envelope) return { type: 'refuse', text: reader.say.refusals.OlderVersion };
  const options: Option[] = [
    ...(envelope.inPackage ? (['package'] as const) : []),
    ...(envelope.subjectToRatification ? (['ratification'] as const) : []),
    ...(envelope.wording.by === 'mediator' && envelope.wording.said ? (['say'] as const) : []),
  ];
  const words = await wordsOf(reader, envelope.id, services);
  return open(reader.say, {
    ...blank(reader),
    edits: envelope.id,
    answers: envelope.answers,
    answered: await wordsOf(reader, envelope.answers, services),
    to: envelope.recipients.map((recipient) => recipient.room),
    kind: envelope.kind,
    text: words?.words ?? null,
    condition: words?.condition ?? null,
    passBy: envelope.passBy,
    acceptBy: envelope.acceptBy,
    options,
    more:
      envelope.condition !== null ||
      envelope.passBy !== null ||
      envelope.acceptBy !== null ||
      options.length > 0 ||
      envelope.wording.by === 'mediator',
  });
}

/** The same form with the rest of its fields; what has been filled in stays. */
async function more(click: Click, services: Services): Promise<Answer> {
  const { form, reader } = click;
  if (!form) return { type: 'refuse', text: reader.say.refusals.NothingHere };
  const { edits, answers, chosen } = read(reader, form.metadata, form.values);
  const answered = await wordsOf(reader, answers, services);
  return {
    type: 'replace',
    view: proposeView(reader.say, { ...blank(reader), ...chosen, edits, answers, answered, more: true }),
  };
}
