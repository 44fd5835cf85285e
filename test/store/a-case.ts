import type { Knex } from 'knex';
import type { Case } from '../../src/domain/case.js';
import type { Accepted, Decision } from '../../src/domain/decision.js';
import type { Event } from '../../src/domain/events.js';
import { fold } from '../../src/domain/evolve.js';
import {
  type CaseId,
  type ChannelId,
  id,
  type PartyId,
  type PersonId,
  type RoomId,
  type TextId,
  type WorkspaceId,
} from '../../src/domain/ids.js';
import type { Notice } from '../../src/domain/posts.js';
import { noSettlement } from '../../src/domain/settlement.js';
import { type Effects, type Locked, lockCase, saveCase } from '../../src/store/cases.js';
import type { Store } from '../../src/store/store.js';
import { inTransaction } from '../../src/store/transaction.js';

export const workspace = id<WorkspaceId>('T0CANARY');
export const elsewhere = id<WorkspaceId>('T0OTHER');
export const mediator = id<PersonId>('U0MEDIATOR');
export const ada = id<PersonId>('U0ADACANARY');
export const ben = id<PersonId>('U0BENCANARY');

/** The event that opens a case between Ada and Ben. */
export function opening(store: Store, at = store.clock.now().getTime()): Extract<Event, { type: 'CaseOpened' }> {
  const made = <T extends string>() => id<T>(store.ids.uuid('test'));
  const caseId = made<CaseId>();
  const [left, right] = [made<PartyId>(), made<PartyId>()];
  const rooms = [made<RoomId>(), made<RoomId>(), made<RoomId>()] as const;
  const party = (partyId: PartyId, person: PersonId, room: RoomId, label: string) => ({
    id: partyId,
    label,
    word: label.toLowerCase(),
    members: [person],
    advisers: [],
    spokesperson: person,
    standIn: null,
    rule: { type: 'anyone' as const },
    room,
    alone: null,
  });
  const invited = (person: PersonId, partyId: PartyId) => ({
    person,
    party: partyId,
    sentAt: at,
    answer: 'none' as const,
    reminders: 0,
  });
  return {
    type: 'CaseOpened',
    details: {
      id: caseId,
      workspace,
      code: `C${store.ids.bytes('test', 2).toString('hex')}`,
      zone: 'Europe/Zurich',
      language: 'en',
      openedAt: at,
      mediators: [{ person: mediator, lead: true }],
      conflict: null,
      settings: {
        runBy: 'Canary Mediation House',
        runByEmployer: false,
        agreement: made<TextId>(),
        helpline: made<TextId>(),
        attendance: 'roles',
        retentionDays: 30,
      },
      people: {
        [mediator]: { name: 'Mara Mediatorcanary', title: 'Mediator', zone: 'Europe/Berlin' },
        [ada]: { name: 'Ada Namecanary', title: 'Engineer', zone: 'Europe/Berlin' },
        [ben]: { name: 'Ben Namecanary', title: 'Lead', zone: 'Europe/Berlin' },
      },
      parties: [party(left, ada, rooms[0], 'Birch'), party(right, ben, rooms[1], 'Cedar')],
      rooms: [
        { id: rooms[0], kind: 'private', party: left, state: 'planned', channel: null, arrived: 0, invited: [] },
        { id: rooms[1], kind: 'private', party: right, state: 'planned', channel: null, arrived: 0, invited: [] },
        { id: rooms[2], kind: 'together', state: 'planned', channel: null, arrived: 0, invited: [] },
      ],
      invitations: [invited(ada, left), invited(ben, right)],
      sessions: 0,
      envelopes: [],
      settlement: noSettlement,
      adjourned: null,
      saidYes: [],
      worksheets: [],
      paused: null,
      troubles: [],
      strangers: [],
      looks: [],
      hushed: [],
      introduced: [],
      withdrawing: [],
      ruleVoices: [],
      wishes: [],
      partings: [],
      rings: [],
      attended: [],
      reference: store.ids.uuid('test'),
      hiddenFromHr: false,
    },
  };
}

type More = Partial<Effects> & { outcome?: Accepted['outcome'] };

/** Does to a case what `handle` does with an accepted command: locks, folds, saves. */
export async function happen(store: Store, caseId: CaseId, events: Event[], more: More = {}): Promise<Decision> {
  return inTransaction(store, async (trx) => {
    const locked = await lockCase(store, trx, workspace, caseId);
    return save(store, trx, locked, events, more);
  });
}

/** Folds and saves, in a transaction in which the case is locked. */
export function save(store: Store, trx: Knex, locked: Locked, events: Event[], more: More = {}): Promise<Decision> {
  const { outcome = 'recorded', ...effects } = more;
  return saveCase(
    store,
    trx,
    locked,
    fold(locked.state, events),
    { type: 'accepted', events, outcome },
    { at: store.clock.now().getTime(), notices: [], record: [], process: [], ...effects },
  );
}

/** A case that has just been opened. */
export async function openCase(store: Store, more: More = {}): Promise<Case> {
  const opened = opening(store);
  await happen(store, opened.details.id, [opened], { outcome: 'opened', ...more });
  return fold(null, [opened]);
}

/** The rooms of a case made here: Ada's, Ben's, and the one for everyone. */
export function roomsOf(state: Case): [RoomId, RoomId, RoomId] {
  return state.rooms.map((room) => room.id) as [RoomId, RoomId, RoomId];
}

export const channel = (name: string) => id<ChannelId>(`C0${name}`);

export const phaseNotice = (room: RoomId): Notice => ({ room, do: 'post', post: { type: 'passing paused' } });
