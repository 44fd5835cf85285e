import { syllable } from 'syllable';

/** How hard a text is to read, as the school grade in which it is understood. */

export type Measure = {
  /** By a formula that is known for the language. */
  grade(text: string): number;
  words(text: string): string[];
  sentences(text: string): string[];
};

/** Kincaid and others, 1975: Derivation of new readability formulas for Navy enlisted personnel. */
const fleschKincaid = (sentences: number, syllables: number[]) => {
  const words = syllables.length;
  return 0.39 * (words / sentences) + 11.8 * (sum(syllables) / words) - 15.59;
};

/** The first of the Vienna formulas for factual texts; Bamberger and Vanecek, 1984: Lesen, Verstehen, Lernen, Schreiben. */
const wienerSachtext = (sentences: number, syllables: number[], words: string[]) => {
  const share = (count: number) => (100 * count) / words.length;
  const long = share(syllables.filter((count) => count >= 3).length);
  const wide = share(words.filter((word) => word.length > 6).length);
  const short = share(syllables.filter((count) => count === 1).length);
  return 0.1935 * long + 0.1672 * (words.length / sentences) + 0.1297 * wide - 0.0327 * short - 0.875;
};

/** A German syllable has one vowel, a double one or a diphthong. */
export function silben(word: string): number {
  return (
    word
      .toLowerCase()
      .replaceAll('qu', 'q')
      .match(/aa|ee|oo|ie|ei|ai|au|äu|eu|[aeiouäöüy]/g)?.length ?? 1
  );
}

const measures: Record<string, Measure> = {
  en: measure('en', syllable, fleschKincaid),
  de: measure('de', silben, wienerSachtext),
};

export function measureOf(language: string): Measure {
  const found = measures[language];
  if (!found) throw new Error(`No formula is known for ${language}`);
  return found;
}

function measure(
  language: string,
  syllablesOf: (word: string) => number,
  formula: (sentences: number, syllables: number[], words: string[]) => number,
): Measure {
  const byWord = new Intl.Segmenter(language, { granularity: 'word' });
  const bySentence = new Intl.Segmenter(language, { granularity: 'sentence' });
  // A command is a name: one word, with which a sentence may begin.
  const named = (text: string) => text.replace(/`[^`]*`/g, 'Caucus');
  const words = (text: string) =>
    [...byWord.segment(named(text))]
      .filter((each) => each.isWordLike && /\p{L}/u.test(each.segment))
      .map(({ segment }) => segment);
  const sentences = (text: string) =>
    named(text)
      .split('\n')
      .flatMap((line) => [...bySentence.segment(line)].map(({ segment }) => segment.trim()))
      .filter((sentence) => words(sentence).length > 0);
  return {
    words,
    sentences,
    grade: (text) => formula(sentences(text).length, words(text).map(syllablesOf), words(text)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, each) => so + each, 0);
}
