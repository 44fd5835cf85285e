import type { Failed } from '../slack/calls/outcome-of-call.js';
import { isNotRunnable } from '../slack/installation/granted.js';
import { errorFields } from '../slack/logger.js';
import { fillIn, postCard } from '../slack/post.js';
import { firstRun, lapsed } from '../slack/views/installing.js';
import {
  claimInstallNotice,
  countInstallTry,
  endInstallNotice,
  type InstallNotice,
  keepInstallCard,
  putOffInstallNotice,
} from '../store/install-notices.js';
import { phrasebook } from '../words/phrasebook.js';
import { type Teller, waitAfter, whoIsTold } from './teller.js';
import { unlessThrottled } from './unless-throttled.js';

/** A card whose answer was lost may stand there for good; more would be a nuisance. What is written into one stands once. */
const mostCards = 3;

/** Tells whoever installed Caucus what they are to know, in two phases as everything is posted; false where nobody waits. */
export async function tellNextInstaller(teller: Teller): Promise<boolean> {
  const { store, log } = teller;
  const notice = await claimInstallNotice(store, teller.leaseSeconds);
  if (notice === null) return false;
  await tell(teller, notice).catch(async (error) => {
    // Where Caucus is not installed any more, nobody can be told.
    if (isNotRunnable(error)) return endInstallNotice(store, notice);
    log.error('delivery_failed', errorFields(error));
    await putOffInstallNotice(store, notice, teller.failures.next(nameOf(notice)), 0);
  });
  return true;
}

async function tell(teller: Teller, notice: InstallNotice): Promise<void> {
  const { store } = teller;
  const { workspace, kind, person, standing } = notice;
  const slack = await teller.slack(workspace);
  const known = await whoIsTold(teller, workspace, person);
  if (!known || (standing === null && notice.tries >= mostCards)) return endInstallNotice(store, notice);
  const say = phrasebook(known.language);
  const shown = kind === 'lapsed' ? lapsed(say, teller.installAt ?? '') : firstRun(say, known.administrator);
  const calling = unlessThrottled(store, workspace);
  if (standing !== null) {
    const filled = await calling('chat.update', () => fillIn(slack, standing, shown));
    const over = filled.type === 'done' || filled.type === 'refused';
    return over ? endInstallNotice(store, notice) : later(teller, notice, filled);
  }
  // Counted before it is made, for whoever makes it may be killed meanwhile.
  if (!(await countInstallTry(store, notice))) return;
  const posted = await calling('chat.postMessage', () => postCard(slack, known.id, shown.card));
  if (posted.type === 'done') return keepInstallCard(store, notice, posted.value);
  if (posted.type === 'refused') return endInstallNotice(store, notice);
  return later(teller, notice, posted, posted.type === 'unknown' ? 0 : 1);
}

async function later(teller: Teller, notice: InstallNotice, called: Failed, uncounted = 0): Promise<void> {
  await putOffInstallNotice(teller.store, notice, waitAfter(teller, nameOf(notice), called), uncounted);
}

function nameOf({ workspace, kind }: InstallNotice): string {
  return `${workspace}/${kind}`;
}
