import type { Post } from '../../../domain/posts.js';
import { hasSigned } from '../../../domain/settlement.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { exactOf } from '../exact.js';
import { type Framed, framed } from '../framed.js';
import type { Shown } from '../message.js';
import { labelOf, mediatorsLabelOf } from '../people-words.js';
import type { RenderedPost } from '../rendered.js';
import {
  documentButtons,
  letStandButton,
  releaseButton,
  signButtons,
  takeClauseBackButton,
  takeReleaseBackButton,
  takeSignatureBackButton,
} from '../settlement/buttons.js';
import { fingerprint } from '../settlement/fingerprint.js';
import { standElsewhere } from './envelopes.js';

type Type =
  | 'agreed in principle'
  | 'clause may stand'
  | 'clause taken back'
  | 'clause ready'
  | 'settlement put'
  | 'settlement fell'
  | 'party signed'
  | 'signature taken back'
  | 'change asked'
  | 'settlement signed'
  | 'release suggested'
  | 'release taken back'
  | 'clauses released';

/** What is said of the settlement: to a side, to everyone, to the mediators. */
export function settlement(say: Phrasebook, shown: Shown<Type>): RenderedPost {
  const direct = shown.room.kind === 'direct';
  const { above, below = [], ...rest } = frameOf(say, shown);
  return framed(say, {
    card: direct ? say.envelopes.somethingForMediator : say.envelopes.somethingNew,
    words: wordsShown(shown),
    ...rest,
    above: direct ? [say.envelopes.mediator.title(shown.state.code), ...above] : above,
    below: [...below, ...standElsewhere(say, shown.post)],
  });
}

/** A change that is asked for stands in the room of those who ask, and nowhere else. */
function wordsShown({ post, room, texts }: Shown<Type>) {
  if ('words' in post) return exactOf(post.words, texts);
  if (post.type !== 'change asked' || room.kind === 'direct') return undefined;
  return exactOf({ condition: null, text: post.text }, texts);
}

function frameOf(
  say: Phrasebook,
  { state, room, post, texts }: Shown<Type>,
): Pick<Framed, 'above' | 'below' | 'buttons'> {
  const words = say.settlement;
  const direct = room.kind === 'direct';
  const about = { case: state.id, room: room.id };
  switch (post.type) {
    case 'agreed in principle':
      return {
        above: [words.clause.agreed],
        buttons: [actions(letStandButton(say, { ...about, agreement: post.words.agreement }))],
      };
    case 'clause may stand':
      return {
        above: [words.clause.stands],
        buttons: [actions(takeClauseBackButton(say, { ...about, agreement: post.words.agreement }))],
      };
    case 'clause taken back':
      return { above: [words.clause.takenBack] };
    case 'clause ready':
      return { above: [post.ready ? words.clause.ready : words.clause.notReady] };
    case 'settlement put': {
      const { version, settlement: id, again } = post;
      const above = [words.room.put(version), ...(again ? [words.room.again] : [])];
      if (room.kind !== 'private') return { above, below: [words.room.signElsewhere] };
      const buttons = [actions(...signButtons(say, { ...about, settlement: id }, version))];
      return { above, below: [words.room.signHere], buttons };
    }
    case 'settlement fell':
      return { above: [words.room.fell] };
    case 'party signed': {
      const { version, settlement: id } = post;
      if (direct) return { above: [words.mediator.signed(mediatorsLabelOf(state, post.party), version)] };
      const button = takeSignatureBackButton(say, { ...about, settlement: id }, version);
      return { above: [words.own.signed(version)], buttons: isOpen(state, post) ? [actions(button)] : [] };
    }
    case 'signature taken back':
      return {
        above: [
          direct
            ? words.mediator.signatureTakenBack(mediatorsLabelOf(state, post.party), post.version)
            : words.own.signatureTakenBack(post.version),
        ],
      };
    case 'change asked':
      return direct
        ? { above: [words.mediator.changeAsked(mediatorsLabelOf(state, post.party), post.version)] }
        : { above: [words.own.changeAsked(post.version)], below: [words.own.stays] };
    case 'settlement signed': {
      const exact = texts.get(post.text);
      const seal = exact ? [words.room.fingerprint(fingerprint(post.salt, exact)), words.room.fingerprintNote] : [];
      const above = [words.room.signed(post.version, say.datedTime(post.at, state.zone))];
      const buttons = room.kind === 'private' ? [...documentButtons(say, about), releaseButton(say, about)] : [];
      return { above, below: seal, buttons: buttons.length > 0 ? [actions(...buttons)] : [] };
    }
    case 'release suggested': {
      const above = [words.release.suggested(labelOf(state, post.party), numbers(say, post.clauses))];
      if (room.kind !== 'private') return { above };
      const own = room.party === post.party;
      return { above, buttons: [actions(own ? takeReleaseBackButton(say, about) : releaseButton(say, about))] };
    }
    case 'release taken back':
      return { above: [words.release.takenBack(labelOf(state, post.party))] };
    case 'clauses released':
      return { above: [words.release.released(numbers(say, post.clauses))] };
    default:
      return unreachable(post);
  }
}

/** Whether this signature can still be taken back. */
function isOpen(state: Shown['state'], { settlement: id, party }: Extract<Post, { type: 'party signed' }>): boolean {
  const { put } = state.settlement;
  return put?.id === id && put.signedAt === null && hasSigned(state, party);
}

function numbers(say: Phrasebook, clauses: readonly number[]): string {
  return say.listOf(clauses.map(say.settlement.release.clause));
}
