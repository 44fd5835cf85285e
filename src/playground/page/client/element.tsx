import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { initials, optionsOf, wordsIn } from './block-parts.js';
import { Full } from './full.js';
import type { Fields, Person } from './screen.js';
import { Several } from './several.js';

type ElementProps = {
  element: Fields;
  value: Fields;
  people: Person[];
  /** The id of what names it. */
  labelledBy?: string;
  /** The id of what says what is wrong with it. */
  errorId?: string;
  onPress: () => Promise<unknown>;
  onFill: (value: Fields) => void;
};

/** One button or field of Block Kit, as the browser's own. */
export function Element(props: ElementProps) {
  const { element, value, people, labelledBy, onFill } = props;
  const named = namedBy(props);
  const options = optionsOf(element);
  const chosen = (value.selected_options as Fields[] | undefined) ?? [];
  switch (element.type) {
    case 'button':
      return <Button {...props} />;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <Typed {...props} />;
    case 'static_select':
      return (
        <select
          {...named}
          value={String((value.selected_option as Fields | null)?.value ?? '')}
          onChange={({ target }) =>
            onFill({ selected_option: options.find((one) => one.value === target.value) ?? null })
          }
        >
          <option value="">{wordsIn(element.placeholder) || 'Choose'}</option>
          {options.map((one) => (
            <option key={String(one.value)} value={String(one.value)}>
              {wordsIn(one.text)}
            </option>
          ))}
        </select>
      );
    case 'users_select':
      return (
        <select
          {...named}
          value={String(value.selected_user ?? '')}
          onChange={({ target }) => onFill({ selected_user: target.value || null })}
        >
          <option value="">{wordsIn(element.placeholder) || 'Choose somebody'}</option>
          {people.map(({ id, realName }) => (
            <option key={id} value={id}>
              {realName}
            </option>
          ))}
        </select>
      );
    case 'radio_buttons':
      return (
        <div role="radiogroup" {...named}>
          {options.map((one) => (
            <label key={String(one.value)}>
              <input
                type="radio"
                name={`${labelledBy} ${String(element.action_id)}`}
                checked={(value.selected_option as Fields | null)?.value === one.value}
                onChange={() => onFill({ selected_option: one })}
              />
              {wordsIn(one.text)}
              {one.description !== undefined && <small>{wordsIn(one.description)}</small>}
            </label>
          ))}
        </div>
      );
    case 'checkboxes':
    case 'multi_static_select':
      return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend beside the label
        <div role="group" {...named} className="several">
          {options.map((one) => (
            <label key={String(one.value)}>
              <input
                type="checkbox"
                checked={chosen.some(({ value: each }) => each === one.value)}
                onChange={({ target }) => {
                  const rest = chosen.filter(({ value: each }) => each !== one.value);
                  onFill({ selected_options: target.checked ? [...rest, one] : rest });
                }}
              />
              {wordsIn(one.text)}
              {one.description !== undefined && <small>{wordsIn(one.description)}</small>}
            </label>
          ))}
        </div>
      );
    case 'multi_users_select':
      return <Several {...props} named={named} />;
    case 'datepicker':
      return (
        <input
          type="date"
          {...named}
          value={String(value.selected_date ?? '')}
          onChange={({ target }) => onFill({ selected_date: target.value || null })}
        />
      );
    case 'timepicker':
      return (
        <input
          type="time"
          {...named}
          value={String(value.selected_time ?? '')}
          onChange={({ target }) => onFill({ selected_time: target.value || null })}
        />
      );
    case 'image':
      return <Picture of={String(element.alt_text)} />;
    default:
      return <p className="error">The playground cannot show a {String(element.type)}.</p>;
  }
}

/** What an element is called, and what is wrong with it, for whoever hears the page. */
function namedBy({ element, labelledBy, errorId }: ElementProps) {
  const named = labelledBy === undefined ? { 'aria-label': nameOf(element) } : { 'aria-labelledby': labelledBy };
  return errorId === undefined ? named : { ...named, 'aria-invalid': true, 'aria-describedby': errorId };
}

function nameOf(element: Fields): string {
  return String(element.accessibility_label ?? '') || wordsIn(element.placeholder) || wordsIn(element.text);
}

/** A picture by its first letters: the emulated Slack has none, and the page loads nothing from elsewhere. */
function Picture({ of }: { of: string }) {
  return (
    <span className="picture" role="img" aria-label={of}>
      {initials(of)}
    </span>
  );
}

/** A button; one that asks first, asks first. However often it is pressed, it does one thing at a time. */
function Button({ element, onPress }: ElementProps) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const asking = useId();
  const first = useRef<HTMLButtonElement>(null);
  const unask = () => {
    flushSync(() => setAsks(false));
    first.current?.focus();
  };
  const press = async () => {
    if (asks) unask();
    if (busy) return;
    setBusy(true);
    await onPress();
    setBusy(false);
  };
  const confirm = element.confirm as Fields | undefined;
  const label = element.accessibility_label === undefined ? {} : { 'aria-label': String(element.accessibility_label) };
  const kind = `press ${String(element.style ?? '')}`;
  if (typeof element.url === 'string') {
    return (
      <a className={kind} href={element.url} target="_blank" rel="noreferrer" onClick={() => void press()} {...label}>
        {wordsIn(element.text)}
      </a>
    );
  }
  if (asks && confirm) {
    return (
      <div
        className="confirm"
        role="alertdialog"
        aria-label={wordsIn(confirm.title)}
        aria-describedby={asking}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // A form around it stays open.
          event.stopPropagation();
          unask();
        }}
      >
        <b>{wordsIn(confirm.title)}</b>
        <p id={asking}>{wordsIn(confirm.text)}</p>
        <button type="button" className={kind} onClick={once(() => void press())}>
          {wordsIn(confirm.confirm)}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed has given way to it */}
        <button type="button" className="press" autoFocus onClick={unask}>
          {wordsIn(confirm.deny)}
        </button>
      </div>
    );
  }
  return (
    <button
      ref={first}
      type="button"
      className={kind}
      aria-busy={busy}
      onClick={once(() => (confirm ? setAsks(true) : void press()))}
      {...label}
    >
      {wordsIn(element.text)}
    </button>
  );
}

/** The second press of a double click does nothing, whatever has come up under it since the first. */
const once = (press: () => void) => (event: { detail: number }) => {
  if (event.detail < 2) press();
};

/** A text as it stands in its field, whatever has been told of it. */
function Typed(props: ElementProps) {
  const { element, value, onFill } = props;
  const [text, setText] = useState(String(value.value ?? ''));
  const shared = {
    ...namedBy(props),
    value: text,
    placeholder: wordsIn(element.placeholder),
    maxLength: typeof element.max_length === 'number' ? element.max_length : 3000,
    onChange: ({ target }: { target: { value: string } }) => {
      setText(target.value);
      onFill({ value: target.value || null });
    },
  };
  const field =
    element.multiline === true ? (
      <textarea rows={5} {...shared} />
    ) : (
      <input type="text" inputMode={element.type === 'number_input' ? 'decimal' : 'text'} {...shared} />
    );
  return (
    <>
      {field}
      <Full text={text} holds={shared.maxLength} />
    </>
  );
}
