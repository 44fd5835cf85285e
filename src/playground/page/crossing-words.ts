import type { AnswerValue, Kind } from '../../domain/envelope.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';

/** What a message of Caucus's says of words on their way, by its frame alone; `words` are what the frame stands around. */
export type Said =
  | { type: 'passed'; what: string; from: string; words: string }
  | { type: 'receipt'; to: string; words: string }
  | { type: 'told'; answer: string; from: string; words: string }
  | { type: 'told receipt'; answer: string; words: string }
  | { type: 'places'; code: string; places: { word: string; label: string }[] };

/** Reads messages in each language in which a mediation can be held. */
export function readCrossing(text: string): Said | null {
  const at = text.indexOf('\n\n');
  const lines = (at < 0 ? text : text.slice(0, at)).split('\n');
  const words = at < 0 ? '' : text.slice(at + 2);
  for (const read of readers) {
    const said = read(lines, words);
    if (said) return said;
  }
  return null;
}

/** Stand for whatever a sentence is about, in the order in which it is given them: languages have orders of their own. */
const gaps = ['\u0001', '\u0002', '\u0003'] as const;
const kinds: Kind[] = ['message', 'question', 'offer'];
const answers: AnswerValue[] = ['agree', 'not this', 'not now'];
const phrasebooks = [phrasebook('en'), phrasebook('de')];
const readers = phrasebooks.map(readerOf);

/** Whether a receipt names the room for everyone. */
export function isForEveryone(to: string): boolean {
  return phrasebooks.some(({ envelopes }) => envelopes.everyoneTogether === to);
}

function readerOf({ envelopes: say }: Phrasebook): (lines: string[], words: string) => Said | null {
  const titles = kinds.map((kind) => pattern((number) => `${say.arrived.title(kind, null)}${number}`));
  const from = pattern(say.arrived.from);
  const receipt = pattern(say.own.receipt);
  const answered = pattern(say.others.answered);
  const arrived = pattern(say.mediator.arrived);
  const title = pattern(say.mediator.title);
  const approved = [say.arrived.approved, say.arrived.mediatorsWording];
  const values = answers.map((value) => say.answers[value]);
  return (lines, words) => {
    const [first = '', second = ''] = lines;
    const [label] = gapsIn(second, from);
    if (label !== undefined && titles.some((each) => each.test(first)) && approved.some((each) => lines.includes(each)))
      return { type: 'passed', what: first, from: label, words };
    const [to] = gapsIn(first, receipt);
    if (to !== undefined) return { type: 'receipt', to, words };
    if (first === say.own.answerTold) return { type: 'told receipt', answer: second, words };
    const [who] = gapsIn(first, answered);
    if (who !== undefined && values.includes(second)) return { type: 'told', answer: second, from: who, words };
    const [code] = gapsIn(first, title);
    const [sender, receiver] = gapsIn(second, arrived);
    if (code === undefined || sender === undefined || receiver === undefined) return null;
    // The receiver's ends in how many they are.
    return { type: 'places', code, places: [sender, receiver.replace(/, [^,]+$/, '')].flatMap(placeIn) };
  };
}

/** A side as mediators read it: "Birch: Operations". */
function placeIn(place: string): { word: string; label: string }[] {
  const [, word, label] = /^([^:]+): (.+)$/.exec(place) ?? [];
  return word === undefined || label === undefined ? [] : [{ word, label }];
}

/** What a sentence looks like whatever stands in its gaps, which are the groups `g0`, `g1` and `g2`. */
function pattern(sentence: (...each: [string, string, string]) => string): RegExp {
  let whole = sentence(...gaps).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const [at, gap] of gaps.entries()) whole = whole.replace(gap, `(?<g${at}>.*?)`);
  return new RegExp(`^${whole}$`, 'u');
}

/** What stands in the gaps of a sentence; nothing where it is another one. */
function gapsIn(text: string, sentence: RegExp): (string | undefined)[] {
  const found = sentence.exec(text)?.groups ?? {};
  return [found.g0, found.g1, found.g2];
}
