import type { ActionsBlock, ActionsBlockElement, Button, KnownBlock } from '@slack/types';
import { localDay } from '../../domain/calendar.js';
import type { HrCase, HrClause, HrSession } from '../../store/hr.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { exactBlock, exactText } from './exact.js';
import { aside, plain } from './framed.js';
import { option, plainText } from './inputs.js';
import { openOne, type Shown, textOf } from './log.js';
import {
  encodeTurn,
  firstTurn,
  fromAction,
  isNarrowed,
  mediatorAction,
  mediatorKey,
  type Turn,
  toAction,
  whichAction,
  whiches,
} from './log-cursor.js';
import { openPageButton } from './log-page.js';
import { cut, mostRows, table } from './table.js';

export const olderAction = 'log.older';
export const newestAction = 'log.newest';
export const everythingAction = 'log.everything';

/** So many mediations stand on one page: as text they have less than the 4,000 characters that Slack shows for sure. */
export const perPage = 12;
/** So many released clauses, of two blocks each, fit into the 50 blocks of an answer. */
const mostClauses = 18;

/** A page of HR's list: `more` says that older ones follow, `page` that there is a log page in the browser. */
export type HrPage = {
  turn: Turn;
  cases: readonly HrCase[];
  more: boolean;
  mediators: readonly string[];
  page: boolean;
};

/** HR's list, the newest first. */
export function hrCases(say: Phrasebook, { turn, cases, more, mediators, page }: HrPage): Shown {
  const words = say.log.hr;
  const above = [words.title, ...(isNarrowed(turn) ? [words.narrowed(chosenIn(say, turn, mediators).join(', '))] : [])];
  const none = isNarrowed(turn) || turn.after !== null ? words.noneFits : say.log.none;
  const numbered = cases.some(({ referral }) => referral !== null);
  const rows = cases.map((each) => [
    each.reference,
    ...(numbered ? [each.referral ?? ''] : []),
    say.datedDay(each.begunOn),
    statusOf(say, each).join(', '),
    heldOf(say, each),
    each.mediator ?? '',
  ]);
  const { columns } = words;
  const number = numbered ? [columns.referral] : [];
  const names = [columns.reference, ...number, columns.begun, columns.status, columns.sessions, columns.mediator];
  const below = [words.find, words.roles];
  return {
    text: textOf([...above, ...(cases.length === 0 ? [none] : cases.map((each) => hrLine(say, each))), ...below]),
    blocks: [
      plain(above.join('\n')),
      cases.length === 0 ? plain(none) : table(names, rows),
      ...openOne(
        say,
        cases.map(({ reference, begunOn }) => [reference, words.one(reference.slice(0, 8), say.datedDay(begunOn))]),
      ),
      ...row(...turning(say, turn, more ? cases.at(-1) : undefined)),
      choices(say, turn, mediators),
      ...row(...(page ? [openPageButton(say)] : [])),
      ...below.map(aside),
    ],
  };
}

/** One case as HR may see it, in the reader's own zone. */
export function hrCaseShown(
  say: Phrasebook,
  found: HrCase & { sessions: HrSession[]; attended: string[]; released: HrClause[] },
  zone: string,
): Shown {
  const words = say.log;
  const { columns } = words.hr;
  const all = found.sessions.flatMap(({ number, blocks }) =>
    blocks.map(({ phase, startedAt, endedAt }) => ({
      number,
      day: say.datedDay(localDay(startedAt, zone)),
      from: say.timeOnly(startedAt, zone),
      to: say.timeOnly(endedAt, zone),
      what: words.hr.phases[phase],
    })),
  );
  const rows = all.slice(1 - mostRows);
  const lines = found.sessions.map(({ number, startedAt, endedAt }) =>
    [
      `${words.session(number)}: ${span(say, startedAt, endedAt, zone)}`,
      ...rows.filter((each) => each.number === number).map(({ from, to, what }) => words.row(from, to, what)),
    ].join('\n'),
  );
  const attended = found.attended.length > 0 ? words.hr.attended(found.attended.join(', ')) : words.hr.nobody;
  const head = [found.reference, facts(say, found).join('\n'), ...(found.endedOn === null ? [] : [attended])];
  const earlier = all.length - rows.length;
  const noted = [...(earlier > 0 ? [words.moreRows(earlier)] : []), ...(all.length === 0 ? [words.noSessions] : [])];
  const clauses = found.released.slice(0, mostClauses);
  const unshown = found.released.length - clauses.length;
  const released = found.released.length === 0 ? [] : [words.hr.released];
  const below = [
    ...(unshown > 0 ? [words.hr.moreClauses(unshown)] : []),
    ...(all.length > 0 ? [words.hr.zone(say.placeOf(zone))] : []),
    words.hr.roles,
  ];
  const names = [columns.session, columns.day, columns.from, columns.to, columns.phase];
  return {
    text: textOf([
      ...[...head, ...noted, ...(all.length > 0 ? lines : []), ...released],
      ...clauses.map((each) => `${words.hr.clause(each.clause)}\n${exactText(say, each)}`),
      ...below,
    ]),
    blocks: [
      ...[...head, ...noted].flatMap(cut).map(plain),
      ...(rows.length === 0
        ? []
        : [
            table(
              names,
              rows.map(({ number, day, from, to, what }) => [String(number), day, from, to, what]),
            ),
          ]),
      ...released.map(plain),
      ...clauses.flatMap((each) => [plain(words.hr.clause(each.clause)), exactBlock(say, each)]),
      ...below.map(aside),
    ],
  };
}

