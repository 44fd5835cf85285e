import { membersOf, type SideName } from './cast.js';
import { type Act, pick } from './doing.js';

type For = 'for nobody' | 'for the mediator';

/** Weeks after the end somebody of a side says how things stand, or asks to talk about it. */
export const howThingsStandTo =
  (side: SideName, whom: For): Act =>
  async (world, { who, what }) => {
    const one = world.who(pick(membersOf(world.shape, side), who));
    const answers = ['Well', 'Partly', 'Not well'];
    const talk = 'I would like to talk with the mediator';
    const answer = pick(whom === 'for nobody' ? answers : [...answers, talk], what);
    await one.press(answer, { in: 'dm' });
    if (whom === 'for the mediator' && answer !== talk) await one.press('Let the mediator know');
    return `${one.realName} answers ${whom}: ${answer}`;
  };

export const howThingsStand = (whom: For): Act => howThingsStandTo('birch', whom);
