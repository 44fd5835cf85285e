import { describe, expect, it } from '@jest/globals';
import { languages, type Saying, sayings, sayingsIn, textsOf } from './catalogue.js';
import { measureOf, silben } from './grade.js';

/** Whoever reads this is at work, may be angry or afraid, and may read in a language that is not their first. */

/** The school grade in which a whole subject must be understood, and one text in it; and the most words in a sentence. */
const bounds = { subject: 7, text: 10, sentence: 30 };
/** With fewer words, the formulas say nothing. */
const enough = { subject: 100, text: 40 };

/** For whoever runs Caucus or writes a program that checks a file: names of settings and bytes make no sentence easy. */
const forPrograms = /^(setup|doctor|record\.howToCheck|settlement\.document\.checking)\b/;
/** What warns a mediator of blaming names it. */
const forMediators = /^questions\b/;
/** At the head of a message, a file or a part of a form, where nothing limits them. */
const headings =
  /^(balance|who|record|log\.hr|disposal\.account|settlement\.text|closedTable\..*|questions\..*|prepare\.guide\.parts\..*)\.title$|^record\.fileTitle$/;

/** What no sentence says, and why. */
const unsaid: { why: string; says: RegExp; but?: RegExp }[] = [
  { why: 'nobody is shouted at', says: /!/ },
  { why: 'a picture says nothing to many, and something else to others', says: /(?![©®])\p{Extended_Pictographic}/u },
  { why: 'it only delays what is to be noted', says: /please note|bitte beachten|beachten Sie/i },
  {
    why: 'there are sides here, but no guilt and no fight',
    says: /\b(blame|guilty|opponents?|adversar\w+|accus\w+|victims?|Schuld|schuldig\w*|Gegner\w*|Gegen(seite|partei)|Opfer|Täter\w*|Vorw[uü]rf\w*)\b/i,
    but: forMediators,
  },
  { why: 'who mistyped did nothing wrong', says: /\b(invalid|illegal|forbidden|ungültig\w*|unzulässig\w*)\b/i },
  { why: 'it need not be easy for everyone', says: /\b(simply|easily|obviously|of course|einfach nur|natürlich)\b/i },
  { why: 'a program regrets nothing', says: /\b(oops|sorry|unfortunately|leider|hoppla)\b/i },
  { why: 'only mediators know it', says: /\b(caucus|BATNA|ZOPA|impasse|stakeholders?|leverage)\b/, but: forPrograms },
  { why: 'only we know it', says: /\b(envelopes?|payloads?|ephemeral|modals?|Umschl[aä]g\w*)\b/i },
];

/** How long a text may be that Slack shows in a place of its own. */
const limits: { of: RegExp; but?: RegExp; most: number }[] = [
  { of: /\b(confirm|blank|notes)\.title$|^guarding\.renewTitle$/, most: 100 },
  { of: /\b(confirm|blank|notes|guarding)\.(yes|no)$/, most: 30 },
  { of: /\.([a-z]*T|t)itle(ToRead)?$/, but: headings, most: 24 },
  { of: /\.(submit|save|send|close|cancel)$/, but: /^verbLines/, most: 24 },
  { of: /(\.b|B)utton$|\.buttons\./, but: /^edge\.oldButton$/, most: 75 },
];

type Check = { says: string; finds: (all: Saying[], language: string) => string[]; planted: Saying[] };

const hard =
  'Notwithstanding organisational confidentiality considerations, participants’ communication is inaccessible. ';

const checks: Check[] = [
  {
    says: 'every subject is read as easily as is asked for',
    finds: (all, language) => {
      const { words, grade } = measureOf(language);
      const measured = all.filter(({ place }) => !forPrograms.test(place));
      return [...new Set(measured.map(({ subject }) => subject))].flatMap((subject) => {
        const texts = measured.filter((each) => each.subject === subject).flatMap(textsOf);
        const text = texts.filter(isSentence).join('\n');
        return words(text).length < enough.subject ? [] : tooHigh(grade(text), bounds.subject, subject);
      });
    },
    planted: sayings('x', 'x', hard.repeat(20)),
  },
  {
    says: 'every longer text is read nearly as easily',
    finds: (all, language) => {
      const { words, grade } = measureOf(language);
      return eachText(all, (text, place) => {
        if (words(text).length < enough.text || forPrograms.test(place)) return [];
        return tooHigh(grade(text), bounds.text, place);
      });
    },
    planted: sayings('x', 'x', hard.repeat(6)),
  },
  {
    says: 'no sentence is long',
    finds: (all, language) => {
      const { words, sentences } = measureOf(language);
      const isLong = (sentence: string) => words(sentence).length > bounds.sentence;
      return eachText(all, (text, place) =>
        sentences(text)
          .filter(isLong)
          .map((sentence) => `${place}: ${sentence}`),
      );
    },
    planted: sayings('x', 'x', { says: (name: string) => `${name} ${'and so on '.repeat(12)}.` }),
  },
  ...unsaid.map(({ why, says, but }): Check => {
    return {
      says: `nothing is said against this: ${why}`,
      finds: (all) =>
        eachText(all, (text, place) => {
          const read = text.replace(/`[^`]*`/g, '');
          return says.test(read) && !but?.test(place) ? [`${place}: ${text}`] : [];
        }),
      planted: sayings('x', 'x', [
        'Please note: the opponents of this caucus are invalid, of course, sorry! Your envelope is in a modal 🎉',
      ]),
    };
  }),
  {
    says: 'titles and buttons fit where Slack shows them',
    finds: (all) =>
      eachText(all, (text, place) => {
        const most =
          limits.find(({ of, but }) => of.test(place) && !but?.test(place))?.most ?? Number.POSITIVE_INFINITY;
        return text.length > most ? [`${place}: ${text.length} of ${most}: ${text}`] : [];
      }),
    planted: sayings('x', 'x', { title: 'What stands at the head of a form' }),
  },
];

function eachText(all: readonly Saying[], find: (text: string, place: string) => string[]): string[] {
  return all.flatMap((each) => textsOf(each).flatMap((text) => find(text, each.place)));
}

function tooHigh(grade: number, most: number, of: string): string[] {
  return grade > most ? [`${of}: ${grade.toFixed(1)} of ${most}`] : [];
}

/** A label is no sentence, and the formulas say nothing about one. */
function isSentence(text: string): boolean {
  return /[.?]$/.test(text.trim());
}

describe.each(checks)('$says', ({ finds, planted }) => {
  it.each(languages)('in %s', async (language) => {
    const all = await sayingsIn(language);
    expect(all.length).toBeGreaterThan(1000);
    expect(finds(all, language)).toEqual([]);
  });

  it('and what breaks this is found', () => {
    expect(finds(planted, 'en')).toHaveLength(1);
  });
});

describe('the measures', () => {
  it('count the syllables of German words', () => {
    const words = { Ja: 1, neu: 1, Haus: 1, Seite: 2, Mediation: 5, Vereinbarung: 4, Äußerung: 3, bequem: 2, Ruhe: 2 };
    expect(Object.fromEntries(Object.keys(words).map((word) => [word, silben(word)]))).toEqual(words);
  });

  it('give the grade that their formulas do by hand', () => {
    expect(measureOf('en').grade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
    expect(measureOf('de').grade('Das ist ein Haus.')).toBeCloseTo(-3.48, 2);
    expect(measureOf('de').grade('Die Mediation beginnt.')).toBeCloseTo(13.63, 2);
  });
});
