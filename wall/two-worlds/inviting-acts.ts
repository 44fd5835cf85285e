import { mediator, peopleOf } from './cast.js';
import { type Act, inStatus, oneOf, opens, pick, sends, textsOf } from './doing.js';

/** What birch answers to the invitation, which only the mediators hear. */

const answersInvitation =
  (button: string): Act =>
  async (world, { who }) => {
    const one = world.who(pick(peopleOf(world.shape, 'birch'), who));
    await one.press(button, { in: 'dm' });
    return `${one.realName} presses ${button}`;
  };

const invitedLeaves: Act = async (world, { who }) => {
  const one = world.who(pick(peopleOf(world.shape, 'birch'), who));
  await opens(one, '/caucus leave', world.roomOf(one.id) ?? 'dm');
  await sends(one);
  return `${one.realName} leaves before it has begun`;
};

const withdraws: Act = async (world) => {
  const { who: one, room } = oneOf(world, 'birch', 0);
  await opens(one, '/caucus withdraw', room);
  await sends(one);
  return `${one.realName} would withdraw birch before it has begun`;
};

/** Within the thirty minutes in which it can be undone. */
const undoes: Act = async (world, picks, name) => {
  await withdraws(world, picks, name);
  await world.settled();
  const { who, room } = oneOf(world, 'birch', 0);
  await inStatus(who, room, 'Undo the withdrawal');
  return `${who.realName} withdraws birch and undoes it`;
};

const stopsAsking: Act = async (world, { who }) => {
  const lead = world.who(mediator);
  await opens(lead, '/caucus people', 'dm');
  const named = textsOf(lead.find('Who is it about').element).filter((each) => each.includes('Birch'));
  await lead.fill('Who is it about', pick(named, who));
  await lead.fill('What should happen', 'They are no longer asked to take part');
  await sends(lead);
  return `Mira stops asking ${pick(named, who)}`;
};

export const inviting = {
  'says no': answersInvitation('No'),
  'talks first': answersInvitation('Talk with the mediator first'),
  'leaves before it begins': invitedLeaves,
  'withdraws before it begins': withdraws,
  'undoes the withdrawal': undoes,
  'is no longer asked': stopsAsking,
} satisfies Record<string, Act>;
