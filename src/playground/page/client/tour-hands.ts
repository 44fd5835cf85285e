import { cast, type Step, type TourForm } from './tour-steps.js';

/** What there is to do next on the page for a step, where it stands, and in words. */
export type Next = {
  type: 'seat' | 'fill' | 'press' | 'nothing' | 'wait';
  element: HTMLElement | null;
  /** What to press, as it is called there. */
  label: string;
  /** The step is done by it. */
  isLast: boolean;
};

export const seat: Next = { type: 'seat', element: null, label: '', isLast: false };
export const fill: Next = { ...seat, type: 'fill' };
export const wait: Next = { ...seat, type: 'wait' };

const chairAt = (step: Step) => document.querySelector<HTMLElement>(`.chair[data-person="${cast[step.seat]}"]`);
const formIn = (chair: HTMLElement) => chair.querySelector<HTMLElement>('.form');
const formOf = (step: Step, form: HTMLElement): TourForm | undefined =>
  step.forms?.find(({ title }) => title === form.getAttribute('aria-label'));
const roomButton = (chair: HTMLElement, room: string) =>
  chair.querySelector<HTMLElement>(`nav [data-room="${room}"]`) ?? null;

const press = (element: HTMLElement | null, isLast = false): Next => ({
  type: element ? 'press' : 'nothing',
  element,
  label: (element?.textContent ?? '').trim(),
  isLast,
});

/** What to press for this step now; `room` is where it is done, once it is there. */
export function nextOf(step: Step, room: string | undefined): Next {
  const chair = chairAt(step);
  if (!chair) return seat;
  const form = formIn(chair);
  if (form) {
    const known = formOf(step, form);
    if (!known) return press(form.querySelector('footer button'));
    const empty = known.fill?.some(([label]) => isEmpty(fieldIn(form, label)));
    return empty ? fill : press(form.querySelector('footer button[type=submit]'), known === step.forms?.at(-1));
  }
  const button = room === undefined ? null : roomButton(chair, room);
  if (button?.getAttribute('aria-current') !== 'true') return press(button);
  if ('write' in step.does) {
    const field = chair.querySelector<HTMLTextAreaElement>('.composer textarea');
    return field?.value === '' ? fill : press(chair.querySelector('.composer button[type=submit]'), !step.forms);
  }
  const wanted = step.does.press;
  const fits = (text: string) => (typeof wanted === 'string' ? text === wanted : wanted.test(text));
  const all = [...chair.querySelectorAll<HTMLElement>('.messages button.press, .home button.press')];
  const found = all.findLast(({ textContent }) => fits((textContent ?? '').trim()));
  if (found) return press(found, !step.forms);
  // A Home shows what is new in it once it is opened again.
  return press(room === 'home' ? button : null);
}

/** Whether a form of the step has come back with something to put right. */
export function isRefused(step: Step): boolean {
  return chairAt(step)?.querySelector('.form .input .error') != null;
}

/** Opens the room in which this step is done; false while it is not there. */
export function makeReady(step: Step, room: string | undefined): boolean {
  const chair = chairAt(step);
  const button = chair && room !== undefined ? roomButton(chair, room) : null;
  if (button && button.getAttribute('aria-current') !== 'true') button.click();
  return button !== null;
}

/** Closes what only thanks for an earlier step, which would stand before this one. */
export function putAwayNote(step: Step): void {
  const form = document.querySelector(`.chair[data-person="${cast[step.seat]}"] .form[aria-label="Caucus"]`);
  if (form && !form.querySelector('footer button[type=submit]'))
    form.querySelector<HTMLElement>('footer button')?.click();
}

/** Types the example of a step into what is in front, as fingers would; words that somebody has typed stay. */
export async function fillIn(step: Step): Promise<void> {
  const chair = chairAt(step);
  if (!chair) return;
  const form = formIn(chair);
  const known = form && formOf(step, form);
  if (form && known) {
    for (const [label, value] of known.fill ?? []) await fillField(fieldIn(form, label), value);
    return;
  }
  const field = chair.querySelector<HTMLTextAreaElement>('.composer textarea');
  if (field && 'write' in step.does) await typeInto(field, step.does.write);
}

function fieldIn(form: HTMLElement, label: string): HTMLElement | null {
  const all = [...form.querySelectorAll<HTMLElement>('.input')];
  return all.find((each) => each.querySelector('.label')?.textContent?.startsWith(label)) ?? null;
}

const textIn = (field: HTMLElement) => field.querySelector<HTMLTextAreaElement>('textarea, input[type=text]');

function isEmpty(field: HTMLElement | null): boolean {
  if (!field) return false;
  const text = textIn(field);
  if (text) return text.value === '';
  return field.querySelector('.picked button:not(.add), input:checked') === null;
}

async function fillField(field: HTMLElement | null, value: string | string[]): Promise<void> {
  if (!field) return;
  const text = textIn(field);
  if (text) return typeInto(text, String(value));
  for (const each of [value].flat()) {
    const option = [...field.querySelectorAll('option')].find(({ textContent }) => textContent === each);
    const label = [...field.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(each));
    const box = label?.querySelector('input');
    if (option?.parentElement instanceof HTMLSelectElement) set(option.parentElement, option.value, 'change');
    else if (box && !box.checked) box.click();
    await shown();
  }
}

async function typeInto(field: HTMLTextAreaElement | HTMLInputElement, text: string): Promise<void> {
  if (field.value === '') set(field, text, 'input');
  await shown();
}

/** React hears of a value only where it is set as the browser itself sets it. */
function set(field: HTMLElement, value: string, event: 'input' | 'change'): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Until what was put in is on the page, and the next field is the one that is there then. */
function shown(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Marks the one thing to press, in words for whoever hears the page too; gives what takes the mark off. */
export function mark(element: HTMLElement): () => void {
  element.dataset.pressThis = '';
  element.setAttribute('aria-describedby', 'tour-press-this');
  return () => {
    delete element.dataset.pressThis;
    element.removeAttribute('aria-describedby');
  };
}
