import { unreachable } from '../domain/unreachable.js';
import { archiveEarlier, archiveRoom, nothingMoreThere } from './archive.js';
import { blankRoom } from './blank.js';
import type { Job, Step } from './courier.js';
import { create } from './create.js';
import { end } from './end.js';
import { post } from './letter.js';
import { invite, remove } from './people.js';
import { rename } from './rename.js';
import { statusCard } from './status-card.js';
import { twoPhase } from './two-phase.js';

/** Takes one delivery as far as Slack lets it now. */
export async function deliver(job: Job): Promise<Step> {
  const { ask } = job.delivery;
  const { channel } = job.room;
  switch (ask.do) {
    case 'create':
      return create(job);
    case 'invite':
      return channel === null ? nowhere(job) : invite(job, channel, ask.people);
    case 'remove':
      return channel === null ? nowhere(job) : remove(job, channel, ask.people);
    case 'rename':
      return channel === null ? nowhere(job) : rename(job, channel);
    case 'archive':
      if (ask.channel !== undefined) return archiveEarlier(job, ask.channel);
      return channel === null ? nothingMoreThere(job, { stage: 'done' }) : archiveRoom(job, channel);
    case 'blank':
      return blankRoom(job);
    case 'card':
      return statusCard(job);
    case 'post':
      return twoPhase(job, post(ask.post));
    default:
      return unreachable(ask);
  }
}

function nowhere(job: Job): Promise<Step> {
  return end(job, { stage: 'needs_mediator', code: 'no_channel' });
}
