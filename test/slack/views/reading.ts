import { may } from '../../../src/domain/access.js';
import { belongs, type Case, isMediator, roomWith, togetherRoom } from '../../../src/domain/case.js';
import { reachedParties } from '../../../src/domain/commands/over.js';
import { hasReplied } from '../../../src/domain/envelope.js';
import { type Figures, isAskedForFigure, isRoundOver } from '../../../src/domain/figures.js';
import type { Instant, PersonId, TextId } from '../../../src/domain/ids.js';
import { knownTo } from '../../../src/domain/known.js';
import type { Notice, Post } from '../../../src/domain/posts.js';
import type { Room } from '../../../src/domain/room.js';
import { agreementsOf } from '../../../src/domain/settlement.js';
import { isAnswerTimeOver } from '../../../src/domain/terms.js';
import { Words } from '../../../src/domain/words.js';
import { worksheetOf, writtenNotes } from '../../../src/domain/worksheet.js';
import type { SlackPerson } from '../../../src/slack/calls/people.js';
import { answerView } from '../../../src/slack/views/answer.js';
import { renderCard } from '../../../src/slack/views/card.js';
import { caucusView } from '../../../src/slack/views/caucus.js';
import { closeView } from '../../../src/slack/views/close.js';
import { type Exact, exactOf, textsOfAll } from '../../../src/slack/views/exact.js';
import { figuresMatters, figuresView, mediatorsFiguresMatters } from '../../../src/slack/views/figures.js';
import { answerByOf, hearByOf } from '../../../src/slack/views/hear-by.js';
import { homeCase } from '../../../src/slack/views/home-case.js';
import { leaveView, withdrawView } from '../../../src/slack/views/leave.js';
import { render } from '../../../src/slack/views/message.js';
import { passView } from '../../../src/slack/views/pass.js';
import { peopleView } from '../../../src/slack/views/people.js';
import { personalView } from '../../../src/slack/views/personal.js';
import { prepareView, shownWorksheetView } from '../../../src/slack/views/prepare.js';
import { destinations, type ProposeForm, proposeView } from '../../../src/slack/views/propose.js';
import { adjournView, attendanceView, phaseView, startView } from '../../../src/slack/views/session-forms.js';
import { draftFormView } from '../../../src/slack/views/settlement/draft-form.js';
import { letStandView, readView } from '../../../src/slack/views/settlement/forms.js';
import { statusBlocks } from '../../../src/slack/views/status.js';
import { mediatorsTermsMatters, termsMatters, termsView } from '../../../src/slack/views/terms.js';
import { whoBlocks } from '../../../src/slack/views/who.js';
import { wordsLimit } from '../../../src/slack/views/words-limit.js';
import type { Phrasebook } from '../../../src/words/phrasebook.js';
import { day, now } from '../../domain/given.js';

type Of = Parameters<typeof exactOf>[0];

/** Every text of these words, and these, which reads as its own id, so that it can be told which words stand where. */
function textsOf(all: readonly Of[], ...more: TextId[]): Map<TextId, Words> {
  return new Map([...textsOfAll(all), ...more].map((text) => [text, new Words(text)]));
}

function exactly(words: Of): Exact {
  return exactOf(words, textsOf([words])) as Exact;
}

/** Every text of the case. */
function textsOfCase(state: Case, more: readonly Of[] = [], ...others: TextId[]): Map<TextId, Words> {
  const { drafted, put } = state.settlement;
  const drafts = [drafted, put].flatMap((draft) => (draft ? [draft] : []));
  const whole = [...drafts, state.terms, state.figures].flatMap((each) => (each ? [each.text] : []));
  return textsOf(
    [...state.envelopes, ...state.settlement.agreed, ...drafts.flatMap((draft) => draft.clauses), ...more],
    ...whole,
    ...others,
  );
}

/** What is asked of Slack for a room, as people read it there: the neutral card, the words, every button. */
export function asItReads(state: Case, ask: Notice): unknown {
  const room = roomWith(state, ask.room);
  if (ask.do === 'card') return renderCard(state, room);
  return ask.do === 'post' ? rendered(state, room, ask.post) : null;
}

function rendered(state: Case, room: Room, post: Post): unknown {
  const texts = textsOfCase(state, 'words' in post ? [post.words] : [], ...('text' in post ? [post.text] : []));
  return render(state, room, post, texts, { seal: 'the seal of this room', account: [] });
}

/** Late enough that mediators are reminded of whatever waits. */
const later = now + 30 * day;

/** All that someone can have shown to them in a room at this moment: its card, where things stand, and each form that they may open. */
export function shownTo(say: Phrasebook, state: Case, who: PersonId, room: Room, at: Instant): unknown[] {
  return [
    ...sealedShown(say, state, who, room, at),
    renderCard(state, room),
    ...(room.kind === 'direct' ? [homeCase(say, state, who, at)] : []),
    statusBlocks(say, state, who, room, textsOfCase(state), later),
    // Once there is a joint room, everyone sees who is in it.
    togetherRoom(state).state === 'planned' ? whoSees(say, state, who, room) : null,
    [hearByOf(say, state, who), answerByOf(say, state, who)],
    ...(isMediator(state, who) ? mediatorsForms(say, state, who, room) : membersForms(say, state, who, room)),
  ];
}

