import fc from 'fast-check';
import { type CaseDeed, may } from '../../src/domain/access.js';
import { card } from '../../src/domain/card.js';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { AnswerValue, Kind } from '../../src/domain/envelope.js';
import { type EnvelopeId, type Instant, id, type PersonId, type RoomId } from '../../src/domain/ids.js';
import type { ApprovalRule, Party } from '../../src/domain/party.js';
import type { Notice } from '../../src/domain/posts.js';
import {
  type Became,
  by,
  direct,
  draft,
  envelope,
  happens,
  hour,
  joint,
  mara,
  now,
  partyNamed,
  person,
  room,
  type Side,
  when,
  withRooms,
} from './given.js';

/** Two courses of the same mediation, of which the second also has some side's secret acts. */

export type Label = 'birch' | 'cedar' | 'elm';
export const labels: readonly Label[] = ['birch', 'cedar', 'elm'];

/** What is picked for an act; an act takes of it what it needs. */
export type Picks = { act: string; who: number; about: number; to: number; more: number };

/** A world while it runs. `sent` and `hidden` name what was put together openly and in secret, the same in both worlds. */
export type World = {
  state: Case;
  at: Instant;
  sent: EnvelopeId[];
  hidden: EnvelopeId[];
  /** Does it, unless `unless` says of what would come of it that it may not happen here. */
  tells(asks: readonly Notice[]): void;
  does(command: Command, unless?: (became: Became) => boolean): Became | null;
};

export type Act = (world: World, picks: Picks, name: string) => void;
export type Acts = Record<string, Act>;

/** Everything that somebody outside can notice at one step. */
export type Noticed = {
  asks: Notice[];
  /** What became of their own commands. */
  answers: unknown[];
  cards: unknown[];
  may: unknown[];
  shown: unknown[];
};

export type Eyes = {
  rooms(state: Case): RoomId[];
  people(state: Case): PersonId[];
  /** What else they can have shown to them. */
  shown?(state: Case, person: PersonId): unknown;
};

export const pick = <Each>(list: readonly Each[], number: number): Each | undefined =>
  list[number % Math.max(list.length, 1)];

/** The rooms and the people of these sides, and the joint room. */
export function eyesOf(...sides: Label[]): Eyes {
  const people = (state: Case) => sides.flatMap((label) => membersOf(state, label));
  return {
    people,
    rooms: (state) => [joint, ...sides.map(room), ...people(state).map(direct)],
  };
}

export function membersOf(state: Case, label: Label): PersonId[] {
  const { members, advisers } = partyNamed(state, label);
  return [...members, ...advisers.map((adviser) => adviser.person)];
}

const rule: fc.Arbitrary<ApprovalRule> = fc.constantFrom<ApprovalRule>(
  { type: 'anyone' },
  { type: 'everyone' },
  { type: 'spokesperson' },
  { type: 'k of n', k: 2 },
);

/** Three sides of three, two and one, with an adviser each for the first two. */
export const sides: fc.Arbitrary<Record<Label, Side>> = fc.tuple(rule, rule).map(([birch, cedar]) => ({
  birch: { members: ['ann', 'amy', 'abe'], rule: birch, advisers: [{ person: person('ali'), as: 'adviser' as const }] },
  cedar: { members: ['ben', 'bea'], rule: cedar, advisers: [{ person: person('bob'), as: 'interpreter' as const }] },
  elm: { members: ['eve'] },
}));

/** Each course is made of some of the acts only, so that what takes several of them comes up. */
export function steps(acts: Acts, most = 40): fc.Arbitrary<Picks[]> {
  const names = Object.keys(acts);
  const picks = { act: fc.nat(99), who: fc.nat(7), about: fc.nat(7), to: fc.nat(7), more: fc.nat(7) };
  return fc
    .tuple(
      fc.subarray(names, { minLength: Math.min(5, names.length), maxLength: Math.min(9, names.length) }),
      fc.array(fc.record(picks), { maxLength: most, size: 'max' }),
    )
    .map(([some, all]) => all.map((each) => ({ ...each, act: pick(some, each.act) ?? '' })));
}

