import type { Person } from '../people/index.js';
import { fillIn, sendAndClose } from './deeds.js';

/** Words of the mediator's, and when answers to them come due. */
export type PutTerms = { text: string; day: string; time: string };

/** Brings the form for terms in front of the mediator, and fills it in. */
export async function fillTerms(mediator: Person, { text, day, time }: PutTerms): Promise<void> {
  await mediator.command('/caucus status', { in: 'dm' });
  await mediator.press('More ways', { in: 'dm' });
  await mediator.press('Put terms to every side');
  await fillIn(mediator, [
    ['The exact words', text],
    ['Answers come due on', day],
    [/^At this time/, time],
  ]);
}

/** The mediator puts terms to every side. */
export async function putTerms(mediator: Person, terms: PutTerms): Promise<void> {
  await fillTerms(mediator, terms);
  await sendAndClose(mediator);
  while (mediator.chair.modal()) await mediator.close(true);
}

/** Somebody answers the terms that stand, by the button in their room. */
export async function answerTerms(person: Person, room: string, answer: 'yes' | 'no'): Promise<void> {
  await person.press('Read and answer', { in: room });
  await person.fill('The answer of your side', answer === 'yes' ? 'Yes, if every side says yes' : 'No');
  await sendAndClose(person);
}
