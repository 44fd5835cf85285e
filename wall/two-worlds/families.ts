import fc from 'fast-check';
import type { Shape } from './cast.js';
import type { Picks } from './doing.js';
import { openActs } from './open-acts.js';
import { type Observer, secrets } from './secrets.js';

type OpenName = keyof typeof openActs;

/** A step of a course: an open act, the same in both worlds, or a secret one that a world has or has not, or has otherwise. */
export type Step = { open: OpenName; picks: Picks } | { secret: string; left: Picks | null; right: Picks | null };

/** Two courses of a mediation that differ only in what is hidden from whoever looks on. */
export type Course = {
  shape: Shape;
  steps: Step[];
  /** Whether an open and a secret act run at the same time. */
  atOnce: boolean;
  /** Which of the observers tries everything in the end. */
  prober: number;
};

/** Pairs for one kind of observer. `begun` is whether everyone has agreed before the course; `minutes` pass before each step. */
export type Family = {
  observer: Observer;
  /** Families of one kind run side by side: they begin alike, and the same time passes. */
  kind: Kind;
  begun: boolean;
  from: number;
  minutes: readonly number[];
  /** Whether the people of a mediation are such that it can show anything. */
  fits(shape: Shape): boolean;
  open: readonly OpenName[];
  /** The secret acts of its courses. */
  hidden: readonly string[];
  /** What each course may begin with. */
  begin: readonly OpenName[];
  /** What each course ends with; such a course also has all that it may begin with. */
  end?: readonly OpenName[];
  /** Where both worlds do something secret, how it differs. */
  twin?: (name: string, picks: Picks, other: Picks) => [Picks, Picks];
};

export type Kind = 'begun' | 'invited' | 'paused' | 'alike' | 'over';

/** Monday morning, and Friday morning: an ending that begins on a Friday is announced on Monday at 18:00 at the latest. */
const monday = Date.UTC(2026, 10, 23, 8);
const friday = Date.UTC(2026, 10, 27, 8);
const most = 8;
const days = [11, 7, 23, 5, 45, 1500, 13, 9, 31, 17, 3000, 11, 8];
/** It ends at the first of these, its rooms are archived at the second, and everyone is asked at the third. */
const weeks = [7, 4 * 24 * 60, 18 * 24 * 60, 30, 11, 45, 7, 23, 9, 31, 17, 12, 8];
const hours = [37, 41, 33, 47, 35, 52, 39, 44, 36, 90, 31, 45, 50];

const picks: fc.Arbitrary<Picks> = fc.record({ who: fc.nat(7), what: fc.nat(7), to: fc.nat(7), more: fc.nat(7) });
const rule = fc.constantFrom('anyone', 'everyone', 'spokesperson', 'number' as const);

const shape = (birch: Partial<Shape['birch']>, elm: fc.Arbitrary<boolean>): fc.Arbitrary<Shape> =>
  fc.record({
    birch: fc
      .record({ people: fc.constantFrom(1, 2, 3), rule, adviser: fc.boolean() })
      .map((made): Shape['birch'] => ({ ...made, ...birch })),
    cedar: fc.record({ people: fc.constantFrom(1, 2), rule }),
    elm,
    attendance: fc.constantFrom('names', 'roles', 'none'),
  });

/** The mediations of one stage: by chance, but so that every secret act of every family can come up in one of them. */
export const shapes: readonly fc.Arbitrary<Shape>[] = [
  shape({ people: 2, rule: 'everyone', adviser: true }, fc.constant(true)),
  shape({ people: 3, rule: 'number' }, fc.constant(true)),
  shape({ people: 1 }, fc.boolean()),
  shape({ people: 3, adviser: true }, fc.boolean()),
  shape({}, fc.boolean()),
  shape({}, fc.constant(true)),
];

const none: Picks = { who: 0, what: 0, to: 0, more: 0 };

