import type { Post } from '../domain/posts.js';
import { unreachable } from '../domain/unreachable.js';
import { fillIn } from '../slack/post.js';
import { blankedLine } from '../slack/views/blank.js';
import { keepBlanked, type Posted, postedIn } from '../store/blanking.js';
import { phrasebook } from '../words/phrasebook.js';
import { attempt } from './attempt.js';
import type { Job, Step } from './courier.js';
import { end } from './end.js';
import { post } from './letter.js';
import { turnFor } from './turn.js';
import { twoPhase } from './two-phase.js';

/** They say nothing of what was said, and hold what people still need. */
const kept: readonly Post['type'][] = ['ended', 'record handed over', 'record seal'];

/**
 * Puts a neutral line in the place of every message of ours in the room, one by one and remembering which, for Slack may
 * make it wait in between. What it refuses for good is counted, and said in the room.
 */
export async function blankRoom(job: Job): Promise<Step> {
  const say = phrasebook(job.state.language);
  const { courier, claim } = job;
  for (const each of await messagesIn(job)) {
    if (each.blanked !== null) continue;
    const wait = await turnFor(job, 'chat.update');
    if (wait !== null) return { wait };
    const blanked = await attempt(job, 'chat.update', () =>
      fillIn(job.slack, each.standing, blankedLine(say, job.room)),
    );
    switch (blanked.type) {
      case 'done':
        await keepBlanked(courier.store, claim, each, true);
        break;
      case 'refused':
        courier.log.warn('message_not_blanked', { code: blanked.code });
        await keepBlanked(courier.store, claim, each, blanked.code === 'message_not_found');
        break;
      case 'unknown':
      case 'not done':
        return { wait: blanked.wait };
      default:
        return unreachable(blanked);
    }
  }
  const all = await messagesIn(job);
  const left = all.filter((each) => !each.blanked).length;
  return left === 0
    ? end(job, { stage: 'done' })
    : twoPhase(job, post({ type: 'not all blanked', of: all.length, left }));
}

async function messagesIn({ courier, claim }: Job): Promise<Posted[]> {
  const all = await postedIn(courier.store, claim);
  return all.filter(({ ask }) => ask.do === 'post' && !kept.includes(ask.post.type));
}
