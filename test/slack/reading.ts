import { may } from '../../src/domain/access.js';
import { belongs, type Case, isMediator, roomWith, togetherRoom } from '../../src/domain/case.js';
import { reachedParties } from '../../src/domain/commands/over.js';
import { hasReplied } from '../../src/domain/envelope.js';
import { type Figures, isAskedForFigure, isRoundOver } from '../../src/domain/figures.js';
import type { Instant, PersonId, TextId } from '../../src/domain/ids.js';
import { knownTo } from '../../src/domain/known.js';
import type { Notice, Post } from '../../src/domain/posts.js';
import type { Room } from '../../src/domain/room.js';
import { isAnswerTimeOver } from '../../src/domain/terms.js';
import { Words } from '../../src/domain/words.js';
import type { SlackPerson } from '../../src/slack/people.js';
import { answerView } from '../../src/slack/views/answer.js';
import { renderCard } from '../../src/slack/views/card.js';
import { caucusView } from '../../src/slack/views/caucus.js';
import { closeView } from '../../src/slack/views/close.js';
import { figuresMatters, figuresView, mediatorsFiguresMatters } from '../../src/slack/views/figures.js';
import { answerByOf, hearByOf } from '../../src/slack/views/hear-by.js';
import { leaveView, withdrawView } from '../../src/slack/views/leave.js';
import { render } from '../../src/slack/views/message.js';
import { passView } from '../../src/slack/views/pass.js';
import { peopleView } from '../../src/slack/views/people.js';
import { destinations, type ProposeForm, proposeView } from '../../src/slack/views/propose.js';
import { adjournView, attendanceView, phaseView, startView } from '../../src/slack/views/session-forms.js';
import { statusBlocks } from '../../src/slack/views/status.js';
import { mediatorsTermsMatters, termsMatters, termsView } from '../../src/slack/views/terms.js';
import { whoBlocks } from '../../src/slack/views/who.js';
import { wordsLimit } from '../../src/slack/views/words-limit.js';
import { day, now } from '../domain/given.js';

/** Every text of the case, which reads as its own id, so that it can be told which words stand where. */
function textsIn(state: Case, ...more: TextId[]): Map<TextId, Words> {
  const sealed = [state.terms, state.figures].flatMap((each) => (each ? [each.text] : []));
  return new Map(
    [...state.envelopes.map(({ text }) => text), ...sealed, ...more].map((text) => [text, new Words(text)]),
  );
}

/** What is asked of Slack for a room, as people read it there: the neutral card, the words, every button. */
export function asItReads(state: Case, ask: Notice): unknown {
  const room = roomWith(state, ask.room);
  if (ask.do === 'card') return renderCard(state, room);
  return ask.do === 'post' ? rendered(state, room, ask.post) : null;
}

function rendered(state: Case, room: Room, post: Post): unknown {
  const named =
    'words' in post
      ? [post.words.text]
      : post.type === 'terms agreed' || post.type === 'figures met'
        ? [post.text]
        : [];
  const texts = textsIn(state, ...named);
  return render(state, room, post, texts, 'the seal of this room');
}

/** Late enough that mediators are reminded of whatever waits. */
const later = now + 30 * day;

/** All that someone can have shown to them in a room at this moment: its card, where things stand, and each form that they may open. */
export function shownTo(state: Case, who: PersonId, room: Room, at: Instant): unknown[] {
  return [
    ...sealedShown(state, who, room, at),
    renderCard(state, room),
    statusBlocks(state, who, room, textsIn(state), later),
    // Once there is a joint room, everyone sees who is in it.
    togetherRoom(state).state === 'planned' ? whoSees(state, who, room) : null,
    [hearByOf(state, who), answerByOf(state, who)],
    ...(isMediator(state, who) ? mediatorsForms(state, who, room) : membersForms(state, who, room)),
  ];
}

