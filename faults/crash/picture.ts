import { id, type WorkspaceId } from '../../src/domain/ids.js';
import { inMessage } from '../../src/playground/people/candidates.js';
import type { Person } from '../../src/playground/people/index.js';
import type { SeenRoom } from '../../src/playground/slack/index.js';
import { readCase, readEvents } from '../../src/store/reading.js';
import type { Store } from '../../src/store/store.js';
import { verifyLog } from '../../src/store/verify.js';
import { convening } from '../../src/words/en/convening.js';
import { envelopes } from '../../src/words/en/envelopes.js';
import { rooms } from '../../src/words/en/rooms.js';
import { cast } from '../../wall/two-worlds/cast.js';
import type { Finding } from '../finding.js';
import { illegal } from '../legal.js';
import { type Stand, team } from './place.js';

/**
 * All that stands once everything has settled: what each person reads in each of their rooms, in order, and each case as it is
 * kept. What may differ between two runs of the same is left out: times, random ids, seals. Empty cards are counted apart,
 * for one may stand up to three times.
 */
export type Picture = Read & { cases: string[]; amiss: string[] };

/** What people read, by person and room. */
export type Read = { places: Map<string, string[]>; cards: Map<string, number> };

/** Where people act, with what Caucus keeps beneath it. */
type Kept = Stand & { store: Store };

/** All that is ever posted. Words come only by an update, which may be repeated. */
const empty: readonly string[] = [
  ...[envelopes.somethingPassed, envelopes.somethingNew, envelopes.somethingForMediator],
  // A card that stood when its words were stopped says so, and holds none.
  ...[rooms.standing, rooms.nothingPassed, convening.card, convening.ring],
];

/** Takes it. */
export async function pictureOf(place: Kept): Promise<Picture> {
  const { cases, amiss } = await kept(place.store);
  return { ...readAt(place), cases, amiss: [...amiss, ...otherPosts(place)] };
}

/** What everyone reads at this moment. */
export function readAt({ who }: Stand): Read {
  const places = new Map<string, string[]>();
  const cards = new Map<string, number>();
  for (const { id: person } of cast) {
    const one = who(person);
    for (const room of roomsOf(one)) {
      const where = placeName(one.realName, room.name);
      const lines: string[] = [];
      for (const message of one.messages(room.id).filter((each) => !each.ephemeral && each.subtype === undefined)) {
        const buttons = inMessage(one.chair, message).map((each) => each.labels.join(' '));
        const line = timeless([message.text, ...buttons].join(' | '));
        if (empty.includes(line)) cards.set(`${where}: ${line}`, (cards.get(`${where}: ${line}`) ?? 0) + 1);
        else lines.push(line);
      }
      places.set(where, lines);
    }
  }
  return { places, cards };
}

/** Every room that somebody is in, their messages with Caucus among them. */
export function roomsOf({ chair }: Person): SeenRoom[] {
  const dm = chair.dm();
  return [...chair.rooms().filter(({ id: room }) => room !== dm.id), dm];
}

/** How a picture names where somebody reads. */
export const placeName = (person: string, room: string) => `${person} in ${room}`;

function otherPosts({ slack }: Stand): string[] {
  return slack.calls
    .filter(({ method, args }) => method === 'chat.postMessage' && !empty.includes(String(args.text)))
    .map(() => 'something was posted that is no empty card');
}

/** The cases as they are kept, and what the log's own check finds amiss. */
async function kept(store: Store): Promise<Pick<Picture, 'cases' | 'amiss'>> {
  const { db, keys } = store;
  const rows: { case_id: string }[] = await db('cases').where({ workspace_id: team }).orderBy('created_at');
  const states = await Promise.all(rows.map(({ case_id }) => readCase(store, id<WorkspaceId>(team), id(case_id))));
  const logs = await Promise.all(rows.map(({ case_id }) => readEvents(store, id<WorkspaceId>(team), id(case_id))));
  const { broken } = await verifyLog(db, keys);
  const stuck = await db('deliveries').whereIn('stage', ['needs_mediator', 'unconfirmed']).pluck('code');
  return {
    cases: states.map((state) => timeless(JSON.stringify(state))),
    amiss: [
      ...broken.map(({ why }) => `the log: ${why}`),
      ...logs.flatMap(illegal).map((why) => `the log: ${why}`),
      ...stuck.map((code) => `${waitsForALook}: ${code}`),
    ],
  };
}

/** How `amiss` names a delivery that somebody must look after. */
export const waitsForALook = 'a delivery waits for a look';

/** Without times, random ids, channels, codes of cases and seals. */
export function timeless(text: string): string {
  const names = new Map<string, string>();
  return text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (found) => {
      names.set(found, names.get(found) ?? `id ${names.size + 1}`);
      return names.get(found) ?? '';
    })
    .replace(/\b[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}-[0-9A-HJKMNP-TV-Z]{6}\b/g, 'a seal')
    .replace(/\b[0-9a-f]{64}\b/g, 'a salt')
    .replace(/\b1[0-9]{12}\b/g, 'a moment')
    .replace(/\b\d{2}:\d{2}\b/g, 'a time')
    .replace(/\b[CG]0?[0-9A-F]{12,}\b/g, 'a channel')
    .replace(/"code":"\w{5}"|"reference":"\w+"|"word":"\w+"|mediation [0-9A-Z]{5}\b/gi, 'a name');
}

/** What is not in the second picture as it is in the first. At most so many empty cards more may stand there. */
export function differences(one: Picture, other: Picture, moreCards: number): Finding[] {
  const found: Finding[] = without(other.amiss, one.amiss).map((says) => ({ kind: 'stuck', says }));
  for (const where of new Set([...one.places.keys(), ...other.places.keys()])) {
    const [wanted, stands] = [one.places.get(where) ?? [], other.places.get(where) ?? []];
    if (JSON.stringify(wanted) === JSON.stringify(stands)) continue;
    const [missing, more] = [without(wanted, stands), without(stands, wanted)];
    const about = (line: string) => `${where}: ${line.slice(0, 200)}`;
    found.push(...missing.map((line): Finding => ({ kind: 'lost', says: about(line) })));
    found.push(
      ...more.map((line): Finding => {
        return { kind: wanted.includes(line) ? 'doubled' : 'altered', says: about(line) };
      }),
    );
    if (missing.length + more.length === 0) found.push({ kind: 'stuck', says: `${where}: in another order` });
  }
  for (const card of new Set([...one.cards.keys(), ...other.cards.keys()])) {
    const more = (other.cards.get(card) ?? 0) - (one.cards.get(card) ?? 0);
    if (more < 0) found.push({ kind: 'lost', says: card });
    if (more > moreCards) found.push({ kind: 'doubled', says: `${card}: ${more} times more` });
  }
  if (JSON.stringify(one.cases) !== JSON.stringify(other.cases)) {
    found.push({ kind: 'stuck', says: firstChange(one.cases, other.cases) });
  }
  return found;
}

/** What is in the list and not, or less often, in the other. */
export function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function firstChange(one: readonly string[], other: readonly string[]): string {
  const [wanted, stands] = [one.join('\n'), other.join('\n')];
  let at = 0;
  while (wanted[at] === stands[at] && at < wanted.length) at += 1;
  const piece = (text: string) => text.slice(Math.max(0, at - 80), at + 120);
  return `a case is kept otherwise: …${piece(wanted)}… became …${piece(stands)}…`;
}
