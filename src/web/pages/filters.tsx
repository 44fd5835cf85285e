import { type Asked, endings, type Fault, statuses, type Typed } from '../query.js';
import type { Reader } from '../reader.js';

/** The form that the list is searched with, closed until there is a search. It is a plain GET, so a search can be kept as a bookmark. */
export function Filters({ reader, asked: { typed, faults } }: { reader: Reader; asked: Asked }) {
  const { list, endings: endingWords } = reader.say.web;
  const bad = (field: Fault) => (faults.includes(field) ? { 'aria-invalid': true, 'aria-describedby': 'faults' } : {});
  const hinted = (field: Fault) =>
    faults.includes(field)
      ? { 'aria-invalid': true, 'aria-describedby': `faults ${field}-hint` }
      : { 'aria-describedby': `${field}-hint` };
  const endingChoices = endings.map((each) => [each, endingWords[each]] as const);
  const statusChoices = statuses.map((each) => [each, list.statuses[each]] as const);
  return (
    <details className="filters screen" open={Object.values(typed).some((text) => text !== '')}>
      <summary>{list.find}</summary>
      <form method="get" action="/">
        <p>
          <label htmlFor="from">{list.from}</label>
          <input type="date" id="from" name="from" defaultValue={typed.from} {...bad('from')} />
        </p>
        <p>
          <label htmlFor="to">{list.to}</label>
          <input type="date" id="to" name="to" defaultValue={typed.to} {...bad('to')} />
        </p>
        <Choice name="status" label={list.status} all={list.all} choices={statusChoices} typed={typed} />
        <Choice name="ending" label={list.ending} all={list.all} choices={endingChoices} typed={typed} />
        <p>
          <label htmlFor="mediator">{list.mediator}</label>
          <input
            {...{ type: 'text', id: 'mediator', name: 'mediator', maxLength: 200, autoComplete: 'off' }}
            defaultValue={typed.mediator}
            {...hinted('mediator')}
          />
          <small id="mediator-hint">{list.mediatorHint}</small>
        </p>
        <p>
          <label htmlFor="reference">{list.reference}</label>
          <input
            {...{ type: 'text', id: 'reference', name: 'reference', maxLength: 40, autoComplete: 'off' }}
            {...{ spellCheck: false, autoCapitalize: 'none' }}
            defaultValue={typed.reference}
            {...hinted('reference')}
          />
          <small id="reference-hint">{list.referenceHint}</small>
        </p>
        <p className="buttons">
          <button type="submit">{list.show}</button>
          <a href="/">{list.showAll}</a>
        </p>
      </form>
    </details>
  );
}

type ChoiceOf = {
  name: 'status' | 'ending';
  label: string;
  all: string;
  choices: (readonly [string, string])[];
  typed: Typed;
};

function Choice({ name, label, all, choices, typed }: ChoiceOf) {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={typed[name]}>
        <option value="">{all}</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What was wrong with a search, each with the field it is about. */
export function Faults({ reader, faults }: { reader: Reader; faults: readonly Fault[] }) {
  const words = reader.say.web.faults;
  return (
    <div id="faults" className="faults" role="alert">
      <h2>{words.heading}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{words[fault]}</li>
        ))}
      </ul>
    </div>
  );
}
