import type { FillValue, Person } from '../../src/playground/people/index.js';
import { mediator, membersOf, nameOf, type SideName, sidesOf } from './cast.js';
import { clears, type World } from './world.js';

/** What is picked for an act; an act takes of it what it needs. */
export type Picks = { who: number; what: number; to: number; more: number };

/** Something done in a world; gives it in a sentence. Throws when the person's screen does not offer it, which is then the sentence. */
export type Act = (world: World, picks: Picks, name: string) => Promise<string>;

export const pick = <Each>(list: readonly Each[], number: number): Each => {
  const found = list[number % list.length];
  if (found === undefined) throw new Error('there is nobody and nothing to pick from');
  return found;
};

/** Those who decide for a side and are in its private room: whoever has left is not. */
export function present(world: World, side: SideName): string[] {
  return membersOf(world.shape, side).filter((id) => world.roomOf(id) !== null);
}

/** Someone of a side, in their private room. */
export function oneOf(world: World, side: SideName, number: number): { who: Person; room: string } {
  const who = world.who(pick(present(world, side), number));
  return { who, room: roomOf(world, who) };
}

export function roomOf(world: World, who: Person): string {
  const room = world.roomOf(who.id);
  if (room === null) throw new Error(`${who.realName} is in no private room`);
  return room;
}

export const kinds = ['A message: no answer is asked', 'A question: they may answer it in words'] as const;
export const offer = 'An offer: they may agree to it or not';

/** What a form for words is filled in with. `to` is how each destination begins, as the form shows it. */
export type Wording = { text: string; kind?: string; to?: readonly SideName[] | 'joint'; next?: RegExp; more?: Fills };
type Fills = readonly (readonly [string, FillValue])[];

/** A side as everyone reads it. */
export const labels = (world: World, side: SideName): string => {
  const people = membersOf(world.shape, side);
  if (people.length === 1) return nameOf(people[0] ?? '');
  return side === 'birch' ? 'Night shift' : 'Operations';
};

type Ticks = { options: { text: { text: string } }[] };
export const textsOf = (element: unknown) => (element as Ticks).options.map((each) => each.text.text);

/** Of the choices of what happens next, that nothing does. */
export const keep = /Keep them as a draft for my side/;

/** Whom an envelope of birch's names. */
export const destinations = (world: World, to: number) => {
  const rest = sidesOf(world.shape).slice(1);
  return to === 7 ? rest : [pick(rest, to)];
};

/** Fills in the form for words in front of someone and sends it; throws with what it says if it is refused. */
export async function words(world: World, who: Person, wording: Wording): Promise<void> {
  const { text, kind, to, next, more = [] } = wording;
  const fields = who.screen().fields;
  if (more.length > 0 && !fields.includes('Last day to pass them')) await who.press('More ways');
  if (to && fields.includes('Who they are for')) {
    const wanted = to === 'joint' ? ['Everyone'] : to.map((side) => labels(world, side));
    const offered = textsOf(who.find('Who they are for').element);
    await who.fill(
      'Who they are for',
      offered.filter((each) => wanted.some((begin) => each.startsWith(begin))),
    );
  }
  if (kind) await who.fill('What they are', kind);
  await who.fill('The exact words', text);
  if (next) {
    const [found] = textsOf(who.find('What happens next').element).filter((each) => next.test(each));
    if (found === undefined) throw new Error(`the form does not offer ${next}`);
    await who.fill('What happens next', found);
  }
  for (const [label, value] of more) await who.fill(label, value);
  await sends(who);
}

/** Sends the form in front and closes what thanks for it; throws with what it says if it was not taken. */
export async function sends(who: Person): Promise<void> {
  const sent = await who.submit();
  const refused = sent.outcome === 'pushed' || !sent.ok;
  const said = sent.modal?.text ?? sent.failure ?? '';
  await clears(who);
  if (refused) throw new Error(`refused: ${Object.values(sent.errors).join(' ') || said}`);
}

/** Opens a form by a command; throws with what was said instead. */
export async function opens(who: Person, line: string, room: string): Promise<void> {
  const { answer, modal } = await who.command(line, { in: room });
  if (!modal) throw new Error(`${line} says: ${answer ?? 'nothing'}`);
}

/** Presses a button in what `/caucus status` shows, beside these words. */
export async function inStatus(who: Person, room: string, button: string | RegExp, near?: string): Promise<string> {
  await who.command('/caucus status', { in: room });
  const { answer } = await who.press(button, { in: room, ...(near === undefined ? {} : { near }) });
  return answer ?? '';
}

/** Everyone of a side says yes to these words, one after the other, until it is enough. */
export async function approveTogether(world: World, side: SideName, text: string, from = 0): Promise<void> {
  for (const index of present(world, side).keys()) {
    const { who, room } = oneOf(world, side, index + from);
    await world.settled();
    try {
      await inStatus(who, room, 'Approve these exact words', text);
    } catch {
      // Who has said yes already, or may not, is not offered it.
    }
  }
  await world.settled();
}

/** The mediator passes these words on, from the room of the side they come from. */
export async function passes(world: World, room: string, text: string): Promise<void> {
  const lead = world.who(mediator);
  const { modal } = await lead.command('/caucus pass', { in: room });
  if (!modal) await lead.press('Pass it on', { in: room, near: text });
  await sends(lead);
  await world.settled();
}

/** A side puts words together, says yes to them, and the mediator passes them on. `from` is who of them begins. */
export async function sendsWords(world: World, side: SideName, wording: Wording, from = 0): Promise<string> {
  const { who, room } = oneOf(world, side, from);
  await opens(who, '/caucus propose', room);
  await words(world, who, { next: /exact words/, ...wording });
  await approveTogether(world, side, wording.text, from);
  await passes(world, room, wording.text);
  return `${who.realName}'s side sends “${wording.text}” to ${String(wording.to)}`;
}

/** A side answers in words the newest question that was put to it openly. */
export async function repliesInWords(world: World, side: SideName, text: string, from = 0): Promise<string> {
  const found = world.questions.findLast(({ to }) => to === side);
  if (!found) throw new Error(`${side} has no question`);
  const { who, room } = oneOf(world, side, from);
  await inStatus(who, room, /^Answer question/, found.text);
  await words(world, who, { text, next: /exact words/ });
  await approveTogether(world, side, text, from);
  await passes(world, room, text);
  return `${who.realName}'s side answers “${found.text}”`;
}
