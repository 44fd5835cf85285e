import type { Button, KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case.js';
import { checkEndsAt } from '../../domain/due.js';
import type { PersonId } from '../../domain/ids.js';
import { isNoSides, type Room } from '../../domain/room.js';
import { isClean, openTroubles, type Stranger, type Trouble } from '../../domain/trouble.js';
import { unreachable } from '../../domain/unreachable.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef } from '../ref.js';
import { actions } from './buttons.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';
import { fullNameOf } from './names.js';
import { mediatorsPlaceOf } from './people-words.js';

export const goOnAction = 'guarding.go-on';
export const renewAction = 'guarding.renew';

/** Somebody as a mediator, or the room they came into, reads of them. */
export function strangerName(say: Phrasebook, state: Case, person: PersonId, stranger: Stranger | null): string {
  const words = say.guarding;
  const known = fullNameOf(state, person);
  if (known !== '') return known;
  return stranger === null ? words.unnamed : words.called[stranger.kind](stranger.name);
}

/** What is amiss, and what can be done about it, as mediators read it. */
export function troubleLine(say: Phrasebook, state: Case, trouble: Trouble): string {
  const { mediator } = say.guarding;
  switch (trouble.type) {
    case 'intruder': {
      const name = strangerName(say, state, trouble.person, trouble.stranger);
      return mediator.intruder(mediatorsPlaceOf(say, state, trouble.room), name);
    }
    case 'lost':
      return mediator.lost[trouble.how](mediatorsPlaceOf(say, state, trouble.room));
    case 'shared':
      return mediator[trouble.everyone ? 'public' : 'shared'](mediatorsPlaceOf(say, state, trouble.room));
    case 'absent':
      return mediator.absent(fullNameOf(state, trouble.person), mediatorsPlaceOf(say, state, trouble.room));
    case 'account':
      return mediator[trouble.account](fullNameOf(state, trouble.person));
    case 'refused': {
      const place = mediatorsPlaceOf(say, state, trouble.room);
      return mediator.refused[trouble.what](place, refusedName(say, state, trouble));
    }
    default:
      return unreachable(trouble);
  }
}

/** Whom Slack refuses to bring in or take out; strangers are known by what was told when they came. */
export function refusedName(
  say: Phrasebook,
  state: Case,
  { room, person }: Extract<Trouble, { type: 'refused' }>,
): string {
  if (person === null) return '';
  const came = state.troubles.find((each) => each.type === 'intruder' && each.room === room && each.person === person);
  return strangerName(say, state, person, came?.type === 'intruder' ? came.stranger : null);
}

/** By when the mediator may let passing go on. */
export function mayGoOnLine(say: Phrasebook, state: Case): string {
  const words = say.guarding;
  const ends = state.stage === 'underway' ? checkEndsAt(state) : null;
  return ends === null ? words.mediator.mayGoOnAfterEnding : words.mediator.mayGoOn(say.dayAndTime(ends, state.zone));
}

export function goOnButton(say: Phrasebook, state: Case): KnownBlock {
  const value = encodeRef({ case: state.id });
  return actions({ type: 'button', action_id: goOnAction, text: plainText(say.guarding.goOn), value });
}

/** Only for a room that is not as it should be, asked once more before anything is done. */
export function renewButton(say: Phrasebook, state: Case, trouble: Trouble): KnownBlock[] {
  const words = say.guarding;
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
export function guardingMatters(say: Phrasebook, state: Case, room: Room | null): KnownBlock[] {
  if (state.stage === 'closing' || state.stage === 'closed') return [];
  const here = openTroubles(state).filter((trouble) => {
    return isNoSides(room) || ('room' in trouble && trouble.room === room.id);
  });
  const lines = here.flatMap((trouble) => [
    plain(troubleLine(say, state, trouble)),
    ...renewButton(say, state, trouble),
  ]);
  const mayGoOn =
    state.paused !== null && isClean(state) ? [plain(mayGoOnLine(say, state)), goOnButton(say, state)] : [];
  return [...lines, ...mayGoOn];
}
