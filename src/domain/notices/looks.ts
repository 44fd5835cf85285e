import type { Case } from '../case.js';
import type { Event, EventOf } from '../events.js';
import { type Look, mayStand } from '../look.js';
import type { Notice } from '../posts.js';
import { post, toMediators } from './addressing.js';

export function noticesOfLooks(event: Event, before: Case | null, after: Case): Notice[] {
  switch (event.type) {
    case 'LookAsked':
      return asked(event.look, before, after);
    case 'LookSettled':
      return event.how === 'again' ? again(event, before) : [];
    default:
      return [];
  }
}

/** Each of several words is asked about; of all else that waits in one room only the first, for the rest is settled with it. */
function asked(look: Look, before: Case | null, after: Case): Notice[] {
  const { id, room, post: missing } = look;
  const told = before?.looks.some((each) => each.room === room && each.post.type !== 'words');
  if (told && missing.type !== 'words') return [];
  return toMediators(after, { type: 'needs a look', look: id, room, missing, mayStand: mayStand(after, look) });
}

function again({ look: id }: EventOf<'LookSettled'>, before: Case | null): Notice[] {
  const look = before?.looks.find((each) => each.id === id);
  return look ? [post(look.room, look.post)] : [];
}
