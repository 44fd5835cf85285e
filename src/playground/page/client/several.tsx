import { useRef, useState } from 'react';
import { wordsIn } from './block-parts.js';
import type { Fields, Person } from './screen.js';

type SeveralProps = {
  element: Fields;
  value: Fields;
  people: Person[];
  /** What it is called, and what is wrong with it. */
  named: object;
  onFill: (value: Fields) => void;
};

/** People picked one after the other: by a press at once, by keys once they are added, for these go through all names on their way. */
export function Several({ element, value, people, named, onFill }: SeveralProps) {
  const picked = (value.selected_users as string[] | undefined) ?? [];
  const [passed, setPassed] = useState('');
  const byKeys = useRef(false);
  const list = useRef<HTMLSelectElement>(null);
  const put = (users: string[]) => {
    setPassed('');
    onFill({ selected_users: users });
  };
  const add = (id: string) => put([...picked, id]);
  // The button is gone then.
  const byButton = (users: string[]) => {
    put(users);
    list.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend beside the label
    <div role="group" {...named} className="picked">
      {picked.map((id) => {
        const name = people.find((each) => each.id === id)?.realName ?? id;
        return (
          <button
            key={id}
            type="button"
            aria-label={`Take ${name} off`}
            onClick={() => byButton(picked.filter((each) => each !== id))}
          >
            {name} <span aria-hidden="true">×</span>
          </button>
        );
      })}
      <select
        ref={list}
        {...named}
        value={passed}
        onPointerDown={() => {
          byKeys.current = false;
        }}
        onKeyDown={(event) => {
          byKeys.current = true;
          if (event.key !== 'Enter' || passed === '') return;
          event.preventDefault();
          add(passed);
        }}
        onChange={({ target }) => (byKeys.current || target.value === '' ? setPassed(target.value) : add(target.value))}
      >
        <option value="">{wordsIn(element.placeholder) || 'Add somebody'}</option>
        {people
          .filter(({ id }) => !picked.includes(id))
          .map(({ id, realName }) => (
            <option key={id} value={id}>
              {realName}
            </option>
          ))}
      </select>
      {passed !== '' && (
        <button type="button" className="add" onClick={() => byButton([...picked, passed])}>
          Add
        </button>
      )}
    </div>
  );
}
