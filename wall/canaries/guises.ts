/** How many characters of a canary are looked for at a time. */
export const windowLength = 8;

/** One form in which a window of a canary could lie somewhere. `exact` where upper and lower case are different things. */
export type Guise = { form: string; bytes: Buffer; exact: boolean };

const each = (text: string, form: (code: number) => string, between = '') =>
  Buffer.from([...text].map((letter) => form(letter.charCodeAt(0))).join(between), 'latin1');
const hex = (code: number, length = 2) => code.toString(16).padStart(length, '0');

/** The forms that are found whatever their case. A window of plain letters is itself in UTF-8, in a url and in JSON. */
const folded: [form: string, of: (window: string) => Buffer][] = [
  ['plain', (window) => Buffer.from(window, 'latin1')],
  ['hex', (window) => each(window, hex)],
  ['printed buffer', (window) => each(window, hex, ' ')],
  ['decimal bytes', (window) => each(window, String, ',')],
  ['decimal bytes, spaced', (window) => each(window, String, ', ')],
  ['url escapes', (window) => each(window, (code) => `%${hex(code)}`)],
  ['url escapes, twice', (window) => each(window, (code) => `%25${hex(code)}`)],
  ['JSON escapes', (window) => each(window, (code) => `\\u${hex(code, 4)}`)],
  ['HTML escapes', (window) => each(window, (code) => `&#x${hex(code)};`)],
  ['UTF-16LE', (window) => Buffer.from(window, 'utf16le')],
  ['UTF-16BE', (window) => Buffer.from(window, 'utf16le').swap16()],
];

/** Every form of one window, which is given in lower case. */
export function guises(window: string): Guise[] {
  const anyCase = folded.map(([form, of]) => ({ form, bytes: of(window), exact: false }));
  const inBase64 = [window, window.toUpperCase()].flatMap((letters) =>
    [0, 1, 2].map((before) => ({ form: `base64 at ${before}`, bytes: base64(letters, before), exact: true })),
  );
  return [...anyCase, ...inBase64];
}

/** The letters of base64 that are the same whatever surrounds the text, when so many bytes modulo three come before it. */
function base64(text: string, before: number): Buffer {
  const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text, 'latin1')]).toString('base64');
  const bits = 8 * (before + text.length);
  return Buffer.from(encoded.slice(Math.ceil((8 * before) / 6), Math.floor(bits / 6)), 'latin1');
}
