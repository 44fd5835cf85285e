import type { Label } from '../people/finding.js';
import type { Person } from '../people/index.js';
import { send, sendAndClose } from './deeds.js';

/** Lets the one offer that everyone agreed to stand in the settlement. */
export async function letStand(person: Person, room: string, near?: string): Promise<void> {
  const button = 'Let these exact words stand in the settlement';
  await person.press(button, { in: room, ...(near === undefined ? {} : { near }) });
  await sendAndClose(person);
}

/** The mediator makes a draft of what may stand, and gives back what the form then shows. */
export async function draftSettlement(
  mediator: Person,
  fill: (mediator: Person) => Promise<unknown> = async () => {},
): Promise<string> {
  await openDraftForm(mediator);
  await fill(mediator);
  return (await send(mediator)).modal?.text ?? '';
}

/** Brings the form of clauses in front of the mediator, whether or not there is a draft already. */
export async function openDraftForm(mediator: Person): Promise<void> {
  await mediator.command('/caucus settle', { in: 'dm' });
  if (!mediator.chair.modal()) await mediator.press('Put clauses together', { in: 'dm' });
}

/** Puts the draft that is in front of the mediator before every side. */
export async function putSettlement(mediator: Person): Promise<void> {
  await sendAndClose(mediator);
}

/** Signs the version that this button names, and gives back what the form showed. */
export async function sign(person: Person, room: string, button: Label): Promise<string> {
  const { modal } = await person.press(button, { in: room });
  await sendAndClose(person);
  return modal?.text ?? '';
}
