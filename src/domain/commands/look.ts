import { may } from '../access.js';
import type { Case } from '../case.js';
import type { Asked, Happened } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant, LookId, RoomId } from '../ids.js';
import { isLookedFor, type Look, type LookEnding, lookEndsAt, mayStand } from '../look.js';
import type { Post } from '../posts.js';
import { over } from './over.js';
import { wordsArrived } from './pass.js';

/** Slack does not tell whether this stands there; `differs` says that it shows other words. */
export type RecordUnconfirmed = Happened & {
  type: 'RecordUnconfirmed';
  look: LookId;
  room: RoomId;
  post: Post;
  differs?: boolean;
};

/** A mediator has looked, or wants what has not appeared to be posted once more. */
export type SettleLook = Asked & { type: 'SettleLook'; look: LookId; as: LookEnding };

/** Nothing is guessed: a mediator is asked to look. Only of passed words that Slack shows otherwise are both sides told at once. */
export function recordUnconfirmed({ look: id, room, post, differs, at }: RecordUnconfirmed, state: Case): Decision {
  if (!isLookedFor(state, room, post)) return refused('NothingToFill');
  const look: Look = { id, room, post, since: at };
  const noMore = (differs && post.type === 'words') || (state.stage === 'closing' && state.archiving);
  if (noMore) return accepted('recorded', ...unconfirmed(state, look, at, differs));
  return accepted('recorded', { type: 'LookAsked', look });
}

/** What is not words is posted once more together with all that waits in that room, in its order. */
export function settleLook({ look: id, as, by, at }: SettleLook, state: Case): Decision {
  const refusal = may(state, by, null, 'look');
  if (refusal) return refused(refusal);
  const look = state.looks.find((each) => each.id === id);
  if (!look || mayStand(state, look) !== (as !== 'again')) return refused('NothingToLookFor');
  switch (as) {
    case 'again':
      return accepted('posted once more', ...waitingWith(state, look).map((each) => settled(each, 'again', at)));
    case 'stands':
      return accepted('seen to stand', settled(look, as, at), ...seenToStand(state, look, at));
    case 'not there':
      return accepted('seen not to stand', settled(look, as, at), ...unconfirmed(state, look, at));
  }
}

/** What nobody has looked for until now could not be confirmed; before the rooms are archived, all of it. */
export function looksOver(state: Case, at: Instant, archiving = false): Event[] {
  const over = state.looks.filter((look) => archiving || lookEndsAt(look) <= at);
  return over.flatMap((look) => [settled(look, 'nobody looked', at), ...unconfirmed(state, look, at)]);
}

function waitingWith(state: Case, look: Look): Look[] {
  const words = look.post.type === 'words';
  return words ? [look] : state.looks.filter((each) => each.room === look.room && each.post.type !== 'words');
}

function settled({ id }: Look, how: LookEnding | 'nobody looked', at: Instant): Event {
  return { type: 'LookSettled', look: id, how, at };
}

function seenToStand(state: Case, { room, post }: Look, at: Instant): Event[] {
  return post.type === 'words' ? wordsArrived(state, post.words.envelope, room, at, true) : [];
}

function unconfirmed(state: Case, { room, post }: Look, at: Instant, differs = false): Event[] {
  if (post.type !== 'words') return [];
  const { envelope } = post.words;
  const event: Event = { type: 'PassingUnconfirmed', envelope, room, at, ...(differs && { differs }) };
  return [event, ...over(fold(state, [event]), envelope)];
}
