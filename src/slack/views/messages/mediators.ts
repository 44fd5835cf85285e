import { candidateUntil } from '../../../domain/candidate.js';
import { type Case, hasBegun } from '../../../domain/case.js';
import { othersOnceBegun } from '../../../domain/known.js';
import type { Post } from '../../../domain/posts.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { type Framed, framed } from '../framed.js';
import { sayButtons, seekButtons, wouldButtons } from '../mediators.js';
import type { Shown } from '../message.js';
import { fullNameOf, mediatorNames } from '../names.js';
import type { RenderedPost } from '../rendered.js';

type Type =
  | 'mediator named'
  | 'asked to mediate'
  | 'would mediate'
  | 'will not mediate'
  | 'mediates now'
  | 'handed over'
  | 'mediator left'
  | 'no mediator left'
  | 'mediator back';

/** What everyone reads of who mediates, the same words in every room; and what whoever is asked reads. */
export function mediators(say: Phrasebook, shown: Shown<Type>): RenderedPost {
  const direct = shown.room.kind === 'direct';
  const { above, ...rest } = linesOf(say, shown);
  return framed(say, {
    card: direct ? say.convening.card : say.envelopes.somethingNew,
    words: undefined,
    ...rest,
    above: direct ? [say.convening.invitation.title(shown.state.code), ...above] : above,
  });
}

type Lines = Pick<Framed, 'above' | 'below' | 'buttons'> & Partial<Pick<Framed, 'words'>>;

function linesOf(say: Phrasebook, { state, room, post, texts }: Shown<Type>): Lines {
  const { posted, you } = say.mediators;
  switch (post.type) {
    case 'mediator named':
      return { above: [namedLine(say, state, post), posted.next] };
    case 'asked to mediate':
      return room.kind === 'direct' && state.candidate?.person === room.person
        ? asked(say, state, state.candidate)
        : { above: [say.convening.closed] };
    case 'would mediate': {
      const name = fullNameOf(state, post.person);
      const said = post.conflict === null ? undefined : texts.get(post.conflict);
      return {
        above: [posted.would(name), said ? posted.conflict(name) : posted.noConflict(name)],
        words: said && { condition: null, words: said },
        below: [posted.asked(say.dayAndTime(post.until, state.zone))],
        buttons: sayButtons(say, state, room),
      };
    }
    case 'will not mediate': {
      const line = posted.willNot(fullNameOf(state, post.person));
      return state.vacancy
        ? { above: [line, posted.seekAgain], buttons: seekButtons(say, state, room) }
        : { above: [line] };
    }
    case 'mediates now':
      return { above: [you.now] };
    case 'handed over':
      return { above: [you.handedOver(fullNameOf(state, post.person))] };
    case 'mediator left':
      return { above: [posted.left(fullNameOf(state, post.person))] };
    case 'no mediator left': {
      const ends = posted.ends(say.dayAndTime(post.until, state.zone));
      if (!hasBegun(state)) return { above: [posted.vacant, posted.seekLater, ends] };
      return { above: [posted.vacant, posted.seek, ends], buttons: seekButtons(say, state, room) };
    }
    case 'mediator back':
      return { above: [posted.back] };
    default:
      return unreachable(post);
  }
}

function namedLine(
  say: Phrasebook,
  state: Case,
  { person, instead, beside }: Extract<Post, { type: 'mediator named' }>,
): string {
  const { named } = say.mediators.posted;
  const { name, title } = state.people[person] ?? { name: '', title: '' };
  if (instead !== null) return named.inPlace(name, title, fullNameOf(state, instead));
  const names = beside.map((each) => fullNameOf(state, each));
  return names.length > 0 ? named.beside(name, title, names) : named.vacant(name, title);
}

/** By the alphabet, which says nothing of whose side comes first. */
function inOrder(names: readonly string[]): string[] {
  return names.toSorted((one, other) => one.localeCompare(other));
}

/** Who takes part, as far as everyone may know it, so that they can say what there is of a conflict of interest. */
function asked(say: Phrasebook, state: Case, candidate: NonNullable<Case['candidate']>): Lines {
  const { you } = say.mediators;
  const { instead } = candidate;
  const others = mediatorNames(state);
  const place = state.vacancy ? you.vacant : instead ? you.inPlace(fullNameOf(state, instead)) : you.beside(others);
  return {
    above: [
      you.asked(state.parties.map((party) => party.label)),
      you.people(inOrder(othersOnceBegun(state).map((person) => fullNameOf(state, person)))),
      place,
      you.next(say.dayAndTime(candidateUntil(candidate, state.zone), state.zone)),
    ],
    buttons: wouldButtons(say, state),
  };
}
