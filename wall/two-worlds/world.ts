import { type Person, person } from '../../src/playground/people/index.js';
import { mediator, nameOf, peopleOf, type Rule, type Shape, type SideName, sidesOf } from './cast.js';
import { patiently } from './patiently.js';
import type { Side } from './side.js';

/** One mediation in a workspace of its own, and the people who act in it by what they see. */
export type World = {
  side: Side;
  team: string;
  shape: Shape;
  who(id: string): Person;
  /** The name of a room by how it begins, such as this side's; null while this person is in none. */
  roomOf(id: string): string | null;
  joint(id: string): string | null;
  /** What was done so far in words, with what became of it. */
  told: string[];
  /** Offers that were made openly, the newest last: people find them by their wording. */
  offers: { text: string; from: SideName; to: SideName }[];
  /** Questions that were put openly, the newest last. */
  questions: { text: string; to: SideName }[];
  /** What birch has drafted and nobody outside may know of, the newest last. */
  hidden: string[];
  /** What was answered to requests that no screen allowed, and how many there were. */
  forged: string[];
  forgeries: number;
  /** What the log page answered HR, by what was asked. */
  pages: { asked: string; answer: string; shown: boolean }[];
  /** Until nothing of this workspace waits for Slack. */
  settled(): Promise<void>;
};

export function worldIn(side: Side, team: string, shape: Shape): World {
  const seated = new Map<string, Person>();
  const who = (id: string) => {
    const known = seated.get(id) ?? person(side.slack, id, team);
    seated.set(id, known);
    return known;
  };
  const room = (id: string, first: string) =>
    who(id)
      .rooms()
      .find((name) => name.startsWith(first)) ?? null;
  return {
    ...{ side, team, shape, who, told: [], offers: [], questions: [], hidden: [], forged: [], forgeries: 0, pages: [] },
    roomOf: (id) => room(id, 'private-'),
    joint: (id) => room(id, 'together-'),
    async settled() {
      while (await patiently(() => pendingIn(side, team))) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

async function pendingIn(side: Side, team: string): Promise<boolean> {
  const row = await side.store.db('rooms').where({ workspace_id: team }).where('pending', '>', 0).first('room_id');
  return row !== undefined;
}

/** Closes whatever stands in front of somebody. */
export async function clears(who: Person): Promise<void> {
  if (who.chair.modal()) await who.close(true);
}

const rules: Record<Rule, string> = {
  spokesperson: 'Whoever speaks for it says yes',
  anyone: 'Any one of them says yes',
  everyone: 'All of them say yes',
  number: 'A certain number of them say yes',
};
const labels: Record<SideName, string> = { birch: 'Night shift', cedar: 'Operations', elm: 'Planning' };

/** The mediator opens the mediation and sends the invitations. */
export async function convene(world: World): Promise<void> {
  const { shape } = world;
  const lead = world.who(mediator);
  const sides = sidesOf(shape);
  const members = (side: SideName) => peopleOf(shape, side).filter((id) => id !== 'U0ALI');
  await lead.command('/caucus open', { in: 'dm' });
  if (shape.elm || shape.birch.adviser) await lead.press('More ways');
  for (const [index, side] of sides.entries()) {
    await lead.fill(new RegExp(`^Side ${index + 1}\\b.*decide for it$`), members(side).map(nameOf));
  }
  if (shape.birch.adviser) await lead.fill('Advisers of side 1', [nameOf('U0ALI')]);
  await lead.fill(/conflict of interest/, 'None that I know of');
  await lead.submit();
  const larger = (['birch', 'cedar'] as const).filter((side) => members(side).length > 1);
  if (larger.length > 0) {
    for (const side of larger) await describe(world, side, shape[side].rule, members(side));
    await lead.submit();
  }
  const sent = await lead.submit();
  if (!sent.modal?.text.includes('The mediation is open')) throw new Error(`Not opened: ${sent.modal?.text}`);
  await clears(lead);
  await world.settled();
}

/** With two larger sides the fields stand twice, in the order of the sides, so each is found in the block of its own. */
async function describe(world: World, side: SideName, rule: Rule, people: string[]): Promise<void> {
  const { chair } = world.who(mediator);
  const index = sidesOf(world.shape).indexOf(side);
  const blocks = (chair.modal()?.view.blocks ?? []) as { block_id: string; element?: Element }[];
  const put = (what: string, value: (element: Element) => { [key: string]: unknown }) => {
    const block = blocks.find((each) => each.element?.action_id === `open.${index}.${what}`);
    if (!block?.element) throw new Error(`The form has no field ${what} of side ${index + 1}`);
    chair.fill('modal', block.block_id, block.element.action_id, value(block.element));
  };
  const option = (words: string) => (element: Element) => ({
    selected_option: element.options?.find((each) => each.text.text === words),
  });
  put('label', () => ({ value: labels[side] }));
  put('speaks', option(nameOf(people[0] ?? '')));
  put('rule', option(rules[rule]));
  if (rule === 'number') put('k', () => ({ value: '2' }));
}

type Element = { action_id: string; options?: { text: { text: string } }[] };

/** Everyone agrees and the mediation begins. */
export async function begin(world: World): Promise<void> {
  const everyone = sidesOf(world.shape).flatMap((side) => peopleOf(world.shape, side));
  for (const id of everyone) {
    await world.who(id).press('Agree', { in: 'dm' });
    await world.settled();
  }
}
