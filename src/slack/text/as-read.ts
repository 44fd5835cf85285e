import { unescapeText } from './escape.js';

const mark = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** The people whom a message mentions, by their ids in Slack. */
export function mentionedIn(text: string): string[] {
  return [...text.matchAll(mark)].flatMap(([, sign, what]) => (sign === '@' && what ? [what] : []));
}

/**
 * A message of Slack's as people read it: in place of the marks for people, rooms and links stand the words that are shown
 * for them, people without an @. `nameOf` gives a person's name, or nothing if it is not known.
 */
export function asRead(text: string, nameOf: (person: string) => string | undefined): string {
  const read = text.replace(mark, (_all, sign: string, what: string, label?: string) => {
    switch (sign) {
      case '@':
        return nameOf(what) ?? label ?? what;
      case '#':
        return `#${label || what}`;
      case '!':
        return label || `@${what}`;
      default:
        return label === undefined || label === what ? what : `${label} (${what})`;
    }
  });
  return unescapeText(read);
}
