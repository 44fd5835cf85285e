import type { KnownBlock } from '@slack/types';
import { type Case, partyOf, roomWith } from '../../../domain/case.js';
import type { RoomAccount } from '../../../domain/disposal.js';
import { destroyedFrom } from '../../../domain/follow-up.js';
import type { PersonId } from '../../../domain/ids.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions, button } from '../buttons.js';
import { disposalButtons, earlyAction, notesButton } from '../disposal.js';
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
export function disposal(say: Phrasebook, shown: Shown<Type> & Enclosed): RenderedPost {
  const { state, room } = shown;
  const reader = room.kind === 'direct' ? room.person : null;
  const isMediators = reader !== null && !partyOf(state, reader);
  const card = isMediators ? say.envelopes.somethingForMediator : say.convening.card;
  const { above, ...rest } = linesOf(say, shown, reader);
  return framed(say, {
    card,
    words: undefined,
    ...rest,
    above: [say.convening.invitation.title(state.code), ...above],
  });
}

type Lines = { above: string[]; below?: string[]; buttons?: KnownBlock[] };

function linesOf(say: Phrasebook, { state, post, account }: Shown<Type> & Enclosed, reader: PersonId | null): Lines {
  const words = say.disposal;
  switch (post.type) {
    case 'account':
      return state.stage === 'closed' && reader !== null ? accountLines(say, state, reader, account) : { above: [] };
    case 'destruction wanted':
      return {
        above: [words.early.wanted],
        buttons: [actions(button(earlyAction, words.early.button, { case: state.id }))],
      };
    case 'destruction agreed':
      return { above: [words.early.agreed(say.dayAndTime(post.destroyAt, state.zone))], below: [words.early.stays] };
    case 'destruction held':
      return { above: [words.hold.held(say.dayAt(post.until, state.zone)), words.hold.wishesGone] };
    case 'hold lifted':
      return { above: [words.hold.lifted(say.dayAt(post.destroyAt, state.zone))] };
    case 'notes asked': {
      const day = state.stage === 'closed' ? say.dayAt(destroyedFrom(state), state.zone) : '';
      return { above: [words.notes.asked(day)], buttons: [actions(notesButton(say, state))] };
    }
    case 'notes destroyed':
      return { above: [words.notes.told(fullNameOf(state, post.person), say.datedTime(post.at, state.zone))] };
    default:
      return unreachable(post);
  }
}

/** Room by room, and then what is still to come. */
function accountLines(
  say: Phrasebook,
  state: Case & { stage: 'closed' },
  reader: PersonId,
  account: RoomAccount[],
): Lines {
  const words = say.disposal;
  const buttons = disposalButtons(say, state, reader);
  const early = buttons.some((each) => each.action_id === earlyAction) ? [words.early.offer] : [];
  const rooms = account.map((each) => `${placeOf(say, state, reader, each)}: ${answered(say, each)}`);
  return {
    above: [words.account.title, ...(rooms.length > 0 ? rooms : [words.account.none]), words.account.stays],
    below: [
      words.account.destroyed(say.dayAt(destroyedFrom(state), state.zone)),
      ...early,
      ...(partyOf(state, reader) ? [] : [words.notes.offer]),
    ],
    ...(buttons.length > 0 && { buttons: [actions(...buttons)] }),
  };
}

function answered(say: Phrasebook, { messages, blanked, archived }: RoomAccount): string {
  const { account } = say.disposal;
  return [
    account.messages(messages),
    ...(messages > 0 ? [account.blanked(blanked, messages)] : []),
    archived ? account.archived : account.notArchived,
  ].join(' ');
}

function placeOf(say: Phrasebook, state: Case, reader: PersonId, { room }: RoomAccount): string {
  const words = say.disposal;
  const { kind } = roomWith(state, room);
  if (kind === 'together') return words.account.joint;
  if (!partyOf(state, reader)) return mediatorsPlaceOf(say, state, room);
  return kind === 'alone' ? words.account.alone : words.account.own;
}
