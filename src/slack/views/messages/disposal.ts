import type { KnownBlock } from '@slack/types';
import { type Case, partyOf, roomWith } from '../../../domain/case.js';
import type { RoomAccount } from '../../../domain/disposal.js';
import { destroyedFrom } from '../../../domain/follow-up.js';
import type { PersonId } from '../../../domain/ids.js';
import { unreachable } from '../../../domain/unreachable.js';
import { convening } from '../../../words/en/convening.js';
import { disposal as words } from '../../../words/en/disposal.js';
import { envelopes } from '../../../words/en/envelopes.js';
import { datedTime, dayAndTime, dayAt } from '../../../words/en/times.js';
import { button, disposalButtons, earlyAction, notesButton } from '../disposal.js';
import { actions } from '../envelope-buttons.js';
import { framed } from '../framed.js';
import type { Enclosed, Shown } from '../message.js';
import { fullNameOf } from '../names.js';
import { mediatorsPlaceOf } from '../people-words.js';
import type { RenderedPost } from '../rendered.js';

type Type =
  | 'account'
  | 'destruction wanted'
  | 'destruction agreed'
  | 'destruction held'
  | 'hold lifted'
  | 'notes asked'
  | 'notes destroyed';

/** What single people are told from the archived rooms to the destruction of the key, each in their own messages. */
export function disposal(shown: Shown<Type> & Enclosed): RenderedPost {
  const { state, room } = shown;
  const reader = room.kind === 'direct' ? room.person : null;
  const isMediators = reader !== null && !partyOf(state, reader);
  const card = isMediators ? envelopes.somethingForMediator : convening.card;
  const { above, ...rest } = linesOf(shown, reader);
  return framed({ card, words: undefined, ...rest, above: [convening.invitation.title(state.code), ...above] });
}

type Lines = { above: string[]; below?: string[]; buttons?: KnownBlock[] };

function linesOf({ state, post, account }: Shown<Type> & Enclosed, reader: PersonId | null): Lines {
  switch (post.type) {
    case 'account':
      return state.stage === 'closed' && reader !== null ? accountLines(state, reader, account) : { above: [] };
    case 'destruction wanted':
      return { above: [words.early.wanted], buttons: [actions(button(state, earlyAction, words.early.button))] };
    case 'destruction agreed':
      return { above: [words.early.agreed(dayAndTime(post.destroyAt, state.zone))], below: [words.early.stays] };
    case 'destruction held':
      return { above: [words.hold.held(dayAt(post.until, state.zone)), words.hold.wishesGone] };
    case 'hold lifted':
      return { above: [words.hold.lifted(dayAt(post.destroyAt, state.zone))] };
    case 'notes asked': {
      const day = state.stage === 'closed' ? dayAt(destroyedFrom(state), state.zone) : '';
      return { above: [words.notes.asked(day)], buttons: [actions(notesButton(state))] };
    }
    case 'notes destroyed':
      return { above: [words.notes.told(fullNameOf(state, post.person), datedTime(post.at, state.zone))] };
    default:
      return unreachable(post);
  }
}

/** Room by room, and then what is still to come. */
function accountLines(state: Case & { stage: 'closed' }, reader: PersonId, account: RoomAccount[]): Lines {
  const buttons = disposalButtons(state, reader);
  const early = buttons.some((each) => each.action_id === earlyAction) ? [words.early.offer] : [];
  const rooms = account.map((each) => `${placeOf(state, reader, each)}: ${answered(each)}`);
  return {
    above: [words.account.title, ...(rooms.length > 0 ? rooms : [words.account.none]), words.account.stays],
    below: [
      words.account.destroyed(dayAt(destroyedFrom(state), state.zone)),
      ...early,
      ...(partyOf(state, reader) ? [] : [words.notes.offer]),
    ],
    ...(buttons.length > 0 && { buttons: [actions(...buttons)] }),
  };
}

function answered({ messages, blanked, archived }: RoomAccount): string {
  const { account } = words;
  return [
    account.messages(messages),
    ...(messages > 0 ? [account.blanked(blanked, messages)] : []),
    archived ? account.archived : account.notArchived,
  ].join(' ');
}

function placeOf(state: Case, reader: PersonId, { room }: RoomAccount): string {
  const { kind } = roomWith(state, room);
  if (kind === 'together') return words.account.joint;
  if (!partyOf(state, reader)) return mediatorsPlaceOf(state, room);
  return kind === 'alone' ? words.account.alone : words.account.own;
}