/** Courses of a family in which this secret act comes up, with what it needs before it; all else is by chance. */
export function coursesWith(
  { open, hidden, begin, end = [], kind, twin }: Family,
  shape: Shape,
  target: string,
): fc.Arbitrary<Course> {
  const { needs = [] } = secrets[target] ?? {};
  const openly = fc.record({ open: fc.constantFrom(...open), picks });
  const twins = (name: string, one: Picks, other: Picks): Step => {
    const [left, right] = twin?.(name, one, other) ?? varied(name, one, other) ?? [null, one];
    return { secret: name, left, right };
  };
  const inOne = fc
    .tuple(fc.constantFrom(...hidden), fc.option(picks, { freq: 1 }), fc.option(picks, { freq: 5 }), picks)
    .map(([name, left, right, other]): Step => {
      return secrets[name]?.varies ? twins(name, right ?? other, other) : { secret: name, left, right };
    });
  const inBoth = fc.tuple(fc.constantFrom(...hidden), picks, picks).map((made) => twins(...made));
  const secretly: fc.Arbitrary<Step> = twin ? inBoth : inOne;
  // Passing is paused once; until the ending is announced little else may happen.
  const step =
    kind === 'paused' ? openly : fc.oneof({ weight: 2, arbitrary: openly }, { weight: 3, arbitrary: secretly });
  const asIs = (name: OpenName): Step => ({ open: name, picks: none });
  const before = needs.map((name): Step => (name in openActs ? asIs(name as OpenName) : twins(name, none, none)));
  const opening = begin.filter((name) => !needs.includes(name)).map(asIs);
  return fc
    .record({
      shape: fc.constant(shape),
      opening: fc.subarray(opening, { minLength: end.length > 0 ? opening.length : 0 }),
      aimed: fc.tuple(picks, picks).map(([one, other]) => twins(target, one, other)),
      rest: fc.array(step, { maxLength: most, size: 'max' }),
      atOnce: fc.nat(3).map((number) => number === 3),
      prober: fc.nat(9),
    })
    .map(({ opening: first, aimed, rest, ...others }) => ({
      ...others,
      steps: [...before, ...first, aimed, ...rest, ...end.map(asIs)],
    }));
}

/** What is done in both worlds, but not in the same way. */
function varied(name: string, one: Picks, other: Picks): [Picks, Picks] | undefined {
  const { varies } = secrets[name] ?? {};
  return varies && [one, { ...one, ...Object.fromEntries(varies.map((key) => [key, other[key]])) }];
}

/** Whether a secret act can come up at all in a mediation between these people. */
export function canHappen(target: string, { birch }: Shape): boolean {
  const { together = false, advised = false } = secrets[target] ?? {};
  if (together && !(birch.people > 1 && (birch.rule === 'everyone' || birch.rule === 'number'))) return false;
  return !advised || birch.adviser;
}

const namesHiddenFrom = (observer: Observer, not: RegExp) =>
  Object.entries(secrets).flatMap(([name, { hidden }]) =>
    hidden.includes(observer) && !not.test(name) && !afterwards.test(name) ? [name] : [],
  );

const namesAfterwards = (observer: Observer) =>
  Object.keys(secrets).filter((name) => afterwards.test(name) && secrets[name]?.hidden.includes(observer));

const inviting = /says no|talks first|before it begins|undoes|stops asking/;
const afterwards = /how things stand/;
const apart = [
  'the session goes on apart',
  'the session ends',
  'someone looks',
  'cedar asks for a break',
  'nothing',
] as const;
const words = [
  'cedar says',
  'birch says',
  'cedar asks birch',
  'birch replies',
  'cedar offers birch',
  'birch offers cedar',
  'cedar answers',
  'birch answers',
] as const;
const sealed = [
  'the mediator puts terms',
  'cedar answers the terms',
  'the mediator asks for figures',
  'cedar gives a figure',
  'cedar and birch settle',
] as const;
const toAll = ['cedar says to everyone', 'birch says to everyone'] as const;
const begin = ['the session goes on apart', 'cedar offers birch'] as const;
const begun = { kind: 'begun', begun: true, from: monday, minutes: days } as const;

/**
 * Of what our operators may know both worlds have the same: the kind of each request, and into how long a piece of sealed bytes
 * each text fits. Only this differs, by so many choices.
 */
