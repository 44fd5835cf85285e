import type { Family } from './families.js';
import type { Verdict } from './pair.js';
import { secrets } from './secrets.js';

/** Of a hundred pairs no more than this many may be given up because the machine was too busy to answer in time. */
const mostDiscarded = 2;

/** So many pairs for each way out, and every one must have been reached: each batch aims at those that were not. */
const enough = 4;

/** What has come up so far, and what not yet. */
export type Tally = ReturnType<typeof tally>;

export function tally() {
  const reached = new Map(Object.values(secrets).map(({ path }) => [path, 0]));
  const looked = new Map<string, number>();
  const aimed = new Map<string, number>();
  const turns = new Map<Family, number>();
  let [pairs, discarded, pages] = [0, 0, 0];
  return {
    pairs: () => pairs,
    discard: () => {
      discarded += 1;
    },
    add({ reached: paths, observers, pages: read }: Verdict): void {
      pairs += 1;
      pages += read;
      for (const path of paths) reached.set(path, (reached.get(path) ?? 0) + 1);
      for (const observer of observers) looked.set(observer, (looked.get(observer) ?? 0) + 1);
    },
    /** The family of these whose turn it is. */
    turn(some: readonly Family[]): Family | undefined {
      const [least] = [...some].sort((one, other) => (turns.get(one) ?? 0) - (turns.get(other) ?? 0));
      if (least) turns.set(least, (turns.get(least) ?? 0) + 1);
      return least;
    },
    /** One of these secret acts, whose way out was reached least and which was aimed at least. */
    aim(targets: readonly string[]): string | undefined {
      const times = (name: string) => (reached.get(secrets[name]?.path ?? '') ?? 0) + 2 * (aimed.get(name) ?? 0);
      const [least] = [...targets].sort((one, other) => times(one) - times(other));
      if (least !== undefined) aimed.set(least, (aimed.get(least) ?? 0) + 1);
      return least;
    },
    say(say: (line: string) => void, seed: number, minutes: number): void {
      say(`  ${pairs} pairs, ${(pairs / minutes).toFixed(1)} a minute, ${discarded} discarded; seed ${seed}`);
      say(`  who looked on: ${[...looked].map(([who, times]) => `${who} ${times}`).join(', ')}`);
      say(`  pages of the log that HR was shown: ${pages}`);
      say(
        '  normalised: of what a person sees only the seal of the whole log, which is a hash over random bytes; the ids of words are drawn by act, in both worlds alike',
      );
      say(
        '  normalised on the log page: when it was answered, the random token of a session, and in Slack the time at which that began',
      );
      say(
        '  normalised in rows: random ids by the order in which they first come; in the log lines of one time by their content; not compared: when and how often a room was leased',
      );
      say('  pairs in which a secret reached a send:');
      for (const [path, times] of reached) say(`  ${String(times).padStart(6)}  ${path}`);
    },
    faults(): string[] {
      const missed = [...reached].filter(([, times]) => times === 0).map(([path]) => path);
      return [
        ...(missed.length > 0 && pairs >= enough * reached.size
          ? [`no pair reached a send by: ${missed.join(', ')}`]
          : []),
        ...((looked.get('HR') ?? 0) > 0 && pages === 0 ? ['HR was shown nothing on the log page'] : []),
        ...(discarded * 100 > Math.max(pairs, 100) * mostDiscarded
          ? [`${discarded} of ${pairs} pairs were discarded`]
          : []),
      ];
    },
  };
}
