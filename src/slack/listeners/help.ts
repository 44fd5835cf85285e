import type { Phrasebook } from '../../words/phrasebook.js';
import type { EntryPoint, Reader, Verb } from '../entry-point.js';
import { permitted } from '../requests/permitted.js';

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
    [
      reader.state ? reader.say.help.hereIn(reader.state.code) : reader.say.help.here,
      ...here.map((verb) => lineOf(reader.say, verb)),
    ],
    inPrivateRooms.length === 0
      ? []
      : [reader.say.help.inPrivateRooms, ...inPrivateRooms.map((verb) => lineOf(reader.say, verb))],
    permitted(reader, 'ask mediator') === null ? [reader.say.help.forYou] : [],
    [reader.say.help.wording],
    [reader.say.help.wrongRoom],
    [reader.say.help.exceptions],
  ]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}

function lineOf(say: Phrasebook, verb: Verb): string {
  const many = verb.shownAs === undefined ? null : [verb.shownAs];
  const choices = many ?? (verb.takes === 'reference' ? [say.help.reference] : (verb.takes ?? []));
  return say.help.line(verb.name, choices, say.verbLines[verb.name] ?? '');
}