/** In words, for the choices themselves need not be read again. */
function chosenIn(say: Phrasebook, turn: Turn, mediators: readonly string[]): string[] {
  const { which, from, to, mediator, reference, referral } = turn;
  const { chosen, which: kinds, mediator: named } = say.log.hr;
  const name = mediators.find((each) => mediatorKey(each) === mediator);
  return [
    ...(which === 'all' ? [] : [kinds[which]]),
    ...(from === null ? [] : [chosen.from(say.datedDay(from))]),
    ...(to === null ? [] : [chosen.to(say.datedDay(to))]),
    ...(mediator === null ? [] : [name === undefined ? chosen.nobody : named(name)]),
    ...(reference === null ? [] : [chosen.reference(reference)]),
    ...(referral === null ? [] : [say.log.hr.referral(referral)]),
  ];
}

function turning(say: Phrasebook, turn: Turn, last: HrCase | undefined): Button[] {
  const { older, newest, everything } = say.log.hr;
  const after = last && { begunOn: last.begunOn, reference: last.reference };
  return [
    ...(after ? [turnButton(olderAction, older, { ...turn, after })] : []),
    ...(turn.after === null ? [] : [turnButton(newestAction, newest, { ...turn, after: null })]),
    ...(isNarrowed(turn) ? [turnButton(everythingAction, everything, firstTurn)] : []),
  ];
}

function turnButton(action: string, text: string, turn: Turn): Button {
  return { type: 'button', action_id: action, text: plainText(text), value: encodeTurn(turn) };
}

/** What can be chosen of the list. Its block has no name of its own, so that Slack shows it anew each time. */
function choices(say: Phrasebook, turn: Turn, mediators: readonly string[]): ActionsBlock {
  const { which, filter } = say.log.hr;
  const kinds = whiches.map((each) => option(each, which[each]));
  const kind = kinds[whiches.indexOf(turn.which)];
  const names = [option('all', filter.anyone), ...mediators.map((name) => option(mediatorKey(name), name))];
  const name = names.find(({ value }) => value === turn.mediator);
  const day = (action: string, text: string, initial: string | null): ActionsBlockElement => ({
    ...{ type: 'datepicker', action_id: action, placeholder: plainText(text) },
    ...(initial === null ? {} : { initial_date: initial }),
  });
  return {
    type: 'actions',
    elements: [
      {
        ...{ type: 'static_select', action_id: whichAction, placeholder: plainText(filter.which), options: kinds },
        ...(kind ? { initial_option: kind } : {}),
      },
      day(fromAction, filter.from, turn.from),
      day(toAction, filter.to, turn.to),
      ...(mediators.length === 0
        ? []
        : [
            {
              ...({ type: 'static_select', action_id: mediatorAction } as const),
              ...{ placeholder: plainText(filter.mediator), options: names },
              ...(name ? { initial_option: name } : {}),
            },
          ]),
    ],
  };
}

function row(...elements: Button[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function hrLine(say: Phrasebook, found: HrCase): string {
  return `${found.reference}: ${facts(say, found).join(', ')}`;
}

/** What HR may know of a case, as the parts of a sentence. */
export function facts(say: Phrasebook, found: HrCase): string[] {
  const { begun, mediator, referral } = say.log.hr;
  return [
    ...(found.referral === null ? [] : [referral(found.referral)]),
    begun(say.datedDay(found.begunOn)),
    ...statusOf(say, found),
    heldOf(say, found),
    ...(found.mediator ? [mediator(found.mediator)] : []),
  ];
}

function statusOf(say: Phrasebook, { endedOn, settledOn, ending }: HrCase): string[] {
  const words = say.log;
  return [
    ...(settledOn === null ? [] : [words.hr.settled(say.datedDay(settledOn))]),
    ...(endedOn === null ? [words.hr.runs] : [words.endedOn(say.datedDay(endedOn))]),
    ...(ending === 'agreement reached' ? [words.hr.agreed] : []),
  ];
}

function heldOf(say: Phrasebook, { sessionCount, minutes }: HrCase): string {
  const sessions = say.log.sessions(sessionCount);
  return sessionCount === 0 ? sessions : `${sessions}, ${say.log.hr.length(minutes)}`;
}

function span(say: Phrasebook, from: number, to: number, zone: string): string {
  const day = say.datedDay(localDay(from, zone));
  return `${day}, ${say.timeOnly(from, zone)} – ${say.timeOnly(to, zone)} (${say.placeOf(zone)})`;
}
