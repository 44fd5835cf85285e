import { randomUUID } from 'node:crypto';
import type { Event } from '../../src/domain/events.js';
import { type CaseId, type ChannelId, id, type RoomId, type TextId } from '../../src/domain/ids.js';
import type { Words } from '../../src/domain/words.js';
import type { Channel } from '../../src/playground/slack/state.js';
import { caseSeal } from '../../src/store/case-seal.js';
import { readEvents, readTexts } from '../../src/store/reading.js';
import { ben, caseInSession, caseNow, ines, privateRoomOf } from '../cases.js';
import { mediator, type Place, workspace } from '../place.js';
import { type PlannedCase, peopleOf } from './plan.js';

/** A delivery that is over, with what was asked and where it stands in clear. */
export type Delivered = {
  room: RoomId;
  position: number;
  card: boolean;
  cards: number;
  ask: unknown;
  standing: unknown;
};

/** A case in its first session as a real Caucus made it in a Slack, and what stands of it there. */
export type Template = {
  caseId: CaseId;
  code: string;
  /** The first side's private room with the mediator. */
  channel: ChannelId;
  events: Event[];
  texts: { id: TextId; words: Words }[];
  delivered: Delivered[];
  rooms: RoomId[];
  channels: Channel[];
};

/** Has Caucus make one case, and reads all of it. */
export async function makeTemplate(place: Place): Promise<Template> {
  const { store } = place;
  const caucus = await place.startCaucus();
  const caseId = await caseInSession(place);
  await place.delivered();
  await caucus.stop();

  const state = await caseNow(place, caseId);
  const sealer = await caseSeal(store, workspace, caseId);
  const of = { workspace_id: workspace, case_id: caseId };
  const textIds: TextId[] = await store.db('texts').where(of).pluck('text_id');
  const words = await readTexts(store, workspace, caseId, textIds);
  const rows = await store.db('deliveries').where(of).orderBy(['room_id', 'position']);
  return {
    caseId,
    code: state.code,
    channel: privateRoomOf(state, ben).channel ?? id<ChannelId>(''),
    events: await readEvents(store, workspace, caseId),
    texts: [...words].map(([id, words]) => ({ id, words })),
    delivered: rows.map(({ room_id: room, position: at, card, cards, sealed, standing }) => {
      const position = Number(at);
      const open = (bytes: Buffer, what: 'delivery' | 'standing') => sealer.openJson(bytes, [what, room, position]);
      return {
        ...{ room, position, card, cards, ask: open(sealed, 'delivery') },
        standing: standing && open(standing, 'standing'),
      };
    }),
    rooms: await store.db('rooms').where(of).pluck('room_id'),
    channels: [...(place.slack.save().workspaces.get(workspace)?.channels.values() ?? [])],
  };
}

/** Says what anything of the template is called in a copy of it. */
export type Renamed = <Value>(value: Value) => Value;

/** The names of one copy: its workspace, people and channels as planned, and ids of its own. */
export function renaming(template: Template, { team, number, slot }: PlannedCase): Renamed {
  const people = peopleOf(slot);
  const code = codeOf(slot);
  const known = new Map<string, string>([
    [workspace, team],
    [mediator, people.mediator],
    [ben, people.one],
    [ines, people.other],
    [`"${template.code}"`, `"${code}"`],
    ...template.channels.map(({ id, kind }, n): [string, string] => [id, channelIn(kind, number, slot, n)]),
  ]);
  const names = new RegExp(`${[...known.keys()].join('|')}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`, 'g');
  const renamed = (name: string): string => {
    const found = known.get(name) ?? randomUUID();
    known.set(name, found);
    return found;
  };
  return (value) => JSON.parse(JSON.stringify(value).replace(names, renamed));
}

/** Where the mediator and the first side of this copy write to each other. */
export function channelOfCopy(template: Template, of: PlannedCase): ChannelId {
  return renaming(template, of)(template.channel);
}

/** Workspaces other than the template's own never need a channel of the same id. */
function channelIn(kind: Channel['kind'], number: number, slot: number, n: number): string {
  return `${kind === 'im' ? 'D' : 'C'}W${number.toString(36)}S${slot}N${n}`.toUpperCase();
}

const letters = '23456789bcdfghjkmnpqrstvwxz';

/** Five characters, as a case's code has; each case of a workspace has another one. */
function codeOf(slot: number): string {
  const place = (n: number) => letters[Math.floor(slot / letters.length ** n) % letters.length] ?? '2';
  return [4, 3, 2, 1, 0].map(place).join('');
}
