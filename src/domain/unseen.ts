import { joinsBackwards, joinsOnwards, looksThrough, viramas } from './joining.js';

/** What is wrong with a character that people cannot see, or that programs will not agree on. */
export type UnseenKind = 'bidirectional control' | 'invisible' | 'control' | 'unassigned' | 'private use' | 'broken';

export type Unseen = { kind: UnseenKind; codePoint: number; index: number };

const zwnj = '\\u200C';
const zwj = '\\u200D';
const element = '(?=\\p{Emoji})\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?';
const joined = `${element}(?:${zwj}${element})+`;
const tagged = '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}';
/** Assigned characters that draw nothing though Unicode calls them symbols: Braille blank, object placeholder, null notehead. */
const blanks = '\\u2800\\uFFFC\\u{1D159}';
const suspect = `(?!\\n)[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}${blanks}]`;

const candidates = new RegExp(`(?<joined>${joined})|(?<tagged>${tagged})|${suspect}`, 'gu');

/** Where such a character does something that can be seen. Each is tried exactly at its place. */
const fitting = [
  // RFC 5892, appendix A.1 and A.2.
  `(?<=[${viramas}])[${zwnj}${zwj}]`,
  `(?<=[${joinsOnwards}][${looksThrough}]*)${zwnj}(?=[${looksThrough}]*[${joinsBackwards}])`,
  // Emoji or text style of one emoji; after a digit, # or * only as part of a keycap.
  '(?<=(?![#*0-9\\p{Regional_Indicator}\\p{Emoji_Modifier}])\\p{Emoji})[\\uFE0E\\uFE0F]',
  '(?<=[#*0-9])\\uFE0F(?=\\u20E3)',
  // Scripts whose letters have standardized or registered variants (StandardizedVariants.txt, IVD).
  '(?<=(?=\\p{L})\\p{Script=Mongolian})[\\u180B-\\u180D\\u180F]',
  '(?<=[\\p{Script=Myanmar}\\p{Script=Phags_Pa}])\\uFE00',
  '(?<=\\p{Unified_Ideograph})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  // Signs that Unicode counts as format characters but that are drawn: Arabic number signs, Syriac abbreviation, Kaithi.
  '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]',
].map((pattern) => new RegExp(pattern, 'uy'));

/**
 * The first character of an NFC text that people would not see or that would change how they see the rest; line feeds are
 * none. Emoji made of several parts pass if Unicode recommends them (RGI), whether or not their style is spelt out.
 */
export function firstUnseen(text: string): Unseen | null {
  for (const { 0: found, index, groups } of text.matchAll(candidates)) {
    if (groups?.joined !== undefined) {
      if (!isRecommended(fullyStyled(found))) return unseenAt(text, index + found.indexOf('\u200D'));
    } else if (groups?.tagged !== undefined) {
      if (!isRecommended(found)) return unseenAt(text, index + 2);
    } else if (!fitting.some((pattern) => fits(pattern, text, index))) {
      return unseenAt(text, index);
    }
  }
  return null;
}

/** The same text on one line in NFC, without any such character: for what people call themselves, which cannot be refused. */
export function withoutUnseen(text: string): string {
  let seen = text.normalize('NFC').replace(/\s+/g, ' ');
  for (let found = firstUnseen(seen); found; found = firstUnseen(seen)) {
    const after = found.index + String.fromCodePoint(found.codePoint).length;
    seen = `${seen.slice(0, found.index)}${seen.slice(after)}`.normalize('NFC');
  }
  return seen.replace(/\s+/g, ' ').trim();
}

const oneRecommended = '^\\p{RGI_Emoji}$';
// Put together at run time: TypeScript knows the `v` flag only from a later target on, though Node 20 does.
const recommended = new RegExp(oneRecommended, 'v');

function isRecommended(sequence: string): boolean {
  return recommended.test(sequence);
}

/** Adds the emoji style that keyboards leave out, as recommended sequences spell it. */
function fullyStyled(sequence: string): string {
  return sequence
    .replaceAll('\uFE0F', '')
    .replace(/(?!\p{Emoji_Presentation})\p{Extended_Pictographic}(?!\p{Emoji_Modifier})/gu, '$&\uFE0F');
}

function fits(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

function unseenAt(text: string, index: number): Unseen {
  const codePoint = text.codePointAt(index) ?? 0;
  return { kind: kindOf(String.fromCodePoint(codePoint)), codePoint, index };
}

function kindOf(character: string): UnseenKind {
  if (/\p{Bidi_Control}/u.test(character)) return 'bidirectional control';
  if (/\p{Cs}/u.test(character)) return 'broken';
  if (/\p{Co}/u.test(character)) return 'private use';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) return 'control';
  if (/\p{Cn}/u.test(character)) return 'unassigned';
  return 'invisible';
}
