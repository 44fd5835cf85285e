import { createRequire } from 'node:module';

/** The Big List of Naughty Strings as its author publishes it (MIT, 461 strings in version 1.0.0). */
export const bigList = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];

const between = (sign: string) => `before${sign}after`;
const controls = Array.from({ length: 32 }, (_, code) => between(String.fromCodePoint(code)));
const c1 = Array.from({ length: 33 }, (_, n) => between(String.fromCodePoint(0x7f + n)));
const directions = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];
const unseen = [
  ...'\u00ad\u034f\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u2060\u2061\u2064\u206a\u206f\u2800\u3164\ufeff\uffa0\ufffc',
];
const others = [
  '\ud800',
  '\udfff',
  '\u2028',
  '\u2029',
  '\ue000',
  '\ufffe',
  '\u0378',
  '\u{e0041}',
  '\u{e0100}',
  '\u{1d159}',
];
const spaces = [...'\u0009\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u202f\u205f\u3000'];

/** Pairs that look alike and differ in their code points. */
const forms = [
  'Zu\u0308rich',
  'Z\u00fcrich',
  'A\u030angstro\u0308m',
  '\u212bngstr\u00f6m',
  '\u1e9b\u0323',
  '\u2126',
  '\u1100\u1161\u11a8',
  '\uac01',
  'q\u0307\u0323',
  'q\u0323\u0307',
  '\u0344',
  '\ufb01',
];
const marks = [
  '<!channel> <!here> <@U0CARLA> <#C1|x> <https://example.com|Approve>',
  '&amp; &lt; &gt; &amp;amp; &#60; & < >',
  '*bold* _slanted_ ~gone~ `code`\n> quoted\n```block```',
  ':smile: :+1: @channel @here #general',
  '{"type":"button","action_id":"approve"}',
  '__proto__',
  'constructor',
  '1;c=00000000;r=1',
  'payload=%7B%7D&user_id=U0ADA',
  "'; drop table cases; --",
  '$1 :name ?? ?',
  '\\u0000 \\x00 %00',
  'line one\r\nline two\rline three\n\nline five',
  '\n\n\nfar\n\n\n\naway',
  ' edges \n',
  '\u0301starts with an accent',
  ' \u0301a space that carries an accent',
  '👩‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️ ☎︎',
  'نقترح أن نبدأ يوم الثلاثاء (١٢:٣٠)',
  'נפגשים ביום שלישי? — OK',
  'می\u200cخواهم क्\u200dष',
  `e${'\u0301'.repeat(200)}`,
];

/** Ours: characters that nobody sees or that turn the rest around, marks of Slack's and of programs', and forms of Unicode. */
export const ours: readonly string[] = [
  ...[...controls, ...c1],
  ...[...directions, ...unseen, ...others, ...spaces].map(between),
  ...[...directions, ...unseen, ...spaces],
  ...[...forms, ...marks, '', ' ', '\n', '\u0000'],
];

/** Texts as long as a field of this length takes, and one more, in characters of one unit, of two, of many, and escaped. */
export function boundaries(max: number): string[] {
  const family = '👩‍👩‍👧‍👦';
  return [
    ...[max - 1, max, max + 1, 40_001].map((length) => 'a'.repeat(length)),
    ...[Math.floor(max / 2), Math.floor(max / 2) + 1].map((count) => '😀'.repeat(count)),
    ...[Math.floor(max / family.length), Math.floor(max / family.length) + 1].map((count) => family.repeat(count)),
    ...['&'.repeat(max), '<>'.repeat(Math.floor(max / 2))],
    // Composed, the first is within the limit; the second is longer than it was typed.
    ...['e\u0301'.repeat(Math.floor(max / 2)), '\u0344'.repeat(Math.floor(max / 2) + 1)],
  ];
}
