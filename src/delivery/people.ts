import { belongs } from '../domain/case.js';
import type { ChannelId, PersonId } from '../domain/ids.js';
import { openTroubles } from '../domain/trouble.js';
import type { Called } from '../slack/calls/outcome-of-call.js';
import { bringIn, takeOut } from '../slack/rooms.js';
import { attempt } from './attempt.js';
import type { Job, Step } from './courier.js';
import { end, happened } from './end.js';
import { turnFor } from './turn.js';

/** Brings people in, except who no longer belongs there by now: whoever comes in can read all that was said before. */
export async function invite(job: Job, channel: ChannelId, people: PersonId[]): Promise<Step> {
  const welcome = belongs(job.state, job.room);
  const still = people.filter((person) => welcome.includes(person));
  return each(job, 'invite', still, 'conversations.invite', (person) => bringIn(job.slack, channel, person));
}

/** Takes people out, except who belongs there by now. */
export async function remove(job: Job, channel: ChannelId, people: PersonId[]): Promise<Step> {
  const welcome = belongs(job.state, job.room);
  const still = people.filter((person) => !welcome.includes(person));
  return each(job, 'remove', still, 'conversations.kick', (person) => takeOut(job.slack, channel, person));
}

/** One by one, for then a refusal concerns one person only; it does not hold up the others. */
async function each(
  job: Job,
  what: 'invite' | 'remove',
  people: PersonId[],
  method: 'conversations.invite' | 'conversations.kick',
  call: (person: PersonId) => Promise<Called<null>>,
): Promise<Step> {
  const wait = people.length === 0 ? null : await turnFor(job, method, people.length);
  if (wait !== null) return { wait };
  const done: PersonId[] = [];
  const refused: { person: PersonId; code: string }[] = [];
  for (const person of people) {
    const tried = await attempt(job, method, () => call(person));
    if (tried.type === 'unknown' || tried.type === 'not done') return { wait: tried.wait };
    if (tried.type === 'refused') refused.push({ person, code: tried.code });
    else done.push(person);
  }
  const [first] = refused;
  const ending = first ? ({ stage: 'needs_mediator', code: first.code } as const) : ({ stage: 'done' } as const);
  const matters = first !== undefined || (what === 'remove' && concernsIntruders(job, done));
  const result = { type: 'RecordMoved', ...happened(job), room: job.room.id, what, done, refused } as const;
  return end(job, ending, matters ? result : undefined);
}

function concernsIntruders({ state, room }: Job, people: readonly PersonId[]): boolean {
  return openTroubles(state).some(
    (trouble) => trouble.type === 'intruder' && trouble.room === room.id && people.includes(trouble.person),
  );
}
