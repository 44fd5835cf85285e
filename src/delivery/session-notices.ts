import type { Failed } from '../slack/calls/outcome-of-call.js';
import { errorFields } from '../slack/logger.js';
import { fillIn, postCard } from '../slack/post.js';
import { sessionNotice } from '../slack/views/log-page.js';
import { claimNotice, countTry, keepTold, putOff, type SessionNotice } from '../store/hr-notices.js';
import { phrasebook } from '../words/phrasebook.js';
import { type Teller, waitAfter, whoIsTold } from './teller.js';
import { unlessThrottled } from './unless-throttled.js';

/**
 * A lost answer may have been a post: then the message is there twice, which does no harm, for it carries nobody's words, and a
 * session of which its viewer never hears would. More than so many would be a nuisance.
 */
const mostTries = 3;

/** Tells a viewer of one session of the log page that began as them, or has ended; false where nobody waits. */
export async function tellNextViewer(teller: Teller): Promise<boolean> {
  const { store, log } = teller;
  const notice = await claimNotice(store, teller.leaseSeconds);
  if (notice === null) return false;
  await tell(teller, notice).catch(async (error) => {
    log.error('delivery_failed', errorFields(error));
    await putOff(store, notice, teller.failures.next(nameOf(notice)), 0);
  });
  return true;
}

async function tell(teller: Teller, notice: SessionNotice): Promise<void> {
  const { store } = teller;
  const { workspace, viewer, standing } = notice;
  const known = await whoIsTold(teller, workspace, viewer);
  if (!known || (standing === null && notice.tries >= mostTries)) return keepTold(store, notice, standing);
  const shown = sessionNotice(phrasebook(known.language), notice, known.zone);
  const slack = await teller.slack(workspace);
  const calling = unlessThrottled(store, workspace);
  if (standing !== null) {
    const updated = await calling('chat.update', () => fillIn(slack, standing, shown));
    return updated.type === 'done' || updated.type === 'refused'
      ? keepTold(store, notice, standing)
      : later(teller, notice, updated);
  }
  // Counted before it is made, for whoever makes it may be killed meanwhile.
  if (!(await countTry(store, notice))) return;
  const posted = await calling('chat.postMessage', () => postCard(slack, known.id, shown.text, shown.blocks));
  if (posted.type === 'done') return keepTold(store, notice, posted.value);
  if (posted.type === 'refused') return keepTold(store, notice, null);
  return later(teller, notice, posted, posted.type === 'unknown' ? 0 : 1);
}

/** Puts it off; `uncounted` tries came to nothing for sure. */
async function later(teller: Teller, notice: SessionNotice, called: Failed, uncounted = 0): Promise<void> {
  await putOff(teller.store, notice, waitAfter(teller, nameOf(notice), called), uncounted);
}

function nameOf({ workspace, session }: SessionNotice): string {
  return `${workspace}/${session}`;
}
