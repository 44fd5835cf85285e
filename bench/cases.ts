import type { Case } from '../src/domain/case.js';
import { codeFrom } from '../src/domain/code.js';
import type { Described } from '../src/domain/commands/open-case.js';
import type { Command } from '../src/domain/decide.js';
import {
  type CaseId,
  type ChannelId,
  id,
  type PartyId,
  type PersonId,
  type RoomId,
  type TextId,
  type WorkspaceId,
} from '../src/domain/ids.js';
import type { Room } from '../src/domain/room.js';
import { Words } from '../src/domain/words.js';
import { handle } from '../src/handle.js';
import type { Beside } from '../src/store/cases.js';
import { readCase } from '../src/store/reading.js';
import { readSettings } from '../src/store/workspaces.js';
import { mediator, type Place, workspace } from './place.js';

/** The two sides of every case of the bench, one person each. */
export const ben = id<PersonId>('U0BEN');
export const ines = id<PersonId>('U0INES');

/** Where a case is, who mediates it and who its two sides are, with their names. */
export type Cast = { workspace: WorkspaceId } & Record<'mediator' | 'one' | 'other', { id: PersonId; name: string }>;

const usual: Cast = {
  workspace,
  mediator: { id: mediator, name: 'Mira Halloran' },
  one: { id: ben, name: 'Ben Adeyemi' },
  other: { id: ines, name: 'Ines Moreau' },
};

/** All that preparing a case needs. */
type Ground = Pick<Place, 'store'>;

/** Does a command that must be accepted. */
export async function done({ store }: Ground, command: Command, beside: Beside = {}): Promise<void> {
  const decision = await handle(store, command, beside);
  if (decision.type === 'refused') throw new Error(`${command.type} was refused: ${decision.why}`);
}

export const now = (): number => Date.now();

/** Makes an id. */
export function made<Id extends string>({ store }: Ground): Id {
  return id<Id>(store.ids.uuid('bench'));
}

/** The case as it stands. */
export async function caseNow({ store }: Ground, caseId: CaseId, of: WorkspaceId = workspace): Promise<Case> {
  const state = await readCase(store, of, caseId);
  if (!state) throw new Error('The case is gone');
  return state;
}

/** A case in its first session, together, with all its rooms in Slack. Needs a running Caucus, which makes the rooms. */
export async function caseInSession(place: Ground, cast: Cast = usual): Promise<CaseId> {
  const caseId = made<CaseId>(place);
  const { workspace, mediator, one, other } = cast;
  await openBetween(place, caseId, cast);
  for (const { id: by } of [one, other]) {
    await done(place, { type: 'AnswerInvitation', workspace, caseId, by, at: now(), answer: 'agreed' });
  }
  await roomsOpen(place, caseId, workspace, 'private');
  const present = [mediator.id, one.id, other.id];
  await done(place, {
    ...{ type: 'StartSession', workspace, caseId, by: mediator.id, at: now() },
    ...{ present, phase: 'together', hearBy: null },
  });
  await roomsOpen(place, caseId, workspace, 'together');
  return caseId;
}

/** The channel of this person's private room with the mediator. */
export function channelOf(state: Case, person: PersonId): ChannelId {
  const room = privateRoomOf(state, person);
  if (!room.channel) throw new Error('The room is not open');
  return room.channel;
}

/** This person's private room with the mediator. */
export function privateRoomOf(state: Case, person: PersonId): Room {
  const party = state.parties.find((each) => each.members.includes(person));
  const room = state.rooms.find((each) => each.id === party?.room);
  if (!room) throw new Error('No such room');
  return room;
}

async function openBetween(place: Ground, caseId: CaseId, cast: Cast): Promise<void> {
  const { store } = place;
  const { workspace, mediator, one, other } = cast;
  const [agreement, helpline] = [made<TextId>(place), made<TextId>(place)];
  const settings = await readSettings(store, workspace);
  const described = (name: string): Described => ({
    ...{ name, title: '', zone: 'Europe/Berlin', bot: false, deactivated: false, guest: false, foreign: false },
    direct: made<RoomId>(place),
  });
  const side = (person: PersonId, label: string, word: string) => ({
    ...{ id: made<PartyId>(place), label, word, members: [person], advisers: [], spokesperson: person, standIn: null },
    ...{ rule: { type: 'spokesperson' as const }, room: made<RoomId>(place), alone: null },
  });
  await done(
    place,
    {
      ...{ type: 'OpenCase', workspace, caseId, by: mediator.id, at: now(), zone: 'Europe/London', language: 'en' },
      ...{ code: code(place), reference: store.ids.uuid('bench'), coMediators: [], conflict: null },
      settings: {
        runBy: settings.runBy,
        runByEmployer: false,
        agreement,
        helpline,
        attendance: 'roles',
        retentionDays: 30,
      },
      parties: [side(one.id, one.name, 'birch'), side(other.id, other.name, 'cedar')],
      together: made<RoomId>(place),
      mediatorsRoom: made<RoomId>(place),
      people: Object.fromEntries([mediator, one, other].map(({ id, name }) => [id, described(name)])),
      workspaceSettings: settings,
    },
    {
      texts: [
        { id: agreement, words: new Words(settings.agreement) },
        { id: helpline, words: new Words('Extension 300') },
      ],
    },
  );
}

function code({ store }: Ground): string {
  const found = codeFrom(store.ids.bytes('bench', 64));
  if (!found) throw new Error('No code came of these bytes');
  return found;
}

async function roomsOpen(place: Ground, caseId: CaseId, of: WorkspaceId, kind: Room['kind']): Promise<void> {
  for (;;) {
    const { rooms } = await caseNow(place, caseId, of);
    if (rooms.every((room) => room.kind !== kind || room.channel !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
