import {
  type Act,
  approveTogether,
  destinations,
  inStatus,
  keep,
  kinds,
  offer,
  oneOf,
  opens,
  passes,
  pick,
  words,
} from './doing.js';
import { drafts } from './secret-acts.js';

/** The same words in the end, whoever began them, whether or not they were changed, and in whatever order birch said yes. */
export const saysHowever: Act = async (world, { who, what, to, more }, name) => {
  const { ids } = world.side;
  const text = `${name} birch says this openly.`;
  const begun = `${name} birch begins otherwise.`;
  const { who: one, room } = oneOf(world, 'birch', who);
  const wording = { kind: pick([...kinds, offer], what), to: destinations(world, to % 7), next: keep };
  if (more % 2) {
    ids.during(world.team, `${name} before it is said`);
    await opens(one, '/caucus propose', room);
    await words(world, one, { text: begun, ...wording });
    await world.settled();
    await inStatus(one, room, 'Change the words', begun);
  } else await opens(one, '/caucus propose', room);
  // What is said in the end has the same id in both worlds.
  ids.during(world.team, `${name} as it is said`);
  await words(world, one, { text, ...wording });
  await approveTogether(world, 'birch', text, who);
  await passes(world, room, text);
  return `${one.realName} begins with “${more % 2 ? begun : text}”; birch sends “${text}”`;
};

/** Slack refuses for a moment, or its answer is lost, while the draft is on its way into birch's room. */
export const showsWhileSlackIsBusy: Act = async (world, picks, name) => {
  const { room } = oneOf(world, 'birch', 0);
  const channel = world.side.slack.channel(room, world.team).id;
  world.side.slack.faults.next({
    ...{ method: 'chat.postMessage', workspace: world.team, retryAfter: 1 },
    kind: pick(['http429', 'cut_connection'] as const, picks.what),
    match: ({ args }) => args.channel === channel,
  });
  return drafts(/show it to the mediator/)(world, picks, name);
};
