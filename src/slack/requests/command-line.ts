import type { Phrasebook } from '../../words/phrasebook.js';
import type { Verb } from '../entry-point.js';

/** What was typed after `/caucus`: a verb with the words it takes, or why it is refused. Whatever else was typed is dropped here. */
export type Typed =
  | { type: 'verb'; verb: Verb; words: string[] }
  | { type: 'refused'; why: (say: Phrasebook) => string };

/** Reads what was typed after `/caucus`; nothing at all reads as `help`. */
export function readCommandLine(text: string, verbs: ReadonlyMap<string, Verb>): Typed {
  const [name = 'help', ...words] = text.toLowerCase().split(/\s+/).filter(Boolean);
  const verb = verbs.get(name);
  if (!verb) return { type: 'refused', why: (say) => say.edge.unknownVerb };

  if (verb.takes === null) {
    return words.length === 0
      ? { type: 'verb', verb, words }
      : { type: 'refused', why: (say) => say.edge.wordsAfterVerb(verb.name) };
  }
  const [word, ...more] = words;
  if (verb.takes === 'reference') {
    const fits = more.length === 0 && (word === undefined || /^[a-z0-9-]{1,40}$/.test(word));
    return fits ? { type: 'verb', verb, words } : { type: 'refused', why: (say) => say.edge.oneReference(verb.name) };
  }
  const fits = more.length === 0 && (word === undefined || verb.takes.includes(word));
  const { takes } = verb;
  return fits ? { type: 'verb', verb, words } : { type: 'refused', why: (say) => say.edge.oneOf(verb.name, takes) };
}
