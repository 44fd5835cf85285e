import { createHmac } from 'node:crypto';
import { belongs } from '../domain/case.js';
import type { ChannelId, RoomId } from '../domain/ids.js';
import type { Room } from '../domain/room.js';
import { channelName, ownNames } from '../domain/room-name.js';
import { unreachable } from '../domain/unreachable.js';
import { createRoom, membersOf, ownRooms, setTopic } from '../slack/rooms.js';
import { advance } from '../store/deliveries.js';
import { isOfACase } from '../store/reading.js';
import type { Store } from '../store/store.js';
import { phrasebook } from '../words/phrasebook.js';
import { type Attempt, attempt } from './attempt.js';
import type { Job, Step } from './courier.js';
import { end, happened } from './end.js';
import { beingPatient } from './patience.js';
import { turnFor } from './turn.js';

type ChannelRoom = Exclude<Room, { kind: 'direct' }>;

/** Creates the room's channel. After a lost answer it looks for what it may have created before it creates again. */
export async function create(job: Job): Promise<Step> {
  const { room, delivery } = job;
  if (room.kind === 'direct') return end(job, { stage: 'done' });
  const wait = await turnFor(job, 'conversations.create');
  if (wait !== null) return { wait };
  const name = firstName(job, room);
  return delivery.stage === 'pending' ? createAs(job, room, name) : lookOrCreate(job, room, name);
}

async function createAs(job: Job, room: ChannelRoom, name: string): Promise<Step> {
  const { store } = job.courier;
  const { position } = job.delivery;
  const asking = () => advance(store, job.claim, position, { stage: 'sending' });
  const created = await attempt(job, 'conversations.create', () => createRoom(job.slack, name), asking);
  switch (created.type) {
    case 'done':
      return settleIn(job, room, created.value);
    case 'refused': {
      const taken = created.code === 'name_taken' && name === firstName(job, room);
      return taken ? lookOrCreate(job, room, otherName(job, room)) : refused(job, created.code);
    }
    case 'unknown':
      return { wait: created.wait };
    case 'not done':
      await advance(store, job.claim, position, { stage: 'pending' });
      return { wait: created.wait };
    default:
      return unreachable(created);
  }
}

/** A lost answer may have left a room of ours behind, and a name that is taken may be taken by it. */
async function lookOrCreate(job: Job, room: ChannelRoom, name: string): Promise<Step> {
  const found = await leftBehind(job, room);
  if (found.type === 'refused') return refused(job, found.code);
  if (found.type !== 'done') return { wait: found.wait };
  return found.value === null ? createAs(job, room, name) : settleIn(job, room, found.value);
}

/** The name that Caucus gives the room unless something has it already. */
export function firstName({ courier, state }: Job, room: ChannelRoom): string {
  const plain = channelName(state, room);
  return 'party' in room ? `${plain}-${markOf(courier.store, room.id)}` : plain;
}

/**
 * Slack tells anybody of any name whether something has it: what a side's room is called must not be guessed, for that it is there
 * tells how the side has answered. The same each time, so that the room is found again.
 */
export function markOf({ keys }: Pick<Store, 'keys'>, room: RoomId): string {
  return createHmac('sha256', keys.derived('room names')).update(room).digest('hex').slice(0, 4);
}

/**
 * People may give any room they are in such a name, and whoever is brought in reads all that was ever written there: so never
 * a room that is one of a mediation already, nor one that somebody is in who does not belong in this one.
 */
async function leftBehind(job: Job, room: ChannelRoom): Promise<Attempt<ChannelId | null>> {
  const { courier, claim, slack, state } = job;
  const bot = await courier.botUser(claim.workspace);
  const found = await attempt(job, 'users.conversations', () => ownRooms(slack, bot));
  if (found.type !== 'done') return found;
  const names = ownNames(state, room);
  for (const { channel, name } of found.value) {
    if (!names.test(name) || (await isOfACase(courier.store, claim.workspace, channel))) continue;
    const members = await attempt(job, 'conversations.members', () => membersOf(slack, channel, bot));
    if (members.type !== 'done') return members;
    if (members.value.every((person) => belongs(state, room).includes(person))) return { type: 'done', value: channel };
  }
  return { type: 'done', value: null };
}

/** For when something that the bot cannot see, or an archived room, has the name already. */
export function otherName({ courier, state }: Job, room: ChannelRoom): string {
  return `${channelName(state, room)}-${courier.store.ids.bytes(`room name:${room.id}`, 2).toString('hex')}`;
}

/** The topic is a convenience: a refusal of it does not hold up the room. */
async function settleIn(job: Job, room: ChannelRoom, channel: ChannelId): Promise<Step> {
  const say = phrasebook(job.state.language);
  const topic = await attempt(job, 'conversations.setTopic', () =>
    setTopic(job.slack, channel, say.rooms.topic[room.kind]),
  );
  if (topic.type === 'unknown' || topic.type === 'not done') return { wait: topic.wait };
  if (topic.type === 'refused') job.courier.log.warn('topic_refused', { code: topic.code });
  return end(job, { stage: 'done' }, { type: 'RecordRoomCreated', ...happened(job), room: room.id, channel });
}

/** Nothing can be said in a room that does not exist, so it is asked for until somebody's change of settings allows it. */
async function refused(job: Job, code: string): Promise<Step> {
  return (await beingPatient(job, 'create', code)) ?? end(job, { stage: 'needs_mediator', code });
}
