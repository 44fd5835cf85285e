import { belongs } from '../domain/case.js';
import type { ChannelId, PersonId } from '../domain/ids.js';
import type { Called } from '../slack/outcome-of-call.js';
import { bringIn, takeOut } from '../slack/rooms.js';
import { attempt } from './attempt.js';
import type { Job, Step } from './courier.js';
import { end } from './end.js';

/** Brings people in, except who no longer belongs there by now: whoever comes in can read all that was said before. */
export async function invite(job: Job, channel: ChannelId, people: PersonId[]): Promise<Step> {
  const welcome = belongs(job.state, job.room);
  const still = people.filter((person) => welcome.includes(person));
  return each(job, still, 'conversations.invite', (person) => bringIn(job.slack, channel, person));
}

/** Takes people out. */
export async function remove(job: Job, channel: ChannelId, people: PersonId[]): Promise<Step> {
  return each(job, people, 'conversations.kick', (person) => takeOut(job.slack, channel, person));
}

/** One by one, for then a refusal concerns one person only; it does not hold up the others. */
async function each(
  job: Job,
  people: PersonId[],
  method: string,
  call: (person: PersonId) => Promise<Called<null>>,
): Promise<Step> {
  let refusal: string | null = null;
  for (const person of people) {
    const tried = await attempt(job, method, () => call(person));
    if (tried.type === 'unknown' || tried.type === 'not done') return { wait: tried.wait };
    if (tried.type === 'refused') refusal ??= tried.code;
  }
  return end(job, refusal === null ? { stage: 'done' } : { stage: 'needs_mediator', code: refusal });
}
