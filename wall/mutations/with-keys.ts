import { nextDue } from '../../src/domain/due.js';
import type { Event } from '../../src/domain/events.js';
import { fold } from '../../src/domain/evolve.js';
import { sealText } from '../../src/domain/seal-text.js';
import { eventPlace } from '../../src/store/case-seal.js';
import { firstSeal, sealAfter } from '../../src/store/chain.js';
import { NONCE_BYTES, open, seal } from '../../src/store/sealing.js';
import type { Chance } from './chance.js';
import type { LogFinder } from './kind.js';
import { type LogKind, type Meddler, remade } from './meddler.js';
import { cut } from './rehashed.js';
import { type CaseColumns, hashedAnew, type LineColumns, newestSealed, type Rows } from './rows.js';

const by = {
  who: 'writes to the database, has the keys and seals and hashes everything anew',
  finder: 'verify-log with a seal that someone kept' satisfies LogFinder,
} as const;

/** A case with everything in it opened: whoever holds the keys can read it, change it, and seal it again. */
type Opened = { rows: Rows; events: Event[]; texts: string[]; lines: { [name: string]: unknown }[] };
type Edit = (opened: Opened, meddler: Meddler) => Opened | null;

/** Changes after which nothing in the database and the keys tells that it was ever otherwise. */
export const keyedKinds: LogKind[] = [
  kind('nothing but salts and nonces changed', (opened) => opened),
  kind('other words in a text and in every record that holds them', (opened, { chance }) => {
    const words = chance.one(opened.lines.map((line) => String(line.words)));
    const other = `${words.slice(0, -1)}, or not.`;
    return {
      ...opened,
      texts: opened.texts.map((text) => (text === words ? other : text)),
      lines: opened.lines.map((line) => (line.words === words ? { ...line, words: other } : line)),
    };
  }),
  kind('a yes by somebody else', (opened, { chance }) => {
    const given = opened.events.filter((event) => event.type === 'ApprovalGiven');
    const event = chance.one(given);
    const people = opened.events.flatMap((each) => (each.type === 'InvitationAnswered' ? [each.person] : []));
    const person = chance.one(people.filter((each) => each !== event.person));
    return { ...opened, events: opened.events.map((each) => (each === event ? { ...event, person } : each)) };
  }),
  kind('everything after the beginning cut off', (opened, meddler) => {
    const last = newestSealed(opened.rows, meddler.target.seals);
    return kept(opened, meddler.chance.one(endsOfPassing(opened).filter((end) => end < last)));
  }),
  {
    ...by,
    what: 'what came after the newest seal cut off',
    finder: 'nobody',
    async run(meddler) {
      const { target, keys, chance } = meddler;
      if (target.disposed) return null;
      const key = await keys.key(target.name.workspace, target.name.caseId);
      return remade(meddler, (rows) => {
        const last = newestSealed(rows, target.seals);
        if (last === rows.events.length) return null;
        const shorter = hashedAnew(cut(rows, last));
        const told = caseOf(openedOf(shorter, key).events, sealerOf(rows, key, chance));
        return { ...shorter, case: { ...shorter.case, ...told } };
      });
    },
  },
  {
    who: 'writes to the database, has the keys and also changes every seal that someone kept',
    what: 'the whole log rewritten',
    finder: 'nobody',
    async run(meddler) {
      const after: string[] = [];
      const done = await rewritten(meddler, (opened) => opened, after);
      return done && { ...done, seals: after };
    },
  },
];

function kind(what: string, edit: Edit): LogKind {
  return { ...by, what, run: (meddler) => rewritten(meddler, edit, []) };
}

async function rewritten(meddler: Meddler, edit: Edit, seals: string[]) {
  const { target, keys } = meddler;
  if (target.disposed) return null;
  const key = await keys.key(target.name.workspace, target.name.caseId);
  return remade(meddler, (rows) => {
    const changed = edit(openedOf(rows, key), meddler);
    const sealed = changed && sealedAnew(changed, key, meddler);
    if (sealed) seals.push(sealText(sealed.case.head), ...sealed.lines.map((line) => sealText(line.seal)));
    return sealed;
  });
}

/** The positions at which every word that had arrived is in the records: a command that is half there would be seen. */
function endsOfPassing({ rows, events }: Opened): number[] {
  return rows.events
    .map((row) => Number(row.position))
    .filter((end) => {
      const arrived = events.slice(0, end).filter((event) => event.type === 'WordsArrived').length;
      return rows.lines.filter((line) => Number(line.position) <= end).length === 2 * arrived;
    });
}

function kept({ rows, events, texts, lines }: Opened, keep: number): Opened {
  const at = (row: { position: string }) => Number(row.position) <= keep;
  return {
    rows: cut(rows, keep),
    events: events.slice(0, keep),
    texts: texts.filter((_, index) => at(rows.texts[index] ?? { position: '0' })),
    lines: lines.filter((_, index) => at(rows.lines[index] ?? { position: '0' })),
  };
}

function openedOf(rows: Rows, key: Buffer): Opened {
  const of = [rows.case.workspace_id, rows.case.case_id];
  return {
    rows,
    events: rows.events.map((row) => JSON.parse(open(key, row.sealed, [...of, ...eventPlace(row)]).toString())),
    texts: rows.texts.map((row) => open(key, row.sealed, [...of, 'text', row.text_id]).toString()),
    lines: rows.lines.map((row) => JSON.parse(open(key, row.sealed, [...of, ...linePlace(row)]).toString())),
  };
}

type Sealer = (plain: string, place: readonly (string | number)[]) => Buffer;

function sealerOf({ case: { workspace_id, case_id } }: Rows, key: Buffer, chance: Chance): Sealer {
  return (plain, place) => seal(key, Buffer.from(plain), [workspace_id, case_id, ...place], chance.bytes(NONCE_BYTES));
}

/** What the list of cases holds of a case in which this happened. */
function caseOf(events: readonly Event[], sealing: Sealer): Pick<CaseColumns, 'state' | 'due_at'> {
  const state = fold(null, events);
  const due = nextDue(state);
  return {
    state: sealing(JSON.stringify(state), ['state', events.length]),
    due_at: due === null ? null : new Date(due),
  };
}

function sealedAnew({ rows, events, texts, lines }: Opened, key: Buffer, { chance }: Meddler): Rows {
  const sealing = sealerOf(rows, key, chance);
  const ends = new Map<string, Buffer>();
  return hashedAnew({
    case: { ...rows.case, ...caseOf(events, sealing) },
    events: rows.events.map((row, index) => ({
      ...row,
      sealed: sealing(JSON.stringify(events[index]), eventPlace(row)),
    })),
    texts: rows.texts.map((row, index) => ({ ...row, sealed: sealing(texts[index] ?? '', ['text', row.text_id]) })),
    lines: rows.lines.map((row, index) => {
      const exact = JSON.stringify({ ...lines[index], salt: chance.bytes(16).toString('hex') });
      const end = sealAfter(ends.get(row.room_id) ?? firstSeal(row.room_id), Buffer.from(exact));
      ends.set(row.room_id, end);
      return { ...row, sealed: sealing(exact, linePlace(row)), seal: end };
    }),
  });
}

function linePlace(row: LineColumns): (string | number)[] {
  return ['record', row.room_id, Number(row.line)];
}
