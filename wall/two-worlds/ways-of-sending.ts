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
  const text = `${name} birch says this openly.`;
  const { who: one, room } = oneOf(world, 'birch', who);
  await opens(one, '/caucus propose', room);
  const kind = pick([...kinds, offer], what);
  const begun = more % 2 ? `${name} birch begins otherwise.` : text;
  await words(world, one, { text: begun, kind, to: destinations(world, to % 7), next: keep });
  await world.settled();
  if (begun !== text) {
    await inStatus(one, room, 'Change the words', begun);
    await words(world, one, { text, next: keep });
  }
  await approveTogether(world, 'birch', text, who);
  await passes(world, room, text);
  return `${one.realName} begins with “${begun}”; birch sends “${text}”`;
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
