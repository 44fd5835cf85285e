import { emptyPlan, encodePlan } from '../../src/slack/views/open-plan.js';
import { type Chair, chairNames, elsewhere, home, type Side, strangerNames } from './cast.js';
import { roomAt, strangerIs } from './deciding.js';
import {
  type Actor,
  choices,
  expectedInWorkspace,
  expectedOf,
  isChair,
  isElsewhere,
  misuses,
  momentAt,
  type Outcome,
  pressable,
  type Row,
  type RowName,
  rows,
  standingAt,
  type Where,
  type WorkspaceRow,
  workspaceRows,
} from './expected.js';
import { filled, type Rosters } from './filled.js';
import type { Pressed } from './press.js';
import { another, type Names, names, type WordsName, words } from './stages.js';

/** Where a press comes from: a room of sides or of the mediators, the app's own messages, a public channel, another case's room, the App Home, a form. */
const places = [
  ...([
    'own room',
    'other room',
    'joint room',
    'mediators’ room',
    'direct',
    'public',
    'another case',
    'home',
    'form',
  ] as const),
] as const;
export type Place = (typeof places)[number];

/** One press and what must become of it. `about` is the words it names; `unknown` says that there are none of that name. */
export type Cell = {
  stage: string;
  actor: Actor;
  entry: string;
  place: Place;
  about: WordsName | 'unknown' | null;
  expected: Outcome;
};

/** The channels of the real rooms, which Slack has named. */
export type Channels = (stage: string, room: Side | 'together' | 'mediators') => string | null;

/** Every cell there is at these stages, in one order. */
export function allCells(some: readonly string[], channels: Channels): Cell[] {
  return some.flatMap((stage) =>
    [...chairNames, ...strangerNames].flatMap((actor) =>
      Object.keys(pressable).flatMap((entry) =>
        places
          .filter((place) => isPossible(stage, actor, entry, place, channels))
          .flatMap((place) => cellsAt(stage, actor, entry, place)),
      ),
    ),
  );
}

function cellsAt(stage: string, actor: Actor, entry: string, place: Place): Cell[] {
  const row = pressable[entry];
  if (row === undefined) throw new Error(`${entry} is not in the table`);
  const cell = { stage, actor, entry, place };
  if (isOfWorkspace(row)) return [{ ...cell, about: null, expected: expectedInWorkspace(stage, actor, row) }];
  const every = aboutsOf(row, entry).map((about) => ({ ...cell, about, expected: expectedIn(cell, row, about) }));
  if (every.some(({ expected }) => expected === 'allowed' || expected === 'unseen')) return every;
  // Whoever may do it with no words at all tries those with which it could be done.
  return every.filter(({ about }) => about === null || about === tempting[(rows[row] as Row).about ?? 'approved']);
}

const tempting = {
  'own side’s': 'draft',
  reached: 'theirOffer',
  'own side’s or reached': 'offered',
  approved: 'approved',
} as const;

/** A case that the press names, or that is the only one the person takes part in; else there is nothing. */
function expectedIn(
  { stage, actor, entry, place }: Omit<Cell, 'about' | 'expected'>,
  row: RowName,
  about: WordsName | null,
) {
  if (!isChoice(entry) && !isNamed(stage, actor, kindOf(entry), place)) return 'nothing';
  return expectedOf(stage, actor, row, whereOf(entry, place), about);
}

function isNamed(stage: string, actor: Actor, kind: Pressed['kind'], place: Place): boolean {
  if (isRoom(place)) return true;
  if (kind === 'form' || place === 'home' || place === 'form') return true;
  if (kind === 'button') return place === 'direct';
  if (place === 'another case') return false;
  const standing = standingAt(stage, actor);
  return standing !== 'none' && momentAt(stage, standing) !== 'archived';
}

/** Whether it is a room of this very case. */
function isRoom(place: Place): place is Exclude<Where, 'elsewhere'> {
  return place.endsWith(' room');
}

/** On the App Home and in a form, the press says itself which room it is of: it says the person's own. */
function whereOf(entry: string, place: Place): Where {
  if (isChoice(entry)) return 'own room';
  if (place === 'home' || place === 'form') return kindOf(entry) === 'verb' ? 'elsewhere' : 'own room';
  if (isRoom(place)) return place;
  return 'elsewhere';
}

