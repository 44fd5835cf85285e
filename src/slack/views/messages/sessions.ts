import { zoneOf } from '../../../domain/reminder.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { framed } from '../framed.js';
import type { Sealed, Shown } from '../message.js';
import { fullNameOf } from '../names.js';
import { mediatorsLabelOf } from '../people-words.js';
import type { RenderedPost } from '../rendered.js';

type Type =
  | 'phase'
  | 'session ended'
  | 'goes on'
  | 'passing paused'
  | 'passing resumed'
  | 'pause asked'
  | 'mediator asked'
  | 'log seal';

/** What everyone is told of a session and of passing, and what the mediators are told of a break that is asked for. */
export function sessions(say: Phrasebook, shown: Shown<Type> & Sealed): RenderedPost {
  const direct = shown.room.kind === 'direct';
  const forMediator = direct ? say.envelopes.somethingForMediator : say.envelopes.somethingNew;
  const card = shown.post.type === 'goes on' ? say.convening.card : forMediator;
  const { above, ...rest } = linesOf(say, shown);
  const which = direct ? [say.convening.invitation.title(shown.state.code)] : [];
  return framed(say, { card, words: undefined, ...rest, above: [...which, ...above] });
}

function linesOf(
  say: Phrasebook,
  { state, room, post, seal }: Shown<Type> & Sealed,
): { above: string[]; below?: string[] } {
  const words = say.sessions;
  switch (post.type) {
    case 'phase': {
      const hearBy = post.hearBy === null ? null : say.dayAndTime(post.hearBy, state.zone);
      const line = words.phase(post.name, hearBy);
      return post.name === 'separately' ? { above: [line], below: [words.closedRule] } : { above: [line] };
    }
    case 'session ended':
      return {
        above: [words.ended(post.until === null ? null : say.dayAndTime(post.until, state.zone))],
        below: seal === null ? [] : [say.record.seal(seal), say.record.sealPosted],
      };
    case 'goes on': {
      const zone = room.kind === 'direct' ? zoneOf(state, room.person) : state.zone;
      return { above: [words.goesOn(say.dayAndTime(post.until, zone))] };
    }
    case 'passing paused':
      return { above: [words.paused] };
    case 'passing resumed':
      return { above: [words.resumed] };
    case 'pause asked':
      return { above: [words.pauseAsked(mediatorsLabelOf(state, post.party))] };
    case 'mediator asked': {
      const name = fullNameOf(state, post.person);
      return { above: [say.personal.told[post.what](name, mediatorsLabelOf(state, post.party))] };
    }
    case 'log seal':
      return seal === null ? { above: [] } : { above: [say.record.logSeal(seal)], below: [say.record.logSealNote] };
    default:
      return unreachable(post);
  }
}
