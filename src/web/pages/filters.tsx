import { type Asked, endings, type Fault, statuses, type Typed } from '../query.js';
import type { Reader } from '../reader.js';

/** The form that the list is searched with, closed until there is a search. It is a plain GET, so a search can be kept as a bookmark. */
export function Filters({ reader, asked: { typed, faults } }: { reader: Reader; asked: Asked }) {
  const { list, endings: endingWords } = reader.say.web;
  const bad = (field: Fault) => (faults.includes(field) ? { 'aria-invalid': true, 'aria-describedby': 'faults' } : {});
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
        <Text name="mediator" most={200} label={list.mediator} hint={list.mediatorHint} typed={typed} faults={faults} />
        <Text
          name="reference"
          most={40}
          label={list.reference}
          hint={list.referenceHint}
          typed={typed}
          faults={faults}
        />
        <Text name="referral" most={40} label={list.referral} hint={list.referralHint} typed={typed} faults={faults} />
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

type TextOf = {
  name: 'mediator' | 'reference' | 'referral';
  most: number;
  label: string;
  hint: string;
  typed: Typed;
  faults: readonly Fault[];
};

function Text({ name, most, label, hint, typed, faults }: TextOf) {
  const isBad = faults.includes(name);
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <input
        {...{ type: 'text', id: name, name, maxLength: most, autoComplete: 'off', spellCheck: false }}
        defaultValue={typed[name]}
        aria-describedby={isBad ? `faults ${name}-hint` : `${name}-hint`}
        aria-invalid={isBad || undefined}
      />
      <small id={`${name}-hint`}>{hint}</small>
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
