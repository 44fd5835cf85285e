import type { Words } from '../../domain/words.js';
import { figureText } from '../../slack/views/figure-text.js';
import type { HrClause } from '../../store/hr.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Reader } from '../reader.js';

/** The clauses that every side released, word for word, under labels that nobody's wording can imitate. */
export function Clauses({ reader: { say }, clauses }: { reader: Reader; clauses: readonly HrClause[] }) {
  return (
    <section aria-labelledby="released">
      <h2 id="released">{say.web.case.released}</h2>
      <p>{say.log.hr.released}</p>
      {clauses.map((each) => (
        <section key={each.clause} aria-labelledby={`clause-${each.clause}`}>
          <h3 id={`clause-${each.clause}`}>{say.log.hr.clause(each.clause)}</h3>
          <Clause say={say} clause={each} />
        </section>
      ))}
    </section>
  );
}

function Clause({ say, clause: { condition, words, figure } }: { say: Phrasebook; clause: HrClause }) {
  const { halves } = say.envelopes;
  if (condition !== null) {
    return (
      <>
        <p className="label">{halves.condition}</p>
        <Quote words={condition} />
        <p className="label">{halves.words}</p>
        <Quote words={words} />
        <p className="label">{halves.neither}</p>
      </>
    );
  }
  return (
    <>
      <Quote words={words} />
      {figure ? (
        <>
          <p className="label">{say.settlement.text.figure}</p>
          <blockquote>{figureText(say, figure)}</blockquote>
        </>
      ) : null}
    </>
  );
}

function Quote({ words }: { words: Words }) {
  return <blockquote dir="auto">{words.reveal()}</blockquote>;
}
