import type { ChannelId } from '../domain/ids.js';
import { nameRoom } from '../slack/rooms.js';
import { attempt } from './attempt.js';
import type { Job, Step } from './courier.js';
import { firstName, otherName } from './create.js';
import { end, happened } from './end.js';
import { turnFor } from './turn.js';

/** Gives the room the name back that Caucus gave it; if Slack does not let it, the mediators are told. */
export async function rename(job: Job, channel: ChannelId): Promise<Step> {
  const { room } = job;
  if (room.kind === 'direct') return end(job, { stage: 'done' });
  const wait = await turnFor(job, 'conversations.rename');
  if (wait !== null) return { wait };
  const naming = (name: string) => attempt(job, 'conversations.rename', () => nameRoom(job.slack, channel, name));
  const first = await naming(firstName(job, room));
  const taken = first.type === 'refused' && first.code === 'name_taken';
  const named = taken ? await naming(otherName(job, room)) : first;
  if (named.type === 'unknown' || named.type === 'not done') return { wait: named.wait };
  if (named.type === 'done') return end(job, { stage: 'done' });
  const { code } = named;
  const told = { type: 'RecordRefused', ...happened(job), room: room.id, what: 'rename', code } as const;
  return end(job, { stage: 'needs_mediator', code }, told);
}
