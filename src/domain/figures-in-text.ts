/** A figure or a date in a text: where it stands, and every value that somebody could read it as. */
export type Figure = { start: number; end: number; readings: string[] };

const digit = '\\p{Nd}';
const alone = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };
/** A space parts thousands only where three digits follow it. */
const space = `[ \\u00a0\\u2009\\u202f](?=${digit}{3}(?!${digit}))`;
const number = `${digit}+(?:(?:[.,'’٫٬]|${space})${digit}+)*`;
/** Behind a number a short unit may stand; letters and digits mixed are a name or a code. */
const unit = `(?!\\p{L}*${digit}|\\p{L}{4})`;
const scales: Record<string, number> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };

const languages = ['en-GB', 'en-US', 'de', 'es'];
const months = new Map(languages.flatMap((language) => monthNames(language)));
const month = `(?<month>${[...months.keys()].sort((one, other) => other.length - one.length).join('|')})(?:\\.(?=\\s*${digit}))?`;
const dayOfMonth = `(?<day>${digit}{1,2})(?:st|nd|rd|th|\\.|º)?`;
const year = `(?<year>${digit}{4})`;
const perhapsYear = `(?:,?\\s*(?:de\\s+)?${year})?`;

type Read = (groups: Record<string, string | undefined>, text: string) => string[];

/** What comes first wins: a date is not read as its figures as well. */
const patterns: readonly [RegExp, Read][] = [
  [
    whole(`(?<year>${digit}{4})-(?<m>${digit}{1,2})-(?<d>${digit}{1,2})`),
    ({ d, m }, text) => either(dates(d, m), text),
  ],
  [
    whole(`(?<a>${digit}{1,2})([./-])(?<b>${digit}{1,2})\\2(?:${digit}{4}|${digit}{2})`),
    ({ a, b }, text) => either([...dates(a, b), ...dates(b, a)], text),
  ],
  [
    whole(`(?<a>${digit}{1,2})/(?<b>${digit}{1,2})`),
    ({ a, b }, text) => [...dates(a, b), ...dates(b, a), ...figuresOf(text)],
  ],
  [
    whole(`${dayOfMonth}\\s*(?:(?:of|de)\\s+)?${month}${perhapsYear}`),
    ({ day, month: name }) => dayAndMonth(day, name),
  ],
  [whole(`${month}\\s+(?:the\\s+)?${dayOfMonth}${perhapsYear}`), ({ day, month: name }) => dayAndMonth(day, name)],
  [
    whole(`${month}\\s+(?:de\\s+)?${year}`),
    ({ month: name, year: of }) => [`${plainDigits(of ?? '')}-${months.get(named(name))}`],
  ],
  // The numbers of a list.
  [pattern(`^[ \\t]*${digit}{1,2}[.)](?=\\s)`, 'm'), () => []],
  [
    pattern(
      `${alone.before}(?<figure>${number})(?:\\s?(?<scale>${Object.keys(scales).join('|')})${alone.after})?${unit}`,
    ),
    ({ figure, scale }) => figuresOf(figure ?? '').flatMap((read) => [read, ...scaled(read, scale)]),
  ],
];

/**
 * The figures and dates in a text, in whatever way they are written: with the separators of any locale, in any digits, months in
 * words or in numbers, thousands as "k". What can be read in two ways has both readings. Signs and currencies do not count, years of
 * a day neither, and numbers in words are words.
 */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  if (!/\p{Nd}/u.test(text)) return found;
  for (const [each, read] of patterns) {
    for (const match of text.matchAll(each)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, readings: [...new Set(read(match.groups ?? {}, match[0]))] });
    }
  }
  return found.filter(({ readings }) => readings.length > 0).sort((one, other) => one.start - other.start);
}

function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, `giu${flags}`);
}

/** A date does not begin or end in the middle of a word or a number. */
function whole(source: string): RegExp {
  return pattern(`${alone.before}${source}${alone.after}`);
}

function monthNames(language: string): [string, string][] {
  return (['long', 'short'] as const).flatMap((style) => {
    const shown = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, string] => {
      return [named(shown.format(Date.UTC(2026, index, 1))), two(index + 1)];
    });
  });
}

function named(month = ''): string {
  return month.toLowerCase().replace('.', '');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function dayAndMonth(day = '', name = ''): string[] {
  return dates(day, months.get(named(name)));
}

/** The day of the year, if it is one. */
function dates(day = '', month = ''): string[] {
  const [d, m] = [Number(plainDigits(day)), Number(plainDigits(month))];
  return d >= 1 && d <= 31 && m >= 1 && m <= 12 ? [`${two(m)}-${two(d)} of any year`] : [];
}

function either(asDates: string[], text: string): string[] {
  return asDates.length > 0 ? asDates : figuresOf(text);
}

/** The values of one written number: "40.000" is forty thousand, or forty. What is no number is each of its parts. */
function figuresOf(written: string): string[] {
  const groups = plainDigits(written).split(/\D/);
  const signs = [...plainDigits(written).replace(/\d/g, '')].map((sign) => (sign === '٫' ? ',' : sign));
  const last = signs.at(-1);
  const [first = '', tail = ''] = [groups[0], groups.at(-1)];
  if (last === undefined) return [canonical(written)];
  const inner = groups.slice(1, -1);
  const fit = first.length <= 3 && inner.every(({ length }) => length === 2 || length === 3);
  const grouped = fit && tail.length === 3 && signs.every((sign) => sign === last);
  const others = signs.slice(0, -1);
  const pointed = /[.,]/.test(last) && others.every((sign) => sign === others[0] && sign !== last);
  const decimal = pointed && (others.length === 0 || fit);
  const values = [
    ...(grouped ? [canonical(groups.join(''))] : []),
    ...(decimal ? [canonical(`${groups.slice(0, -1).join('')}.${tail}`)] : []),
  ];
  return values.length > 0 ? values : groups.map(canonical);
}

function scaled(value: string, scale: string | undefined): string[] {
  const places = scales[scale?.toLowerCase() ?? ''];
  if (places === undefined) return [];
  const [integer = '', fraction = ''] = value.split('.');
  const moved = fraction.padEnd(places, '0');
  return [canonical(`${integer}${moved.slice(0, places)}.${moved.slice(places)}`)];
}

/** Without zeros that change nothing. As text, for a number may be longer than one can count with. */
function canonical(written: string): string {
  const [integer = '', fraction = ''] = plainDigits(written).split('.');
  const [head, end] = [integer.replace(/^0+(?=\d)/, '') || '0', fraction.replace(/0+$/, '')];
  return end === '' ? head : `${head}.${end}`;
}

/** The digits 0 to 9 in the place of those of any script: each script has its ten in a row. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (sign) => {
    let zero = sign.codePointAt(0) ?? 0;
    const own = zero;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((own - zero) % 10);
  });
}
