import { type Person, wordsOf } from '../src/playground/people/index.js';
import type { Seen, Slack } from '../src/playground/slack/index.js';
import { deedOf } from './deeds-in-words.js';

/** Tells what was done and what each chair saw of it, each new thing once. */
export type Narrator = {
  heading(title: string): void;
  /** Tells everything since the last time, under these words. */
  tell(what: string): void;
};

type Sight = { place: string; by: string; text: string; who: string[] };

/** `chairs` are all who may see something, in the order in which they are named. */
export function narrator(slack: Slack, chairs: readonly Person[], write: (line: string) => void): Narrator {
  const told = new Map(chairs.map((chair) => [chair.id, 0]));
  const last = new Map<string, string>();
  const printed = new Set<string>();
  const bot = slack.botUserId();
  let done = 0;
  let headings = 0;

  function sights(): Sight[] {
    const all: Sight[] = [];
    for (const chair of chairs) {
      const seen = slack.seen(chair.id);
      const fresh = seen.slice(told.get(chair.id) ?? 0);
      told.set(chair.id, seen.length);
      for (const entry of inPlaces(latest(fresh))) {
        const sight = sightOf(chair, entry);
        if (!sight) continue;
        const isSame = (one: Sight) => one.place === sight.place && one.by === sight.by && one.text === sight.text;
        const same = all.find((one) => isSame(one) && !one.who.includes(chair.realName));
        if (same) same.who.push(chair.realName);
        else all.push({ ...sight, who: [chair.realName] });
      }
    }
    return all;
  }

  function sightOf(chair: Person, entry: Seen): Omit<Sight, 'who'> | null {
    if (entry.kind === 'notification' || entry.subtype !== undefined) return null;
    if (entry.kind === 'file') return { place: placeOf(entry), by: 'Caucus', text: `(file: ${entry.file?.title})` };
    const text = wordsOf(entry, chair.chair.nameOf);
    if (text === '') return null;
    const key = `${chair.id} ${entry.channel ?? entry.viewId} ${entry.ts ?? ''}`;
    if (last.get(key) === text) return null;
    last.set(key, text);
    const by = entry.from === undefined || entry.from === bot ? 'Caucus' : chair.chair.nameOf(entry.from);
    return { place: placeOf(entry), by, text };
  }

  function show({ place, by, text, who }: Sight): void {
    write(`  ${names(who)} ${who.length === 1 ? 'sees' : 'see'}, ${place}, from ${by}:`);
    const lines = text.split('\n');
    const [first = ''] = lines;
    const long = lines.length > 6 && printed.has(text);
    printed.add(text);
    for (const line of long ? [first, '(and the rest, as above)'] : lines) write(`      ${line}`);
  }

  return {
    heading(title) {
      headings += 1;
      write('');
      write(`== ${headings}. ${title} ==`);
    },
    tell(what) {
      write('');
      write(what);
      for (const submission of slack.submissions.slice(done)) {
        const deed = deedOf(submission, slack);
        if (deed) write(`  - ${deed}`);
      }
      done = slack.submissions.length;
      for (const sight of sights()) show(sight);
    },
  };
}

/** Only what each message or form came to be in the end. */
function latest(entries: readonly Seen[]): Seen[] {
  const keyOf = (entry: Seen) => (entry.kind === 'file' ? entry : (entry.viewId ?? `${entry.channel} ${entry.ts}`));
  const shown = entries.filter((entry) => entry.kind !== 'notification');
  return shown.filter(
    (entry, index) =>
      entry.viewId !== undefined ||
      entry.kind === 'failure' ||
      !shown.slice(index + 1).some((later) => keyOf(later) === keyOf(entry)),
  );
}

/** Place by place, for rooms are filled side by side and their order differs from one run to the next. */
function inPlaces(entries: readonly Seen[]): Seen[] {
  return [...entries].sort((one, other) => placeOf(one).localeCompare(placeOf(other)));
}

function placeOf(entry: Seen): string {
  if (entry.viewId !== undefined) return 'in a form';
  const room = entry.channelName || 'their own messages';
  return entry.kind === 'ephemeral' ? `in ${room}, alone` : `in ${room}`;
}

function names(who: readonly string[]): string {
  return new Intl.ListFormat('en').format(who);
}
