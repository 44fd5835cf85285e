import type { ChannelId, PersonId, WorkspaceId } from '../domain/ids.js';
import { languages } from '../domain/language.js';
import type { Called } from '../slack/calls/outcome-of-call.js';
import { askWho } from '../slack/calls/people.js';
import { fillIn, postCard } from '../slack/post.js';
import { archive, bringIn, createRoom, membersOf, nameRoom, ownRooms, setTopic, takeOut } from '../slack/rooms.js';
import type { Standing } from '../store/deliveries.js';
import { phrasebook } from '../words/phrasebook.js';
import { type Finding, type FindingName, finding, type Said } from './finding.js';
import type { WorkspaceGround } from './ground.js';

/** No room of a case is ever called so: those begin with `private` or `together`. */
const named = /^caucus-check-[0-9a-f]{12}(-renamed)?$/;

/** What Caucus sets above the room of a check, and above no room of a case. */
const topics = languages.map((language) => phrasebook(language).doctor.room.topic);

/** A check takes seconds; a room of one that is older than this, in milliseconds, was left behind. */
const abandoned = 10 * 60_000;

/** So many rooms that were left behind are archived in one check. */
const atOnce = 5;

/** Who Caucus is there. */
type Us = { workspace: WorkspaceId; bot: PersonId };
type Room = { channel: ChannelId; name: string };

/**
 * Tries what the workspace allows on a room that is made for it, holds nothing of any case, has nobody in it but the administrator
 * who asked, for a moment, and is archived whatever fails. One that an earlier check left behind is archived first, or used again where Slack forbids archiving.
 */
export async function ofRoom(ground: WorkspaceGround, us: Us): Promise<Finding[]> {
  const says = ground.say.doctor.room;
  if (!ground.tryRoom) return [finding('room.tried', 'look', says.notTried)];
  const left = await clearAway(ground, us);
  const found: Finding[] = [];
  const room = left ?? (await create(ground, found));
  if (!room) return found;
  if (left) found.push(finding('room.create', 'well', says.createdBefore(left.name)));
  try {
    await tryIn(ground, room, us, found);
  } finally {
    const gone = await archive(ground.slack, room.channel);
    found.push(
      judged(ground, 'room.archive', gone, 'look', says.archive, (code) => says.archiveRefused(code, room.name)),
    );
  }
  return found;
}

/**
 * Archives what earlier checks left behind; a room that must stay and has nobody else in it is given back. People may give a room
 * of a case such a name, and archiving is for good: so none is touched above which Caucus itself has not said that it is a check's,
 * and none with anybody in it but who asked.
 */
async function clearAway({ slack, clock, administrator }: WorkspaceGround, { bot }: Us): Promise<Room | null> {
  const before = clock.now().getTime() - abandoned;
  const own = await ownRooms(slack, bot);
  if (own.type !== 'done') return null;
  const left = own.value.filter(
    ({ name, created, topic }) => named.test(name) && created < before && topics.includes(topic),
  );
  let stays: Room | null = null;
  for (const room of left.slice(0, atOnce)) {
    const members = await membersOf(slack, room.channel, bot);
    if (members.type !== 'done' || members.value.some((person) => person !== administrator)) continue;
    const gone = await archive(slack, room.channel);
    if (gone.type === 'refused' && members.value.length === 0) stays ??= room;
  }
  return stays;
}

async function create(ground: WorkspaceGround, found: Finding[]): Promise<Room | null> {
  const says = ground.say.doctor.room;
  const name = `caucus-check-${ground.ids.bytes('check', 6).toString('hex')}`;
  const created = await createRoom(ground.slack, name);
  found.push(judged(ground, 'room.create', created, 'broken', says.create, says.createRefused));
  return created.type === 'done' ? { channel: created.value, name } : null;
}

/** Ends where Slack does not answer: it is not waited for again and again. */
async function tryIn(ground: WorkspaceGround, room: Room, us: Us, found: Finding[]): Promise<void> {
  const { slack, say } = ground;
  const { channel } = room;
  const says = say.doctor.room;
  const topic = await setTopic(slack, channel, says.topic);
  found.push(judged(ground, 'room.topic', topic, 'look', says.topicWell, says.topicRefused));
  if (topic.type === 'unknown') return;

  // What it is stands there before anybody can read it.
  const posted = await postCard(slack, channel, says.what);
  found.push(judged(ground, 'room.post', posted, 'broken', says.post, says.postRefused));
  if (posted.type === 'unknown') return;
  if (posted.type === 'done') found.push(await edit(ground, posted.value));

  const renamed = /-renamed$/.test(room.name) ? room.name.replace(/-renamed$/, '') : `${room.name}-renamed`;
  const renaming = await nameRoom(slack, channel, renamed);
  if (renaming.type === 'done') room.name = renamed;
  found.push(judged(ground, 'room.rename', renaming, 'look', says.rename, says.renameRefused));
  if (renaming.type === 'unknown') return;
  found.push(...(await inAndOut(ground, channel, us)));
}

async function edit(ground: WorkspaceGround, at: Standing): Promise<Finding> {
  const says = ground.say.doctor.room;
  const text = says.whatThen;
  const filled = await fillIn(ground.slack, at, {
    text,
    blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
  });
  if (filled.type === 'done' && !filled.value.exact) return finding('room.edit', 'broken', says.editAltered);
  return judged(ground, 'room.edit', filled, 'broken', says.edit, says.editRefused);
}

/** The administrator alone, and only if Slack says that this is what they are. */
async function inAndOut(ground: WorkspaceGround, channel: ChannelId, { workspace, bot }: Us): Promise<Finding[]> {
  const { slack, administrator } = ground;
  const says = ground.say.doctor.room;
  if (administrator === null) return [finding('room.invite', 'look', says.alone)];
  const known = await askWho(slack, workspace, administrator).catch(() => null);
  if (!known?.administrator || known.kind !== 'member') return [finding('room.invite', 'look', says.notAdministrator)];
  const others = await membersOf(slack, channel, bot);
  if (others.type !== 'done' || others.value.length > 0) return [finding('room.invite', 'look', says.unclear)];

  const invited = await bringIn(slack, channel, administrator);
  const bringing = judged(ground, 'room.invite', invited, 'broken', says.invite, says.inviteRefused);
  if (invited.type === 'refused') return [bringing];
  const removed = await takeOut(slack, channel, administrator);
  return [bringing, judged(ground, 'room.remove', removed, 'look', says.remove, says.removeRefused)];
}

/** A sure refusal is as bad as `refused` says; what is not sure is for a person to look at. */
function judged(
  { say }: WorkspaceGround,
  name: FindingName,
  called: Called<unknown>,
  refused: 'look' | 'broken',
  well: Said,
  why: (code: string) => Said,
): Finding {
  if (called.type === 'done') return finding(name, 'well', well);
  if (called.type === 'refused' || called.type === 'shut') return finding(name, refused, why(called.code));
  return finding(name, 'look', say.doctor.room.unclear);
}
