import { day } from './calendar.js';
import type { Case } from './case.js';
import { type Copy, copyOf } from './envelope.js';
import type { Instant, LookId, RoomId } from './ids.js';
import type { Post } from './posts.js';

/** Something Caucus was to post, and Slack does not say whether it stands there: it waits for a mediator to look. */
export type Look = { id: LookId; room: RoomId; post: Post; since: Instant };

/** What the mediator makes of it: post it once more, or, where words had begun to appear, whether they stand there. */
export type LookEnding = 'again' | 'stands' | 'not there';

/** Nobody looks any more after three days. */
const longest = 3 * day;

export function lookEndsAt(look: Look): Instant {
  return look.since + longest;
}

/** Of passed words, the copy in that room that is still on its way; null for all else, and once it is not. */
function copyLookedFor(state: Case, room: RoomId, post: Post): Copy | null {
  if (post.type !== 'words') return null;
  const copy = copyOf(state.envelopes, post.words.envelope, room);
  return copy?.state === 'waiting' || copy?.state === 'filling' ? copy : null;
}

/** Whether words that wait for a look may stand there: they had begun to appear. */
export function mayStand(state: Case, { room, post }: Look): boolean {
  return copyLookedFor(state, room, post)?.state === 'filling';
}

/**
 * Whether a mediator is asked to look for this: for words always, for an invitation, and for all else where mediators read along.
 * That somebody was rung is not theirs to know; and about a message to themselves they would be told where messages do not arrive.
 */
export function isLookedFor(state: Case, room: RoomId, post: Post): boolean {
  if (state.stage === 'closed') return false;
  if (post.type === 'words') return copyLookedFor(state, room, post) !== null;
  const place = state.rooms.find((each) => each.id === room);
  if (place?.kind === 'direct') return post.type === 'invitation' || post.type === 'invitation closed';
  return place !== undefined && place.kind !== 'alone' && place.state === 'open';
}