/** What cannot be sent, or says nothing: rooms that do not exist, and verbs by which someone would touch their own case. */
function isPossible(stage: string, actor: Actor, entry: string, place: Place, channels: Channels): boolean {
  const kind = kindOf(entry);
  if (kind === 'form') return isRoom(place) || place === 'another case';
  if ((kind === 'verb' || kind === 'shortcut') && (place === 'home' || place === 'form')) return false;
  if (isChoice(entry) && !['direct', 'home'].includes(place)) return false;
  if (inFormsOnly.includes(entry) && place !== 'form') return false;
  const inAnother = actor === 'mediator of another case' || actor === 'member of another case';
  if (inAnother && kind !== 'button' && (place === 'direct' || place === 'public' || place === 'another case'))
    return false;
  const room = roomNamed(actor, place);
  return room === null || channels(stage, room) !== null;
}

/** These stand in a form, and change it. */
const inFormsOnly = ['button propose.more', 'button open.more', 'button open.change'];

function roomNamed(actor: Actor, place: Place): Parameters<Channels>[1] | null {
  const own = isChair(actor) ? sides(actor) : (['birch', 'cedar'] as const);
  if (place === 'joint room') return 'together';
  if (place === 'mediators’ room') return 'mediators';
  return place === 'own room' ? own[0] : place === 'other room' ? own[1] : null;
}

function sides(actor: Chair): readonly [Side, Side] {
  if (actor === 'third') return ['elm', 'birch'];
  return actor.startsWith('other') ? ['cedar', 'birch'] : ['birch', 'cedar'];
}

/** It says itself which mediation it is of, and which room: its presser's own. */
function isChoice(entry: string): boolean {
  return Object.hasOwn(choices, entry);
}

export function kindOf(entry: string): Pressed['kind'] {
  return entry.split(' ')[0] as Pressed['kind'];
}

export function isOfWorkspace(row: RowName | WorkspaceRow): row is WorkspaceRow {
  return Object.hasOwn(workspaceRows, row);
}

function aboutsOf(row: RowName, entry: string): (WordsName | null)[] {
  if (!('about' in rows[row])) return [null];
  return [...(Object.keys(words) as WordsName[]), ...(entry === 'form propose.form' ? [null] : [])];
}

/** The press itself. */
export function pressOf(cell: Cell, channels: Channels, rosters: Rosters): Pressed {
  const { stage, actor, entry, place, about } = cell;
  const own = names(stage);
  const kind = kindOf(entry);
  const [name = ''] = entry.slice(kind.length + 1).split(' ');
  const room = roomNamed(actor, place);
  return {
    ...{ kind, name, person: personOf(stage, actor), workspace: isElsewhere(actor) ? elsewhere : home },
    channel:
      kind === 'form' || place === 'home' || place === 'form'
        ? null
        : room
          ? channels(stage, room)
          : spot(place, channels),
    inForm: place === 'form',
    author: entry in misuses ? own.person('left') : personOf(stage, actor),
    ref: refOf(own, actor, entry, place, about),
    values: kind === 'form' || place === 'form' ? filled(name, own, rosters) : {},
  };
}

function personOf(stage: string, actor: Actor): string {
  if (isChair(actor)) return names(stage).person(actor);
  return actor === 'person of another workspace' ? names(stage).person('speaker') : strangerIs(stage, actor);
}

function spot(place: Place, channels: Channels): string {
  if (place === 'another case') return channels(another, 'birch') ?? '';
  return place === 'direct' ? 'D0FORGED' : 'C0PUBLIC';
}

function refOf(own: Names, actor: Actor, entry: string, place: Place, about: Cell['about']): string {
  const kind = kindOf(entry);
  // A button says that it is of its presser's own room: only where it is pressed counts.
  const where = kind === 'button' ? 'own room' : place === 'public' ? 'elsewhere' : whereOf(entry, place);
  const said = [
    `c=${own.case}`,
    `r=${place === 'another case' ? names(another).room('birch') : roomAt(own, actor, where)}`,
  ];
  if (about !== null) said.push(`${answering.includes(entry) ? 'a' : 'e'}=${own.envelope(about)}`);
  if (entry.includes(' terms.')) said.push(`t=${own.terms}`);
  if (entry.includes(' figures.')) said.push(`f=${own.figures}`);
  if (entry.includes(' open.')) said.push(`x=${encodePlan(emptyPlan('en'))}`);
  return ['1', ...said].join(';');
}

/** These name the words that they answer. */
const answering = ['button propose.reply', 'button propose.suggest'];

/** A cell as a person reads it. */
export function told({ stage, actor, entry, place, about, expected }: Cell): string {
  return `${entry}${about ? ` about ${about}` : ''} by ${actor}, ${place}, ${stage}: ${expected}`;
}
