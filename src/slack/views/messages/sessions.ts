import { zoneOf } from '../../../domain/reminder.js';
import { unreachable } from '../../../domain/unreachable.js';
import { convening } from '../../../words/en/convening.js';
import { envelopes } from '../../../words/en/envelopes.js';
import { personal as help } from '../../../words/en/personal.js';
import { record } from '../../../words/en/record.js';
import { sessions as words } from '../../../words/en/sessions.js';
import { dayAndTime } from '../../../words/en/times.js';
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
export function sessions(shown: Shown<Type> & Sealed): RenderedPost {
  const direct = shown.room.kind === 'direct';
  const forMediator = direct ? envelopes.somethingForMediator : envelopes.somethingNew;
  const card = shown.post.type === 'goes on' ? convening.card : forMediator;
  const { above, ...rest } = linesOf(shown);
  const which = direct ? [convening.invitation.title(shown.state.code)] : [];
  return framed({ card, words: undefined, ...rest, above: [...which, ...above] });
}

function linesOf({ state, room, post, seal }: Shown<Type> & Sealed): { above: string[]; below?: string[] } {
  switch (post.type) {
    case 'phase': {
      const hearBy = post.hearBy === null ? null : dayAndTime(post.hearBy, state.zone);
      const line = words.phase(post.name, hearBy);
      return post.name === 'separately' ? { above: [line], below: [words.closedRule] } : { above: [line] };
    }
    case 'session ended':
      return {
        above: [words.ended(post.until === null ? null : dayAndTime(post.until, state.zone))],
        below: seal === null ? [] : [record.seal(seal), record.sealPosted],
      };
    case 'goes on': {
      const zone = room.kind === 'direct' ? zoneOf(state, room.person) : state.zone;
      return { above: [words.goesOn(dayAndTime(post.until, zone))] };
    }
    case 'passing paused':
      return { above: [words.paused] };
    case 'passing resumed':
      return { above: [words.resumed] };
    case 'pause asked':
      return { above: [words.pauseAsked(mediatorsLabelOf(state, post.party))] };
    case 'mediator asked': {
      const name = fullNameOf(state, post.person);
      return { above: [help.told[post.what](name, mediatorsLabelOf(state, post.party))] };
    }
    case 'log seal':
      return seal === null ? { above: [] } : { above: [record.logSeal(seal)], below: [record.logSealNote] };
    default:
      return unreachable(post);
  }
}
