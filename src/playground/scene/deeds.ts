import { contains, type Label } from '../people/finding.js';
import type { FillValue, Person, Submitted } from '../people/index.js';

/** What happens next with words, as the form offers it. */
export const next = {
  hand: 'Hand these exact words to the mediator',
  sayYes: 'I say yes to these exact words; the others on my side are asked',
  keep: 'Keep them as a draft for my side',
  show: 'Keep them as a draft and show it to the mediator',
} as const;

/** What words are, as the form offers it. */
export const kinds = {
  message: 'A message: no answer is asked',
  question: 'A question: they may answer it in words',
  offer: 'An offer: they may agree to it or not',
} as const;

/** The field behind "More ways" that makes an offer one on a condition. */
export const onCondition = 'On condition that they do this';

/** Puts many fields in; throws where one is not on the screen. */
export async function fillIn(person: Person, values: readonly (readonly [Label, FillValue])[]): Promise<void> {
  for (const [label, value] of values) await person.fill(label, value);
}

/** Makes the one choice of a field whose words contain, or match, this. */
export async function choose(person: Person, field: Label, part: Label): Promise<void> {
  const { options } = person.find(field).element as { options: { text: { text: string } }[] };
  const found = options.map((option) => option.text.text).filter((text) => contains(text, part));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} choices of ${field} contain "${String(part)}"`);
  await person.fill(field, only);
}

/** Sends the form in front and throws, with what it then says, unless it was taken. */
export async function send(person: Person): Promise<Submitted> {
  const sent = await person.submit();
  const refused = sent.outcome === 'pushed' || !sent.ok || sent.failure;
  if (refused) throw new Error(`${person.realName}'s form was not taken: ${sent.failure ?? sent.modal?.text ?? ''}`);
  return sent;
}

/** Sends the form in front and closes what thanks for it. */
export async function sendAndClose(person: Person): Promise<Submitted> {
  const sent = await send(person);
  if (person.chair.modal()) await person.close(true);
  return sent;
}

/** `text` is the wording; what is left out stays as the form offers it. */
export type Wording = {
  text: string;
  to?: string[];
  kind?: keyof typeof kinds;
  next?: keyof typeof next;
  /** Fields behind "More ways". */
  more?: readonly (readonly [Label, FillValue])[];
};

/** Fills in and sends the form for words that is in front of a person. */
export async function words(person: Person, { text, to, kind, next: then, more = [] }: Wording): Promise<void> {
  if (more.length > 0) await person.press('More ways');
  if (to) await person.fill('Who they are for', to);
  if (kind) await person.fill('What they are', kinds[kind]);
  await person.fill('The exact words', text);
  if (then) await person.fill('What happens next', next[then]);
  await fillIn(person, more);
  await sendAndClose(person);
}

/** Drafts something new in a room. */
export async function propose(person: Person, room: string, wording: Wording): Promise<void> {
  await person.command('/caucus propose', { in: room });
  await words(person, wording);
}

/** Presses a button in the answer to `/caucus status`, beside these words where there are several. */
export async function pressInStatus(person: Person, room: string, button: Label, near?: string): Promise<void> {
  await person.command('/caucus status', { in: room });
  await person.press(button, { in: room, ...(near === undefined ? {} : { near }) });
}

/** The mediator passes the one thing that is ready on the side whose room this is, and gives back what the form showed. */
export async function passFrom(mediator: Person, room: string): Promise<string> {
  const { modal, answer } = await mediator.command('/caucus pass', { in: room });
  if (!modal) throw new Error(`Nothing to pass: ${answer ?? ''}`);
  await sendAndClose(mediator);
  return modal.text;
}

/** Answers an offer by the number it has in this room. */
export async function answerOffer(
  person: Person,
  room: string,
  button: Label,
  answer: 'Agree in principle' | 'Not this' | 'Not now',
  who: 'Tell them now' | 'Only the mediator for now',
): Promise<void> {
  await person.press(button, { in: room });
  await fillIn(person, [
    ['Your answer', answer],
    ['Who may know', who],
  ]);
  await sendAndClose(person);
}
