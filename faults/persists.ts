import type { Seen } from '../src/playground/slack/index.js';
import type { Step } from './crash/paths.js';
import type { Place } from './crash/place.js';

/** Once that somebody has asked for something: whether it was taken, why not, and all they have been shown since they began. */
export type Attempt = { done: boolean; why: string; seen: readonly Seen[] };

/** How often a person does the same again before they give up. */
const tries = 8;

/** Someone does a step, and again where it was not taken; `after` is waited for each time. Gives why they gave up, if they did. */
export async function persists(
  place: Place,
  step: Step,
  after: (attempt: Attempt) => Promise<void>,
): Promise<string | null> {
  const { chair, ...person } = place.who(step.who);
  let why = '';
  const form: Filling = { halfFilled: false };
  for (let left = tries; left > 0; left -= 1) {
    const mark = person.mark();
    const done = await asks(place, step, form).then(
      () => true,
      (error: Error) => {
        why = error.message;
        return false;
      },
    );
    await after({ done, why, seen: chair.seen().slice(mark) });
    const inFront = chair.modal();
    // What stands in front of the form, and leads nowhere, is closed: below it is the form as it was.
    if (inFront && (done || !inFront.view.submit)) await person.close(done);
    if (done) return null;
  }
  return why;
}

/** Whether somebody was still filling a form in when something went wrong. */
export type Filling = { halfFilled: boolean };

/** Someone does a step once. A form that came too late to be filled in is closed and asked for anew, so that none is sent by halves. */
export async function asks(place: Place, step: Step, form: Filling): Promise<void> {
  const person = place.who(step.who);
  if (form.halfFilled && person.chair.modal()) await person.close(true);
  if (!person.chair.modal() && step.ready) {
    form.halfFilled = true;
    await step.ready(place);
    form.halfFilled = false;
  }
  await step.go(place);
}
