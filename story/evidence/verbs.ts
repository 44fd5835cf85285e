import { wordsOf } from '../../src/playground/people/index.js';
import type { Slack } from '../../src/playground/slack/index.js';

/**
 * The verbs, and the words that can follow one, that somebody read in the answer to `/caucus help` and that nobody who
 * read them there has used.
 */
export function unused(slack: Slack): string[] {
  const missing = new Set<string>();
  const read = new Set<string>();
  const used = new Set<string>();
  for (const { id } of slack.people()) {
    const offered = new Set(slack.seen(id).flatMap((entry) => offeredIn(wordsOf(entry))));
    const typed = slack.submissions.filter((each) => each.person === id && each.kind === 'command');
    for (const line of offered) {
      read.add(line);
      if (typed.some(({ text = '' }) => text === line || text.startsWith(`${line} `))) used.add(line);
    }
  }
  for (const line of read) if (!used.has(line)) missing.add(line);
  return read.size === 0 ? ['help'] : [...missing];
}

/** "phase opening | together" offers `phase`, `phase opening` and `phase together`. */
function offeredIn(text: string): string[] {
  return [...text.matchAll(/• `\/caucus (\w+)([^`]*)` – /g)].flatMap(([, verb = '', more = '']) => {
    const choices = more.includes('|') ? more.split('|').map((choice) => `${verb} ${choice.trim()}`) : [];
    return [verb, ...choices];
  });
}