const hiddenFromOperators: Record<string, [keyof Picks, number]> = {
  'birch drafts': ['to', 7],
  'birch is refused': ['to', 7],
  'birch prepares': ['to', 7],
  'birch discards': ['who', 7],
  'birch holds or discards': ['who', 7],
  'birch reads': ['what', 7],
  'birch answers the terms': ['what', 2],
  'birch gives a figure': ['more', 8],
  'birch shows a draft': ['more', 2],
  'the mediator drafts': ['to', 7],
  'the mediator marks': ['what', 7],
  'the mediator marks a side': ['to', 7],
  'one of birch asks for a break': ['who', 7],
  'birch takes back': ['who', 7],
};

/** Whoever leaves is missed in the joint room, where everyone sees who is there: such courses stay apart. */
export const families: readonly Family[] = [
  {
    ...{ ...begun, observer: 'another side' },
    fits: () => true,
    open: [...words, ...toAll, ...sealed, ...apart, 'cedar takes its offer back', 'the session goes on'],
    hidden: namesHiddenFrom('another side', new RegExp(`${inviting.source}|one of birch leaves`)),
    begin: begin,
  },
  {
    ...{ ...begun, observer: 'another side' },
    fits: ({ birch }) => birch.people > 1,
    open: [...words, ...apart],
    end: ['the mediator ends it'],
    hidden: namesHiddenFrom('another side', inviting),
    begin: begin,
  },
  {
    ...{ ...begun, observer: 'a third side' },
    fits: ({ elm }) => elm,
    open: ['elm says', 'birch says', 'cedar says', ...toAll, ...sealed, ...apart, 'the session goes on'],
    hidden: namesHiddenFrom('a third side', new RegExp(`${inviting.source}|one of birch leaves`)),
    begin: ['the session goes on apart'],
  },
  {
    ...{ ...begun, observer: 'the mediator' },
    fits: ({ birch }) => birch.people > 1,
    open: [...words, ...toAll, ...sealed, ...apart, 'the session goes on', 'the mediator words'],
    hidden: namesHiddenFrom('the mediator', inviting),
    begin: begin,
  },
  {
    ...{ ...begun, observer: 'HR' },
    fits: () => true,
    open: ['the session goes on', 'someone looks', 'the mediator ends it', 'nothing'],
    hidden: namesHiddenFrom('HR', inviting),
    begin: ['the session goes on', 'cedar offers birch'],
    end: ['the mediator ends it'],
  },
  {
    ...{ kind: 'invited', begun: false, from: friday, minutes: hours, observer: 'another side' },
    fits: () => true,
    open: [
      'cedar answers the invitation',
      'elm answers the invitation',
      'someone looks',
      'nothing',
      'the mediator ends it',
    ],
    hidden: Object.keys(secrets).filter((name) => inviting.test(name)),
    begin: [],
  },
  {
    ...{ kind: 'paused', begun: true, from: monday, minutes: hours, observer: 'another side' },
    fits: () => true,
    open: ['cedar says', 'elm says', 'cedar offers birch', 'cedar asks for a break', 'someone looks', 'nothing'],
    hidden: ['passing pauses'],
    begin,
    twin: (_, picks) => [
      { ...picks, what: 0 },
      { ...picks, what: 1 },
    ],
  },
  ...(['another side', 'a third side', 'the mediator'] as const).map(
    (observer): Family => ({
      ...{ kind: 'over', begun: true, from: monday, minutes: weeks, observer },
      fits: ({ elm }) => elm || observer !== 'a third side',
      open: ['cedar says how things stand', 'someone looks', 'nothing'],
      hidden: namesAfterwards(observer),
      begin: [],
    }),
  ),
  {
    ...{ ...begun, kind: 'alike', observer: 'who runs Caucus' },
    fits: ({ birch, elm }) => elm && birch.people > 1,
    open: ['the session goes on apart', 'nothing'],
    hidden: Object.keys(hiddenFromOperators),
    begin: ['the session goes on apart'],
    twin: (name, picks, other) => {
      const [key, choices] = hiddenFromOperators[name] ?? ['to', 7];
      return [
        { ...picks, [key]: picks[key] % choices },
        { ...picks, [key]: other[key] % choices },
      ];
    },
  },
];
