import type { KnownBlock } from '@slack/types';
import { copyOf } from '../../../domain/envelope.js';
import type { Post } from '../../../domain/posts.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import {
  approveButton,
  discardButton,
  editButton,
  offerButtons,
  readyButton,
  replyButton,
  takeBackButton,
} from '../envelope-buttons.js';
import { exactOf } from '../exact.js';
import { type Framed, framed } from '../framed.js';
import type { Shown } from '../message.js';
import { particularLines } from '../particulars.js';
import {
  destinationOf,
  destinationsOf,
  labelOf,
  mediatorsDestinationOf,
  mediatorsLabelOf,
  mediatorsPlaceOf,
} from '../people-words.js';
import type { RenderedPost } from '../rendered.js';

type Type =
  | 'words'
  | 'answer here'
  | 'draft shared'
  | 'approved'
  | 'approval taken back'
  | 'ready to pass'
  | 'arrived'
  | 'receipt'
  | 'not passed'
  | 'could not be confirmed'
  | 'words differ'
  | 'offer answered'
  | 'offer off the table'
  | 'answer told'
  | 'answer receipt';

export function envelopes(say: Phrasebook, { state, room, post, texts }: Shown<Type>): RenderedPost {
  const words = say.envelopes;
  const direct = room.kind === 'direct';
  const exact = 'words' in post ? exactOf(post.words, texts) : undefined;
  const frame = frameOf(say, { state, room, post, texts });
  return framed(say, {
    card: post.type === 'words' ? words.somethingPassed : direct ? words.somethingForMediator : words.somethingNew,
    words: exact,
    ...frame,
    above: direct ? [words.mediator.title(state.code), ...frame.above] : frame.above,
    below: [...(frame.below ?? []), ...standElsewhere(say, post)],
  });
}

/** Said in the place of words that somebody in the room is not to read. */
export function standElsewhere(say: Phrasebook, post: Post): string[] {
  return 'words' in post && post.words.fromBefore ? [say.bringing.fromBefore] : [];
}

type Frame = Pick<Framed, 'above' | 'below' | 'buttons'>;

function frameOf(say: Phrasebook, shown: Shown<Type>): Frame {
  const words = say.envelopes;
  const { state, room, post } = shown;
  const direct = room.kind === 'direct';
  const about = (envelope: string) => ({ case: state.id, room: room.id, envelope: envelope as never });
  switch (post.type) {
    case 'words':
      return arrivedWords(say, { ...shown, post });
    case 'answer here': {
      const { kind, party, envelope } = post.words;
      const line = kind === 'offer' ? words.arrived.answerHere : words.arrived.questionHere;
      const buttons =
        kind === 'offer' ? offerButtons(say, about(envelope), null) : [replyButton(say, about(envelope), null)];
      return { above: [line(labelOf(state, party))], buttons: [actions(...buttons)] };
    }
    case 'draft shared': {
      const button = about(post.envelope);
      const line = post.byMediator ? words.own.mediatorsDraft : words.own.draftShared;
      const above = [line(post.words.kind, destinationsOf(say, state, post.to))];
      const below = particularLines(say, { ...post.words, passBy: post.passBy });
      return {
        above,
        below,
        buttons: [actions(approveButton(say, button), editButton(say, button), discardButton(say, button))],
      };
    }
    case 'approved': {
      const to = destinationsOf(say, state, post.to);
      const below = particularLines(say, { ...post.words, passBy: post.passBy });
      const button = about(post.envelope);
      return {
        above: [words.own.approvedFor(post.words.kind, to)],
        below,
        buttons: [actions(takeBackButton(say, button))],
      };
    }
    case 'approval taken back':
      return { above: [words.own.takenBack] };
    case 'ready to pass':
      return {
        above: [words.mediator.ready(mediatorsLabelOf(state, post.party))],
        buttons: [actions(readyButton(say, { case: state.id }))],
      };
    case 'arrived': {
      const to = mediatorsDestinationOf(say, state, post.to);
      const line = words.mediator.arrived(
        mediatorsLabelOf(state, post.words.party),
        to,
        say.dayAndTime(post.at, state.zone),
      );
      return { above: post.looked ? [line, words.mediator.looked] : [line] };
    }
    case 'receipt': {
      const receipt = words.own.receipt(destinationOf(say, state, post.to), say.dayAndTime(post.at, state.zone));
      return { above: post.looked ? [receipt, words.own.looked] : [receipt], below: [words.own.noNews] };
    }
    case 'not passed': {
      const to = destinationsOf(say, state, post.to);
      const from = mediatorsLabelOf(state, post.words.party);
      if (post.reason === 'restored') {
        return {
          above: direct
            ? [say.restoring.maybePassedFrom(from, to)]
            : [say.restoring.maybePassed(to), say.restoring.notAgain],
        };
      }
      const line = direct ? words.mediator.notPassed(from, to) : words.own.notPassed(to);
      // To the side they come from, who was in another room is nothing but a check.
      const reason = post.reason === 'newcomer' && !direct ? 'paused' : post.reason;
      return { above: [line, words.reasons[reason]] };
    }
    case 'could not be confirmed': {
      const fate = post.differs ? 'differs' : post.appeared ? 'mayStand' : 'emptyCard';
      const from = mediatorsLabelOf(state, post.words.party);
      if (direct) return { above: [words.mediator.unconfirmed[fate](from, mediatorsPlaceOf(say, state, post.to))] };
      return { above: [words.own.unconfirmed[fate](destinationOf(say, state, post.to))] };
    }
    case 'words differ':
      return { above: [words.arrived.differs(post.kind, labelOf(state, post.party))] };
    case 'offer answered': {
      const line = words.mediator.answered(mediatorsLabelOf(state, post.party), post.told);
      return { above: [line, words.answers[post.value]] };
    }
    case 'offer off the table':
      return { above: [post.own ? words.own.offTable : words.others.offTable(labelOf(state, post.words.party))] };
    case 'answer told':
      return { above: [words.others.answered(labelOf(state, post.from)), words.answers[post.value]] };
    case 'answer receipt': {
      const { told, held, value } = post;
      const line = !told ? words.own.answerKept : held ? words.own.answerHeld : words.own.answerTold;
      return { above: [line, words.answers[value]] };
    }
    default:
      return unreachable(post);
  }
}

