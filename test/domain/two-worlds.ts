import fc from 'fast-check';
import { type CaseDeed, may } from '../../src/domain/access.js';
import { card } from '../../src/domain/card.js';
import { type Case, sideOf } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { AnswerValue } from '../../src/domain/envelope.js';
import {
  type AgreementId,
  type EnvelopeId,
  type FiguresId,
  type Instant,
  id,
  type PersonId,
  type RoomId,
  type TermsId,
} from '../../src/domain/ids.js';
import { wordsOf } from '../../src/domain/notices/envelopes.js';
import type { ApprovalRule } from '../../src/domain/party.js';
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
  /** Drafts that the mediators were shown openly. */
  shown: EnvelopeId[];
  /** Those of what was sent openly that ask for an answer. */
  asking: EnvelopeId[];
  /** Does it, unless `unless` says of what would come of it that it may not happen here. */
  tells(asks: readonly Notice[], after: Case): void;
  does(command: Command, unless?: (became: Became) => boolean): Became | null;
};

export type Act = (world: World, picks: Picks, name: string) => void;
export type Acts = Record<string, Act>;

/** Everything that somebody outside can notice at one step. */
export type Noticed = {
  asks: Notice[];
  /** How each of these reads. */
  read: unknown[];
  /** What became of their own commands. */
  answers: unknown[];
  cards: unknown[];
  may: unknown[];
  /** What they would be told if they tried to do anything with any of the words that were sent. */
  tried: unknown[];
  shown: unknown[];
};

export type Eyes = {
  rooms(state: Case): RoomId[];
  people(state: Case): PersonId[];
  /** How what is asked for one of their rooms reads, once that is so. */
  read?(after: Case, ask: Notice): unknown;
  /** What else they can have shown to them. */
  shown?(state: Case, person: PersonId, at: Instant): unknown;
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
      fc.subarray(names, { minLength: Math.min(6, names.length), maxLength: Math.min(14, names.length) }),
      fc.array(fc.record(picks), { maxLength: most, size: 'max' }),
    )
    .map(([some, all]) => all.map((each) => ({ ...each, act: pick(some, each.act) ?? '' })));
}

/** `later` lets days pass after the course, and tries everything then too. */
export type Worlds = { open: Acts; secret: Acts; eyes: Eyes; from?: Instant; later?: boolean };

/** What the eyes notice in the world without the secret acts, and in the one with them. */
export function bothWorlds(
  opened: Case,
  course: readonly Picks[],
  { open, secret, eyes, from = now, later = true }: Worlds,
): [Noticed[], Noticed[]] {
  const inWorld = (acts: Acts) => courseOf(opened, course, acts, eyes, from, later);
  return [inWorld(open), inWorld({ ...open, ...secret })];
}

const deeds: CaseDeed[] = ['status', 'who', 'record', 'answer invitation', 'propose', 'approve', 'take back', 'answer'];
const moreDeeds: CaseDeed[] = [
  ...(['let stand', 'sign', 'read settlement', 'release'] as const),
  'read terms',
  'answer terms',
  'read figures',
  'give a figure',
  'off table',
  'leave caucus',
  'pause',
  'leave',
  'withdraw',
  'undo withdrawal',
  'start',
];

function courseOf(
  opened: Case,
  course: readonly Picks[],
  acts: Acts,
  eyes: Eyes,
  from: Instant,
  later: boolean,
): Noticed[] {
  let asks: Notice[] = [];
  let read: unknown[] = [];
  let answers: unknown[] = [];
  const world: World = {
    ...{ state: opened, at: from, sent: [], hidden: [], shown: [], asking: [] },
    tells(told, after) {
      const outside = eyes.rooms(world.state);
      const seen = told.filter((ask) => outside.includes(ask.room) && !isSeenAnyway(ask));
      asks.push(...seen);
      read.push(...seen.map((ask) => eyes.read?.(after, ask)));
    },
    does(command, unless) {
      const became = when(world.state, command);
      if (became.refused === null && unless?.(became)) return null;
      world.tells(became.asks, became.after);
      read.push(...appearing(became, eyes.rooms(world.state)).map((ask) => eyes.read?.(became.after, ask)));
      if ('by' in command && eyes.people(world.state).includes(command.by)) {
        answers.push({ type: command.type, refused: became.refused, outcome: became.outcome });
      }
      world.state = withRooms(became.after);
      return became;
    },
  };
  return course.map((picks, index) => {
    [asks, read, answers] = [[], [], []];
    world.at += hour;
    acts[picks.act]?.(world, picks, `${index}`);
    const { state } = world;
    const people = eyes.people(state);
    const outside = eyes.rooms(state);
    const rooms = state.rooms.filter((each) => each.kind !== 'direct' && outside.includes(each.id));
    return {
      ...{ asks, read, answers },
      cards: rooms.map((each) => card(state, each)),
      may: people.flatMap((who) =>
        rooms.flatMap((where) => [...deeds, ...moreDeeds].map((deed) => may(state, who, where, deed))),
      ),
      // Once, for it takes long; courses of every length are tried.
      tried: index === course.length - 1 ? trying(world, people, later) : [],
      shown: index === course.length - 1 ? people.map((who) => eyes.shown?.(state, who, world.at)) : [],
    };
  });
}