/** What they can answer for nobody's eyes, as long as they can, and what they read of it among what waits for them. */
function sealedShown(state: Case, who: PersonId, room: Room, at: Instant): unknown[] {
  const { terms, figures } = state;
  const can = (deed: Parameters<typeof may>[3]) => may(state, who, room, deed) === null;
  const ofMediators = isMediator(state, who)
    ? [mediatorsTermsMatters(state, at), mediatorsFiguresMatters(state, at)]
    : [];
  return [
    termsMatters(state, room.id, at),
    figuresMatters(state, room.id, at),
    ...ofMediators,
    ...(terms && can('read terms') && !isAnswerTimeOver(terms, at)
      ? [termsView(state, room.id, who, terms, new Words(terms.text))]
      : []),
    ...(figures && can('read figures') && isAsked(figures, room) && !isRoundOver(figures, at)
      ? [figuresView(state, room.id, who, figures, new Words(figures.text))]
      : []),
  ];
}

function isAsked(figures: Figures, room: Room): boolean {
  return room.kind === 'private' && isAskedForFigure(figures, room.party);
}

function whoSees(state: Case, who: PersonId, room: Room): unknown {
  return whoBlocks(state, who, room, {
    present: belongs(state, room),
    known: owners(state, who),
    named: knownTo(state, who),
  });
}

/** As if every one whom this person may know of were an owner of the Slack. */
function owners(state: Case, who: PersonId): SlackPerson[] {
  return knownTo(state, who).map((person) => ({
    ...{ id: person, name: person, title: '', picture: null, zone: state.zone, kind: 'member', administrator: true },
  }));
}

function membersForms(state: Case, who: PersonId, room: Room): unknown[] {
  const can = (deed: Parameters<typeof may>[3]) => may(state, who, room, deed) === null;
  const own = room.kind === 'private' ? room.party : null;
  const offers = state.envelopes.filter(
    (each) => each.kind === 'offer' && own !== null && reachedParties(state, each).includes(own),
  );
  return [
    ...(can('leave') ? [leaveView(state, who)] : []),
    ...(can('withdraw') ? [withdrawView(state, who)] : []),
    ...(own !== null && can('propose') ? [...wordsForms(state, who, own), caucusView(state, own, textsIn(state))] : []),
    ...(own !== null && can('answer')
      ? offers.map((each) => answerView(state, own, who, each, new Words(each.text)))
      : []),
  ];
}

function mediatorsForms(state: Case, who: PersonId, room: Room): unknown[] {
  const can = (deed: Parameters<typeof may>[3]) => may(state, who, room, deed) === null;
  return [
    ...(can('close') ? [closeView(state)] : []),
    ...(can('start') ? [startView(state), attendanceView(state), phaseView(state), adjournView(state)] : []),
    ...(can('change people') ? [peopleView(state, room)] : []),
    ...(can('propose') && room.kind === 'private' ? wordsForms(state, who, room.party) : []),
    ...state.envelopes
      .filter((each) => can('pass') && each.status.type === 'approved')
      .map((each) => passView(state, each, new Words(each.text))),
  ];
}

/** The form for words of this side: something new, with and without all its fields, and an answer to each that has reached them. */
function wordsForms(state: Case, who: PersonId, party: ProposeForm['party']): unknown[] {
  const to = destinations(state, party, null).slice(0, 1);
  const blank: ProposeForm = {
    ...{ state, party, reader: who, edits: null, answers: null, answered: null, to, kind: 'message', text: null },
    ...{ passBy: null, acceptBy: null, options: [], more: false },
  };
  const reached = state.envelopes.filter(
    (each) => reachedParties(state, each).includes(party) && !hasReplied(each, party),
  );
  return [
    proposeView(blank),
    proposeView({ ...blank, more: true, to: [] }),
    ...reached.flatMap(({ id: answers, text }) => {
      const answering = { ...blank, answers, answered: new Words(text) };
      return [proposeView(answering), proposeView({ ...answering, more: true })];
    }),
    wordsLimit(state, party),
  ];
}