/** What recipients see, and nothing else: no version, no approvers, no numbering but this room's own. */
function arrivedWords(say: Phrasebook, { state, room, post }: Shown<'words'>): Frame {
  const { kind, party, envelope, acceptBy, mediatorsWording, inPackage, subjectToRatification } = post.words;
  const { number = null, filledAt = null } = copyOf(state.envelopes, envelope, room.id) ?? {};
  const { arrived } = say.envelopes;
  const above = [
    arrived.title(kind, number),
    arrived.from(labelOf(state, party)),
    ...answeredBy(say, state, envelope, room),
    mediatorsWording ? arrived.mediatorsWording : arrived.approved,
  ];
  const below = [
    ...(filledAt === null ? [] : [arrived.at(say.dayAndTime(filledAt, state.zone))]),
    ...(acceptBy === null ? [] : [arrived.acceptBy(say.dayOf(acceptBy))]),
    ...(inPackage ? [arrived.inPackage] : []),
    ...(subjectToRatification ? [arrived.ratification] : []),
    arrived.standing,
  ];
  return { above, below, buttons: answerButtons(say, post, state, room, number) };
}

/** What these words answer, as the readers of this room know it: as their own, or by the number it has here. */
function answeredBy(say: Phrasebook, state: Shown['state'], envelope: string, room: Shown['room']): string[] {
  const words = say.envelopes;
  const answers = state.envelopes.find((each) => each.id === envelope)?.answers;
  const answered = state.envelopes.find((each) => each.id === answers);
  if (!answered) return [];
  if (room.kind === 'private' && room.party === answered.party) return [words.arrived.answersYours(answered.kind)];
  const number = copyOf(state.envelopes, answered.id, room.id)?.number ?? null;
  return number === null ? [] : [words.arrived.answers(answered.kind, number)];
}

/** A card in the joint room never changes and has no buttons: answers are given in the private rooms. */
function answerButtons(
  say: Phrasebook,
  { words: { kind, envelope } }: Extract<Post, { type: 'words' }>,
  state: Shown['state'],
  room: Shown['room'],
  number: number | null,
): KnownBlock[] {
  if (room.kind !== 'private' || kind === 'message') return [];
  const about = { case: state.id, room: room.id, envelope };
  return [actions(...(kind === 'offer' ? offerButtons(say, about, number) : [replyButton(say, about, number)]))];
}