/** What the eyes notice in the world without the secret acts, and in the one with them. */
export function bothWorlds(
  opened: Case,
  course: readonly Picks[],
  { open, secret, eyes, from = now }: { open: Acts; secret: Acts; eyes: Eyes; from?: Instant },
): [Noticed[], Noticed[]] {
  return [courseOf(opened, course, open, eyes, from), courseOf(opened, course, { ...open, ...secret }, eyes, from)];
}

const deeds: CaseDeed[] = ['status', 'who', 'record', 'answer invitation', 'propose', 'approve', 'take back', 'answer'];
const moreDeeds: CaseDeed[] = ['off table', 'leave caucus', 'pause', 'leave', 'withdraw', 'undo withdrawal', 'start'];

function courseOf(opened: Case, course: readonly Picks[], acts: Acts, eyes: Eyes, from: Instant): Noticed[] {
  let asks: Notice[] = [];
  let answers: unknown[] = [];
  const world: World = {
    ...{ state: opened, at: from, sent: [], hidden: [] },
    tells(told) {
      const outside = eyes.rooms(world.state);
      asks.push(...told.filter((ask) => outside.includes(ask.room) && !isSeenAnyway(ask)));
    },
    does(command, unless) {
      const became = when(world.state, command);
      if (became.refused === null && unless?.(became)) return null;
      world.tells(became.asks);
      if ('by' in command && eyes.people(world.state).includes(command.by)) {
        answers.push({ type: command.type, refused: became.refused, outcome: became.outcome });
      }
      world.state = withRooms(became.after);
      return became;
    },
  };
  return course.map((picks, index) => {
    [asks, answers] = [[], []];
    world.at += hour;
    acts[picks.act]?.(world, picks, `${index}`);
    const { state } = world;
    const people = eyes.people(state);
    const outside = eyes.rooms(state);
    const rooms = state.rooms.filter((each) => each.kind !== 'direct' && outside.includes(each.id));
    return {
      ...{ asks, answers },
      cards: rooms.map((each) => card(state, each)),
      may: people.flatMap((who) =>
        rooms.flatMap((where) => [...deeds, ...moreDeeds].map((deed) => may(state, who, where, deed))),
      ),
      // Once, for it takes long; courses of every length are tried.
      shown: index === course.length - 1 ? people.map((who) => eyes.shown?.(state, who)) : [],
    };
  });
}

/** Whoever is in the joint room sees who else is. */
function isSeenAnyway(ask: Notice): boolean {
  return ask.room === joint && (ask.do === 'invite' || ask.do === 'remove');
}

const kinds: Kind[] = ['message', 'question', 'offer', 'offer'];
const values: AnswerValue[] = ['agree', 'not this', 'not now'];

/** Everyone of a side says yes, one after the other, until it is enough. */
export function approveTogether(world: World, side: Party, envelope: EnvelopeId): void {
  for (const who of side.members) {
    const found = world.state.envelopes.find((each) => each.id === envelope);
    if (found?.status.type === 'draft') world.does({ type: 'Approve', ...by(who, world.at), envelope });
  }
}

/** What is always so of some words; what is left out is picked. `stand` says that they appear at once wherever they go. */
export type Fixed = { kind?: Kind; reply?: true; stand?: true };

