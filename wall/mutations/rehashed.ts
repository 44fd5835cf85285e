import type { LogFinder } from './kind.js';
import { changedAt, flipped, type LogKind, type Meddler, remade, without } from './meddler.js';
import {
  add,
  type EventColumns,
  hashedAnew,
  type LineColumns,
  newestSealed,
  type Rows,
  renamed,
  rowsOf,
  takeAway,
} from './rows.js';

const by = {
  who: 'writes to the database and computes every hash anew',
  finder: 'verify-log with the keys' satisfies LogFinder,
  disposed: 'verify-log with a seal that someone kept' satisfies LogFinder,
} as const;
const seal = 'verify-log with a seal that someone kept';

/** Changes whose chain holds again afterwards, made without any key. */
export const rehashedKinds: LogKind[] = [
  kind('a row of the log changed by a bit', (rows, at, { chance }) =>
    event(rows, at, (each) => ({ ...each, sealed: flipped(each.sealed, chance) })),
  ),
  kind('a row of the log at another time, with all that was stored at it', (rows, at) => {
    const was = rows.events[at];
    if (!was) return null;
    const later = new Date(was.at.getTime() + 60_000);
    const moved = event(rows, at, (each) => ({ ...each, at: later }));
    const lines = rows.lines.map((each) => (each.position === was.position ? { ...each, at: later } : each));
    return { ...moved, lines, case: at === 0 ? { ...rows.case, created_at: later } : rows.case };
  }),
  kind('a row of the log of another kind', (rows, at) =>
    event(rows, at, (each) => ({ ...each, kind: each.kind === 'rooms' ? 'sessions' : 'rooms' })),
  ),
  // A line taken from the middle of a record leaves a gap in its numbers.
  kind('a row of the log taken away, the rest moved up', (rows, at) =>
    rows.lines.some((line) => line.position === String(at + 1)) ? null : movedUp(rows, at),
  ),
  kind('two rows of the log swapped', (rows, at, { chance }) => {
    const other = rows.events[chance.below(rows.events.length)];
    const one = rows.events[at];
    if (!one || !other || one === other) return null;
    return {
      ...rows,
      events: rows.events.map((each) =>
        each === one ? { ...each, sealed: other.sealed } : each === other ? { ...each, sealed: one.sealed } : each,
      ),
    };
  }),
  kind('the tail of the log cut off', (rows, at) => (at === 0 ? null : cut(rows, at))),
  kind('a text changed by a bit', (rows, _, { chance }) => {
    const text = chance.one(rows.texts);
    return {
      ...rows,
      texts: rows.texts.map((each) => (each === text ? { ...each, sealed: flipped(each.sealed, chance) } : each)),
    };
  }),
  kind('two texts swapped', (rows, _, { chance }) => {
    const one = chance.one(rows.texts);
    const other = chance.one(rows.texts);
    if (one === other) return null;
    const swapped = (each: typeof one) => (each === one ? other.sealed : each === other ? one.sealed : each.sealed);
    return { ...rows, texts: rows.texts.map((each) => ({ ...each, sealed: swapped(each) })) };
  }),
  {
    ...kind('a text taken away', (rows, _, { chance }) => ({
      ...rows,
      texts: without(rows.texts, chance.below(rows.texts.length)),
    })),
    finder: seal,
  },
  {
    ...kind('a text beside another row', (rows, at, { chance }) => {
      const place = chance.below(rows.texts.length);
      const position = String(at + 1);
      if (rows.texts[place]?.position === position) return null;
      return { ...rows, texts: changedAt(rows.texts, place, (each) => ({ ...each, position })) };
    }),
    finder: seal,
  },
  kind('a line of a record changed by a bit', (rows, _, { chance }) =>
    line(rows, chance.below(rows.lines.length), (each) => ({ ...each, sealed: flipped(each.sealed, chance) })),
  ),
  kind('the seal of a line of a record changed by a bit', (rows, _, { chance }) =>
    line(rows, chance.below(rows.lines.length), (each) => ({ ...each, seal: flipped(each.seal, chance) })),
  ),
  kind('the last line of a record taken away', (rows, _, { chance }) => {
    const { room_id } = chance.one(rows.lines);
    const last = rows.lines.filter((each) => each.room_id === room_id).at(-1);
    return { ...rows, lines: rows.lines.filter((each) => each !== last) };
  }),
  kind('the lines of two rooms swapped', (rows, _, { chance }) => {
    const [one, other] = [chance.one(rows.lines), chance.one(rows.lines)];
    if (one.room_id === other.room_id) return null;
    const swapped = (id: LineColumns['room_id']) =>
      id === one.room_id ? other.room_id : id === other.room_id ? one.room_id : id;
    return { ...rows, lines: rows.lines.map((each) => ({ ...each, room_id: swapped(each.room_id) })) };
  }),
  {
    ...by,
    what: 'what came after the newest seal cut off',
    disposed: 'nobody',
    run: (meddler) =>
      remade(meddler, (rows) => {
        const sealed = newestSealed(rows, meddler.target.seals);
        return sealed === rows.events.length ? null : hashedAnew(cut(rows, sealed));
      }),
  },
  {
    ...by,
    what: 'the rows of two cases swapped',
    async run({ trx, target, others, chance }) {
      const other = chance.one(others).name;
      const [here, there] = [await rowsOf(trx, target.name), await rowsOf(trx, other)];
      await takeAway(trx, target.name);
      await takeAway(trx, other);
      await add(trx, hashedAnew(renamed(here, there.case)));
      await add(trx, hashedAnew(renamed(there, here.case)));
      return {};
    },
    disposed: 'verify-log with the keys',
  },
  {
    ...by,
    disposed: 'verify-log with the keys',
    what: 'a case moved to another workspace',
    run: (meddler) =>
      remade(meddler, (rows) => {
        const elsewhere = meddler.others.find(({ name }) => name.workspace !== meddler.target.name.workspace);
        return elsewhere ? hashedAnew(renamed(rows, { ...rows.case, workspace_id: elsewhere.name.workspace })) : null;
      }),
  },
  {
    ...by,
    disposed: 'verify-log with the keys',
    what: 'a case made up from the rows of another',
    async run({ trx, target, chance }) {
      const bytes = chance.bytes(16).toString('hex');
      const caseId = bytes.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as typeof target.name.caseId;
      const rows = await rowsOf(trx, target.name);
      await add(trx, hashedAnew(renamed(rows, { ...rows.case, case_id: caseId })));
      return {};
    },
  },
];

