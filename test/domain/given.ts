import { type Case, partyWith, roomWith } from '../../src/domain/case.js';
import type { Asked } from '../../src/domain/command.js';
import type { RecordUnconfirmed } from '../../src/domain/commands/look.js';
import type { SaveDraft } from '../../src/domain/commands/save-draft.js';
import { type Command, decide } from '../../src/domain/decide.js';
import type { Event } from '../../src/domain/events.js';
import { fold } from '../../src/domain/evolve.js';
import {
  type CaseId,
  type ChannelId,
  type EnvelopeId,
  type Instant,
  id,
  type LookId,
  type PartyId,
  type PersonId,
  type ProposalId,
  type RoomId,
  type TextId,
  type WorkspaceId,
} from '../../src/domain/ids.js';
import { wordsOf } from '../../src/domain/notices/envelopes.js';
import { notices } from '../../src/domain/notices.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Adviser, ApprovalRule } from '../../src/domain/party.js';
import type { Notice, Post } from '../../src/domain/posts.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { noSettings } from '../../src/domain/settings.js';

/** Monday 23 November 2026, 10:00 in Berlin. */
export const now: Instant = Date.UTC(2026, 10, 23, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const zone = 'Europe/Berlin';
export const mara = id<PersonId>('MARA');

export const person = (name: string) => id<PersonId>(name.toUpperCase());
export const party = (label: string) => id<PartyId>(`party-${label}`);
export const room = (label: string) => id<RoomId>(`room-${label}`);
export const joint = id<RoomId>('room-joint');
export const amongMediators = id<RoomId>('room-mediators');
export const envelope = (name: string) => id<EnvelopeId>(`envelope-${name}`);

const at = { workspace: id<WorkspaceId>('T1'), caseId: id<CaseId>('case-1') };

/** Who asks, and when; `now` unless said otherwise. */
export function by(who: PersonId, when: Instant = now): Asked {
  return { ...at, by: who, at: when };
}

/** What Slack or time brings. */
export function happens(when: Instant = now) {
  return { ...at, at: when };
}

/** A side by its label. Its first member speaks for it unless said otherwise; rule: anyone. */
export type Side = {
  members: string[];
  rule?: ApprovalRule;
  spokesperson?: string;
  standIn?: string;
  advisers?: Adviser[];
};

/** What became of a command: why not, or what happened, the case after it, and what Slack is asked to do. */
export type Became = {
  refused: Refusal | null;
  outcome: Outcome | null;
  events: Event[];
  after: Case;
  asks: Notice[];
};

export function when(before: Case, command: Command): Became {
  const decision = decide(command, before);
  if (decision.type === 'refused') {
    return { refused: decision.why, outcome: null, events: [], after: before, asks: [] };
  }
  const { events, outcome } = decision;
  const after = fold(before, events);
  return { refused: null, outcome, events, after, asks: notices(before, events, after) };
}

/** The case after all of these; throws where one of them is refused. */
export function given(before: Case, ...commands: Command[]): Case {
  return commands.reduce((state, command) => {
    const { refused, after } = when(state, command);
    if (refused) throw new Error(`${command.type} was refused: ${refused}`);
    return after;
  }, before);
}

/** What is posted to this room. */
export function postsTo(asks: readonly Notice[], to: RoomId): Post[] {
  return asks.flatMap((ask) => (ask.room === to && ask.do === 'post' ? [ask.post] : []));
}

/** Where this is posted. */
export function roomsTold(asks: readonly Notice[], type: Post['type']): RoomId[] {
  return asks.flatMap((ask) => (ask.do === 'post' && ask.post.type === type ? [ask.room] : []));
}

/** The app's conversation with one person. */
export const direct = (who: PersonId) => id<RoomId>(`direct-${who}`);

/** A case that has just been opened by Mara, who may have others mediate beside her, between these sides. */
export function convening(
  sides: Record<string, Side>,
  attendance: 'names' | 'roles' | 'none' = 'roles',
  beside: string[] = [],
): Case {
  const coMediators = beside.map(person);
  const people = [mara, ...coMediators, ...Object.values(sides).flatMap(everyone)];
  const described = { title: '', zone, bot: false, deactivated: false, guest: false, foreign: false };
  const opened = decide(
    {
      type: 'OpenCase',
      ...by(mara),
      ...{ code: '7K3QF', zone, language: 'en', reference: 'ref-1', coMediators, conflict: null },
      ...{ together: joint, mediatorsRoom: amongMediators },
      settings: {
        ...{ runBy: 'Harbour', runByEmployer: true, attendance, retentionDays: 30 },
        ...{ agreement: id<TextId>('agreement'), helpline: id<TextId>('helpline') },
      },
      parties: Object.entries(sides).map(([label, side]) => planOf(label, side)),
      people: Object.fromEntries(people.map((who) => [who, { ...described, name: who, direct: direct(who) }])),
      workspaceSettings: { ...noSettings, mediators: [mara, ...coMediators], runBy: 'Harbour', agreement: 'We agree.' },
    },
    null,
  );
  if (opened.type === 'refused') throw new Error(`OpenCase was refused: ${opened.why}`);
  return fold(null, opened.events);
}

/** As `convening`, with everyone agreed and every room that was asked for created. */
export function underway(
  sides: Record<string, Side>,
  attendance?: 'names' | 'roles' | 'none',
  beside?: string[],
): Case {
  const people = Object.values(sides).flatMap(everyone);
  const agreed = people.map((who): Command => ({ type: 'AnswerInvitation', ...by(who), answer: 'agreed' }));
  return withRooms(given(convening(sides, attendance, beside), ...agreed));
}

/** Slack has created every room it was asked for. */
export function withRooms(state: Case): Case {
  const asked = state.rooms.filter((each) => each.state === 'asked');
  return given(
    state,
    ...asked.map((each): Command => {
      return { type: 'RecordRoomCreated', ...happens(), room: each.id, channel: id<ChannelId>(`C-${each.id}`) };
    }),
  );
}

/** A session has begun in this phase, with everyone named present. */
export function inSession(
  state: Case,
  phase: 'opening' | 'together' | 'separately',
  present = [mara],
  from = now,
): Case {
  return withRooms(given(state, { type: 'StartSession', ...by(mara, from), present, phase, hearBy: null }));
}

/** Two sides of one person each: Ann of Birch, Ben of Cedar. */
export const annAndBen = { birch: { members: ['ann'] }, cedar: { members: ['ben'] } };
export const ann = person('ann');
export const ben = person('ben');

/** Something new, from a party's own room to one other room. */
export function draft(name: string, who: PersonId, from: string, to: RoomId, more: Partial<SaveDraft> = {}): SaveDraft {
  return {
    ...{ type: 'SaveDraft', ...by(who), room: room(from), proposal: id<ProposalId>(name), envelope: envelope(name) },
    ...{ edits: null, kind: 'offer', text: id<TextId>(`text-${name}`), recipients: [to], passBy: null, acceptBy: null },
    ...{ condition: null, answers: null, sayMediatorsWording: false, inPackage: false, subjectToRatification: false },
    ...{ approve: false, share: false },
    ...more,
  };
}

/** Words that are approved and passed on, and wait to appear. */
export function passed(state: Case, name: string, who: PersonId, from: string, to: RoomId): Case {
  return given(state, draft(name, who, from, to, { approve: true }), {
    type: 'Pass',
    ...by(mara),
    envelope: envelope(name),
  });
}

/** As `passed`, and they have begun to appear. */
export function appearing(state: Case, name: string, who: PersonId, from: string, to: RoomId): Case {
  const present = roomWith(state, to).invited;
  return given(passed(state, name, who, from, to), {
    ...{ type: 'BeginFilling', ...happens() },
    ...{ envelope: envelope(name), room: to, present },
  });
}

/** Slack does not say whether these words stand there. */
export function unconfirmed(
  state: Case,
  words: EnvelopeId,
  where: RoomId,
  more: Partial<RecordUnconfirmed> = {},
): RecordUnconfirmed {
  const found = state.envelopes.find((each) => each.id === words);
  if (!found) throw new Error('No such words');
  const post = { type: 'words', words: wordsOf(found) } as const;
  return {
    type: 'RecordUnconfirmed',
    ...happens(),
    look: id<LookId>(`look-${words}-${where}`),
    room: where,
    post,
    ...more,
  };
}

export function partyNamed(state: Case, label: string) {
  return partyWith(state, party(label));
}

function everyone(side: Side): PersonId[] {
  return [...side.members.map(person), ...(side.advisers ?? []).map((adviser) => adviser.person)];
}

function planOf(label: string, side: Side) {
  const members = side.members.map(person);
  return {
    ...{ id: party(label), label, word: label, members, advisers: side.advisers ?? [], room: room(label), alone: null },
    spokesperson: person(side.spokesperson ?? side.members[0] ?? ''),
    standIn: side.standIn === undefined ? null : person(side.standIn),
    rule: side.rule ?? { type: 'anyone' as const },
  };
}
