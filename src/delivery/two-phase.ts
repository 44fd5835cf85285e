import { unreachable } from '../domain/unreachable.js';
import { fillIn, postCard } from '../slack/post.js';
import { advance, type DeliveryChange, type Standing, standingCard } from '../store/deliveries.js';
import { phrasebook } from '../words/phrasebook.js';
import { attempt } from './attempt.js';
import type { Job, Step } from './courier.js';
import { type Ending, end } from './end.js';
import type { Letter } from './letter.js';
import { slackAnswers } from './probe.js';
import { turnToFill } from './turn.js';
import { mayAppear, recordArrived, recordUnconfirmed, stillOnTheirWay } from './words.js';

/** A card whose answer was lost may stand in the room for good; more than this many would be a nuisance. */
const mostCards = 3;

/**
 * First a neutral card, then the exact words into it: Slack knows no key by which to recognise a repeated post, and the
 * app cannot read the room, but an update may be repeated. What can be doubled is an empty card, never words.
 */
export async function twoPhase(job: Job, letter: Letter): Promise<Step> {
  const { stage, standing } = job.delivery;
  switch (stage) {
    case 'pending':
      return sendCard(job, letter);
    case 'sending':
      return cardLost(job, letter, 0);
    case 'card_posted':
      return open(job, letter, known(standing));
    case 'filling':
      return fill(job, letter);
    default:
      return unreachable(stage);
  }
}

async function sendCard(job: Job, letter: Letter): Promise<Step> {
  const { room, delivery } = job;
  if (letter.words !== null && !stillOnTheirWay(job, letter.words)) return end(job, { stage: 'cancelled' });
  const to = room.kind === 'direct' ? room.person : room.channel;
  // Creating comes first in a room's queue, so a room without a channel is one that Slack would not create.
  if (to === null) return fails(job, letter, 'no_channel');
  const wait = await turnToFill(job);
  if (wait !== null) return { wait };
  const silence = delivery.cards > 0 ? await slackAnswers(job) : null;
  if (silence !== null) return silence;

  const { card } = await letter.rendered(job);
  const sending = () => move(job, { stage: 'sending' });
  job.turn.posted = true;
  const posted = await attempt(job, 'chat.postMessage', () => postCard(job.slack, to, card), sending);
  switch (posted.type) {
    case 'done': {
      const standing = posted.value;
      if (!(await move(job, { stage: 'card_posted', standing }))) return { wait: 0 };
      return open({ ...job, delivery: { ...delivery, stage: 'card_posted', standing } }, letter, standing);
    }
    case 'refused':
      return fails(job, letter, posted.code);
    case 'unknown':
      return cardLost(job, letter, posted.wait);
    case 'not done':
      await move(job, { stage: 'pending' });
      return { wait: posted.wait };
    default:
      return unreachable(posted);
  }
}

/** Its answer was lost, or whoever waited for it died. Nobody can know whether it stands, so it is never touched again. */
async function cardLost(job: Job, letter: Letter, wait: number): Promise<Step> {
  const cards = job.delivery.cards + 1;
  if (cards >= mostCards) return fails(job, letter, 'card_unknown');
  await move(job, { stage: 'pending', cards });
  return { wait };
}

/** The card stands; what is to take its place may now appear, if it still may. */
async function open(job: Job, letter: Letter, at: Standing): Promise<Step> {
  if (letter.words === null) {
    const { card, text, blocks } = await letter.rendered(job);
    return text === card && blocks.length === 0 ? end(job, { stage: 'done' }) : beginFill(job, letter);
  }
  const asked = await mayAppear(job, letter.words);
  switch (asked.type) {
    case 'yes':
      return beginFill(asked.job, letter);
    case 'no':
      return blank(job, at);
    case 'refused':
      return fails(job, letter, asked.code);
    case 'wait':
      return { wait: asked.wait };
    default:
      return unreachable(asked);
  }
}

async function beginFill(job: Job, letter: Letter): Promise<Step> {
  return (await move(job, { stage: 'filling' })) ? fill(job, letter) : { wait: 0 };
}

/** A delivery that fills without a card of its own brings the room's status card up to date where that stands. */
async function fill(job: Job, letter: Letter): Promise<Step> {
  const wait = await turnToFill(job);
  if (wait !== null) return { wait };
  job.turn.toFill = false;
  const own = job.delivery.standing;
  const at = known(own ?? (await standingCard(job.courier.store, job.claim)));
  const rendered = await letter.rendered(job);
  const filled = await attempt(job, 'chat.update', () => fillIn(job.slack, at, rendered));
  if (filled.type === 'refused') return own === null ? sendCard(job, letter) : fails(job, letter, filled.code);
  if (filled.type !== 'done') return { wait: filled.wait };
  if (!filled.value.exact) return fails(job, letter, 'altered');
  return end(job, { stage: 'done' }, letter.words === null ? undefined : recordArrived(job, letter.words));
}

/** Says on the card that nothing came of it. If Slack refuses, the neutral card stays as it is. */
async function blank(job: Job, at: Standing): Promise<Step> {
  const say = phrasebook(job.state.language);
  job.turn.toFill = false;
  const nothing = { text: say.rooms.nothingPassed, blocks: [] };
  const blanked = await attempt(job, 'chat.update', () => fillIn(job.slack, at, nothing));
  if (blanked.type === 'unknown' || blanked.type === 'not done') return { wait: blanked.wait };
  if (blanked.type === 'refused') job.courier.log.warn('card_left_standing', { code: blanked.code });
  return end(job, { stage: 'cancelled' });
}

function fails(job: Job, letter: Letter, code: string): Promise<Step> {
  const ending: Ending = { stage: 'needs_mediator', code };
  return end(job, ending, letter.post === null ? undefined : recordUnconfirmed(job, letter.post, code === 'altered'));
}

/** False when the room is in other hands. */
function move(job: Job, change: DeliveryChange): Promise<boolean> {
  return advance(job.courier.store, job.claim, job.delivery.position, change);
}

function known(standing: Standing | null): Standing {
  if (standing === null) throw new Error('A card that stands has a channel and a timestamp');
  return standing;
}
