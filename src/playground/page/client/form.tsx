import { useEffect, useRef, useState } from 'react';
import { wordsIn } from './block-parts.js';
import { Blocks } from './blocks.js';
import { isFree } from './focus.js';
import type { Block, Fields, Filled, Person, Room, Values, View } from './screen.js';
import type { Does } from './server.js';

type FormProps = { shown: View; people: Person[]; rooms: Room[]; does: Does; failure: string | null };

/** What has been put into a form and not been sent, through a reload too. */
function useTyped(form: string) {
  const key = `caucus-playground-typed ${form}`;
  const [typed, setTyped] = useState<Filled[]>(() => JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  useEffect(() => () => sessionStorage.removeItem(key), [key]);
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(typed)), [key, typed]);
  return [typed, setTyped] as const;
}

/** A form in front of everything else of its chair, as Slack opens it. */
export function Form({ shown, people, rooms, does, failure }: FormProps) {
  const { view, values, errors } = shown;
  const [typed, setTyped] = useTyped(String(view.id));
  const [busy, setBusy] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const told = useRef<Promise<unknown>>(Promise.resolve());
  // At first, and whenever what had the focus has given way to something else.
  useEffect(() => {
    const chair = frame.current?.closest('.chair');
    // Whoever types in another chair is not disturbed by what opens here.
    if (chair && isFree(chair) && !frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, [view.hash]);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('.input:has(.error) :is(input, select, textarea)')?.focus();
  }, [JSON.stringify(errors)]);

  const fill = (block: Block, element: Fields, value: Fields) => {
    const filled = { block: String(block.block_id), action: String(element.action_id), value };
    setTyped([...typed.filter((one) => one.block !== filled.block || one.action !== filled.action), filled]);
    const text = 'value' in value;
    // A choice is told at once, and so is whatever the app waits for; what is typed, when the field is left.
    if (!text || block.dispatch_action === true) void does({ type: 'fill', where: 'modal', ...filled });
  };
  const keep = () => {
    const untold = typed.filter(({ block, action, value }) => {
      const kept = values[block]?.[action];
      return 'value' in value && kept && (kept.value ?? null) !== value.value;
    });
    told.current = Promise.all(untold.map((filled) => does({ type: 'fill', where: 'modal', ...filled })));
  };
  const withTyped: Values = structuredClone(values);
  for (const { block, action, value } of typed) {
    const before = withTyped[block]?.[action];
    if (before) withTyped[block] = { ...withTyped[block], [action]: { ...before, ...value } };
  }
  const send = async () => {
    if (busy) return;
    setBusy(true);
    // What is told of a field that has just been left may not overtake the form.
    await told.current;
    const there = typed.filter(({ block, action }) => values[block]?.[action]);
    await does({ type: 'submit', values: there });
    setBusy(false);
  };
  return (
    <div className="veil">
      <div
        ref={frame}
        className="form"
        role="dialog"
        tabIndex={-1}
        aria-label={wordsIn(view.title)}
        onBlur={keep}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Escape' && !nativeEvent.isComposing) void does({ type: 'close', all: true });
        }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <header>
            <h2>{wordsIn(view.title)}</h2>
            <button type="button" aria-label="Close this form" onClick={() => void does({ type: 'close', all: true })}>
              ×
            </button>
          </header>
          <div className="fields">
            <Blocks
              blocks={view.blocks}
              values={withTyped}
              where="modal"
              people={people}
              rooms={rooms}
              does={does}
              errors={errors}
              onFill={fill}
            />
          </div>
          {failure !== null && (
            <p className="failure" role="alert">
              {failure}
            </p>
          )}
          <footer>
            <button type="button" className="press" onClick={() => void does({ type: 'close', all: false })}>
              {wordsIn(view.close) || 'Cancel'}
            </button>
            {view.submit !== undefined && view.submit !== null && (
              <button
                type="submit"
                className="press primary"
                aria-busy={busy}
                // The second press of a double click is meant for nothing that has come up since the first.
                onClick={(event) => event.detail > 1 && event.preventDefault()}
              >
                {wordsIn(view.submit)}
              </button>
            )}
          </footer>
        </form>
      </div>
    </div>
  );
}
