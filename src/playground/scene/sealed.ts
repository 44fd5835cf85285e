import type { Label } from '../people/finding.js';
import type { Person } from '../people/index.js';
import { choose, fillIn, sendAndClose } from './deeds.js';

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

/** What figures are for, of whom they are asked, and when each round ends. */
export type AskFigures = {
  text: string;
  unit: string;
  /** As the form names the sides. */
  claimant: Label;
  payer: Label;
  rule: string;
  rounds: readonly { day: string; time: string }[];
};

/** Brings the form for figures in front of the mediator, and fills it in. */
export async function fillFigures(mediator: Person, asked: AskFigures): Promise<void> {
  await mediator.command('/caucus status', { in: 'dm' });
  await mediator.press('More ways', { in: 'dm' });
  await mediator.press('Ask two sides for figures');
  await fillFiguresForm(mediator, asked);
}

/** Fills the form for figures in, where it is in front already. */
export async function fillFiguresForm(mediator: Person, asked: AskFigures): Promise<void> {
  await fillIn(mediator, [
    [/^What the figure is for/, asked.text],
    ['The unit of both figures', asked.unit],
  ]);
  await choose(mediator, /^Which side asks/, asked.claimant);
  await choose(mediator, /^Which side gives/, asked.payer);
  await mediator.fill('Which figure an overlap makes', asked.rule);
  for (const [index, { day, time }] of asked.rounds.entries()) {
    await mediator.fill(`Round ${index + 1} ends on`, day);
    await mediator.fill(new RegExp(`^Round ${index + 1} ends at`), time);
  }
}

/** The mediator asks two sides for figures. */
export async function askFigures(mediator: Person, asked: AskFigures): Promise<void> {
  await fillFigures(mediator, asked);
  await sendAndClose(mediator);
  while (mediator.chair.modal()) await mediator.close(true);
}

/** Somebody gives a figure, by the newest button in their room. */
export async function giveFigure(person: Person, room: string, figure: string): Promise<void> {
  await person.press('Read and give a figure', { in: room });
  await person.fill(/^The figure, in/, figure);
  await sendAndClose(person);
}