type Remake = (rows: Rows, at: number, meddler: Meddler) => Rows | null;

function kind(what: string, remake: Remake): LogKind {
  return {
    ...by,
    what,
    run: (meddler) =>
      remade(meddler, (rows) => {
        // What came after the newest seal is vouched for by none: that is a kind of its own.
        const sealed = newestSealed(rows, meddler.target.seals);
        const changed = remake(rows, meddler.chance.below(sealed), meddler);
        return changed && hashedAnew(changed);
      }),
  };
}

function event(rows: Rows, at: number, change: (each: EventColumns) => EventColumns): Rows {
  return { ...rows, events: changedAt(rows.events, at, change) };
}

function line(rows: Rows, at: number, change: (each: LineColumns) => LineColumns): Rows {
  return { ...rows, lines: changedAt(rows.lines, at, change) };
}

/** What stood beside the row goes with it. */
function movedUp(rows: Rows, at: number): Rows {
  const gone = String(at + 1);
  const up = <Row extends { position: string }>(all: readonly Row[]) =>
    all
      .filter((row) => row.position !== gone)
      .map((row) => (Number(row.position) > at + 1 ? { ...row, position: String(Number(row.position) - 1) } : row));
  const events = up(rows.events);
  const created_at = events[0]?.at ?? rows.case.created_at;
  return { case: { ...rows.case, created_at }, events, texts: up(rows.texts), lines: up(rows.lines) };
}

/** The rows up to this position, with what stands beside them. */
export function cut(rows: Rows, keep: number): Rows {
  const kept = <Row extends { position: string }>(all: readonly Row[]) =>
    all.filter((row) => Number(row.position) <= keep);
  return { ...rows, events: kept(rows.events), texts: kept(rows.texts), lines: kept(rows.lines) };
}
