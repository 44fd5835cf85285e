import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Wording, wording } from '../../src/domain/wording.js';

const max = 3_000;
const of = (input: string): Wording => wording(input, { max });
const passes = (text: string) => expect(of(text)).toEqual({ ok: true, text });
const refuses = (input: string, kind: string, codePoint: string, line = 1, column = 2) =>
  expect(of(input)).toEqual({ ok: false, fault: { type: 'character', kind, codePoint, line, column } });

const scripts = fc.constantFrom(
  ...[
    'a',
    'Z',
    '7',
    '#',
    ' ',
    '  ',
    '\n',
    '.',
    'é',
    'e\u0301',
    'ß',
    'א',
    'ב',
    'ע',
    'س',
    'ر',
    'ی',
    'خ',
    '\u064E',
    '中',
    '葛',
    '々',
  ],
  ...['क', '्', 'ष', 'ක', 'ᠠ', '한', '😀', '👍🏽', '❤️', '1️⃣', '🇩🇪', '👨‍👩‍👧', '🏳️‍🌈', '\u00A0', '\u3000', '&', '<', '>'],
);
const hidden = fc.constantFrom(
  ...[
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200E',
    '\u202E',
    '\u2066',
    '\u2060',
    '\uFEFF',
    '\u00AD',
    '\u034F',
    '\uFE0F',
    '\uFE0E',
  ],
  ...[
    '\u{E0041}',
    '\u{E0100}',
    '\u180B',
    '\u180E',
    '\u3164',
    '\t',
    '\0',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\uE000',
    '\uD800',
  ],
);
const visible = fc.array(scripts, { maxLength: 60 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  fc.array(fc.oneof({ weight: 5, arbitrary: scripts }, hidden), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('spaces that push what follows out of sight', () => {
  it.each([
    ['spaces', ' '],
    ['spaces that do not break', '\u00A0'],
    ['wide spaces', '\u3000'],
    ['spaces of several kinds', ' \u2003'],
  ])('are refused, with their line: %s', (_what, space) => {
    const hidden = `We agree.\nTo all of it${space.repeat(41)}but the last point`;
    expect(of(hidden)).toEqual({ ok: false, fault: { type: 'spaces', line: 2 } });
  });

  it('are refused before a line too, and pass where they only set something apart', () => {
    expect(of(`One\n${' '.repeat(500)}two`)).toEqual({ ok: false, fault: { type: 'spaces', line: 2 } });
    expect(of(`\n${' '.repeat(500)}One${' '.repeat(500)}`)).toEqual({ ok: true, text: 'One' });
    passes(`From May:${' '.repeat(40)}two days\n\n${' '.repeat(40)}from June three`);
  });
});

describe('signs piled on one letter, which cover the lines around it', () => {
  it('are refused, with their line', () => {
    const covered = `We agree.\nBut no${'\u0336\u0347\u030D'.repeat(4)}t to the last point.`;
    expect(of(covered)).toEqual({ ok: false, fault: { type: 'marks', line: 2 } });
  });

  it('pass as far as a script has them: Tibetan, Hebrew, Vietnamese', () => {
    passes('\u0F67\u0F90\u0FB5\u0FA8\u0FB3\u0FBA\u0FBC\u0FBB\u0F82');
    passes('\u05D1\u05BC\u05B0\u05E8\u05B5\u05D0\u05E9\u05C1\u05B4\u0596\u05D9\u05EA'.normalize('NFC'));
    passes('Vi\u1EC7t Nam, ti\u1EBFng');
  });
});

describe('what passes', () => {
  it('passes plain words, several lines and single spaces as they are', () => {
    passes('We would like two days at home.\n\n  – from May\n  – without conditions  (both)');
  });

  it('passes scripts that run from right to left, mixed with others', () => {
    passes('שלום, 12 ימים בחודש');
    passes('نود العمل يومين من المنزل (2026)');
    passes('يُعَدّ ۝ آية ؀١٢');
  });

  it('passes emoji of one part and of several', () => {
    for (const emoji of [
      '😀',
      '👍🏽',
      '☎️',
      '☎︎',
      '1️⃣',
      '#⃣',
      '🇩🇪',
      '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
      '👨‍👩‍👧',
      '👩🏽‍🦰',
      '🏳️‍🌈',
      '❤️‍🔥',
      '🧑🏻‍🤝‍🧑🏿',
      '🐦‍⬛',
      '🏃🏽‍➡️',
    ]) {
      passes(`so ${emoji} it is`);
    }
  });

  it('passes emoji whose style a keyboard has left out', () => {
    passes('🏳‍🌈 and ❤‍🔥 and 🕵‍♂');
  });

  it('passes joiners after a virama', () => {
    passes('क्‍ष and क्‌ष and ශ්‍රී');
  });

  it('passes a non-joiner between letters that would join, marks between them or not', () => {
    passes('می‌خواهم');
    passes('کتابِ‌ها');
    passes('ᠠ‌ᠠ');
  });

  it('passes variants of ideographs and of Mongolian letters', () => {
    passes('葛\u{E0100}城 ᠠ\u180B');
  });

  it('passes spaces of other widths inside', () => {
    passes('10\u00A0% and\u202F: a\u3000b');
  });

  it('does not grow slow on long runs of anything', () => {
    for (const run of [' ', '\u064E', 'می‌', '👨‍', '\u{1F3F4}', '\n', 'क्‍', 'a \n']) {
      expect(of(`a${run.repeat(40_000)}a`).ok).toBe(false);
    }
  });
});

describe('what is changed', () => {
  it('puts text into NFC', () => {
    expect(of('Cafe\u0301 \u212B')).toEqual({ ok: true, text: 'Café Å' });
  });

  it('ends lines with a line feed alone', () => {
    expect(of('a\r\nb\rc\n\rd')).toEqual({ ok: true, text: 'a\nb\nc\n\nd' });
  });

  it('takes spaces and empty lines off the whole, and nothing off the lines inside', () => {
    expect(of(' \n\n\n\n  a  \n  b \n\n\n\n \u3000')).toEqual({ ok: true, text: 'a  \n  b' });
  });

  it('keeps a space at the start that carries an accent', () => {
    expect(of('  \u0301a')).toEqual({ ok: true, text: ' \u0301a' });
  });

  it('changes nothing else in what passes', () => {
    fc.assert(
      fc.property(fc.oneof(visible, anything), (input) => {
        const result = of(input);
        const lines = input.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC');
        if (result.ok) {
          expect(lines).toContain(result.text);
          expect(lines.replace(result.text, '').trim()).toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes nothing when applied to its own result', () => {
    fc.assert(
      fc.property(fc.oneof(visible, anything), (input) => {
        const result = of(input);
        if (result.ok) expect(of(result.text)).toEqual(result);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is refused', () => {
  it.each([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c])(
    'refuses the bidirectional control %i',
    (code) => {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      refuses(`a${String.fromCodePoint(code)}b`, 'bidirectional control', name);
    },
  );

  it.each([
    ...['200B', '2060', 'FEFF', '00AD', '034F', '180E', '115F', '1160', '3164', 'FFA0', '2061', '2062', '2063', '2064'],
    ...[
      '206A',
      'FFF9',
      'FFFA',
      'FFFB',
      'FFFC',
      '2800',
      '17B4',
      '180B',
      'FE00',
      'FE0F',
      'FE0E',
      '1D159',
      '1D173',
      '13430',
    ],
    ...['E0001', 'E0041', 'E007F', 'E0100', '1BCA0', '200C', '200D'],
  ])('refuses U+%s where nothing shows it', (hex) => {
    refuses(`a${String.fromCodePoint(Number.parseInt(hex, 16))}b`, 'invisible', `U+${hex}`);
  });

  it.each(['0000', '0007', '0009', '000B', '000C', '001B', '007F', '0085', '009F', '2028', '2029'])(
    'refuses the control character U+%s',
    (hex) => refuses(`a${String.fromCodePoint(Number.parseInt(hex, 16))}b`, 'control', `U+${hex}`),
  );

  it('refuses characters that nobody has assigned, and noncharacters', () => {
    refuses('a\u0378b', 'unassigned', 'U+0378');
    refuses('a\uFFFFb', 'unassigned', 'U+FFFF');
    refuses('a\u{1FFFE}b', 'unassigned', 'U+1FFFE');
    refuses('a\u{E0080}b', 'unassigned', 'U+E0080');
  });

  it('refuses private characters and halves of characters', () => {
    refuses('a\uE000b', 'private use', 'U+E000');
    refuses('a\u{F0000}b', 'private use', 'U+F0000');
    refuses('a\uD83Db', 'broken', 'U+D83D');
    refuses('a\uDE00b', 'broken', 'U+DE00');
  });

  it('refuses joiners where they join or part nothing', () => {
    refuses('ر\u200Cها', 'invisible', 'U+200C');
    refuses('س\u200C ', 'invisible', 'U+200C');
    refuses('س\u200Dس', 'invisible', 'U+200D');
    refuses('क\u200D', 'invisible', 'U+200D');
    refuses('ि\u200Cक', 'invisible', 'U+200C');
    refuses('क्\u200D\u200D', 'invisible', 'U+200D');
    refuses('😀\u200D😀', 'invisible', 'U+200D');
    refuses('😀\u200D', 'invisible', 'U+200D');
    refuses('👨‍👩‍👧\u200D', 'invisible', 'U+200D');
  });

  it('refuses style and variant selectors that select nothing', () => {
    refuses('7\uFE0F', 'invisible', 'U+FE0F');
    refuses('❤\uFE0F\uFE0F', 'invisible', 'U+FE0F');
    refuses('👍🏽\uFE0F', 'invisible', 'U+FE0F');
    refuses('葛\u{E0100}\u{E0101}', 'invisible', 'U+E0101');
    refuses('᠐\u180B', 'invisible', 'U+180B');
  });

  it('refuses words spelt in tags behind a flag', () => {
    refuses('🏴\u{E0068}\u{E0069}\u{E007F}', 'invisible', 'U+E0068');
    refuses('🏴\u{E0067}\u{E0062}', 'invisible', 'U+E0067');
  });

  it('refuses more than two empty lines running and names the third', () => {
    passes('a\n\n\nb');
    expect(of('\n\na\n\n\nb\n\n \n\n\nc')).toEqual({ ok: false, fault: { type: 'empty lines', line: 9 } });
  });

  it('refuses text in which there is nothing', () => {
    for (const input of ['', ' ', '\n\n\n\n\n', '\u00A0\u3000\n'])
      expect(of(input)).toEqual({ ok: false, fault: { type: 'empty' } });
  });

  it('refuses text that is too long, as Slack counts', () => {
    expect(wording(' abc ', { max: 3 })).toEqual({ ok: true, text: 'abc' });
    expect(wording('ab😀', { max: 3 })).toEqual({ ok: false, fault: { type: 'too long', length: 4, max: 3 } });
  });
});
