import type { KnownBlock } from '@slack/types';
import { localDay } from '../../domain/calendar.js';
import type { Case } from '../../domain/case.js';
import type { Day } from '../../domain/ids.js';
import type { PhaseRow } from '../../domain/phase-log.js';
import type { HrCase, HrClause, HrSession } from '../../store/hr.js';
import { log as words } from '../../words/en/log.js';
import { dayOf, placeOf, timeOnly } from '../../words/en/times.js';
import { exactText } from './exact.js';
import { aside, plain } from './framed.js';
import { mediatorsLabelOf } from './people-words.js';

/** What is shown: plain text for a screen reader, and the same in blocks. */
export type Shown = { text: string; blocks: KnownBlock[] };

/** At most this many cases, and this many rows of one, fit into an answer of 50 blocks. */
export const mostCases = 40;
const mostRows = 120;
/** Slack's limit for one section. */
const longest = 3000;

/** A mediator's own cases, the newest first. */
export function ownCases(cases: readonly Case[]): Shown {
  const [newest] = cases;
  if (!newest) return shown([words.none]);
  const lines = cases.slice(0, mostCases).map(caseLine);
  return shown([words.title, ...lines], [words.more('log', newest.code)]);
}

/** Every phase of one case, in the mediator's zone. */
export function ownCase(state: Case, rows: readonly PhaseRow[]): Shown {
  const newest = rows.slice(-mostRows);
  const earlier = rows.length - newest.length;
  const numbers = [...new Set(newest.map((row) => row.session))];
  const bySession = numbers.map((number) => [
    words.session(number),
    ...newest.filter((row) => row.session === number).map((row) => rowLine(state, row)),
  ]);
  return shown([
    words.caseTitle(state.code),
    caseLine(state),
    ...(earlier > 0 ? [words.moreRows(earlier)] : []),
    ...(rows.length === 0 ? [words.noSessions] : bySession.map((lines) => lines.join('\n'))),
  ]);
}

/** HR's list, the newest first. */
export function hrCases(cases: readonly HrCase[]): Shown {
  if (cases.length === 0) return shown([words.none]);
  const below = [...(cases.length === mostCases ? [words.hr.shown(mostCases)] : []), words.hr.roles];
  return shown([words.hr.title, ...cases.map(hrLine)], below);
}

/** One case as HR may see it, in the reader's own zone. */
export function hrCaseShown(
  found: HrCase & { sessions: HrSession[]; attended: string[]; released: HrClause[] },
  zone: string,
): Shown {
  const sessions = found.sessions.map(({ number, startedAt, endedAt, blocks }) =>
    [
      `${words.session(number)}: ${span(startedAt, endedAt, zone)}`,
      ...blocks.map((block) =>
        words.row(timeOnly(block.startedAt, zone), timeOnly(block.endedAt, zone), words.hr.phases[block.phase]),
      ),
    ].join('\n'),
  );
  const attended = found.attended.length > 0 ? words.hr.attended(found.attended.join(', ')) : words.hr.nobody;
  return shown(
    [
      hrLine(found),
      ...sessions,
      ...(found.sessions.length === 0 ? [words.noSessions] : []),
      ...(found.released.length === 0 ? [] : [words.hr.released]),
      ...found.released.map((each) => `${words.hr.clause(each.clause)}\n${exactText(each)}`),
    ],
    [...(found.endedOn === null ? [] : [attended]), words.hr.roles],
  );
}

function caseLine(state: Case): string {
  const ended = state.stage === 'closing' || state.stage === 'closed' ? state.endedAt : null;
  return [
    `${state.code}: ${words.stages[state.stage]}`,
    words.opened(dated(localDay(state.openedAt, state.zone))),
    ...(ended === null ? [] : [words.endedOn(dated(localDay(ended, state.zone)))]),
    words.sessions(state.sessions),
  ].join(', ');
}

function rowLine(state: Case, { name, mark, startedAt, endedAt }: PhaseRow): string {
  const { zone } = state;
  const finer =
    mark === null
      ? ''
      : mark.type === 'caucus'
        ? words.marks.caucus(mediatorsLabelOf(state, mark.party))
        : words.marks[mark.type];
  const what = [words.phases[name], finer].filter(Boolean).join(', ');
  const day = dated(localDay(startedAt, zone));
  const from = `${day}, ${timeOnly(startedAt, zone)}`;
  const place = placeOf(zone);
  if (endedAt === null) return words.running(`${from} (${place})`, what);
  const sameDay = localDay(endedAt, zone) === localDay(startedAt, zone);
  const to = sameDay ? timeOnly(endedAt, zone) : `${dated(localDay(endedAt, zone))}, ${timeOnly(endedAt, zone)}`;
  return words.row(from, `${to} (${place})`, what);
}

function hrLine({ reference, begunOn, endedOn, settledOn, ending, mediator }: HrCase): string {
  return [
    words.hr.line(reference, dated(begunOn)),
    ...(settledOn === null ? [] : [words.hr.settled(dated(settledOn))]),
    ...(endedOn === null
      ? [words.hr.runs]
      : [words.endedOn(dated(endedOn)), ...(ending === 'agreement reached' ? [words.hr.agreed] : [])]),
    ...(mediator ? [words.hr.mediator(mediator)] : []),
  ].join(', ');
}

function span(from: number, to: number, zone: string): string {
  const day = dated(localDay(from, zone));
  return `${day}, ${timeOnly(from, zone)} – ${timeOnly(to, zone)} (${placeOf(zone)})`;
}

/** A log reaches over years, so its days name theirs. */
function dated(day: Day): string {
  return `${dayOf(day)} ${day.slice(0, 4)}`;
}

function shown(paragraphs: readonly string[], below: readonly string[] = []): Shown {
  const sections = paragraphs.flatMap((text) => cut(text)).slice(0, mostCases + 1);
  return {
    text: [...paragraphs, ...below].join('\n'),
    blocks: [...sections.map(plain), ...below.map(aside)],
  };
}

/** A paragraph in pieces that each fit into one section, cut between its lines. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= longest) pieces[pieces.length - 1] = `${last}\n${line}`;
    else pieces.push(line);
  }
  return pieces;
}
