import type { Person } from '../../src/playground/people/index.js';
import { type Read, readAt, without } from './picture.js';
import type { Stand } from './place.js';
import { ben, mira } from './stages.js';

/**
 * One thing more that everyone is told: every mediator ends what they lead, or, where all has ended, Ben has his room blanked.
 * Before it, Mira has posted once more what she was asked to look for. Gives what then came, by person and room: a room that
 * goes on has it.
 */
export async function further(stand: Stand): Promise<Read['places']> {
  await press(stand, mira, /once more$/, 'dm');
  await stand.settled();
  const before = readAt(stand).places;
  const ended = [await ends(stand.who(mira)), await ends(stand.who('U0TOM'))];
  if (!ended.includes(true)) await press(stand, ben, /[Bb]lank/, 'room');
  await stand.settled();
  const after = readAt(stand).places;
  return new Map([...after].map(([where, lines]) => [where, without(lines, before.get(where) ?? [])]));
}

async function ends(mediator: Person): Promise<boolean> {
  if (mediator.chair.modal()) await mediator.close(true);
  const { modal } = await mediator.command('/caucus close', { in: 'dm' });
  if (!modal) return false;
  const { ok } = await mediator.submit();
  if (mediator.chair.modal()) await mediator.close(true);
  return ok;
}

/** Presses it where it can be pressed. */
async function press({ who, room }: Stand, id: string, button: RegExp, where: 'dm' | 'room'): Promise<void> {
  try {
    await who(id).press(button, { in: where === 'room' ? room(id) : where });
  } catch {
    // Whom Slack has not let in has no room either.
  }
}
