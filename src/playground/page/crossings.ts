import type { Slack } from '../slack/index.js';
import { isForEveryone, readCrossing, type Said } from './crossing-words.js';

/** Where a message stands, and who reads it there. */
export type Standing = { channel: string; ts: string; readers: string[] };

/**
 * Words that were approved in one room and stand in another, or an answer that was told. `sent` is what the side it comes from has
 * for a receipt, `came` is what the others read.
 */
export type Crossing = {
  type: 'passed' | 'told';
  /** As it is called where it came in, such as "Offer 1"; an answer in its own words. */
  what: string;
  from: string;
  to: string;
  sent: Standing;
  came: Standing;
};

type Of<Type extends Said['type']> = Extract<Said, { type: Type }> & { channel: string; name: string; ts: string };

/** Knows all that has crossed between rooms, by what stands in the emulated Slack and by nothing else. */
export function crossingsIn(slack: Slack, team: string): { all(): Crossing[] } {
  const bot = slack.botUserId(team);
  const labels = new Map<string, string>();
  const said = new Map<string, Of<Exclude<Said['type'], 'places'>>>();

  const take = (text: string, channel: string, name: string, ts: string) => {
    const read = readCrossing(text);
    if (!read) return;
    if (read.type !== 'places') return void said.set(`${channel} ${ts}`, { ...read, channel, name, ts });
    for (const { word, label } of read.places)
      labels.set(`private-${read.code}-${word}`.toLocaleLowerCase('en'), label);
  };
  const everyone = () => slack.people(team).map(({ id }) => slack.chair(id, team));
  const taken = new Set<string>();
  for (const chair of everyone())
    for (const { id, name } of chair.rooms().filter((room) => !taken.has(room.id))) {
      taken.add(id);
      for (const { from, text, ts } of chair.messages(id)) if (from === bot) take(text, id, name, ts);
    }
  slack.onSeen((_person, of, { kind, text, channel, channelName = '', ts, from }) => {
    if (of === team && from === bot && channel && ts && (kind === 'message' || kind === 'update'))
      take(text, channel, channelName, ts);
  });

  const every = <Type extends 'passed' | 'receipt' | 'told' | 'told receipt'>(type: Type): Of<Type>[] =>
    [...said.values()].filter((each): each is Of<Type> => each.type === type);
  // A fresh room's name has a number more, and each ends with digits of its own.
  const labelled = (name: string) => labels.get(name.split('-').slice(0, 3).join('-'));

  return {
    all() {
      const readers = new Map<string, string[]>();
      for (const chair of everyone())
        for (const { id } of chair.rooms()) readers.set(id, [...(readers.get(id) ?? []), chair.person.id]);
      const standing = ({ channel, ts }: { channel: string; ts: string }) => ({
        ...{ channel, ts },
        readers: readers.get(channel) ?? [],
      });
      const passed = every('passed').flatMap((came): Crossing[] => {
        const to = labelled(came.name);
        const joint = came.name.startsWith('together-');
        const fits = (each: { to: string }) => (joint ? isForEveryone(each.to) : to === undefined || each.to === to);
        const sent = nearest(came, every('receipt').filter(fits));
        if (!sent) return [];
        const { what, from } = came;
        return [{ type: 'passed', what, from, to: sent.to, sent: standing(sent), came: standing(came) }];
      });
      const told = every('told').flatMap((came): Crossing[] => {
        const to = labelled(came.name);
        const receipts = every('told receipt').filter(
          (each) => each.answer === came.answer && labelled(each.name) === came.from,
        );
        const sent = nearest(came, receipts);
        if (!sent || to === undefined) return [];
        const { answer, from } = came;
        return [{ type: 'told', what: answer, from, to, sent: standing(sent), came: standing(came) }];
      });
      return [...passed, ...told].sort((a, b) => (a.came.ts < b.came.ts ? -1 : 1));
    },
  };
}

/** The one of these with the same words, in another room of the same mediation, that stands nearest in time. */
function nearest<Sent extends { channel: string; name: string; ts: string; words: string }>(
  came: Sent | Of<'passed' | 'told'>,
  sent: Sent[],
): Sent | undefined {
  const apart = ({ ts }: { ts: string }) => Math.abs(Number(ts) - Number(came.ts));
  const code = ({ name }: { name: string }) => name.split('-')[1];
  return sent
    .filter((each) => each.channel !== came.channel && each.words === came.words && code(each) === code(came))
    .sort((a, b) => apart(a) - apart(b))[0];
}
