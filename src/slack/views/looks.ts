import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case.js';
import { type Look, lookEndsAt, mayStand } from '../../domain/look.js';
import { isNoSides, type Room } from '../../domain/room.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { plain } from './framed.js';
import { mediatorsLabelOf, mediatorsPlaceOf } from './people-words.js';

export const againAction = 'look.again';
export const standsAction = 'look.stands';
export const notThereAction = 'look.not-there';

type Asked = Pick<Look, 'id' | 'room' | 'post'> & { mayStand: boolean };

/** What is missing, as mediators read it. */
export function lookLines(say: Phrasebook, state: Case, { id, room, post, mayStand }: Asked): string[] {
  const words = say.looks;
  const place = mediatorsPlaceOf(say, state, room);
  if (post.type !== 'words') return [words.missing(place)];
  const from = mediatorsLabelOf(state, post.words.party);
  const look = state.looks.find((each) => each.id === id);
  const until = look ? [words.until(from, say.dayAndTime(lookEndsAt(look), state.zone))] : [];
  return [mayStand ? words.mayStand(from, place) : words.emptyCard(from, place), ...until];
}

/** Each settles it with one press. */
export function lookButtons(say: Phrasebook, state: Case, { id, post, mayStand }: Asked): KnownBlock {
  const words = say.looks;
  const about = { case: state.id, look: id };
  if (mayStand)
    return actions(button(standsAction, words.stands, about), button(notThereAction, words.notThere, about));
  return actions(button(againAction, post.type === 'words' ? words.passAgain : words.postAgain, about));
}

/** What waits for a look, for a mediator who asks where things stand; in a party's room, what concerns that room. */
export function lookMatters(say: Phrasebook, state: Case, room: Room | null): KnownBlock[] {
  const here = state.looks.filter((look) => isNoSides(room) || look.room === room.id);
  return here.flatMap((look) => {
    const asked = { ...look, mayStand: mayStand(state, look) };
    return [plain(lookLines(say, state, asked).join('\n')), lookButtons(say, state, asked)];
  });
}
