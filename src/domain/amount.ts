/** A figure in hundredths, as fifteen digits: of equal length, so that not even the size of what is sealed tells how large it is. */
export type Amount = string;

const digits = 15;
/** So many digits may stand before the decimal mark. */
const mostWhole = 12;

/** Why what was typed is no figure, or could be read as more than one. */
export type AmountFault =
  | 'empty'
  | 'not alone'
  | 'negative'
  | 'other digits'
  | 'no number'
  | 'two ways'
  | 'decimals'
  | 'too large';

export type ReadAmount = { ok: true; amount: Amount } | { ok: false; fault: AmountFault };

/**
 * Reads a figure as people of many places write it: one decimal mark with one or two digits behind it, and thousands in groups
 * of three, set off by a space, an apostrophe, or whichever of point and comma is not the decimal mark. Whatever could be read
 * in two ways, such as "1,200", is refused.
 */
export function readAmount(typed: string): ReadAmount {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return fault('empty');
  if (/\p{L}|\p{Sc}|%/u.test(text)) return fault('not alone');
  if (/^[-−–(]/u.test(text) || /[-−–)]$/u.test(text)) return fault('negative');
  if (/(?![0-9])\p{Nd}/u.test(text)) return fault('other digits');
  const marks = text.replace(/[0-9\s'’]/gu, '');
  if (!/^[0-9\s'’.,]+$/u.test(text) || !/^[0-9]/.test(text) || !/[0-9]$/.test(text)) return fault('no number');
  if (/^[.,]$/.test(marks) && /^[0-9]{1,3}[.,][0-9]{3}$/.test(text)) return fault('two ways');

  const decimal = decimalMarkIn(marks);
  if (decimal === undefined) return fault('no number');
  const [whole = '', part = ''] = decimal === '' ? [text] : splitAtLast(text, decimal);
  if (/^[0-9]{3,}$/.test(part)) return fault('decimals');
  const grouped = /^[0-9]+$|^[0-9]{1,3}(?:([\s'’.,])[0-9]{3})(?:\1[0-9]{3})*$/u;
  if (!/^[0-9]*$/.test(part) || !grouped.test(whole)) return fault('no number');
  const bare = whole.replace(/[^0-9]/g, '').replace(/^0+(?=[0-9])/, '');
  if (bare.length > mostWhole) return fault('too large');
  return { ok: true, amount: amountOf(BigInt(`${bare}${part.padEnd(2, '0')}`)) };
}

/** The midpoint of two; half a hundredth is rounded up. */
export function midpoint(one: Amount, other: Amount): Amount {
  return amountOf((BigInt(one) + BigInt(other) + 1n) / 2n);
}

/** Whether one is more than the other. */
export function isMore(one: Amount, other: Amount): boolean {
  return BigInt(one) > BigInt(other);
}

/** As a decimal number with two digits behind the point, such as "1250.50". */
export function decimal(amount: Amount): string {
  return `${BigInt(amount.slice(0, -2))}.${amount.slice(-2)}`;
}

export function fromDecimal(written: string): Amount {
  return amountOf(BigInt(written.replace('.', '')));
}

function amountOf(hundredths: bigint): Amount {
  return hundredths.toString().padStart(digits, '0');
}

/** The mark before the decimals by all marks in their order: empty if there are none, undefined if that makes no number. */
function decimalMarkIn(marks: string): string | undefined {
  const last = marks.at(-1) ?? '';
  const times = marks.split(last).length - 1;
  // The same mark several times sets off thousands; another one behind them is the decimal mark.
  if (marks.length > 1 && times === marks.length) return '';
  return times > 1 ? undefined : last;
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function fault(fault: AmountFault): ReadAmount {
  return { ok: false, fault };
}
