import { describe, expect, it } from '@jest/globals';
import { called, languages, type Saying, sayings, sayingsIn } from './catalogue.js';
import { callsOf, type Said } from './samples.js';

/** Every language says the same things of the same people, times and numbers; how it says them is its own. */

/** Each language may word, leave out and add these as it sees fit; what a terminal says is English. */
const itsOwn = /^(questions: .*\.(ask|ofBoth)\.\d+$|setup: )/;
/** What has one name in every language: commands, settings, programs. */
const names = /`[^`]*`|\b[A-Z]{2,}(?:_[A-Z]+)+\b|[\w-]+\.mjs|npm run [\w-]+/g;
const namesIn = (text: string) => [...new Set(text.match(names))].sort().join();

function differences(english: Saying[], other: Saying[]): string[] {
  const byPlace = (all: Saying[]) => new Map(all.map((each) => [`${each.subject}: ${each.place}`, each]));
  const [ours, theirs] = [byPlace(english), byPlace(other)];
  const places = [...new Set([...ours.keys(), ...theirs.keys()])].filter((place) => !itsOwn.test(place));
  return places.flatMap((place) => {
    const [one, two] = [ours.get(place), theirs.get(place)];
    if (!one || !two) return [`${place} is missing in ${one ? 'the other language' : 'English'}`];
    return differencesOf(one, two).map((each) => `${place} ${each}`);
  });
}

function differencesOf({ place, said: one }: Saying, { said: two }: Saying): string[] {
  if (typeof one === 'function' && typeof two === 'function') return differencesInCalls(place, one, two);
  if (typeof one === 'function' || typeof two === 'function') return ['takes something in one language only'];
  return differencesInNames(one, two);
}

function differencesInNames(english: string, other: string): string[] {
  const [one, two] = [namesIn(english), namesIn(other)];
  return one === two ? [] : [`names ${two}, not ${one}`];
}

/** Both are called alike, with samples for the parameters of the English one. */
function differencesInCalls(place: string, english: Said, other: Said): string[] {
  const calls = callsOf(place, english).map((args) => {
    return { args, ours: called(place, english, args), theirs: called(place, other, args) };
  });
  const dropped = [...Array(english.length).keys()].filter(
    (index) => isUsed(index, calls, ({ ours }) => ours) && !isUsed(index, calls, ({ theirs }) => theirs),
  );
  const told = calls.flatMap(({ args, ours, theirs }) => {
    const [one, two] = [ours.join('\n'), theirs.join('\n')];
    const unlike = args.flatMap(leaves).filter((leaf) => one.includes(leaf) !== two.includes(leaf));
    return [
      ...(ours.length === theirs.length ? [] : ['says another number of things']),
      ...differencesInNames(one, two),
      ...unlike.map((leaf) => `says "${leaf}" in one language only`),
    ];
  });
  return [...new Set([...dropped.map((index) => `does not use argument ${index + 1}`), ...told])];
}

type Call = { args: unknown[]; ours: string[]; theirs: string[] };

/** Whether anything else is said where only this argument is another. */
function isUsed(index: number, calls: readonly Call[], saidIn: (call: Call) => string[]): boolean {
  const said = new Map<string, Set<string>>();
  for (const call of calls) {
    const rest = JSON.stringify(call.args.toSpliced(index, 1));
    said.set(rest, (said.get(rest) ?? new Set()).add(saidIn(call).join('\n')));
  }
  return [...said.values()].some((each) => each.size > 1);
}

/** The texts and numbers that are to be read in a sentence as they are; small numbers may be words. */
function leaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return /^([A-Z]|[3-9]|\d\d)/.test(String(value)) ? [String(value)] : [];
}

describe('each language', () => {
  it('says what English says, of whatever it is told', async () => {
    const english = await sayingsIn('en');
    const others = languages.filter((language) => language !== 'en');
    for (const language of others) expect(differences(english, await sayingsIn(language))).toEqual([]);
    expect(differences(english, english)).toEqual([]);
  });

  const english = {
    by: (name: string, day: string) => `${name} answers by ${day}.`,
    left: (count: number) => (count === 1 ? 'One is left.' : `${count} are left.`),
    where: 'See `/caucus status`.',
    kind: (kind: string) => (kind === 'offer' ? 'An offer' : 'Something else'),
  };
  const german = {
    by: (name: string, day: string) => `Bis ${day} antwortet ${name}.`,
    left: (count: number) => (count === 1 ? 'Eins bleibt.' : `${count} bleiben.`),
    where: 'Siehe `/caucus status`.',
    kind: (kind: string) => (kind === 'offer' ? 'Ein Angebot' : 'Etwas anderes'),
  };
  const against = (said: object) => differences(sayings('x', 'x', english), sayings('x', 'x', said));

  it('says it in its own words', () => {
    expect(against(german)).toEqual([]);
  });

  it.each<[string, object]>([
    ['drops a name', { by: (_: string, day: string) => `Eine Antwort kommt bis ${day}.` }],
    ['drops a date', { by: (name: string) => `${name} antwortet.` }],
    ['drops a number', { left: () => 'Einige bleiben.' }],
    ['says of every kind the same', { kind: () => 'Etwas' }],
    ['names another command', { where: 'Siehe `/caucus help`.' }],
    ['takes nothing where something is told', { by: 'Eine Antwort kommt.' }],
    ['says more', { more: 'Mehr' }],
    ['says it elsewhere', { where: { is: 'Siehe `/caucus status`.' } }],
  ])('is not the same where it %s', (_, planted) => {
    expect(against({ ...german, ...planted })).not.toEqual([]);
  });
});