/** What they can answer for nobody's eyes, as long as they can, and what they read of it among what waits for them. */
function sealedShown(say: Phrasebook, state: Case, who: PersonId, room: Room, at: Instant): unknown[] {
  const { terms, figures } = state;
  const can = (deed: Parameters<typeof may>[3]) => may(state, who, room, deed) === null;
  const ofMediators = isMediator(state, who)
    ? [mediatorsTermsMatters(say, state, at), mediatorsFiguresMatters(say, state, at)]
    : [];
  return [
    ...(can('read terms') ? [termsMatters(say, state, room.id, who, at)] : []),
    ...(can('read figures') ? [figuresMatters(say, state, room.id, who, at)] : []),
    ...ofMediators,
    ...(terms && can('read terms') && !isAnswerTimeOver(terms, at)
      ? [termsView(say, state, room.id, who, terms, new Words(terms.text))]
      : []),
    ...(figures && can('read figures') && isAsked(figures, room) && !isRoundOver(figures, at)
      ? [figuresView(say, state, room.id, who, figures, new Words(figures.text))]
      : []),
  ];
}

function isAsked(figures: Figures, room: Room): boolean {
  return room.kind === 'private' && isAskedForFigure(figures, room.party);
}

function whoSees(say: Phrasebook, state: Case, who: PersonId, room: Room): unknown {
  return whoBlocks(say, state, who, room, {
    present: belongs(state, room),
    known: owners(state, who),
    named: knownTo(state, who),
  });
}

/** As if every one whom this person may know of were an owner of the Slack. */
function owners(state: Case, who: PersonId): SlackPerson[] {
  return knownTo(state, who).map((person) => ({
    ...{ id: person, name: person, title: '', picture: null, zone: state.zone },
    ...{ language: 'en', kind: 'member', administrator: true },
  }));
}

function membersForms(say: Phrasebook, state: Case, who: PersonId, room: Room): unknown[] {
  const can = (deed: Parameters<typeof may>[3]) => may(state, who, room, deed) === null;
  const own = room.kind === 'private' ? room.party : null;
  const offers = state.envelopes.filter(
    (each) => each.kind === 'offer' && own !== null && reachedParties(state, each).includes(own),
  );
  return [
    ...(can('ask mediator') ? [personalView(say, state, who, textsOfCase(state))] : []),
    ...(own !== null && can('prepare')
      ? [prepareView(say, state, own, worksheetOf(state, own), notesOf(state, own))]
      : []),
    ...shownWorksheet(say, state, who, room),
    ...(can('leave') ? [leaveView(say, state, who)] : []),
    ...(can('withdraw') ? [withdrawView(say, state, who)] : []),
    ...(can('read settlement') ? [readView(say, state, who, own, wholeText(state))] : []),
    ...(own !== null && can('let stand')
      ? agreementsOf(state)
          .filter(({ sides }) => sides.includes(own))
          .map((each) => letStandView(say, state, own, who, each.id, exactly(each)))
      : []),
    ...(own !== null && can('propose')
      ? [...wordsForms(say, state, who, own), caucusView(say, state, own, textsOfCase(state))]
      : []),
    ...(own !== null && can('answer')
      ? offers.map((each) => answerView(say, state, own, who, each, exactly(each)))
      : []),
  ];
}

function mediatorsForms(say: Phrasebook, state: Case, who: PersonId, room: Room): unknown[] {
  const can = (deed: Parameters<typeof may>[3]) => may(state, who, room, deed) === null;
  return [
    ...shownWorksheet(say, state, who, room),
    ...(can('close') ? [closeView(say, state)] : []),
    ...(can('settle')
      ? [draftFormView(say, state, textsOfCase(state)), readView(say, state, who, null, wholeText(state))]
      : []),
    ...(can('start')
      ? [startView(say, state), attendanceView(say, state), phaseView(say, state), adjournView(say, state)]
      : []),
    ...(can('change people') ? [peopleView(say, state, room)] : []),
    ...(can('propose') && room.kind === 'private' ? wordsForms(say, state, who, room.party) : []),
    ...state.envelopes
      .filter((each) => can('pass') && each.status.type === 'approved')
      .map((each) => passView(say, state, each, exactly(each))),
  ];
}

/** The text before the sides, which reads as its own id. */
function wholeText(state: Case): Words | undefined {
  const { put } = state.settlement;
  return put ? new Words(`| ${put.text}`) : undefined;
}

function shownWorksheet(say: Phrasebook, state: Case, who: PersonId, room: Room): unknown[] {
  const own = room.kind === 'private' ? worksheetOf(state, room.party) : undefined;
  const shown = may(state, who, room, 'see worksheet') === null ? own?.shown : null;
  return shown ? [shownWorksheetView(say, asNotes(shown))] : [];
}

function notesOf(state: Case, party: ProposeForm['party']): Words | undefined {
  const kept = worksheetOf(state, party);
  return kept && asNotes(kept.text);
}

/** A worksheet's text as a test knows it, which names no notes but itself. */
function asNotes(text: TextId): Words {
  return new Words(writtenNotes({ want: text, why: '', else: '', without: '', offer: '' }));
}

/** The form for words of this side: something new, with and without all its fields, and an answer to each that has reached them. */
function wordsForms(say: Phrasebook, state: Case, who: PersonId, party: ProposeForm['party']): unknown[] {
  const to = destinations(state, party, null).slice(0, 1);
  const blank: ProposeForm = {
    ...{ state, party, reader: who, edits: null, answers: null, answered: null, to, kind: 'message', text: null },
    ...{ passBy: null, acceptBy: null, options: [], more: false, slips: [], condition: null },
  };
  const reached = state.envelopes.filter(
    (each) => reachedParties(state, each).includes(party) && !hasReplied(each, party),
  );
  return [
    proposeView(say, blank),
    proposeView(say, { ...blank, more: true, to: [] }),
    ...reached.flatMap(({ id: answers, ...answered }) => {
      const answering = { ...blank, answers, answered: exactly(answered) };
      return [proposeView(say, answering), proposeView(say, { ...answering, more: true })];
    }),
    wordsLimit(state, party, false),
    wordsLimit(state, party, true),
  ];
}
