import type { ReactNode } from 'react';
import { localDay } from '../../domain/calendar.js';
import type { HrCaseInFull, HrSession } from '../../store/hr.js';
import { Timeline } from '../drawing/timeline.js';
import type { Reader } from '../reader.js';
import { Clauses } from './clauses.js';
import { pageOf } from './frame.js';
import { FullDay, Time } from './moments.js';

/** One case in full. */
export function casePage(reader: Reader, shown: HrCaseInFull): string {
  const { case: words } = reader.say.web;
  const children = (
    <>
      <p className="screen">
        <a href="/">{words.back}</a>
      </p>
      <Facts reader={reader} shown={shown} />
      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.sessions}</h2>
        {shown.sessions.length > 0 ? (
          <>
            <Timeline say={reader.say} sessions={shown.sessions} zone={reader.zone} />
            <Sessions reader={reader} sessions={shown.sessions} />
          </>
        ) : (
          <p>{reader.say.log.noSessions}</p>
        )}
      </section>
      {shown.endedOn === null ? null : <Attendance reader={reader} attended={shown.attended} />}
      {shown.released.length > 0 ? <Clauses reader={reader} clauses={shown.released} /> : null}
    </>
  );
  return pageOf({ reader, heading: words.heading(shown.reference), signedIn: true, children });
}

function Facts({ reader: { say }, shown }: { reader: Reader; shown: HrCaseInFull }) {
  const { list, endings, length, case: words } = say.web;
  const { referral, begunOn, endedOn, ending, settledOn, mediator, sessionCount, minutes } = shown;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.atAGlance}</h2>
      <dl>
        {referral === null ? null : <Fact name={list.referral}>{referral}</Fact>}
        <Fact name={list.began}>
          <FullDay say={say} day={begunOn} />
        </Fact>
        <Fact name={list.ended}>{endedOn === null ? list.running : <FullDay say={say} day={endedOn} />}</Fact>
        {ending === null ? null : <Fact name={list.ending}>{endings[ending]}</Fact>}
        {settledOn === null ? null : (
          <Fact name={list.settled}>
            <FullDay say={say} day={settledOn} />
          </Fact>
        )}
        {mediator ? (
          <Fact name={list.mediator}>
            <bdi>{mediator}</bdi>
          </Fact>
        ) : null}
        <Fact name={list.sessions}>{sessionCount}</Fact>
        {sessionCount > 0 ? <Fact name={list.length}>{length(minutes)}</Fact> : null}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sessions({ reader, sessions }: { reader: Reader; sessions: readonly HrSession[] }) {
  const { case: words } = reader.say.web;
  return (
    <table className="sessions">
      <caption>{words.caption(reader.say.placeOf(reader.zone))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
        </tr>
      </thead>
      {sessions.map((session) => (
        <SessionRows key={session.number} reader={reader} session={session} />
      ))}
    </table>
  );
}

function SessionRows({ reader, session }: { reader: Reader; session: HrSession }) {
  const { say, zone } = reader;
  const { number, startedAt, endedAt, blocks } = session;
  const day = say.datedDay(localDay(startedAt, zone));
  const [from, to] = [say.timeOnly(startedAt, zone), say.timeOnly(endedAt, zone)];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {say.web.case.session(number, day, from, to)}
        </th>
      </tr>
      {blocks.map((block) => (
        <tr key={`${block.startedAt} ${block.phase}`}>
          <th scope="row">{say.log.hr.phases[block.phase]}</th>
          <td>
            <Time reader={reader} at={block.startedAt} />
          </td>
          <td>
            <Time reader={reader} at={block.endedAt} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Attendance({ reader: { say }, attended }: { reader: Reader; attended: readonly string[] }) {
  const { attended: heading, roles } = say.web.case;
  return (
    <section aria-labelledby="attended">
      <h2 id="attended">{heading}</h2>
      {attended.length === 0 ? (
        <p>{say.log.hr.nobody}</p>
      ) : (
        <ul>
          {attended.map((who, line) => (
            <li key={`${line} ${who}`} dir="auto">
              {who === 'mediator' || who === 'party' ? roles[who] : who}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
