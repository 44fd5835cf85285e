import type { Button, KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case.js';
import { checkEndsAt } from '../../domain/due.js';
import type { PersonId } from '../../domain/ids.js';
import type { Room } from '../../domain/room.js';
import { isClean, openTroubles, type Stranger, type Trouble } from '../../domain/trouble.js';
import { unreachable } from '../../domain/unreachable.js';
import { guarding as words } from '../../words/en/guarding.js';
import { dayAndTime } from '../../words/en/times.js';
import { encodeRef } from '../ref.js';
import { actions } from './envelope-buttons.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';
import { fullNameOf } from './names.js';
import { mediatorsPlaceOf } from './people-words.js';

export const goOnAction = 'guarding.go-on';
export const renewAction = 'guarding.renew';

/** Somebody as a mediator, or the room they came into, reads of them. */
export function strangerName(state: Case, person: PersonId, stranger: Stranger | null): string {
  const known = fullNameOf(state, person);
  if (known !== '') return known;
  return stranger === null ? words.unnamed : words.called[stranger.kind](stranger.name);
}

/** What is amiss, and what can be done about it, as mediators read it. */
export function troubleLine(state: Case, trouble: Trouble): string {
  const { mediator } = words;
  switch (trouble.type) {
    case 'intruder': {
      const name = strangerName(state, trouble.person, trouble.stranger);
      return mediator.intruder(mediatorsPlaceOf(state, trouble.room), name);
    }
    case 'lost':
      return mediator.lost[trouble.how](mediatorsPlaceOf(state, trouble.room));
    case 'shared':
      return mediator.shared(mediatorsPlaceOf(state, trouble.room));
    case 'absent':
      return mediator.absent(fullNameOf(state, trouble.person), mediatorsPlaceOf(state, trouble.room));
    case 'account':
      return mediator[trouble.account](fullNameOf(state, trouble.person));
    case 'refused': {
      const place = mediatorsPlaceOf(state, trouble.room);
      return mediator.refused[trouble.what](place, refusedName(state, trouble));
    }
    default:
      return unreachable(trouble);
  }
}

/** Whom Slack refuses to bring in or take out; strangers are known by what was told when they came. */
export function refusedName(state: Case, { room, person }: Extract<Trouble, { type: 'refused' }>): string {
  if (person === null) return '';
  const came = state.troubles.find((each) => each.type === 'intruder' && each.room === room && each.person === person);
  return strangerName(state, person, came?.type === 'intruder' ? came.stranger : null);
}

/** By when the mediator may let passing go on. */
export function mayGoOnLine(state: Case): string {
  const ends = state.stage === 'underway' ? checkEndsAt(state) : null;
  return ends === null ? words.mediator.mayGoOnAfterEnding : words.mediator.mayGoOn(dayAndTime(ends, state.zone));
}

export function goOnButton(state: Case): KnownBlock {
  const value = encodeRef({ case: state.id });
  return actions({ type: 'button', action_id: goOnAction, text: plainText(words.goOn), value });
}

/** Only for a room that is not as it should be, asked once more before anything is done. */
export function renewButton(state: Case, trouble: Trouble): KnownBlock[] {
  const stuck =
    trouble.type === 'lost' || trouble.type === 'shared' || (trouble.type === 'refused' && trouble.what === 'remove');
  if (!stuck) return [];
  const button: Button = {
    type: 'button',
    action_id: renewAction,
    text: plainText(words.renew),
    value: encodeRef({ case: state.id, room: trouble.room }),
    confirm: {
      title: plainText(words.renewTitle),
      text: plainText(words.renewNote),
      confirm: plainText(words.yes),
      deny: plainText(words.no),
    },
  };
  return [actions(button)];
}

/** What is amiss now, for a mediator who asks where things stand; in a party's room, what concerns that room or its people. */
export function guardingMatters(state: Case, room: Room | null): KnownBlock[] {
  if (state.stage === 'closing' || state.stage === 'closed') return [];
  const here = openTroubles(state).filter((trouble) => {
    return room === null || room.kind === 'direct' || ('room' in trouble && trouble.room === room.id);
  });
  const lines = here.flatMap((trouble) => [plain(troubleLine(state, trouble)), ...renewButton(state, trouble)]);
  const mayGoOn = state.paused !== null && isClean(state) ? [plain(mayGoOnLine(state)), goOnButton(state)] : [];
  return [...lines, ...mayGoOn];
}
