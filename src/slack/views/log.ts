import type { KnownBlock } from '@slack/types';
import { localDay } from '../../domain/calendar.js';
import type { Case } from '../../domain/case.js';
import type { PhaseRow } from '../../domain/phase-log.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef } from '../ref.js';
import { aside, plain } from './framed.js';
import { option, plainText } from './inputs.js';
import { mediatorsLabelOf } from './people-words.js';
import { mostRows, table } from './table.js';

export const caseAction = 'log.case';

/** What is shown: plain text for a screen reader, and the same in blocks. */
export type Shown = { text: string; blocks: KnownBlock[] };

/** At most this many of a mediator's own cases. */
const mostCases = 40;

/** A mediator's own cases, the newest first. */
export function ownCases(say: Phrasebook, cases: readonly Case[]): Shown {
  const words = say.log;
  const [newest] = cases;
  if (!newest) return { text: words.none, blocks: [plain(words.none)] };
  const shown = cases.slice(0, mostCases);
  const { columns } = words;
  const below = words.more('log', newest.code);
  return {
    text: textOf([words.title, ...shown.map((state) => caseLine(say, state)), below]),
    blocks: [
      plain(words.title),
      table(
        [columns.code, columns.stage, columns.opened, columns.ended, columns.sessions],
        shown.map((state) => {
          const { stage, opened, ended, sessions } = factsOf(say, state);
          return [state.code, stage, opened, ended ?? '', sessions];
        }),
      ),
      ...openOne(
        say,
        shown.map((state) => [state.code, `${state.code}: ${words.stages[state.stage]}`]),
      ),
      aside(below),
    ],
  };
}

/** Every phase of one case, in the mediator's zone. */
export function ownCase(say: Phrasebook, state: Case, rows: readonly PhaseRow[]): Shown {
  const words = say.log;
  const newest = rows.slice(1 - mostRows);
  const earlier = rows.length - newest.length;
  const numbers = [...new Set(newest.map((row) => row.session))];
  const bySession = numbers.map((number) => [
    words.session(number),
    ...newest.filter((row) => row.session === number).map((row) => rowLine(say, state, row)),
  ]);
  const above = [
    words.caseTitle(state.code),
    caseLine(say, state),
    ...(earlier > 0 ? [words.moreRows(earlier)] : []),
    ...(rows.length === 0 ? [words.noSessions] : []),
  ];
  const { columns } = words;
  const cells = newest.map((row) => {
    const { from, to, what } = phaseOf(say, state, row);
    return [String(row.session), from, to ?? words.stillRunning, what];
  });
  return {
    text: textOf([...above, ...bySession.map((lines) => lines.join('\n'))]),
    blocks: [
      ...above.map(plain),
      ...(rows.length === 0 ? [] : [table([columns.session, columns.from, columns.to, columns.phase], cells)]),
    ],
  };
}

/** What to choose one mediation with, to see it in full; nothing where there is none. Each by what it is looked up by, and its words. */
export function openOne(say: Phrasebook, cases: readonly (readonly [string, string])[]): KnownBlock[] {
  if (cases.length === 0) return [];
  const options = cases.map(([reference, words]) => option(encodeRef({ plan: reference }), words));
  return [
    {
      type: 'actions',
      elements: [{ type: 'static_select', action_id: caseAction, placeholder: plainText(say.log.showOne), options }],
    },
  ];
}

/** The same as one text. */
export function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n');
}

function factsOf(say: Phrasebook, state: Case) {
  const words = say.log;
  const ended = state.stage === 'closing' || state.stage === 'closed' ? state.endedAt : null;
  return {
    stage: words.stages[state.stage],
    opened: say.datedDay(localDay(state.openedAt, state.zone)),
    ended: ended === null ? null : say.datedDay(localDay(ended, state.zone)),
    sessions: words.sessions(state.sessions),
  };
}

function caseLine(say: Phrasebook, state: Case): string {
  const words = say.log;
  const { stage, opened, ended, sessions } = factsOf(say, state);
  return [
    `${state.code}: ${stage}`,
    words.opened(opened),
    ...(ended === null ? [] : [words.endedOn(ended)]),
    sessions,
  ].join(', ');
}

function rowLine(say: Phrasebook, state: Case, row: PhaseRow): string {
  const words = say.log;
  const { from, to, what } = phaseOf(say, state, row);
  return to === null ? words.running(`${from} (${say.placeOf(state.zone)})`, what) : words.row(from, to, what);
}

/** When and what; `to` is null while it runs. */
function phaseOf(say: Phrasebook, state: Case, { name, mark, startedAt, endedAt }: PhaseRow) {
  const words = say.log;
  const { zone } = state;
  const finer =
    mark === null
      ? ''
      : mark.type === 'caucus'
        ? words.marks.caucus(mediatorsLabelOf(state, mark.party))
        : words.marks[mark.type];
  const what = [words.phases[name], finer].filter(Boolean).join(', ');
  const from = `${say.datedDay(localDay(startedAt, zone))}, ${say.timeOnly(startedAt, zone)}`;
  if (endedAt === null) return { from, to: null, what };
  const sameDay = localDay(endedAt, zone) === localDay(startedAt, zone);
  const to = sameDay
    ? say.timeOnly(endedAt, zone)
    : `${say.datedDay(localDay(endedAt, zone))}, ${say.timeOnly(endedAt, zone)}`;
  return { from, to: `${to} (${say.placeOf(zone)})`, what };
}
