import type { ChannelId } from '../domain/ids.js';
import { unreachable } from '../domain/unreachable.js';
import { archive } from '../slack/rooms.js';
import { advance } from '../store/deliveries.js';
import { attempt } from './attempt.js';
import type { Job, Step } from './courier.js';
import { type Ending, end, happened } from './end.js';
import { beingPatient } from './patience.js';
import { turnFor } from './turn.js';

/** Slack puts the bot out of a room as it archives it, so after a lost answer these mean that it was archived. */
const gone = new Set(['not_in_channel', 'channel_not_found', 'is_archived']);

/** Archives the room, the last thing that is done in it. Where Slack's settings forbid it, closing goes on after three days. */
export function archiveRoom(job: Job, channel: ChannelId): Promise<Step> {
  return archived(job, channel, {
    done: (ending) => nothingMoreThere(job, ending),
    refused: async (code) =>
      (await beingPatient(job, 'archive', code)) ?? nothingMoreThere(job, { stage: 'needs_mediator', code }),
  });
}

/** Archives the channel before the room's fresh one. Where Slack's settings forbid it, it stays, and nobody new is in it. */
export function archiveEarlier(job: Job, channel: ChannelId): Promise<Step> {
  return archived(job, channel, {
    done: (ending) => end(job, ending),
    refused: (code) => end(job, { stage: 'needs_mediator', code }),
  });
}

type After = { done(ending: Ending): Promise<Step>; refused(code: string): Promise<Step> };

async function archived(job: Job, channel: ChannelId, after: After): Promise<Step> {
  const { store } = job.courier;
  const { position, stage } = job.delivery;
  const wait = await turnFor(job, 'conversations.archive');
  if (wait !== null) return { wait };
  const asking = () => advance(store, job.claim, position, { stage: 'sending' });
  const outcome = await attempt(job, 'conversations.archive', () => archive(job.slack, channel), asking);
  switch (outcome.type) {
    case 'done':
      return after.done({ stage: 'done' });
    case 'refused':
      if (stage === 'sending' && gone.has(outcome.code)) return after.done({ stage: 'done' });
      return after.refused(outcome.code);
    case 'unknown':
      return { wait: outcome.wait };
    case 'not done':
      await advance(store, job.claim, position, { stage });
      return { wait: outcome.wait };
    default:
      return unreachable(outcome);
  }
}

/** Tells the case that nothing more is done in this room. */
export function nothingMoreThere(job: Job, ending: Ending): Promise<Step> {
  return end(job, ending, { type: 'RecordRoomArchived', ...happened(job), room: job.room.id });
}
