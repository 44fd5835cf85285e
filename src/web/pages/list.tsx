import type { HrCase, HrPlace } from '../../store/hr.js';
import { type Asked, queryOf } from '../query.js';
import type { Reader } from '../reader.js';
import { Faults, Filters } from './filters.js';
import { pageOf } from './frame.js';
import { Day } from './moments.js';

type Shown = { asked: Asked; cases: readonly HrCase[]; older: HrPlace | null };

/** The list of cases under what was asked, or what was wrong with that. */
export function listPage(reader: Reader, { asked, cases, older }: Shown): string {
  const { list } = reader.say.web;
  const { filter, faults } = asked;
  const isFiltered = Object.keys(filter).length > 0;
  const children =
    faults.length > 0 ? (
      <>
        <Faults reader={reader} faults={faults} />
        <Filters reader={reader} asked={asked} />
      </>
    ) : (
      <>
        <Filters reader={reader} asked={asked} />
        {cases.length > 0 ? (
          <Cases reader={reader} cases={cases} caption={isFiltered ? list.captionFound : list.caption} />
        ) : (
          <p>{isFiltered || asked.after ? list.none : list.noneYet}</p>
        )}
        <Turns reader={reader} asked={asked} older={older} />
        {cases.length > 0 && filter.mediator === undefined ? (
          <p className="screen">
            <a href={`/cases.csv${queryOf(filter)}`} download="">
              {list.download}
            </a>
          </p>
        ) : null}
      </>
    );
  return pageOf({ reader, heading: list.heading, signedIn: true, children });
}

type Table = { reader: Reader; cases: readonly HrCase[]; caption: string };

function Cases({ reader, cases, caption }: Table) {
  const { list } = reader.say.web;
  return (
    <table className="cases">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{list.reference}</th>
          <th scope="col" className="wide">
            {list.referral}
          </th>
          <th scope="col">{list.began}</th>
          <th scope="col">{list.ended}</th>
          <th scope="col">{list.ending}</th>
          <th scope="col" className="number wide">
            {list.sessions}
          </th>
          <th scope="col" className="number wide">
            {list.length}
          </th>
          <th scope="col" className="wide">
            {list.mediator}
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map((each) => (
          <CaseRow key={each.reference} reader={reader} shown={each} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ reader, shown }: { reader: Reader; shown: HrCase }) {
  const { list, endings, length } = reader.say.web;
  const { reference, referral, begunOn, endedOn, ending, sessionCount, minutes, mediator } = shown;
  return (
    <tr>
      <th scope="row">
        <a href={`/case/${reference}`}>{reference.slice(0, 8)}</a>
      </th>
      <td className="wide">{referral ?? ''}</td>
      <td>
        <Day say={reader.say} day={begunOn} />
      </td>
      <td>{endedOn === null ? list.running : <Day say={reader.say} day={endedOn} />}</td>
      <td>{ending === null ? '' : endings[ending]}</td>
      <td className="number wide">{sessionCount}</td>
      <td className="number wide">{sessionCount > 0 ? length(minutes) : ''}</td>
      <td className="wide" dir="auto">
        {mediator ?? ''}
      </td>
    </tr>
  );
}

function Turns({ reader, asked, older }: { reader: Reader; asked: Asked; older: HrPlace | null }) {
  const { list } = reader.say.web;
  if (!older && !asked.after) return null;
  return (
    <nav aria-label={list.turn} className="turns">
      {asked.after ? <a href={`/${queryOf(asked.filter)}`}>{list.newest}</a> : null}
      {older ? (
        <a href={`/${queryOf(asked.filter, older)}`} rel="next">
          {list.older}
        </a>
      ) : null}
    </nav>
  );
}
