import type { PlotOptions } from '@observablehq/plot';
import type { ReactNode } from 'react';
import type { Range } from '../../domain/small-cells.js';
import type { Breakdown, Year } from '../../domain/year.js';
import { daysFrom, sessionsFrom } from '../../domain/yearly.js';
import type { ShownYear } from '../../store/hr-figures.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { type Bar, bars, columns, heightOf } from '../drawing/bars.js';
import { Drawing } from '../drawing/drawing.js';
import type { Reader } from '../reader.js';
import { pageOf } from './frame.js';

/** The page of one year: the same bytes for everyone who reads this language, so nothing of the reader's is in it but that. */
export function yearPage(reader: Reader, { years, shown }: ShownYear): string {
  const { say } = reader;
  const children = <YearlyFigures say={say} years={years} shown={shown} />;
  return pageOf({ reader, heading: say.yearly.title(shown.year), signedIn: true, children });
}

/** What stands on that page beneath its heading. */
export function YearlyFigures({ say, years, shown }: { say: Phrasebook } & ShownYear) {
  const words = say.yearly;
  const { begun, ended, days, sessions, endings } = shown;
  const months = words.shortMonths.slice(0, shown.months);
  const monthly = { begun, ended };
  // On one scale, so that they can be compared.
  const most = Math.max(heightOf(begun.ranges), heightOf(ended.ranges));
  return (
    <>
      <Years say={say} years={years} year={shown.year} />
      <p>{covered(say, shown)}</p>
      <Totals say={say} shown={shown} />
      <div className="plots">
        {(['begun', 'ended'] as const).map((name) => {
          const { ranges, total } = monthly[name];
          const rows = rowsOf(ranges, ({ first, last }) =>
            words.range(words.months[first] ?? '', words.months[last] ?? ''),
          );
          const plot = () => columns(ranges, months, most);
          const note = ranges.some(({ first, last }) => first < last) ? <p className="note">{words.wide}</p> : null;
          return <Plotted key={name} {...{ say, name, total, rows, plot, note }} column="month" />;
        })}
        {days ? (
          <Ranged say={say} name="days" breakdown={days} least={daysFrom} label={words.days} />
        ) : (
          <Section name="days" say={say}>
            <p>{words.waits}</p>
          </Section>
        )}
        <Ranged say={say} name="sessions" breakdown={sessions} least={sessionsFrom} label={words.sessions} />
        <Endings say={say} endings={endings} />
      </div>
      <section aria-labelledby="how-to-read">
        <h2 id="how-to-read">{words.howToRead.heading}</h2>
        <ul>
          {(['counted', 'few', 'hidden', 'same'] as const).map((line) => (
            <li key={line}>{words.howToRead[line]}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

type Name = keyof Phrasebook['yearly']['plots'];

function Years({ say, years, year }: { say: Phrasebook; years: readonly number[]; year: number }) {
  return (
    <nav className="years" aria-label={say.yearly.years}>
      <ul>
        {years.map((each) => (
          <li key={each}>
            <a href={`/year/${each}`} aria-current={each === year ? 'page' : undefined}>
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function covered({ yearly: words }: Phrasebook, { months }: Year): string {
  return months === 12 ? words.coversAll : words.covers(words.months[0] ?? '', words.months[months - 1] ?? '');
}

function Totals({ say, shown }: { say: Phrasebook; shown: Year }) {
  const { totals, waits } = say.yearly;
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{totals.heading}</h2>
      <dl className="totals">
        <div>
          <dt>{totals.begun}</dt>
          <dd>{shown.begun.total}</dd>
        </div>
        <div>
          <dt>{totals.ended}</dt>
          <dd>{shown.ended.total}</dd>
        </div>
        <div>
          <dt>{totals.unbegun}</dt>
          <dd>{shown.unbegun ?? <span className="note">{waits}</span>}</dd>
        </div>
      </dl>
    </section>
  );
}

/** A breakdown over ranges of a number, each named by its least and its greatest. */
function Ranged(props: {
  say: Phrasebook;
  name: 'days' | 'sessions';
  breakdown: Breakdown;
  least: readonly number[];
  label: (least: number, most: number | null) => string;
}) {
  const { say, name, breakdown, least, label } = props;
  const rows = rowsOf(breakdown.ranges, ({ first, last }) => {
    const next = least[last + 1];
    return label(least[first] ?? 0, next === undefined ? null : next - 1);
  });
  return <Plotted say={say} name={name} total={breakdown.total} rows={rows} plot={() => bars(rows)} column={name} />;
}

function Endings({ say, endings }: { say: Phrasebook; endings: Year['endings'] }) {
  const rows = endings.cells.map(({ ending, cases }) => ({ label: say.yearly.endings[ending], cases }));
  return <Plotted say={say} name="endings" total={endings.total} rows={rows} plot={() => bars(rows)} column="ending" />;
}

/** A drawing and a table that says the same; in place of both a sentence, where there is only a total. */
function Plotted(props: {
  say: Phrasebook;
  name: Name;
  total: number;
  rows: readonly Bar[];
  plot: () => PlotOptions;
  column: Exclude<keyof Phrasebook['yearly']['columns'], 'count'>;
  note?: ReactNode;
}) {
  const { say, name, total, rows, plot, column, note } = props;
  const words = say.yearly;
  if (rows.length === 0) {
    return (
      <Section say={say} name={name}>
        <p>{total === 0 ? words.none : words.few(total)}</p>
      </Section>
    );
  }
  return (
    <Section say={say} name={name}>
      <p className="note">{words.of[name]}</p>
      <Drawing name={words.drawn(words.plots[name])} plot={plot()} />
      {note}
      <table aria-labelledby={name}>
        <thead>
          <tr>
            <th scope="col">{words.columns[column]}</th>
            <th scope="col" className="number">
              {words.columns.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cases }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{cases}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="number">{total}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

function Section({ say, name, children }: { say: Phrasebook; name: Name; children: ReactNode }) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{say.yearly.plots[name]}</h2>
      {children}
    </section>
  );
}

function rowsOf(ranges: readonly Range[], label: (range: Range) => string): Bar[] {
  return ranges.map((range) => ({ label: label(range), cases: range.cases }));
}
