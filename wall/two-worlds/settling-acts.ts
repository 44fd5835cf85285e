import { draftSettlement, putSettlement } from '../../src/playground/scene/settling.js';
import { mediator, type SideName } from './cast.js';
import { type Act, inStatus, offer, oneOf, present, sends, sendsWords } from './doing.js';
import type { World } from './world.js';

/** All of a side press this beside these words, and send the form that comes. */
async function everyone(
  world: World,
  side: SideName,
  button: RegExp,
  { near, fill }: { near?: string; fill?: readonly (readonly [string, string])[] } = {},
): Promise<void> {
  for (const index of present(world, side).keys()) {
    const { who, room } = oneOf(world, side, index);
    await inStatus(who, room, button, near);
    for (const [label, value] of fill ?? []) await who.fill(label, value);
    await sends(who);
    await world.settled();
  }
}

const agreeing = [
  ['Your answer', 'Agree in principle'],
  ['Who may know', 'Tell them now'],
] as const;

/** An offer of cedar's that birch agrees to, that both let stand, and that the mediator puts before every side. */
export const settles: Act = async (world, { who }, name) => {
  const text = `${name} cedar would do this.`;
  await sendsWords(world, 'cedar', { text, kind: offer, to: ['birch'] }, who);
  await everyone(world, 'birch', /^Answer offer/, { near: text, fill: agreeing });
  for (const side of ['birch', 'cedar'] as const) {
    await everyone(world, side, /^Let these exact words stand/, { near: text });
  }
  await draftSettlement(world.who(mediator));
  await putSettlement(world.who(mediator));
  await world.settled();
  return 'cedar and birch settle, and Mira puts the text before every side';
};

/** Birch signs what is before the sides: all of it, or only the first of them. */
export const signs =
  (all: boolean): Act =>
  async (world) => {
    const [index] = present(world, 'birch').keys();
    if (all) await everyone(world, 'birch', /^Read and sign/);
    else {
      const { who, room } = oneOf(world, 'birch', index ?? 0);
      await inStatus(who, room, /^Read and sign/);
      await sends(who);
      await world.settled();
    }
    return all ? 'birch signs' : 'one of birch signs';
  };

/** What birch would have changed, which it asks of the mediator in its own room. */
export const asksForAChange: Act = async (world, { who }, name) => {
  const { who: one, room } = oneOf(world, 'birch', who);
  await inStatus(one, room, /^Ask for a change/);
  await one.fill('What you would like to be changed', `${name} Please change this.`);
  await sends(one);
  return `${one.realName} asks for a change in the settlement`;
};
