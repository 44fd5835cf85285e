import type { Call, Seen } from '../../src/playground/slack/index.js';
import type { World } from './world.js';

/** Everything an observer can notice, as lines in order under the name of each place. Compared byte for byte. */
export type Observed = Map<string, string[]>;

/**
 * The seal of the whole log that a mediator is given when a session ends: a hash over bytes that are sealed under random nonces.
 * It is never the same in two runs, and no mediator sees another to hold it against. As text, and as it goes over the wire.
 */
const logSeal = /Log(?:[ +]|%20)seal(?::|%3A)(?:[ +]|%20)(?:[0-9A-Z]{5}-){4}[0-9A-Z]{6}/g;

/** When a session of the log page began, by the clock of the database's machine. */
const sessionBegan = /(HR(?:[ +]|%20)log(?:[ +]|%20)page(?:[ +]|%20)began(?:[ +]|%20)at(?:[ +]|%20))\d\d(?::|%3A)\d\d/g;

/**
 * What these people could see: what appeared on their screens, what the app answered to what they did, and the app's raw calls
 * to every address that they see. The order is compared within each place, for rooms are served side by side.
 */
export function seenBy(world: World, people: readonly string[]): Observed {
  const observed: Observed = new Map();
  const note = (place: string, what: unknown) => {
    const lines = observed.get(place) ?? [];
    observed.set(place, lines);
    lines.push(JSON.stringify(what).replace(logSeal, 'Log seal').replace(sessionBegan, '$1a time'));
  };
  const places = new Map<string, string>();
  for (const id of people) {
    const { chair, realName } = world.who(id);
    const direct = chair.dm().id;
    places.set(direct, `messages between Caucus and ${realName}`).set(id, `messages between Caucus and ${realName}`);
    for (const room of chair.rooms()) {
      if (room.id !== direct) places.set(room.id, `#${room.name}`);
      note(`the rooms of ${realName}`, room);
    }
    for (const { n: _, ...entry } of chair.seen()) {
      if (entry.channel && !places.has(entry.channel)) places.set(entry.channel, `#${entry.channelName ?? ''}`);
      if (entry.viewId) places.set(entry.viewId, `forms of ${realName}`);
      note(`${realName}'s screen: ${placeOf(entry, places)}`, entry);
    }
    observed.get(`the rooms of ${realName}`)?.sort();
  }
  for (const { workspace, person, at, kind, ack } of world.side.slack.submissions) {
    if (workspace !== world.team || !people.includes(person)) continue;
    note(`answers to ${world.who(person).realName}`, { at, kind, ack });
  }
  for (const answer of world.forged) note('answers to forged requests', answer);
  for (const call of world.side.slack.calls) {
    if (call.workspace !== world.team) continue;
    const place = addressesOf(call).find((address) => places.has(address));
    if (place === undefined || !mayBeSeen(call, people)) continue;
    const { at, method, args, rawBody, status, response } = call;
    note(`calls to ${places.get(place)}`, { at, method, args, rawBody, status, response });
  }
  return observed;
}

function placeOf({ channel, viewId }: Pick<Seen, 'channel' | 'viewId'>, places: Map<string, string>): string {
  return channel ? (places.get(channel) ?? '') : viewId ? 'forms' : '';
}

/** Where a call goes: a channel, a person, or whoever has a form open. */
function addressesOf({ args, response }: Call): string[] {
  const idIn = (value: unknown) => {
    const { id } = (value ?? {}) as { id?: unknown };
    return typeof id === 'string' ? [id] : [];
  };
  const given = [args.channel, args.channel_id, args.view_id].filter((each) => typeof each === 'string');
  return [...given, ...idIn(response.view), ...idIn(response.channel)];
}

/** An ephemeral message is for one person only. Reading who is in a room tells nobody anything. */
function mayBeSeen({ method, args }: Call, people: readonly string[]): boolean {
  if (method === 'chat.postEphemeral') return people.includes(String(args.user));
  return method !== 'conversations.members' && method !== 'conversations.info';
}
