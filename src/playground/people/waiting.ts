import type { Chair, Seen, Slack } from '../slack/index.js';
import { contains, type Label, roomNamed } from './finding.js';
import { readingOf, wordsOf } from './screen.js';

/** The first entry of a person's record, from a mark on, that fits; waits for the record to grow, undefined when time runs out. */
export function firstSeen(
  slack: Slack,
  chair: Chair,
  after: number,
  fits: (entry: Seen) => boolean,
  withinMs: number,
): Promise<Seen | undefined> {
  const already = chair.seen().slice(after).find(fits);
  if (already) return Promise.resolve(already);
  return new Promise((resolve) => {
    const finish = (entry: Seen | undefined) => {
      clearTimeout(timer);
      stop();
      resolve(entry);
    };
    const timer = setTimeout(() => finish(undefined), withinMs);
    const stop = slack.onSeen((personId, teamId, entry) => {
      if (personId === chair.person.id && teamId === chair.person.teamId && fits(entry)) finish(entry);
    });
  });
}

const readable: Seen['kind'][] = ['message', 'update', 'ephemeral', 'file', 'failure'];

/** Whether an entry stands in this place and says this. */
function says(chair: Chair, place: Label, words: Label, entry: Seen): boolean {
  const text = [entry.text, wordsOf(entry, chair.nameOf), entry.file?.title ?? '', entry.file?.content ?? ''].join(
    '\n',
  );
  if (!contains(text, words)) return false;
  if (place === 'modal') return entry.kind === 'modal' || entry.kind === 'modal_update';
  if (place === 'home') return entry.kind === 'home';
  if (!readable.includes(entry.kind)) return false;
  return roomNamed(chair, place)?.id === entry.channel;
}

/** Waits until a person could see these words in this place; throws with what they can read there when they do not come in time. */
export async function waitToSee(
  slack: Slack,
  chair: Chair,
  place: Label,
  words: Label,
  after: number,
  withinMs: number,
): Promise<Seen> {
  const found = await firstSeen(slack, chair, after, (entry) => says(chair, place, words, entry), withinMs);
  if (found) return found;
  const room = place === 'modal' || place === 'home' ? undefined : roomNamed(chair, place);
  const there = room
    ? readingOf(chair, room)
    : `rooms: ${chair
        .rooms()
        .map((one) => one.name)
        .join(', ')}`;
  const last = chair
    .seen()
    .slice(-3)
    .map((entry) => `  ${entry.kind} ${entry.channelName ?? ''}: ${wordsOf(entry, chair.nameOf)}`);
  throw new Error(
    `${chair.person.realName} did not see ${words} in ${place} within ${withinMs} ms\n${there}\nlast seen:\n${last.join('\n')}`,
  );
}
