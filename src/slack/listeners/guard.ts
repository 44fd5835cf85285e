import { type CaseDeed, isViewer } from '../../domain/access.js';
import type { Case } from '../../domain/case.js';
import { decide } from '../../domain/decide.js';
import { type ChannelId, type Instant, id, type PersonId, type WorkspaceId } from '../../domain/ids.js';
import type { Room } from '../../domain/room.js';
import type { Account, Lost } from '../../domain/trouble.js';
import { handle, handleUnlessNothing } from '../../handle.js';
import { endHrTokensNow } from '../../store/hr-tokens.js';
import { installation } from '../../store/installations.js';
import { casesOf, findNamed } from '../../store/reading.js';
import { busyRooms } from '../../store/watching.js';
import { readSettings } from '../../store/workspaces.js';
import { look, strangerFor } from '../calls/look.js';
import type { EntryPoint, EventHandler, SlackEvent } from '../entry-point.js';
import { idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { goOnAction, renewAction } from '../views/guarding.js';

/** Slack tells of what happens in and to the rooms, and of accounts. A channel or a person of no case is nobody's matter. */
export const guard: EntryPoint = {
  clicks: {
    [goOnAction]: {
      deed: 'let passing go on' satisfies CaseDeed,
      run: (click, services) => act(services, click, { type: 'LetPassingGoOn', ...askedBy(click, services) }),
    },
    [renewAction]: {
      deed: 'renew room' satisfies CaseDeed,
      run: (click, services) => {
        const room = idIn(click.value, 'room');
        return act(services, click, { type: 'RenewRoom', ...askedBy(click, services), room });
      },
    },
  },
  events: {
    member_joined_channel: cameIn,
    member_left_channel: wentOut,
    group_rename: lookAgain,
    channel_shared: lookAgain,
    channel_unshared: lookAgain,
    group_left: lost('app removed'),
    group_archive: lost('archived'),
    group_deleted: lost('deleted'),
    user_change: accountChanged,
  },
};

type Watched = { state: Case; room: Room & { channel: ChannelId } };

async function cameIn(event: SlackEvent, services: Services): Promise<void> {
  const { workspace, fields } = event;
  const found = await roomOf(event, services);
  const person = personIn(event);
  if (!found || !person) return;
  const bot = await botOf(workspace, services);
  if (person === bot) return lookAt(found, workspace, services);
  const { state, room } = found;
  const at = services.store.clock.now().getTime();
  const arrival = { type: 'RecordArrival', ...about(state, at), room: room.id, person } as const;
  const since = momentOf(fields.event_ts) ?? at;
  // Whoever Caucus itself has brought in belonged there when it was asked to, however late this is told.
  const invited = fields.inviter === bot;
  const decision = decide({ ...arrival, stranger: null, since }, state);
  if (decision.type === 'refused') return;
  if (invited && decision.events.some((happened) => happened.type === 'TroubleFound')) return;
  const stranger = await strangerFor(person, (who) => services.person(workspace, who));
  await handle(services.store, { ...arrival, stranger, since });
}

async function wentOut(event: SlackEvent, services: Services): Promise<void> {
  const found = await roomOf(event, services);
  const person = personIn(event);
  if (!found || !person) return;
  const at = services.store.clock.now().getTime();
  await handleUnlessNothing(services.store, found.state, {
    ...{ type: 'RecordDeparture', ...about(found.state, at) },
    ...{ room: found.room.id, person },
  });
}

async function lookAgain(event: SlackEvent, services: Services): Promise<void> {
  const found = await roomOf(event, services);
  if (found) await lookAt(found, event.workspace, services);
}

function lost(how: Lost): EventHandler {
  return async (event, services) => {
    const found = await roomOf(event, services);
    if (!found) return;
    const at = services.store.clock.now().getTime();
    const command = { type: 'RecordRoomLost', ...about(found.state, at), room: found.room.id, how } as const;
    await handleUnlessNothing(services.store, found.state, command);
  };
}

/** Most changes of an account are of no account here: only whether it works, and whether it is a guest's. */
async function accountChanged({ workspace, fields }: SlackEvent, services: Services): Promise<void> {
  const user = (fields.user ?? {}) as Record<string, unknown>;
  if (typeof user.id !== 'string' || user.is_bot === true) return;
  const person = id<PersonId>(user.id);
  const account: Account =
    user.deleted === true ? 'deactivated' : user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
  await endSessionsUnlessViewer(workspace, person, account, services);
  const at = services.store.clock.now().getTime();
  for (const state of await casesOf(services.store, workspace, person)) {
    await handleUnlessNothing(services.store, state, { type: 'RecordAccount', ...about(state, at), person, account });
  }
}

/** Whoever may not read HR's log with such an account has no session of it any more, from this moment. */
async function endSessionsUnlessViewer(
  workspace: WorkspaceId,
  person: PersonId,
  account: Account,
  { store }: Services,
): Promise<void> {
  const settings = await readSettings(store, workspace);
  if (!settings.hrViewers.includes(person) || isViewer(settings, person, account)) return;
  await endHrTokensNow(store, workspace, [person]);
}

/** Throws when Slack does not say, so that it tells of the event once more. */
async function lookAt({ state, room }: Watched, workspace: WorkspaceId, services: Services): Promise<void> {
  const bot = await botOf(workspace, services);
  if (bot === null) return;
  // The app's own coming into a room that it has just created is told before it has brought anybody in.
  const busy = await busyRooms(services.store, workspace, state.id);
  const seen = await look(await services.slack(workspace), state, room, {
    bot,
    at: services.store.clock.now().getTime(),
    who: (person) => services.person(workspace, person),
    calling: (_, call) => call(),
    settled: !busy.includes(room.id),
  });
  if (seen === null) throw new Error('Slack does not say how the room is');
  await handleUnlessNothing(services.store, state, seen);
}

async function roomOf({ workspace, fields }: SlackEvent, { store }: Services): Promise<Watched | null> {
  const { channel } = fields;
  const named = typeof channel === 'string' ? channel : (channel as { id?: unknown } | undefined)?.id;
  if (typeof named !== 'string') return null;
  const { cases } = await findNamed(store, workspace, { channel: id<ChannelId>(named) });
  for (const state of cases) {
    const room = state.rooms.find((each) => each.channel === named && each.kind !== 'direct');
    if (room?.channel) return { state, room: { ...room, channel: room.channel } };
  }
  return null;
}

/** Who came in or went out; null if the event does not say. */
function personIn({ fields }: SlackEvent): PersonId | null {
  return typeof fields.user === 'string' ? id<PersonId>(fields.user) : null;
}

async function botOf(workspace: WorkspaceId, { store }: Services): Promise<PersonId | null> {
  return (await installation(store, workspace))?.botUser ?? null;
}

function about({ workspace, id: caseId }: Case, at: Instant) {
  return { workspace, caseId, at };
}

/** Slack writes moments as seconds with a fraction. */
function momentOf(written: unknown): Instant | null {
  const seconds = Number(written);
  return Number.isFinite(seconds) && seconds > 0 ? Math.floor(seconds * 1000) : null;
}
