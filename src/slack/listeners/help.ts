import { help, verbLines } from '../../words/en/help.js';
import type { EntryPoint, Reader, Verb } from '../entry-point.js';
import { permitted } from '../permitted.js';

/** `/caucus help`: what this reader can do here now, what they could do in a private room, and what everyone must know. */
export function helpFor(entryPoints: () => readonly EntryPoint[]): EntryPoint {
  return {
    verb: {
      name: 'help',
      takes: null,
      deed: 'help',
      async run({ reader }) {
        const verbs = entryPoints().flatMap((entry) => entry.verb ?? []);
        return { type: 'say', text: helpText(verbs, reader) };
      },
    },
  };
}

function helpText(verbs: readonly Verb[], reader: Reader): string {
  const refusalOf = new Map(verbs.map((verb) => [verb, permitted(reader, verb.deed)]));
  const here = verbs.filter((verb) => refusalOf.get(verb) === null);
  const inPrivateRooms = verbs.filter((verb) => /PrivateRoomOnly$/.test(refusalOf.get(verb) ?? ''));
  return [
    [reader.state ? help.hereIn(reader.state.code) : help.here, ...here.map(lineOf)],
    inPrivateRooms.length === 0 ? [] : [help.inPrivateRooms, ...inPrivateRooms.map(lineOf)],
    permitted(reader, 'ask mediator') === null ? [help.forYou] : [],
    [help.wording],
    [help.wrongRoom],
    [help.exceptions],
  ]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}

function lineOf(verb: Verb): string {
  const many = verb.shownAs === undefined ? null : [verb.shownAs];
  const choices = many ?? (verb.takes === 'reference' ? [help.reference] : (verb.takes ?? []));
  return help.line(verb.name, choices, verbLines[verb.name] ?? '');
}