/** A side puts words together, says yes to them, and the mediator passes them on. */
export function sends(label: Label, list: 'sent' | 'hidden', to: (picks: Picks) => RoomId[], fixed: Fixed = {}): Act {
  return (world, picks, name) => {
    const { who, about, more, to: reply } = picks;
    const side = partyNamed(world.state, label);
    const kind = fixed.kind ?? pick(kinds, more) ?? 'message';
    const acceptBy = kind === 'offer' && who % 2 === 0 ? dayAfter(world.at) : null;
    const answers = fixed.reply || reply > 5 ? recent(world.sent, about) : null;
    const words = envelope(`${list}-${name}`);
    world[list].push(words);
    const text = draft(`${list}-${name}`, side.members[0] ?? mara, label, joint, {
      ...{ kind, acceptBy, answers, recipients: to(picks), approve: true },
    });
    if (world.does({ ...text, at: world.at })?.refused !== null) return;
    approveTogether(world, side, words);
    const passed = world.does({ type: 'Pass', ...by(mara, world.at), envelope: words });
    if (passed?.refused === null && (fixed.stand || about < 5))
      for (const where of to(picks)) appear(world, words, where);
  };
}

function appear(world: World, words: EnvelopeId, where: RoomId): void {
  const copy = { ...happens(world.at), envelope: words, room: where };
  world.does({ type: 'BeginFilling', ...copy, present: [] });
  world.does({ type: 'RecordArrived', ...copy });
}

export function dayAfter(at: Instant): string {
  return new Date(at + 24 * hour).toISOString().slice(0, 10);
}

/** Slack shows words in one of the rooms they were passed to, or has begun to, or cannot say. */
export function arrives(list: 'sent' | 'hidden'): Act {
  return (world, { about, to, more }) => {
    const words = recent(world[list], about);
    const where = pick([...labels.map(room), joint], to) ?? joint;
    const copy = { ...happens(world.at), envelope: words, room: where };
    world.does({ type: 'BeginFilling', ...copy, present: [] });
    if (more < 5) world.does({ type: 'RecordArrived', ...copy });
    if (more === 5) world.does({ type: 'RecordUnconfirmed', ...copy });
  };
}

/** The members of a side say the same of an offer, one after the other, until it is its answer. */
export function answers(label: Label, list: 'sent' | 'hidden', told: boolean): Act {
  return (world, { more }) => {
    const value = pick(values, more) ?? 'not now';
    for (const words of world[list].slice(-4)) {
      for (const who of partyNamed(world.state, label).members) {
        const became = world.does({ type: 'AnswerOffer', ...by(who, world.at), envelope: words, value, told });
        if (became?.events.some((event) => event.type === 'OfferAnswered')) break;
      }
    }
  };
}

/** Somebody of the side does this. */
export function someone(label: Label, command: (who: PersonId, world: World, picks: Picks) => Command): Act {
  return (world, picks) => {
    const who = pick(membersOf(world.state, label), picks.who);
    if (who) world.does(command(who, world, picks));
  };
}

/** All of a side try this, one after the other, with each of the last words that were put together. */
export function allOf(
  label: Label,
  command: (asked: ReturnType<typeof by> & { envelope: EnvelopeId }, picks: Picks) => Command,
): Act {
  return (world, picks) => {
    for (const envelope of world.sent.slice(-4)) {
      for (const who of membersOf(world.state, label)) world.does(command({ ...by(who, world.at), envelope }, picks));
    }
  };
}

/** One of these acts. */
export function oneOf(...acts: Act[]): Act {
  return (world, picks, name) => pick(acts, picks.more)?.(world, { ...picks, more: picks.more + picks.who }, name);
}

/** The mediator does this. */
export function mediator(command: (world: World, picks: Picks) => Command): Act {
  return (world, picks) => {
    world.does(command(world, picks));
  };
}

export function passes(hours: number): Act {
  return (world) => {
    world.at += hours * hour;
    world.does({ type: 'TimePassed', ...happens(world.at) });
  };
}

export function about(world: World, list: 'sent' | 'hidden', picks: Picks) {
  return { envelope: recent(world[list], picks.about) };
}

/** One of the last four. */
function recent(list: readonly EnvelopeId[], number: number): EnvelopeId {
  return pick(list.slice(-4).reverse(), number) ?? id<EnvelopeId>('none');
}
