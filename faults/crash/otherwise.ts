import { envelopes } from '../../src/words/en/envelopes.js';
import { cast } from '../../wall/two-worlds/cast.js';
import { placeName, roomsOf } from './picture.js';
import type { Stand } from './place.js';

/** A message of ours that does not read as Caucus has last sent it: who reads it where, and whether it holds passed words. */
export type Otherwise = { where: string[]; passed: boolean; text: string };

/** All that stands otherwise than it was sent. What Slack refused does not count, for it never stood. */
export function otherwise({ who, slack }: Stand): Otherwise[] {
  const sent = new Map<string, string>();
  for (const { method, args, response, answered } of slack.calls) {
    if (method === 'chat.update' && response.ok === true && answered)
      sent.set(`${args.channel} ${args.ts}`, String(args.text));
  }
  const found = new Map<string, Otherwise>();
  for (const { id } of cast) {
    const one = who(id);
    for (const room of roomsOf(one)) {
      for (const { ts, text } of one.messages(room.id)) {
        const key = `${room.id} ${ts}`;
        const ours = sent.get(key);
        if (ours === undefined || ours === text) continue;
        const each = found.get(key) ?? { where: [], passed: ours.includes(envelopes.arrived.standing), text };
        each.where.push(placeName(one.realName, room.name));
        found.set(key, each);
      }
    }
  }
  return [...found.values()];
}