/** The words that begin to appear in these rooms: they are filled in as the case then stands. */
function appearing({ events, after }: Became, rooms: readonly RoomId[]): Notice[] {
  return events.flatMap((event): Notice[] => {
    const found = event.type === 'FillingBegan' && after.envelopes.find((each) => each.id === event.envelope);
    if (!found || !rooms.includes(event.room)) return [];
    return [{ room: event.room, do: 'post', post: { type: 'words', words: wordsOf(found) } }];
  });
}

const values: AnswerValue[] = ['agree', 'not this', 'not now'];

/** What was put together in secret, if it was: nobody outside knows its id, and one that they guessed would tell them nothing. */
const unknown = [0, 1, 2, 3].map((step) => envelope(`hidden-${step}`));

/** What the mediator has put to sides, if they did. */
const put = [0, 1, 2, 3].flatMap((step): AgreementId[] => [
  id<TermsId>(`terms-${step}`),
  id<FiguresId>(`figures-${step}`),
]);

function trying(world: World, people: readonly PersonId[], later: boolean): unknown[] {
  const at = world.at + 60 * hour;
  const after = later ? when(world.state, { type: 'TimePassed', ...happens(at) }).after : null;
  const words = [...world.sent, ...unknown];
  const agreed = [...words, ...put];
  return [
    tryAll(world.state, world.at, { words, agreed }, people),
    after && tryAll(after, at, { words, agreed }, people),
  ];
}

function tryAll(
  state: Case,
  at: Instant,
  sent: { words: readonly EnvelopeId[]; agreed: readonly AgreementId[] },
  people: readonly PersonId[],
): unknown[] {
  return people.flatMap((who) => {
    const label = sideOf(state, who)?.label;
    if (label === undefined) return [];
    const terms = state.terms?.id ?? id<TermsId>('none');
    const answered = when(state, { type: 'AnswerTerms', ...by(who, at), terms, yes: true });
    const figures = state.figures?.id ?? id<FiguresId>('none');
    const gave = when(state, { type: 'GiveFigure', ...by(who, at), figures, amount: '000000000040000' });
    const tried = [answered.outcome, answered.refused, gave.outcome, gave.refused];
    const stand = sent.agreed.flatMap((agreement) =>
      (['LetStand', 'TakeClauseBack'] as const).map((type) => {
        const { outcome, refused } = when(state, { type, ...by(who, at), agreement });
        return [outcome, refused];
      }),
    );
    const more = sent.words.flatMap((words) => {
      const asked = { ...by(who, at), envelope: words };
      const tries: Command[] = [
        ...(['Approve', 'TakeBackApproval', 'ShareDraft', 'DiscardDraft', 'TakeOffTable'] as const).map((type) => {
          return { type, ...asked };
        }),
        ...values.map((value): Command => ({ type: 'AnswerOffer', ...asked, value, told: true })),
        ...labels
          .filter((to) => to !== label)
          .map((to) => ({ ...draft('try', who, label, room(to), { answers: words, kind: 'message' }), at })),
      ];
      return tries.map((command) => {
        const { refused, outcome } = when(state, command);
        return [words, command.type, outcome, refused, tried];
      });
    });
    return [stand, ...more];
  });
}

/** Whoever is in the joint room sees who else is. */
function isSeenAnyway(ask: Notice): boolean {
  return ask.room === joint && (ask.do === 'invite' || ask.do === 'remove');
}
