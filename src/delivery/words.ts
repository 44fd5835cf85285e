import { belongs } from '../domain/case.js';
import type { Command } from '../domain/decide.js';
import { copyOf } from '../domain/envelope.js';
import { type EnvelopeId, id, type LookId } from '../domain/ids.js';
import type { Post } from '../domain/posts.js';
import { handle } from '../handle.js';
import { described, lostBy } from '../slack/calls/look.js';
import { askWho } from '../slack/calls/people.js';
import { membersOf } from '../slack/rooms.js';
import { attempt } from './attempt.js';
import type { Job } from './courier.js';
import { happened } from './end.js';
import { newest } from './newest.js';
import { turnToFill } from './turn.js';

/** Whether these words are still on their way to this room: what was stopped before its card was posted leaves no card. */
export function stillOnTheirWay(job: Job, words: EnvelopeId): boolean {
  const copy = copyOf(job.state.envelopes, words, job.room.id);
  return copy?.state === 'waiting' || copy?.state === 'filling';
}

/** `yes` carries the job with the case as it then is, for by now the words have their number in this room. */
type MayAppear =
  | { type: 'yes'; job: Job }
  | { type: 'no' }
  | { type: 'refused'; code: string }
  | { type: 'wait'; wait: number };

/**
 * Asks the case, with who is in the room at this moment, whether the words may appear. Once it has said yes it keeps to
 * it, so it is not asked before Slack would take the words.
 */
export async function mayAppear(job: Job, words: EnvelopeId): Promise<MayAppear> {
  const { claim, room, courier } = job;
  const { channel } = room;
  if (channel === null) return { type: 'refused', code: 'no_channel' };
  const pause = await turnToFill(job);
  if (pause !== null) return { type: 'wait', wait: pause };
  const bot = await courier.botUser(claim.workspace);
  const members = await attempt(job, 'conversations.members', () => membersOf(job.slack, channel, bot));
  const how = members.type === 'refused' ? lostBy(members.code) : null;
  if (how !== null) {
    // Passing then pauses, and these words with it: they have surely not appeared.
    await handle(courier.store, { type: 'RecordRoomLost', ...happened(job), room: room.id, how });
    return { type: 'no' };
  }
  if (members.type === 'refused') return members;
  if (members.type !== 'done') return { type: 'wait', wait: members.wait };

  const welcome = belongs(job.state, room);
  const strangers = await described(
    members.value.filter((person) => !welcome.includes(person)),
    (person) => askWho(job.slack, claim.workspace, person),
  );
  const decision = await handle(courier.store, {
    type: 'BeginFilling',
    ...happened(job),
    envelope: words,
    room: room.id,
    ...{ present: members.value, strangers },
  });
  const stopped =
    decision.type === 'refused' ||
    decision.events.some((event) => event.type === 'PassingCancelled' && event.rooms.includes(room.id));
  return stopped ? { type: 'no' } : { type: 'yes', job: await newest(job) };
}

/** The words stand there, and Slack has shown them to be ours. */
export function recordArrived(job: Job, words: EnvelopeId): Command {
  return { type: 'RecordArrived', ...happened(job), envelope: words, room: job.room.id };
}

/** Nobody can say that this stands there as it was sent; `differs` if Slack shows other words. */
export function recordUnconfirmed(job: Job, post: Post, differs: boolean): Command {
  const look = id<LookId>(job.courier.store.ids.uuid(`look:${job.room.id}`));
  return { type: 'RecordUnconfirmed', ...happened(job), look, room: job.room.id, post, differs };
}
